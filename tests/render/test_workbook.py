"""The Excel workbook, opened again: real numbers with formats, nothing that could run, and a sheet that says what."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from kronoberg.domain.words import Status
from kronoberg.render.xlsx import sheets, workbook
from kronoberg.show import export
from kronoberg.show.table import CellKind, Column, Table, Term
from tests import books

ORIGIN = export.provenance(books.book([books.collaboration("alfa")]), selection="Urval: Alfa.")
DAY = dt.date(2026, 11, 21)
TABLE = Table(
    "Kostnad 2024",
    (
        Column("year", "År", CellKind.YEAR),
        Column("label", "Samarbete"),
        Column("gross_sek", "Bruttokostnad", CellKind.MONEY, "kr"),
        Column("net_sek", "Nettokostnad", CellKind.MONEY, "kr"),
        Column("effort_percent", "Arbetsinsats", CellKind.PERCENT, "procent"),
        Column("approximate", "Ungefärlig", CellKind.FLAG),
        Column("status", "Status"),
    ),
    (
        (2024, "Alfa", 171_000_000, 841, 5750, True, Term("estimate", "uppskattning")),
        (2024, "=1+1", None, -50_000_000, None, False, Term("missing", "uppgift saknas")),
        (2024, "https://exempel.se", 0, None, 2000, None, None),
    ),
    sheet="Översikt",
)


def opened(*tables: Table) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook.workbook(tables or (TABLE,), ORIGIN, extracted=DAY)))


def test_numbers_are_numbers_and_an_unknown_one_is_an_empty_cell() -> None:
    rows = list(opened()["Översikt"].iter_rows(values_only=True))
    assert rows == [
        ("År", "Samarbete", "Bruttokostnad", "Nettokostnad", "Arbetsinsats", "Ungefärlig", "Status"),
        (2024, "Alfa", 1_710_000, 8.41, 0.575, "ja", "uppskattning"),
        (2024, "=1+1", None, -500_000, None, "nej", "uppgift saknas"),
        (2024, "https://exempel.se", 0, None, 0.2, None, None),
    ]


def test_each_number_has_the_decimals_that_its_column_needs() -> None:
    first = [cell.number_format for cell in next(iter(opened()["Översikt"].iter_rows(min_row=2)))]
    assert first == ["0", "General", '#,##0 "kr"', '#,##0.00 "kr"', "0.0 %", "General", "General"]


def test_no_text_is_a_formula_or_a_link() -> None:
    sheet = opened()["Översikt"]
    assert [sheet["B3"].data_type, sheet["B4"].data_type] == ["s", "s"]
    assert sheet["B4"].hyperlink is None
    files = zipfile.ZipFile(io.BytesIO(workbook.workbook((TABLE,), ORIGIN, extracted=DAY)))
    assert not any(b"<f>" in files.read(name) for name in files.namelist())


def test_the_header_stays_in_view_and_can_be_filtered_by() -> None:
    sheet = opened()["Översikt"]
    assert sheet.freeze_panes == "A2"
    assert sheet.tables["Översikt"].autoFilter.ref == "A1:G4"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.column_dimensions["B"].width > sheet.column_dimensions["A"].width > 8


def test_the_last_sheet_says_what_the_workbook_is() -> None:
    book = opened(TABLE, Table("Källor", (Column("a", "A"),), (), sheet="Källor"))
    said = {str(row[0]): row[1] for row in book["Om"].iter_rows(values_only=True) if row[0]}
    assert book.sheetnames == ["Översikt", "Källor", "Om"]
    assert said["Datamängd"] == "Påhittade uppgifter: Prov"
    assert said["Varning"] == "Provregionen finns inte. Personer, organ och siffror är påhittade."
    assert said["Revision"] == ORIGIN.revision
    assert said["Hämtad"] == "2026-11-21"
    assert said["Urval"] == "Urval: Alfa."
    assert said["Översikt"] == "Kostnad 2024"
    assert all(said[status.word] for status in Status)


def test_a_header_has_the_edition_and_its_day_whole_and_on_a_line_of_their_own() -> None:
    name = (
        "Påhittade uppgifter: Exempelregionens internationella arbete, "
        "utgåva av 2025 års siffror, version 1, låst 2026-11-30 20:49"
    )
    assert sheets.origin_in_header(name) == (
        "Påhittade uppgifter: Exempelregionens internationella arbete,\n"
        "utgåva av 2025 års siffror, version 1, låst 2026-11-30 20:49"
    )
    assert sheets.origin_in_header("Prov & sken") == "Prov && sken"


def test_every_sheet_prints_with_the_warning_that_the_figures_are_invented() -> None:
    for sheet in opened():
        assert sheet.oddHeader
        assert sheet.oddHeader.right.text == "Påhittade uppgifter: Prov"


def test_a_real_dataset_has_no_warning() -> None:
    real = export.Provenance(ORIGIN.dataset.model_copy(update={"fictional": False}), "abc")
    book = openpyxl.load_workbook(io.BytesIO(workbook.workbook((TABLE,), real, extracted=DAY)))
    said = {str(row[0]): row[1] for row in book["Om"].iter_rows(values_only=True)}
    assert "Varning" not in said
    assert said["Urval"] == "Inget; alla uppgifter är med."


def test_the_same_input_gives_the_same_bytes_and_another_day_gives_others() -> None:
    made = workbook.workbook((TABLE,), ORIGIN, extracted=DAY)
    assert workbook.workbook((TABLE,), ORIGIN, extracted=DAY) == made
    assert workbook.workbook((TABLE,), ORIGIN, extracted=dt.date(2026, 11, 22)) != made
    # Nothing but the day that was given says when it was made.
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(made)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"2026-11-21T00:00:00Z" in zipfile.ZipFile(io.BytesIO(made)).read("docProps/core.xml")


def test_a_text_that_excel_would_cut_is_refused() -> None:
    long = Table("Prov", (Column("a", "A"),), (("x" * 32_768,),), sheet="Prov")
    with pytest.raises(sheets.TooLongError):
        workbook.workbook((long,), ORIGIN, extracted=DAY)
