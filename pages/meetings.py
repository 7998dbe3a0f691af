"""Möten och resor: vilka möten som hölls, vad som är återrapporterat, hur man reste, och det som gäller inför resan."""

from functools import partial

import streamlit as st

from kronoberg.analysis import meetings, travel_years, trip_reports, trips
from kronoberg.documents import export_travel
from kronoberg.present import checklist_words, meeting_tables, meeting_words, travel_tables, travel_words
from kronoberg.ui import blocks, clock, downloads, session, travel_blocks

book, year, years, today = session.book(), session.year(), session.years(), clock.today()
origin = downloads.origin(book)
part = blocks.choice("Del av sidan", meeting_words.PARTS, key="del")
rows = meetings.rows(book, today)

if part == meeting_words.MEETINGS:
    of_year, reports = meetings.in_year(rows, year), trip_reports.owed_reports(book, today)
    (told,) = travel_years.by_year(rows, (), (year,))
    st.header(meeting_words.REPORTS, anchor=False)
    travel_blocks.reports(book, reports, rows, year)

    st.header(f"Möten {year}", anchor=False)
    blocks.text(meeting_words.year_sentence(told, len(of_year) - told.held, any_=bool(rows)))
    travel_blocks.meetings_of(of_year, reports, f"Möten {year}")
    build = partial(export_travel.meetings, book, rows, reports)
    downloads.table(origin, build, what="Möten och återrapporter", name="moten-alla-ar")
    everything = partial(meeting_tables.meetings_table, rows, reports, meeting_words.ALL_MEETINGS)
    travel_blocks.on_demand(f"{meeting_words.ALL_MEETINGS} ({len(rows)})", "alla-moten", everything)

    st.header("Antal möten", anchor=False)
    travel_blocks.groups(rows, years)
    blocks.sources(partial(meeting_tables.sources_table, book, of_year, reports))
    blocks.foot(meeting_words.status_line(told))

if part == meeting_words.TRAVEL:
    factors = travel_blocks.choose_factors(book)
    made = trips.rows(book, factors)
    travel, shown = trips.together(trips.in_year(made, year)), travel_years.by_year(rows, made, years)
    st.header(f"Resor {year}", anchor=False)
    blocks.text(travel_words.year_sentence(travel, year, any_=bool(made)))
    travel_blocks.trips_of(travel, year)
    downloads.table(origin, partial(export_travel.journeys, book, made), what="Resor", name="resor-alla-ar")
    travel_blocks.emissions(travel, year, factors)
    blocks.sources(partial(travel_tables.sources_table, book, travel))

    st.header(meeting_words.YEARS, anchor=False)
    compared = travel_years.by_year(rows, made, (year - 1, year))
    headline = travel_words.rebound_sentence(travel_years.comparison(*compared), compared)
    travel_blocks.years(book, origin, shown, headline, today)
    blocks.foot(travel_words.status_line(travel, year))

if part == meeting_words.PREPARE:
    travel_blocks.checklist(checklist_words.sections(book, today))
    blocks.sources(partial(checklist_words.sources_table, book))
    blocks.foot()
