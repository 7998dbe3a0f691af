"""Finished charts of meetings and trips, remembered by the Book, the years and the day."""

import datetime as dt

from kronoberg.analysis.overview.series import YearColumn
from kronoberg.analysis.travel import meetings, trips
from kronoberg.domain.book import Book
from kronoberg.topics.effort.charts import Panel
from kronoberg.topics.travel import charts as travel_charts
from kronoberg.ui.remembering import remembered

Columns = tuple[tuple[YearColumn, ...], tuple[YearColumn, ...]]
"""The years' meetings by form, and their trips by mode."""


def columns(book: Book, years: tuple[int, ...], today: dt.date) -> Columns:
    """The columns of both panels."""
    return meetings.columns(meetings.rows(book, today), years), trips.columns(trips.rows(book), years)


@remembered()
def panels(book: Book, years: tuple[int, ...], today: dt.date) -> tuple[Panel, ...]:
    """The panels of meetings and trips by year."""
    return travel_charts.panels(*columns(book, years, today))
