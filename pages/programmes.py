"""EU-program: vad uppdragen kostar och ger tillbaka, programmens villkor och mål, regionens platser, EU-projekt."""

from functools import partial

import streamlit as st

from kronoberg.analysis.overview import overview
from kronoberg.analysis.programmes import programmes
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.programmes import exports as export_programmes
from kronoberg.topics.programmes import tables as programme_tables
from kronoberg.topics.programmes import words as programme_words
from kronoberg.ui import blocks, clock, downloads, exhibit, session
from kronoberg.ui.topics import programmes as programme_blocks
from kronoberg.ui.topics import views

book, year, years = session.book(), session.year(), session.years()
group, periods = views.year_overview(book, year).programmes, programmes.by_period(book, year)
seats, projects = programmes.seats_in_year(book, year, clock.today()), programmes.projects(book, year)
origin = downloads.origin(book)

st.header(f"Kostnad och återbetalning {year}", anchor=False)
programme_blocks.costs(group, year)

st.header(f"Programmen {year}", anchor=False)
programme_blocks.periods(periods, year)
downloads.table(origin, partial(export_programmes.periods, book), what="Programperioder", name="programperioder")

st.header("EU:s politiska mål", anchor=False)
programme_blocks.objectives(book, periods, year)

st.header(f"Kommittéer och platser {year}", anchor=False)
programme_blocks.seats(origin, book, seats, year)

st.header("EU-finansierade projekt per nämnd", anchor=False)
programme_blocks.projects(book, year)
downloads.table(origin, partial(export_programmes.projects, book, year), what="EU-projekt", name="eu-projekt")

st.header("Kostnad över tid", anchor=False)
alone = programme_blocks.book_of_programmes(book)
columns = views.columns(alone, years, None)
chart = views.years_chart(alone, years, None, views.collaboration_colours())
words = programme_words.over_time_words(alone, columns, year, overview.cost_change(alone, year))
exhibit.chart_with_table(
    origin,
    (chart, words),
    programme_tables.years_table(programmes.by_year(book, years)),
    partial(export_tables.years_overview, alone, years),
    what="EU-programmens kostnad över tid",
    name=f"eu-program-over-tid-{years[0]}-{years[-1]}",
)

programme_blocks.issues(group)
blocks.sources(partial(programme_tables.sources_table, book, group, periods, seats, projects))
blocks.foot()
