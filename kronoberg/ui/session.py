"""What this visitor has chosen: the year and the collaboration, kept in the address so that a link opens this view."""

import streamlit as st

from kronoberg.analysis import expected, series
from kronoberg.domain.book import Book
from kronoberg.ui import clock, loader

ALL = "Alla"


def book() -> Book:
    """The dataset of this server."""
    return loader.book()


def years() -> tuple[int, ...]:
    """The years of the time axis."""
    return series.years_shown(book(), through=clock.last_finished_year())


def choose_year() -> int:
    """Show the choice of year, and give the chosen one; it starts at the latest year that has a figure."""
    options = list(reversed(years()))
    start = series.latest_year_with_a_figure(book(), otherwise=options[0])
    return st.selectbox("Verksamhetsår", options, index=options.index(start), key="ar", bind="query-params")


def year() -> int:
    """The year that the visitor has chosen."""
    chosen: int = st.session_state["ar"]
    return chosen


def choose_collaboration() -> str | None:
    """Show the choice of collaboration by its label, and give its id, or None for all of them."""
    by_label = {row.label: row.collaboration_id for row in expected.in_reading_order(book())}
    label = st.selectbox("Samarbete", [ALL, *by_label], key="samarbete", bind="query-params")
    return by_label.get(label)
