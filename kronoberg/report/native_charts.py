"""Charts that an office program draws by itself from numbers in cells, so that they can be edited: what they hold.

A builder takes the same columns, rows and words as the charts of the pages (`charts`, `cost_charts`, `effort_charts`)
and adds nothing up. A missing figure has no number, so that nothing is drawn at zero; its place says so in words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kronoberg.analysis.costs.budget import BudgetComparison, BudgetRow
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.analysis.overview.series import OTHERS, YearColumn
from kronoberg.domain import swedish
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Status
from kronoberg.show import cell, figure_text, palette
from kronoberg.show.chart_words import ChartWords
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import tables
from kronoberg.topics.overview import words as describe

BUDGET, COST = "Budget", "Kostnad"


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar or one part of a bar.

    Attributes
    ----------
    value
        Hundredths of the chart's unit; None where nothing is drawn.
    status
        The figure's status, which its fill and outline show.
    colour
        The colour of the outline; the fill is lighter the weaker the status (`fill`).
    qualifier
        What stands before the number: `minst `.
    words
        The figure with its status: `minst 1 628 500 kr (uppskattning)`, `uppgift saknas`.
    short
        The figure as it stands at its bar: `minst 1,63 mnkr`.
    """

    value: int | None
    status: Status
    colour: str
    qualifier: str
    words: str
    short: str

    @property
    def fill(self) -> str:
        """The colour of the fill: white for a budget, which is hollow."""
        return palette.on_white(self.colour, self.status.facts.bar.opacity)


@dataclass(frozen=True, slots=True)
class NativeSeries:
    """A row of marks, one for each place of the chart, with the name in the key to the colours."""

    name: str
    colour: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the axis: a year or a collaboration, and what is said of it in words."""

    name: str
    words: str
    status: str = ""


@dataclass(frozen=True, slots=True)
class NativeChart:
    """A whole chart.

    Attributes
    ----------
    over_years
        Columns on top of each other, a column a year; else bars that lie, a group for each collaboration.
    """

    words: ChartWords
    unit: Unit
    places: tuple[Place, ...]
    series: tuple[NativeSeries, ...]
    over_years: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing at all can be drawn."""
        return all(mark.value is None for series in self.series for mark in series.marks)

    @property
    def largest(self) -> int:
        """The largest number of any mark, in hundredths of the unit; 0 when there is none."""
        return max((mark.value or 0 for series in self.series for mark in series.marks), default=0)


def years(columns: Sequence[YearColumn], colours: Mapping[str, str], words: ChartWords, unit: Unit) -> NativeChart:
    """A column for each year, divided as `charts.stacked_years` divides it; every year has its place."""
    labels = {segment.key: segment.label for column in columns for segment in column.segments if segment.label}
    # What is joined stands last, above all the others.
    labels |= {key: labels.pop(key) for key in [OTHERS] if key in labels}
    by_key = [{segment.key: segment.figure for segment in column.segments} for column in columns]
    series = tuple(
        NativeSeries(
            swedish.sentence(label),
            colours.get(key, palette.OTHERS),
            tuple(
                _absent(column, label, colours.get(key, palette.OTHERS))
                if (figure := of_year.get(key)) is None
                else _mark(figure, colours.get(key, palette.OTHERS))
                for column, of_year in zip(columns, by_key, strict=True)
            ),
        )
        for key, label in labels.items()
    )
    places = tuple(_place(str(column.year), describe.column_label(column), column.total) for column in columns)
    return NativeChart(words, unit, places, series, over_years=True)


def costs(rows: Sequence[YearRow], colours: Mapping[str, str], words: ChartWords) -> NativeChart:
    """A bar for each known gross cost, in the order given."""
    found = [(row, row.cost.gross) for row in rows]
    return _one_bar_each("Bruttokostnad", found, colours, words, Unit.SEK)


def efforts(rows: Sequence[YearRow], colours: Mapping[str, str], words: ChartWords) -> NativeChart:
    """A bar for each known effort, in the order given."""
    found = [(row, row.effort) for row in rows]
    return _one_bar_each("Arbetsinsats", found, colours, words, Unit.PERCENT_FTE)


def budgets(compared: BudgetComparison, colours: Mapping[str, str], words: ChartWords) -> NativeChart:
    """Each budget as a hollow bar beside the cost as a filled one."""
    places = tuple(Place(row.collaboration.label, _against_budget(row)) for row in compared.rows)
    planned = tuple(_mark(row.budget, palette.GREY_TEXT) for row in compared.rows)
    spent = tuple(_mark(row.cost, colours[row.collaboration.collaboration_id]) for row in compared.rows)
    series = (NativeSeries(BUDGET, palette.GREY_TEXT, planned), NativeSeries(COST, palette.STRONG, spent))
    return NativeChart(words, Unit.SEK, places, series)


def _against_budget(row: BudgetRow) -> str:
    return cost_words.against_budget(row, figure_text.short_amount)


def _one_bar_each(
    name: str,
    found: Iterable[tuple[YearRow, Figure]],
    colours: Mapping[str, str],
    words: ChartWords,
    unit: Unit,
) -> NativeChart:
    shown = [(row.collaboration, figure) for row, figure in found]
    places = tuple(_place(owner.label, figure_text.short_amount(figure), figure) for owner, figure in shown)
    marks = tuple(_mark(figure, colours[owner.collaboration_id]) for owner, figure in shown)
    return NativeChart(words, unit, places, (NativeSeries(name, palette.STRONG, marks),))


def _mark(figure: Figure, colour: str) -> Mark:
    words = figure_text.amount_with_status(figure)
    qualifier = "" if figure.stated_value is None else figure_text.qualifier(figure)
    return Mark(figure.stated_value, figure.status, colour, qualifier, words, figure_text.short_amount(figure))


def _absent(column: YearColumn, label: str, colour: str) -> Mark:
    """The place of somebody who took no part that year, or of whom nobody knows: nothing is drawn."""
    words = tables.UNCLEAR if label in column.unclear else cell.NOTHING
    return Mark(None, Status.NOT_APPLICABLE, colour, "", words, words)


def _place(name: str, words: str, figure: Figure) -> Place:
    return Place(name, words, "" if figure.stated_value is None else figure.status.word)
