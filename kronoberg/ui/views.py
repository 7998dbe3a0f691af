"""Finished views, cached by the Book's revision and the filters: overviews, chart specifications, tables.

Everything here is a plain function of lower layers; this module only remembers the answers.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

import streamlit as st

from kronoberg.analysis import deadlines, effort_series, notices, overview, series
from kronoberg.analysis.deadline import Deadline
from kronoberg.analysis.notices import Notice
from kronoberg.analysis.overview import YearOverview
from kronoberg.analysis.series import YearColumn
from kronoberg.domain.book import Book
from kronoberg.present import charts, effort_charts, palette
from kronoberg.present.effort_charts import Panel
from kronoberg.ui import loader

# Enough for every year and collaboration of a large dataset; the oldest go first.
_REMEMBERED = 256
_remember: Callable[..., Any] = st.cache_resource(show_spinner=False, max_entries=_REMEMBERED)


def year_overview(book: Book, year: int) -> YearOverview:
    """A year's figures."""
    overview_: YearOverview = _year_overview(book.revision, year, book)
    return overview_


def columns(book: Book, years: tuple[int, ...], collaboration_id: str | None) -> tuple[YearColumn, ...]:
    """The columns of the chart over years: of everything by collaboration, or of one collaboration by category."""
    found: tuple[YearColumn, ...] = _columns(book.revision, years, collaboration_id, book)
    return found


def years_chart(book: Book, years: tuple[int, ...], collaboration_id: str | None) -> dict[str, Any]:
    """The specification of the chart over years."""
    specification: dict[str, Any] = _years_chart(book.revision, years, collaboration_id, book)
    return specification


def effort_columns(book: Book, years: tuple[int, ...]) -> tuple[YearColumn, ...]:
    """The columns of the chart of effort over years, by collaboration."""
    found: tuple[YearColumn, ...] = _effort_columns(book.revision, years, book)
    return found


def effort_chart(book: Book, years: tuple[int, ...]) -> dict[str, Any]:
    """The specification of the chart of effort over years."""
    specification: dict[str, Any] = _effort_chart(book.revision, years, book)
    return specification


def notices_of(book: Book, year: int, today: dt.date) -> tuple[Notice, ...]:
    """What to notice and to decide in a year."""
    found: tuple[Notice, ...] = _notices_of(book.revision, year, today, book)
    return found


def nearest_deadlines(book: Book, today: dt.date, count: int) -> tuple[Deadline, ...]:
    """Everything that is late, and the next deadlines, at most so many."""
    found: tuple[Deadline, ...] = _nearest_deadlines(book.revision, today, count, book)
    return found


def effort_panels(book: Book, year: int) -> tuple[Panel, ...]:
    """The panels of a year's cost and effort."""
    found: tuple[Panel, ...] = _effort_panels(book.revision, year, book)
    return found


@_remember
def _notices_of(revision: str, year: int, today: dt.date, _book: Book) -> tuple[Notice, ...]:
    return notices.notices(_book, year_overview(_book, year), today=today)


@_remember
def _nearest_deadlines(revision: str, today: dt.date, count: int, _book: Book) -> tuple[Deadline, ...]:
    return (*deadlines.late(_book, today), *deadlines.upcoming(_book, today, count))


@_remember
def _effort_columns(revision: str, years: tuple[int, ...], _book: Book) -> tuple[YearColumn, ...]:
    return effort_series.by_collaboration(_book, years)


@_remember
def _effort_chart(revision: str, years: tuple[int, ...], _book: Book) -> dict[str, Any]:
    colours = collaboration_colours()
    specification: dict[str, Any] = charts.stacked_years(effort_columns(_book, years), colours, charts.EFFORT).to_dict()
    return specification


@_remember
def _effort_panels(revision: str, year: int, _book: Book) -> tuple[Panel, ...]:
    colours = collaboration_colours()
    return effort_charts.panels(year_overview(_book, year), colours)


def collaboration_colours() -> dict[str, str]:
    """Every collaboration's colour, also of those that the visitor has not chosen: a colour never changes."""
    return palette.collaboration_colours(loader.book().collaborations.values())


@_remember
def _year_overview(revision: str, year: int, _book: Book) -> YearOverview:
    return overview.year_overview(_book, year)


@_remember
def _columns(
    revision: str,
    years: tuple[int, ...],
    collaboration_id: str | None,
    _book: Book,
) -> tuple[YearColumn, ...]:
    if collaboration_id is None:
        return series.by_collaboration(_book, years)
    return series.by_category(_book, _book.collaborations[collaboration_id], years)


@_remember
def _years_chart(
    revision: str,
    years: tuple[int, ...],
    collaboration_id: str | None,
    _book: Book,
) -> dict[str, Any]:
    shown = columns(_book, years, collaboration_id)
    colours = collaboration_colours() if collaboration_id is None else palette.category_colours()
    specification: dict[str, Any] = charts.stacked_years(shown, colours).to_dict()
    return specification
