"""Whatever stands in a cell or in a file: rows or faults come out, never another error and never half a value."""

import contextlib
import functools
import io
import random
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronoberg.domain.contract import Column, Table
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.template_layout import NO_WORDS
from kronoberg.intake.sheets import cells, csv_tables, excel, grids, workbook
from kronoberg.intake.sheets.excel import Cell, CellKind
from kronoberg.topics.entry import template
from tests import books

BOOK = books.book([books.collaboration("alfa")], [books.cost("alfa", 2023, "5")])
COLUMNS = [(table, column) for table in TABLES for column in table.columns]
TEXTS = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="0123456789., -\u2212kr%\u00a0", max_size=10),
    st.sampled_from(["2024-04-15", "utfall", "ja", "true", "2024", "1 234,50", "nan", "inf", "1e5", "-0", "Infinity"]),
)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False).map(excel.plain_number)
CELLS = st.one_of(
    TEXTS.filter(str.strip).map(lambda text: Cell(0, CellKind.TEXT, text)),
    st.builds(Cell, st.just(0), st.just(CellKind.NUMBER), NUMBERS, st.sampled_from(["General", "0%", "0000", ""])),
    st.builds(Cell, st.just(0), st.just(CellKind.DATE), st.dates().map(str), st.sampled_from(["yyyy-mm-dd", "mmm-yy"])),
    st.builds(Cell, st.just(0), st.sampled_from([CellKind.FORMULA, CellKind.ERROR]), TEXTS),
    st.builds(Cell, st.just(0), st.just(CellKind.FLAG), st.sampled_from(["true", "false"])),
)


@given(st.sampled_from(COLUMNS), CELLS, st.booleans())
def test_a_cell_gives_a_text_that_its_column_reads_or_a_fault(
    place: tuple[Table, Column], cell: Cell, in_template: bool
) -> None:
    table, column = place
    with contextlib.suppress(cells.CellError):
        text = cells.template_text(table, column, cell, NO_WORDS) if in_template else cells.sheet_text(column, cell)
        column.cell.write(column.cell.read(text))


@given(st.floats(min_value=-1e15, max_value=1e15, allow_nan=False))
def test_a_number_keeps_the_digits_that_excel_keeps(value: float) -> None:
    text = excel.plain_number(value)
    assert "e" not in text
    assert float(text) == pytest.approx(value, rel=1e-14, abs=1e-300)


@functools.cache
def sheets() -> bytes:
    return template.template(BOOK)


@pytest.mark.parametrize(
    "seed", [*range(16), *(pytest.param(each, marks=pytest.mark.stress) for each in range(16, 60))]
)
def test_a_damaged_workbook_gives_rows_or_faults(seed: int) -> None:
    """Bytes are changed in the archive itself, or in a part that is then packed again so that its checksum is right."""
    chance = random.Random(seed)
    content = bytearray(sheets())
    if seed % 2:
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(len(content))] = chance.randrange(256)
    else:
        content = _repacked(content, chance)
    with contextlib.suppress(FaultyData):
        workbook.read_workbook(bytes(content), "a.xlsx", book=BOOK)


def _repacked(content: bytearray, chance: random.Random) -> bytearray:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = chance.choice([name for name in old.namelist() if name.endswith(".xml")])
        for name in old.namelist():
            part = bytearray(old.read(name))
            for _ in range(chance.randint(1, 8) if name == chosen else 0):
                part[chance.randrange(len(part))] = chance.randrange(256)
            new.writestr(name, bytes(part))
    return bytearray(made.getvalue())


@given(st.binary(max_size=300))
def test_any_bytes_as_a_csv_file_give_rows_or_faults(content: bytes) -> None:
    for table in (TABLES[0], TABLES[10]):
        with contextlib.suppress(FaultyData):
            csv_tables.read_csv("a.csv", content, table)
    with contextlib.suppress(FaultyData), grids.opened("a.csv", content) as grid:
        assert all(row.cells for row in grid.rows)
