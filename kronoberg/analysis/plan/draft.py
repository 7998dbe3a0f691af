"""A draft of next year's action plan: a calculation for each part of the budget, which a person accepts or leaves.

Nothing is foreseen. A part of this year's cost is carried on by arithmetic that is shown: the fee in its currency times
an exchange rate, the cost raised as much as a price index last rose, or the cost as it is. What nobody has accepted is
missing, never zero. Goals are carried over to be tried again; none is made up (design, promise 7).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from fractions import Fraction

from kronoberg.analysis.costs import costs
from kronoberg.analysis.costs.costs import YearCost
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.overview import expected, reference
from kronoberg.analysis.plan import action_plan
from kronoberg.analysis.plan.action_plan import Plan
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import ForeignAmount
from kronoberg.domain.contracts.reference import ReferenceSeries
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import STRENGTH, Category, Direction, SeriesKind, Status


class Method(Enum):
    """How a part is carried on."""

    EXCHANGE_RATE = auto()
    INDEX = auto()
    UNCHANGED = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Assumption:
    """A value that a calculation rests on: what it is, in which unit, of which year, from which source."""

    name: str
    value: Decimal
    unit: str
    year: int
    source_id: str


@dataclass(frozen=True, slots=True)
class Line:
    """One part of a collaboration's budget with the calculation that is offered for it.

    Attributes
    ----------
    base
        The base year's amount: the cost with its status, or the budget where no cost is known; missing without either.
    proposal
        What the calculation gives, as a budget; missing when there is nothing to calculate from.
    assumptions
        Every value that the calculation uses besides the base.
    """

    collaboration: Collaboration
    category: Category
    base: Figure
    method: Method
    proposal: Figure
    assumptions: tuple[Assumption, ...] = ()

    @property
    def key(self) -> str:
        """Names the line in links."""
        return f"{self.collaboration.collaboration_id}.{self.category.value}"

    def budget(self, accepted: Collection[str]) -> Figure:
        """The draft's budget: the proposal when it has been accepted, and otherwise missing."""
        return self.proposal if self.key in accepted else figures.missing(unit=Unit.SEK)


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft for `year`, made from `plan`, the plan of the year before.

    `base_year` is the year of the amounts that the calculations start from: the year before where anything is known of
    it, else the latest that is. A plan is made in November, before the figures of its year and the one before.
    """

    year: int
    base_year: int
    plan: Plan
    lines: tuple[Line, ...]
    without_basis: tuple[Collaboration, ...]

    def of(self, collaboration: Collaboration) -> tuple[Line, ...]:
        """The lines of one collaboration."""
        return tuple(line for line in self.lines if line.collaboration is collaboration)

    @property
    def collaborations(self) -> tuple[Collaboration, ...]:
        """Those that have lines, in reading order."""
        return tuple(dict.fromkeys(line.collaboration for line in self.lines))

    def total(self, accepted: Collection[str], collaboration: Collaboration | None = None) -> Figure:
        """The draft's budget, of one collaboration or of all, those without any basis too."""
        parts = [
            figures.total((line.budget(accepted) for line in self.of(owner)), unit=Unit.SEK).as_one_part()
            for owner in self.collaborations
            if collaboration in (None, owner)
        ]
        if collaboration is None:
            parts += [figures.missing(unit=Unit.SEK) for _ in self.without_basis]
        return figures.total(parts, unit=Unit.SEK)

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """Every value that some calculation of the draft uses, each once."""
        return tuple(dict.fromkeys(assumption for line in self.lines for assumption in line.assumptions))


def draft(book: Book, year: int, index: PriceIndex | None) -> Draft:
    """A draft of the plan for the year after `year`, for the collaborations that are expected then.

    `index` raises costs in kronor; without one they are carried on as they are.
    """
    owners = expected.membership(book, year + 1).expected
    base_year = _base_year(book, {owner.collaboration_id for owner in owners}, year)
    by_owner = {owner.collaboration_id: tuple(_lines(book, owner, year, base_year, index)) for owner in owners}
    return Draft(
        year=year + 1,
        base_year=base_year,
        plan=action_plan.plan(book, year),
        lines=tuple(line for owner in owners for line in by_owner[owner.collaboration_id]),
        without_basis=tuple(owner for owner in owners if not by_owner[owner.collaboration_id]),
    )


def _base_year(book: Book, owners: Collection[str], through: int) -> int:
    """The latest year at most that anybody's cost or budget is known of; that year itself when none is."""
    known = (
        row.year
        for row in book.rows("costs")
        if row.collaboration_id in owners and row.direction is Direction.EXPENSE and row.amount_sek is not None
    )
    return max((year for year in known if year <= through), default=through)


def _lines(book: Book, owner: Collaboration, year: int, base_year: int, index: PriceIndex | None) -> Iterator[Line]:
    bases = _bases(costs.year_cost(book, owner, base_year))
    for category in Category:
        if category in bases and bases[category].applicable:
            yield _line(book, owner, category, bases[category], year=year, index=index)


def _bases(this_year: YearCost) -> dict[Category, Figure]:
    """The amounts of a year by category: the cost where it is known, else the budget.

    One amount for everything and an amount for each part are two accounts of the same money: they are never mixed.
    """
    paid = {part.category: part.figure for part in this_year.parts if part.direction is Direction.EXPENSE}
    known = {category: figure for category, figure in paid.items() if figure.value is not None}
    budgeted = {part.category: part.figure for part in this_year.budget_parts if part.direction is Direction.EXPENSE}
    if not known:
        return paid | budgeted
    if Category.UNALLOCATED in known or Category.UNALLOCATED in budgeted:
        return paid
    # A part that is not applicable this year stays so; one that nobody has booked yet has its budget.
    missing = {category for category, figure in paid.items() if figure.applicable and figure.value is None}
    return budgeted | {
        category: figure for category, figure in paid.items() if category not in missing & budgeted.keys()
    }


def _line(
    book: Book, owner: Collaboration, category: Category, base: Figure, *, year: int, index: PriceIndex | None
) -> Line:
    foreign = _latest_foreign_amount(book, owner, category, year)
    rate = _latest_rate(book, foreign.currency, year + 1) if foreign is not None else None
    if foreign is not None and rate is not None:
        proposal = _converted(foreign, rate)
        name = f"{owner.label}, {category.word}"
        fee = Assumption(name, foreign.amount, foreign.currency, foreign.year, foreign.source_id)
        return Line(owner, category, base, Method.EXCHANGE_RATE, proposal, (fee, rate))
    as_budget = _as_budget(base)
    if base.value is None:
        return Line(owner, category, base, Method.NONE, as_budget)
    steps = _last_rise(index)
    if not steps:
        return Line(owner, category, base, Method.UNCHANGED, as_budget)
    before, after = steps
    factor = Fraction(after.value) / Fraction(before.value)
    raised = figures.scaled(as_budget, factor, unit=Unit.SEK, sources=(before.source_id, after.source_id))
    return Line(owner, category, base, Method.INDEX, raised, steps)


def _as_budget(base: Figure) -> Figure:
    if base.value is None:
        return figures.missing(unit=Unit.SEK, sources=base.sources)
    return figures.known(
        base.value, unit=Unit.SEK, status=Status.BUDGET, approximate=base.approximate, sources=base.sources
    )


def _converted(foreign: ForeignAmount, rate: Assumption) -> Figure:
    one_krona = figures.known(100, unit=Unit.SEK, status=Status.BUDGET, sources=(foreign.source_id,))
    factor = Fraction(foreign.amount) * Fraction(rate.value)
    return figures.scaled(one_krona, factor, unit=Unit.SEK, sources=(rate.source_id,))


def _latest_foreign_amount(book: Book, owner: Collaboration, category: Category, year: int) -> ForeignAmount | None:
    found: list[ForeignAmount] = [
        row
        for row in book.rows("foreign_amounts")
        if row.collaboration_id == owner.collaboration_id
        and row.direction is Direction.EXPENSE
        and row.category is category
        and row.year <= year
    ]
    ranked = (*STRENGTH, Status.BUDGET)
    return max(found, key=lambda row: (row.year, -ranked.index(row.status)), default=None)


def _latest_rate(book: Book, currency: str, through: int) -> Assumption | None:
    """The latest yearly rate of a currency, at most of the year that the draft is for."""
    series = _rates_of(book, currency)
    if series is None:
        return None
    known = {year: value for year, value in reference.year_values(book, series.series_id).items() if year <= through}
    if not known:
        return None
    latest = max(known)
    return Assumption(series.name, known[latest].value, series.unit, latest, known[latest].source_id)


def _rates_of(book: Book, currency: str) -> ReferenceSeries | None:
    wanted = f"{currency.casefold()}-sek"
    return next((row for row in reference.series_of(book, SeriesKind.EXCHANGE_RATE) if row.series_id == wanted), None)


def _last_rise(index: PriceIndex | None) -> tuple[Assumption, Assumption] | tuple[()]:
    """The index's two latest years, when they follow on each other."""
    if index is None or index.base_year - 1 not in index.values:
        return ()
    years = (index.base_year - 1, index.base_year)
    before, after = (
        Assumption(index.series.name, index.values[year].value, index.series.unit, year, index.values[year].source_id)
        for year in years
    )
    return before, after
