"""Finished views, remembered by the Book and the choices: overviews, chart specifications, tables.

Everything here is a plain function of lower layers; this module only remembers the answers.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kronoberg.analysis.collaborations import brief, register
from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.analysis.coverage import notices
from kronoberg.analysis.coverage.notices import Notice
from kronoberg.analysis.effort import series as effort_series
from kronoberg.analysis.overview import overview, selection, series
from kronoberg.analysis.overview.overview import YearOverview
from kronoberg.analysis.overview.selection import Selection
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.analysis.seats import representation
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.show import palette
from kronoberg.topics.collaborations import charts as collaboration_charts
from kronoberg.topics.effort import charts as effort_charts
from kronoberg.topics.overview import charts
from kronoberg.ui import loader
from kronoberg.ui.remembering import remembered

Colours = Mapping[str, str]
"""Colours by a collaboration's id."""


def collaboration_colours() -> Colours:
    """Every collaboration's colour, also of those that the visitor has not chosen: a colour never changes."""
    return palette.collaboration_colours(loader.book().collaborations.values())


@remembered()
def year_overview(book: Book, year: int) -> YearOverview:
    """A year's figures."""
    return overview.year_overview(book, year)


@remembered()
def columns(book: Book, years: tuple[int, ...], collaboration_id: str | None) -> tuple[YearColumn, ...]:
    """The columns of the chart over years: of everything by collaboration, or of one collaboration by category."""
    if collaboration_id is None:
        return series.by_collaboration(book, years)
    return series.by_category(book, book.collaborations[collaboration_id], years)


@remembered()
def years_chart(book: Book, years: tuple[int, ...], collaboration_id: str | None, colours: Colours) -> dict[str, Any]:
    """The specification of the chart over years; one collaboration's categories have colours of their own."""
    shown = columns(book, years, collaboration_id)
    return charts.stacked_years(shown, colours if collaboration_id is None else palette.category_colours()).to_dict()


@remembered(most=64)
def course(book: Book, years: tuple[int, ...], collaboration_id: str) -> tuple[YearColumn, ...]:
    """The columns of the small chart of one collaboration over years, not divided."""
    return series.by_collaboration(selection.selected(book, Selection(collaboration_id=collaboration_id)), years)


@remembered(most=64)
def course_chart(book: Book, years: tuple[int, ...], collaboration_id: str, colours: Colours) -> dict[str, Any]:
    """The specification of that chart."""
    columns, colour = course(book, years, collaboration_id), colours.get(collaboration_id, palette.OTHERS)
    return collaboration_charts.course(columns, colour).to_dict()


@remembered(most=64)
def briefs_of(book: Book, year: int, years: tuple[int, ...], today: dt.date) -> tuple[Brief, ...]:
    """Every collaboration of a year in brief, the largest first."""
    return brief.briefs(book, year_overview(book, year), years, today)


@remembered(most=64)
def brief_of(book: Book, collaboration_id: str, year: int, years: tuple[int, ...], today: dt.date) -> Brief:
    """One collaboration of a year in brief."""
    entry = register.entry(book, book.collaborations[collaboration_id], year)
    return brief.of_one(book, entry, year_overview(book, year), years, today)


@remembered(most=64)
def seats_in_year(book: Book, year: int, today: dt.date) -> tuple[BodySeats, ...]:
    """The bodies of a year with those who sit in them."""
    return representation.seats_in_year(book, year, today)


@remembered()
def effort_columns(book: Book, years: tuple[int, ...]) -> tuple[YearColumn, ...]:
    """The columns of the chart of effort over years, by collaboration."""
    return effort_series.by_collaboration(book, years)


@remembered()
def effort_chart(book: Book, years: tuple[int, ...], colours: Colours) -> dict[str, Any]:
    """The specification of the chart of effort over years."""
    return charts.stacked_years(effort_columns(book, years), colours, charts.EFFORT).to_dict()


@remembered()
def notices_of(book: Book, year: int, today: dt.date) -> tuple[Notice, ...]:
    """What to notice and to decide in a year."""
    return notices.notices(book, year_overview(book, year), today=today)


@remembered()
def beside_cost_chart(book: Book, year: int, colours: Colours) -> dict[str, Any]:
    """The specification of the two panels of a year's cost and effort."""
    rows = effort_charts.by_cost(year_overview(book, year).everything.rows)
    return effort_charts.beside_cost(rows, colours).to_dict()
