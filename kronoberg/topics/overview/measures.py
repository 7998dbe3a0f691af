"""What the work takes, in money and in time: the two measures, each with its words and where its figures stand."""

from collections.abc import Callable
from dataclasses import dataclass

from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain import swedish
from kronoberg.domain.figures import Figure
from kronoberg.show import figure_text


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of a year, and how sentences and charts speak of it.

    Attributes
    ----------
    name, definite, charted
        What it is called: alone, of a certain year, and over a chart.
    unit, after_amount
        The unit of a chart's axis, and what stands after an amount in a sentence.
    divided_into
        What one collaboration's columns are divided into; empty when they are not divided.
    took, took_most, most_known
        What the only known one, the largest and the largest known did.
    of
        The measure's figure of a collaboration's year.
    difference, short_difference
        A difference that is not negative in words: in running text, and in a headline.
    told_as_share
        Whether a change is told in percent too; a percentage of percentage points would only confuse.
    """

    name: str
    definite: str
    charted: str
    unit: str
    after_amount: str
    divided_into: str
    took: str
    took_most: str
    most_known: str
    of: Callable[[YearRow], Figure]
    difference: Callable[[Figure], str]
    short_difference: Callable[[Figure], str]
    told_as_share: bool

    def division(self, *, alone: bool) -> str:
        """What a chart's columns are divided into, as the end of its title; empty when they are not divided."""
        parts = self.divided_into if alone else "samarbete"
        return f", fördelad på {parts}" if parts else ""


def _percentage_points(difference: Figure) -> str:
    return f"{figure_text.qualifier(difference)}{swedish.percentage_points(difference.value or 0)}"


COST = Measure(
    name="kostnad",
    definite="kostnaden",
    charted="bruttokostnad",
    unit="kronor i löpande priser",
    after_amount="",
    divided_into="kostnadsslag",
    took="kostade",
    took_most="kostade mest",
    most_known="har högst känd kostnad",
    of=lambda row: row.cost.gross,
    difference=figure_text.amount,
    short_difference=figure_text.short_amount,
    told_as_share=True,
)
EFFORT = Measure(
    name="arbetsinsats",
    definite="arbetsinsatsen",
    charted="arbetsinsats",
    unit=f"procent {figure_text.OF_A_POST}",
    after_amount=f" {figure_text.OF_A_POST}",
    divided_into="",
    took="tog arbetsinsats",
    took_most="tog störst arbetsinsats",
    most_known="har störst känd arbetsinsats",
    of=lambda row: row.effort,
    difference=_percentage_points,
    short_difference=_percentage_points,
    told_as_share=False,
)
