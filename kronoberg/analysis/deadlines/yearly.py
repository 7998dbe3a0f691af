"""What falls due once a year or once a term of office: the action plan, the report, the strategy's follow-up."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kronoberg.analysis.deadlines import board_meetings, deadline
from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.analysis.documents import texts as document_texts
from kronoberg.domain import dates
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import MandatePeriod
from kronoberg.domain.contracts.steering import DeadlineRule, Decision
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import DeadlineState, DocumentKind, RuleKind

# The plan is for the year after the one in which it is decided, the report on the year before.
_ABOUT = {RuleKind.PLAN: 1, RuleKind.REPORT: -1}
_DOCUMENTS = {RuleKind.PLAN: DocumentKind.PLAN, RuleKind.REPORT: DocumentKind.REPORT}


@dataclass(frozen=True, slots=True)
class _Occasion:
    """One time that a rule comes round."""

    rule: DeadlineRule
    due: dt.date
    preliminary: bool
    about_year: int
    source_id: str
    done: PartialDate | None = None


def of_year(book: Book, year: int, today: dt.date) -> tuple[Deadline, ...]:
    """The year's deadlines by rules that name a month or a term of office."""
    occasions = [
        occasion
        for rule in book.rows("deadline_rules")
        for occasion in (*_yearly(book, rule, year), *_follow_up(book, rule, year))
    ]
    return tuple(
        _deadline(book, occasion, today)
        for occasion in occasions
        if deadline.in_force(book, occasion.rule, occasion.due)
    )


def _deadline(book: Book, found: _Occasion, today: dt.date) -> Deadline:
    rule = found.rule
    return Deadline(
        uid=deadline.uid(book, rule.rule_id, str(found.about_year)),
        kind=rule.kind,
        title=rule.title,
        due=found.due,
        preliminary=found.preliminary,
        done=found.done,
        state=deadline.state(found.done, found.due, today, otherwise=DeadlineState.UNKNOWN),
        collaboration_id=None,
        body_id=None,
        responsible=rule.responsible,
        page=deadline.PAGES[rule.kind],
        rule=rule,
        source_id=found.source_id,
        about_year=found.about_year,
    )


def _yearly(book: Book, rule: DeadlineRule, year: int) -> Iterator[_Occasion]:
    if rule.kind not in _ABOUT or rule.month is None:
        return
    due, preliminary = given(book, rule.kind, year, rule.month)
    about_year = year + _ABOUT[rule.kind]
    decision = plan_decision(book, about_year) if rule.kind is RuleKind.PLAN else None
    done = decision.decided_on if decision is not None else None
    yield _Occasion(rule, due, preliminary, about_year, rule.source_id, done)


def given(book: Book, kind: RuleKind, year: int, month: int) -> tuple[dt.date, bool]:
    """The day in a year when the plan or the report is given, and whether it is preliminary.

    It is the meeting that stands in the document's own head, and otherwise the board's day in the rule's month.
    """
    head = document_texts.head(book, _DOCUMENTS[kind], year + _ABOUT[kind])
    meeting = head.meeting_on if head is not None else None
    return (meeting.last_day, False) if meeting is not None and meeting.is_day else day_in_month(book, year, month)


def day_in_month(book: Book, year: int, month: int) -> tuple[dt.date, bool]:
    """The board's last meeting in a month, or the month's last weekday, which is preliminary."""
    that_month = PartialDate(f"{year}-{month:02}")
    held = [
        board_meetings.meeting_day(row)
        for row in board_meetings.of_the_board(book)
        if that_month.first_day <= row.held_on.first_day and row.held_on.last_day <= that_month.last_day
    ]
    return max(held, default=dates.as_day(that_month))


def plan_decision(book: Book, year: int) -> Decision | None:
    """The decision on a year's plan: the only dated one that rests on the document of the plan's goals.

    A decision's title is not read: only a source that both name links them safely.
    """
    documents = {row.source_id for row in book.rows("activities") if row.year == year}
    found: list[Decision] = [
        row
        for row in book.rows("decisions")
        if row.source_id in documents and row.collaboration_id is None and row.decided_on is not None
    ]
    return found[0] if len(found) == 1 else None


def _follow_up(book: Book, rule: DeadlineRule, year: int) -> Iterator[_Occasion]:
    """The strategy's follow-up in the first year of a term of office.

    Without a month in the rule it is put in the month in which the term begins, which is preliminary.
    """
    if rule.kind is not RuleKind.FOLLOW_UP:
        return
    for first_day, source_id in _terms_begin(book):
        if first_day.year == year:
            due, preliminary = day_in_month(book, year, rule.month or first_day.month)
            yield _Occasion(rule, due, preliminary or rule.month is None, year, source_id)


def _terms_begin(book: Book) -> list[tuple[dt.date, str]]:
    """The first day of each known term of office, and of the one that follows the last, with what tells it."""
    terms: list[MandatePeriod] = sorted(book.rows("mandate_periods"), key=lambda row: row.valid_from.first_day)
    begin = [(row.valid_from.first_day, row.source_id) for row in terms]
    if terms:
        begin.append((terms[-1].valid_to.last_day + dt.timedelta(days=1), terms[-1].source_id))
    return begin
