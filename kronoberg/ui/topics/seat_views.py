"""Finished views of the page about seats, remembered by the Book and the choices.

Everything here is a plain function of lower layers; this module only remembers the answers.
"""

import datetime as dt
from typing import Any

from kronoberg.analysis.overview.selection import Selection
from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import events as seat_events
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import representation, seats
from kronoberg.analysis.seats.chairs import ChairYear
from kronoberg.analysis.seats.events import SeatYear
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup
from kronoberg.topics.seats import charts as seat_charts
from kronoberg.ui import session
from kronoberg.ui.remembering import remembered


def book() -> Book:
    """The dataset as this visitor has chosen to see it, with the bodies of the chosen collaborations only."""
    return _narrowed(session.book(), session.chosen())


@remembered()
def seats_at(shown: Book, when: PartialDate, today: dt.date) -> tuple[BodySeats, ...]:
    """Every body at a time."""
    return representation.seats_at(shown, when, today)


@remembered()
def chairmanships(shown: Book) -> tuple[ChairYear, ...]:
    """Who chaired which body each year."""
    return seat_history.chairmanships(shown)


@remembered()
def events(shown: Book, year: int, today: dt.date) -> SeatYear | None:
    """What happened with seats in a year, and what stands vacant; None for a year that has not begun."""
    return seat_events.of_year(shown, year, today)


@remembered()
def parties_chart(shown: Book, when: PartialDate, today: dt.date) -> dict[str, Any]:
    """The specification of the chart of parties in political bodies."""
    political = seats.of_group(seats_at(shown, when, today), BodyGroup.POLITICAL)
    return seat_charts.parties(seat_balance.by_party(shown, political)).to_dict()


@remembered()
def timeline_chart(shown: Book, body_id: str) -> dict[str, Any]:
    """The specification of the timeline of a body."""
    history = seat_history.of_body(shown, body_id)
    return seat_charts.timeline(history, shown.rows("mandate_periods")).to_dict()


@remembered(most=64)
def _narrowed(whole: Book, chosen: Selection) -> Book:
    return representation.narrowed(whole, chosen)
