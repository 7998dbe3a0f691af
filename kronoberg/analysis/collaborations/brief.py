"""Each collaboration of a year in brief: what it cost and took, who sat there, what falls due, what it gave."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from kronoberg.analysis.collaborations import register
from kronoberg.analysis.collaborations.register import Entry
from kronoberg.analysis.deadlines import deadlines
from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.analysis.overview import collaboration_years
from kronoberg.analysis.overview.collaboration_years import CollaborationYear
from kronoberg.analysis.overview.overview import YearOverview, YearRow
from kronoberg.analysis.seats import representation, seats
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Result
from kronoberg.domain.words import BodyGroup, DeadlineState

_OPEN = (DeadlineState.LATE, DeadlineState.DUE)


@dataclass(frozen=True, slots=True)
class Brief:
    """One collaboration in a year.

    Attributes
    ----------
    row
        Its cost and effort; None in a year in which it took no part, or may not have.
    course
        Its costs in the years of the time axis.
    bodies
        Its political bodies in the year.
    due
        What is late and what comes next, seen from today and whatever the year: the late ones first, then by day.
    result
        The latest that somebody has written of what it gave, no later than the year; None when nobody has.
    """

    year: int
    entry: Entry
    row: YearRow | None
    course: tuple[CollaborationYear, ...]
    bodies: tuple[BodySeats, ...]
    due: tuple[Deadline, ...]
    result: Result | None

    @property
    def is_open(self) -> bool:
        """Whether it goes on in the year."""
        return self.entry.standing is register.Standing.GOING_ON


def briefs(book: Book, picture: YearOverview, years: Sequence[int], today: dt.date) -> tuple[Brief, ...]:
    """Every collaboration and programme: those that go on by cost, the largest first; then the others in their order.

    One whose cost nobody knows comes after those whose cost is known.
    """
    entries = register.register(book, picture.year).entries
    due, political = _due(book, today), _political(book, picture.year, today)
    found = [_brief(book, entry, picture, years, political=political, due=due) for entry in entries]
    return tuple(sorted(found, key=_order))


def of_one(book: Book, entry: Entry, picture: YearOverview, years: Sequence[int], today: dt.date) -> Brief:
    """The same of a single collaboration."""
    return _brief(book, entry, picture, years, political=_political(book, picture.year, today), due=_due(book, today))


def _brief(
    book: Book,
    entry: Entry,
    picture: YearOverview,
    years: Sequence[int],
    *,
    political: tuple[BodySeats, ...],
    due: tuple[Deadline, ...],
) -> Brief:
    key = entry.collaboration.collaboration_id
    results = [row for row in book.rows("results") if row.collaboration_id == key and row.year <= picture.year]
    return Brief(
        year=picture.year,
        entry=entry,
        row=next(iter(picture.rows_of(key)), None),
        course=collaboration_years.years_of(book, entry.collaboration, years),
        bodies=tuple(each for each in political if each.body.collaboration_id == key),
        due=tuple(row for row in due if row.collaboration_id == key),
        result=max(results, key=lambda row: row.year, default=None),
    )


def _political(book: Book, year: int, today: dt.date) -> tuple[BodySeats, ...]:
    return seats.of_group(representation.seats_in_year(book, year, today), BodyGroup.POLITICAL)


def _due(book: Book, today: dt.date) -> tuple[Deadline, ...]:
    """What is late and what comes this year and the next, each once."""
    rows = [row for year in (today.year, today.year + 1) for row in deadlines.deadlines(book, year, today)]
    once = {row.uid: row for row in rows if row.state in _OPEN}
    return tuple(sorted(once.values(), key=lambda row: (row.state is not DeadlineState.LATE, row.due)))


def _order(shown: Brief) -> tuple[int, bool, int]:
    value = None if shown.row is None else shown.row.cost.gross.value
    return (shown.entry.standing.value, value is None, -(value or 0))
