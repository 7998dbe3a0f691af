"""What the document with a year's action plan holds: goals, resources, calculations where nothing is decided, gaps.

A budget in the data is the budget. Where a collaboration has none, the calculation of the draft stands beside it and
is no budget: the two are never added (design, promise 4).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.deadlines import yearly as yearly_deadlines
from kronoberg.analysis.effort import effort
from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import Group, YearOverview, YearRow
from kronoberg.analysis.plan import action_plan
from kronoberg.analysis.plan import draft as plan_draft
from kronoberg.analysis.plan.action_plan import AreaGoals, Plan
from kronoberg.analysis.plan.draft import Draft
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.steering import Decision
from kronoberg.domain.figures import Figure, Unit


@dataclass(frozen=True, slots=True)
class ComingPlan:
    """A year's plan as far as the data has it, and what can be calculated where it does not.

    Attributes
    ----------
    decision
        When and by whom the plan was decided; None when no source tells.
    picture, before
        The plan's year and the year before it.
    effort_budgets
        The effort that is set aside, by collaboration; empty when nobody has a budget for it.
    draft
        The calculations of the collaborations that have no budget.
    """

    year: int
    plan: Plan
    decision: Decision | None
    picture: YearOverview
    before: YearOverview
    effort_budgets: Mapping[str, Figure]
    draft: Draft

    @property
    def rows(self) -> tuple[YearRow, ...]:
        """Those that are expected in the year, in reading order."""
        return self.picture.everything.rows

    @property
    def has_budget(self) -> bool:
        """Whether anybody has a budget for costs."""
        return any(row.cost.budget.applicable for row in self.rows)

    @property
    def without_budget(self) -> tuple[Collaboration, ...]:
        """Those that have no budget for costs."""
        return tuple(row.collaboration for row in self.rows if not row.cost.budget.applicable)

    @property
    def areas_without_goals(self) -> tuple[AreaGoals, ...]:
        """The priority areas without a goal."""
        return tuple(area for area in self.plan.areas if not area.goals)

    def before_of(self, collaboration: Collaboration) -> YearRow | None:
        """A collaboration's row of the year before; None when it was not there."""
        return next(iter(self.before.rows_of(collaboration.collaboration_id)), None)

    def budget(self, group: Group) -> Figure:
        """The budget of a group; at least what is known where somebody in it has none."""
        missing = figures.missing(unit=Unit.SEK)
        budgets = (row.cost.budget if row.cost.budget.applicable else missing for row in group.rows)
        return figures.total((budget.as_one_part() for budget in budgets), unit=Unit.SEK)

    def effort_budget(self, group: Group) -> Figure:
        """The effort that is set aside for a group; missing when nobody has a budget for it."""
        missing = figures.missing(unit=Unit.PERCENT_FTE)
        of_group = (self.effort_budgets.get(row.collaboration.collaboration_id, missing) for row in group.rows)
        return figures.total((figure.as_one_part() for figure in of_group), unit=Unit.PERCENT_FTE)

    def all_calculated(self) -> Figure:
        """What the calculations come to together, were they all accepted."""
        return self.draft.total({line.key for line in self.draft.lines})


def coming_plan(book: Book, year: int, index: PriceIndex | None = None) -> ComingPlan:
    """Put together a year's plan; `index` raises the calculations' costs in kronor, as in the draft."""
    picture = overview.year_overview(book, year)
    drafted = plan_draft.draft(book, year - 1, index)
    lacking = {row.collaboration.collaboration_id for row in picture.everything.rows if not row.cost.budget.applicable}
    return ComingPlan(
        year=year,
        plan=action_plan.plan(book, year),
        decision=yearly_deadlines.plan_decision(book, year),
        picture=picture,
        before=overview.year_overview(book, year - 1),
        effort_budgets=effort.budgets(book, [row.collaboration for row in picture.everything.rows], year),
        draft=replace(
            drafted,
            lines=tuple(line for line in drafted.lines if line.collaboration.collaboration_id in lacking),
            without_basis=tuple(row for row in drafted.without_basis if row.collaboration_id in lacking),
        ),
    )
