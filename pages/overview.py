"""Översikt: vad det internationella arbetet kostar och tar, per samarbete, för ett år."""

from functools import partial

import streamlit as st

from kronoberg.topics.entry import link_words
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.overview import tables, year_costs, years_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.measures import COST
from kronoberg.ui import blocks, downloads, exhibit, session
from kronoberg.ui.topics import notices, views

book, year, years = session.book(), session.year(), session.years()
picture = views.year_overview(book, year)
columns = views.columns(book, years, None)
origin = downloads.origin(book)

costs, effort = picture.everything.costs.gross, picture.everything.effort
with st.container(horizontal=True, gap="small"):
    blocks.figure(f"Kostnad {year}, allt", costs, describe.total_words(picture), width=340)
    blocks.figure(f"Arbetsinsats {year}", effort, describe.figure_words(effort, unit="av en heltidstjänst"), width=190)
blocks.text(describe.year_sentences(picture))

st.header("Per samarbete", anchor=False)
to_take_home = partial(export_tables.year_overview, book, year)
exhibit.table(
    origin, year_costs.year_table(picture), to_take_home, what=f"Per samarbete {year}", name=f"oversikt-{year}"
)
blocks.sources(partial(tables.sources_table, book, picture.everything.rows))

notices.show_representation(year)
notices.show(book, year)
notices.show_deadlines(book)

st.header("Kostnad över tid", anchor=False)
chart = views.years_chart(book, years, None, views.collaboration_colours())
words = years_words.over_time(COST, book, columns, year, change=picture.cost_change)
over_time = {"what": "Kostnad över tid", "name": f"kostnad-over-tid-{years[0]}-{years[-1]}"}
exhibit.chart(origin, (chart, words), **over_time, note=link_words.outside_axis(year, years))
with blocks.screen_only("over-tid"):
    all_years = partial(export_tables.costs_by_collaboration, book, years)
    exhibit.table(origin, tables.years_table(columns), all_years, **over_time)
blocks.foot(describe.status_line(picture))
