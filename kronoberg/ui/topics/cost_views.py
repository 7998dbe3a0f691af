"""Finished views of the page about costs, remembered by the Book and the choices.

Everything here is a plain function of lower layers; this module only remembers the answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kronoberg.analysis.costs import budget, evidence, inhabitants, prices
from kronoberg.analysis.costs.budget import BudgetComparison
from kronoberg.analysis.costs.evidence import Evidence
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.overview import expected, overview, series
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Figure
from kronoberg.show import palette
from kronoberg.topics.costs import charts as cost_charts
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import charts, multiples
from kronoberg.topics.overview.multiples import Course, followed
from kronoberg.ui.remembering import remembered
from kronoberg.ui.topics import views
from kronoberg.ui.topics.views import Colours

# Pixels: the total and each collaboration by itself shall be seen on few screens.
_HEIGHT = 300
# Every price level, too.
_MOST = 512


@dataclass(frozen=True, slots=True)
class OverTime:
    """The chart of years at the chosen price level.

    Attributes
    ----------
    columns, current
        What is shown, and the same in current prices.
    index
        The index that the shown columns are converted with; None for current prices.
    note
        Which years could not be converted, and why; empty when all could.
    """

    columns: tuple[YearColumn, ...]
    current: tuple[YearColumn, ...]
    index: PriceIndex | None
    note: str


@remembered(most=_MOST)
def over_time(book: Book, years: tuple[int, ...], collaboration_id: str | None, series_id: str | None) -> OverTime:
    """The columns of the chart over years; in current prices also when no year can be converted."""
    return _at_price_level(book, views.columns(book, years, collaboration_id), series_id)


def _at_price_level(book: Book, current: tuple[YearColumn, ...], series_id: str | None) -> OverTime:
    index = prices.price_index(book, series_id)
    if index is None:
        return OverTime(current, current, None, "")
    fixed = prices.columns_in_fixed_prices(current, index)
    if prices.some_converted(fixed):
        return OverTime(fixed, current, index, cost_words.not_converted(fixed, index, shown_instead=False))
    return OverTime(current, current, None, cost_words.not_converted(fixed, index, shown_instead=True))


@remembered(most=_MOST)
def over_time_chart(
    book: Book, years: tuple[int, ...], collaboration_id: str | None, series_id: str | None, colours: Colours
) -> dict[str, Any]:
    """The specification of the chart over years at the chosen price level."""
    shown = over_time(book, years, collaboration_id, series_id)
    by_part = colours if collaboration_id is None else palette.category_colours()
    return charts.stacked_years(shown.columns, by_part, height=_HEIGHT).to_dict()


@remembered(most=_MOST)
def courses(book: Book, years: tuple[int, ...], year: int, series_id: str | None) -> tuple[Course, ...]:
    """Each collaboration's years at the chosen price level, the most costly of the chosen year first.

    Nobody when there is nothing to follow: one collaboration, or one year with figures.
    """
    largest = [row.collaboration for row in rows_by_size(book, year)]
    others = [owner for owner in expected.in_reading_order(book) if owner not in largest]
    owners = {owner.collaboration_id: owner for owner in (*largest, *others)}
    # Not as remembered one by one: a thousand of them would push out every other answer.
    columns = {key: series.by_category(book, owner, years) for key, owner in owners.items()}
    return followed(
        [
            Course(key, owner.label, _at_price_level(book, columns[key], series_id).columns)
            for key, owner in owners.items()
        ]
    )


@remembered(most=_MOST)
def courses_chart(
    book: Book, years: tuple[int, ...], year: int, series_id: str | None, colours: Colours
) -> dict[str, Any]:
    """The specification of the small columns of each collaboration's years."""
    return multiples.rows(courses(book, years, year, series_id), colours).to_dict()


def rows_by_size(book: Book, year: int) -> tuple[YearRow, ...]:
    """A year's rows, the most costly first."""
    return overview.largest_first(views.year_overview(book, year).everything.rows)


@remembered()
def sizes_chart(book: Book, year: int, chosen: str | None, colours: Colours) -> dict[str, Any]:
    """The specification of the chart of a year's costs by size; the row with the chosen label is marked."""
    return cost_charts.sizes(rows_by_size(book, year), colours, chosen=chosen).to_dict()


@remembered()
def per_inhabitant(book: Book, year: int) -> Mapping[str, Figure]:
    """Each collaboration's cost per inhabitant in a year, by its id."""
    people = inhabitants.population(book).get(year)
    return {
        row.collaboration.collaboration_id: inhabitants.per_inhabitant(row.cost.gross, people)
        for row in views.year_overview(book, year).everything.rows
    }


@remembered()
def budget_comparison(book: Book, year: int) -> BudgetComparison:
    """A year's budgets beside its costs."""
    return budget.comparison(rows_by_size(book, year), year)


@remembered()
def budget_chart(book: Book, year: int, colours: Colours) -> dict[str, Any]:
    """The specification of the chart of budgets beside costs."""
    return cost_charts.budgets(budget_comparison(book, year), colours).to_dict()


@remembered()
def evidence_of(book: Book, year: int, collaboration_id: str) -> tuple[Evidence, ...]:
    """What stands behind a collaboration's year."""
    rows = views.year_overview(book, year).rows_of(collaboration_id)
    return tuple(item for row in rows for item in evidence.behind(book, row.cost))
