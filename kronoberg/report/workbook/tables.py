"""The tables behind the April report on a year, each a sheet of its workbook: the very exports that the pages offer."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from kronoberg.analysis.deadlines import report_day
from kronoberg.analysis.seats import changes as seat_changes
from kronoberg.analysis.travel import meetings, trip_reports, trips
from kronoberg.analysis.travel import years as travel_years
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.report import answer as report_answer
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import exports as export_register
from kronoberg.topics.costs import exports as export_costs
from kronoberg.topics.guidelines import exports as export_guidelines
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.plan import exports as export_plan
from kronoberg.topics.programmes import exports as export_programmes
from kronoberg.topics.seats import exports as export_seats
from kronoberg.topics.travel import exports as export_travel


def tables(book: Book, year: int, today: dt.date) -> tuple[Table, ...]:
    """Every table, in the order of the report's chapters; one without rows is there too, so that it can be named.

    All of them are seen from the report's day, as the report itself.
    """
    day = report_day.of(book, year, today)
    book = report_day.seen(book, year, day)
    found = (
        *_money(book, year),
        *_people(book, year, day),
        *_steering(book, year, day),
        *_travel(book, year, day),
        *_programmes(book, year),
        export_tables.sources(book, year),
    )
    named = sorted({source for table in found for source in table.source_ids})
    return (*found, export_tables.documents(book, named))


def _money(book: Book, year: int) -> Iterator[Table]:
    years = report_answer.years(book, year)
    yield export_tables.year_overview(book, year)
    yield replace(export_tables.years_overview(book, years), sheet="Alla år")
    yield export_tables.parts(book, year)
    yield export_costs.by_committee(book, year)
    yield export_costs.per_inhabitant(book, years)
    yield export_costs.fixed_prices(book, years)


def _people(book: Book, year: int, today: dt.date) -> Iterator[Table]:
    when = PartialDate(str(year))
    yield export_register.of_year(book, year, today)
    yield export_seats.seats_at(book, when, today)
    yield export_seats.balance(book, when, today)
    yield export_seats.changes(book, seat_changes.year_before(when), when, today)


def _steering(book: Book, year: int, day: dt.date) -> Iterator[Table]:
    yield export_plan.goals(book, year)
    yield export_guidelines.states(book, day, report_on=year)


def _travel(book: Book, year: int, day: dt.date) -> Iterator[Table]:
    held = meetings.rows(book, day)
    made = trips.rows(book)
    of_year = meetings.in_year(held, year)
    shown = {row.meeting.meeting_id for row in of_year}
    owed = [each for each in trip_reports.owed_reports(book, day) if each.meeting.meeting_id in shown]
    by_year = travel_years.by_year(held, made, report_answer.years(book, year))
    yield replace(export_travel.meetings(book, of_year, owed), title=f"Möten och återrapporter {year}")
    journeys = export_travel.journeys(book, trips.in_year(made, year))
    yield replace(journeys, title=f"{journeys.title} {year}")
    yield replace(export_travel.years(book, by_year), sheet="Möten och resor per år")


def _programmes(book: Book, year: int) -> Iterator[Table]:
    yield export_programmes.periods(book)
    yield export_programmes.projects(book, year)
