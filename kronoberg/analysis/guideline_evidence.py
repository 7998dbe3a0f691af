"""What the register can tell about a collaboration beside the guidelines, as facts with their sources.

These are facts to read beside a judgement that a person makes. None of them is a judgement: an agreement with an end
date does not make the guideline on time met, and a gap here does not make one broken.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from kronoberg.analysis import costs, effort, strategy
from kronoberg.analysis.costs import YearCost
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Agreement, Collaboration, CollaborationLink, CollaborationTheme
from kronoberg.domain.contracts.steering import Activity, Decision, Result, StrategyItem
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import StrategyPart


class _OfYear(Protocol):
    @property
    def year(self) -> int | None: ...


_Row = TypeVar("_Row", bound=_OfYear)


@dataclass(frozen=True, slots=True)
class Link:
    """A part of the strategy that a collaboration is linked to, with the row that says so."""

    item: StrategyItem
    row: CollaborationLink


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
    areas: tuple[Link, ...]
    strategies: tuple[Link, ...]
    themes: tuple[CollaborationTheme, ...]
    agreements: tuple[Agreement, ...]
    decisions: tuple[Decision, ...]
    results: tuple[Result, ...]


def register_facts(book: Book, collaboration: Collaboration, on: dt.date, year: int) -> RegisterFacts:
    """Collect what the register has about a collaboration up to a day, with the cost and effort of the year."""
    return RegisterFacts(
        collaboration=collaboration,
        on=on,
        cost=costs.year_cost(book, collaboration, year),
        effort=effort.year_effort(book, collaboration, year),
        goals=_of_latest_year(_own(book, "activities", collaboration), on),
        areas=_links(book, "collaboration_priority_areas", StrategyPart.PRIORITY_AREA, collaboration),
        strategies=_links(book, "collaboration_strategies", StrategyPart.LINKED_STRATEGY, collaboration),
        themes=_themes(book, collaboration, on),
        agreements=_agreements(book, collaboration, on),
        decisions=_decisions(book, collaboration, on),
        results=_of_latest_year(_own(book, "results", collaboration), on),
    )


def evaluation_overdue(agreement: Agreement, on: dt.date) -> bool:
    """Whether an evaluation should have been made before the day and none is entered."""
    due = agreement.evaluation_due
    return due is not None and agreement.evaluation_done is None and due.last_day < on


def _own(book: Book, table: str, collaboration: Collaboration) -> list[_Row]:
    return [row for row in book.rows(table) if row.collaboration_id == collaboration.collaboration_id]


def _of_latest_year(rows: Iterable[_Row], on: dt.date) -> tuple[_Row, ...]:
    known = [row for row in rows if row.year is not None and row.year <= on.year]
    latest = max((row.year or 0 for row in known), default=0)
    return tuple(row for row in known if row.year == latest)


def _themes(book: Book, collaboration: Collaboration, on: dt.date) -> tuple[CollaborationTheme, ...]:
    rows: list[CollaborationTheme] = _own(book, "collaboration_themes", collaboration)
    return (*_of_latest_year(rows, on), *(row for row in rows if row.year is None))


def _links(book: Book, table: str, part: StrategyPart, collaboration: Collaboration) -> tuple[Link, ...]:
    by_item = {row.item_id: row for row in book.rows(table) if row.collaboration_id == collaboration.collaboration_id}
    items = strategy.items(book, part)
    return tuple(Link(item, by_item[item.item_id]) for item in items if item.item_id in by_item)


def _agreements(book: Book, collaboration: Collaboration, on: dt.date) -> tuple[Agreement, ...]:
    own = [row for row in book.agreements if row.collaboration_id == collaboration.collaboration_id]
    begun = [(row.valid_from or row.signed or row.valid_to, row) for row in own]
    known = [(str(began or ""), row) for began, row in begun if began is None or began.first_day <= on]
    return tuple(row for _, row in sorted(known, key=lambda pair: pair[0], reverse=True))


def _decisions(book: Book, collaboration: Collaboration, on: dt.date) -> tuple[Decision, ...]:
    own = [row for row in book.rows("decisions") if row.collaboration_id == collaboration.collaboration_id]
    known = [row for row in own if row.decided_on is None or row.decided_on.first_day <= on]
    return tuple(sorted(known, key=lambda row: str(row.decided_on or ""), reverse=True))
