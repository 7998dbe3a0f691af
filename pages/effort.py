"""Arbetsinsats: hur stor del av en heltidstjänst samarbetena tar, över tid och bredvid kostnaden."""

from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.effort import effort
from kronoberg.analysis.overview import overview
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.effort import tables as effort_tables
from kronoberg.topics.effort import words as effort_words
from kronoberg.topics.entry import link_words
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.overview import tables, year_costs, years_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.measures import EFFORT
from kronoberg.ui import blocks, downloads, exhibit, session
from kronoberg.ui.topics import views

book, year, years = session.book(), session.year(), session.years()
picture = views.year_overview(book, year)
columns = views.effort_columns(book, years)
change = overview.effort_change(book, year)
full_time = effort.full_time_year(book, year)
origin = downloads.origin(book)

total, of_collaborations = picture.everything.effort, picture.collaborations.effort
with st.container(horizontal=True, gap="small"):
    blocks.figure("Arbetsinsats, allt", total, describe.figure_words(total, unit="av en heltidstjänst"))
    blocks.figure("varav samarbeten", of_collaborations, describe.figure_words(of_collaborations))
    if not picture.programmes.only_unclear:
        of_programmes = picture.programmes.effort
        blocks.figure("varav EU-program", of_programmes, describe.figure_words(of_programmes))
blocks.text(effort_words.year_sentences(picture, change))

st.header(f"Arbetsinsats per samarbete {year}", anchor=False)
blocks.table(effort_tables.year_table(book, picture, full_time))
blocks.text(effort_words.hours_sentence(total, full_time))
blocks.note(effort_words.hours_source(book, total, full_time))
if written := comments.on_effort(book, year):
    st.subheader(comment_words.HEADING, anchor=False)
    blocks.titled_points(comment_words.named_points(book, written))
blocks.sources(partial(effort_tables.sources_table, book, picture, full_time))

st.header("Arbetsinsats över tid", anchor=False)
colours = views.collaboration_colours()
chart, words = (
    views.effort_chart(book, years, colours),
    years_words.over_time(EFFORT, book, columns, year, change=change),
)
exhibit.chart_with_table(
    origin,
    (chart, words),
    tables.years_table(columns, measure=tables.EFFORT),
    partial(export_tables.years_overview, book, years),
    what="Arbetsinsats över tid",
    name=f"arbetsinsats-over-tid-{years[0]}-{years[-1]}",
    note=link_words.outside_axis(year, years),
)

st.header(f"Kostnad bredvid arbetsinsats {year}", anchor=False)
panels, beside = views.effort_panels(book, year, colours), effort_words.panels_words(book, picture)
blocks.panels(panels, beside)
for panel, name in zip(panels, ("kostnad", "arbetsinsats"), strict=True):
    downloads.picture(
        origin, panel.specification, beside, what=f"{panel.measure} {year}", name=f"{name}-bredvid-{year}"
    )
blocks.table(year_costs.year_table(picture))
blocks.foot(effort_words.status_line(picture))
