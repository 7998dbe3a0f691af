"""What the board has to decide and what is late, whatever year the figures on a page are of."""

import datetime as dt
from dataclasses import dataclass

from kronoberg.analysis.coverage import notices
from kronoberg.analysis.coverage.notices import Kind, Notice
from kronoberg.analysis.deadlines import deadlines
from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.analysis.overview import overview
from kronoberg.analysis.seats import representation, seats
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.words import BodyGroup, DeadlineState

LOOK_BACK, LOOK_AHEAD = dt.timedelta(days=365), dt.timedelta(days=100)
"""How far back something counts that may or may not have been done, and how far ahead something comes up.

A board meets about once a month: what falls due within a hundred days stands on its agenda in time.
"""
_KINDS = (
    Kind.AGREEMENT_ENDED,
    Kind.GUIDELINE_NOT_MET,
    Kind.GUIDELINE_PARTLY_MET,
    Kind.GUIDELINE_NOT_ASSESSED,
    Kind.YEARS_WITHOUT_FIGURES,
)


@dataclass(frozen=True, slots=True)
class Agenda:
    """What to decide and what is late.

    Attributes
    ----------
    late
        What is certainly late, the oldest first.
    unknown
        What has passed within a year and of which the data does not tell whether it was done.
    coming
        What falls due from today on, through the days that are looked ahead.
    notices
        Agreements that have ended without a new one, guidelines, and years without figures, as they stand today.
    vacant
        How many political seats are known to be vacant today.
    """

    late: tuple[Deadline, ...]
    unknown: tuple[Deadline, ...]
    coming: tuple[Deadline, ...]
    notices: tuple[Notice, ...]
    vacant: int


def agenda(book: Book, today: dt.date) -> Agenda:
    """Put together what a board has to know on a day."""
    years = range(today.year - 1, today.year + 2)
    every = {row.uid: row for year in years for row in deadlines.deadlines(book, year, today)}
    by_day = sorted(every.values(), key=lambda row: (row.due, row.uid))
    now = notices.notices(book, overview.year_overview(book, today.year), today=today)
    return Agenda(
        late=tuple(row for row in by_day if row.state is DeadlineState.LATE),
        unknown=tuple(row for row in by_day if row.state is DeadlineState.UNKNOWN and row.due >= today - LOOK_BACK),
        coming=tuple(row for row in by_day if row.state is DeadlineState.DUE and row.due <= today + LOOK_AHEAD),
        notices=tuple(row for row in now if row.kind in _KINDS),
        vacant=sum(count.vacant or 0 for body in _political(book, today) for _, count in body.counts),
    )


def _political(book: Book, today: dt.date) -> tuple[BodySeats, ...]:
    return seats.of_group(representation.seats_on(book, today), BodyGroup.POLITICAL)
