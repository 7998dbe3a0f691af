"""The cells of an Excel workbook, as they are: what kind each is, what a person sees there, and where it stands.

Rows are read one at a time. Formulas are never calculated and what they once gave is never taken. (`calamine` and
`pandas.read_excel` hide what a cell was: a formula, an error value, a date; they are not used.)

openpyxl takes a third of a second to load, and comes with the first workbook: text files and accounts do without it.
"""

import datetime as dt
import logging
import re
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from kronoberg.domain import swedish
from kronoberg.intake.files import FileKind, file_kind, refused
from kronoberg.intake.sheets import excel_hidden
from kronoberg.intake.sheets.excel_hidden import Hidden

MOST_COLUMNS = 1_024
"""Columns in a row. Spreadsheets may pad a row that far; a row with more is no table."""
_BLANKS = " \t\u00a0\u202f\u2009\ufeff\r\n"
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=[\"']([A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?)[\"']")
_SIZE = re.compile(rb"<(?:\w+:)?dimension\b[^>]*?\bref=[\"'][^\"':]*:?[A-Z]*(\d+)[\"']")
_CHUNK, _HEAD = 1 << 20, 1 << 12
_LOG = logging.getLogger(__name__)
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


class CellKind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"
    FORMULA = "formula"
    ERROR = "error"


_KINDS = {"f": CellKind.FORMULA, "e": CellKind.ERROR}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not empty.

    Attributes
    ----------
    column
        Its column, counted from 0.
    kind
        What it holds.
    text
        Its content as plain text: numbers with a decimal point and at most the 15 digits that Excel keeps, dates as
        YYYY-MM-DD (with a time after it when there is one), flags as true and false, formulas as written.
    pattern
        Excel's number format, which decides what a person sees; without what it shows letter for letter.
    """

    column: int
    kind: CellKind
    text: str
    pattern: str = ""

    @property
    def per_cent(self) -> bool:
        """Whether a person sees the number as a percentage, a hundred times what is stored."""
        return self.kind is CellKind.NUMBER and "%" in self.pattern


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row's cells that are not empty, and the row's number in the sheet, counted from 1."""

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of an opened workbook.

    Attributes
    ----------
    file, name
        The workbook's file name and the sheet's name.
    hidden
        Whether a person who opens the workbook does not see it.
    """

    file: str
    name: str
    hidden: bool
    _sheet: Any

    @property
    def merged(self) -> tuple[str, ...]:
        """Areas of merged cells, such as "A1:C1"; looked for in the whole sheet each time."""
        with _explained(self.file):
            return tuple(_merged(self._sheet))

    @property
    def last_line(self) -> int:
        """The last row that the workbook says is used, 1 when it does not say; only good for showing progress."""
        with _explained(self.file), self._sheet._get_source() as source:
            found = _SIZE.search(source.read(_HEAD))
        return int(found[1]) if found else 1

    @property
    def not_shown(self) -> Hidden:
        """The rows and columns that hold something and are hidden; looked for in the whole sheet each time."""
        with _explained(self.file), self._sheet._get_source() as source:
            return excel_hidden.hidden(source)

    def rows(self) -> Iterator[SheetRow]:
        """The rows that are not empty, one at a time, while the workbook is open.

        Raises
        ------
        FaultyData
            When the workbook turns out to be broken, or a row is wider than any table.
        """
        rows = enumerate(self._sheet.iter_rows(), start=1)
        filled = (SheetRow(line, cells) for line, read in rows if (cells := _cells(read)))
        while True:
            with _explained(self.file):
                row = next(filled, None)
            if row is None:
                return
            yield row


def letter(column: int) -> str:
    """A column's letter, from its number counted from 0: 0 is A."""
    from openpyxl.utils import get_column_letter

    return get_column_letter(column + 1)


def sheet_names(name: str, content: bytes) -> tuple[tuple[str, bool], ...]:
    """Each sheet's name and whether it is hidden, without its rows; a text file has no sheets.

    Raises
    ------
    FaultyData
        When the file is refused or turns out to be broken.
    """
    if file_kind(name, content) is FileKind.TEXT:
        return ()
    from kronoberg.intake.sheets import excel_package

    with _explained(name):
        return excel_package.sheet_names(content)


@contextmanager
def opened(name: str, content: bytes) -> Iterator[tuple[Sheet, ...]]:
    """Open a workbook that `files.file_kind` finds harmless; while it is open its sheets' rows can be read.

    Raises
    ------
    FaultyData
        When the file is refused or turns out to be broken.
    """
    if file_kind(name, content) is not FileKind.WORKBOOK:
        raise refused(name, "en textfil", "en arbetsbok (.xlsx)")
    from kronoberg.intake.sheets import excel_package

    with _explained(name):
        book = excel_package.opened(content)
        sheets = tuple(Sheet(name, sheet.title, sheet.sheet_state != "visible", sheet) for sheet in book.worksheets)
    try:
        yield sheets
    finally:
        book.close()


class _WideRowError(ValueError):
    """A row with more columns than any table has."""


@contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except _WideRowError:
        found = f"en rad med fler än {swedish.decimal(MOST_COLUMNS)} kolumner"
        raise refused(name, found, "en tabell med färre kolumner") from None
    except Exception as error:
        # The library has no error of its own for broken content: keys, indexes, numbers and XML fail in their own ways.
        # One that was raised in our own lines is a fault of ours, and is not blamed on the file.
        if _raised_here(error):
            raise
        _LOG.warning("A workbook could not be read.", exc_info=True)
        raise refused(name, "en skadad arbetsbok", "en arbetsbok som Excel kan öppna; spara om den") from None


def _raised_here(error: BaseException) -> bool:
    """Whether an error was raised in the project's own code, not in the library below it."""
    *_, (innermost, _line) = traceback.walk_tb(error.__traceback__)
    return str(innermost.f_globals.get("__name__", "")).startswith("kronoberg.")


def _merged(sheet: Any) -> Iterator[str]:
    """The areas of merged cells, from the sheet's XML: the row by row reader does not give them."""
    tail = b""
    with sheet._get_source() as source:
        while chunk := source.read(_CHUNK):
            window = tail + chunk
            end = 0
            for found in _MERGED.finditer(window):
                yield found[1].decode()
                end = found.end()
            tail = window[max(end, len(window) - 200) :]


def _cells(row: Sequence[Any]) -> tuple[Cell, ...]:
    if len(row) > MOST_COLUMNS:
        raise _WideRowError
    return tuple(made for position, cell in enumerate(row) if (made := _cell(position, cell)) is not None)


def _cell(position: int, cell: Any) -> Cell | None:
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip(_BLANKS)):
        return None
    if cell.data_type in _KINDS:
        # An array formula is an object with the formula inside.
        return Cell(position, _KINDS[cell.data_type], str(getattr(value, "text", value)))
    if isinstance(value, str):
        # A carriage return inside a cell is kept by Excel as these letters.
        return Cell(position, CellKind.TEXT, value.replace("_x000D_\n", "\n").replace("_x000D_", "\n"))
    if isinstance(value, bool):
        return Cell(position, CellKind.FLAG, "true" if value else "false")
    pattern = _LITERAL.sub("", cell.number_format or "")
    if isinstance(value, int | float):
        return Cell(position, CellKind.NUMBER, plain_number(value), pattern)
    return Cell(position, CellKind.DATE, _date_text(value), pattern)


def plain_number(value: float) -> str:
    """A number without an exponent, with the 15 digits that Excel keeps: 0.1 + 0.2 is `0.3`."""
    text = f"{Decimal(f'{value:.15g}'):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _date_text(value: Any) -> str:
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return value.date().isoformat() if midnight else value.isoformat(sep=" ", timespec="minutes")
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def bounds(area: str) -> tuple[int, int, int, int]:
    """The left, top, right and bottom of an area such as "A1:C1": columns counted from 0, rows from 1."""
    from openpyxl.utils import range_boundaries

    left, top, right, bottom = range_boundaries(area)
    return int(left or 1) - 1, int(top or 1), int(right or 1) - 1, int(bottom or 1)
