"""A colleague's sheet: looked at, matched by a person, read with its own row numbers. Nothing is guessed."""

import datetime as dt
import io
from typing import Any

import openpyxl
import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.difference import difference
from kronoberg.domain.entering.candidate import candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.intake.files import Progress
from kronoberg.intake.sheets import own as sheets
from kronoberg.intake.sheets import reading, rows
from kronoberg.intake.sheets.own import SeenColumn
from kronoberg.intake.sheets.reading import Taken
from kronoberg.intake.sheets.said import Said
from tests import books
from tests.workbooks import sheet_of

BOOK = books.book([books.collaboration("alfa"), books.collaboration("beta")])
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
ROLES = {"Nätverk": "collaboration_id", "Vad": "category", "Summa": "amount_sek", "Kommentar": "note"}


def xlsx(table: list[list[Any]], *, merged: str = "", hidden: bool = False) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Utfall"
    for line, row in enumerate(table, start=1):
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


def read(content: bytes, name: str = NAME, *, progress: Progress | None = None, **changes: Any) -> Taken:
    columns = sheets.sheet_columns(name, content)
    said = Said("costs", **({"roles": ROLES, "fixed": FIXED} | changes))
    return reading.taken(BOOK, columns, rows.seen(name, content, columns, progress=progress), said)


def taken_in(content: bytes, name: str = NAME, **changes: Any) -> Book:
    return candidate(BOOK, read(content, name, **changes).incoming)


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
    found = read(xlsx(ROWS)).incoming["costs"].table.rows
    assert [(row.line, row.cells["note"]) for row in found] == [(4, "tåg"), (5, ""), (7, "")]


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
    assert difference(once, candidate(once, read(xlsx(ROWS)).incoming)) == ()


def test_every_faulty_cell_is_told_with_its_row() -> None:
    sheet = [*ROWS[:3], ["alfa", "resor", "12,345678", None], ["alfa", "resor", "=1+1", None]]
    with pytest.raises(FaultyData) as caught:
        taken_in(xlsx(sheet), answers={("amount_sek", "12,345678"): "-5"})
    assert [(fault.file, fault.row, fault.column, fault.found) for fault in caught.value.faults] == [
        ("ekonomi.xlsx, blad Utfall", 4, "amount_sek", "”12,345678”"),
        ("ekonomi.xlsx, blad Utfall", 5, "amount_sek", "formeln ”=1+1”"),
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


def test_two_columns_with_the_same_heading_are_told_apart_by_their_letters() -> None:
    seen = sheets.sheet_columns("a.csv", b"Konto;Belopp;Belopp\n1;2;3\n")
    assert [column.label for column in seen.columns] == ["Konto", "Belopp (B)", "Belopp (C)"]


def test_a_fingerprint_forgets_order_capitals_and_spaces_but_no_heading() -> None:
    same = sheets.fingerprint(["Nätverk", "Summa "])
    assert sheets.fingerprint(["summa", "NÄTVERK"]) == same
    assert sheets.fingerprint(["Nätverk", "Summa", "År"]) != same


def test_next_years_sheet_of_the_same_form_has_the_same_fingerprint() -> None:
    of_2025 = sheets.fingerprint(["Nätverk", "Utfall 2025"])
    assert sheets.fingerprint(["Nätverk", "Utfall 2026"]) == of_2025
    assert sheets.fingerprint(["Nätverk", "Budget 2026"]) != of_2025


def test_dates_and_flags_are_taken_as_they_are() -> None:
    content = xlsx([["Namn", "Gick med", "Återbetalning"], ["Alfa", dt.date(2012, 3, 4), True]])
    columns = sheets.sheet_columns(NAME, content)
    matched = {"Namn": "name", "Gick med": "joined", "Återbetalning": "reimbursement_expected"}
    found = reading.taken(BOOK, columns, rows.seen(NAME, content, columns), Said("collaborations", matched))
    (row,) = found.incoming["collaborations"].table.rows
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
    shaped, areas, line, labels = MERGED_SHAPES[shape]
    content = sheet_of(shaped, areas)
    seen = sheets.sheet_columns(NAME, content)
    assert seen.header_row == line
    assert [column.label for column in seen.columns] == labels
    matching = {str(number): label for number, label in enumerate(labels)}
    (found,) = sheets.matched_cells(NAME, content, seen, matching)
    assert found[0] == line + 1


def test_a_merged_cell_from_the_headings_into_the_rows_is_explained_with_what_can_be_chosen() -> None:
    content = sheet_of([["Nätverk", "Belopp"], ["alfa", 1], ["beta", 2]], ["A1:A2"])
    seen = sheets.sheet_columns(NAME, content)
    with pytest.raises(FaultyData) as caught:
        list(sheets.matched_cells(NAME, content, seen, {"a": "Nätverk"}))
    assert [str(fault) for fault in caught.value.faults] == [
        "ekonomi.xlsx, blad Sheet, rad 1, kolumn (A): hittade de sammanslagna cellerna A1:A2. Väntade celler som inte "
        "är sammanslagna; hör raden under till rubrikerna, välj den som rad med rubriker."
    ]


def test_a_person_may_choose_another_row_of_merged_headings() -> None:
    shaped, areas, _, _ = MERGED_SHAPES["a title, two rows, one merged pair"]
    seen = sheets.sheet_columns(NAME, sheet_of(shaped, areas), header_row=2)
    assert [column.label for column in seen.columns] == ["Konto", "Period (B)", "Period (C)", "Belopp"]
    assert seen.header_candidates == (3, 2)
