"""The dataset that this server shows, read once and shared by every session until it changes.

It is in a database (SQLite in `var/`, unless `KRONOBERG_DATA` names another), or in a folder that is only read.
"""

import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from kronoberg.domain.book import Book
from kronoberg.store import connecting, filling, folder, history, making
from kronoberg.store import editions as edition_store
from kronoberg.store.database import Database, Head
from kronoberg.store.editions import Edition
from kronoberg.store.filling import News
from kronoberg.store.making import NewlyMade
from kronoberg.store.proof import verifying
from kronoberg.store.redaction import removed_names
from kronoberg.ui.remembering import remembered

_log = logging.getLogger(__name__)

_ROOT = Path(__file__).resolve().parents[2]

# A run of a page asks for the Book a dozen times; looking at the files or the database once for all of them is enough.
_LOOKED_AT_FOR = 0.1

EDITION = "utgava"
"""The word in the address for a locked edition by its name; changing it breaks saved links."""


@dataclass(frozen=True, slots=True)
class Locked:
    """A locked edition with its Book."""

    edition: Edition
    book: Book


def location() -> str:
    """The folder or the URL of the database with the data: `KRONOBERG_DATA`, or the database in `var/`."""
    return os.environ.get("KRONOBERG_DATA") or f"sqlite:///{_ROOT / 'var' / 'kronoberg.sqlite'}"


def fill_folder() -> Path:
    """The folder that the database is filled from: `KRONOBERG_FILL`, or the real dataset."""
    return Path(os.environ.get("KRONOBERG_FILL") or _ROOT / "data" / "kronoberg")


def place_shown() -> str:
    """Where the data is, in a few words and without a password."""
    where = location()
    return connecting.place_shown(where) if connecting.is_url(where) else Path(where).name


def database() -> Database | None:
    """The database with the data; None when the data is a folder, which is only read.

    Raises
    ------
    StorageError
        When there is no database, or it cannot be reached.
    """
    where = location()
    return _opened(where, str(fill_folder())) if connecting.is_url(where) else None


def book() -> Book:
    """The Book that this visitor sees: that of the locked edition that is chosen, else the current one.

    Raises
    ------
    FaultyData
        When the data does not keep its contracts.
    StorageError
        When the database cannot be reached.
    """
    shown, stored = edition(), database()
    return current() if shown is None or stored is None else _edition_book(shown, stored)


def edition() -> Edition | None:
    """The locked edition that this visitor has chosen; None for the current figures."""
    wanted = st.session_state.get(EDITION)
    return edition_store.named(editions(), wanted) if wanted else None


def editions() -> tuple[Edition, ...]:
    """Every version of the locked editions, the latest first; none where the data is a folder."""
    stored = database()
    return () if stored is None else _editions(stored)


def locked(name: str) -> Locked | None:
    """The locked edition of that name (a year is its latest version), whatever a visitor has chosen; else None.

    Raises
    ------
    StorageError
        When the database cannot be reached, or the edition is damaged.
    """
    stored = database()
    found = edition_store.named(editions(), name)
    if stored is None or found is None:
        return None
    return Locked(found, _edition_book(found, stored))


def book_of_revision(revision: str) -> Book | None:
    """The Book of a revision, where the history still knows it; none where the data is a folder.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    stored = database()
    return None if stored is None else _book_of_revision(revision, stored)


def look_again() -> None:
    """Let the next question be answered by the database itself: something has just been saved or locked."""
    _head.clear()
    _newly_made.clear()
    _editions.clear()


def current() -> Book:
    """The Book as its files or its database are now.

    Raises
    ------
    FaultyData
        When the data does not keep its contracts.
    StorageError
        When the database cannot be reached.
    """
    stored = database()
    if stored is not None:
        return stored.book_of(_head(stored))
    where = location()
    return _read((where, _fingerprint(where)))


def folder_news() -> News:
    """What the folder that the database is filled from has had to say since; nothing where there is no database."""
    stored = database()
    return News() if stored is None else _news(fill_folder(), stored)


def newly_made() -> NewlyMade | None:
    """When the database was made, as long as nobody has edited it; None where the data is a folder."""
    stored = database()
    return None if stored is None else _newly_made(stored)


def keys_not_to_give(names: Iterable[str]) -> frozenset[str]:
    """The keys that new persons with those names may not get, since decisions have removed them."""
    stored = database()
    return frozenset() if stored is None else removed_names.not_to_give(stored, names)


def look_at_folder_again() -> None:
    """Let the next question about the folder be answered by the folder itself."""
    _news.clear()


# One for each process: opening brings the tables up to date and takes in a folder that has changed.
@st.cache_resource(show_spinner=False, max_entries=2, on_release=Database.close)
def _opened(url: str, fill: str) -> Database:
    found = filling.opened(url, Path(fill), datetime.now(UTC))
    for problem in verifying.unprotected(found):
        _log.warning("%s", problem)
    return found


@remembered(most=2, seconds=_LOOKED_AT_FOR)
def _head(stored: Database) -> Head:
    return stored.head()


# The folder is only a notice on a page, and people edit it seldom.
@remembered(most=2, seconds=60)
def _news(fill: Path, stored: Database) -> News:
    return filling.news(stored, fill)


@remembered(most=2, seconds=_LOOKED_AT_FOR)
def _newly_made(stored: Database) -> NewlyMade | None:
    return making.newly_made(stored)


@remembered(most=2, seconds=_LOOKED_AT_FOR)
def _editions(stored: Database) -> tuple[Edition, ...]:
    return edition_store.editions(stored)


# A locked edition never changes; four are kept while readers compare them.
@remembered(most=4)
def _edition_book(locked_edition: Edition, stored: Database) -> Book:
    return edition_store.edition_book(stored, locked_edition.year, locked_edition.version)


@remembered(most=2)
def _book_of_revision(revision: str, stored: Database) -> Book | None:
    return history.book_of_revision(stored, revision)


@remembered(most=2, seconds=_LOOKED_AT_FOR)
def _fingerprint(place: str) -> str:
    """Names, times and sizes of the files, so that a changed file is read again at the next run."""
    if not Path(place).is_dir():
        return ""
    # One question to the disk for each file, not three: it is asked every second while people read.
    with os.scandir(place) as found:
        stats = sorted((entry.name, entry.stat()) for entry in found if entry.is_file())
    # One text: Streamlit would hash a nested tuple part by part, a millisecond at every call.
    return "\n".join(f"{name} {stat.st_mtime_ns} {stat.st_size}" for name, stat in stats)


# A Book is immutable, so one copy serves all sessions; two are kept while sessions move from one to the next.
@remembered(most=2)
def _read(place_and_fingerprint: tuple[str, str]) -> Book:
    return folder.read_book(Path(place_and_fingerprint[0]))
