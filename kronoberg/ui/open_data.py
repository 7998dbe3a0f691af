"""The open data of this server: the current figures or a locked edition, published as its settings say."""

import os

from kronoberg.domain.book import Book
from kronoberg.domain.once import Once
from kronoberg.open_data.files import OpenFiles
from kronoberg.open_data.publication import LICENCES, Publication, Publisher
from kronoberg.topics.entry import edition_words
from kronoberg.ui import clock, contact, loader

PATH = "/api/"
"""Where the server has the open data."""


def files(edition: str | None) -> OpenFiles | None:
    """The files of an edition by its name, or of the current Book for None; never of what one visitor has chosen.

    None when there is no such edition.

    Raises
    ------
    FaultyData, StorageError
        When the data cannot be read.
    ValueError
        When a setting has a value that it cannot have.
    """
    if edition is None:
        return _files(loader.current(), "", "", publisher())
    locked = loader.locked(edition)
    if locked is None:
        return None
    return _files(locked.book, edition_words.short(locked.edition), locked.edition.name, publisher())


def publisher() -> Publisher:
    """What whoever runs the service has decided: `KRONOBERG_LICENCE`, `KRONOBERG_CONTACT`, `KRONOBERG_ADDRESS`.

    Raises
    ------
    ValueError
        When the licence is none of those that can be chosen.
    """
    licence = os.environ.get("KRONOBERG_LICENCE", "").strip()
    if licence and licence not in LICENCES:
        msg = f"KRONOBERG_LICENCE is {licence!r}; it can be {', '.join(LICENCES)}"
        raise ValueError(msg)
    address = os.environ.get("KRONOBERG_ADDRESS", "").strip()
    return Publisher(
        licence=LICENCES.get(licence),
        contact=contact.address(),
        address=f"{address.rstrip('/')}{PATH}" if address else None,
        is_service=True,
    )


# A Book is the same object as long as its content is the same: the current one, the one before, and two editions.
_FILES: Once[tuple[Book, str, str, Publisher], OpenFiles] = Once(most=4)


def _files(book: Book, edition: str, name: str, publisher: Publisher) -> OpenFiles:
    def made() -> OpenFiles:
        return OpenFiles(Publication(book, clock.now(), publisher, edition, name))

    return _FILES.value((book, edition, name, publisher), made)
