"""Riktlinjer: hur varje samarbete är bedömt mot strategins riktlinjer, på vilket underlag, och vad som saknas."""

from functools import partial

import streamlit as st

from kronoberg.analysis.guidelines import guidelines
from kronoberg.domain.words import StrategyPart
from kronoberg.topics.coverage import about_tables
from kronoberg.topics.guidelines import exports as export_guidelines
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.ui import blocks, downloads, session
from kronoberg.ui.topics import guidelines as guideline_blocks

book, year = session.book(), session.year()
on = guideline_blocks.choose_day(year)
states, scope = guidelines.guideline_states(book, on), guidelines.scope(book, on)
origin = downloads.origin(book)

blocks.text(guideline_words.summary(book, states, on))
if states:
    st.header("Riktlinjer per samarbete", anchor=False)
    blocks.note(about_tables.sections(book, StrategyPart.GUIDELINE))
    blocks.table(guideline_tables.states_table(states))
    downloads.table(origin, partial(export_guidelines.states, book, on), what="Riktlinjer", name=f"riktlinjer-{on}")
blocks.note(guideline_words.outside(book, scope))

if broken := guideline_words.not_met(states):
    st.header("Ej uppfyllt eller delvis uppfyllt", anchor=False)
    blocks.titled_points(broken)

st.header("Checklista inför beslut", anchor=False)
guideline_blocks.checklist(origin, states, on, year)

st.header("Bedömningar över tid", anchor=False)
blocks.note(guideline_words.HOW_TO_JUDGE)
guideline_blocks.history(book, on)
downloads.table(origin, partial(export_guidelines.history, book, on), what="Bedömningar", name=f"bedomningar-{on}")

blocks.sources(partial(guideline_tables.sources_table, book, guidelines.history(book, on)))
blocks.foot()
