"""Kostnader: vad varje samarbete kostar, del för del, och vad som betalas tillbaka."""

import streamlit as st

from kronoberg.present import describe, tables
from kronoberg.ui import blocks, session, views

book, year, years = session.book(), session.year(), session.years()
collaboration_id = session.choose_collaboration()
picture = views.year_overview(book, year)
rows = picture.rows_of(collaboration_id)
columns = views.columns(book, years, collaboration_id)
words = describe.years_words(book, columns, collaboration=book.collaborations.get(collaboration_id or ""))

st.header("Kostnad över tid", anchor=False)
blocks.chart(views.years_chart(book, years, collaboration_id), words)
blocks.table(tables.years_table(columns))

st.header(f"Från brutto till netto {year}", anchor=False)
blocks.table(tables.net_table(rows, year))

st.header(f"Kostnadernas delar {year}", anchor=False)
blocks.table(tables.parts_table(rows, year))
blocks.sources(tables.sources_table(book, rows))
blocks.foot(book, describe.status_line(picture))
