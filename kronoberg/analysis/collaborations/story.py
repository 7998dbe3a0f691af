"""Everything that the dataset knows about one collaboration, put in the order in which it is told."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kronoberg.analysis.collaborations import agreements
from kronoberg.analysis.coverage import coverage
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement, Member
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.contracts.programmes import Project
from kronoberg.domain.contracts.reference import KnownIssue
from kronoberg.domain.contracts.register import (
    Collaboration,
    CollaborationFact,
    CollaborationLink,
    CollaborationName,
    CollaborationTheme,
)
from kronoberg.domain.contracts.steering import Activity, Comment, Decision, Result, StrategyItem
from kronoberg.domain.contracts.travel import Meeting
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import NameKind, SubjectKind

_NAME_ORDER = tuple(NameKind)


@dataclass(frozen=True, slots=True)
class Linked:
    """A part of the strategy that the collaboration is linked to, with the row that says so."""

    item: StrategyItem
    row: CollaborationLink


@dataclass(frozen=True, slots=True)
class Membership:
    """What is known of one organisation's membership.

    Attributes
    ----------
    periods
        The rows that state when it began or ended, the earliest first.
    observed
        The days on which some source shows it, which say nothing about other days.
    rows
        All rows it is made of.
    """

    organisation: str
    country: str | None
    periods: tuple[Member, ...]
    observed: tuple[PartialDate, ...]
    rows: tuple[Member, ...]

    @property
    def has_ended(self) -> bool:
        """Whether the last stated period has an end."""
        return bool(self.periods) and self.periods[-1].valid_to is not None


@dataclass(frozen=True, slots=True)
class Story:
    """One collaboration's story. Each list is in the order in which it is told, and empty where nothing is known."""

    collaboration: Collaboration
    names: tuple[CollaborationName, ...]
    known: tuple[CollaborationFact, ...]
    themes: tuple[CollaborationTheme, ...]
    areas: tuple[Linked, ...]
    strategies: tuple[Linked, ...]
    agreements: tuple[Agreement, ...]
    members: tuple[Membership, ...]
    bodies: tuple[Body, ...]
    meetings: tuple[Meeting, ...]
    decisions: tuple[Decision, ...]
    goals: tuple[Activity, ...]
    results: tuple[Result, ...]
    projects: tuple[Project, ...]
    comments: tuple[Comment, ...]
    issues: tuple[KnownIssue, ...]


def story(book: Book, collaboration: Collaboration) -> Story:
    """Put together what the dataset knows about a collaboration; the latest comes first in what has dates."""
    key = collaboration.collaboration_id
    bodies = tuple(row for row in book.rows("bodies") if row.collaboration_id == key)
    goals = _of(book, "activities", key)
    return Story(
        collaboration=collaboration,
        names=tuple(sorted(_of(book, "collaboration_names", key), key=lambda row: _NAME_ORDER.index(row.kind))),
        known=tuple(sorted(_of(book, "collaboration_facts", key), key=lambda row: row.order)),
        themes=_of(book, "collaboration_themes", key),
        areas=_linked(book, "collaboration_priority_areas", key),
        strategies=_linked(book, "collaboration_strategies", key),
        agreements=agreements.of_collaboration(book, key),
        members=memberships(_of(book, "members", key)),
        bodies=bodies,
        meetings=_latest_first(
            (row for row in book.rows("meetings") if row.body_id in {body.body_id for body in bodies}),
            lambda row: row.starts_on,
        ),
        decisions=_latest_first(_of(book, "decisions", key), lambda row: row.decided_on),
        goals=_latest_first(goals, lambda row: row.year),
        results=_latest_first(_of(book, "results", key), lambda row: row.year),
        projects=_latest_first(_of(book, "projects", key), lambda row: row.first_year),
        comments=_latest_first(_comments(book, key, bodies, goals), lambda row: row.written_on),
        issues=_issues(book, key, bodies),
    )


def memberships(rows: Iterable[Member]) -> tuple[Membership, ...]:
    """Gather rows by organisation: those whose membership is not known to have ended first, each in Swedish order."""
    by_name: dict[str, list[Member]] = {}
    for row in rows:
        by_name.setdefault(row.organisation, []).append(row)
    found = [_membership(name, of_one) for name, of_one in by_name.items()]
    return tuple(sorted(found, key=lambda each: (each.has_ended, swedish.collation_key(each.organisation))))


def judged(book: Book, collaboration: Collaboration, on: dt.date) -> tuple[GuidelineState, ...]:
    """Every guideline in the strategy's order as judged by a day; none where the strategy has no guidelines.

    Nothing is expected of a programme: it is an assignment and no collaboration in itself (strategy, appendix 3).
    """
    return guidelines.states_of(book, collaboration, on)


def _membership(name: str, rows: list[Member]) -> Membership:
    stated = [row for row in rows if row.valid_from is not None or row.valid_to is not None]
    return Membership(
        organisation=name,
        country=next((row.country for row in rows if row.country), None),
        periods=tuple(sorted(stated, key=lambda row: str(row.valid_from or ""))),
        observed=tuple(sorted({row.observed_on for row in rows if row.observed_on is not None})),
        rows=tuple(rows),
    )


def _of(book: Book, table: str, key: str) -> tuple[Any, ...]:
    return tuple(row for row in book.rows(table) if row.collaboration_id == key)


def _linked(book: Book, table: str, key: str) -> tuple[Linked, ...]:
    items = {item.item_id: item for item in book.rows("strategy")}
    found = [Linked(items[row.item_id], row) for row in _of(book, table, key)]
    return tuple(sorted(found, key=lambda each: each.item.order))


def _latest_first(rows: Iterable[Any], when: Callable[[Any], object]) -> tuple[Any, ...]:
    """The rows by date or year, the latest first; those without a date come last."""
    return tuple(sorted(rows, key=lambda row: str(when(row) or ""), reverse=True))


def _comments(book: Book, key: str, bodies: Iterable[Body], goals: Iterable[Activity]) -> list[Comment]:
    of_parts = {
        SubjectKind.BODY: {body.body_id for body in bodies},
        SubjectKind.GOAL: {goal.activity_id for goal in goals},
    }
    return [row for row in book.rows("comments") if _is_about(row, key, of_parts)]


def _is_about(row: Comment, key: str, of_parts: dict[SubjectKind, set[str]]) -> bool:
    if row.subject in of_parts:
        return row.subject_key in of_parts[row.subject]
    return row.subject is not SubjectKind.DATASET and row.subject_key.partition("/")[0] == key


def _issues(book: Book, key: str, bodies: Iterable[Body]) -> tuple[KnownIssue, ...]:
    of_bodies = {body.body_id for body in bodies}
    return tuple(
        issue
        for issue in coverage.issues_of(book, None)
        if _named(book, issue) == key or (issue.subject is SubjectKind.BODY and issue.subject_key in of_bodies)
    )


def _named(book: Book, issue: KnownIssue) -> str | None:
    found = coverage.collaboration_of(book, issue)
    return None if found is None else found.collaboration_id
