"""The blocks about the guidelines: the choice of day, how each is judged, the checklist, the history."""

import datetime as dt
from functools import partial

import streamlit as st

from kronoberg.analysis.guidelines import evidence as guideline_evidence
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.domain.words import StrategyPart
from kronoberg.topics.coverage import about_tables
from kronoberg.topics.guidelines import exports as export_guidelines
from kronoberg.topics.guidelines import facts as guideline_facts
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.ui import blocks, clock, downloads, exhibit, links
from kronoberg.ui.downloads import Origin

CHECKLIST, HISTORY = "checklista", "historik"
"""The words in the address for the collaboration with its checklist and for the open history."""


def choose_day(year: int) -> dt.date:
    """Show the choice between today and the end of the year, and give the day."""
    return guideline_words.day_shown(links.choice("Dag", guideline_words.When, key="lage"), year, clock.today())


def states(origin: Origin, found: tuple[GuidelineState, ...], on: dt.date) -> None:
    """Show how each guideline is judged, when somebody has judged one; the checklist below has them all."""
    if not guideline_words.anything_judged(found):
        return
    exhibit.table(
        origin,
        guideline_tables.by_state_table(found),
        partial(export_guidelines.states, origin.book, on),
        what="Riktlinjer",
        name=f"riktlinjer-{on}",
    )


def not_met(found: tuple[GuidelineState, ...]) -> None:
    """Show why a guideline is not met, or only in part, who judged it and when."""
    if broken := guideline_words.not_met(found):
        st.header("Ej uppfyllt eller delvis uppfyllt", anchor=False)
        blocks.titled_points(broken)


def checklist(origin: Origin, states: tuple[GuidelineState, ...], on: dt.date, year: int) -> None:
    """Show what a decision to join or extend must meet; for one collaboration with its judgements and facts."""
    st.header("Checklista inför beslut", anchor=False)
    blocks.text(guideline_words.CHECKLIST)
    owners = {row.collaboration.collaboration_id: row.collaboration for row in states}
    labels = {key: owner.label for key, owner in owners.items()}
    chosen = links.collaboration("Visa checklista för", labels, key=CHECKLIST)
    if chosen is None:
        blocks.note(about_tables.sections(origin.book, StrategyPart.GUIDELINE))
        blocks.table(about_tables.guidelines_table(origin.book))
        return
    owner, shown = owners[chosen], [row for row in states if row.collaboration.collaboration_id == chosen]
    name = f"{owner.collaboration_id}-{on}"
    exhibit.words(origin, guideline_tables.checklist_table(shown), name=f"checklista-{name}")
    st.subheader(blocks.plain(f"Vad registret visar om {owner.label}"), anchor=False)
    blocks.note(guideline_words.FACTS)
    found = guideline_evidence.register_facts(origin.book, owner, on, year)
    exhibit.words(origin, guideline_facts.facts_table(origin.book, found), name=f"register-{name}")


def history(origin: Origin, on: dt.date) -> None:
    """Show every judgement up to the day, one click away; the table is built when it is asked for."""
    book = origin.book
    st.header("Bedömningar över tid", anchor=False)
    blocks.note(guideline_words.WHO_JUDGES)
    judged = guidelines.history(book, on)
    if not judged:
        blocks.note(guideline_words.NO_HISTORY)
        return
    if box := blocks.folded(guideline_words.history_heading(judged), key=HISTORY):
        with box:
            blocks.table(guideline_tables.history_table(book, judged))
    build = partial(export_guidelines.history, book, on)
    downloads.table(origin, build, what="Bedömningar", name=f"bedomningar-{on}")
