"""Översikt: vad det internationella arbetet kostar och tar, per samarbete, för ett år."""

import streamlit as st

from kronoberg.present import describe, tables
from kronoberg.ui import blocks, session, views

book, year, years = session.book(), session.year(), session.years()
picture = views.year_overview(book, year)
columns = views.columns(book, years, None)

costs, effort = picture.everything.costs, picture.everything.effort
of_collaborations, of_programmes = picture.collaborations.costs.gross, picture.programmes.costs.gross
with st.container(horizontal=True, gap="small"):
    blocks.figure("Kostnad, allt", costs.gross, describe.figure_words(costs.gross))
    blocks.figure("varav samarbeten", of_collaborations, describe.figure_words(of_collaborations))
    blocks.figure("varav EU-program", of_programmes, describe.figure_words(of_programmes))
    blocks.figure("Nettokostnad, allt", costs.net, describe.net_words(costs))
    blocks.figure("Arbetsinsats", effort, describe.figure_words(effort, unit="av en heltidstjänst"))
blocks.text(describe.year_sentences(picture))

st.header("Kostnad och arbetsinsats per samarbete", anchor=False)
blocks.table(tables.year_table(picture))
blocks.sources(tables.sources_table(book, picture.everything.rows))

st.header("Kostnad över tid", anchor=False)
blocks.chart(views.years_chart(book, years, None), describe.years_words(book, columns, change=picture.cost_change))
blocks.table(tables.years_table(columns))
blocks.foot(book, describe.status_line(picture))
