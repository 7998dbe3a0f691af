"""Finished views of the page about seats, cached by the Book's revision and the choices.

Everything here is a plain function of lower layers; this module only remembers the answers.
"""

import datetime as dt
from typing import Any

import streamlit as st

from kronoberg.analysis import representation, seat_balance, seat_events, seat_history, seats
from kronoberg.analysis.seat_events import SeatYear
from kronoberg.analysis.seat_history import ChairYear
from kronoberg.analysis.seats import BodySeats
from kronoberg.analysis.selection import Selection
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup
from kronoberg.present import seat_charts
from kronoberg.ui import session


def book() -> Book:
    """The dataset as this visitor has chosen to see it, with the bodies of the chosen collaborations only."""
    narrowed: Book = _narrowed(session.book().revision, session.chosen(), session.book())
    return narrowed


def seats_at(shown: Book, when: PartialDate) -> tuple[BodySeats, ...]:
    """Every body at a time."""
    found: tuple[BodySeats, ...] = _seats_at(shown.revision, when, shown)
    return found


def chairmanships(shown: Book) -> tuple[ChairYear, ...]:
    """Who chaired which body each year."""
    found: tuple[ChairYear, ...] = _chairmanships(shown.revision, shown)
    return found


def events(shown: Book, year: int, today: dt.date) -> SeatYear | None:
    """What happened with seats in a year, and what stands vacant; None for a year that has not begun."""
    found: SeatYear | None = _events(shown.revision, year, today, shown)
    return found


def parties_chart(shown: Book, when: PartialDate) -> dict[str, Any]:
    """The specification of the chart of parties in political bodies."""
    chart: dict[str, Any] = _parties_chart(shown.revision, when, shown)
    return chart


def timeline_chart(shown: Book, body_id: str) -> dict[str, Any]:
    """The specification of the timeline of a body."""
    chart: dict[str, Any] = _timeline_chart(shown.revision, body_id, shown)
    return chart


@st.cache_resource(show_spinner=False, max_entries=64)
def _narrowed(revision: str, chosen: Selection, _book: Book) -> Book:  # noqa: ARG001  the revision is the cache's key
    return representation.narrowed(_book, chosen)


# Enough for the years and days that readers ask about; the oldest go first.
@st.cache_resource(show_spinner=False, max_entries=256)
def _seats_at(revision: str, when: PartialDate, _book: Book) -> tuple[BodySeats, ...]:  # noqa: ARG001  as above
    return representation.seats_at(_book, when)


@st.cache_resource(show_spinner=False, max_entries=64)
def _chairmanships(revision: str, _book: Book) -> tuple[ChairYear, ...]:  # noqa: ARG001  as above
    return seat_history.chairmanships(_book)


@st.cache_resource(show_spinner=False, max_entries=64)
def _events(revision: str, year: int, today: dt.date, _book: Book) -> SeatYear | None:  # noqa: ARG001  as above
    return seat_events.of_year(_book, year, today)


@st.cache_resource(show_spinner=False, max_entries=128)
def _parties_chart(revision: str, when: PartialDate, _book: Book) -> dict[str, Any]:  # noqa: ARG001  as above
    political = seats.of_group(seats_at(_book, when), BodyGroup.POLITICAL)
    return seat_charts.parties(seat_balance.by_party(_book, political)).to_dict()


@st.cache_resource(show_spinner=False, max_entries=128)
def _timeline_chart(revision: str, body_id: str, _book: Book) -> dict[str, Any]:  # noqa: ARG001  as above
    history = seat_history.of_body(_book, body_id)
    return seat_charts.timeline(history, _book.rows("mandate_periods")).to_dict()
