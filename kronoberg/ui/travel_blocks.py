"""The blocks of the page about meetings and travel: the reports owed, the choice of factors, the checklist."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from kronoberg.analysis import emission_factors, meetings, trip_reports
from kronoberg.analysis.emission_factors import Factor
from kronoberg.analysis.meetings import MeetingRow
from kronoberg.analysis.travel_years import TravelYear
from kronoberg.analysis.trip_reports import OwedReport
from kronoberg.analysis.trips import TravelSum
from kronoberg.documents import export_travel
from kronoberg.domain.book import Book
from kronoberg.domain.words import ShownStatus, TravelMode
from kronoberg.present import checklist_words, meeting_tables, meeting_words, travel_tables, travel_words
from kronoberg.present.checklist_words import Section
from kronoberg.present.tables import ReaderTable
from kronoberg.ui import blocks, downloads, session, travel_views
from kronoberg.ui.downloads import Origin

_FACTOR_KEYS = {
    TravelMode.TRAIN: "faktor-tag",
    TravelMode.CAR: "faktor-bil",
    TravelMode.COACH: "faktor-buss",
    TravelMode.FERRY: "faktor-farja",
    TravelMode.FLIGHT: "faktor-flyg",
}
"""The words in the address for the factor chosen for each mode; changing one breaks saved links."""


def reports(book: Book, found: Sequence[OwedReport], rows: Sequence[MeetingRow], year: int) -> None:
    """Show which reports to the board are late, fall due or were given, the late ones first."""
    for sentence in (meeting_words.reports_sentence(found), meeting_words.reports_unknown(found)):
        if sentence:
            blocks.text(sentence)
    if shown := trip_reports.worth_a_look(found, year):
        names = {row.meeting.meeting_id: meeting_words.name(row) for row in rows}
        blocks.table(meeting_tables.reports_table(shown, names))
    blocks.note(meeting_words.rule(book))


def groups(rows: Sequence[MeetingRow], years: Sequence[int]) -> None:
    """Show how many meetings took place by what the reader chooses: body, place or form."""
    division = meeting_words.DIVISIONS[blocks.choice("Räkna möten per", list(meeting_words.DIVISIONS), key="per")]
    blocks.table(meeting_tables.groups_table(meetings.groups(rows, division, years), division, years))


def on_demand(title: str, key: str, build: Callable[[], ReaderTable]) -> None:
    """Show a long table one click away; it is built when it is asked for."""
    box = st.expander(title, key=key, on_change="rerun", bind="query-params")
    if box.open:
        with box:
            blocks.table(build())


def choose_factors(book: Book) -> dict[TravelMode, Factor]:
    """Let the reader choose among several factors for a mode that was travelled by; give the factor of each mode.

    Where the reader has chosen to see only what is more certain than an estimate, there is no factor at all.
    """
    if session.chosen().shown is not ShownStatus.ALL:
        return {}
    used = {row.mode for row in book.rows("trips")}
    several = {mode: of for mode, of in emission_factors.by_mode(book).items() if mode in used and len(of) > 1}
    chosen = {}
    with st.container(horizontal=True, gap="small"):
        for mode, factors in several.items():
            options = {travel_words.option(factor): factor.series.series_id for factor in factors}
            label = f"Faktor för {mode.word}"
            picked = st.selectbox(label, list(options), key=_FACTOR_KEYS[mode], bind="query-params", width=420)
            chosen[mode] = options[picked]
    if several:
        blocks.note(travel_words.HIGHEST)
    return dict(emission_factors.in_use(book, chosen))


def meetings_of(rows: Sequence[MeetingRow], reports: Sequence[OwedReport], alt: str) -> None:
    """Show meetings in a table, when there are any."""
    if rows:
        blocks.table(meeting_tables.meetings_table(rows, reports, alt))


def trips_of(travel: TravelSum, year: int) -> None:
    """Show a year's trips in a table, when there are any."""
    if travel.rows:
        blocks.table(travel_tables.trips_table(travel, year))
        blocks.note(travel_words.NOT_THE_ACCOUNTS)


def emissions(travel: TravelSum, year: int, factors: Mapping[TravelMode, Factor]) -> None:
    """Show a year's emissions by mode and scope, each scope with a sum of its own, when there were trips."""
    if not travel.rows:
        return
    st.header(f"Utsläpp från resor {year}", anchor=False)
    if not factors and session.chosen().shown is not ShownStatus.ALL:
        blocks.text(travel_words.ESTIMATES_HIDDEN)
        return
    if sentence := travel_words.scopes_sentence(travel.emissions):
        blocks.text(sentence)
    blocks.table(travel_tables.emissions_table(travel, year))
    blocks.note(travel_words.HOW_EMISSIONS)


def years(book: Book, origin: Origin, shown: Sequence[TravelYear], headline: str, today: dt.date) -> None:
    """Show meetings and travel year by year: two panels, the same as tables, and what can be taken home."""
    span = tuple(year.year for year in shown)
    panels = travel_views.panels(book, span, today)
    words = travel_words.years_words(book, *travel_views.columns(book, span, today), headline)
    blocks.panels(panels, words)
    for panel, name in zip(panels, ("moten", "resor"), strict=False):
        what = f"{panel.measure} {span[0]}–{span[-1]}"
        downloads.picture(origin, panel.specification, words, what=what, name=f"{name}-{span[0]}-{span[-1]}")
    blocks.table(travel_tables.years_table(shown))
    if any(year.travel.emissions for year in shown):
        blocks.table(travel_tables.emissions_by_year_table(shown))
    build = partial(export_travel.years, book, shown)
    downloads.table(origin, build, what=meeting_words.YEARS, name=f"moten-och-resor-{span[0]}-{span[-1]}")


def checklist(sections: Sequence[Section]) -> None:
    """Show the delegate's checklist, large enough to be read when it is printed on one page."""
    with st.container(key="checklista"):
        blocks.text(checklist_words.INTRODUCTION if sections else checklist_words.NOTHING)
        for section in sections:
            st.header(section.heading, anchor=False)
            blocks.titled_points(section.points)
            blocks.note(section.where)
