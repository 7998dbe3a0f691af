"""What a document is made from: the dataset, its revision, the edition, the program's version and the moment."""

import datetime as dt
from dataclasses import dataclass

from kronoberg import __version__
from kronoberg.domain.book import Book
from kronoberg.topics.documents import imprint_words
from kronoberg.topics.overview import words as describe


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a document says about its own making.

    Attributes
    ----------
    revision, title
        The content that the figures come from, and the name of the dataset.
    edition, edition_version
        The locked edition in a few words, and which version of it; empty and 0 for the current data.
    version
        The program's.
    made_at
        The moment at which the document was made, with its zone; of an edition when it was locked, so that the same
        edition gives the same file.
    warning
        What stands first when the figures are invented; else empty.
    """

    revision: str
    title: str
    edition: str
    version: str
    made_at: dt.datetime
    warning: str
    edition_version: int = 0

    @property
    def lines(self) -> tuple[str, ...]:
        """What it is made from and when, in Swedish: the last two lines of a document."""
        return imprint_words.lines(self.title, self.edition, self.made_at)

    @property
    def trace(self) -> str:
        """The revision and the version, for a file's properties."""
        return imprint_words.trace(self.revision, self.version)


def imprint(book: Book, *, edition: str = "", edition_version: int = 0, made_at: dt.datetime) -> Imprint:
    """What a document made from the Book says about its making; `edition` is `edition_words.short` of a locked one."""
    return Imprint(
        revision=book.revision,
        title=book.dataset.title,
        edition=edition,
        version=__version__,
        # To the second: a PDF's moment cannot be finer.
        made_at=made_at.replace(microsecond=0),
        warning=describe.fiction_warning(book),
        edition_version=edition_version,
    )
