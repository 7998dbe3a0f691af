"""One table's sheet in a template workbook: its headings found, its cells read, every fault at its row and column."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kronoberg.domain import swedish, template_layout, texts
from kronoberg.domain.contract import Column, Table
from kronoberg.domain.difference import RowKey, key_of
from kronoberg.domain.faults import Fault, quoted
from kronoberg.domain.raw import RawRow, RawTable
from kronoberg.domain.template_layout import OwnWords
from kronoberg.intake.sheets import cells, excel
from kronoberg.intake.sheets.excel import Cell, Sheet, SheetRow
from kronoberg.intake.sheets.excel_hidden import Hidden

Labels = Mapping[str, str]
"""What a person sees above each column, with its letter: "amount_sek" to "Belopp (F)"."""
_MOST_MERGED = 200
"""Areas of merged cells that are told one by one; a sheet with more is no filled-in template."""


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet's rows and faults (as the contracts name file and columns), place, columns' labels, what is hidden."""

    place: str
    rows: RawTable
    labels: Labels
    not_shown: Hidden


@dataclass(slots=True)
class _Reading:
    """What is known while a sheet is read."""

    table: Table
    merged_lines: frozenset[int]
    words: OwnWords
    faults: list[Fault] = field(default_factory=list)
    rows: list[RawRow] = field(default_factory=list)
    columns: dict[int, Column] = field(default_factory=dict)
    lines: dict[RowKey, int] = field(default_factory=dict)

    def fault(self, line: int, column: str | None, found: str, expected: str) -> None:
        """Keep a fault; its file is the table's, which the candidate puts the sheet's place for."""
        self.faults.append(Fault(self.table.file, line, column, found, expected))


def read_sheet(table: Table, sheet: Sheet, place: str, words: OwnWords) -> SheetRead:
    """Read the sheet of a table, while its workbook is open; the workbook's own words for codes go first.

    Raises
    ------
    FaultyData
        When the workbook turns out to be broken.
    """
    merged = sheet.merged[:_MOST_MERGED]
    reading = _Reading(table, frozenset(line for area in merged for line in _lines(area)), words)
    for area in merged:
        left, top, _, _ = excel.bounds(area)
        found = f"de sammanslagna cellerna {area}"
        reading.fault(top, f"({excel.letter(left)})", found, "celler som inte är sammanslagna")
    if template_layout.HEADER_ROW not in reading.merged_lines:
        _read_rows(reading, sheet)
    labels = {column.name: _label(column, position) for position, column in reading.columns.items()}
    unseen = sheet.not_shown.below(template_layout.HEADER_ROW)
    return SheetRead(place, RawTable(tuple(reading.rows), tuple(reading.faults)), labels, unseen)


def with_labels(fault: Fault, labels: Labels) -> Fault:
    """The fault with each column named as a person finds it in the sheet."""
    if fault.column is None:
        return fault
    return replace(fault, column=" + ".join(labels.get(name, name) for name in fault.column.split(" + ")))


def _lines(area: str) -> range:
    _, top, _, bottom = excel.bounds(area)
    return range(top, min(bottom, template_layout.MOST_ROWS + template_layout.HEADER_ROW) + 1)


def _label(column: Column, position: int) -> str:
    return f"{column.title} ({excel.letter(position)})"


def _read_rows(reading: _Reading, sheet: Sheet) -> None:
    rows = sheet.rows()
    header = next(rows, None)
    if header is None or header.line != template_layout.HEADER_ROW:
        expected = "rubrikerna i rad 1, så som mallen har dem"
        reading.fault(template_layout.HEADER_ROW, None, "ingen rubrikrad", expected)
        return
    _read_header(reading, header)
    if reading.faults and len(reading.columns) < len(reading.table.columns):
        return
    for row in rows:
        if row.line > template_layout.MOST_ROWS + template_layout.HEADER_ROW:
            most = swedish.decimal(template_layout.MOST_ROWS)
            reading.fault(row.line, None, f"fler än {most} rader", f"högst {most} rader i en tabell")
            return
        _read_row(reading, row)


def _read_header(reading: _Reading, header: SheetRow) -> None:
    ways = template_layout.columns_by_heading(reading.table)
    names = [column.title for column in reading.table.columns]
    for cell in header.cells:
        column = ways.get(template_layout.plain_heading(cell.text))
        label = f"{texts.one_line(cell.text)} ({excel.letter(cell.column)})"
        if column is None:
            found = f"den okända rubriken {quoted(cell.text)}"
            expected = (
                f"någon av rubrikerna {', '.join(names)}{swedish.hint(template_layout.plain_heading(cell.text), names)}"
            )
            reading.fault(header.line, label, found, expected)
        elif column in reading.columns.values():
            reading.fault(header.line, label, "en rubrik som redan finns", "varje kolumn en gång")
        else:
            reading.columns[cell.column] = column
    for column in reading.table.columns:
        if column not in reading.columns.values():
            title = column.title
            reading.fault(header.line, title, "ingen sådan rubrik", "kolumnen med sin rubrik, även när den är tom")


def _read_row(reading: _Reading, row: SheetRow) -> None:
    if row.line in reading.merged_lines:
        # Which of the cells a value belongs to is not known; the fault of the merged cells is said already.
        return
    before = len(reading.faults)
    by_position = {cell.column: cell for cell in row.cells}
    for stray in (cell for cell in row.cells if cell.column not in reading.columns):
        label = f"({excel.letter(stray.column)})"
        reading.fault(row.line, label, f"{quoted(stray.text)} i en kolumn utan rubrik", "en tom cell")
    texts = dict(_texts(reading, row.line, by_position))
    if len(reading.faults) == before and _is_new(reading, row.line, texts, by_position):
        reading.rows.append(RawRow(row.line, texts))


def _texts(reading: _Reading, line: int, by_position: Mapping[int, Cell]) -> Iterator[tuple[str, str]]:
    for position, column in reading.columns.items():
        try:
            yield column.name, cells.template_text(reading.table, column, by_position.get(position), reading.words)
        except cells.CellError as error:
            reading.fault(line, column.name, error.found, error.expected)


def _is_new(reading: _Reading, line: int, texts: Mapping[str, str], by_position: Mapping[int, Cell]) -> bool:
    """Whether no row above has the same key; else both rows are named."""
    key = key_of(reading.table, texts)
    first = reading.lines.setdefault(key, line)
    if first == line:
        return True
    positions = {column.name: position for position, column in reading.columns.items()}
    parts = [by_position.get(positions[name]) for name in reading.table.key]
    words = ", ".join("tomt" if part is None else part.text for part in parts)
    found = f"samma nyckel som på rad {first}, {quoted(words, longest=100)}"
    reading.fault(line, " + ".join(reading.table.key), found, "en nyckel som bara finns en gång")
    return False
