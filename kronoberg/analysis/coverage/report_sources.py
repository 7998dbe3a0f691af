"""The sources that the report on a year rests on, numbered in the order in which it uses them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kronoberg.analysis.collaborations import agreements
from kronoberg.analysis.costs import costs, inhabitants, prices
from kronoberg.analysis.deadlines import deadline
from kronoberg.analysis.effort import effort
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.analysis.programmes import programmes
from kronoberg.analysis.programmes.programmes import Running
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.analysis.travel import meetings, trips
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.words import RuleKind, StrategyPart

_PARTS = (
    StrategyPart.PURPOSE,
    StrategyPart.PRIORITY_AREA,
    StrategyPart.GUIDELINE,
    StrategyPart.RESPONSIBILITY,
    StrategyPart.TRAVEL_RULE,
)
"""The parts of the strategy that the report tells of."""


def numbered(
    book: Book, years: Sequence[int], rows: Sequence[YearRow], bodies: Iterable[BodySeats], today: dt.date
) -> Mapping[str, int]:
    """Each source's number by its key: figures first, then seats, steering, programmes, travel and the strategy.

    Parameters
    ----------
    years
        The years that the report's charts show; the last is its own.
    rows, bodies
        The year's figures, and its bodies with those who sat in them.
    """
    year = years[-1]
    used = dict.fromkeys(
        (
            *_figures(book, years, rows),
            *_seats(book, year, bodies),
            *_steering(book, year, rows, today),
            *_programmes(book, year),
            *_travel(book, year, today),
            *_of(row for row in book.rows("strategy") if row.part in _PARTS),
            *_of(deadline.rules_of(book, RuleKind.PLAN)),
        )
    )
    return {source_id: number for number, source_id in enumerate(used, start=1)}


def _figures(book: Book, years: Sequence[int], rows: Sequence[YearRow]) -> Iterator[str]:
    year = years[-1]
    budgets = effort.budgets(book, [row.collaboration for row in rows], year)
    for row in rows:
        parts = (*row.cost.parts, *row.cost.budget_parts)
        yield from (source for part in parts for source in part.figure.sources)
        yield from row.effort.sources
    yield from (source for figure in budgets.values() for source in figure.sources)
    for earlier in reversed(years[:-1]):
        for row in overview.year_rows(book, earlier):
            yield from (*row.cost.gross.sources, *row.cost.income.sources, *row.effort.sources)
    yield from _reference(book, years, rows)


def _reference(book: Book, years: Sequence[int], rows: Sequence[YearRow]) -> Iterator[str]:
    """The numbers that the year's figures are divided by or converted with, when there are figures."""
    year = years[-1]
    people, full_time, index = (
        inhabitants.population(book).get(year),
        effort.full_time_year(book, year),
        prices.widest(book, years),
    )
    if any(row.cost.gross.value is not None for row in rows):
        yield from () if people is None else (people.source_id,)
        values = {} if index is None else index.values
        known = set(years).intersection(costs.years_with_a_figure(book))
        yield from (value.source_id for of_year, value in values.items() if of_year in known)
    if full_time is not None and any(row.effort.value is not None for row in rows):
        yield full_time.value.source_id


def _seats(book: Book, year: int, bodies: Iterable[BodySeats]) -> Iterator[str]:
    for found in bodies:
        yield found.body.source_id
        yield from (seat.appointment.source_id for seat in (*found.held, *found.unsure))
    yield from _of(each.row for each in seat_history.chairmanships(book) if each.row.year == year)


def _steering(book: Book, year: int, rows: Iterable[YearRow], today: dt.date) -> Iterator[str]:
    for row in rows:
        owner = row.collaboration
        yield owner.source_id
        found = agreements.latest_in_year(agreements.of_collaboration(book, owner.collaboration_id), year)
        yield from _of(() if found is None else (found,))
    yield from _of(row for table in ("activities", "results") for row in book.rows(table) if row.year == year)
    yield from _of(row for row in book.rows("decisions") if row.decided_on is not None and row.decided_on.year == year)
    states = guidelines.states_in_report(book, year, today)
    yield from _of(state.assessment for state in states if state.assessment is not None)


def _programmes(book: Book, year: int) -> Iterator[str]:
    yield from _of(programmes.by_period(book, year).current)
    yield from _of(row.project for row in programmes.projects(book, year) if row.running is not Running.NO)


def _travel(book: Book, year: int, today: dt.date) -> Iterator[str]:
    for held in meetings.in_year(meetings.rows(book, today), year):
        yield held.meeting.source_id
        yield from (link.source_id for link, _ in held.participants)
    for trip in trips.in_year(trips.rows(book), year):
        yield trip.trip.source_id
        value = trip.factor.value_for(year) if trip.factor is not None else None
        yield from () if value is None else (value.source_id,)


def _of(rows: Iterable[SourcedRow]) -> Iterator[str]:
    yield from (row.source_id for row in rows)
