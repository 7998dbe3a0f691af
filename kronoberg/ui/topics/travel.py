"""The blocks of the page about meetings and travel: the reports owed, trips and emissions, the checklist."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

import streamlit as st

from kronoberg.analysis.travel import meetings, trip_reports, trips
from kronoberg.analysis.travel.meetings import MeetingRow
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.analysis.travel.trips import TravelSum, TripRow
from kronoberg.analysis.travel.years import TravelYear
from kronoberg.domain.book import Book
from kronoberg.domain.words import ShownStatus
from kronoberg.show.chart_words import ChartWords
from kronoberg.topics.travel import checklist_words, meeting_tables, meeting_words, trip_document, trip_report_words
from kronoberg.topics.travel import exports as export_travel
from kronoberg.topics.travel import tables as travel_tables
from kronoberg.topics.travel import words as travel_words
from kronoberg.topics.travel.checklist_words import Section
from kronoberg.ui import blocks, downloads, links, session
from kronoberg.ui.downloads import Origin
from kronoberg.ui.topics import travel_views

MEETING = "mote"
"""The word in the address for the meeting whose report is fetched; changing it breaks saved links."""


def reports(book: Book, found: Sequence[OwedReport], rows: Sequence[MeetingRow], year: int, today: dt.date) -> None:
    """Show which reports to the board are late, fall due or were given, the late ones first."""
    for sentence in (meeting_words.reports_sentence(found), meeting_words.reports_unknown(found)):
        if sentence:
            blocks.text(sentence)
    if shown := trip_reports.worth_a_look(found, year):
        names = {row.meeting.meeting_id: meeting_words.name(row) for row in rows}
        blocks.table(meeting_tables.reports_table(shown, names))
    blocks.note(meeting_words.rule(book, year, today))


def trip_report(rows: Sequence[MeetingRow], today: dt.date) -> None:
    """Let the reader choose one of the meetings, and offer the report from it; nothing when there are none."""
    if not rows:
        return
    st.header(trip_report_words.HEADING, anchor=False)
    blocks.note(trip_report_words.WHAT_IT_IS)
    choices = trip_report_words.choices(rows)
    with st.container(width=620):
        label, hint = trip_report_words.CHOOSE, trip_report_words.CHOOSE_ONE
        key = links.select_if_any(label, choices, placeholder=hint, key=MEETING)
    if key is not None:
        build = partial(trip_document.trip_report, meeting_id=key, today=today)
        downloads.document(build, what=f"Reserapport {choices[key]}", name=f"reserapport-{key}")


def groups(rows: Sequence[MeetingRow], years: Sequence[int]) -> None:
    """Show how many meetings took place by what the reader chooses: body, place or form; nothing when none did."""
    if not meetings.held(rows):
        return
    st.header("Antal möten", anchor=False)
    division = links.choice("Räkna möten per", meeting_words.DIVISIONS, key="per")
    blocks.table(meeting_tables.groups_table(meetings.groups(rows, division, years), division, years))


def every_meeting(book: Book, origin: Origin, rows: Sequence[MeetingRow], reports: Sequence[OwedReport]) -> None:
    """Offer all meetings, to take home and one click away as a table; nothing when there are none."""
    if not rows:
        return
    build = partial(export_travel.meetings, book, rows, reports)
    downloads.table(origin, build, what="Möten och återrapporter", name="moten-alla-ar")
    title = f"{meeting_words.ALL_MEETINGS} ({len(rows)})"
    if box := blocks.folded(title, key="alla-moten"):
        with box:
            blocks.table(meeting_tables.meetings_table(rows, reports, meeting_words.ALL_MEETINGS))


def estimates_shown() -> bool:
    """Whether emissions are shown: a reader may have chosen to see only what is more certain than an estimate."""
    return session.chosen().shown is ShownStatus.ALL


def meetings_of(rows: Sequence[MeetingRow], reports: Sequence[OwedReport], alt: str) -> None:
    """Show meetings in a table, when there are any."""
    if rows:
        blocks.table(meeting_tables.meetings_table(rows, reports, alt))


def trips_of(book: Book, origin: Origin, made: Sequence[TripRow], year: int) -> TravelSum:
    """Show a year's trips in a table, offer all of them to take home, and give the year's sums."""
    travel = trips.together(trips.in_year(made, year))
    blocks.text(travel_words.year_sentence(travel, year, any_=bool(made)))
    if travel.rows:
        blocks.table(travel_tables.trips_table(travel, year))
        blocks.note(travel_words.NOT_THE_ACCOUNTS)
    if made:
        downloads.table(origin, partial(export_travel.journeys, book, made), what="Resor", name="resor-alla-ar")
    return travel


def emissions(book: Book, travel: TravelSum, year: int) -> None:
    """Show a year's emissions by mode and scope, each scope with a sum of its own, when there were trips."""
    if not travel.rows:
        return
    st.header(f"Utsläpp från resor {year}", anchor=False)
    if not estimates_shown():
        blocks.text(travel_words.ESTIMATES_HIDDEN)
        return
    if sentence := travel_words.scopes_sentence(travel.emissions):
        blocks.text(sentence)
    blocks.table(travel_tables.emissions_table(travel, year))
    blocks.note(f"{travel_words.HOW_EMISSIONS} {travel_words.factor_sources(book, travel.rows)}")


def years(book: Book, origin: Origin, shown: Sequence[TravelYear], words: ChartWords, today: dt.date) -> None:
    """Show meetings and travel year by year: two panels, the same as tables, and what can be taken home."""
    span = tuple(year.year for year in shown)
    panels = travel_views.panels(book, span, today)
    of_meetings, of_trips = travel_views.columns(book, span, today)
    blocks.panels(panels, words)
    for panel, name in zip(panels, ("moten", "resor"), strict=False):
        what = f"{panel.measure} {span[0]}–{span[-1]}"
        downloads.picture(origin, panel.specification, words, what=what, name=f"{name}-{span[0]}-{span[-1]}")
    blocks.table(travel_tables.meetings_by_year_table(of_meetings, shown))
    if any(year.travel.rows for year in shown):
        blocks.table(travel_tables.trips_by_year_table(of_trips, shown))
        blocks.table(travel_tables.emissions_by_year_table(shown))
    build = partial(export_travel.years, book, shown)
    downloads.table(origin, build, what=meeting_words.YEARS, name=f"moten-och-resor-{span[0]}-{span[-1]}")


def checklist(sections: Sequence[Section]) -> None:
    """Show the delegate's checklist, large enough to be read when it is printed on one page."""
    with st.container(key="checklista"):
        blocks.text(checklist_words.INTRODUCTION if sections else checklist_words.NOTHING)
        for section in sections:
            st.header(blocks.plain(section.heading), anchor=False)
            blocks.check_points(section.points)
            blocks.note(section.where)
