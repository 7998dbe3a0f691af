"""The Book as it may leave the house. All open data is made from it, so nothing else can come along by another way."""

import re
from typing import Any

from kronoberg.domain.book import Book
from kronoberg.domain.contract import Column, Row, Table
from kronoberg.open_data import leaving_rows

NAME_LEFT_OUT = "[namn utelämnat]"
"""What stands in a text in place of a person's name."""


def public(book: Book) -> Book:
    """Make the Book with only what may leave: tables, rows and columns that are listed, and no name in any text.

    A cell that stays inside is empty. The revision is another than that of the whole Book: ask the whole one.
    """
    filters, names = leaving_rows.row_filter(book), _names(book)
    tables = {}
    for table, rows in book:
        if table.open_columns:
            leaves = filters.get(table.name, lambda _: True)
            tables[table.name] = tuple(_public_row(table, row, names) for row in rows if leaves(row))
    return Book(tables)


def _public_row(table: Table, row: Row, names: re.Pattern[str] | None) -> Row:
    changed = {column.name: _blank(column) for column in table.columns if not column.leaves}
    if names is not None:
        for column in table.columns:
            value = getattr(row, column.name)
            if column.cell.is_text and value and (table.name, column.name) != ("persons", "name"):
                changed.setdefault(column.name, names.sub(NAME_LEFT_OUT, value))
    return row.model_copy(update=changed)


def _blank(column: Column) -> Any:
    """An empty cell: no value where the contract allows that, else no text."""
    return "" if column.required else None


def _names(book: Book) -> re.Pattern[str] | None:
    """What finds the name of any person in the Book, also with a genitive s."""
    known = {row.name for row in book.rows("persons")} | {row.person for row in book.rows("chairmanships")}
    longest_first = sorted((name for name in known if name), key=lambda name: (-len(name), name))
    if not longest_first:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})s?(?!\w)", re.IGNORECASE)
