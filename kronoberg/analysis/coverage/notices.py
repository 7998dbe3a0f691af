"""What a board member should notice in a year: what is missing, not met or unusual, and what to decide.

Only what follows from the tables by the plain rules below; nothing is weighed, ranked or foreseen (design, promise 7).
What falls due on a day stands in `kronoberg.analysis.deadlines.deadlines`.
"""

import datetime as dt
from collections.abc import Callable, Set
from dataclasses import dataclass
from enum import Enum, auto

from kronoberg.analysis.collaborations import agreements
from kronoberg.analysis.costs import costs
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.overview import year_change
from kronoberg.analysis.overview.overview import YearOverview, YearRow
from kronoberg.domain import dates
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Assessment, EndStatus

NOTICE_PERIOD = dt.timedelta(days=365)
"""How long before an agreement ends it is shown: a year, so that two board meetings in November fall within it."""


class Kind(Enum):
    """What a notice is about, in the order in which notices are shown."""

    AGREEMENT_ENDED = auto()
    AGREEMENT_ENDS = auto()
    GUIDELINE_NOT_MET = auto()
    GUIDELINE_PARTLY_MET = auto()
    GUIDELINE_NOT_ASSESSED = auto()
    YEARS_WITHOUT_FIGURES = auto()
    COST_MISSING = auto()
    COST_PARTIAL = auto()
    REIMBURSEMENT_MISSING = auto()
    EFFORT_MISSING = auto()
    UNUSUAL_CHANGE = auto()
    YEAR_ASSUMED = auto()
    UNCLEAR = auto()


DECISIONS = (Kind.AGREEMENT_ENDED, Kind.AGREEMENT_ENDS)
"""What somebody has to decide on, as against what only has to be known or collected."""
OF_THE_DAY = (*DECISIONS, Kind.GUIDELINE_NOT_MET, Kind.GUIDELINE_PARTLY_MET, Kind.GUIDELINE_NOT_ASSESSED)
"""What is told as it stands on the day, and not as it stood in the year."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to notice. `collaborations` are those that it holds for; `years` those that it is about.

    `count` of `total` says how many guidelines it is about, each counted once for each collaboration.
    """

    kind: Kind
    collaborations: tuple[Collaboration, ...] = ()
    years: tuple[int, ...] = ()
    agreement: Agreement | None = None
    change: Figure | None = None
    count: int = 0
    total: int = 0


def notices(book: Book, picture: YearOverview, *, today: dt.date) -> tuple[Notice, ...]:
    """Everything to notice in a year, in the order of `Kind`.

    How agreements and guidelines stand is seen from `today`, and only told of what there was in the year.
    """
    of_year = {row.collaboration.collaboration_id for row in picture.everything.rows}
    found = [*_about_agreements(book, of_year, today), *_about_years(book, today), *_about_rows(picture)]
    found += _about_guidelines(book, of_year, today)
    if picture.unclear:
        found.append(Notice(Kind.UNCLEAR, collaborations=picture.unclear, years=(picture.year,)))
    return tuple(sorted(found, key=lambda notice: notice.kind.value))


def _about_agreements(book: Book, of_year: Set[str], today: dt.date) -> list[Notice]:
    found = []
    for agreement in filter(agreements.is_stated, book.agreements):
        kind = _agreement_kind(agreement, today)
        if kind is None or agreement.collaboration_id not in of_year:
            continue
        collaboration = book.collaborations[agreement.collaboration_id]
        if collaboration.end_status is not EndStatus.ONGOING:
            continue
        if agreements.follower(book, agreement) is None:
            found.append(Notice(kind, collaborations=(collaboration,), agreement=agreement))
    return found


def _agreement_kind(agreement: Agreement, today: dt.date) -> Kind | None:
    if agreement.valid_to is None:
        return None
    ends, _ = dates.as_day(agreement.valid_to)
    if ends < today:
        return Kind.AGREEMENT_ENDED
    return Kind.AGREEMENT_ENDS if ends <= today + NOTICE_PERIOD else None


def _about_guidelines(book: Book, of_year: Set[str], today: dt.date) -> list[Notice]:
    everything = guidelines.guideline_states(book, today)
    states = [row for row in everything if row.collaboration.collaboration_id in of_year]
    kinds = {
        Kind.GUIDELINE_NOT_MET: Assessment.NOT_MET,
        Kind.GUIDELINE_PARTLY_MET: Assessment.PARTLY,
        Kind.GUIDELINE_NOT_ASSESSED: Assessment.NOT_ASSESSED,
    }
    found = []
    for kind, state in kinds.items():
        rows = [row for row in states if row.state is state]
        if rows:
            named = tuple({row.collaboration.collaboration_id: row.collaboration for row in rows}.values())
            found.append(Notice(kind, collaborations=named, count=len(rows), total=len(states)))
    return found


def _about_years(book: Book, today: dt.date) -> list[Notice]:
    known = costs.years_with_a_figure(book)
    silent = tuple(range(max(known) + 1, today.year)) if known else ()
    return [Notice(Kind.YEARS_WITHOUT_FIGURES, years=silent)] if silent else []


def _about_rows(picture: YearOverview) -> list[Notice]:
    rows, year = picture.everything.rows, (picture.year,)
    tests: dict[Kind, Callable[[YearRow], bool]] = {
        Kind.COST_MISSING: lambda row: row.cost.gross.applicable and row.cost.gross.value is None,
        Kind.COST_PARTIAL: lambda row: row.cost.gross.value is not None and not row.cost.gross.complete,
        Kind.REIMBURSEMENT_MISSING: lambda row: row.cost.gross.value is not None and not row.cost.income.complete,
        Kind.EFFORT_MISSING: lambda row: row.effort.applicable and row.effort.value is None,
        Kind.YEAR_ASSUMED: lambda row: row.cost.year_is_assumed,
    }
    found = []
    for kind, holds in tests.items():
        collaborations = tuple(row.collaboration for row in rows if holds(row))
        if collaborations:
            found.append(Notice(kind, collaborations=collaborations, years=year))
    return found + [_unusual(row, picture.year) for row in rows if year_change.is_large(row)]


def _unusual(row: YearRow, year: int) -> Notice:
    return Notice(Kind.UNUSUAL_CHANGE, collaborations=(row.collaboration,), years=(year - 1, year), change=row.change)
