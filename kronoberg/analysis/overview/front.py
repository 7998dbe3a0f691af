"""What the first page has of each collaboration: its year, its course over the years, its seats, what it gave."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kronoberg.analysis.overview import collaboration_years, overview
from kronoberg.analysis.overview.collaboration_years import CollaborationYear
from kronoberg.analysis.overview.overview import Change, YearOverview, YearRow
from kronoberg.analysis.seats import history, representation, seats
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Result
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import BodyGroup, SeatKind


@dataclass(frozen=True, slots=True)
class FrontRow:
    """A collaboration on the first page.

    Attributes
    ----------
    row
        Its cost and effort of the year.
    course
        The years of the time axis.
    seats
        The political seats of both kinds that are held in its bodies on the day that they are counted.
    chaired
        The names of its bodies that the region itself chairs or chaired in the year.
    gave
        What it gave in the year or, where nothing is told of that, in the latest year before that something is.
    """

    row: YearRow
    course: tuple[CollaborationYear, ...]
    seats: Figure
    chaired: tuple[str, ...]
    gave: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Front:
    """The first page's figures of a year: its collaborations, the largest cost first, and the seats of all together."""

    rows: tuple[FrontRow, ...]
    seats: Figure
    chaired: tuple[str, ...]


def front(book: Book, picture: YearOverview, years: Iterable[int], today: dt.date) -> Front:
    """Put together the rows of a year; `years` are those of the time axis, `today` the day seats are counted on."""
    political = seats.of_group(representation.seats_in_year(book, picture.year, today), BodyGroup.POLITICAL)
    axis = tuple(years)
    return Front(
        rows=tuple(_row(book, row, axis, political) for row in overview.largest_first(picture.everything.rows)),
        seats=held(political),
        chaired=_chaired(book, political, picture.year),
    )


def held(bodies: Iterable[BodySeats]) -> Figure:
    """How many seats are held in some bodies together, ordinary and substitutes', on the day that they are counted."""
    found = tuple(bodies)
    return figures.total(
        (seats.total(found, kind) for kind in (SeatKind.ORDINARY, SeatKind.SUBSTITUTE)), unit=Unit.COUNT
    )


def latest_comparable(book: Book, year: int) -> Change | None:
    """The latest change before a year's own that can be stated; None when no two years can be compared."""
    first = min((row.year for row in book.costs), default=year)
    changes = (overview.cost_change(book, earlier) for earlier in range(year - 1, first, -1))
    return next((change for change in changes if change.amount is not None), None)


def _row(book: Book, row: YearRow, axis: Sequence[int], political: Iterable[BodySeats]) -> FrontRow:
    key = row.collaboration.collaboration_id
    mine = [each for each in political if each.body.collaboration_id == key]
    return FrontRow(
        row=row,
        course=collaboration_years.years_of(book, row.collaboration, axis),
        seats=held(mine),
        chaired=_chaired(book, mine, row.cost.year),
        gave=_gave(book, key, row.cost.year),
    )


def _chaired(book: Book, bodies: Iterable[BodySeats], year: int) -> tuple[str, ...]:
    names = {each.body.body_id: each.body.name for each in bodies}
    own = {
        each.body.body_id
        for each in history.chairmanships(book)
        if each.row.year == year and each.is_own and each.counts
    }
    return tuple(name for key, name in names.items() if key in own)


def _gave(book: Book, key: str, year: int) -> tuple[Result, ...]:
    told: list[Result] = [row for row in book.rows("results") if row.collaboration_id == key and row.year <= year]
    latest = max((row.year for row in told), default=year)
    return tuple(row for row in told if row.year == latest)
