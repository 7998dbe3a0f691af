"""The charts of the April report as an office program can draw them: the same in the workbook and the presentation."""

from collections.abc import Sequence
from dataclasses import replace

from kronoberg.analysis.costs import budget
from kronoberg.analysis.effort import series as effort_series
from kronoberg.analysis.overview import overview, series
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Unit
from kronoberg.report import answer as report_answer
from kronoberg.report import native_charts
from kronoberg.report.native_charts import NativeChart
from kronoberg.show import palette
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import years_words
from kronoberg.topics.overview.measures import COST, EFFORT


def costs(book: Book, year: int, *, most: int | None = None) -> NativeChart:
    """The year's cost of each collaboration, the highest first; `most` draws only so many of them."""
    rows = overview.largest_first(overview.year_rows(book, year))
    return native_charts.costs(rows[:most], _colours(book), years_words.sizes(COST, book, rows, year))


def over_years(book: Book, year: int, *, most: int | None = None) -> NativeChart:
    """The cost of each year up to this one; `most` draws and tells of only so many, the latest."""
    columns = series.by_collaboration(book, _latest(report_answer.years(book, year), most))
    words = years_words.over_time(COST, book, columns, year, change=overview.cost_change(book, year))
    return native_charts.years(columns, _colours(book), words, Unit.SEK)


def budgets(book: Book, year: int, *, most: int | None = None) -> NativeChart:
    """The year's budgets beside the costs, the highest cost first; `most` draws only so many of them."""
    compared = budget.comparison(_by_cost(book, year), year)
    words = cost_words.budget_words(book, compared)
    if not compared.rows:
        nothing = cost_words.no_budget(compared)
        words = replace(words, headline=cost_words.budget_heading(compared), text=nothing, key="")
    shown = replace(compared, rows=compared.rows[:most])
    return native_charts.budgets(shown, _colours(book), words)


def efforts(book: Book, year: int, *, most: int | None = None) -> NativeChart:
    """The year's effort of each collaboration, the largest first; `most` draws only so many of them."""
    rows = overview.largest_effort_first(overview.year_rows(book, year))
    return native_charts.efforts(rows[:most], _colours(book), years_words.sizes(EFFORT, book, rows, year))


def effort_over_years(book: Book, year: int) -> NativeChart:
    """The effort of each year up to this one."""
    columns = effort_series.by_collaboration(book, report_answer.years(book, year))
    words = years_words.over_time(EFFORT, book, columns, year, change=overview.effort_change(book, year))
    return native_charts.years(columns, _colours(book), words, Unit.PERCENT_FTE)


def _by_cost(book: Book, year: int) -> tuple[YearRow, ...]:
    return overview.largest_first(overview.year_rows(book, year))


def _latest(years: Sequence[int], most: int | None) -> Sequence[int]:
    return years if most is None else years[-most:]


def _colours(book: Book) -> dict[str, str]:
    return palette.collaboration_colours(book.collaborations.values())
