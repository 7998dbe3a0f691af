"""What people have written for a document: the fields of its head, and the texts in it."""

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.reporting import DocumentHead, DocumentText
from kronoberg.domain.words import DocumentKind, TextPart


def head(book: Book, document: DocumentKind, year: int) -> DocumentHead | None:
    """The head of a year's document; None when nobody has filled it in."""
    rows: tuple[DocumentHead, ...] = book.rows("document_heads")
    return next((row for row in rows if row.document is document and row.year == year), None)


def texts(
    book: Book, document: DocumentKind, year: int, part: TextPart, *, collaboration_id: str | None = None
) -> tuple[DocumentText, ...]:
    """The texts of one part of a year's document, in the order that people gave them.

    `collaboration_id` names the collaboration of a risk or a recommendation; None for texts about the whole document.
    """
    rows: tuple[DocumentText, ...] = book.rows("document_texts")
    found = (
        row
        for row in rows
        if (row.document, row.year, row.part, row.collaboration_id) == (document, year, part, collaboration_id)
    )
    return tuple(sorted(found, key=lambda row: row.order))
