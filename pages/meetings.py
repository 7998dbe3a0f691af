"""Möten och resor: vilka möten som hölls, vad som är återrapporterat, hur man reste, och det som gäller inför resan."""

from functools import partial

import streamlit as st

from kronoberg.analysis.travel import meetings, trip_reports, trips
from kronoberg.analysis.travel import years as travel_years
from kronoberg.topics.travel import checklist_words, meeting_tables, meeting_words
from kronoberg.topics.travel import tables as travel_tables
from kronoberg.topics.travel import words as travel_words
from kronoberg.ui import blocks, clock, downloads, links, session
from kronoberg.ui.topics import travel as travel_blocks
from kronoberg.ui.topics import travel_views

book, year, years, today = session.book(), session.year(), session.years(), clock.today()
origin = downloads.origin(book)
part = links.choice("Del av sidan", meeting_words.Part, key="del")
rows = meetings.rows(book, today)

if part == meeting_words.Part.MEETINGS:
    of_year, reports = meetings.in_year(rows, year), trip_reports.owed_reports(book, today)
    (told,) = travel_years.by_year(rows, (), (year,))
    st.header(meeting_words.REPORTS, anchor=False)
    travel_blocks.reports(book, reports, rows, year, today)

    st.header(f"Möten {year}", anchor=False)
    blocks.text(meeting_words.year_sentence(told, any_=bool(rows)))
    travel_blocks.meetings_of(of_year, reports, f"Möten {year}")
    travel_blocks.every_meeting(book, origin, rows, reports)
    travel_blocks.trip_report(of_year, today)
    travel_blocks.groups(rows, years)
    blocks.sources(partial(meeting_tables.sources_table, book, rows, reports))
    blocks.foot(meeting_words.status_line(told))

if part == meeting_words.Part.TRAVEL:
    made = trips.rows(book, emissions=travel_blocks.estimates_shown())
    st.header(f"Resor {year}", anchor=False)
    travel = travel_blocks.trips_of(book, origin, made, year)
    travel_blocks.emissions(book, travel, year)

    st.header(meeting_words.YEARS, anchor=False)
    both = travel_years.by_year(rows, made, (year - 1, year))
    drawn = travel_views.columns(book, years, today)
    words = travel_words.years_words(book, *drawn, travel_years.comparison(*both), both)
    travel_blocks.years(book, origin, travel_years.by_year(rows, made, years), words, today)
    blocks.sources(partial(travel_tables.sources_table, book, trips.together(made), rows))
    blocks.foot(travel_words.status_line(travel, year))

if part == meeting_words.Part.PREPARE:
    travel_blocks.checklist(checklist_words.sections(book, today))
    blocks.sources(partial(checklist_words.sources_table, book))
    blocks.foot()
