"""The Swedish words of what the April report tells of one collaboration, and of one priority area."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kronoberg.analysis.collaborations.story import Linked
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.domain import swedish
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.register import Collaboration, CollaborationTheme
from kronoberg.domain.contracts.steering import Activity, Comment, Result
from kronoberg.domain.words import Assessment
from kronoberg.show import cell
from kronoberg.topics.collaborations import register_words
from kronoberg.topics.plan import words as plan_words


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of one collaboration under a title; the text is empty where nobody has told.

    `lacking` is what it is called in a sentence about what is missing.
    """

    title: str
    text: str
    lacking: str


def themes(rows: Iterable[CollaborationTheme], year: int) -> Fact:
    """The themes of the year, and those that no source gives a year; only a conclusion says so."""
    found = {f"{row.theme}{register_words.conclusion(row.certainty)}" for row in rows if row.year in (None, year)}
    text = swedish.enumeration(sorted(found, key=swedish.collation_key))
    return Fact("Ämnen", f"{swedish.sentence(text)}." if text else "", "ämnen")


def strategies(items: Iterable[Linked]) -> Fact:
    """The region's other strategies that a collaboration is linked to."""
    text = swedish.enumeration(f"{each.item.title}{register_words.conclusion(each.row.certainty)}" for each in items)
    return Fact("Kopplade strategier", f"{text}." if text else "", "kopplade strategier")


def agreement(row: Agreement | None, today: dt.date) -> Fact:
    """An agreement with its period and how its evaluation stands."""
    text = ""
    if row is not None:
        period, stands = register_words.agreement_period(row), register_words.evaluation(row, today)
        text = f"{row.title}. Gäller: {period}. Utvärdering: {stands}."
    return Fact("Avtal", text, "avtal")


def goals(found: Iterable[Activity], year: int, today: dt.date) -> Fact:
    """Goals with how they went: `Utvärdera kontoret (uppfyllt); Fler unga (läget är inte ifyllt).`."""
    text = "; ".join(f"{goal.goal} ({plan_words.state(goal, today)})" for goal in found)
    return Fact(f"Mål {year}", f"{text}." if text else "", f"mål {year}")


def judged(states: Sequence[GuidelineState]) -> Fact:
    """How many guidelines one collaboration meets: `5 uppfyllda, 1 ej uppfylld och 1 ej bedömd.`."""
    counted = {state: sum(row.state is state for row in states) for state in Assessment}
    told = [swedish.counted(count, *state.facts.forms) for state, count in counted.items() if count]
    known = any(row.assessment is not None for row in states)
    text = f"{swedish.enumeration(told)}." if known else ""
    return Fact("Riktlinjer", text, "bedömning av riktlinjerna")


def area(linked: Iterable[Collaboration]) -> str:
    """The collaborations that belong to a priority area."""
    return f"Samarbeten som hör hit: {swedish.enumeration(row.label for row in linked) or cell.MISSING}."


def subject(row: Comment) -> str:
    """What a comment is about."""
    return swedish.sentence(row.subject.word)


def evidence(row: Result) -> str:
    """What a result rests on and whom it reached."""
    return f"Underlag: {row.evidence or cell.MISSING}. Nådde: {row.reached or cell.MISSING}."


def written_parts(year: int) -> tuple[str, ...]:
    """What people write about a collaboration, as it is called in a sentence about what is missing."""
    return ("syftet", f"vad arbetet gav {year}", "risker", "rekommendation")
