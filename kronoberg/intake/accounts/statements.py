"""What is known beforehand of a file from the accounts as a source: as it was said last time, or a proposal."""

from kronoberg.domain import slugs, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.sources import Source
from kronoberg.intake.accounts.transactions import AccountsFile


def known_source(book: Book, file: AccountsFile) -> Source | None:
    """The source that the very same file became when it was taken in before; None when it has not been."""
    return next((row for row in book.sources.values() if row.note and file.sha256 in row.note), None)


def title(file: AccountsFile) -> str:
    """A title to begin with: `Huvudbok 2025`."""
    return f"Huvudbok {swedish.enumeration(str(year) for year in file.years)}"


def source_id(book: Book, file: AccountsFile, written: str) -> str:
    """The key of the file as a source: the one that it has, else a free one made of the title."""
    known = known_source(book, file)
    return slugs.free(slugs.slug(written) or "huvudbok", book.sources) if known is None else known.source_id
