"""The blocks of the page about the guidelines: the choice of day, the checklist, the history."""

import datetime as dt

import streamlit as st

from kronoberg.analysis.guidelines import evidence as guideline_evidence
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.domain.book import Book
from kronoberg.topics.coverage import about_tables
from kronoberg.topics.guidelines import facts as guideline_facts
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.ui import blocks, clock, exhibit, links
from kronoberg.ui.downloads import Origin

CHECKLIST, HISTORY = "checklista", "historik"
"""The words in the address for the collaboration with its checklist and for the open history."""


def choose_day(year: int) -> dt.date:
    """Show the choice between today and the end of the year, and give the day."""
    return guideline_words.day_shown(links.choice("Dag", guideline_words.When, key="lage"), year, clock.today())


def checklist(origin: Origin, states: tuple[GuidelineState, ...], on: dt.date, year: int) -> None:
    """Show what a decision to join or extend must meet; for one collaboration with its judgements and facts."""
    blocks.text(guideline_words.CHECKLIST)
    owners = {row.collaboration.collaboration_id: row.collaboration for row in states}
    labels = {key: owner.label for key, owner in owners.items()}
    chosen = links.collaboration("Visa checklista för", labels, key=CHECKLIST)
    if chosen is None:
        blocks.table(about_tables.guidelines_table(origin.book))
        return
    owner, shown = owners[chosen], [row for row in states if row.collaboration.collaboration_id == chosen]
    name = f"{owner.collaboration_id}-{on}"
    exhibit.words(origin, guideline_tables.checklist_table(shown), name=f"checklista-{name}")
    st.subheader(blocks.plain(f"Vad registret visar om {owner.label}"), anchor=False)
    blocks.note(guideline_words.FACTS)
    found = guideline_evidence.register_facts(origin.book, owner, on, year)
    exhibit.words(origin, guideline_facts.facts_table(origin.book, found), name=f"register-{name}")


def history(book: Book, on: dt.date) -> None:
    """Show every judgement up to the day, one click away; the table is built when it is asked for."""
    judged = guidelines.history(book, on)
    if not judged:
        blocks.note(guideline_words.NO_HISTORY)
        return
    if box := blocks.folded(guideline_words.history_heading(judged), key=HISTORY):
        with box:
            blocks.table(guideline_tables.history_table(book, judged))
