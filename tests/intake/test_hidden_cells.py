"""Hidden rows and columns of a workbook are read, and a person is told how many and where, at every door."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from kronoberg import cli
from kronoberg.intake.sheets import excel_hidden, workbook
from kronoberg.intake.sheets import own as sheets
from kronoberg.intake.sheets.excel_hidden import Hidden
from kronoberg.store import folder
from tests import books, workbooks

NAME = "ekonomi.xlsx"
BOOK = books.book([books.collaboration("alfa")], [books.cost("alfa", year, "100") for year in (2021, 2022, 2023)])


def xlsx(hide: Callable[[Worksheet], None]) -> bytes:
    """A title, an empty row, headings on row 3, eight rows, and two columns of which the last is without heading."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Uttag"], [], ["Konto", "Belopp", "Not"], *([5810, 100 * number, "x"] for number in range(1, 9))):
        sheet.append(row)
    hide(sheet)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def filtered(sheet: Worksheet) -> None:
    for line in (4, 7, 8, 9, 11):
        sheet.row_dimensions[line].hidden = True


def folded(sheet: Worksheet) -> None:
    sheet.row_dimensions.group(5, 6, hidden=True)
    sheet.column_dimensions.group("B", "C", hidden=True)


def very_low_and_narrow(sheet: Worksheet) -> None:
    sheet.row_dimensions[5].height = 0.01
    sheet.row_dimensions[6].height = 1
    sheet.column_dimensions["B"].width = 0.3


def headings(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True
    sheet.row_dimensions[4].hidden = True


def title_and_blanks(sheet: Worksheet) -> None:
    for line in (1, 2, 20):
        sheet.row_dimensions[line].hidden = True
    sheet.column_dimensions["F"].hidden = True


@pytest.mark.parametrize(
    ("hide", "told"),
    [
        (filtered, "5 dolda rader räknas med: rad 4, 7–9 och 11."),
        (folded, "2 dolda rader räknas med: rad 5–6. 2 dolda kolumner räknas med: B–C."),
        (title_and_blanks, ""),
        (very_low_and_narrow, "1 dold rad räknas med: rad 5. 1 dold kolumn räknas med: B."),
        (headings, "Raden med rubriker är dold: rad 3. 1 dold rad räknas med: rad 4."),
        (lambda _: None, ""),
    ],
)
def test_a_colleagues_sheet_tells_of_hidden_rows_and_columns_that_hold_something(
    hide: Callable[[Worksheet], None], told: str
) -> None:
    content = xlsx(hide)
    seen = sheets.sheet_columns(NAME, content)
    assert seen.not_shown.told().replace("\u00a0", " ") == told
    found = list(sheets.matched_cells(NAME, content, seen, {"amount": "Belopp"}))
    assert sum(int(cells["amount"].text) for _, cells in found) == 3600


def test_of_many_hidden_rows_the_first_are_named() -> None:
    rows = tuple(range(2, 100, 2))
    assert Hidden(rows).told().replace("\u00a0", " ") == (
        "49 dolda rader räknas med: rad 2, 4, 6, 8, 10, 12, 14, 16, 18, 20 och fler."
    )


def test_rows_without_numbers_and_names_with_a_prefix_are_counted_from_the_top() -> None:
    xml = (
        b'<x:worksheet xmlns:x="urn:a"><x:cols><x:col min="2" max="2" hidden="true"/></x:cols><x:sheetData>'
        b"<x:row><x:c><x:v>1</x:v></x:c><x:c><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row/>"
        b'<x:row hidden="true"><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert excel_hidden.hidden(io.BytesIO(xml)) == Hidden((3,), (1,))


def test_rows_and_columns_without_height_or_width_are_as_hidden_as_others() -> None:
    xml = (
        b'<worksheet xmlns="urn:a"><cols><col min="1" max="1" width="0"/><col min="2" max="2" width="1"/></cols>'
        b'<sheetData><row r="7" ht="0" customHeight="1"><c r="A7"><v>1</v></c><c r="B7"><v>1</v></c></row>'
        b'<row r="9" ht="1"><c r="B9"><v>1</v></c></row></sheetData></worksheet>'
    )
    assert excel_hidden.hidden(io.BytesIO(xml)) == Hidden((7,), (0,))


def hidden_template() -> bytes:
    def hide(opened: openpyxl.Workbook) -> None:
        sheet = opened[workbooks.COSTS]
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["K"].hidden = True
        sheet["K2"] = "Anmärkning"

    return workbooks.changed(BOOK, hide)


TOLD = "uppgifter.xlsx, blad Kostnader och intäkter: 1 dold rad räknas med: rad 3. 1 dold kolumn räknas med: K."


def test_a_template_tells_of_them_too() -> None:
    read = workbook.read_workbook(hidden_template(), "uppgifter.xlsx", book=BOOK)
    assert [told.replace("\u00a0", " ") for told in read.hidden] == [TOLD]
    assert len(read.incoming["costs"].table.rows) == 3
    assert workbook.read_workbook(workbooks.few_sheets(BOOK), "uppgifter.xlsx", book=BOOK).hidden == ()


def test_the_command_line_tells_of_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write_book(BOOK, tmp_path / "data")
    (tmp_path / "uppgifter.xlsx").write_bytes(hidden_template())
    assert cli.main(["import", str(tmp_path / "uppgifter.xlsx"), "--data", str(tmp_path / "data")]) == 0
    assert capsys.readouterr().out.replace("\u00a0", " ").splitlines()[0] == TOLD
