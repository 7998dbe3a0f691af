"""A new year's rows: last year's structure without its amounts. Every figure that is to come is missing until it does.

For each collaboration that is expected in the year: a cost for each category that it had the year before, a
reimbursement where one is expected, and the effort. What the year already has is left as it is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kronoberg.analysis.costs import costs
from kronoberg.analysis.entry.new_rows import Rows
from kronoberg.analysis.overview import expected
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.money import Cost
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.difference import Cells
from kronoberg.domain.words import Category, Certainty, Direction, Status, YearBasis


@dataclass(frozen=True, slots=True)
class NewYear:
    """What a new year leads to.

    Attributes
    ----------
    rows
        The rows to add.
    collaborations
        Those that get rows.
    already
        Those expected in the year that have figures, or rows for them, in everything.
    unclear
        Those of which nobody knows whether they go on: they get no rows.
    """

    rows: Rows
    collaborations: tuple[Collaboration, ...]
    already: tuple[Collaboration, ...]
    unclear: tuple[Collaboration, ...]


def new_year(book: Book, year: int, source_id: str) -> NewYear:
    """The rows that a year lacks.

    Parameters
    ----------
    book
        The whole dataset.
    year
        The year of the figures.
    source_id
        The source of the year's collection, which every row names until a figure with a better one comes.
    """
    found = expected.membership(book, year)
    money = {owner.collaboration_id: tuple(_costs(book, owner, year, source_id)) for owner in found.expected}
    work = {owner.collaboration_id: tuple(_effort(book, owner, year, source_id)) for owner in found.expected}
    with_rows = {key for key in money if money[key] or work[key]}
    return NewYear(
        rows={
            name: tuple(row for rows in by_owner.values() for row in rows)
            for name, by_owner in (("costs", money), ("effort", work))
            if any(by_owner.values())
        },
        collaborations=tuple(owner for owner in found.expected if owner.collaboration_id in with_rows),
        already=tuple(owner for owner in found.expected if owner.collaboration_id not in with_rows),
        unclear=found.unclear,
    )


def _costs(book: Book, owner: Collaboration, year: int, source_id: str) -> Iterator[Cells]:
    here = book.costs_by_year.get((owner.collaboration_id, year), ())
    for direction in Direction:
        # Part of a year may be known as a whole sum: a missing part beside it would change what it says.
        if not any(row.direction is direction and row.status is not Status.BUDGET for row in here):
            for category in _categories(book, owner, year - 1, direction):
                yield _missing("costs", owner, year, source_id, direction=direction.value, category=category.value)


def _categories(book: Book, owner: Collaboration, year: int, direction: Direction) -> tuple[Category, ...]:
    """The categories of a year; one for everything when it has none, and none at all of an income nobody expects."""
    if direction is Direction.INCOME and not owner.reimbursement_expected:
        return ()
    parts = costs.year_cost(book, owner, year).parts
    used = _used(part.row for part in parts if part.direction is direction)
    otherwise = Category.UNALLOCATED if direction is Direction.EXPENSE else Category.TECHNICAL_ASSISTANCE
    return used or (otherwise,)


def _used(rows: Iterable[Cost]) -> tuple[Category, ...]:
    return tuple(row.category for row in rows if row.status is not Status.NOT_APPLICABLE)


def _effort(book: Book, owner: Collaboration, year: int, source_id: str) -> Iterator[Cells]:
    here = book.effort_by_year.get((owner.collaboration_id, year), ())
    if all(row.status is Status.BUDGET for row in here):
        yield _missing("effort", owner, year, source_id)


def _missing(table: str, owner: Collaboration, year: int, source_id: str, **more: str) -> Cells:
    return BY_NAME[table].cells(
        collaboration_id=owner.collaboration_id,
        year=str(year),
        year_basis=YearBasis.STATED.value,
        status=Status.MISSING.value,
        approximate="false",
        source_id=source_id,
        certainty=Certainty.STATED.value,
        note=f"Uppgiften för {year} har inte kommit in än.",
        **more,
    )
