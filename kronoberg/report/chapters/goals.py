"""Chapters 8–10: the goals of the action plan, the strategy's priority areas, and how the guidelines are met."""

from collections.abc import Iterator
from dataclasses import replace

from kronoberg.analysis.collaborations import comments, story
from kronoberg.analysis.guidelines import guidelines as judgements
from kronoberg.analysis.plan.action_plan import AreaGoals
from kronoberg.domain.words import SubjectKind
from kronoberg.report.chapters import fact_words as report_fact_words
from kronoberg.report.chapters import material
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show import table
from kronoberg.show.blocks import Block, Gap, Heading, Note, Points, Text
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.plan import words as plan_words

_MOST_COLLABORATIONS = 4


def goals(m: Material) -> Iterator[Block]:
    """Every goal of the year's plan with its result and state, and what people have written on it."""
    found = m.plan.everything
    if not found.goals:
        yield Gap(plan_words.no_goals(m.year))
        return
    yield Text(plan_words.summary(m.book, m.plan, m.day))
    shown = plan_tables.goals_table(m.book, found, m.year, m.day)
    yield replace(shown.without("responsible"), title=f"Mål {m.year}")
    written = [
        (goal.goal, row)
        for goal in found.goals
        for row in comments.on(m.book, SubjectKind.GOAL, goal.activity_id, m.year)
    ]
    if written:
        yield Heading(report_words.COMMENTS, level=2)
        yield from material.comments(written)


def areas(m: Material) -> Iterator[Block]:
    """How the goals of each priority area went, and which collaborations belong to it and what they gave."""
    if not m.plan.areas:
        return
    if m.plan.everything.goals:
        yield plan_tables.areas_table(m.plan, m.day)
    else:
        yield Gap(plan_words.no_goals(m.year))
    points = tuple((plan_words.area_name(area), _area(m, area)) for area in m.plan.areas)
    yield Points(points)


def _area(m: Material, area: AreaGoals) -> str:
    key = None if area.area is None else area.area.item_id
    stories = [story.story(m.book, row.collaboration) for row in m.picture.everything.rows]
    linked = [told for told in stories if key is not None and any(each.item.item_id == key for each in told.areas)]
    return report_fact_words.area(told.collaboration for told in linked)


def guidelines(m: Material) -> Iterator[Block]:
    """Every guideline for every collaboration of the year, with what each judgement rests on."""
    told = guideline_words.summary(m.book, m.states, m.day)
    judged = [state.assessment for state in m.states if state.assessment is not None]
    yield Text(told) if judged else Gap(told)
    if judged:
        whole = guideline_tables.states_table(m.states)
        repeated = (guideline_tables.BINDING,)
        divided = table.divided(whole, most=_MOST_COLLABORATIONS, repeated=repeated)
        yield from (shown for shown in divided)
        yield guideline_tables.grounds_table(m.states)
    if outside := guideline_words.outside(m.book, judgements.whom_in_report(m.book, m.year, m.day)):
        yield Note(outside)
