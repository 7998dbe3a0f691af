"""What is missing for the April report on a year: each thing, who owes it, and where it is filled in.

The year is the figures' year; its report is given in April of the year after. What cannot be asked, because nothing is
known that would tell, is named too: a list without it would say that nothing is missing when nothing is known.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from kronoberg.analysis.coverage import figure_gaps, steering_gaps, year_gaps
from kronoberg.analysis.coverage.gap_places import Gap, GapKind
from kronoberg.analysis.deadlines import report_day
from kronoberg.analysis.guidelines import strategy
from kronoberg.analysis.overview import expected
from kronoberg.analysis.travel import meetings
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.words import RuleKind, StrategyPart


class NotAsked(Enum):
    """What the data cannot tell whether it is missing."""

    NOBODY_EXPECTED = auto()
    YEAR_NOT_OVER = auto()
    NO_COMPARISON = auto()
    NO_GUIDELINES = auto()
    NO_BODIES = auto()
    NO_MEETINGS = auto()
    NO_REPORT_RULE = auto()
    NO_TRIPS = auto()


@dataclass(frozen=True, slots=True)
class ReportGaps:
    """What is missing for one year's report.

    Attributes
    ----------
    gaps
        Each thing that is missing, by kind and then in reading order.
    expected
        The collaborations and programmes that the year's figures are expected of.
    not_asked
        What cannot be told.
    responsible
        Who is to hand in the report, as the rule for it says; None where it does not say.
    """

    year: int
    gaps: tuple[Gap, ...]
    expected: tuple[Collaboration, ...]
    not_asked: tuple[NotAsked, ...]
    responsible: str | None

    @property
    def by_kind(self) -> dict[GapKind, tuple[Gap, ...]]:
        """The gaps of each kind that has some, in the order of kinds."""
        found = {kind: tuple(gap for gap in self.gaps if gap.kind is kind) for kind in GapKind}
        return {kind: gaps for kind, gaps in found.items() if gaps}


def report_gaps(book: Book, year: int, today: dt.date) -> ReportGaps:
    """What is missing for the report on the year's figures, as far as the data can tell, seen from the report's day."""
    day = report_day.of(book, year, today)
    gaps = (*figure_gaps.figure_gaps(book, year), *steering_gaps.in_all(book, year, day, judged_by=day))
    order = list(GapKind)
    return ReportGaps(
        year=year,
        gaps=tuple(sorted(gaps, key=lambda gap: order.index(gap.kind))),
        expected=expected.membership(book, year).expected,
        not_asked=tuple(_not_asked(book, year, day)),
        responsible=steering_gaps.responsible(book, RuleKind.REPORT),
    )


def _not_asked(book: Book, year: int, today: dt.date) -> Iterator[NotAsked]:
    held = [row for row in meetings.held(meetings.rows(book, today)) if row.year == year]
    ruled = any(rule.kind is RuleKind.TRIP_REPORT for rule in book.rows("deadline_rules"))
    asked = {
        NotAsked.NOBODY_EXPECTED: expected.membership(book, year).expected,
        NotAsked.YEAR_NOT_OVER: year < today.year,
        NotAsked.NO_COMPARISON: figure_gaps.compared(book, year),
        NotAsked.NO_GUIDELINES: strategy.items(book, StrategyPart.GUIDELINE),
        NotAsked.NO_BODIES: book.rows("bodies"),
        NotAsked.NO_MEETINGS: held,
        NotAsked.NO_REPORT_RULE: ruled,
        NotAsked.NO_TRIPS: year_gaps.trips_made(book, year),
    }
    return (reason for reason, found in asked.items() if not found)


def of_collaboration(shown: ReportGaps, collaboration_id: str | None) -> ReportGaps:
    """Only what is missing of one collaboration; everything for None."""
    if collaboration_id is None:
        return shown
    own = (gap for gap in shown.gaps if gap.collaboration and gap.collaboration.collaboration_id == collaboration_id)
    return replace(shown, gaps=tuple(own))
