"""The meetings of the bodies: which there are, which took place, where, in what form and who took part.

Only a meeting that took place is counted. One that a source only says was planned, one that is still to come and one
that is only inferred stand apart (design, promise 6).
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kronoberg.analysis.overview.series import Segment, YearColumn
from kronoberg.domain import figures, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Body, Person
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.travel import Meeting, MeetingParticipant, Place
from kronoberg.domain.figures import Unit
from kronoberg.domain.words import Certainty, Code, MeetingForm, Status

NOWHERE = Status.MISSING.word
"""The group of the meetings whose body or place no source names."""
DIGITAL_PLACE = "digitalt"
"""The group of the digital meetings, which have no place."""


class Division(Code):
    """What meetings are counted by."""

    BODY = "body", "organ"
    PLACE = "place", "plats"
    FORM = "form", "form"


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with what its keys name. `participants` took part for the region, as far as sources say."""

    meeting: Meeting
    body: Body | None
    collaboration: Collaboration | None
    place: Place | None
    participants: tuple[tuple[MeetingParticipant, Person], ...]
    took_place: bool

    @property
    def year(self) -> int:
        """The year in which it began."""
        return self.meeting.starts_on.year


@dataclass(frozen=True, slots=True)
class Group:
    """A group of meetings with their number in each year, in other years, and in all."""

    name: str
    by_year: tuple[int, ...]
    in_other_years: int

    @property
    def total(self) -> int:
        """How many meetings it holds."""
        return sum(self.by_year) + self.in_other_years


def took_place(meeting: Meeting, today: dt.date) -> bool:
    """Whether a source says that the meeting was held, and it is not still to come."""
    return not meeting.planned and meeting.certainty is not Certainty.INFERRED and meeting.starts_on.first_day <= today


def rows(book: Book, today: dt.date) -> tuple[MeetingRow, ...]:
    """Every meeting, the latest first."""
    places = {row.place_id: row for row in book.rows("places")}
    present = _participants(book)
    ordered = sorted(book.rows("meetings"), key=lambda row: (str(row.starts_on), row.meeting_id), reverse=True)
    return tuple(
        MeetingRow(
            meeting=row,
            body=(body := book.bodies.get(row.body_id or "")),
            collaboration=book.collaborations.get(body.collaboration_id or "") if body is not None else None,
            place=places.get(row.place_id),
            participants=present.get(row.meeting_id, ()),
            took_place=took_place(row, today),
        )
        for row in ordered
    )


def in_year(found: Iterable[MeetingRow], year: int) -> tuple[MeetingRow, ...]:
    """The meetings that began in a year."""
    return tuple(row for row in found if row.year == year)


def held(found: Iterable[MeetingRow]) -> tuple[MeetingRow, ...]:
    """The meetings that took place."""
    return tuple(row for row in found if row.took_place)


def groups(found: Iterable[MeetingRow], division: Division, years: Sequence[int]) -> tuple[Group, ...]:
    """The meetings that took place, counted by body, place or form; the largest group first, then by name."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for row in held(found):
        counts[_group(row, division)][row.year] += 1
    made = [
        Group(name, tuple(of[year] for year in years), sum(of.values()) - sum(of[year] for year in years))
        for name, of in counts.items()
    ]
    return tuple(sorted(made, key=lambda group: (-group.total, swedish.collation_key(group.name))))


def columns(found: Iterable[MeetingRow], years: Sequence[int]) -> tuple[YearColumn, ...]:
    """The number of meetings that took place in each year, divided by form.

    A year without any meeting in the data is missing: nobody has said that there were none.
    """
    by_year: dict[int, Counter[MeetingForm]] = {year: Counter() for year in years}
    sources: dict[tuple[int, MeetingForm], set[str]] = defaultdict(set)
    for row in held(found):
        if row.year in by_year:
            by_year[row.year][row.meeting.form] += 1
            sources[row.year, row.meeting.form].add(row.meeting.source_id)
    named = {(year, form.value): ids for (year, form), ids in sources.items()}
    return tuple(
        counted_column(year, {form.value: (form_label(form), of_year[form]) for form in MeetingForm}, named)
        for year, of_year in by_year.items()
    )


def form_label(form: MeetingForm) -> str:
    """What a form is called where meetings are counted by it: there, "uppgift saknas" would mean the number."""
    return "formen framgår inte" if form is MeetingForm.UNKNOWN else form.word


def counted_column(
    year: int, parts: Mapping[str, tuple[str, int]], sources: Mapping[tuple[int, str], set[str]]
) -> YearColumn:
    """A year's column of counts: a segment for each part that is not empty, and missing when all are."""
    segments = tuple(
        Segment(
            key,
            label,
            figures.known(100 * count, unit=Unit.COUNT, status=Status.OUTCOME, sources=sources.get((year, key), ())),
        )
        for key, (label, count) in parts.items()
        if count
    )
    total = figures.total((segment.figure for segment in segments), unit=Unit.COUNT)
    return YearColumn(year, segments, total if segments else figures.missing(unit=Unit.COUNT))


def _participants(book: Book) -> Mapping[str, tuple[tuple[MeetingParticipant, Person], ...]]:
    persons = {row.person_id: row for row in book.rows("persons")}
    found: dict[str, list[tuple[MeetingParticipant, Person]]] = defaultdict(list)
    for row in book.rows("meeting_participants"):
        found[row.meeting_id].append((row, persons[row.person_id]))
    return {
        key: tuple(sorted(people, key=lambda pair: swedish.collation_key(pair[1].shown_name)))
        for key, people in found.items()
    }


def _group(row: MeetingRow, division: Division) -> str:
    if division is Division.BODY:
        return row.body.name if row.body is not None else NOWHERE
    if division is Division.FORM:
        return form_label(row.meeting.form)
    if row.place is not None:
        return row.place.name
    return DIGITAL_PLACE if row.meeting.form is MeetingForm.DIGITAL else NOWHERE
