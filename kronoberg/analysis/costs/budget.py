"""Budget beside cost, collaboration by collaboration; a budget never stands in for a cost, nor the other way round."""

from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain import figures
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Status


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """One collaboration's budget, its gross cost, and how much more the cost was."""

    collaboration: Collaboration
    budget: Figure
    cost: Figure
    difference: Figure


@dataclass(frozen=True, slots=True)
class BudgetComparison:
    """A year's budgets beside the costs.

    Attributes
    ----------
    rows
        The collaborations that have a budget.
    budget, cost, difference
        The sums over those collaborations alone, so that like stands beside like.
    without_budget
        The others.
    """

    year: int
    rows: tuple[BudgetRow, ...]
    budget: Figure
    cost: Figure
    difference: Figure
    without_budget: tuple[Collaboration, ...]

    @property
    def statuses(self) -> tuple[Status, ...]:
        """The statuses of the costs that are compared, strongest first."""
        return tuple(status for status, _ in self.cost.by_status)


def comparison(rows: Iterable[YearRow], year: int) -> BudgetComparison:
    """Compare a year's budgets with its gross costs."""
    all_rows = list(rows)
    budgeted = [row for row in all_rows if row.cost.budget.applicable]
    budget = figures.total((row.cost.budget.as_one_part() for row in budgeted), unit=Unit.SEK)
    cost = figures.total((row.cost.gross.as_one_part() for row in budgeted), unit=Unit.SEK)
    return BudgetComparison(
        year=year,
        rows=tuple(
            BudgetRow(
                collaboration=row.collaboration,
                budget=row.cost.budget,
                cost=row.cost.gross,
                difference=figures.against_budget(row.cost.gross, row.cost.budget),
            )
            for row in budgeted
        ),
        budget=budget,
        cost=cost,
        difference=figures.against_budget(cost, budget),
        without_budget=tuple(row.collaboration for row in all_rows if not row.cost.budget.applicable),
    )
