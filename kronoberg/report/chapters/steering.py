"""The chapter on goals, guidelines and evaluations: how each went, and why what is not met is not met."""

from collections.abc import Iterator
from dataclasses import replace

from kronoberg.analysis.collaborations import agreements, comments
from kronoberg.analysis.guidelines import guidelines as judgements
from kronoberg.domain.words import SubjectKind, TextPart
from kronoberg.report.chapters import material
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show import cell, table
from kronoberg.show.blocks import Block, Heading, Note, Points, Text
from kronoberg.topics.collaborations import register_words
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.plan import words as plan_words

_MOST_COLLABORATIONS = 4


def goals_and_guidelines(m: Material) -> Iterator[Block]:
    """The goals of the plan, the guidelines, the evaluations of agreements and the code of conduct."""
    yield from _goals(m)
    yield from _guidelines(m)
    yield from _evaluations(m)
    if conduct := m.written(TextPart.CONDUCT):
        yield Heading(report_words.CONDUCT, level=2)
        yield from conduct


def _goals(m: Material) -> Iterator[Block]:
    yield Text(plan_words.summary(m.book, m.plan, m.day))
    if m.plan.areas and m.plan.everything.goals and not _alike(m):
        yield plan_tables.areas_table(m.plan, m.day)
    yield from material.comments(
        (goal.goal, row)
        for goal in m.plan.everything.goals
        for row in comments.on(m.book, SubjectKind.GOAL, goal.activity_id, m.year)
    )


def _alike(m: Material) -> bool:
    """Whether all goals stand alike, which the sentence has said: a table of noughts would say no more."""
    by_state = m.plan.everything.by_state
    return sum(count > 0 for count in by_state.values()) == 1


def _guidelines(m: Material) -> Iterator[Block]:
    yield Text(guideline_words.summary(m.book, m.states, m.day))
    if any(state.assessment is not None for state in m.states):
        whole = guideline_tables.states_table(m.states)
        yield from table.divided(whole, most=_MOST_COLLABORATIONS, repeated=(guideline_tables.BINDING,))
        if found := guideline_words.not_met(m.states):
            yield Points(found)


def _evaluations(m: Material) -> Iterator[Block]:
    """How the evaluation of each agreement stands."""
    found = [
        (row.collaboration.label, agreements.latest_in_year(agreements.of_collaboration(m.book, key), m.year))
        for row in m.picture.collaborations.rows
        for key in [row.collaboration.collaboration_id]
    ]
    stands = [(label, register_words.evaluation(row, m.day)) for label, row in found if row is not None]
    if stands := [each for each in stands if each[1] != cell.MISSING]:
        yield Text(report_words.evaluations(stands))


def goals_in_full(m: Material) -> Iterator[Block]:
    """Every goal of the year's plan with its result and state; by area where the chapter has no such table."""
    if m.plan.everything.goals:
        if m.plan.areas and _alike(m):
            yield plan_tables.areas_table(m.plan, m.day)
        shown = plan_tables.goals_table(m.book, m.plan.everything, m.year, m.day)
        yield replace(shown.without("responsible"), title=f"Mål {m.year}")


def grounds(m: Material) -> Iterator[Block]:
    """What each judgement of a guideline rests on, and whom the guidelines are not about."""
    if any(state.assessment is not None for state in m.states):
        yield guideline_tables.grounds_table(m.states)
    if outside := guideline_words.outside(m.book, judgements.whom_in_report(m.book, m.year, m.day)):
        yield Note(outside)
