"""The report owed to the board from each meeting: due at the board meeting nearest after, done, late or unknown."""

import datetime as dt

import pytest

from kronoberg.analysis.deadlines import board_meetings
from kronoberg.analysis.travel import trip_reports
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import BoardMeeting
from kronoberg.domain.contracts.travel import Meeting
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, MeetingForm, ReportState
from tests import books, datasets

TODAY = dt.date(2024, 8, 1)


def board(day: str, committee: str = "regionstyrelsen") -> BoardMeeting:
    return BoardMeeting(
        board_meeting_id=f"{committee}-{day}",
        committee_id=committee,
        held_on=PartialDate(day),
        source_id="kalla",
        certainty=Certainty.STATED,
    )


def meeting(starts: str, *, ends: str | None = None, reported: str | None = None, planned: bool = False) -> Meeting:
    return Meeting(
        meeting_id="mote",
        starts_on=PartialDate(starts),
        ends_on=PartialDate(ends) if ends else None,
        form=MeetingForm.PHYSICAL,
        planned=planned,
        board_meeting_id=reported,
        source_id="kalla",
        certainty=Certainty.STATED,
    )


def owed(row: Meeting, *held: BoardMeeting, today: dt.date = TODAY) -> OwedReport:
    (found,) = trip_reports.owed_reports(books.book([]).replaced(meetings=(row,), board_meetings=held), today)
    return found


@pytest.mark.parametrize(
    ("known", "day", "preliminary"),
    [
        ("2024-04-15", dt.date(2024, 4, 15), False),
        # 30 June 2024 was a Sunday, 31 August 2024 a Saturday, 31 December 2024 a Tuesday.
        ("2024-06", dt.date(2024, 6, 28), True),
        ("2024-08", dt.date(2024, 8, 30), True),
        ("2024", dt.date(2024, 12, 31), True),
        ("2024-06-29", dt.date(2024, 6, 29), False),
    ],
)
def test_a_board_meeting_without_a_day_is_the_last_weekday_and_preliminary(
    known: str, day: dt.date, preliminary: bool
) -> None:
    assert board_meetings.meeting_day(board(known)) == (day, preliminary)


def test_the_report_is_due_at_the_nearest_board_meeting_after_the_last_day() -> None:
    found = owed(
        meeting("2024-05-14", ends="2024-05-16"), board("2024-05-15"), board("2024-09-10"), board("2024-06-11")
    )
    assert (found.due_day, found.preliminary, found.state) == (dt.date(2024, 6, 11), False, ReportState.LATE)


def test_a_board_meeting_on_the_same_day_is_not_after_it() -> None:
    assert owed(meeting("2024-05-15"), board("2024-05-15"), board("2024-06-11")).due_day == dt.date(2024, 6, 11)


@pytest.mark.parametrize(
    ("reported", "state"),
    [
        ("regionstyrelsen-2024-06-11", ReportState.DONE),
        ("regionstyrelsen-2024-09-10", ReportState.LATE_DONE),
        # A board meeting in June without a day could have been in time.
        ("regionstyrelsen-2024-06", ReportState.DONE),
        # Another committee is not the board, and nobody reports from a meeting before it.
        ("kulturnamnden-2024-06-01", ReportState.UNKNOWN),
        ("regionstyrelsen-2024-02-20", ReportState.UNKNOWN),
    ],
)
def test_a_report_is_in_time_only_when_the_board_heard_it_when_it_was_due(reported: str, state: ReportState) -> None:
    held = (board("2024-02-20"), board("2024-06-11"), board("2024-09-10"), board("2024-06-01", "kulturnamnden"))
    held = (*held, board("2024-06"))
    found = owed(meeting("2024-05-15", reported=reported), *held, today=dt.date(2024, 9, 10))
    assert found.state is state
    assert found.due_day == dt.date(2024, 6, 11)


@pytest.mark.parametrize(("day", "state"), [(10, ReportState.DUE), (11, ReportState.DUE), (12, ReportState.LATE)])
def test_a_report_is_late_from_the_day_after_the_board_meeting(day: int, state: ReportState) -> None:
    assert owed(meeting("2024-05-15"), board("2024-06-11"), today=dt.date(2024, 6, day)).state is state


def test_a_meeting_known_by_its_month_owes_its_report_at_the_latest_board_meeting_it_can_mean() -> None:
    found = owed(meeting("2024-05"), board("2024-05-15"), board("2024-06-11"))
    assert (found.due_day, found.preliminary) == (dt.date(2024, 6, 11), True)


def test_a_meeting_known_by_its_month_has_a_certain_day_when_no_board_meeting_falls_in_that_month() -> None:
    found = owed(meeting("2024-05"), board("2024-04-23"), board("2024-06-11"))
    assert (found.due_day, found.preliminary) == (dt.date(2024, 6, 11), False)


def test_without_board_meetings_of_that_year_nobody_knows_when_the_report_was_due() -> None:
    for held in ((), (board("2026-01-20"),), (board("2024-04-23"), board("2026-01-20"))):
        found = owed(meeting("2024-05-15"), *held)
        assert (found.due, found.due_day, found.state) == (None, None, ReportState.UNKNOWN)


def test_a_meeting_late_in_the_year_is_reported_at_the_first_board_meeting_of_the_next() -> None:
    found = owed(meeting("2023-12-15"), board("2023-11-28"), board("2024-02-20"))
    assert found.due_day == dt.date(2024, 2, 20)


@pytest.mark.parametrize("row", [meeting("2024-05-15", planned=True), meeting("2024-08-02")])
def test_a_meeting_that_was_only_planned_or_is_to_come_owes_nothing(row: Meeting) -> None:
    book = books.book([]).replaced(meetings=(row,), board_meetings=(board("2024-06-11"),))
    assert trip_reports.owed_reports(book, TODAY) == ()


def test_the_example_has_a_report_one_board_meeting_too_late(example: Book) -> None:
    found = next(
        row
        for row in trip_reports.owed_reports(example, dt.date(2026, 1, 15))
        if row.meeting.meeting_id == "2024-bryssel-styrgrupp"
    )
    assert found.state is ReportState.LATE_DONE
    assert found.due_day == dt.date(2024, 6, 11)
    assert found.reported is not None
    assert str(found.reported.held_on) == "2024-09-24"


def test_the_example_has_two_reports_that_were_never_given(example: Book) -> None:
    late = {
        row.meeting.meeting_id: row.due_day
        for row in trip_reports.owed_reports(example, dt.date(2026, 1, 15))
        if row.state is ReportState.LATE
    }
    assert late == {"2025-kust-arsmote": dt.date(2025, 4, 22), "2023-nordkusten": dt.date(2023, 11, 28)}


def test_the_real_meetings_have_no_known_board_meeting_and_no_known_state() -> None:
    found = trip_reports.owed_reports(datasets.real(), dt.date(2026, 1, 15))
    # 26 meetings, of which three are known only as planned.
    assert len(found) == 23
    assert {row.state for row in found} == {ReportState.UNKNOWN}
