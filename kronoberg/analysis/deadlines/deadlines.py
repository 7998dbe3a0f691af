"""The year wheel: everything that falls due, computed from rules, agreements, meetings and terms of office.

A day is as exact as what it comes from. A month is the day on which the regional board meets in it, where that is
known, and otherwise its last weekday; such a day is preliminary (design, chapter 3). Whether something was done is
told only where the data has a place for it: elsewhere the state is unknown, never done or late by a guess.
"""

import datetime as dt

from kronoberg.analysis.deadlines import dated as dated_deadlines
from kronoberg.analysis.deadlines import yearly as yearly_deadlines
from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.analysis.travel import trip_reports
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.domain.book import Book
from kronoberg.domain.words import DeadlineState

__all__ = ["Deadline", "deadlines", "late", "reports_without_a_day", "upcoming", "years"]


def deadlines(book: Book, year: int, today: dt.date) -> tuple[Deadline, ...]:
    """What falls due in a year, late ones first, each group by day.

    The year that `today` is in also has what is late from the years before: it still has to be done.
    """
    dated = dated_deadlines.of_book(book, today)
    found = [*yearly_deadlines.of_year(book, year, today), *(row for row in dated if row.due.year == year)]
    if year == today.year:
        found += [row for row in dated if row.state is DeadlineState.LATE and row.due.year < year]
    return tuple(sorted(found, key=_order))


def late(book: Book, today: dt.date) -> tuple[Deadline, ...]:
    """Everything that is late, the oldest first."""
    return tuple(row for row in deadlines(book, today.year, today) if row.state is DeadlineState.LATE)


def upcoming(book: Book, today: dt.date, count: int) -> tuple[Deadline, ...]:
    """The next deadlines from today on, at most so many, through the end of next year."""
    rows = (*deadlines(book, today.year, today), *deadlines(book, today.year + 1, today))
    return tuple(row for row in rows if row.state is DeadlineState.DUE)[:count]


def years(book: Book, today: dt.date) -> tuple[int, ...]:
    """The years that have a wheel: from the first known term of office through next year."""
    first = min((row.valid_from.year for row in book.rows("mandate_periods")), default=today.year - 1)
    return tuple(range(min(first, today.year), today.year + 2))


def reports_without_a_day(book: Book, year: int, today: dt.date) -> tuple[OwedReport, ...]:
    """Reports owed from a year's meetings that have no day, because the board's meetings are not known."""
    return tuple(
        row
        for row in trip_reports.owed_reports(book, today)
        if row.due_day is None
        and row.meeting.starts_on.year == year
        and dated_deadlines.is_shown(book, row.meeting.body_id)
    )


def _order(row: Deadline) -> tuple[bool, dt.date, str]:
    return (row.state is not DeadlineState.LATE, row.due, row.uid)
