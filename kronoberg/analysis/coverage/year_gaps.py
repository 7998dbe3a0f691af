"""What is missing in a year although something says that it should be there. Nothing else is called missing.

Each rule names what expects it: a body's seats, a deadline rule of the strategy, an agreement before, a row with an
empty cell. Of a collaboration that is unclear, or that was not there, nothing is expected.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from kronoberg.analysis.collaborations import agreements
from kronoberg.analysis.collaborations.agreements import Evaluation
from kronoberg.analysis.coverage import known_rows
from kronoberg.analysis.deadlines import board_meetings, deadline
from kronoberg.analysis.deadlines import yearly as yearly_deadlines
from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.analysis.seats import expected_bodies, representation
from kronoberg.analysis.seats.chairs import known_in
from kronoberg.analysis.travel import meetings
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.people import Body, Person
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.travel import Trip
from kronoberg.domain.words import Assessment, BodyGroup, Kind, ReportState, RuleKind


def bodies_without_a_holder(book: Book, year: int) -> tuple[Body, ...]:
    """The political bodies in which the region has seats, and in which no source shows anybody that year."""
    found = representation.seats_in_year(book, year, dt.date.max)
    return tuple(
        each.body
        for each in found
        if each.group is BodyGroup.POLITICAL
        and not each.known
        and _has_seats(each.body)
        and _goes_on(book, each.body, year)
    )


def bodies_without_a_chair(book: Book, year: int) -> tuple[Body, ...]:
    """The bodies that had a known chair in an earlier year, and that none is known of this year."""
    stated = [row for row in book.rows("chairmanships") if known_rows.is_stated(row)]
    first: dict[str, int] = {}
    for row in stated:
        first[row.body_id] = min(row.year, first.get(row.body_id, row.year))
    now = known_in(book, year)
    return tuple(
        body
        for body in representation.in_reading_order(book)
        if first.get(body.body_id, year) < year and body.body_id not in now and _goes_on(book, body, year)
    )


def without_agreement(book: Book, year: int) -> tuple[Collaboration, ...]:
    """The collaborations that had an agreement, went on, and have none known in the year."""
    return tuple(
        row
        for row in expected.membership(book, year).expected
        if _had_an_agreement(book, row, year)
        and agreements.latest_in_year(agreements.of_collaboration(book, row.collaboration_id), year) is None
    )


def overdue_evaluations(book: Book, year: int, today: dt.date) -> tuple[Agreement, ...]:
    """The agreements whose evaluation fell due in the year and has not been made."""
    return tuple(
        row
        for row in book.agreements
        if agreements.is_stated(row)
        and row.evaluation_due is not None
        and row.evaluation_due.year == year
        and agreements.evaluation(row, today) is Evaluation.OVERDUE
    )


def not_judged(book: Book, year: int, on: dt.date) -> tuple[GuidelineState, ...]:
    """The guidelines in force that nobody had judged by a day, for each collaboration that went on in the year."""
    return tuple(
        each
        for each in guidelines.states_in_report(book, year, on)
        if each.state is Assessment.NOT_ASSESSED and deadline.published_by(book, each.item.source_id, on)
    )


def without_result(book: Book, year: int) -> tuple[Collaboration, ...]:
    """The collaborations that went on in the year and of which nobody has written what they gave.

    Nothing is expected of a programme: it is an assignment and no collaboration in itself (strategy, appendix 3).
    """
    told = {row.collaboration_id for row in book.rows("results") if row.year == year and known_rows.is_stated(row)}
    return tuple(
        row
        for row in expected.membership(book, year).expected
        if row.kind is not Kind.PROGRAMME and row.collaboration_id not in told
    )


def not_reported(book: Book, year: int, owed: Iterable[OwedReport]) -> tuple[OwedReport, ...]:
    """The reports that are late or have no board meeting, from the year's meetings, the earliest first."""
    return tuple(
        row
        for row in reversed(tuple(owed))
        if row.meeting.starts_on.year == year
        and row.reported is None
        and row.state in (ReportState.LATE, ReportState.UNKNOWN)
        and _report_is_owed(book, row.meeting.starts_on.last_day)
    )


def lacks_board_days(book: Book, year: int, today: dt.date) -> bool:
    """Whether the board's days are unknown in a year with a meeting held that is to be reported to the board."""
    known = any(row.held_on.year == year for row in board_meetings.of_the_board(book))
    held = [row for row in meetings.held(meetings.rows(book, today)) if row.year == year]
    return not known and any(_report_is_owed(book, row.meeting.starts_on.last_day) for row in held)


def trips_made(book: Book, year: int) -> tuple[Trip, ...]:
    """The year's trips that a source states."""
    return tuple(row for row in book.rows("trips") if row.travelled_on.year == year and known_rows.is_stated(row))


def running(book: Book, table: str, year: int) -> tuple[Any, ...]:
    """The programme periods or projects that the year lies in."""
    return tuple(row for row in book.rows(table) if row.first_year <= year <= (row.last_year or row.first_year))


def without_gender(book: Book, year: int, today: dt.date) -> dict[Person, Body]:
    """The named persons with a political seat in the year whose sex no source gives, each with the first body."""
    found: dict[Person, Body] = {}
    for body in representation.seats_in_year(book, year, today):
        for seat in body.held if body.group is BodyGroup.POLITICAL else ():
            if seat.person.gender is None and seat.person.name:
                found.setdefault(seat.person, body.body)
    return found


def lacks_plan(book: Book, year: int, today: dt.date) -> bool:
    """Whether the year has no goal although a rule says that its plan should have been decided."""
    return all(row.year != year for row in book.rows("activities")) and _was_due(
        book, RuleKind.PLAN, year, year - 1, today
    )


def is_to_be_told(book: Book, year: int, today: dt.date) -> bool:
    """Whether a rule says that the year should have been reported by now."""
    return _was_due(book, RuleKind.REPORT, year, year + 1, today)


def _has_seats(body: Body) -> bool:
    """Whether a source says that the region has seats there: how many, or since when."""
    return bool(body.seats_ordinary or body.seats_substitute) or body.valid_from is not None


def _goes_on(book: Book, body: Body, year: int) -> bool:
    of_collaboration = (body.collaboration_id or "") in book.collaborations
    return of_collaboration and expected_bodies.expectations(book, year)[body.body_id] is Expectation.EXPECTED


def _had_an_agreement(book: Book, row: Collaboration, year: int) -> bool:
    found = filter(agreements.is_stated, agreements.of_collaboration(book, row.collaboration_id))
    starts = [agreements.start(each) for each in found]
    return row.kind is Kind.AGREEMENT or any(start is not None and start.year < year for start in starts)


def _was_due(book: Book, kind: RuleKind, about_year: int, due_year: int, today: dt.date) -> bool:
    found: Sequence[Deadline] = yearly_deadlines.of_year(book, due_year, today)
    return any(each.kind is kind and each.about_year == about_year and each.due < today for each in found)


def _report_is_owed(book: Book, day: dt.date) -> bool:
    rules = (rule for rule in book.rows("deadline_rules") if rule.kind is RuleKind.TRIP_REPORT)
    return any(deadline.in_force(book, rule, day) for rule in rules)
