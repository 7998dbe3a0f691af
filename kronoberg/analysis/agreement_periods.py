"""Agreements: which of them a year falls in, and how the evaluation before an extension stands."""

import datetime as dt
from collections.abc import Iterable
from enum import Enum, auto

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Agreement
from kronoberg.domain.dates import PartialDate


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
    """When an agreement began to hold: the day it states, else the day it was signed; None when neither is known."""
    return agreement.valid_from or agreement.signed


def latest_in_year(agreements: Iterable[Agreement], year: int) -> Agreement | None:
    """The latest agreement that could hold in a year; None when there is none.

    One whose end no source states is not known to have ended; one without any date could hold in every year, and gives
    way to any that is dated.
    """
    fitting = [row for row in agreements if _could_hold(row, year)]
    return max(fitting, key=lambda row: str(start(row) or ""), default=None)


def evaluation(agreement: Agreement, today: dt.date) -> Evaluation:
    """How the evaluation stands on a day. A date that could still lie before the one it is held against is in time."""
    due, done = agreement.evaluation_due, agreement.evaluation_done
    if done is not None:
        late = due is not None and done.first_day > due.last_day
        return Evaluation.DONE_LATE if late else Evaluation.DONE
    if due is None:
        return Evaluation.UNKNOWN
    return Evaluation.OVERDUE if due.last_day < today else Evaluation.DUE


def _could_hold(agreement: Agreement, year: int) -> bool:
    first = start(agreement)
    began = first is None or first.year <= year
    return began and (agreement.valid_to is None or agreement.valid_to.year >= year)
