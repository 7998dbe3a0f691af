"""The Swedish words about meetings and the reports owed from them: name, day, form, who took part, what is late."""

import datetime as dt
from collections.abc import Sequence

from kronoberg.analysis.deadlines import deadline
from kronoberg.analysis.travel import trip_reports
from kronoberg.analysis.travel.meetings import Division, MeetingRow
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.analysis.travel.years import TravelYear
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import BoardMeeting
from kronoberg.domain.contracts.travel import Meeting
from kronoberg.domain.words import Certainty, Code, MeetingForm, ReportState, RuleKind
from kronoberg.show import cell


class Part(Code):
    """The parts of the page."""

    MEETINGS = "meetings", "Möten"
    TRAVEL = "travel", "Resor"
    PREPARE = "prepare", "Inför resan"


DIVISIONS = {division: swedish.sentence(division.word) for division in Division}
"""What meetings can be counted by."""


FILLED_IN = "Internationella funktionen för in dem i tabellen"
NO_MEETINGS = f"Uppgifterna har inga möten. {FILLED_IN} Möten."
ALL_MEETINGS = "Alla möten"
REPORTS, YEARS = "Återrapporter till regionstyrelsen", "År mot år"


def when(meeting: Meeting) -> str:
    """The day or days of a meeting, as exact as the source: `2017`, `2019-02`, `2024-05-15–16`."""
    begins, ends = str(meeting.starts_on), str(meeting.ends_on or "")
    if not ends:
        return begins
    within_a_month = len(begins) == len(ends) == 10 and begins[:7] == ends[:7]
    return f"{begins}–{ends[8:]}" if within_a_month else f"{begins} – {ends}"


def name(row: MeetingRow) -> str:
    """What a meeting is called: its body, and its own title when it has one."""
    body = row.body.name if row.body is not None else "Organet framgår inte"
    return f"{body}: {row.meeting.title}" if row.meeting.title else body


def place(row: MeetingRow) -> str:
    """Where a meeting was held; a dash for a digital one."""
    if row.place is not None:
        return row.place.name
    return cell.NOTHING if row.meeting.form is MeetingForm.DIGITAL else cell.MISSING


def form(row: MeetingRow) -> str:
    """How a meeting was held, and why it is not counted if it is not: planned, still to come, or only inferred."""
    if row.took_place:
        return row.meeting.form.word
    if row.meeting.planned:
        return f"{row.meeting.form.word}; bara planerat"
    if row.meeting.certainty is Certainty.INFERRED:
        return f"{row.meeting.form.word}; {Certainty.INFERRED.word}"
    return f"{row.meeting.form.word}; ännu inte hållet"


def participants(row: MeetingRow) -> str:
    """Who took part for the region, as far as sources say."""
    return ", ".join(person.shown_name for _, person in row.participants) or cell.MISSING


def board_day(row: BoardMeeting | None, *, otherwise: str) -> str:
    """The day of a board meeting, as exact as it is known."""
    return str(row.held_on) if row is not None else otherwise


def due(report: OwedReport) -> str:
    """When a report was or is due."""
    if report.due_day is None:
        return ReportState.UNKNOWN.word
    return cell.day(report.due_day, preliminary=report.preliminary)


def report(found: OwedReport | None) -> str:
    """The state of the report from a meeting in a few words; a dash for a meeting that owes none."""
    if found is None:
        return cell.NOTHING
    if found.state in (ReportState.DONE, ReportState.LATE_DONE):
        return f"{found.state.word} {board_day(found.reported, otherwise='')}"
    return found.state.word


def rule(book: Book, year: int, today: dt.date) -> str:
    """The rule that reports are owed by, with its section, which reports the table shows, and from which day."""
    rules = deadline.rules_of(book, RuleKind.TRIP_REPORT)
    told = [f"Regeln: {row.title} (strategin, {row.section})." for row in rules]
    shown = f"Tabellen visar sena återrapporter, de som ska lämnas, och övriga från möten {year}."
    return " ".join([*told, shown, cell.as_of(today)])


def reports_sentence(found: Sequence[OwedReport]) -> str:
    """How many reports are late, were given late, fall due, and of how many meetings nobody can tell."""
    count = {state: len(trip_reports.in_state(found, state)) for state in ReportState}
    parts = [
        f"{_reports(count[ReportState.LATE])} är inte {_given(count[ReportState.LATE])} fast sammanträdet har varit."
        * bool(count[ReportState.LATE]),
        f"{_reports(count[ReportState.LATE_DONE])} lämnades för sent." * bool(count[ReportState.LATE_DONE]),
        f"{_reports(count[ReportState.DUE])} ska lämnas framöver." * bool(count[ReportState.DUE]),
        f"{_reports(count[ReportState.DONE])} lämnades i tid." * bool(count[ReportState.DONE]),
    ]
    return " ".join(filter(None, parts))


def reports_unknown(found: Sequence[OwedReport]) -> str:
    """Why the reports of some meetings cannot be told; empty when all can."""
    unknown = trip_reports.in_state(found, ReportState.UNKNOWN)
    without_day = [row for row in unknown if row.due_day is None]
    others = len(unknown) - len(without_day)
    sentences = []
    if without_day:
        years = sorted({(row.meeting.ends_on or row.meeting.starts_on).year for row in without_day})
        span = f"{years[0]}–{years[-1]}" if len(years) > 1 else f"{years[0]}"
        sentences.append(
            f"För {_meetings(len(without_day))} ({span}) framgår det inte när mötet skulle återrapporteras: "
            f"regionstyrelsens sammanträdesdagar finns inte i uppgifterna. {FILLED_IN} Sammanträden."
        )
    if others:
        sentences.append(
            f"För {_meetings(others)} pekar uppgifterna ut ett sammanträde som inte kan vara återrapporten: en annan "
            "nämnd än regionstyrelsen, eller en dag före mötet."
        )
    return " ".join(sentences)


def year_sentence(year: TravelYear, *, any_: bool) -> str:
    """How many meetings a year had by form; what is not known of it is said, and when there is no meeting at all."""
    if not any_:
        return NO_MEETINGS
    they = "det" if year.apart == 1 else "de"
    apart = f" {_meetings(year.apart)} till räknas inte, eftersom ingen källa säger att {they} har hållits." * bool(
        year.apart
    )
    if not year.held:
        return f"Uppgifterna har inga möten som hölls {year.year}. Det betyder inte att inga hölls.{apart}"
    forms = [
        f"{count} {word}"
        for count, word in (
            (year.physical, MeetingForm.PHYSICAL.word),
            (year.digital, MeetingForm.DIGITAL.word),
            (year.hybrid, MeetingForm.HYBRID.word),
        )
        if count
    ]
    told = (
        f"{swedish.sentence(_meetings(year.held))} hölls {year.year}, enligt uppgifterna: {swedish.enumeration(forms)}."
    )
    if not forms:
        told = f"{swedish.sentence(_meetings(year.held))} hölls {year.year}, enligt uppgifterna."
    unknown = f" För {_meetings(year.unknown)} framgår inte formen." * bool(year.unknown)
    return f"{told}{unknown}{apart}"


def status_line(year: TravelYear) -> str:
    """The status of the page's figures about meetings."""
    return f"Möten {year.year}: {_meetings(year.held) if year.held else 'inga'} i uppgifterna."


def _given(count: int) -> str:
    return "lämnad" if count == 1 else "lämnade"


def _reports(count: int) -> str:
    return swedish.counted(count, "återrapport", "återrapporter")


def _meetings(count: int) -> str:
    return swedish.counted(count, "möte", "möten")
