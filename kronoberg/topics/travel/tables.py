"""Tables for readers about trips: a year's trips, their emissions by factor and scope, the years beside each other."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kronoberg.analysis.overview.series import YearColumn
from kronoberg.analysis.travel import meetings, trips
from kronoberg.analysis.travel.meetings import MeetingRow
from kronoberg.analysis.travel.trips import ScopeSum, TravelSum, TripRow
from kronoberg.analysis.travel.years import TravelYear
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.travel import Trip
from kronoberg.domain.words import MeetingForm
from kronoberg.show import cell, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.export_fields import COLLABORATION
from kronoberg.show.table import Cell, CellKind, Column, Field, Table
from kronoberg.topics.overview import tables
from kronoberg.topics.travel import meeting_words
from kronoberg.topics.travel import words as travel_words

MODE, FACTOR, TRAVELLERS, COST, EMISSION = "Färdsätt", "Faktor", "Resenärer", "Kostnad", "Utsläpp"
PERSON_KM, DIGITAL = "Personkilometer", "Helt digitala, av dem med känd form"
VALUE = "Faktorns värde"


def trip(row: TripRow) -> Trip:
    """The row of the table trips that a row is about."""
    return row.trip


COST_OF_TRIP: Field[TripRow] = Field(Column("cost", COST, CellKind.FIGURE, "kr"), lambda row: row.cost)
_TRIPS: tuple[Field[TripRow], ...] = (
    Field(Column("trip", "Resa"), travel_words.way),
    *fields("trips", "travelled_on", of=trip),
    Field(Column("how", MODE), lambda row: travel_words.mode(row.trip)),
    Field(Column("factor", FACTOR), travel_words.factor),
    *fields("trips", "travellers", of=trip),
    Field(Column("distance", "Sträcka tur och retur", CellKind.FIGURE, "km"), lambda row: row.distance),
    COST_OF_TRIP,
    Field(Column("emissions", EMISSION, CellKind.FIGURE), lambda row: row.emission),
)
_MORE: tuple[Field[TripRow], ...] = (
    Field(COLLABORATION, travel_words.purpose),
    Field(Column("remarks", "Anmärkning"), travel_words.remarks),
)


def trips_table(travel: TravelSum, year: int) -> Table:
    """A year's trips, one a row, and their sum; the emissions of a year have sums of their own."""
    made = _trips(f"Resor {year}", (*_TRIPS, *_MORE), travel)
    return replace(made.summed(**_sum(travel), remarks=cell.sum_status(travel.cost)), cards=True)


def to_meeting_table(travel: TravelSum) -> Table:
    """The trips to one meeting, narrow enough for a page of paper; a sum only where there is something to add."""
    made = _trips("Resor till mötet", _TRIPS, travel)
    return made.summed(**_sum(travel)) if len(travel.rows) > 1 else made


def _trips(title: str, columns: Iterable[Field[TripRow]], travel: TravelSum) -> Table:
    return table.made(title, columns, travel.rows).headed(travelled_on="Datum", travellers=TRAVELLERS)


def _sum(travel: TravelSum) -> dict[str, Cell]:
    emission = travel.emissions[0].emission if len(travel.emissions) == 1 else "läggs inte ihop"
    return {"trip": "Alla resor", "travellers": travel.travellers, "cost": travel.cost, "emissions": emission}


def emissions_table(travel: TravelSum, year: int) -> Table:
    """The emissions by mode and factor within each scope, with the factor's value, and each scope's sum."""
    rows: list[dict[str, str]] = []
    sums = []
    for scope in travel.emissions:
        rows += [_mode(mode.word, of, year) for mode, of in trips.by_factor(scope.rows)]
        sums.append(f"Summa {travel_words.scope(scope)}")
        rows.append(_scope_sum(sums[-1], scope))
    return cell.table(
        rows,
        MODE,
        title=f"Utsläpp från resor {year} efter färdsätt och vad faktorn räknar",
        numbers=("Resor", PERSON_KM, EMISSION),
        sums=tuple(sums),
    )


def meetings_by_year_table(columns: Sequence[YearColumn], years: Sequence[TravelYear]) -> Table:
    """The number of meetings in each year by form, and how large a part was digital."""
    shown = tables.years_table(columns, measure="Möten")
    forms = [swedish.sentence(meetings.form_label(form)) for form in MeetingForm]
    ordered = [name for name in ("Totalt", *forms) if name in shown.names]
    return shown.choose(shown.names[0], *ordered).joined((_number(DIGITAL), map(travel_words.share, years)))


def trips_by_year_table(columns: Sequence[YearColumn], years: Sequence[TravelYear]) -> Table:
    """The number of trips in each year by mode, with travellers, kilometres and cost."""
    shown = tables.years_table(columns, measure="Resor")
    sums = [year.travel for year in years]
    parts = [swedish.sentence(label) for label in trips.PART_LABELS]
    ordered = [name for name in ("Totalt", *parts) if name in shown.names]
    return shown.choose(shown.names[0], *ordered).joined(
        (_number(TRAVELLERS), [swedish.decimal(of.travellers) if of.rows else cell.NOTHING for of in sums]),
        (_number(PERSON_KM), [cell.amount(of.person_km) for of in sums]),
        (_number(COST), [cell.amount(of.cost) for of in sums]),
    )


def _number(heading: str) -> Column:
    return Column(heading, heading, CellKind.NUMBER)


def emissions_by_year_table(years: Sequence[TravelYear]) -> Table:
    """The emissions of each year, a row for each scope: they are never added."""
    scopes = dict.fromkeys(travel_words.scope(scope) for year in years for scope in year.travel.emissions)
    rows = []
    for name in scopes:
        found = {
            year.year: next((of for of in year.travel.emissions if travel_words.scope(of) == name), None)
            for year in years
        }
        cells = {str(key): cell.NOTHING if of is None else cell.amount(of.emission) for key, of in found.items()}
        rows.append({"Vad som räknas": name, **cells})
    title = "Utsläpp från resor per år och vad som räknas"
    return cell.table(rows, "Vad som räknas", title=title, numbers=[str(year.year) for year in years])


def sources_table(book: Book, travel: TravelSum, held: Sequence[MeetingRow]) -> Table:
    """The source of each trip, of each factor that was used, and of each meeting that was counted."""
    lines = [
        cell.source(f"{travel_words.way(row)} {row.trip.travelled_on}", row.cost, book.sources[row.trip.source_id])
        for row in travel.rows
    ]
    used = {row.factor.series.series_id: (row.factor, row.year) for row in travel.rows if row.factor is not None}
    for factor, year in used.values():
        value = factor.value_for(year)
        found = book.sources[value.source_id if value is not None else factor.series.source_id]
        line = cell.statement(f"Faktor: {factor.series.name}", found, factor.series.certainty)
        lines.append(line | {"Värde": travel_words.factor_value(factor, year)})
    for meeting in meetings.held(held):
        what = f"{meeting_words.name(meeting)} {meeting_words.when(meeting.meeting)}"
        row = meeting.meeting
        lines.append(cell.statement(what, book.sources[row.source_id], row.certainty))
    return tables.of_sources(lines, "Resor")


def _mode(name: str, of: TravelSum, year: int) -> dict[str, str]:
    """The trips that share mode and factor: they have one sum of emissions."""
    factor = of.rows[0].factor
    return {
        MODE: name,
        "Resor": swedish.decimal(len(of.rows)),
        PERSON_KM: cell.amount(of.person_km),
        EMISSION: cell.amount(of.emissions[0].emission),
        FACTOR: factor.series.name if factor is not None else cell.MISSING,
        VALUE: travel_words.factor_value(factor, year) if factor is not None else cell.NOTHING,
    }


def _scope_sum(name: str, scope: ScopeSum) -> dict[str, str]:
    together = trips.together(scope.rows)
    return {
        MODE: name,
        "Resor": swedish.decimal(len(scope.rows)),
        PERSON_KM: cell.amount(together.person_km),
        EMISSION: cell.amount(scope.emission),
        FACTOR: cell.sum_status(scope.emission),
        VALUE: "",
    }
