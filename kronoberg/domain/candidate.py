"""A candidate: the Book as it would be with rows that a person has handed in, checked as a whole.

The one way in (design, chapter 4): a grid, a workbook, a CSV file, a ledger all end as rows of text with the line that
they stand on. Nothing is saved here.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from kronoberg.domain.book import Book
from kronoberg.domain.checking import checked_book
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells, RowKey, cells_of, key_of, raw_of
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.domain.raw import RawRow, RawTable, cleaned


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
    """The Book as it would be with the rows put in.

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
    gone = removed or {}
    raw = raw_of(book)
    existing = {
        name: _kept(BY_NAME[name], raw[name], incoming.get(name), gone.get(name, ()), keep_absent=keep_absent)
        for name in {*incoming, *gone}
    }
    merged = {name: _after(raw[name].rows) for name in raw if name not in existing}
    for name, rows in existing.items():
        handed_in = _cleaned(BY_NAME[name], incoming[name].table) if name in incoming else RawTable((), ())
        merged[name] = RawTable((*handed_in.rows, *_after(rows).rows), handed_in.faults)
    try:
        return checked_book(merged)
    except FaultyData as error:
        raise FaultyData(tuple(_placed(fault, incoming, merged) for fault in error.faults)) from None


def absent(book: Book, incoming: Mapping[str, Incoming]) -> dict[str, tuple[RowKey, ...]]:
    """The keys of the rows that the Book has and the incoming tables have not, by the names of those tables.

    `candidate` keeps them; hand them to its `removed` to take them away.
    """
    found = {}
    for name, each in incoming.items():
        table = BY_NAME[name]
        handed_in = {_canonical_key(table, row.cells) for row in each.table.rows}
        keys = (key_of(table, cells_of(table, row)) for row in book.rows(name))
        found[name] = tuple(key for key in keys if key not in handed_in)
    return found


def _kept(
    table: Table, rows: RawTable, incoming: Incoming | None, gone: Collection[RowKey], *, keep_absent: bool
) -> list[RawRow]:
    """The rows of the Book that stay beside the incoming ones."""
    if incoming is not None and not keep_absent:
        return []
    replaced = {_canonical_key(table, row.cells) for row in incoming.table.rows} if incoming else set()
    leaving = {*replaced, *gone}
    return [row for row in rows.rows if key_of(table, row.cells) not in leaving]


def _canonical_key(table: Table, cells: Cells) -> RowKey:
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


def _cleaned(table: Table, raw: RawTable) -> RawTable:
    one_line = table.file_format == "yaml"
    rows = (
        RawRow(row.line, {name: cleaned(text, one_line=one_line) for name, text in row.cells.items()})
        for row in raw.rows
    )
    return RawTable(tuple(rows), raw.faults)


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
        key = ", ".join(key_of(table, cells))
        return replace(fault, file=f"{table.title} (finns redan), {key}", row=None)
    return replace(fault, file=incoming[table.name].place) if table.name in incoming else fault
