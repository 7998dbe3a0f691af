"""What differs between two Books, row by row, and how such changes are put into a Book, taken back or weighed.

Rows are told apart by the contract's key. Cells are canonical text, the form of files, history and the revision.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kronoberg.domain.book import Book, written
from kronoberg.domain.checking import checked_book
from kronoberg.domain.contract import Column, Row, Table
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.raw import RawRow, RawTable
from kronoberg.domain.words import ChangeKind, Status

Cells = Mapping[str, str]
"""A row as text: every column of its contract, an empty text where there is no value."""
RowKey = tuple[str, ...]
"""The texts in the columns that together name a row."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One cell before and after."""

    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None where there is no row."""

    table: str
    key: RowKey
    old: Cells | None
    new: Cells | None

    @property
    def kind(self) -> ChangeKind:
        """What happens to the row."""
        if self.old is None:
            return ChangeKind.ADDED
        return ChangeKind.REMOVED if self.new is None else ChangeKind.CHANGED

    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """The cells that differ, in the contract's column order; of a row that comes or goes those that are filled."""
        old, new = self.old or {}, self.new or {}
        both = ((column.name, old.get(column.name, ""), new.get(column.name, "")) for column in _columns(self.table))
        return tuple(FieldChange(name, before, after) for name, before, after in both if before != after)


@dataclass(frozen=True, slots=True)
class Clash:
    """A change whose row has become another one since: it is neither as the change found it nor as it leaves it."""

    change: RowChange
    current: Cells | None


def cells_of(table: Table, row: Row) -> dict[str, str]:
    """A row as text, by column name."""
    return dict(zip((column.name for column in table.columns), written(table, row), strict=True))


def key_of(table: Table, cells: Cells) -> RowKey:
    """The key of a row that is given as text."""
    return tuple(cells[name] for name in table.key)


def difference(old: Book, new: Book) -> tuple[RowChange, ...]:
    """What has to change in `old` to make it `new`, in the order of tables and keys."""
    found: list[RowChange] = []
    for table in TABLES:
        before, after = _by_key(table, old), _by_key(table, new)
        for key in sorted({*before, *after}):
            if before.get(key) != after.get(key):
                found.append(RowChange(table.name, key, _frozen(before.get(key)), _frozen(after.get(key))))
    return tuple(found)


def as_told(changes: Iterable[RowChange]) -> tuple[RowChange, ...]:
    """The changes as a person counts them: a figure that gets another status is one changed row.

    The status is a part of a figure's key, so such a figure is one row that goes and one that comes. What is given back
    is for telling, never for saving: the key of such a change is that of the row that comes.
    """
    found = list(changes)
    gone = {figure: each for each in found if each.new is None and (figure := _figure(each))}
    come = {figure: each for each in found if each.old is None and (figure := _figure(each))}
    told = {
        id(each): RowChange(each.table, each.key, gone[figure].old, each.new)
        for figure, each in come.items()
        if figure in gone
    }
    left_out = {id(gone[figure]) for figure in come if figure in gone}
    return tuple(told.get(id(each), each) for each in found if id(each) not in left_out)


def _figure(change: RowChange) -> RowKey | None:
    """The table and the key without the status, of a row that comes or goes; None where no status is in the key.

    A budget stands beside the figure, and never becomes one.
    """
    key = BY_NAME[change.table].key
    if "status" not in key or change.kind is ChangeKind.CHANGED or Status.BUDGET in change.key:
        return None
    return change.table, *(part for name, part in zip(key, change.key, strict=True) if name != "status")


def reversed_changes(changes: Iterable[RowChange]) -> tuple[RowChange, ...]:
    """The changes that take these back."""
    return tuple(RowChange(change.table, change.key, change.new, change.old) for change in changes)


def clashes(book: Book, changes: Iterable[RowChange]) -> tuple[Clash, ...]:
    """The changes that would overwrite what somebody else has written in the meantime."""
    rows = _Rows(book)
    return tuple(
        Clash(change, _frozen(current))
        for change in changes
        if (current := rows.cells(change)) not in (change.old, change.new)
    )


def outstanding(book: Book, changes: Iterable[RowChange]) -> tuple[RowChange, ...]:
    """The changes that the Book does not have already."""
    rows = _Rows(book)
    return tuple(change for change in changes if rows.cells(change) != change.new)


def resolved(clash: Clash, mine: Collection[str]) -> RowChange | None:
    """The change that is left when a person has weighed both rows, cell by cell.

    Parameters
    ----------
    clash
        What the person wanted and what stands there now.
    mine
        The columns to take from the person's own row; the others stay as they stand now. Where one of the two is
        that there be no row at all, there are no cells to choose between: any column means the person's own wish.

    Returns
    -------
    RowChange | None
        From the row as it stands now; None when it is to stay so.
    """
    wanted, current = clash.change.new, clash.current
    if not mine:
        return None
    new = wanted if wanted is None or current is None else {**current, **{name: wanted[name] for name in mine}}
    if new == current:
        return None
    return RowChange(clash.change.table, clash.change.key, current, _frozen(new))


def applied(book: Book, changes: Iterable[RowChange]) -> Book:
    """The Book with the changes made; what is already as wanted stays so.

    It does not ask whether a change overwrites something: `clashes` does.

    Raises
    ------
    FaultyData
        When the tables would break their contracts afterwards. A fault's line is the row's place in the new table.
    """
    tables: dict[str, dict[RowKey, Cells]] = {}
    for change in changes:
        rows = tables.setdefault(change.table, dict(_by_key(BY_NAME[change.table], book)))
        if change.new is None:
            rows.pop(change.key, None)
        else:
            rows[change.key] = change.new
    unchanged = raw_of(book)
    return checked_book(unchanged | {name: raw_rows(rows.values()) for name, rows in tables.items()}, kept=True)


def raw_of(book: Book) -> dict[str, RawTable]:
    """A Book's tables as text rows, for checking them again; a row's line is its place, with the header as line 1."""
    return {table.name: raw_rows(cells_of(table, row) for row in rows) for table, rows in book}


def raw_rows(rows: Iterable[Cells]) -> RawTable:
    """Rows of text as a table that can be checked; a row's line is its place, with the header as line 1."""
    return RawTable(tuple(RawRow(line, dict(cells)) for line, cells in enumerate(rows, start=2)), ())


class _Rows:
    """A Book's rows as text by table and key, made for a table when it is first asked for."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._tables: dict[str, dict[RowKey, dict[str, str]]] = {}

    def cells(self, change: RowChange) -> Cells | None:
        if change.table not in self._tables:
            self._tables[change.table] = _by_key(BY_NAME[change.table], self._book)
        return self._tables[change.table].get(change.key)


def _by_key(table: Table, book: Book) -> dict[RowKey, dict[str, str]]:
    rows = (cells_of(table, row) for row in book.rows(table.name))
    return {key_of(table, cells): cells for cells in rows}


def _columns(table: str) -> tuple[Column, ...]:
    return BY_NAME[table].columns


def _frozen(cells: Cells | None) -> Cells | None:
    return None if cells is None else MappingProxyType(dict(cells))
