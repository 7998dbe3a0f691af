"""A workbook opened so that nothing is read before it is asked for: its sheets' names do not need its rows.

openpyxl by itself reads a sheet to its end to learn how large it is, where the file does not say (half a minute for a
million cells), each time that the workbook is opened.
"""

import io
import warnings
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

# About parts that are of no use here: drop-down lists of newer kinds, pictures, themes. Set once for the process: a
# filter that is set and taken back for each row is shared by all threads, and one thread's could stay for good.
warnings.filterwarnings("ignore", module=r"openpyxl\.")


class _Sheet(ReadOnlyWorksheet):
    """A sheet of which nothing is read until its rows are."""

    def _get_size(self) -> None:
        """Leave the size unknown: what a workbook says of it may be wrong, and is not used."""


class _Reader(ExcelReader):
    def read_worksheets(self) -> None:
        """Put the sheets of cells into the workbook, unread."""
        book: Any = self.wb
        for sheet, related in self.parser.find_sheets():
            if related.target in self.valid_files and "chartsheet" not in related.Type:
                made = _Sheet(self.wb, sheet.name, related.target, self.shared_strings)
                made.sheet_state = sheet.state or "visible"
                book._sheets.append(made)


def opened(content: bytes) -> Any:
    """The workbook, for its rows to be read one at a time; whoever opens it closes it."""
    reader = _reader(content)
    reader.read()
    return reader.wb


def sheet_names(content: bytes) -> tuple[tuple[str, bool], ...]:
    """Each sheet's name, and whether it is hidden."""
    reader = _reader(content)
    with reader.archive:
        reader.read_manifest()
        reader.read_workbook()
        reader.read_worksheets()
        return tuple((sheet.title, sheet.sheet_state != "visible") for sheet in reader.wb.worksheets)


def _reader(content: bytes) -> Any:
    return _Reader(io.BytesIO(content), read_only=True, keep_links=False)
