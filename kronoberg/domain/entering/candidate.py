"""A candidate: the Book as it would be with rows that a person has handed in, checked as a whole.

The one way in (design, chapter 4): a grid, a workbook, a CSV file, a ledger all end as rows of text with the line that
they stand on. Nothing is saved here.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kronoberg.domain import amounts
from kronoberg.domain.book import Book
from kronoberg.domain.checking import checked_book
from kronoberg.domain.columns import Ore, Percent, type_of
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.difference import Cells, RowChange, RowKey, cells_of, key_of, raw_of
from kronoberg.domain.entering import giving_way
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.domain.raw import RawRow, RawTable, cleaned

ALREADY_THERE = " (finns redan)"
"""After a table's title, where a fault stands in a row that the Book had before; the row's key in words follows."""
APPROXIMATE = "approximate"
"""The column that keeps the "ca" before an amount."""
_COUNTED = tuple(type_of(each) for each in (Ore, Percent))


@dataclass(frozen=True, slots=True)
class Incoming:
    """Rows that a person has handed in for one table.

    Attributes
    ----------
    place
        Where they stand, as a fault says it: "uppgifter.xlsx, blad Kostnader".
    table
        The rows, and the faults that stopped some of them from being read.
    """

    place: str
    table: RawTable


def candidate(
    book: Book,
    incoming: Mapping[str, Incoming],
    *,
    keep_absent: bool = True,
    removed: Mapping[str, Collection[RowKey]] | None = None,
) -> Book:
    """The Book as it would be with the rows put in, and without the rows that they supersede.

    Parameters
    ----------
    book
        The Book as it is.
    incoming
        Rows by table name. A row whose key the Book has takes that row's place; any other is added.
    keep_absent
        Whether rows of those tables that are not among the incoming ones stay; else the incoming rows are the table.
    removed
        Keys of rows to take away, by table name.

    Raises
    ------
    FaultyData
        With every fault: those in the incoming rows at their place and line, those in rows that the Book already has
        (a reference to a row that is taken away) at the table with the row's key.
    """
    merged = _merged(book, incoming, removed or {}, keep_absent=keep_absent)
    try:
        return checked_book(merged)
    except FaultyData as error:
        raise FaultyData(tuple(_placed(fault, incoming, merged) for fault in error.faults)) from None


def _merged(
    book: Book, incoming: Mapping[str, Incoming], removed: Mapping[str, Collection[RowKey]], *, keep_absent: bool
) -> dict[str, RawTable]:
    """Every table as it would be, not checked yet: the incoming rows first, then those of the Book that stay."""
    given = superseded(book, incoming)
    gone = {name: {*removed.get(name, ()), *given.get(name, ())} for name in {*removed, *given}}
    raw = raw_of(book)
    existing = {
        name: _kept(BY_NAME[name], raw[name], incoming.get(name), gone.get(name, ()), keep_absent=keep_absent)
        for name in {*incoming, *gone}
    }
    merged = {name: _after(raw[name].rows) for name in raw if name not in existing}
    for name, rows in existing.items():
        handed_in = _handed_in(BY_NAME[name], incoming.get(name), given.get(name, ()))
        merged[name] = RawTable((*handed_in.rows, *_after(rows).rows), handed_in.faults)
    return merged


def superseded(book: Book, incoming: Mapping[str, Incoming]) -> dict[str, tuple[RowKey, ...]]:
    """The keys of rows that say that a figure is missing or does not apply, where an incoming row gives it.

    The status is a part of a figure's key, so the two are different rows, and the contracts refuse them together. A
    budget gives no such figure. A row that the file itself still has stays, and the contracts then say so; but one that
    only says that nothing has come in yet gives way also in a file that was made while it stood there.
    """
    found = {}
    for name, each in incoming.items():
        table = BY_NAME[name]
        if giving_way.may_happen(table):
            handed_in = {canonical_key(table, row.cells): row.cells for row in each.table.rows}
            found[name] = giving_way.superseded(table, {**_rows(book, table), **handed_in}, handed_in)
    return {name: keys for name, keys in found.items() if keys}


def completed(book: Book, changes: Sequence[RowChange]) -> tuple[RowChange, ...]:
    """The changes, and the rows of the Book that go because of what the changes bring.

    A candidate has them already for the Book that it was made of; the Book that it is saved in may be a later one.
    """
    told = {(change.table, change.key) for change in changes}
    more = [
        RowChange(table.name, key, rows[key], None)
        for table in TABLES
        if (brought := _brought(table, changes))
        for rows in (_rows(book, table),)
        for key in giving_way.superseded(table, rows, brought)
        if (table.name, key) not in told
    ]
    order = [table.name for table in TABLES]
    return tuple(sorted((*changes, *more), key=lambda change: order.index(change.table))) if more else tuple(changes)


def gave_way(changes: Collection[RowChange]) -> tuple[RowChange, ...]:
    """Those of the changes that take away a row because another of them gives what it said was missing."""
    return tuple(
        change
        for change in changes
        if change.new is None
        and giving_way.superseded(
            BY_NAME[change.table], {change.key: change.old or {}}, _brought(BY_NAME[change.table], changes)
        )
    )


def _brought(table: Table, changes: Iterable[RowChange]) -> set[RowKey]:
    return {change.key for change in changes if change.table == table.name and change.new is not None}


def _rows(book: Book, table: Table) -> dict[RowKey, Cells]:
    return {key_of(table, cells): cells for cells in (cells_of(table, row) for row in book.rows(table.name))}


def _kept(
    table: Table, rows: RawTable, incoming: Incoming | None, gone: Collection[RowKey], *, keep_absent: bool
) -> list[RawRow]:
    """The rows of the Book that stay beside the incoming ones."""
    if incoming is not None and not keep_absent:
        return []
    replaced = {canonical_key(table, row.cells) for row in incoming.table.rows} if incoming else set()
    leaving = {*replaced, *gone}
    return [row for row in rows.rows if key_of(table, row.cells) not in leaving]


def canonical_key(table: Table, cells: Cells) -> RowKey:
    """The key as the Book writes it: a person may have written " 2024" or "Utfall" with a capital letter."""
    readers = {column.name: column.cell for column in table.columns}

    def canonical(name: str) -> str:
        text = cleaned(cells.get(name, ""))
        try:
            return readers[name].write(readers[name].read(text)) if text else ""
        except ValueError:
            # The check of the whole candidate says what is wrong with it.
            return text

    return tuple(canonical(name) for name in table.key)


def _handed_in(table: Table, incoming: Incoming | None, gone: Collection[RowKey]) -> RawTable:
    """The incoming rows with cleaned texts, without those that others of them supersede."""
    if incoming is None:
        return RawTable((), ())
    rows = incoming.table.rows
    if gone or giving_way.may_happen(table):
        by_key = [(canonical_key(table, row.cells), row) for row in rows]
        rows = tuple(
            RawRow(row.line, dict(giving_way.no_longer_awaited(table, key, row.cells)))
            for key, row in by_key
            if key not in gone
        )
    written = (
        RawRow(row.line, as_written(table, {name: cleaned(text) for name, text in row.cells.items()})) for row in rows
    )
    return RawTable(tuple(written), incoming.table.faults)


def as_written(table: Table, cells: Cells) -> dict[str, str]:
    """A row with "ca 350 tkr" as `350 tkr` and an approximate amount; other rows as they are.

    A table that has no such column keeps the word, and its column then refuses it: it is never lost.
    """
    found = dict(cells)
    if APPROXIMATE not in found:
        return found
    for column in table.columns:
        if column.cell in _COUNTED:
            bare, approximate = amounts.without_ca(found.get(column.name, ""))
            if approximate and bare:
                found |= {column.name: bare, APPROXIMATE: "true"}
    return found


def _after(rows: Sequence[RawRow]) -> RawTable:
    """Rows that the Book already has, with lines below zero: no line of a file can be mistaken for one of them."""
    return RawTable(tuple(RawRow(line, row.cells) for line, row in enumerate(rows, start=-len(rows))), ())


def _placed(fault: Fault, incoming: Mapping[str, Incoming], merged: Mapping[str, RawTable]) -> Fault:
    """The same fault, where a person finds it."""
    table = next((table for table in BY_NAME.values() if table.file == fault.file), None)
    if table is None:
        return fault
    if fault.row is not None and fault.row < 0:
        cells = next(row.cells for row in merged[table.name].rows if row.line == fault.row)
        key = ", ".join(filter(None, (_in_words(table, name, cells[name]) for name in table.key)))
        return replace(fault, file=f"{table.title}{ALREADY_THERE}, {key}", row=None)
    return replace(fault, file=incoming[table.name].place) if table.name in incoming else fault


def _in_words(table: Table, name: str, text: str) -> str:
    """A code by its word; any other text as it is."""
    return next((code.word for code in table.column(name).codes or () if code.value == text), text)
