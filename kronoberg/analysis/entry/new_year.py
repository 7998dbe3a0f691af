"""A new year's rows: last year's structure without its amounts. Every figure that is to come is missing until it does.

For each collaboration that is expected in the year: a cost for each part of the year before, or for the strategy's four
where no source divided that year; what was not applicable as such; a reimbursement where one is expected; and the
effort. What the year already has is left as it is. A known part takes the place of a row that is made here, and a whole
cost the place of them all (`domain.giving_way`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kronoberg.analysis.costs import costs
from kronoberg.analysis.entry.new_rows import Rows
from kronoberg.analysis.overview import expected
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.money import Cost
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.difference import Cells
from kronoberg.domain.entering import giving_way
from kronoberg.domain.words import Category, Certainty, Direction, Status, YearBasis

STRATEGY_PARTS = (Category.MEMBERSHIP_FEE, Category.STAFF_SUPPORT, Category.TRAVEL, Category.REMUNERATION)
"""What a collaboration's cost is made of, as the strategy's appendix lists it."""


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
        if any(row.direction is direction and row.status is not Status.BUDGET for row in here):
            continue
        before = _before(book, owner, year - 1, direction)
        for category in _categories(owner, before, direction):
            more = {"direction": direction.value, "category": category.value}
            yield _row("costs", owner, year, source_id, **more, **_state(before, category, year))


def _before(book: Book, owner: Collaboration, year: int, direction: Direction) -> dict[Category, Cost]:
    """The rows that counted in a year, by category."""
    parts = costs.year_cost(book, owner, year).parts
    return {part.row.category: part.row for part in parts if part.direction is direction}


def _categories(owner: Collaboration, before: Mapping[Category, Cost], direction: Direction) -> tuple[Category, ...]:
    """The parts to ask for, in their fixed order; none at all of an income that nobody expects."""
    if direction is Direction.INCOME:
        income = tuple(before) or (Category.TECHNICAL_ASSISTANCE,)
        return income if owner.reimbursement_expected else ()
    undivided = before.get(Category.UNALLOCATED)
    if undivided is not None and undivided.status is Status.NOT_APPLICABLE:
        return tuple(before)
    whole = undivided is not None or all(row.status is Status.NOT_APPLICABLE for row in before.values())
    asked = {*before, *(STRATEGY_PARTS if whole else ())} - {Category.UNALLOCATED}
    return tuple(category for category in Category if category in asked)


def _state(before: Mapping[Category, Cost], category: Category, year: int) -> dict[str, str]:
    """What a part's row says: not applicable where it was so the year before, else that it has not come in yet."""
    row = before.get(category)
    if row is None or row.status is not Status.NOT_APPLICABLE:
        return {}
    note = row.note or f"Inte heller {year - 1} var det tillämpligt."
    return {"status": row.status.value, "certainty": row.certainty.value, "note": note}


def _effort(book: Book, owner: Collaboration, year: int, source_id: str) -> Iterator[Cells]:
    here = book.effort_by_year.get((owner.collaboration_id, year), ())
    if all(row.status is Status.BUDGET for row in here):
        yield _row("effort", owner, year, source_id)


def _row(table: str, owner: Collaboration, year: int, source_id: str, **more: str) -> Cells:
    """A row that says that its figure has not come in yet, unless `more` says something else."""
    known = {
        "collaboration_id": owner.collaboration_id,
        "year": str(year),
        "year_basis": YearBasis.STATED.value,
        "status": Status.MISSING.value,
        "approximate": "false",
        "source_id": source_id,
        "certainty": Certainty.STATED.value,
        "note": giving_way.awaited(str(year)),
    }
    return BY_NAME[table].cells(**{**known, **more})
