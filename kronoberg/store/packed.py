"""A whole Book as bytes, for keeping it inside the database: compressed JSON, the same for the same content."""

import hashlib
import json
import zlib

from kronoberg.domain.book import Book, written
from kronoberg.domain.checking import checked_book
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells, raw_rows


def packed(book: Book) -> bytes:
    """The Book's tables with their columns' names, compressed."""
    tables = {
        table.name: {
            "columns": [column.name for column in table.columns],
            "rows": [list(written(table, row)) for row in rows],
        }
        for table, rows in book
    }
    return zlib.compress(json.dumps(tables, ensure_ascii=False, separators=(",", ":")).encode(), level=9)


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
        }
    )


def checksum(content: bytes) -> str:
    """The SHA-256 of what is packed, whatever the compression made of it."""
    return hashlib.sha256(zlib.decompress(content)).hexdigest()


def todays_cells(table: Table, cells: Cells) -> dict[str, str]:
    """A row that was kept, with exactly the columns that its contract has today."""
    return {column.name: cells.get(column.name, "") for column in table.columns}
