"""When the regional board meets, as days that can be compared.

A meeting known only by its month counts as that month's last weekday, and is preliminary (design, chapter 3).
"""

import datetime as dt

from kronoberg.domain import dates
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import BoardMeeting

BOARD = "regionstyrelsen"
"""The key of the committee that the international work is reported to (strategy, Ansvarsfördelning)."""


def meeting_day(row: BoardMeeting) -> tuple[dt.date, bool]:
    """The day of a board meeting, and whether it is preliminary because only its month or year is known."""
    return dates.as_day(row.held_on)


def of_the_board(book: Book) -> tuple[BoardMeeting, ...]:
    """The regional board's meetings in the order of their days."""
    held = [row for row in book.rows("board_meetings") if row.committee_id == BOARD]
    return tuple(sorted(held, key=lambda row: (meeting_day(row)[0], row.board_meeting_id)))


def nearest_after(book: Book, day: dt.date) -> BoardMeeting | None:
    """The board's first meeting after a day.

    None when it is not known: when the data has no meeting of the board in that day's year, or none after the day in
    that year or the next. A list that begins years later says nothing about the meeting that was nearest.
    """
    held = of_the_board(book)
    if not any(row.held_on.year == day.year for row in held):
        return None
    after = next((row for row in held if meeting_day(row)[0] > day), None)
    return after if after is not None and after.held_on.year <= day.year + 1 else None
