"""What people have written for a document, as blocks, word for word; a mark where nobody has."""

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
        """The head's fields, name and value; one that is not filled in says so, which only a draft shows."""
        return written_words.head(self.head)

    def texts(self, part: TextPart, *, collaboration_id: str | None = None) -> tuple[DocumentText, ...]:
        """The texts of a part, in the order that people gave them."""
        return document_texts.texts(self.book, self.document, self.year, part, collaboration_id=collaboration_id)

    def said(self, part: TextPart) -> tuple[Block, ...]:
        """Each text of a part; a mark when there is none."""
        found = self.texts(part)
        return tuple(Written(row.text) for row in found) if found else (Gap(),)

    def listed(self, part: TextPart, *, numbered: bool) -> Points | Gap:
        """The texts of a part as a list; a mark when there is none."""
        found = self.texts(part)
        return points([row.text for row in found], numbered=numbered) if found else Gap()

    def head_facts(self) -> Facts | Gap:
        """The head's fields as a block in the text, for a document that is no letter."""
        return Gap(written_words.HEAD) if self.head is None else Facts("", self.fields, form=True)

    def unwritten(self, parts: Iterable[TextPart]) -> tuple[str, ...]:
        """Which of the parts nobody has written."""
        return tuple(part.word for part in parts if not self.texts(part))
