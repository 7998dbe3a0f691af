"""Finished views of the page about costs, cached by the Book's revision and the choices.

Everything here is a plain function of lower layers; this module only remembers the answers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from kronoberg.analysis import budget, evidence, inhabitants, overview, prices
from kronoberg.analysis.budget import BudgetComparison
from kronoberg.analysis.evidence import Evidence
from kronoberg.analysis.overview import YearRow
from kronoberg.analysis.prices import PriceIndex
from kronoberg.analysis.series import YearColumn
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Figure
from kronoberg.present import charts, cost_charts, cost_words, palette
from kronoberg.ui import views


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


def over_time(book: Book, years: tuple[int, ...], collaboration_id: str | None, series_id: str | None) -> OverTime:
    """The columns of the chart over years; in current prices also when no year can be converted."""
    found: OverTime = _remembered(_over_time, book, years, collaboration_id, series_id)
    return found


def over_time_chart(
    book: Book, years: tuple[int, ...], collaboration_id: str | None, series_id: str | None
) -> dict[str, Any]:
    """The specification of the chart over years at the chosen price level."""
    chart: dict[str, Any] = _remembered(_over_time_chart, book, years, collaboration_id, series_id)
    return chart


def rows_by_size(book: Book, year: int) -> tuple[YearRow, ...]:
    """A year's rows, the most costly first."""
    return overview.largest_first(views.year_overview(book, year).everything.rows)


def sizes_chart(book: Book, year: int, chosen: str | None) -> dict[str, Any]:
    """The specification of the chart of a year's costs by size; the row with the chosen label is marked."""
    chart: dict[str, Any] = _remembered(_sizes_chart, book, year, chosen)
    return chart


def per_inhabitant(book: Book, year: int) -> Mapping[str, Figure]:
    """Each collaboration's cost per inhabitant in a year, by its id."""
    found: Mapping[str, Figure] = _remembered(_per_inhabitant, book, year)
    return found


def budget_comparison(book: Book, year: int) -> BudgetComparison:
    """A year's budgets beside its costs."""
    found: BudgetComparison = _remembered(_budget_comparison, book, year)
    return found


def budget_chart(book: Book, year: int) -> dict[str, Any]:
    """The specification of the chart of budgets beside costs."""
    chart: dict[str, Any] = _remembered(_budget_chart, book, year)
    return chart


def evidence_of(book: Book, year: int, collaboration_id: str) -> tuple[Evidence, ...]:
    """What stands behind a collaboration's year."""
    found: tuple[Evidence, ...] = _remembered(_evidence_of, book, year, collaboration_id)
    return found


def _over_time(book: Book, years: tuple[int, ...], collaboration_id: str | None, series_id: str | None) -> OverTime:
    current = views.columns(book, years, collaboration_id)
    index = prices.price_index(book, series_id)
    if index is None:
        return OverTime(current, current, None, "")
    fixed = prices.columns_in_fixed_prices(current, index)
    if prices.some_converted(fixed):
        return OverTime(fixed, current, index, cost_words.not_converted(fixed, index, shown_instead=False))
    return OverTime(current, current, None, cost_words.not_converted(fixed, index, shown_instead=True))


def _over_time_chart(
    book: Book, years: tuple[int, ...], collaboration_id: str | None, series_id: str | None
) -> dict[str, Any]:
    shown = over_time(book, years, collaboration_id, series_id)
    colours = views.collaboration_colours() if collaboration_id is None else palette.category_colours()
    return charts.stacked_years(shown.columns, colours).to_dict()


def _sizes_chart(book: Book, year: int, chosen: str | None) -> dict[str, Any]:
    return cost_charts.sizes(rows_by_size(book, year), views.collaboration_colours(), chosen=chosen).to_dict()


def _per_inhabitant(book: Book, year: int) -> Mapping[str, Figure]:
    people = inhabitants.population(book).get(year)
    return {
        row.collaboration.collaboration_id: inhabitants.per_inhabitant(row.cost.gross, people)
        for row in views.year_overview(book, year).everything.rows
    }


def _budget_comparison(book: Book, year: int) -> BudgetComparison:
    return budget.comparison(rows_by_size(book, year), year)


def _budget_chart(book: Book, year: int) -> dict[str, Any]:
    return cost_charts.budgets(budget_comparison(book, year), views.collaboration_colours()).to_dict()


def _evidence_of(book: Book, year: int, collaboration_id: str) -> tuple[Evidence, ...]:
    rows = views.year_overview(book, year).rows_of(collaboration_id)
    return tuple(item for row in rows for item in evidence.behind(book, row.cost))


def _remembered(build: Callable[..., Any], book: Book, *choices: Any) -> Any:
    return _answers(build.__name__, book.revision, choices, build, book)


# Enough for every year, price level and collaboration of a large dataset; the oldest go first.
@st.cache_resource(show_spinner=False, max_entries=512)
def _answers(
    name: str,  # noqa: ARG001  a part of the cache's key
    revision: str,  # noqa: ARG001  a part of the cache's key
    choices: tuple[Any, ...],
    _build: Callable[..., Any],
    _book: Book,
) -> Any:
    return _build(_book, *choices)
