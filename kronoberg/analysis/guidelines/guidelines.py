"""The strategy's guidelines: which collaboration meets which, as people have judged it, on a day.

The program never judges. Where nobody has judged, the state is "ej bedömt". The guidelines are about collaborations; a
programme is an assignment and no collaboration in itself (strategy, appendix 3), so none is expected of it.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kronoberg.analysis.guidelines import strategy
from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.steering import GuidelineAssessment, StrategyItem
from kronoberg.domain.words import Assessment, Kind, Modality, StrategyPart


@dataclass(frozen=True, slots=True)
class GuidelineState:
    """How one collaboration stands to one guideline on a day.

    Attributes
    ----------
    state
        What the latest judgement says; not assessed when nobody had judged.
    assessment
        The latest judgement; None when there was none.
    history
        Every judgement up to the day, the latest first.
    """

    item: StrategyItem
    collaboration: Collaboration
    state: Assessment
    assessment: GuidelineAssessment | None
    history: tuple[GuidelineAssessment, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom the guidelines are about on a day, each group in reading order.

    Attributes
    ----------
    collaborations
        Those that went on.
    unclear
        Those of which nobody knows whether they went on; nothing is expected of them.
    programmes
        Assignments that went on; the guidelines are not about them.
    """

    collaborations: tuple[Collaboration, ...]
    unclear: tuple[Collaboration, ...]
    programmes: tuple[Collaboration, ...]


def scope(book: Book, on: dt.date) -> Scope:
    """Sort the dataset's collaborations and programmes by whether the guidelines are about them on a day."""
    by_state: dict[tuple[bool, Expectation], list[Collaboration]] = {}
    for row in expected.in_reading_order(book):
        by_state.setdefault((row.kind is Kind.PROGRAMME, expected.on_day(row, on)), []).append(row)
    return Scope(
        collaborations=tuple(by_state.get((False, Expectation.EXPECTED), ())),
        unclear=tuple(by_state.get((False, Expectation.UNCLEAR), ())),
        programmes=tuple(by_state.get((True, Expectation.EXPECTED), ())),
    )


def guideline_states(book: Book, on: dt.date) -> tuple[GuidelineState, ...]:
    """Every guideline for every collaboration that went on on the day, in the strategy's and in reading order.

    A judgement counts from the whole of its date: one that is dated only to a year counts when the year is over.
    """
    return _states(book, scope(book, on).collaborations, on)


def states_in_report(book: Book, year: int, on: dt.date) -> tuple[GuidelineState, ...]:
    """Every guideline for every collaboration that went on at the end of a year, as it was judged by another day."""
    return _states(book, whom_in_report(book, year, on).collaborations, on)


def whom_in_report(book: Book, year: int, on: dt.date) -> Scope:
    """Whom the guidelines are about in a report on a year: those of the year's last day, or of an earlier `on`."""
    return scope(book, min(dt.date(year, 12, 31), on))


def states_of(book: Book, collaboration: Collaboration, on: dt.date) -> tuple[GuidelineState, ...]:
    """One collaboration's states in the strategy's order, also when it has ended; none for a programme."""
    return () if collaboration.kind is Kind.PROGRAMME else _states(book, (collaboration,), on)


def counts(states: Iterable[GuidelineState]) -> Mapping[Modality | None, Mapping[Assessment, int]]:
    """How many states there are of each kind, binding and recommended guidelines apart; every kind is there."""
    counted: dict[Modality | None, Counter[Assessment]] = {}
    for row in states:
        counted.setdefault(row.item.modality, Counter())[row.state] += 1
    return MappingProxyType(
        {modality: {state: found[state] for state in Assessment} for modality, found in counted.items()}
    )


def by_collaboration(states: Iterable[GuidelineState]) -> Mapping[str, Mapping[Assessment, int]]:
    """How many of each collaboration's guidelines are in each state, by label; every state is there."""
    counted: dict[str, Counter[Assessment]] = {}
    for row in states:
        counted.setdefault(row.collaboration.label, Counter())[row.state] += 1
    return MappingProxyType({label: {state: found[state] for state in Assessment} for label, found in counted.items()})


def history(book: Book, on: dt.date) -> tuple[GuidelineAssessment, ...]:
    """Every judgement up to a day of the dataset's collaborations, the latest first, also of those that have ended."""
    known = [row for rows in _judged(book, on).values() for row in rows if row.collaboration_id in book.collaborations]
    order = {row.item_id: row.order for row in strategy.items(book, StrategyPart.GUIDELINE)}
    return tuple(
        sorted(known, key=lambda row: (-row.assessed_on.last_day.toordinal(), row.collaboration_id, order[row.item_id]))
    )


def _states(book: Book, collaborations: Iterable[Collaboration], on: dt.date) -> tuple[GuidelineState, ...]:
    judged, rows = _judged(book, on), tuple(collaborations)
    return tuple(
        _state(item, collaboration, judged.get((item.item_id, collaboration.collaboration_id), ()))
        for item in strategy.items(book, StrategyPart.GUIDELINE)
        for collaboration in rows
    )


def _state(item: StrategyItem, collaboration: Collaboration, judged: tuple[GuidelineAssessment, ...]) -> GuidelineState:
    latest = judged[0] if judged else None
    state = Assessment.NOT_ASSESSED if latest is None else latest.state
    return GuidelineState(item, collaboration, state, latest, judged)


def _judged(book: Book, on: dt.date) -> dict[tuple[str, str], tuple[GuidelineAssessment, ...]]:
    """The judgements up to the day by guideline and collaboration, the latest first."""
    groups: dict[tuple[str, str], list[GuidelineAssessment]] = {}
    for row in book.rows("guideline_assessments"):
        if row.assessed_on.last_day <= on:
            groups.setdefault((row.item_id, row.collaboration_id), []).append(row)
    return {
        key: tuple(sorted(rows, key=lambda row: row.assessed_on.last_day, reverse=True)) for key, rows in groups.items()
    }
