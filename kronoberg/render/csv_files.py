"""CSV in two variants: one that Excel opens by a double click in Sweden, and one for programs anywhere.

The first row holds the column names and nothing stands above it. Every row of an export ends with what it is an export
of: the dataset (with a warning when it is invented), its revision, and the reader's selection.
"""

import csv
import io
import re
from collections.abc import Callable
from decimal import Decimal

from kronoberg.domain import figures, swedish
from kronoberg.show.export import Provenance
from kronoberg.show.table import HUNDREDTHS, Cell, CellKind, Column, Table, Term

Writer = Callable[[Table, Provenance], bytes]
_PROVENANCE = (Column("dataset", "Datamängd"), Column("revision", "Revision"), Column("selection", "Urval"))

# A spreadsheet takes a text that begins like this for a formula; the full-width signs count too.
_SIGNS = r"=+\-@\uff1d\uff0b\uff0d\uff20"
_BEGINS_A_FORMULA = re.compile(rf"[\t\r\n]|[\s\"']*[{_SIGNS}]")
# The same after a separator: a program that takes the other variant's separator cuts the text there.
_AFTER_A_SEPARATOR = re.compile(rf"([;,\t\r\n][\"']*)([{_SIGNS}])")


def swedish_excel(table: Table, provenance: Provenance | None = None) -> bytes:
    """A file for Swedish Excel: semicolons, decimal comma, Swedish words, UTF-8 with a byte order mark.

    Without a provenance it holds the table alone, for one that goes with other files and is no export of figures.
    """
    columns = (*table.columns, *(_PROVENANCE if provenance else ()))
    lines = [[column.heading_with_unit for column in columns], *_lines(table, provenance, _swedish)]
    return _written(lines, separator=";").encode("utf-8-sig")


def open_data(table: Table, provenance: Provenance) -> bytes:
    """A file for programs: commas, decimal point, English names and codes, UTF-8 without a byte order mark."""
    columns = (*table.columns, *_PROVENANCE)
    lines = [[column.name for column in columns], *_lines(table, provenance, _english)]
    return _written(lines, separator=",").encode("utf-8")


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before each sign that could begin one."""
    inside = _AFTER_A_SEPARATOR.sub(r"\1'\2", text)
    return f"'{inside}" if _BEGINS_A_FORMULA.match(text) else inside


def _lines(table: Table, provenance: Provenance | None, written: Callable[[CellKind, Cell], str]) -> list[list[str]]:
    said = (provenance.name, provenance.revision, provenance.selection) if provenance else ()
    tail = [guarded(text) for text in said]
    kinds = [column.kind for column in table.columns]
    return [[written(kind, cell) for kind, cell in zip(kinds, row, strict=True)] + tail for row in table.rows]


def _swedish(kind: CellKind, cell: Cell) -> str:
    if isinstance(cell, Term):
        return guarded(cell.word)
    if kind is CellKind.FLAG and cell is not None:
        return "ja" if cell else "nej"
    if kind in HUNDREDTHS and isinstance(cell, int):
        return swedish.decimal_in_file(cell)
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", ",")
    return _plain(cell)


def _english(kind: CellKind, cell: Cell) -> str:
    if isinstance(cell, Term):
        return guarded(cell.code)
    if kind is CellKind.FLAG and cell is not None:
        return "true" if cell else "false"
    if kind in HUNDREDTHS and isinstance(cell, int):
        return figures.decimal_text(cell)
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return _plain(cell)


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    return guarded(cell) if isinstance(cell, str) else str(cell)


def _written(lines: list[list[str]], *, separator: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(lines)
    return text.getvalue()
