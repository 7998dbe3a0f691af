"""Meetings, reports owed, trips and emissions to take home.

Every number comes from the figures; nothing is added up here. Carbon dioxide alone and all greenhouse gases
have columns of their own, so that no spreadsheet adds them by mistake.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from kronoberg.analysis.travel import trips
from kronoberg.analysis.travel.emission_factors import Factor
from kronoberg.analysis.travel.meetings import MeetingRow
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.analysis.travel.trips import TravelSum, TripRow
from kronoberg.analysis.travel.years import TravelYear
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.figures import Figure, Unit
from kronoberg.show import contract_fields, export, export_fields, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.export_fields import COLLABORATION
from kronoberg.show.table import CellKind, Column, Field, Table, Term, term, within
from kronoberg.topics.travel import meeting_words
from kronoberg.topics.travel import tables as travel_tables
from kronoberg.topics.travel import words as travel_words

Row = TypeVar("Row")
_TRIPS = BY_NAME["trips"]
_PERSON_KM = Column("person", "Personkilometer", CellKind.FIGURE, "km")
_GASES = (
    (Unit.KG_CO2, Column("emission", "Utsläpp av koldioxid", CellKind.FIGURE, "kg CO2")),
    (Unit.KG_CO2E, Column("emission", "Utsläpp av alla växthusgaser", CellKind.FIGURE, "kg CO2e")),
)


@dataclass(frozen=True, slots=True)
class _Meeting:
    """A meeting, and the report that it owes, if any."""

    row: MeetingRow
    report: OwedReport | None


@dataclass(frozen=True, slots=True)
class _Line:
    """A year with its meetings and its trips, or the trips of the year that emitted within one scope."""

    year: int
    row: Term
    held: TravelYear | None
    made: TravelSum | None
    scope: str | None = None
    emission: Figure | None = None


_REPORT: tuple[Field[OwedReport], ...] = (
    Field(Column("report_due_on", "Återrapport skulle lämnas"), lambda report: export.date_cell(report.due_day)),
    Field(
        Column("report_due_preliminary", "Preliminärt datum", CellKind.FLAG),
        lambda report: report.preliminary if report.due_day else None,
    ),
    Field(
        Column("reported_on", "Återrapport lämnades"),
        lambda report: export.date_cell(report.reported.held_on) if report.reported else None,
    ),
    Field(Column("report_state", "Återrapportens läge"), lambda report: term(report.state)),
)
_HELD: tuple[Field[TravelYear], ...] = (
    Field(Column("meetings", "Möten", CellKind.COUNT), lambda year: year.held),
    Field(Column("digital", "Digitala", CellKind.COUNT), lambda year: year.digital),
    Field(Column("hybrid", "På plats och digitalt", CellKind.COUNT), lambda year: year.hybrid),
    Field(Column("form_unknown", "Formen framgår inte", CellKind.COUNT), lambda year: year.unknown),
)
_MADE: tuple[Field[TravelSum], ...] = (
    Field(Column("trips", "Resor", CellKind.COUNT), lambda travel: len(travel.rows)),
    Field(contract_fields.column(_TRIPS, "travellers"), lambda travel: travel.travellers),
    Field(_PERSON_KM, lambda travel: travel.person_km),
    Field(travel_tables.COST_OF_TRIP.column, lambda travel: travel.cost),
)


def meetings(book: Book, rows: Sequence[MeetingRow], reports: Iterable[OwedReport]) -> Table:
    """Every meeting with where, how, who took part, and the report owed from it."""
    owed = {report.meeting.meeting_id: report for report in reports}
    lines = [_Meeting(row, owed.get(row.meeting.meeting_id)) for row in rows]
    made = table.made("Möten och återrapporter", _meeting_fields(book), lines)
    named = {row.meeting.source_id for row in rows} | {link.source_id for row in rows for link, _ in row.participants}
    return replace(made, sheet="Möten", source_ids=tuple(sorted(named)))


def journeys(book: Book, rows: Sequence[TripRow]) -> Table:
    """Every trip with distance, cost, emission and the factor that it was calculated with."""
    made = export.with_figures(book, table.made("Resor med kostnad och utsläpp", _trip_fields(book), rows))
    named = {*made.source_ids, *(row.trip.source_id for row in rows)}
    return replace(made, sheet="Resor", source_ids=tuple(sorted(named)))


def years(book: Book, shown: Sequence[TravelYear]) -> Table:
    """Meetings and travel, a row for each year, and after them each year's emissions, a row for each scope."""
    lines = [line for year in shown for line in (_of_year(year), *_of_scopes(year))]
    title = f"Möten och resor per år {shown[0].year}–{shown[-1].year}"
    return replace(export.with_figures(book, table.made(title, _year_fields(), lines)), sheet="År")


def _meeting_fields(book: Book) -> tuple[Field[_Meeting], ...]:
    def meeting(line: _Meeting) -> SourcedRow:
        return line.row.meeting

    return (
        *fields("meetings", "meeting_id", of=meeting),
        Field(COLLABORATION, lambda line: line.row.collaboration.label if line.row.collaboration else None),
        Field(Column("meeting", "Organ och namn"), lambda line: meeting_words.name(line.row)),
        *fields("meetings", "starts_on", "ends_on", of=meeting),
        Field(Column("place", "Plats"), lambda line: line.row.place.name if line.row.place else None),
        *fields("meetings", "form", "planned", of=meeting),
        Field(Column("took_place", "Hölls", CellKind.FLAG), lambda line: line.row.took_place),
        Field(
            Column("participants", "Deltog för regionen"),
            lambda line: export.BETWEEN.join(person.shown_name for _, person in line.row.participants) or None,
        ),
        *within(lambda line: line.report, _REPORT),
        *_origin_fields(book, "meetings", meeting),
    )


def _trip_fields(book: Book) -> tuple[Field[TripRow], ...]:
    distance = replace(contract_fields.column(_TRIPS, "distance_km"), kind=CellKind.MEASURE)
    straight = Column("straight_line_km", "Fågelvägen tur och retur, räknad ur koordinater", CellKind.COUNT, "km")
    return (
        *fields("trips", "trip_id", of=travel_tables.trip),
        Field(COLLABORATION, lambda row: row.collaboration.label if row.collaboration else None),
        *fields("trips", "meeting_id", "travelled_on", of=travel_tables.trip),
        Field(Column("from", "Från"), lambda row: row.begins.name),
        Field(Column("to", "Till"), lambda row: row.ends.name),
        *fields("trips", "mode", "traction", "travellers", of=travel_tables.trip),
        Field(distance, lambda row: row.distance.stated_value),
        Field(straight, lambda row: row.straight_line),
        Field(_PERSON_KM, lambda row: row.person_km),
        travel_tables.COST_OF_TRIP,
        *_emission_fields(lambda row: row.emission),
        *within(lambda row: (row.factor, row.year) if row.factor else None, _factor_fields(book)),
        *_origin_fields(book, "trips", travel_tables.trip),
    )


def _factor_fields(book: Book) -> tuple[Field[tuple[Factor, int]], ...]:
    """The factor that a year's trip was calculated with."""
    return (
        Field(Column("factor_id", "Faktorns nyckel"), lambda used: used[0].series.series_id),
        Field(Column("factor", "Faktor"), lambda used: used[0].series.name),
        Field(Column("factor_value", "Faktorns värde"), lambda used: travel_words.factor_value(*used)),
        Field(Column("factor_source", "Faktorns källa"), lambda used: travel_words.factor_source(book, *used)),
        Field(Column("factor_scope", "Vad faktorn räknar"), lambda used: used[0].series.scope),
    )


def _year_fields() -> tuple[Field[_Line], ...]:
    return (
        Field(export_fields.YEAR, lambda line: line.year),
        Field(Column("row", "Rad"), lambda line: line.row),
        Field(Column("scope", "Vad utsläppet räknar"), lambda line: line.scope),
        *within(lambda line: line.held, _HELD),
        *within(lambda line: line.made, _MADE),
        *_emission_fields(lambda line: line.emission),
    )


def _of_year(year: TravelYear) -> _Line:
    held, made = year if year.held else None, year.travel if year.travel.rows else None
    return _Line(year.year, Term("year", "år"), held, made)


def _of_scopes(year: TravelYear) -> list[_Line]:
    row = Term("emissions", "utsläpp")
    return [
        _Line(year.year, row, None, trips.together(scope.rows), travel_words.scope(scope), scope.emission)
        for scope in year.travel.emissions
    ]


def _emission_fields(emission: Callable[[Row], Figure | None]) -> tuple[Field[Row], ...]:
    """The columns of both gases: the figure stands in its own, and the other's are empty."""
    return tuple(Field(column, _in_unit(unit, emission)) for unit, column in _GASES)


def _in_unit(unit: Unit, emission: Callable[[Row], Figure | None]) -> Callable[[Row], Figure | None]:
    def figure(row: Row) -> Figure | None:
        found = emission(row)
        return found if found is not None and found.unit is unit else None

    return figure


def _origin_fields(book: Book, name: str, of: Callable[[Row], SourcedRow]) -> tuple[Field[Row], ...]:
    return (
        *fields(name, "source_id", of=of),
        Field(Column("source_title", "Källa"), lambda row: book.sources[of(row).source_id].title),
        *fields(name, "certainty", "note", of=of),
    )
