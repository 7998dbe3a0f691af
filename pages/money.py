"""Pengar och tid: vad det internationella arbetet kostar och tar, över åren, per samarbete, del för del."""

import streamlit as st

from kronoberg.analysis.costs import inhabitants
from kronoberg.show import figure_text
from kronoberg.topics.costs import page_words
from kronoberg.topics.costs.page_words import Part
from kronoberg.topics.overview import words as describe
from kronoberg.ui import blocks, downloads, links, session
from kronoberg.ui.topics import cost_years, views
from kronoberg.ui.topics import costs as cost_blocks
from kronoberg.ui.topics import effort as effort_blocks

# Three figures in a row of a page at 1280.
_NARROW = 250

book, year, years = session.book(), session.year(), session.years()
collaboration_id = session.collaboration_id()
origin, picture = downloads.origin(book), views.year_overview(book, year)
gross, effort = picture.everything.costs.gross, picture.everything.effort
people = inhabitants.year_per_inhabitant(book, year, gross)

with st.container(horizontal=True, gap="small"):
    blocks.figure(f"Bruttokostnad {year}", gross, describe.figure_words(gross))
    if people.per_inhabitant.value is not None:
        blocks.figure("Per invånare", people.per_inhabitant, page_words.divided_by(people), width=_NARROW)
    of_a_post = describe.figure_words(effort, unit=figure_text.OF_A_POST, beside=gross)
    blocks.figure("Arbetsinsats", effort, of_a_post, width=_NARROW)
part = links.choice("Del av sidan", Part, key="del")

if part == Part.TIME:
    cost_years.over_time(origin, year, years, collaboration_id)

if part == Part.COLLABORATIONS:
    cost_blocks.sizes(origin, picture, people, collaboration_id)

if part == Part.INHABITANTS:
    cost_years.per_inhabitant(origin, year, years, people)

if part == Part.BUDGET:
    cost_blocks.against_budget(origin, year)

if part == Part.NET:
    cost_blocks.net(origin, picture)

if part == Part.USED:
    cost_blocks.used(origin, year, collaboration_id)

if part == Part.EFFORT:
    effort_blocks.of_year(origin, picture)
    effort_blocks.over_time(origin, year, years)

if part == Part.POST:
    effort_blocks.beside_cost(origin, picture)

blocks.foot()
