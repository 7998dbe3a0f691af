"""What the register can tell about a collaboration beside the guidelines, as facts with their sources.

These are facts to read beside a judgement that a person makes. None of them is a judgement: an agreement with an end
date does not make the guideline on time met, and a gap here does not make one broken.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from kronoberg.analysis.collaborations import agreements, story
from kronoberg.analysis.collaborations.story import Linked
from kronoberg.analysis.costs import costs
from kronoberg.analysis.costs.costs import YearCost
from kronoberg.analysis.effort import effort
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.register import Collaboration, CollaborationTheme
from kronoberg.domain.contracts.steering import Activity, Decision, Result
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.figures import Figure


class _OfYear(Protocol):
    @property
    def year(self) -> int | None: ...


_Row = TypeVar("_Row", bound=_OfYear)


@dataclass(frozen=True, slots=True)
class RegisterFacts:
    """What the register has about one collaboration on a day.

    Attributes
    ----------
    cost, effort
        The figures of the chosen year.
    goals, results
        Those of the latest year, up to the day's, that has any.
    themes
        Those of the latest year that has any, and those that no source gives a year.
    areas, strategies
        The linked priority areas and strategies, in the strategy's order.
    agreements, decisions
        Up to the day, the latest first; those without any date last.
    """

    collaboration: Collaboration
    on: dt.date
    cost: YearCost
    effort: Figure
    goals: tuple[Activity, ...]
    areas: tuple[Linked, ...]
    strategies: tuple[Linked, ...]
    themes: tuple[CollaborationTheme, ...]
    agreements: tuple[Agreement, ...]
    decisions: tuple[Decision, ...]
    results: tuple[Result, ...]


def register_facts(book: Book, collaboration: Collaboration, on: dt.date, year: int) -> RegisterFacts:
    """Collect what the register has about a collaboration up to a day, with the cost and effort of the year."""
    told = story.story(book, collaboration)
    undated = (row for row in told.themes if row.year is None)
    return RegisterFacts(
        collaboration=collaboration,
        on=on,
        cost=costs.year_cost(book, collaboration, year),
        effort=effort.year_effort(book, collaboration, year),
        goals=_of_latest_year(told.goals, on),
        areas=told.areas,
        strategies=told.strategies,
        themes=(*_of_latest_year(told.themes, on), *undated),
        agreements=tuple(row for row in told.agreements if _begun(agreements.start(row) or row.valid_to, on)),
        decisions=tuple(row for row in told.decisions if _begun(row.decided_on, on)),
        results=_of_latest_year(told.results, on),
    )


def _of_latest_year(rows: Iterable[_Row], on: dt.date) -> tuple[_Row, ...]:
    known = [row for row in rows if row.year is not None and row.year <= on.year]
    latest = max((row.year or 0 for row in known), default=0)
    return tuple(row for row in known if row.year == latest)


def _begun(date: PartialDate | None, on: dt.date) -> bool:
    return date is None or date.first_day <= on
