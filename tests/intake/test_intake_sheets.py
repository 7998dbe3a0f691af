"""A colleague's sheet: looked at, matched by a person, read with its own row numbers. Nothing is guessed."""

import datetime as dt
import io
from typing import Any

import openpyxl
import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.candidate import candidate
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import difference
from kronoberg.domain.faults import FaultyData
from kronoberg.intake.sheets import own as sheets
from kronoberg.intake.sheets.own import SeenColumn
from tests import books

BOOK = books.book([books.collaboration("alfa"), books.collaboration("beta")])
COSTS = BY_NAME["costs"]
NAME = "ekonomi.xlsx"
ROWS: list[list[Any]] = [
    ["Internationella kostnader 2023"],
    [],
    ["Nätverk", "Vad", "Summa", "Kommentar", None],
    ["alfa", "resor", 1234.5, "tåg", None],
    ["beta", "Medlemsavgift", "1 234,50 kr", None, "x"],
    [None, None, None, None, None],
    ["alfa", "arvode", 500, None, None],
]
FIXED = {
    "year": "2023",
    "year_basis": "stated",
    "direction": "kostnad",
    "status": "outcome",
    "approximate": "nej",
    "source_id": "kalla",
    "certainty": "stated",
}
MATCHING = {"collaboration_id": "Nätverk", "category": "Vad", "amount_sek": "Summa", "note": "Kommentar"}


def xlsx(rows: list[list[Any]], *, merged: str = "", hidden: bool = False) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Utfall"
    for line, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            sheet.cell(line, column).value = value
    if merged:
        sheet.merge_cells(merged)
    notes = book.create_sheet("Gamla", 0)
    notes.sheet_state = "hidden"
    if hidden:
        book.create_sheet("Annat").append(["a", "b"])
        sheet.sheet_state = "hidden"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def taken_in(content: bytes, name: str = NAME, **changes: Any) -> Book:
    columns = sheets.sheet_columns(name, content)
    said = {"matching": MATCHING, "fixed": FIXED} | changes
    incoming = sheets.matched_rows(COSTS, name, content, columns, **said)
    return candidate(BOOK, {"costs": incoming})


def amounts(book: Book) -> dict[tuple[str, str], int | None]:
    return {(row.collaboration_id, row.category.value): row.amount_sek for row in book.costs}


EXPECTED = {("alfa", "travel"): 123_450, ("beta", "membership_fee"): 123_450, ("alfa", "remuneration"): 50_000}


def test_the_sheets_of_a_workbook_are_named_also_hidden_ones() -> None:
    assert [(sheet.name, sheet.hidden) for sheet in sheets.sheet_names(NAME, xlsx(ROWS))] == [
        ("Gamla", True),
        ("Utfall", False),
    ]
    assert sheets.sheet_names("a.csv", b"a;b\n1;2\n") == ()


def test_the_columns_are_shown_with_examples_and_the_rows_that_may_be_headings() -> None:
    seen = sheets.sheet_columns(NAME, xlsx(ROWS))
    assert (seen.place, seen.sheet, seen.header_row, seen.header_candidates) == (
        "ekonomi.xlsx, blad Utfall",
        "Utfall",
        3,
        (3,),
    )
    assert seen.columns == (
        SeenColumn("Nätverk", "Nätverk", 0, ("”alfa”", "”beta”", "”alfa”")),
        SeenColumn("Vad", "Vad", 1, ("”resor”", "”Medlemsavgift”", "”arvode”")),
        SeenColumn("Summa", "Summa", 2, ("”1234,5”", "”1 234,50 kr”", "”500”")),
        SeenColumn("Kommentar", "Kommentar", 3, ("”tåg”",)),
        SeenColumn("utan rubrik (E)", "", 4, ("”x”",)),
    )


def test_a_person_may_choose_another_row_of_headings() -> None:
    seen = sheets.sheet_columns(NAME, xlsx(ROWS), header_row=5)
    assert [column.label for column in seen.columns] == ["beta", "Medlemsavgift", "1 234,50 kr", "x"]
    with pytest.raises(FaultyData) as caught:
        sheets.sheet_columns(NAME, xlsx(ROWS), header_row=6)
    assert [str(fault) for fault in caught.value.faults] == [
        "ekonomi.xlsx, blad Utfall, rad 6: hittade ingen rubrikrad. Väntade en rad med text över kolumnerna."
    ]


def test_matched_rows_keep_their_lines_and_fixed_values_fill_the_rest() -> None:
    assert amounts(taken_in(xlsx(ROWS))) == EXPECTED
    columns = sheets.sheet_columns(NAME, xlsx(ROWS))
    incoming = sheets.matched_rows(COSTS, NAME, xlsx(ROWS), columns, matching=MATCHING, fixed=FIXED)
    assert [(row.line, row.cells["note"]) for row in incoming.table.rows] == [(4, "tåg"), (5, ""), (7, "")]


@pytest.mark.parametrize(
    ("separator", "encoding"), [(";", "utf-8-sig"), ("\t", "cp1252"), (";", "cp1252"), (",", "utf-8")]
)
def test_a_text_file_is_matched_like_a_workbook(separator: str, encoding: str) -> None:
    lines = ["Nätverk;Vad;Summa;Kommentar", "alfa;resor;1 234,50;tåg", "beta;medlemsavgift;1234,5;", "alfa;arvode;500;"]
    text = "\r\n".join(lines) if separator != "," else "\n".join(lines).replace(",", ".")
    content = text.replace(";", separator).encode(encoding)
    assert amounts(taken_in(content, "ekonomi.csv")) == EXPECTED


def test_the_same_sheet_twice_changes_nothing() -> None:
    once = taken_in(xlsx(ROWS))
    columns = sheets.sheet_columns(NAME, xlsx(ROWS))
    again = sheets.matched_rows(COSTS, NAME, xlsx(ROWS), columns, matching=MATCHING, fixed=FIXED)
    assert difference(once, candidate(once, {"costs": again})) == ()


def test_every_faulty_cell_is_told_with_its_row() -> None:
    rows = [*ROWS[:3], ["alfa", "resr", "1,234", None], ["alfa", "resor", "=1+1", None], ["gamma", "resor", 1.5, None]]
    with pytest.raises(FaultyData) as caught:
        taken_in(xlsx(rows))
    assert [(fault.file, fault.row, fault.column, fault.found) for fault in caught.value.faults] == [
        ("ekonomi.xlsx, blad Utfall", 4, "category", "”resr”"),
        ("ekonomi.xlsx, blad Utfall", 4, "amount_sek", "”1,234”"),
        ("ekonomi.xlsx, blad Utfall", 5, "amount_sek", "formeln ”=1+1”"),
        ("ekonomi.xlsx, blad Utfall", 6, "collaboration_id", "”gamma”"),
    ]


def test_a_column_that_is_not_there_any_more_is_told() -> None:
    with pytest.raises(FaultyData) as caught:
        taken_in(xlsx(ROWS), matching=MATCHING | {"amount_sek": "Belopp"})
    assert [str(fault) for fault in caught.value.faults] == [
        "ekonomi.xlsx, blad Utfall, rad 3, kolumn Belopp: hittade ingen sådan kolumn. "
        "Väntade en kolumn som finns: Nätverk, Vad, Summa, Kommentar, utan rubrik (E)."
    ]


def test_a_merged_title_is_fine_and_merged_cells_in_the_table_are_not() -> None:
    assert amounts(taken_in(xlsx(ROWS, merged="A1:D1"))) == EXPECTED
    with pytest.raises(FaultyData) as caught:
        taken_in(xlsx(ROWS, merged="A4:A5"))
    assert [str(fault) for fault in caught.value.faults] == [
        "ekonomi.xlsx, blad Utfall, rad 4, kolumn (A): hittade de sammanslagna cellerna A4:A5. "
        "Väntade celler som inte är sammanslagna."
    ]


def test_a_hidden_sheet_is_not_read() -> None:
    with pytest.raises(FaultyData) as caught:
        sheets.sheet_columns(NAME, xlsx(ROWS, hidden=True), "Utfall")
    assert str(caught.value.faults[0]) == (
        "ekonomi.xlsx: hittade inget blad som heter ”Utfall” och syns. Väntade ett blad som syns; här finns Annat."
    )


def test_equal_and_much_alike_headings_are_suggested_and_others_are_not() -> None:
    headings = ["Samarbeten", "År", "Belopp (kr)", "Kommentar", "status", "Belop"]
    seen = [SeenColumn(heading, heading, position, ()) for position, heading in enumerate(headings)]
    assert sheets.suggested(COSTS, seen) == {
        "year": "År",
        "amount_sek": "Belopp (kr)",
        "status": "status",
        "collaboration_id": "Samarbeten",
    }


def test_two_columns_with_the_same_heading_are_told_apart_by_their_letters() -> None:
    seen = sheets.sheet_columns("a.csv", b"Konto;Belopp;Belopp\n1;2;3\n")
    assert [column.label for column in seen.columns] == ["Konto", "Belopp (B)", "Belopp (C)"]


def test_a_fingerprint_forgets_order_capitals_and_spaces_but_no_heading() -> None:
    same = sheets.fingerprint(["Nätverk", "Summa "])
    assert sheets.fingerprint(["summa", "NÄTVERK"]) == same
    assert sheets.fingerprint(["Nätverk", "Summa", "År"]) != same


def test_dates_and_flags_are_taken_as_they_are() -> None:
    table = BY_NAME["collaborations"]
    rows = [["Namn", "Gick med", "Återbetalning"], ["Alfa", dt.date(2012, 3, 4), True]]
    content = xlsx(rows)
    columns = sheets.sheet_columns(NAME, content)
    incoming = sheets.matched_rows(
        table,
        NAME,
        content,
        columns,
        matching={"name": "Namn", "joined": "Gick med", "reimbursement_expected": "Återbetalning"},
        fixed={},
    )
    (row,) = incoming.table.rows
    assert (row.cells["joined"], row.cells["reimbursement_expected"]) == ("2012-03-04", "true")


def test_progress_is_told_until_the_end() -> None:
    seen: list[float] = []
    taken_in(xlsx(ROWS), progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_a_file_with_more_rows_than_a_sheet_may_have_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kronoberg.intake.sheets.grids.MOST_ROWS", 5)
    for name, content in ((NAME, xlsx([["a", "b"]] * 6)), ("a.csv", b"a;b\n" * 9)):
        with pytest.raises(FaultyData) as caught:
            list(sheets.matched_cells(name, content, sheets.sheet_columns(name, content, header_row=1), {"x": "a"}))
        assert [(fault.row, fault.found) for fault in caught.value.faults] == [(6, "fler än 5 rader")]


MERGED_SHAPES: dict[str, tuple[list[list[Any]], list[str], int, list[str]]] = {
    "a title, two rows, one merged pair": (
        [
            ["Samarbeten 2025, tkr"],
            ["Konto", "Period", None, "Belopp"],
            [None, "År", "Månad", None],
            [5810, 2025, 3, 12],
        ],
        ["A1:D1", "B2:C2"],
        3,
        ["Konto", "Period År", "Period Månad", "Belopp"],
    ),
    "cells that reach down beside a merged pair": (
        [["Nätverk", "Kostnad", None, "Not"], [None, "Resor", "Avgift", None], ["alfa", 1, 2, "x"]],
        ["A1:A2", "B1:C1", "D1:D2"],
        2,
        ["Nätverk", "Kostnad Resor", "Kostnad Avgift", "Not"],
    ),
    "three rows": (
        [
            ["Nätverk", "Kostnad", None, None],
            [None, "Region", None, "Statlig"],
            [None, "Budget", "Utfall", "Bidrag"],
            ["alfa", 1, 2, 3],
        ],
        ["A1:A3", "B1:D1", "B2:C2"],
        3,
        ["Nätverk", "Kostnad Region Budget", "Kostnad Region Utfall", "Kostnad Statlig Bidrag"],
    ),
    "years below a merged heading": (
        [["Nätverk", "Kostnad", None], [None, "2024", "2025"], ["alfa", 10, 20]],
        ["B1:C1"],
        2,
        ["Nätverk", "Kostnad 2024", "Kostnad 2025"],
    ),
    "one word below, and the same word twice": (
        [["Nätverk", "Belopp", "Kommentar"], [None, "Belopp", None], ["alfa", 10, "x"]],
        ["A1:A2", "C1:C2"],
        2,
        ["Nätverk", "Belopp", "Kommentar"],
    ),
    "one row with a heading over two columns": (
        [["Nätverk", "Belopp", None], ["alfa", 10, 20]],
        ["B1:C1"],
        1,
        ["Nätverk", "Belopp (B)", "Belopp (C)"],
    ),
}


@pytest.mark.parametrize("shape", MERGED_SHAPES)
def test_headings_of_several_rows_with_merged_cells_are_read_together(shape: str) -> None:
    rows, areas, line, labels = MERGED_SHAPES[shape]
    content = merged_xlsx(rows, areas)
    seen = sheets.sheet_columns(NAME, content)
    assert seen.header_row == line
    assert [column.label for column in seen.columns] == labels
    matching = {str(number): label for number, label in enumerate(labels)}
    (found,) = sheets.matched_cells(NAME, content, seen, matching)
    assert found[0] == line + 1


def test_a_merged_cell_from_the_headings_into_the_rows_is_explained_with_what_can_be_chosen() -> None:
    content = merged_xlsx([["Nätverk", "Belopp"], ["alfa", 1], ["beta", 2]], ["A1:A2"])
    seen = sheets.sheet_columns(NAME, content)
    with pytest.raises(FaultyData) as caught:
        list(sheets.matched_cells(NAME, content, seen, {"a": "Nätverk"}))
    assert [str(fault) for fault in caught.value.faults] == [
        "ekonomi.xlsx, blad Sheet, rad 1, kolumn (A): hittade de sammanslagna cellerna A1:A2. Väntade celler som inte "
        "är sammanslagna; hör raden under till rubrikerna, välj den som rad med rubriker."
    ]


def test_a_person_may_choose_another_row_of_merged_headings() -> None:
    rows, areas, _, _ = MERGED_SHAPES["a title, two rows, one merged pair"]
    seen = sheets.sheet_columns(NAME, merged_xlsx(rows, areas), header_row=2)
    assert [column.label for column in seen.columns] == ["Konto", "Period (B)", "Period (C)", "Belopp"]
    assert seen.header_candidates == (3, 2)


def merged_xlsx(rows: list[list[Any]], areas: list[str]) -> bytes:
    """A sheet of which some areas have been merged after the rows were written."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for area in areas:
        sheet.merge_cells(area)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()
