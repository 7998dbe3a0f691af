"""What a year's costs are made of, over all collaborations: one column a category, one row a collaboration."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kronoberg.analysis.costs.costs import YearCost
from kronoberg.domain import figures
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Category, Direction


@dataclass(frozen=True, slots=True)
class PartsRow:
    """One collaboration's gross cost and its parts by category; a category that no source names is absent."""

    collaboration: Collaboration
    by_category: Mapping[Category, Figure]
    gross: Figure


@dataclass(frozen=True, slots=True)
class Parts:
    """A year's costs by collaboration and category.

    Attributes
    ----------
    categories
        The categories that some row has, in their fixed order.
    rows
        The collaborations.
    sums
        What each category cost. Where a collaboration's cost is unknown or not divided, some of it may belong to any
        category: every other category's sum is then a minimum.
    gross
        What everything cost.
    """

    categories: tuple[Category, ...]
    rows: tuple[PartsRow, ...]
    sums: Mapping[Category, Figure]
    gross: Figure

    @property
    def undivided(self) -> Figure | None:
        """How much no source divides; None when everything is divided or unknown."""
        found = self.sums.get(Category.UNALLOCATED)
        return None if found is None or found.value is None else found


def by_category(costs: Iterable[YearCost]) -> Parts:
    """Divide the gross costs of a year by what the money went to."""
    rows = tuple(PartsRow(cost.collaboration, _expenses(cost), cost.gross) for cost in costs)
    used = {category for row in rows for category in row.by_category}
    categories = tuple(category for category in Category if category in used)
    return Parts(
        categories=categories,
        rows=rows,
        sums={category: _sum(rows, category) for category in categories},
        gross=figures.total((row.gross.as_one_part() for row in rows), unit=Unit.SEK),
    )


def _expenses(cost: YearCost) -> dict[Category, Figure]:
    return {part.category: part.figure for part in cost.parts if part.direction is Direction.EXPENSE}


def _sum(rows: Iterable[PartsRow], category: Category) -> Figure:
    return figures.total((_counted(row, category) for row in rows), unit=Unit.SEK)


def _counted(row: PartsRow, category: Category) -> Figure:
    """What a row adds to a category's sum; a part that may be hidden in what is not divided counts as missing."""
    stated = row.by_category.get(category)
    if stated is not None:
        return stated
    undivided = row.by_category.get(Category.UNALLOCATED)
    hidden = not row.by_category or (undivided is not None and undivided.applicable)
    if hidden and row.gross.applicable and category is not Category.UNALLOCATED:
        return figures.missing(unit=Unit.SEK)
    return figures.not_applicable(unit=Unit.SEK)
