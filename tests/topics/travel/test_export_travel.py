"""Meetings and trips to take home: every row, every status, and the two gases in columns of their own."""

import csv
import datetime as dt
import io
from typing import Any

from kronoberg.analysis.travel import meetings, trip_reports, trips
from kronoberg.analysis.travel import years as travel_years
from kronoberg.domain.book import Book
from kronoberg.domain.words import TravelMode
from kronoberg.render import csv_files
from kronoberg.render.xlsx import workbook
from kronoberg.show import export
from kronoberg.show.table import Table
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.travel import exports as export_travel
from tests import travel_rows

TODAY = dt.date(2026, 1, 15)


def lines(table: Table, book: Book) -> list[dict[str, Any]]:
    """The file that programs read, row by row."""
    text = csv_files.open_data(table, export.provenance(book)).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def journeys(book: Book) -> Table:
    return export_travel.journeys(book, trips.rows(book))


def test_meetings_come_with_the_report_they_owe(example: Book) -> None:
    made = export_travel.meetings(example, meetings.rows(example, TODAY), trip_reports.owed_reports(example, TODAY))
    rows = {row["meeting_id"]: row for row in lines(made, example)}
    assert len(rows) == 12
    late = rows["2024-bryssel-styrgrupp"]
    assert (late["report_due_on"], late["reported_on"], late["report_state"]) == (
        "2024-06-11",
        "2024-09-24",
        "late_done",
    )
    assert late["participants"] == "Astrid Falkmyr | Björn Otterlid | Maja Vinterqvarn"
    planned = rows["2025-energi-stamma"]
    assert (planned["planned"], planned["took_place"], planned["report_state"]) == ("true", "false", "")


def test_trips_come_with_distance_cost_emission_and_factor(example: Book) -> None:
    rows = {row["trip_id"]: row for row in lines(journeys(example), example)}
    flight = rows["2024-bryssel-flyg"]
    assert (flight["distance_km"], flight["person_km"], flight["cost_sek"]) == ("2080.00", "4160.00", "14930.50")
    assert (flight["emission_kg_co2e"], flight["emission_kg_co2"], flight["factor_id"]) == (
        "1060.80",
        "",
        "utslapp-flyg",
    )
    lacking = rows["2023-nordkusten"]
    assert (lacking["distance_km"], lacking["cost_sek"], lacking["emission_kg_co2e"]) == ("", "", "")


def test_a_trip_names_its_factor_with_value_and_source(example: Book) -> None:
    rows = {row["trip_id"]: row for row in lines(journeys(example), example)}
    trip = rows["2024-bryssel-host"]
    assert (trip["mode"], trip["traction"], trip["factor"]) == ("train", "electric", "Utsläpp, tåg")
    assert trip["factor_value"].replace("\u00a0", " ") == "0,004 kg CO2e per personkilometer"
    assert trip["factor_source"] == "Exempelregionen (påhittad), Referensvärden för exempel, Tabell 1–8"


def test_carbon_dioxide_alone_never_stands_in_the_column_of_all_gases() -> None:
    car = travel_rows.factor("bil", TravelMode.CAR, "kg CO2 per fordonskilometer", {"all": "0.2"})
    book = travel_rows.book(car, trips=(travel_rows.trip("a", "2024", TravelMode.CAR, "600"),))
    (row,) = lines(journeys(book), book)
    assert (row["emission_kg_co2"], row["emission_kg_co2e"]) == ("120.00", "")


def test_the_years_have_a_row_for_each_scope_and_nothing_for_a_year_without_data(example: Book) -> None:
    found = trips.rows(example)
    shown = travel_years.by_year(meetings.rows(example, TODAY), found, (2021, 2024))
    rows = lines(export_travel.years(example, shown), example)
    assert [(row["year"], row["row"], row["meetings"], row["trips"]) for row in rows] == [
        ("2021", "year", "", ""),
        ("2024", "year", "5", "5"),
        ("2024", "emissions", "", "4"),
        ("2024", "emissions", "", "1"),
    ]
    assert [row["emission_kg_co2e"] for row in rows] == ["", "", "581.62", "1060.80"]


def test_the_trips_can_be_opened_as_a_workbook_with_their_documents(example: Book) -> None:
    made = journeys(example)
    tables = [made, export_tables.documents(example, made.source_ids)]
    assert workbook.workbook(tables, export.provenance(example), extracted=TODAY)[:2] == b"PK"
    assert made.source_ids == ("resesystemet", "samlad-statistik")
