"""Översikt: vad det internationella arbetet kostar, tar och ger ett år, vem som företräder, vad som ska beslutas."""

from functools import partial

import streamlit as st

from kronoberg.topics.overview import agenda_words, front_table, tables
from kronoberg.topics.overview import exports as export_tables
from kronoberg.ui import blocks, downloads, session
from kronoberg.ui.topics import cost_years, front, views

book, year, years = session.book(), session.year(), session.years()
picture, origin = views.year_overview(book, year), downloads.origin(book)

front.how_sure(book, year)
front.key_figures(book, year)
with st.container(horizontal=True, gap="large", key="svar"):
    with st.container(key="samarbeten", gap="small"):
        st.header(f"Samarbeten {year}", anchor=False)
        blocks.table(front.rows(book, year))
        blocks.note(front_table.HOW_TO_READ)
    with st.container(key="beslut", gap="small"):
        st.header(agenda_words.HEADING, anchor=False)
        front.to_decide(book)

cost_years.each(origin, year, years)

st.header(f"Vad det gav {year}", anchor=False)
front.gave(book, year)
front.to_know(book, year)
to_take_home = partial(export_tables.year_overview, book, year)
downloads.table(origin, to_take_home, what=f"Per samarbete {year}", name=f"oversikt-{year}")
blocks.sources(partial(tables.sources_table, book, picture.everything.rows))
blocks.foot()
