"""A figure with its status, its bound and its sources, and the one way in which figures add, subtract and compare.

The rules (design, chapters 2 and 3):

- A sum takes the weakest status among its known parts, and remembers how much of it has which status.
- A missing part changes the bound, never the value and never the status: the sum is "minst".
- A net whose deduction has an unknown part is "högst". Both at once: it cannot be stated.
- A difference is one statement, whatever its two sides are made of: how many parts they have is never added together.
- "Ej tillämpligt" changes nothing. A budget is never added to anything but budgets.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from kronoberg.domain.words import STRENGTH, Status


class Unit(StrEnum):
    """What a figure counts. Values are whole hundredths of it: öre, hundredths of a percent, of an hour.

    Carbon dioxide alone and all greenhouse gases are two units, so that nobody adds one to the other.
    """

    SEK = "SEK"
    PERCENT_FTE = "percent_fte"
    HOURS = "hours"
    SEK_PER_INHABITANT = "SEK_per_inhabitant"
    COUNT = "count"
    KM = "km"
    KG_CO2 = "kg_CO2"
    KG_CO2E = "kg_CO2e"


class Bound(StrEnum):
    """What a figure's value says about the true one."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    UNKNOWN = "unknown"


class IncompatibleFiguresError(ValueError):
    """Figures that must not meet in one sum: different units, or a budget beside something else."""


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount or a percentage that knows how much it can be trusted.

    Attributes
    ----------
    unit
        What is counted.
    by_status
        How much of the figure has which status, in hundredths of the unit; empty when nothing is known.
    may_be_higher, may_be_lower
        Whether an unknown part could raise or lower the true value.
    approximate
        Whether some source says "ca".
    known, partly, expected
        How many parts are fully known, how many only in part, and how many there should be.
    sources
        The ids of the sources behind the known parts and behind the statement that a part is missing, sorted.
    """

    unit: Unit
    by_status: tuple[tuple[Status, int], ...] = ()
    may_be_higher: bool = False
    may_be_lower: bool = False
    approximate: bool = False
    known: int = 0
    partly: int = 0
    expected: int = 0
    sources: tuple[str, ...] = ()

    @property
    def value(self) -> int | None:
        """The sum of the known parts in hundredths of the unit; None when no part is known."""
        return sum(amount for _, amount in self.by_status) if self.by_status else None

    @property
    def stated_value(self) -> int | None:
        """The value that may be shown: None also when it says nothing about the true one."""
        return None if self.bound is Bound.UNKNOWN else self.value

    @property
    def status(self) -> Status:
        """The weakest status among the known parts; missing or not applicable when there are none."""
        if self.by_status:
            return self.by_status[-1][0]
        return Status.MISSING if self.expected else Status.NOT_APPLICABLE

    @property
    def bound(self) -> Bound:
        """What the value says about the true one."""
        if not self.by_status:
            return Bound.UNKNOWN if self.expected else Bound.EXACT
        if self.may_be_higher and self.may_be_lower:
            return Bound.UNKNOWN
        if self.may_be_higher:
            return Bound.AT_LEAST
        return Bound.AT_MOST if self.may_be_lower else Bound.EXACT

    @property
    def complete(self) -> bool:
        """Whether every expected part is known; true also where nothing is expected."""
        return self.known == self.expected

    @property
    def applicable(self) -> bool:
        """Whether there is anything to know."""
        return self.expected > 0

    def as_one_part(self) -> "Figure":
        """The same figure counted as a single part of a larger whole: 1 of 1, or 0 of 1 when something is missing."""
        if not self.applicable:
            return self
        return replace(
            self,
            known=int(self.complete),
            partly=int(not self.complete and self.value is not None),
            expected=1,
        )


def known(amount: int, *, unit: Unit, status: Status, approximate: bool = False, sources: Iterable[str] = ()) -> Figure:
    """Make a figure of one known part. `amount` is in hundredths of the unit.

    Raises
    ------
    IncompatibleFiguresError
        When the status is not one that a known amount can have.
    """
    if status not in (*STRENGTH, Status.BUDGET):
        msg = f"a known amount cannot have the status {status}"
        raise IncompatibleFiguresError(msg)
    return Figure(
        unit=unit,
        by_status=((status, amount),),
        approximate=approximate,
        known=1,
        expected=1,
        sources=tuple(sorted(set(sources))),
    )


def missing(*, unit: Unit, sources: Iterable[str] = ()) -> Figure:
    """Make a figure of one part that nobody has stated. It is not zero: what it joins may be higher."""
    return Figure(unit=unit, may_be_higher=True, expected=1, sources=tuple(sorted(set(sources))))


def not_applicable(*, unit: Unit, sources: Iterable[str] = ()) -> Figure:
    """Make a figure of nothing to know. Whatever it joins stays as it was."""
    return Figure(unit=unit, sources=tuple(sorted(set(sources))))


def total(figures: Iterable[Figure], *, unit: Unit) -> Figure:
    """Add figures. The order does not matter, and an empty sum is not applicable.

    Raises
    ------
    IncompatibleFiguresError
        When units differ or a budget would be added to something else.
    """
    parts = list(figures)
    if any(part.unit is not unit for part in parts):
        msg = f"only figures in {unit} can be added here"
        raise IncompatibleFiguresError(msg)
    return Figure(
        unit=unit,
        by_status=_merged_amounts(parts),
        may_be_higher=any(part.may_be_higher for part in parts),
        may_be_lower=any(part.may_be_lower for part in parts),
        approximate=any(part.approximate for part in parts),
        known=sum(part.known for part in parts),
        partly=sum(part.partly for part in parts),
        expected=sum(part.expected for part in parts),
        sources=_merged_sources(parts),
    )


def difference(figure: Figure, deduction: Figure) -> Figure:
    """Subtract one figure from another: gross less income, this year less the year before. The result is one part.

    An unknown part of the deduction makes the result "högst", one of the figure itself "minst". Without any known part
    of the figure itself there is nothing to subtract from: the result is missing, and as the deduction is not in it,
    it may be lower as well as higher.

    Raises
    ------
    IncompatibleFiguresError
        As `total` does.
    """
    result = total([figure, negated(deduction)], unit=figure.unit).as_one_part()
    if figure.applicable and figure.value is None:
        lower = result.may_be_lower or deduction.value is not None
        return replace(result, by_status=(), approximate=False, may_be_lower=lower, partly=0)
    return result


def negated(figure: Figure) -> Figure:
    """The same figure with the other sign: what is at least −5 is at most 5."""
    return replace(
        figure,
        by_status=tuple((status, -amount) for status, amount in figure.by_status),
        may_be_higher=figure.may_be_lower,
        may_be_lower=figure.may_be_higher,
    )


def against_budget(cost: Figure, budget: Figure) -> Figure:
    """Subtract a budget from what it was meant for: more than nothing is more than was budgeted.

    This is the one place where a budget meets another figure, and the result has the other figure's status. Without a
    budget there is nothing to compare with, without a cost nothing to compare: not applicable and missing.

    Raises
    ------
    IncompatibleFiguresError
        When units differ, or the figures stand in each other's place.
    """
    statuses = {status for status, _ in budget.by_status}
    if cost.unit is not budget.unit or cost.status is Status.BUDGET or statuses - {Status.BUDGET}:
        msg = "only a budget can be subtracted, and only from something else in the same unit"
        raise IncompatibleFiguresError(msg)
    sources = _merged_sources([cost, budget])
    if not cost.applicable or not budget.applicable:
        return not_applicable(unit=cost.unit, sources=sources)
    if cost.value is None or budget.value is None:
        return replace(_without_value(cost), sources=sources)
    return replace(
        cost,
        by_status=((cost.status, cost.value - budget.value),),
        may_be_higher=cost.may_be_higher or budget.may_be_lower,
        may_be_lower=cost.may_be_lower or budget.may_be_higher,
        approximate=cost.approximate or budget.approximate,
        sources=sources,
    )


def scaled(figure: Figure, factor: Fraction | None, *, unit: Unit, sources: Iterable[str] = ()) -> Figure:
    """Multiply a figure by an exact factor: a change of price level, a share per inhabitant.

    The value is rounded half up to whole hundredths once, so the amounts by status still add up to it. Status, bound
    and "ca" stay. A factor that nobody knows (None) leaves the figure missing. `sources` are those of the factor.
    """
    converted = replace(figure, unit=unit, sources=tuple(sorted({*figure.sources, *sources})))
    if factor is None or figure.value is None:
        return _without_value(converted) if figure.applicable else converted
    amounts, running, rounded = [], 0, 0
    for status, amount in figure.by_status:
        running += amount
        upto = _rounded_half_up(running * factor)
        amounts.append((status, upto - rounded))
        rounded = upto
    return replace(converted, by_status=tuple(amounts))


def decimal_text(hundredths: int) -> str:
    """Write hundredths as plain decimal text with two decimals for machines: 171000000 is `1710000.00`."""
    return f"{Decimal(hundredths) / 100:.2f}"


def _without_value(figure: Figure) -> Figure:
    return replace(figure, by_status=(), may_be_higher=True, approximate=False, known=0, partly=0)


def _rounded_half_up(exact: Fraction) -> int:
    """Round to a whole number, a half away from zero, as `swedish.decimal` does."""
    whole = (2 * abs(exact.numerator) + exact.denominator) // (2 * exact.denominator)
    return whole if exact >= 0 else -whole


def _merged_amounts(parts: list[Figure]) -> tuple[tuple[Status, int], ...]:
    amounts: Counter[Status] = Counter()
    for part in parts:
        for status, amount in part.by_status:
            amounts[status] += amount
    if Status.BUDGET in amounts and len(amounts) > 1:
        msg = "a budget is never added to an outcome or an estimate"
        raise IncompatibleFiguresError(msg)
    return tuple((status, amounts[status]) for status in (*STRENGTH, Status.BUDGET) if status in amounts)


def _merged_sources(parts: list[Figure]) -> tuple[str, ...]:
    return tuple(sorted({source for part in parts for source in part.sources}))
