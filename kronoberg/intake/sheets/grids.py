"""Rows and cells of any sheet that a person may have: a sheet of a workbook, or a text file of cells."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kronoberg.domain import swedish
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.raw_text import decoded, records
from kronoberg.intake.files import FileKind, Progress, file_kind, refused
from kronoberg.intake.sheets import excel
from kronoberg.intake.sheets.excel import Cell, CellKind, SheetRow
from kronoberg.intake.sheets.excel_hidden import Hidden

MOST_ROWS = 200_000
"""Rows of a sheet."""
_DELIMITERS = (";", "\t", ",")
_LINES_LOOKED_AT = 30
_STEP = 1_000
"""Rows between two calls of `progress`."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet whose rows can be read once.

    Attributes
    ----------
    place, sheet
        The file with the sheet of a workbook, for messages; the sheet's own name, None for a text file.
    rows
        The rows that are not empty. Cells of a text file are all text.
    last_line
        About how many lines there are, for showing progress.
    merged
        Areas of merged cells, such as "A1:C1".
    not_shown
        Gives the rows and columns that are hidden in the workbook; they are read like all others.
    """

    place: str
    sheet: str | None
    rows: Iterator[SheetRow]
    last_line: int
    merged: tuple[str, ...]
    not_shown: Callable[[], Hidden] = Hidden


@contextmanager
def opened(name: str, content: bytes, sheet: str | None = None) -> Iterator[Grid]:
    """Open a file; its rows can be read inside.

    Parameters
    ----------
    sheet
        The sheet of a workbook; None for a text file, or for the first sheet that is not hidden.

    Raises
    ------
    FaultyData
        When the file is refused, broken or too long, or the sheet is hidden or not there.
    """
    if file_kind(name, content) is FileKind.TEXT:
        rows = _text_rows(name, content)
        yield Grid(name, None, iter(rows), rows[-1].line if rows else 0, ())
        return
    with excel.opened(name, content) as sheets:
        chosen = _chosen(name, sheets, sheet)
        place = f"{name}, blad {chosen.name}"
        rows_ = _counted(place, chosen.rows())
        yield Grid(place, chosen.name, rows_, chosen.last_line, chosen.merged, lambda: chosen.not_shown)


def first(rows: Iterable[SheetRow], last_line: int) -> Iterator[SheetRow]:
    """The rows down to a line."""
    return itertools.takewhile(lambda row: row.line <= last_line, rows)


def followed(grid: Grid, progress: Progress | None) -> Iterator[SheetRow]:
    """The rows, telling on the way how much of the sheet is read."""
    for count, row in enumerate(grid.rows):
        if progress is not None and count % _STEP == 0:
            progress(min(row.line / max(grid.last_line, 1), 1.0))
        yield row
    if progress is not None:
        progress(1.0)


def _chosen(name: str, sheets: tuple[excel.Sheet, ...], wanted: str | None) -> excel.Sheet:
    visible = [sheet for sheet in sheets if not sheet.hidden]
    for sheet in visible:
        if wanted in (None, sheet.name):
            return sheet
    names = swedish.enumeration(sheet.name for sheet in visible) or "inget"
    found = "inget blad som syns" if wanted is None else f"inget blad som heter {quoted(wanted)} och syns"
    raise refused(name, found, f"ett blad som syns; här finns {names}")


def _counted(place: str, rows: Iterator[SheetRow]) -> Iterator[SheetRow]:
    for count, row in enumerate(rows, start=1):
        if count > MOST_ROWS:
            raise _too_long(place, row.line)
        yield row


def _too_long(place: str, line: int) -> FaultyData:
    most = swedish.decimal(MOST_ROWS)
    return FaultyData((Fault(place, line, None, f"fler än {most} rader", f"högst {most} rader; dela upp filen"),))


def _text_rows(name: str, content: bytes) -> list[SheetRow]:
    text = decoded(name, content)
    if isinstance(text, Fault):
        raise FaultyData((text,))
    found, broken = records(name, text, _delimiter(text), most=MOST_ROWS + 1)
    if broken:
        raise FaultyData(broken)
    if len(found) > MOST_ROWS:
        raise _too_long(name, found[MOST_ROWS][0])
    return [
        SheetRow(line, tuple(Cell(position, CellKind.TEXT, cell) for position, cell in enumerate(record) if cell))
        for line, record in found
    ]


def _delimiter(text: str) -> str:
    """The separator that cuts the first lines into most cells in the same way on most lines."""
    lines = list(itertools.islice((line for line in text.splitlines() if line.strip()), _LINES_LOOKED_AT))

    def evenness(delimiter: str) -> int:
        counts = [line.count(delimiter) for line in lines]
        usual = max(counts, key=counts.count, default=0)
        return usual * counts.count(usual)

    return max(_DELIMITERS, key=evenness)
