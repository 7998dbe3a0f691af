"""The chapter on the year's trips and meetings; each trip and each meeting is annexed."""

from collections.abc import Iterator, Sequence

from kronoberg.analysis.travel import meetings, trip_reports, trips
from kronoberg.analysis.travel import years as travel_years
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Note, Text
from kronoberg.topics.travel import meeting_tables, meeting_words
from kronoberg.topics.travel import tables as travel_tables
from kronoberg.topics.travel import words as travel_words

_YEARS = 5


def travel(m: Material) -> Iterator[Block]:
    """How many trips and meetings, what they emitted, how that changed, and which reports are owed."""
    rows, made = meetings.rows(m.book, m.day), trips.rows(m.book)
    of_year = trips.together(trips.in_year(made, m.year))
    (told,) = travel_years.by_year(rows, (), (m.year,))
    emitted = travel_words.scopes_sentence(of_year.emissions)
    yield Text(f"{travel_words.year_sentence(of_year, m.year, any_=True)} {emitted}".strip())
    both = travel_years.by_year(rows, made, (m.year - 1, m.year))
    # Without trips there is nothing to compare, which the first sentence has said.
    comparable = told.held and of_year.rows
    compared = travel_words.compared_text(travel_years.comparison(*both), both) if comparable else ""
    yield Text(f"{meeting_words.year_sentence(told, any_=True)} {compared}".strip())
    if owed := _owed(m):
        yield Text(meeting_words.reports_sentence(owed))


def _owed(m: Material) -> Sequence[OwedReport]:
    """The reports owed from the year's meetings, and those that are late whatever the year."""
    return trip_reports.worth_a_look(trip_reports.owed_reports(m.book, m.day), m.year)


def in_full(m: Material) -> Iterator[Block]:
    """Each meeting, each report that is owed, each trip, the emissions by factor, and the years."""
    rows, made = meetings.rows(m.book, m.day), trips.rows(m.book)
    if held := meetings.in_year(rows, m.year):
        yield meeting_tables.meetings_table(held, trip_reports.owed_reports(m.book, m.day), f"Möten {m.year}")
    if owed := _owed(m):
        names = {row.meeting.meeting_id: meeting_words.name(row) for row in rows}
        yield meeting_tables.reports_table(owed, names)
    of_year = trips.together(trips.in_year(made, m.year))
    if of_year.rows:
        yield travel_tables.trips_table(of_year, m.year).without("collaboration", "remarks")
        yield travel_tables.emissions_table(of_year, m.year)
        yield Note(f"{travel_words.HOW_EMISSIONS} {travel_words.factor_sources(m.book, of_year.rows)}".strip())
    years = m.years[-_YEARS:]
    shown = travel_years.by_year(rows, made, years)
    if any(year.held for year in shown):
        yield travel_tables.meetings_by_year_table(meetings.columns(rows, years), shown)
