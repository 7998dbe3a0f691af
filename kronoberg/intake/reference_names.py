"""Names in a colleague's sheet become the keys of the rows that they name."""

from collections import defaultdict
from collections.abc import Mapping

from kronoberg.domain.book import Book
from kronoberg.domain.candidate import Incoming
from kronoberg.domain.contract import Table
from kronoberg.domain.raw import RawRow, RawTable

_NAMING = ("label", "name", "title")


def with_keys(book: Book, table: Table, incoming: Incoming) -> Incoming:
    """The same rows with keys where the name of a row stood: `Brysselkontoret` becomes `brysselkontoret`.

    Capitals and spaces do not matter. A name that no row or several rows have stays: the contracts then refuse it.
    """
    keys = {
        reference.column: _keys_by_name(book, reference.table, reference.target)
        for reference in table.all_references
        if reference.table != table.name
    }
    rows = tuple(RawRow(row.line, _keyed(row.cells, keys)) for row in incoming.table.rows)
    return Incoming(incoming.place, RawTable(rows, incoming.table.faults))


def _keyed(cells: dict[str, str], keys: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {name: keys.get(name, {}).get(_plain(text), text) for name, text in cells.items()}


def _keys_by_name(book: Book, table: str, target: str) -> dict[str, str]:
    """Keys by name, of names that are one row's only and no other row's key."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in book.rows(table):
        key = str(getattr(row, target))
        for text in (key, *(getattr(row, name, None) for name in _NAMING)):
            if text:
                found[_plain(str(text))].add(key)
    return {name: next(iter(keys)) for name, keys in found.items() if len(keys) == 1}


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
