"""What people have written for a document, as blocks, word for word; where nobody has, that it is missing."""

from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.analysis.documents import texts as document_texts
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.reporting import DocumentHead, DocumentText
from kronoberg.domain.words import DocumentKind, TextPart
from kronoberg.show.blocks import Block, Facts, Gap, Points, Written, points
from kronoberg.topics.documents import written_words


@dataclass(frozen=True, slots=True)
class Desk:
    """The document that the texts are for: its kind and its year."""

    book: Book
    document: DocumentKind
    year: int

    @property
    def head(self) -> DocumentHead | None:
        """The head as far as anybody has filled it in."""
        return document_texts.head(self.book, self.document, self.year)

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """The head's fields, name and value; one that is not filled in says so."""
        return written_words.head(self.head)

    def texts(self, part: TextPart, *, collaboration_id: str | None = None) -> tuple[DocumentText, ...]:
        """The texts of a part, in the order that people gave them."""
        return document_texts.texts(self.book, self.document, self.year, part, collaboration_id=collaboration_id)

    def said(self, part: TextPart) -> tuple[Block, ...]:
        """Each text of a part with who wrote it; what is missing when there is none."""
        found = self.texts(part)
        if not found:
            return (Gap(written_words.nobody_has_written(part)),)
        return tuple(Written(row.text, written_words.written_by(row)) for row in found)

    def listed(self, part: TextPart, *, numbered: bool) -> Points | Gap:
        """The texts of a part as a list; what is missing when there is none."""
        found = self.texts(part)
        if not found:
            return Gap(written_words.nobody_has_written(part))
        return points([row.text for row in found], numbered=numbered)

    def head_facts(self) -> Facts | Gap:
        """The head's fields as a block in the text, for a document that is no letter."""
        return Gap(written_words.no_head()) if self.head is None else Facts("Dokumentuppgifter", self.fields)

    def unwritten(self, parts: Iterable[TextPart]) -> tuple[str, ...]:
        """That nobody has written some of the parts, a sentence each."""
        silent = (part for part in parts if not self.texts(part))
        return tuple(written_words.nobody_has_written(part) for part in silent)
