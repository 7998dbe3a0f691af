"""Rows that the Book has beside those that a person hands in: the ones that are not in the file, and what gives way."""

from collections.abc import Iterator, Mapping

from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.candidate import Incoming, canonical_key
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.money import VALUELESS
from kronoberg.domain.difference import RowKey, cells_of, key_of

_STATUS = "status"
_KNOWN = {status.value for status in figures.STRENGTH}
_UNKNOWN = {status.value for status in VALUELESS}


def absent(book: Book, incoming: Mapping[str, Incoming]) -> dict[str, tuple[RowKey, ...]]:
    """The keys of the rows that the Book has and the incoming tables have not, by the names of those tables.

    `candidate` keeps them; hand them to its `removed` to take them away.
    """
    return {name: tuple(_absent(book, BY_NAME[name], each)) for name, each in incoming.items()}


def superseded(book: Book, incoming: Mapping[str, Incoming]) -> dict[str, tuple[RowKey, ...]]:
    """The keys of rows that say that a figure is missing or does not apply, where an incoming row now gives it.

    The status is a part of a figure's key, so the two are different rows, and the contracts refuse them together. A
    budget gives no such figure. A row that the file itself still has stays, and the contracts then say so.
    """
    found = {}
    for name, each in incoming.items():
        table = BY_NAME[name]
        if _STATUS in table.key:
            keys = [canonical_key(table, row.cells) for row in each.table.rows]
            given = {_without_status(table, key) for key in keys if _status(table, key) in _KNOWN}
            gone = (key for key in _absent(book, table, each) if _status(table, key) in _UNKNOWN)
            found[name] = tuple(key for key in gone if _without_status(table, key) in given)
    return {name: keys for name, keys in found.items() if keys}


def _absent(book: Book, table: Table, incoming: Incoming) -> Iterator[RowKey]:
    handed_in = {canonical_key(table, row.cells) for row in incoming.table.rows}
    keys = (key_of(table, cells_of(table, row)) for row in book.rows(table.name))
    return (key for key in keys if key not in handed_in)


def _status(table: Table, key: RowKey) -> str:
    return key[table.key.index(_STATUS)]


def _without_status(table: Table, key: RowKey) -> RowKey:
    place = table.key.index(_STATUS)
    return (*key[:place], *key[place + 1 :])
