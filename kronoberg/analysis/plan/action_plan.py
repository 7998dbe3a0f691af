"""A year's action plan: its goals by priority area, and how each of them went."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kronoberg.analysis.effort import effort
from kronoberg.analysis.guidelines import strategy
from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.overview import YearOverview
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Activity, StrategyItem
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import GoalState, Status, StrategyPart


@dataclass(frozen=True, slots=True)
class AreaGoals:
    """The goals of one priority area; `area` is None for goals that name none."""

    area: StrategyItem | None
    goals: tuple[Activity, ...]

    @property
    def by_state(self) -> Mapping[GoalState | None, int]:
        """How many goals have each state; None counts those that nobody has given a state."""
        return MappingProxyType(
            {state: sum(goal.state is state for goal in self.goals) for state in (*GoalState, None)}
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """A year's plan: every priority area of the strategy in its order, also those without a goal."""

    year: int
    areas: tuple[AreaGoals, ...]

    @property
    def everything(self) -> AreaGoals:
        """All goals of the plan together."""
        return AreaGoals(None, tuple(goal for area in self.areas for goal in area.goals))


def plan(book: Book, year: int) -> Plan:
    """A year's plan. A goal of a collaboration that is not in this Book is left out, one for all work never is."""
    order = {row.collaboration_id: place for place, row in enumerate(expected.in_reading_order(book))}
    goals: list[Activity] = [
        row
        for row in book.rows("activities")
        if row.year == year and (row.collaboration_id is None or row.collaboration_id in order)
    ]
    goals.sort(key=lambda row: (order.get(row.collaboration_id or "", -1), row.activity_id))
    areas = strategy.items(book, StrategyPart.PRIORITY_AREA)
    found = [AreaGoals(area, tuple(goal for goal in goals if goal.item_id == area.item_id)) for area in areas]
    if without := tuple(goal for goal in goals if goal.item_id is None):
        found.append(AreaGoals(None, without))
    return Plan(year, tuple(found))


@dataclass(frozen=True, slots=True)
class Resources:
    """The effort that a year's plan sets aside (None when nobody has a budget) and what was used."""

    year: int
    effort_budget: Figure | None
    effort: Figure


def resources(book: Book, picture: YearOverview) -> Resources:
    """A year's budgeted effort and the effort that was used, over the same collaborations."""
    owners = [row.collaboration for row in picture.everything.rows]
    budgets = effort.budgets(book, owners, picture.year)
    parts = (figure.as_one_part() for figure in budgets.values())
    total = figures.total(parts, unit=Unit.PERCENT_FTE) if budgets else None
    return Resources(picture.year, total, picture.everything.effort)


def later_plans(book: Book, year: int) -> tuple[int, ...]:
    """The years after one that have a plan."""
    return tuple(each for each in plan_years(book) if each > year)


def plan_years(book: Book) -> tuple[int, ...]:
    """The years that have a plan: a goal or a budget."""
    budgets = {row.year for row in book.costs if row.status is Status.BUDGET}
    return tuple(sorted(budgets | {row.year for row in book.rows("activities")}))
