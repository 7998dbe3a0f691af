"""Chapter 12: the year's trips, what they emitted, how many meetings were digital, and the strategy's rule."""

from collections.abc import Iterator, Sequence

from kronoberg.analysis.coverage.gap_places import GapKind
from kronoberg.analysis.travel import meetings, trips
from kronoberg.analysis.travel import years as travel_years
from kronoberg.analysis.travel.trips import TripRow
from kronoberg.domain.words import StrategyPart
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Gap, Heading, Note, Points, Text
from kronoberg.topics.coverage import about_tables
from kronoberg.topics.travel import tables as travel_tables
from kronoberg.topics.travel import words as travel_words

_YEARS = 5


def travel(m: Material) -> Iterator[Block]:
    """Trips, emissions and digital meetings, as far as the data has them."""
    made = trips.rows(m.book)
    of_year = trips.together(trips.in_year(made, m.year))
    told = travel_words.year_sentence(of_year, m.year, any_=True)
    yield Text(told) if of_year.rows else Gap(told)
    if of_year.rows:
        yield travel_tables.trips_table(of_year, m.year).without("collaboration", "remarks")
        yield Note(report_words.NOT_THE_ACCOUNTS)
        yield from m.missing(GapKind.DISTANCE, GapKind.TRIP_COST)
        if sentence := travel_words.scopes_sentence(of_year.emissions):
            yield Text(sentence)
        yield travel_tables.emissions_table(of_year, m.year)
        yield Note(f"{travel_words.HOW_EMISSIONS} {travel_words.factor_sources(m.book, of_year.rows)}".strip())
    yield from _years(m, made)
    if rules := about_tables.points(m.book, StrategyPart.TRAVEL_RULE):
        yield Heading(report_words.TRAVEL_RULE, level=2)
        yield Points(rules)


def _years(m: Material, made: Sequence[TripRow]) -> Iterator[Block]:
    rows = meetings.rows(m.book, m.day)
    years = m.years[-_YEARS:]
    shown = travel_years.by_year(rows, made, years)
    if not any(year.held for year in shown):
        return
    yield Heading("Möten och resor över tid", level=2)
    both = travel_years.by_year(rows, made, (m.year - 1, m.year))
    yield Text(travel_words.compared_text(travel_years.comparison(*both), both))
    yield travel_tables.meetings_by_year_table(meetings.columns(rows, years), shown)
