"""What falls due on a day of its own: agreements, their evaluations, reports from meetings, the end of a term.

Agreements that are only inferred are left out: nothing falls due because of what no source says (design, promise 6).
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kronoberg.analysis.collaborations import agreements
from kronoberg.analysis.deadlines import deadline
from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.analysis.seats import representation
from kronoberg.analysis.travel import trip_reports
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.domain import dates
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.people import MandatePeriod
from kronoberg.domain.contracts.steering import DeadlineRule
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, DeadlineState, EndStatus, ReportState, RuleKind


def of_book(book: Book, today: dt.date) -> tuple[Deadline, ...]:
    """Every deadline with a day of its own, whatever year it falls in."""
    shown = [row for row in book.agreements if _counts(book, row)]
    found = [row for agreement in shown for row in _about_agreement(book, agreement, today)]
    found += _reports(book, today)
    found += [_mandate_end(book, period, today) for period in book.rows("mandate_periods")]
    return tuple(found)


def is_shown(book: Book, body_id: str | None) -> bool:
    """Whether a body belongs to a collaboration of this Book, or to none."""
    owner = _owner(book, body_id)
    return owner is None or owner in book.collaborations


def _rule(book: Book, kind: RuleKind) -> DeadlineRule | None:
    return next(iter(deadline.rules_of(book, kind)), None)


def _counts(book: Book, agreement: Agreement) -> bool:
    return agreement.collaboration_id in book.collaborations and agreements.is_stated(agreement)


def _about_agreement(book: Book, agreement: Agreement, today: dt.date) -> Iterator[Deadline]:
    due = agreement.evaluation_due or agreement.valid_to
    if due is not None and _must_be_evaluated(book, agreement):
        yield _evaluation(book, agreement, due, today)
    if agreement.valid_to is not None:
        yield _agreement_end(book, agreement, agreement.valid_to, today)


def _must_be_evaluated(book: Book, agreement: Agreement) -> bool:
    """Whether there is an extension to evaluate before: not when the collaboration ended without any.

    The agreement's own day for it counts always, the strategy's rule from when the strategy was published.
    """
    if agreement.evaluation_done is not None:
        return True
    if _ended(book, agreement) and agreements.follower(book, agreement) is None:
        return False
    rule, ends = _rule(book, RuleKind.EVALUATION), agreement.valid_to
    by_rule = rule is not None and ends is not None and deadline.in_force(book, rule, ends.last_day)
    return agreement.evaluation_due is not None or by_rule


def _ended(book: Book, agreement: Agreement) -> bool:
    return book.collaborations[agreement.collaboration_id].end_status is EndStatus.ENDED


def _evaluation(book: Book, agreement: Agreement, date: PartialDate, today: dt.date) -> Deadline:
    stated = agreement.evaluation_due is not None
    done = agreement.evaluation_done
    # Without a day for it in the agreement, an empty cell does not tell that it was not done.
    otherwise = DeadlineState.LATE if stated else DeadlineState.UNKNOWN
    found = _of_agreement(book, agreement, RuleKind.EVALUATION, date)
    return replace(
        found,
        preliminary=found.preliminary or not stated,
        done=done,
        state=deadline.state(done, found.due, today, otherwise=otherwise),
    )


def _agreement_end(book: Book, agreement: Agreement, date: PartialDate, today: dt.date) -> Deadline:
    follower = agreements.follower(book, agreement)
    ended = book.collaborations[agreement.collaboration_id].ended if _ended(book, agreement) else None
    done = (follower.signed or follower.valid_from) if follower is not None else ended
    found = _of_agreement(book, agreement, RuleKind.AGREEMENT_END, date)
    return replace(found, done=done, state=deadline.state(done, found.due, today, otherwise=DeadlineState.UNKNOWN))


def _of_agreement(book: Book, agreement: Agreement, kind: RuleKind, date: PartialDate) -> Deadline:
    due, preliminary = dates.as_day(date)
    rule = _rule(book, kind)
    owner = book.collaborations[agreement.collaboration_id].responsible
    return Deadline(
        uid=deadline.uid(book, kind.value, agreement.agreement_id),
        kind=kind,
        title=agreement.title,
        due=due,
        preliminary=preliminary,
        done=None,
        state=DeadlineState.UNKNOWN,
        collaboration_id=agreement.collaboration_id,
        body_id=None,
        responsible=owner or (rule.responsible if rule is not None else None),
        page=deadline.PAGES[kind],
        rule=rule,
        source_id=agreement.source_id,
    )


def _reports(book: Book, today: dt.date) -> Iterator[Deadline]:
    rule = _rule(book, RuleKind.TRIP_REPORT)
    if rule is None:
        return
    for owed in trip_reports.owed_reports(book, today):
        body_id, due = owed.meeting.body_id, owed.due_day
        if due is not None and is_shown(book, body_id) and deadline.in_force(book, rule, due):
            yield _report(book, rule, owed, due)


def _report(book: Book, rule: DeadlineRule, owed: OwedReport, due: dt.date) -> Deadline:
    meeting = owed.meeting
    body = book.bodies.get(meeting.body_id or "")
    given = owed.reported is not None and owed.state in (ReportState.DONE, ReportState.LATE_DONE)
    return Deadline(
        uid=deadline.uid(book, RuleKind.TRIP_REPORT.value, meeting.meeting_id),
        kind=RuleKind.TRIP_REPORT,
        title=meeting.title or (body.name if body is not None else meeting.meeting_id),
        due=due,
        preliminary=owed.preliminary,
        done=owed.reported.held_on if given and owed.reported is not None else None,
        state=owed.state.facts.deadline,
        collaboration_id=_owner(book, meeting.body_id),
        body_id=meeting.body_id,
        responsible=rule.responsible,
        page=deadline.PAGES[RuleKind.TRIP_REPORT],
        rule=rule,
        source_id=meeting.source_id,
        held_on=meeting.starts_on,
    )


def _owner(book: Book, body_id: str | None) -> str | None:
    body = book.bodies.get(body_id or "")
    return body.collaboration_id if body is not None else None


def _mandate_end(book: Book, period: MandatePeriod, today: dt.date) -> Deadline:
    due, preliminary = dates.as_day(period.valid_to)
    rule = _rule(book, RuleKind.MANDATE_END)
    endings = representation.ending_appointments(book, period.valid_to.last_day)
    state = DeadlineState.DONE if _all_renewed(book, period, endings) else DeadlineState.UNKNOWN
    return Deadline(
        uid=deadline.uid(book, RuleKind.MANDATE_END.value, period.mandate_period_id),
        kind=RuleKind.MANDATE_END,
        title=f"{period.valid_from.year}–{period.valid_to.year}",
        due=due,
        preliminary=preliminary,
        done=None,
        state=state if due < today or state is DeadlineState.DONE else DeadlineState.DUE,
        collaboration_id=None,
        body_id=None,
        responsible=rule.responsible if rule is not None else None,
        page=deadline.PAGES[RuleKind.MANDATE_END],
        rule=rule,
        source_id=period.source_id,
        appointments=len(endings),
    )


def _all_renewed(book: Book, period: MandatePeriod, endings: Iterable[representation.Ending]) -> bool:
    """Whether every body that lost appointments with the term has one that began with the next term."""
    next_day = period.valid_to.last_day + dt.timedelta(days=1)
    emptied = {ending.body.body_id for ending in endings}
    filled = {
        row.body_id
        for row in book.rows("appointments")
        if row.valid_from is not None
        and row.valid_from.first_day <= next_day <= row.valid_from.last_day
        and row.certainty is not Certainty.INFERRED
    }
    return bool(emptied) and emptied <= filled
