"""What is owed to the regional board from each international meeting that took place, and whether it was given.

The rule (strategy, Ansvarsfördelning): feedback from international meetings is given at the board meeting that is
nearest after the return.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.analysis.deadlines import board_meetings, deadline
from kronoberg.analysis.travel import meetings
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import BoardMeeting
from kronoberg.domain.contracts.travel import Meeting
from kronoberg.domain.words import ReportState


@dataclass(frozen=True, slots=True)
class OwedReport:
    """The report from one meeting.

    Attributes
    ----------
    due, due_day
        The board meeting that is nearest after the meeting, and its day; None when no such board meeting is known.
    preliminary
        Whether that day is uncertain: the board meeting is known only by its month, or the meeting itself is not known
        to the day and could have been nearer another board meeting. The latest possible one is then meant.
    reported
        The committee's meeting where the report was given; None when the data has none.
    state
        Whether it was given, given late, falls due, is late, or cannot be told.
    """

    meeting: Meeting
    due: BoardMeeting | None
    due_day: dt.date | None
    preliminary: bool
    reported: BoardMeeting | None
    state: ReportState


def owed_reports(book: Book, today: dt.date) -> tuple[OwedReport, ...]:
    """The reports from the meetings that have taken place by `today`, the latest meeting first.

    A meeting that a source only says was planned owes nothing: nobody knows whether it was held.
    """
    return tuple(owed_report(book, row.meeting, today) for row in meetings.held(meetings.rows(book, today)))


def worth_a_look(found: Iterable[OwedReport], year: int) -> tuple[OwedReport, ...]:
    """The reports that are late or fall due, whatever the year, and the others of the year's meetings; late first.

    Those that cannot be told are left out: there is nothing to do about each of them.
    """
    order = (ReportState.LATE, ReportState.DUE, ReportState.LATE_DONE, ReportState.DONE)
    open_ = (ReportState.LATE, ReportState.DUE)
    shown = [row for row in found if row.state in open_ or (row.state in order and row.meeting.starts_on.year == year)]
    return tuple(sorted(shown, key=lambda row: order.index(row.state)))


def in_state(found: Iterable[OwedReport], state: ReportState) -> tuple[OwedReport, ...]:
    """The reports in one state."""
    return tuple(row for row in found if row.state is state)


def owed_report(book: Book, meeting: Meeting, today: dt.date) -> OwedReport:
    """The report from one meeting that took place."""
    end = meeting.ends_on or meeting.starts_on
    due = board_meetings.nearest_after(book, end.last_day)
    first_possible = board_meetings.nearest_after(book, end.first_day)
    due_day, by_month = board_meetings.meeting_day(due) if due is not None else (None, False)
    rows = {row.board_meeting_id: row for row in book.rows("board_meetings")}
    reported = rows[meeting.board_meeting_id] if meeting.board_meeting_id is not None else None
    if reported is not None and reported.held_on.first_day > today:
        # The board has not met yet: the report is to be given there.
        reported = None
    return OwedReport(
        meeting=meeting,
        due=due,
        due_day=due_day,
        preliminary=by_month or first_possible != due,
        reported=reported,
        state=_state(meeting, due_day, reported, today),
    )


def _state(meeting: Meeting, due_day: dt.date | None, reported: BoardMeeting | None, today: dt.date) -> ReportState:
    if reported is not None and not _can_be_the_report(meeting, reported):
        return ReportState.UNKNOWN
    if due_day is None:
        return ReportState.UNKNOWN
    if reported is not None:
        return ReportState.LATE_DONE if deadline.is_after(reported.held_on, due_day) else ReportState.DONE
    return ReportState.LATE if due_day < today else ReportState.DUE


def _can_be_the_report(meeting: Meeting, reported: BoardMeeting) -> bool:
    """Whether the board could have heard of the meeting there: another committee, or a day before it, tells nothing."""
    return (
        reported.committee_id == board_meetings.BOARD
        and board_meetings.meeting_day(reported)[0] >= meeting.starts_on.first_day
    )
