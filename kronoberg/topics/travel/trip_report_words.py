"""The Swedish words of the report from a meeting (reserapport): what is known, and the places to write in by hand."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from kronoberg.analysis.travel.meetings import MeetingRow
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.analysis.travel.trips import TravelSum, TripRow
from kronoberg.domain.book import Book
from kronoberg.domain.words import ReportState, Status
from kronoberg.show import cell, shortened
from kronoberg.topics.travel import meeting_words
from kronoberg.topics.travel import words as travel_words

HEADING, CHOOSE, CHOOSE_ONE = "Reserapport", "Reserapport från", "Välj möte"
WHAT_IT_IS = (
    "Rapporten är en sida med det som uppgifterna har om mötet och resorna dit. Vad mötet gav skriver den som deltog i "
    "Word-dokumentet."
)
NOT_HELD = "Ingen källa säger att mötet har hållits."
DIGITAL = "Mötet var digitalt."
CALCULATED = f"Utsläppen är uträknade, sträcka gånger faktor, och därför alltid {Status.ESTIMATE.facts.plural}."
NOT_ADDED = "Utsläppen läggs inte ihop till en summa, eftersom faktorerna räknar olika saker."
CONTENT = "Mötets innehåll"
TO_WRITE = ("Varför regionen deltog", "Vad mötet gav", "Vem i länet som bör få veta", "Skriven av")
"""What only the one who took part can tell; the data has no place for it."""
SOURCES = "Källor"
TRIPS = "resor"
"""What a draft marks where the data has no trip to a meeting that was not digital."""
_NAMES_SHOWN = 12
_CHANGES_WITH_THE_DAY = (ReportState.LATE, ReportState.DUE)


def title(row: MeetingRow) -> str:
    """What the report is called."""
    return f"Reserapport: {meeting_words.name(row)}"


def subtitle(row: MeetingRow) -> str:
    """The days of the meeting, and its place where it has one."""
    place = row.place.name if row.place is not None else ""
    return ", ".join(part for part in (meeting_words.when(row.meeting), place) if part)


def choices(rows: Iterable[MeetingRow]) -> Mapping[str, str]:
    """The meetings as choices in a list: days and name by the meeting's key; two of the same words have their keys."""
    found: dict[str, str] = {}
    for row in rows:
        words, key = f"{meeting_words.when(row.meeting)}, {meeting_words.name(row)}", row.meeting.meeting_id
        found[key] = f"{words} ({key})" if words in found.values() else words
    return found


def facts(row: MeetingRow, report: OwedReport | None, day: dt.date) -> tuple[tuple[str, str], ...]:
    """What is known of the meeting, name and value, seen from a day; `report` is None for a meeting that owes none."""
    owner = row.collaboration
    pairs = [
        ("Samarbete", owner.label if owner is not None else cell.MISSING),
        ("Samarbetets syfte", (owner.purpose if owner is not None else None) or cell.MISSING),
        ("Datum", meeting_words.when(row.meeting)),
        ("Plats", meeting_words.place(row)),
        ("Form", meeting_words.form(row)),
        ("Deltog för regionen", _participants(row)),
    ]
    if report is not None:
        given = meeting_words.board_day(report.reported, otherwise="")
        pairs += [
            ("Ska återrapporteras", meeting_words.due(report)),
            ("Återrapporterat", f"{given} ({report.state.word})" if given else report.state.word),
        ]
        pairs += [(cell.AS_OF, str(day))] if report.state in _CHANGES_WITH_THE_DAY else []
    if row.meeting.note:
        pairs.append(("Anmärkning", row.meeting.note))
    return tuple((name, value) for name, value in pairs if value != cell.MISSING)


def factors(book: Book, found: Iterable[TripRow]) -> tuple[str, ...]:
    """Each factor that some trip's emission is calculated with: its name, its value, what it counts and its source."""
    used = {row.factor.series.series_id: row for row in found if row.factor is not None and row.lack is None}
    return tuple(
        f"{row.factor.series.name}: {travel_words.factor_value(row.factor, row.year)}"
        f"{f', som räknar ”{row.factor.series.scope}”' if row.factor.series.scope else ''}. "
        f"Källa: {travel_words.factor_source(book, row.factor, row.year)}."
        for row in used.values()
        if row.factor is not None
    )


def about_trips(book: Book, travel: TravelSum) -> tuple[str, ...]:
    """How the trips' figures came about: the status of the costs, the factors, what is not added."""
    unknown = travel.cost.applicable and travel.cost.value is None
    status = cell.MISSING if unknown else cell.sum_status(travel.cost)
    said = [f"Kostnadens status: {status}."]
    if used := factors(book, travel.rows):
        said += [CALCULATED, *used]
        said += [NOT_ADDED] if len(travel.emissions) > 1 else []
    return tuple(said)


def remarks(found: Iterable[TripRow]) -> tuple[str, ...]:
    """What a reader should know about single trips."""
    told = ((row, travel_words.remarks(row)) for row in found)
    return tuple(f"{travel_words.way(row)} {row.trip.travelled_on}: {words}." for row, words in told if words)


def _participants(row: MeetingRow) -> str:
    names: Sequence[str] = [person.shown_name for _, person in row.participants]
    if not names:
        return cell.MISSING
    shown, left = shortened.items(names, _NAMES_SHOWN)
    return ". ".join(part for part in (", ".join(shown), left) if part)
