"""The Swedish words of what the April report tells of one collaboration, each a title and a short text."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.analysis.collaborations.story import Linked
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.analysis.overview.front import Front
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain import swedish
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.register import CollaborationTheme
from kronoberg.domain.contracts.steering import Activity
from kronoberg.domain.words import Assessment
from kronoberg.show import cell, figure_text
from kronoberg.show.blocks import Written
from kronoberg.topics.collaborations import brief_words, register_words, story_words
from kronoberg.topics.plan import words as plan_words

PURPOSE, GAVE = "syftet", "Vad det gav"


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of one collaboration under a title; the text is empty where nobody has told.

    `lacking` is what somebody should have written, as it is called in a list; empty for what nobody need write.
    """

    title: str
    text: str
    lacking: str = ""


def cost(row: YearRow, year: int) -> Fact:
    """The cost, that of the year before and the budget: `907 180 kr (utfall, 2024: 850 000 kr, budget 900 000 kr)`."""
    gross, budget = row.cost.gross, row.cost.budget
    beside = [
        f"{year - 1}: {figure_text.amount(row.previous)}" if row.previous.value is not None else "",
        f"budget {figure_text.amount(budget)}" if budget.applicable and budget.value is not None else "",
    ]
    told = ", ".join(filter(None, (figure_text.status(gross) if gross.value is not None else "", *beside)))
    return Fact("Kostnad", f"{figure_text.amount(gross)}{f' ({told})' if told else ''}")


def income(row: YearRow) -> Fact:
    """What was paid back; nothing where nothing should be."""
    back = row.cost.income
    return Fact("Återbetalt", figure_text.amount_with_status(back) if back.applicable else "")


def effort(row: YearRow) -> Fact:
    """The share of a full-time post."""
    if not row.effort.applicable:
        return Fact("Arbetsinsats", "")
    of = f" {figure_text.OF_A_POST}" if row.effort.value is not None else ""
    status = f" ({row.effort.status.word})" if row.effort.value is not None else ""
    return Fact("Arbetsinsats", f"{figure_text.amount(row.effort)}{of}{status}")


def seats(shown: Brief, front: Front) -> Fact:
    """The political seats that are held, and the bodies that the region chairs."""
    if not shown.bodies:
        return Fact("Politiska platser", "")
    chaired = [each.chaired for each in front.rows if each.brief == shown]
    chairs = f"; regionen leder {swedish.enumeration(chaired[0])}" if chaired and chaired[0] else ""
    return Fact("Politiska platser", f"{brief_words.seats(shown)}{chairs}")


def gave(shown: Brief) -> Fact:
    """What it gave, with the year where that is an earlier one, what that rests on and whom it reached."""
    row = shown.result
    if row is None:
        return Fact(GAVE, "", _of_the_year(shown.year))
    year = "" if row.year == shown.year else f"{row.year}: "
    return Fact(GAVE, f"{year}{story_words.gave(row)}", "" if row.year == shown.year else _of_the_year(shown.year))


def _of_the_year(year: int) -> str:
    return f"vad det gav {year}"


def written(title: str, found: Sequence[Written]) -> Fact:
    """What people have written under a title, word for word."""
    return Fact(title, "\n".join(row.text for row in found), "" if found else title.lower())


def themes(rows: Iterable[CollaborationTheme], year: int) -> Fact:
    """The themes of the year, and those that no source gives a year; only a conclusion says so."""
    found = {f"{row.theme}{register_words.conclusion(row.certainty)}" for row in rows if row.year in (None, year)}
    text = swedish.enumeration(sorted(found, key=swedish.collation_key))
    return Fact("Ämnen", swedish.sentence(text) if text else "")


def strategies(items: Iterable[Linked]) -> Fact:
    """The priority areas and the region's other strategies that a collaboration is linked to."""
    named = (f"{each.item.title}{register_words.conclusion(each.row.certainty)}" for each in items)
    return Fact("Bidrar till", swedish.enumeration(named))


def agreement(row: Agreement | None, today: dt.date) -> Fact:
    """An agreement with its period and how its evaluation stands."""
    if row is None:
        return Fact("Avtal", "")
    period, stands = register_words.agreement_period(row), register_words.evaluation(row, today)
    told = f"{row.title}, {period}."
    return Fact("Avtal", told if stands == cell.MISSING else f"{told} Utvärdering: {stands}.")


def goals(found: Iterable[Activity], year: int, today: dt.date) -> Fact:
    """Goals with how they went: `Utvärdera kontoret (uppfyllt); Fler unga (läget är inte ifyllt)`."""
    text = "; ".join(f"{goal.goal.rstrip('.')} ({plan_words.state(goal, today)})" for goal in found)
    return Fact(f"Mål {year}", text)


def judged(states: Sequence[GuidelineState]) -> Fact:
    """How many guidelines one collaboration meets: `5 uppfyllda, 1 ej uppfylld och 1 ej bedömd`."""
    counted = {state: sum(row.state is state for row in states) for state in Assessment}
    told = [swedish.counted(count, *state.facts.forms) for state, count in counted.items() if count]
    known = any(row.assessment is not None for row in states)
    return Fact("Riktlinjer", swedish.enumeration(told) if known else "")
