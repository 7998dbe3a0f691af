"""A train trip from Växjö to Brussels: every document names the electric train, its 24 g and 120 kg, and no diesel."""

import datetime as dt
from collections.abc import Iterator

import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.words import TravelMode
from kronoberg.render import csv_files
from kronoberg.report import chapters as report
from kronoberg.report.workbook import tables as report_tables
from kronoberg.show import export
from kronoberg.show.blocks import Document
from kronoberg.topics.documents import imprint
from kronoberg.topics.travel import trip_document
from tests import datasets, document_text, travel_rows

TODAY = dt.date(2026, 11, 30)
MADE = dt.datetime(2026, 11, 30, 8, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def book() -> Book:
    real = datasets.real()
    source = real.rows("meetings")[0].source_id
    way = {"from_place_id": "vaxjo", "to_place_id": "bryssel", "source_id": source}
    meeting = travel_rows.meeting("provmote", "2024-11-06", source_id=source)
    trip = travel_rows.trip("prov", "2024-11-05", TravelMode.TRAIN, "2500", travellers=2, meeting_id="provmote", **way)
    return real.replaced(meetings=(*real.rows("meetings"), meeting), trips=(trip,))


def lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        rows = [" | ".join(row) for row in document_text.rows(block)]
        yield from (text.replace("\u00a0", " ") for text in (*rows, getattr(block, "text", "")))


def test_the_april_report_names_the_factor_of_the_trip(book: Book) -> None:
    whole = list(lines(report.year_report(book, 2024, TODAY, imprint.imprint(book, made_at=MADE))))
    trip = "Växjö–Bryssel | 2024-11-05 | tåg | Eltåg i Europa | 2 | 2 500 km | uppgift saknas | 120 kg CO2"
    assert trip in whole
    assert "tåg | 1 | 5 000 km | 120 kg CO2 | Eltåg i Europa | 24 g CO2 per personkilometer" in whole
    assert any("Källor till faktorerna: Klimatresa, Data." in line for line in whole)
    assert not any("Dieseltåg" in line for line in whole)


def test_the_report_from_the_meeting_names_the_factor_of_the_trip(book: Book) -> None:
    whole = list(lines(trip_document.trip_report(book, "provmote", TODAY, imprint.imprint(book, made_at=MADE))))
    assert any("tåg | Eltåg i Europa | 2 | 2 500 km | uppgift saknas | 120 kg CO2" in line for line in whole)
    assert any("Eltåg i Europa: 24 g CO2 per personkilometer" in line and "Källa: " in line for line in whole)


def test_the_workbook_and_the_csv_name_the_factor_of_the_trip(book: Book) -> None:
    table = next(shown for shown in report_tables.tables(book, 2024, TODAY) if shown.sheet == "Resor")
    text = csv_files.open_data(table, export.provenance(book)).decode().replace("\u00a0", " ")
    assert 'Eltåg i Europa,24 g CO2 per personkilometer,"Klimatresa, Data"' in text
    assert ",120.00," in text
