"""One thing that falls due, and the rules for its day and its state."""

import datetime as dt
from dataclasses import dataclass

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import DeadlineRule
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import DeadlineState, RuleKind

PAGES = {
    RuleKind.PLAN: "plan",
    RuleKind.REPORT: "aprilrapport",
    RuleKind.TRIP_REPORT: "moten",
    RuleKind.EVALUATION: "samarbeten",
    RuleKind.FOLLOW_UP: "kallor",
    RuleKind.AGREEMENT_END: "samarbeten",
    RuleKind.MANDATE_END: "foretradare",
}
"""The address of the page where each kind of deadline is mended."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something that falls due.

    Attributes
    ----------
    uid
        Names the deadline for ever: made of its rule and its subject, never of its day.
    title
        The data's own name of it: the rule's, the agreement's or the meeting's. The sentence for readers is
        `kronoberg.topics.deadlines.words.title`.
    due, preliminary
        The day, and whether a source gives it or it was put at the end of a longer period.
    done
        When it was done, where the data says so.
    about_year
        The year that a plan or a report is about, and the first year of the term of office of a follow-up.
    held_on
        The first day of the meeting that a report is owed from.
    appointments
        How many appointments run out with the term of office, as `representation.ending_appointments` counts them.
    page
        The address of the page where it is mended.
    rule
        The rule in the data that it follows from; None where the day is the agreement's or the term's own.
    source_id
        What the day rests on: the agreement's, the meeting's or the term's source, and otherwise the rule's.
    """

    uid: str
    kind: RuleKind
    title: str
    due: dt.date
    preliminary: bool
    done: PartialDate | None
    state: DeadlineState
    collaboration_id: str | None
    body_id: str | None
    responsible: str | None
    page: str
    rule: DeadlineRule | None
    source_id: str
    about_year: int | None = None
    held_on: PartialDate | None = None
    appointments: int | None = None

    @property
    def done_late(self) -> bool:
        """Whether it was done, but certainly after its day."""
        return self.done is not None and is_after(self.done, self.due)


def uid(book: Book, *parts: str) -> str:
    """A name for ever, as a calendar file wants it: what makes the deadline, then the dataset that it belongs to."""
    return f"{'-'.join(parts)}@{book.dataset.dataset_id}.kronoberg"


def is_after(done: PartialDate, due: dt.date) -> bool:
    """Whether something was certainly done after its day; a date that could still lie before it is in time."""
    return done.first_day > due


def state(done: PartialDate | None, due: dt.date, today: dt.date, *, otherwise: DeadlineState) -> DeadlineState:
    """Done when the data says so, due until the day has passed, and after that what the caller can answer for."""
    if done is not None:
        return DeadlineState.DONE
    return otherwise if due < today else DeadlineState.DUE


def rules_of(book: Book, kind: RuleKind) -> tuple[DeadlineRule, ...]:
    """The rules of one kind that the data has."""
    return tuple(row for row in book.rows("deadline_rules") if row.kind is kind)


def in_force(book: Book, rule: DeadlineRule, day: dt.date) -> bool:
    """Whether the rule's document had been published by then; a document without a date is taken to have been."""
    return published_by(book, rule.source_id, day)


def published_by(book: Book, source_id: str, day: dt.date) -> bool:
    """Whether a source had been published by a day; one without a date is taken to have been."""
    published = book.sources[source_id].published
    return published is None or published.first_day <= day
