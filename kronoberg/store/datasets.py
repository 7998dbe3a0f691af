"""A dataset wherever it is stored: in a folder, which is only read, or in a database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kronoberg.domain.book import Book
from kronoberg.store import folder
from kronoberg.store.errors import Missing, StorageError

if TYPE_CHECKING:
    from kronoberg.store.database import Database


def is_url(place: str) -> bool:
    """Whether the text is a database URL and no folder."""
    return "://" in place


def read(place: str) -> Book:
    """The Book in a folder or a database.

    Raises
    ------
    FaultyData
        When the data has faults.
    StorageError
        When the database does not exist or cannot be reached.
    """
    if not is_url(place):
        return folder.read_book(Path(place))
    with database(place) as opened:
        return opened.read()


def refuse_folder(place: str) -> None:
    """Refuse a folder where a database is needed.

    Raises
    ------
    StorageError
        When the place is no database URL.
    """
    if not is_url(place):
        msg = f"{place} är en mapp, som bara läses. Ange en databas med --data sqlite:///mapp/fil.sqlite."
        raise StorageError(msg)


@contextmanager
def database(place: str) -> Iterator["Database"]:
    """The database at a place.

    Raises
    ------
    StorageError
        When the place is a folder, or the database does not exist or cannot be reached.
    """
    refuse_folder(place)
    # Imported here so that `check`, which runs before every commit, starts without it.
    from kronoberg.store.database import open_database  # noqa: PLC0415
    from kronoberg.store.explaining import EMPTIED  # noqa: PLC0415

    opened = open_database(place)
    try:
        if not opened.head().number:
            raise Missing(EMPTIED.format(place=opened.url_shown))
        yield opened
    finally:
        opened.close()
