"""The share of a cost that comes back, such as what a programme's project pays of it."""

from fractions import Fraction

from kronoberg.analysis.costs.costs import Totals, YearCost
from kronoberg.domain.figures import Bound

# A tenth of a percent, in hundredths of a percent: a share is never told more exactly.
_STEP = 10


def share(costs: YearCost | Totals) -> int | None:
    """How much of the gross cost comes back, in hundredths of a percent, rounded half up to tenths of a percent.

    None where the one or the other is not wholly known, where nothing should come back, and where there is no cost.
    """
    gross, income = costs.gross, costs.income
    if not income.applicable or not gross.value or income.value is None:
        return None
    if gross.bound is not Bound.EXACT or income.bound is not Bound.EXACT:
        return None
    steps = Fraction(income.value * 10_000, gross.value * _STEP)
    return int(steps + Fraction(1, 2)) * _STEP
