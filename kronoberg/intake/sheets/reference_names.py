"""Names in a colleague's sheet, which stand for the keys of the rows that they name."""

from collections import defaultdict
from collections.abc import Mapping

from kronoberg.domain.book import Book
from kronoberg.domain.contract import Table

_NAMING = ("label", "name", "title")


def keys_by_name(book: Book, table: Table) -> dict[str, Mapping[str, str]]:
    """For each column that points at rows of another table, their keys by name in the form that `plain` gives.

    A name that several rows have stands for none of them: the contracts then refuse it.
    """
    return {
        reference.column: _keys(book, reference.table, reference.target)
        for reference in table.all_references
        if reference.table != table.name
    }


def plain(text: str) -> str:
    """A name as it is compared: capitals and spaces do not matter."""
    return " ".join(text.split()).casefold()


def _keys(book: Book, table: str, target: str) -> dict[str, str]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in book.rows(table):
        key = str(getattr(row, target))
        for text in (key, *(getattr(row, name, None) for name in _NAMING)):
            if text:
                found[plain(str(text))].add(key)
    return {name: next(iter(keys)) for name, keys in found.items() if len(keys) == 1}
