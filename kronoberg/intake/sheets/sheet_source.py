"""A colleague's file as the source of its own rows: the one that it became before, or a new one."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from kronoberg.domain import slugs
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.difference import cells_of
from kronoberg.domain.entering.candidate import Incoming
from kronoberg.domain.raw import RawRow, RawTable

NO_LINK = "Ett kalkylblad från en kollega, som inte finns på någon webbplats"


@dataclass(frozen=True, slots=True)
class SheetSource:
    """What a person says of a file as a source; `accessed` is a date ÅÅÅÅ-MM-DD."""

    title: str
    publisher: str
    accessed: str
    entered_by: str
    no_url_reason: str = NO_LINK


def known(book: Book, content: bytes) -> Source | None:
    """The source that the very same file became before; None when it has not been taken in."""
    mark = hashlib.sha256(content).hexdigest()
    return next((row for row in book.sources.values() if row.note and mark in row.note), None)


def title(name: str, of_sheet: str) -> str:
    """A title to begin with: the sheet's own, else the file's name."""
    return of_sheet or Path(name).stem


def row(book: Book, name: str, content: bytes, said: SheetSource) -> tuple[str, Incoming]:
    """The key of the file as a source, and its row; the same file keeps the row that it has."""
    before = known(book, content)
    table = BY_NAME["sources"]
    if before is not None:
        return before.source_id, Incoming(name, RawTable((RawRow(1, dict(cells_of(table, before))),), ()))
    key = slugs.free(slugs.slug(said.title) or "kalkylblad", book.sources)
    cells = table.cells(
        source_id=key,
        title=said.title,
        publisher=said.publisher,
        no_url_reason=said.no_url_reason,
        accessed=said.accessed,
        entered_by=said.entered_by,
        note=f"Fil: {name}. Kontrollsumma (SHA-256): {hashlib.sha256(content).hexdigest()}.",
    )
    return key, Incoming(name, RawTable((RawRow(1, cells),), ()))
