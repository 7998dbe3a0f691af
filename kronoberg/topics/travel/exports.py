"""Meetings, reports owed, trips and emissions to take home.

Every number comes from the figures; nothing is added up here. Carbon dioxide alone and all greenhouse gases
have columns of their own, so that no spreadsheet adds them by mistake.
"""

from collections.abc import Mapping, Sequence

from kronoberg.analysis.travel import trips
from kronoberg.analysis.travel.meetings import MeetingRow
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.analysis.travel.trips import TripRow
from kronoberg.analysis.travel.years import TravelYear
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Figure, Unit
from kronoberg.show.export import BETWEEN, figure_cells, figure_columns, sources_in
from kronoberg.show.table import Cell, CellKind, Column, Table, Term, term
from kronoberg.topics.travel import meeting_words
from kronoberg.topics.travel import words as travel_words

_CO2 = figure_columns("emission", "Utsläpp av koldioxid", Unit.KG_CO2)
_CO2E = figure_columns("emission", "Utsläpp av alla växthusgaser", Unit.KG_CO2E)
_PERSON_KM = figure_columns("person", "Personkilometer", Unit.KM)
_COST = figure_columns("cost", "Kostnad", Unit.SEK)
_WHERE_FROM = (
    Column("source_id", "Källans nyckel"),
    Column("source_title", "Källa"),
    Column("certainty", "Hur uppgiften följer av källan"),
    Column("note", "Anmärkning"),
)
_MEETING = (
    Column("meeting_id", "Mötets nyckel"),
    Column("collaboration", "Samarbete"),
    Column("meeting", "Organ och namn"),
    Column("starts_on", "Första dag"),
    Column("ends_on", "Sista dag"),
    Column("place", "Plats"),
    Column("form", "Form"),
    Column("planned", "Bara planerat", CellKind.FLAG),
    Column("took_place", "Hölls", CellKind.FLAG),
    Column("participants", "Deltog för regionen"),
    Column("report_due_on", "Återrapport skulle lämnas"),
    Column("report_due_preliminary", "Preliminärt datum", CellKind.FLAG),
    Column("reported_on", "Återrapport lämnades"),
    Column("report_state", "Återrapportens läge"),
    *_WHERE_FROM,
)
_TRIP = (
    Column("trip_id", "Resans nyckel"),
    Column("collaboration", "Samarbete"),
    Column("meeting_id", "Mötets nyckel"),
    Column("travelled_on", "Datum"),
    Column("from", "Från"),
    Column("to", "Till"),
    Column("mode", "Färdsätt"),
    Column("traction", "Drivmedel"),
    Column("travellers", "Antal resenärer", CellKind.COUNT, "personer"),
    Column("distance_km", "Sträcka tur och retur", CellKind.MEASURE, "km"),
    Column("straight_line_km", "Fågelvägen tur och retur, räknad ur koordinater", CellKind.COUNT, "km"),
    *_PERSON_KM,
    *_COST,
    *_CO2,
    *_CO2E,
    Column("factor_id", "Faktorns nyckel"),
    Column("factor", "Faktor"),
    Column("factor_value", "Faktorns värde"),
    Column("factor_source", "Faktorns källa"),
    Column("factor_scope", "Vad faktorn räknar"),
    *_WHERE_FROM,
)


def meetings(book: Book, rows: Sequence[MeetingRow], reports: Sequence[OwedReport]) -> Table:
    """Every meeting with where, how, who took part, and the report owed from it."""
    owed = {report.meeting.meeting_id: report for report in reports}
    cells = tuple(_meeting(book, row, owed) for row in rows)
    named = {row.meeting.source_id for row in rows} | {link.source_id for row in rows for link, _ in row.participants}
    return Table("Möten och återrapporter", _MEETING, cells, sheet="Möten", source_ids=tuple(sorted(named)))


def journeys(book: Book, rows: Sequence[TripRow]) -> Table:
    """Every trip with distance, cost, emission and the factor that it was calculated with."""
    cells = tuple(_trip(book, row) for row in rows)
    named = {*sources_in(_TRIP, cells), *(row.trip.source_id for row in rows)}
    return Table("Resor med kostnad och utsläpp", _TRIP, cells, sheet="Resor", source_ids=tuple(sorted(named)))


def years(book: Book, shown: Sequence[TravelYear]) -> Table:
    """Meetings and travel, a row for each year, and after them each year's emissions, a row for each scope."""
    columns = (
        Column("year", "År", CellKind.YEAR),
        Column("row", "Rad"),
        Column("scope", "Vad utsläppet räknar"),
        Column("meetings", "Möten", CellKind.COUNT),
        Column("digital", "Digitala", CellKind.COUNT),
        Column("hybrid", "På plats och digitalt", CellKind.COUNT),
        Column("form_unknown", "Formen framgår inte", CellKind.COUNT),
        Column("trips", "Resor", CellKind.COUNT),
        Column("travellers", "Resenärer", CellKind.COUNT),
        *_PERSON_KM,
        *_COST,
        *_CO2,
        *_CO2E,
    )
    cells = tuple(row for year in shown for row in (_year(book, year), *_scopes(book, year)))
    title = f"Möten och resor per år {shown[0].year}–{shown[-1].year}"
    return Table(title, columns, cells, sheet="År", source_ids=sources_in(columns, cells))


def _meeting(book: Book, row: MeetingRow, owed: Mapping[str, OwedReport]) -> tuple[Cell, ...]:
    meeting, report = row.meeting, owed.get(row.meeting.meeting_id)
    people = [person.shown_name for _, person in row.participants]
    return (
        meeting.meeting_id,
        row.collaboration.label if row.collaboration is not None else None,
        meeting_words.name(row),
        str(meeting.starts_on),
        str(meeting.ends_on) if meeting.ends_on is not None else None,
        row.place.name if row.place is not None else None,
        term(meeting.form),
        meeting.planned,
        row.took_place,
        BETWEEN.join(people) or None,
        str(report.due_day) if report is not None and report.due_day is not None else None,
        report.preliminary if report is not None and report.due_day is not None else None,
        str(report.reported.held_on) if report is not None and report.reported is not None else None,
        term(report.state) if report is not None else None,
        *_where_from(book, meeting.source_id),
        term(meeting.certainty),
        meeting.note,
    )


def _trip(book: Book, row: TripRow) -> tuple[Cell, ...]:
    trip, factor = row.trip, row.factor
    return (
        trip.trip_id,
        row.collaboration.label if row.collaboration is not None else None,
        trip.meeting_id,
        str(trip.travelled_on),
        row.begins.name,
        row.ends.name,
        term(trip.mode),
        term(trip.traction) if trip.traction is not None else None,
        trip.travellers,
        row.distance.stated_value,
        row.straight_line,
        *figure_cells(book, row.person_km),
        *figure_cells(book, row.cost),
        *_emission(book, row.emission),
        factor.series.series_id if factor is not None else None,
        factor.series.name if factor is not None else None,
        travel_words.factor_value(factor, row.year) if factor is not None else None,
        travel_words.factor_source(book, factor, row.year) if factor is not None else None,
        factor.series.scope if factor is not None else None,
        *_where_from(book, trip.source_id),
        term(trip.certainty),
        trip.note,
    )


def _year(book: Book, year: TravelYear) -> tuple[Cell, ...]:
    travel = year.travel
    held: tuple[Cell, ...] = (year.held, year.digital, year.hybrid, year.unknown) if year.held else (None,) * 4
    made: tuple[Cell, ...] = (len(travel.rows), travel.travellers) if travel.rows else (None,) * 2
    sums = (travel.person_km, travel.cost) if travel.rows else (None, None)
    cells = [cell for figure in sums for cell in figure_cells(book, figure)]
    return (year.year, Term("year", "år"), None, *held, *made, *cells, *_emission(book, None))


def _scopes(book: Book, year: TravelYear) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for scope in year.travel.emissions:
        together = trips.together(scope.rows)
        made = (len(scope.rows), together.travellers)
        cells = [cell for figure in (together.person_km, together.cost) for cell in figure_cells(book, figure)]
        what = (Term("emissions", "utsläpp"), travel_words.scope(scope))
        rows.append((year.year, *what, *(None,) * 4, *made, *cells, *_emission(book, scope.emission)))
    return rows


def _emission(book: Book, figure: Figure | None) -> tuple[Cell, ...]:
    """The cells of both gases: the figure stands in its own, and the other's are empty."""
    alone = figure if figure is not None and figure.unit is Unit.KG_CO2 else None
    every = figure if figure is not None and figure.unit is Unit.KG_CO2E else None
    return (*figure_cells(book, alone), *figure_cells(book, every))


def _where_from(book: Book, source_id: str) -> tuple[Cell, ...]:
    return (source_id, book.sources[source_id].title)
