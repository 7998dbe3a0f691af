"""What a person has typed but not saved: rows of text on top of the Book as it was when the person began.

A draft holds texts exactly as they were typed, right or wrong, so that nothing is lost while faults are put right. It
may touch several tables: a new source and the row that names it are saved together.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from kronoberg.domain.book import Book
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.difference import Cells, RowKey, cells_of, key_of
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.raw import RawRow, RawTable, cleaned

# Two rules name another row by its line.
_LINE = re.compile(r"\brad (\d+)\b")


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A row as a person sees it in a grid or a form.

    Attributes
    ----------
    line
        Its number among the table's rows, from 1; new rows are numbered after the last one.
    key
        The key of the row that it is in the Book; None for a new one.
    cells
        Text for every column of the contract, canonical where the person has not typed.
    """

    line: int
    key: RowKey | None
    cells: Cells


@dataclass(frozen=True, slots=True)
class TableDraft:
    """What has been typed in one table: rows that are changed or new, and the keys of rows that are to go."""

    rows: tuple[DraftRow, ...] = ()
    removed: frozenset[RowKey] = frozenset()


@dataclass(frozen=True)
class Draft:
    """Everything typed since the last save, on top of the Book as it was at the first keystroke."""

    base: Book
    tables: Mapping[str, TableDraft] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(table.rows or table.removed for table in self.tables.values())

    def of(self, table: str) -> TableDraft:
        """What has been typed in that table."""
        return self.tables.get(table, TableDraft())

    def with_table(self, table: str, typed: TableDraft) -> "Draft":
        """The draft with other content for one table."""
        return replace(self, tables=MappingProxyType({**self.tables, table: typed}))


def rows(draft: Draft, table: Table) -> tuple[DraftRow, ...]:
    """The table's rows as they stand with the draft: those of the Book in key order, then the new ones."""
    typed = draft.of(table.name)
    changed = {row.key: row for row in typed.rows if row.key is not None}
    existing = []
    for line, row in enumerate(draft.base.rows(table.name), start=1):
        cells = cells_of(table, row)
        key = key_of(table, cells)
        if key not in typed.removed:
            existing.append(changed.get(key) or DraftRow(line, key, cells))
    return (*existing, *(row for row in typed.rows if row.key is None))


def last_line(draft: Draft, table: Table) -> int:
    """The number of the table's last row, new ones included; the next new row has the number after it."""
    new = (row.line for row in draft.of(table.name).rows if row.key is None)
    return max(new, default=len(draft.base.rows(table.name)))


def wanted(draft: Draft) -> Book:
    """The Book as the person wants it.

    Raises
    ------
    FaultyData
        With every fault. A fault in a typed row has the table's title as its file and the row's line.
    """
    incoming: dict[str, Incoming] = {}
    removed: dict[str, set[RowKey]] = {}
    faults: list[Fault] = []
    for table in TABLES:
        typed = draft.of(table.name)
        if typed.rows or typed.removed:
            incoming[table.name] = Incoming(table.title, _raw(typed.rows))
            # A row whose key is changed leaves its old place.
            removed[table.name] = {*typed.removed, *_left_keys(table, typed)}
            faults += _taken_keys(draft, table)
    try:
        book = candidate(draft.base, incoming, removed=removed)
    except FaultyData as error:
        known = {(fault.file, fault.row, fault.column) for fault in faults}
        faults += [fault for fault in error.faults if (fault.file, fault.row, fault.column) not in known]
    if faults:
        raise FaultyData(tuple(_numbered_anew(draft, fault) for fault in sorted(faults, key=_in_table_order)))
    return book


def number_of(draft: Draft, table: Table, line: int) -> str:
    """How a row's number is said: `12`, or `ny rad 1`."""
    count = len(draft.base.rows(table.name))
    return str(line) if line <= count else f"ny rad {line - count}"


def _canonical(table: Table, name: str, text: str) -> str:
    column = table.column(name)
    bare = cleaned(text)
    try:
        return column.cell.write(column.cell.read(bare)) if bare else ""
    except ValueError:
        return bare


def _key(table: Table, row: DraftRow) -> RowKey:
    return tuple(_canonical(table, name, row.cells[name]) for name in table.key)


def _raw(typed: Iterable[DraftRow]) -> RawTable:
    return RawTable(tuple(RawRow(row.line, dict(row.cells)) for row in typed), ())


def _left_keys(table: Table, typed: TableDraft) -> set[RowKey]:
    return {row.key for row in typed.rows if row.key is not None and row.key != _key(table, row)}


def _taken_keys(draft: Draft, table: Table) -> list[Fault]:
    """Rows that would take the place of another one: the same key twice is a mistake, never an update."""
    typed = draft.of(table.name)
    leaving = {*typed.removed, *(row.key for row in typed.rows if row.key is not None)}
    owner = {
        key: line
        for line, row in enumerate(draft.base.rows(table.name), start=1)
        if (key := key_of(table, cells_of(table, row))) not in leaving
    }
    faults = []
    for row in typed.rows:
        key = _key(table, row)
        first = owner.setdefault(key, row.line)
        if first != row.line:
            found = f"nyckeln {quoted(', '.join(filter(None, key)))}, som redan står på rad {first}"
            expected = "en nyckel som bara finns en gång"
            faults.append(Fault(table.title, row.line, " + ".join(table.key), found, expected))
    return faults


def _in_table_order(fault: Fault) -> tuple[int, int]:
    titles = [table.title for table in TABLES]
    return titles.index(fault.file) if fault.file in titles else len(titles), fault.row or 0


def _numbered_anew(draft: Draft, fault: Fault) -> Fault:
    table = next((table for table in BY_NAME.values() if table.title == fault.file), None)
    if table is None:
        return fault
    owner = table
    return replace(fault, found=_LINE.sub(lambda line: _place(draft, owner, int(line[1])), fault.found))


def _place(draft: Draft, table: Table, line: int) -> str:
    number = number_of(draft, table, line)
    return number if number.startswith("ny") else f"rad {number}"
