"""Agreements: which of them a year falls in, what came after each, and how the evaluation before it stands."""

import datetime as dt
from collections.abc import Iterable
from enum import Enum, auto

from kronoberg.analysis.deadlines import deadline
from kronoberg.domain import dates
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, DeadlineState


class Evaluation(Enum):
    """How the evaluation stands that the strategy wants before an agreement is extended."""

    DONE = auto()
    DONE_LATE = auto()
    OVERDUE = auto()
    DUE = auto()
    UNKNOWN = auto()


def of_collaboration(book: Book, collaboration_id: str) -> tuple[Agreement, ...]:
    """A collaboration's agreements, the latest first and those without any date last."""
    found = [row for row in book.agreements if row.collaboration_id == collaboration_id]
    return tuple(sorted(found, key=lambda row: str(start(row) or ""), reverse=True))


def start(agreement: Agreement) -> PartialDate | None:
    """The first day that an agreement is known by: its first day, else the day it was signed; None without either.

    It orders agreements and tells which years one may have held. The day of signing is not shown as a beginning: many
    an agreement begins to hold on another day.
    """
    return agreement.valid_from or agreement.signed


def latest_in_year(agreements: Iterable[Agreement], year: int) -> Agreement | None:
    """The latest agreement that could hold in a year; None when there is none.

    One whose end no source states is not known to have ended; one without any date could hold in every year, and gives
    way to any that is dated.
    """
    fitting = [row for row in agreements if _could_hold(row, year)]
    return max(fitting, key=lambda row: str(start(row) or ""), default=None)


def is_stated(agreement: Agreement) -> bool:
    """Whether a source states the agreement: nothing falls due because of one that is only inferred."""
    return agreement.certainty is not Certainty.INFERRED


def follower(book: Book, agreement: Agreement) -> Agreement | None:
    """The collaboration's next agreement: the first that begins later; None when there is none, or no first days.

    One that is only inferred follows nothing: it would make the agreement before it dealt with (design, promise 6).
    """
    if agreement.valid_from is None:
        return None
    began = agreement.valid_from.first_day
    later = [
        other
        for other in book.agreements
        if other.collaboration_id == agreement.collaboration_id
        and is_stated(other)
        and other.valid_from is not None
        and other.valid_from.first_day > began
    ]
    return min(later, key=lambda other: (str(other.valid_from), other.agreement_id), default=None)


def evaluation(agreement: Agreement, today: dt.date) -> Evaluation:
    """How the evaluation stands on a day, by the same rules as its deadline; unknown when no source gives it a day."""
    done = agreement.evaluation_done
    if agreement.evaluation_due is None:
        return Evaluation.UNKNOWN if done is None else Evaluation.DONE
    due, _ = dates.as_day(agreement.evaluation_due)
    if done is not None:
        return Evaluation.DONE_LATE if deadline.is_after(done, due) else Evaluation.DONE
    late = deadline.state(done, due, today, otherwise=DeadlineState.LATE) is DeadlineState.LATE
    return Evaluation.OVERDUE if late else Evaluation.DUE


def _could_hold(agreement: Agreement, year: int) -> bool:
    first = start(agreement)
    began = first is None or first.year <= year
    return began and (agreement.valid_to is None or agreement.valid_to.year >= year)
