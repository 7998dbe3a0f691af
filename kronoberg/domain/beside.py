"""Rows that the Book has beside those that a person hands in."""

from collections.abc import Mapping

from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import RowKey, cells_of, key_of
from kronoberg.domain.entering.candidate import Incoming, canonical_key


def absent(book: Book, incoming: Mapping[str, Incoming]) -> dict[str, tuple[RowKey, ...]]:
    """The keys of the rows that the Book has and the incoming tables have not, by the names of those tables.

    `candidate` keeps them, other than those that the incoming rows supersede; hand them to its `removed` to take them
    away.
    """
    return {name: _absent(book, name, each) for name, each in incoming.items()}


def _absent(book: Book, name: str, incoming: Incoming) -> tuple[RowKey, ...]:
    table = BY_NAME[name]
    handed_in = {canonical_key(table, row.cells) for row in incoming.table.rows}
    keys = (key_of(table, cells_of(table, row)) for row in book.rows(name))
    return tuple(key for key in keys if key not in handed_in)
