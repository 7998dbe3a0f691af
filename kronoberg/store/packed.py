"""A whole Book as bytes, for keeping it inside the database: compressed JSON, the same for the same content."""

import hashlib
import json
import zlib
from collections.abc import Callable
from typing import Any

from kronoberg.domain.book import Book, written
from kronoberg.domain.checking import checked_book
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells, raw_rows


def packed(book: Book) -> bytes:
    """The Book's tables with their columns' names, compressed."""
    return _compressed(
        {
            table.name: {
                "columns": [column.name for column in table.columns],
                "rows": [list(written(table, row)) for row in rows],
            }
            for table, rows in book
        }
    )


def rewritten(content: bytes, row: Callable[[str, Cells], Cells]) -> bytes:
    """What was packed with other cells in its rows: `row` gets a table's name and a row with its columns of then."""
    tables = json.loads(zlib.decompress(content))
    for name, kept in tables.items():
        cells = (dict(zip(kept["columns"], each, strict=True)) for each in kept["rows"])
        kept["rows"] = [list(row(name, each).values()) for each in cells]
    return _compressed(tables)


def packed_text(content: bytes) -> str:
    """What is packed, as text to search in."""
    return zlib.decompress(content).decode()


def unpacked(content: bytes) -> Book:
    """The Book that was packed. A column that the contract has got since is empty, one that it has lost is left out.

    Raises
    ------
    FaultyData
        When the rows do not keep today's contracts.
    """
    tables = json.loads(zlib.decompress(content))
    return checked_book(
        {
            name: raw_rows(
                todays_cells(BY_NAME[name], dict(zip(kept["columns"], row, strict=True))) for row in kept["rows"]
            )
            for name, kept in tables.items()
            if name in BY_NAME
        },
        kept=True,
    )


def checksum(content: bytes) -> str:
    """The SHA-256 of what is packed, whatever the compression made of it."""
    return hashlib.sha256(zlib.decompress(content)).hexdigest()


def todays_cells(table: Table, cells: Cells) -> dict[str, str]:
    """A row that was kept, with exactly the columns that its contract has today."""
    return {column.name: cells.get(column.name, "") for column in table.columns}


def _compressed(tables: dict[str, Any]) -> bytes:
    return zlib.compress(json.dumps(tables, ensure_ascii=False, separators=(",", ":")).encode(), level=9)
