"""Finished charts of meetings and trips, cached by the Book's revision, the years and the day (see `views`)."""

import datetime as dt

import streamlit as st

from kronoberg.analysis import meetings, trips
from kronoberg.analysis.series import YearColumn
from kronoberg.domain.book import Book
from kronoberg.present import travel_charts
from kronoberg.present.effort_charts import Panel

Columns = tuple[tuple[YearColumn, ...], tuple[YearColumn, ...]]
"""The years' meetings by form, and their trips by mode."""


def columns(book: Book, years: tuple[int, ...], today: dt.date) -> Columns:
    """The columns of both panels."""
    return meetings.columns(meetings.rows(book, today), years), trips.columns(trips.rows(book, {}), years)


def panels(book: Book, years: tuple[int, ...], today: dt.date) -> tuple[Panel, ...]:
    """The panels of meetings and trips by year."""
    found: tuple[Panel, ...] = _panels(book.revision, years, today, book)
    return found


@st.cache_resource(show_spinner=False, max_entries=64)
def _panels(revision: str, years: tuple[int, ...], today: dt.date, _book: Book) -> tuple[Panel, ...]:  # noqa: ARG001  the revision is the cache's key
    return travel_charts.panels(*columns(_book, years, today))
