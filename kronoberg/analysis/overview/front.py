"""What the first page has of each collaboration beside what is told of it in brief: its seats, and where it chairs."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import Change, YearRow
from kronoberg.analysis.seats import history, seats
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Chairmanship
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import SeatKind


@dataclass(frozen=True, slots=True)
class FrontRow:
    """A collaboration on the first page.

    Attributes
    ----------
    brief, row
        The collaboration in brief, and its cost and effort of the year.
    seats
        The political seats of both kinds that are held in its bodies on the day that they are counted.
    chaired
        The names of its bodies that the region itself chairs on that day.
    """

    brief: Brief
    row: YearRow
    seats: Figure
    chaired: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Front:
    """The first page's figures of a year: its collaborations, the largest cost first, and the seats of all together."""

    rows: tuple[FrontRow, ...]
    seats: Figure
    chaired: tuple[str, ...]


def front(book: Book, year: int, briefs: Iterable[Brief]) -> Front:
    """Put together the rows of a year; `briefs` are its collaborations, the largest cost first."""
    found = tuple(briefs)
    bodies = [body for each in found for body in each.bodies]
    return Front(
        rows=tuple(_row(book, each, each.row) for each in found if each.row is not None),
        seats=held(bodies),
        chaired=_chaired(book, bodies, year),
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


def _row(book: Book, found: Brief, row: YearRow) -> FrontRow:
    return FrontRow(
        brief=found,
        row=row,
        seats=held(found.bodies),
        chaired=_chaired(book, found.bodies, found.year),
    )


def _chaired(book: Book, bodies: Iterable[BodySeats], year: int) -> tuple[str, ...]:
    """The bodies that the region chairs on the day that their seats are counted."""
    own = [each for each in history.chairmanships(book) if each.row.year == year and each.is_own and each.counts]
    return tuple(
        body.body.name
        for body in bodies
        if any(each.body.body_id == body.body.body_id and _on(each.row, body.day) for each in own)
    )


def _on(row: Chairmanship, day: dt.date) -> bool:
    begun = row.valid_from is None or row.valid_from.first_day <= day
    return begun and (row.valid_to is None or day <= row.valid_to.last_day)
