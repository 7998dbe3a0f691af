"""Where a command's data is: a folder or a database, by option, setting or default."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kronoberg.domain.book import Book
from kronoberg.store import folder
from kronoberg.store.errors import Missing, StorageError

if TYPE_CHECKING:
    from kronoberg.store.database import Database

FOLDER = "data/kronoberg"
DATABASE = "sqlite:///var/kronoberg.sqlite"


def is_url(place: str) -> bool:
    """Whether the text is a database URL and no folder."""
    return "://" in place


def setting(otherwise: str) -> str:
    """What `KRONOBERG_DATA` says, or the default."""
    return os.environ.get("KRONOBERG_DATA") or otherwise


def served() -> str:
    """The place whose data a document is made from: the database that the service fills, else the real folder."""
    file = Path(DATABASE.partition(":///")[2])
    return setting(DATABASE if file.exists() else FOLDER)


def shown(place: str) -> str:
    """The place as it may be printed: a folder as it was given, a database without its password."""
    if not is_url(place):
        return place
    from kronoberg.store import connecting

    return connecting.place_shown(place)


def fill_folder() -> Path:
    """The folder that the database is filled from: `KRONOBERG_FILL`, or the real dataset."""
    return Path(os.environ.get("KRONOBERG_FILL") or FOLDER)


def add_option(command: argparse.ArgumentParser) -> None:
    """Give a command the option `--data`, with the place that the service shows as its default."""
    command.add_argument(
        "--data", dest="place", default=setting(DATABASE), metavar="PLATS", help="databas (sqlite:///…) eller mapp"
    )


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
    from kronoberg.store.database import open_database
    from kronoberg.store.explaining import EMPTIED

    opened = open_database(place)
    try:
        if not opened.head().number:
            raise Missing(EMPTIED.format(place=opened.url_shown))
        yield opened
    finally:
        opened.close()
