"""The dataset that this server shows, read once and shared by every session until its files change."""

import os
from pathlib import Path

import streamlit as st

from kronoberg.domain.book import Book
from kronoberg.store import editions as edition_store
from kronoberg.store import folder
from kronoberg.store.database import Database, open_database
from kronoberg.store.editions import Edition

_ROOT = Path(__file__).resolve().parents[2]

# A run of a page asks for the Book a dozen times; looking at the files once for all of them is enough.
_LOOKED_AT_FOR = 0.1


def location() -> Path:
    """The folder with the data: `KRONOBERG_DATA`, or the real dataset."""
    return Path(os.environ.get("KRONOBERG_DATA") or _ROOT / "data" / "kronoberg")


EDITION = "utgava"
"""The word in the address for the year of a locked edition; changing it breaks saved links."""


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
    return current() if shown is None or stored is None else _edition_book(location(), shown.year, shown.sha256, stored)


def edition() -> Edition | None:
    """The locked edition that this visitor has chosen; None for the current figures."""
    wanted = st.session_state.get(EDITION)
    return next((each for each in editions() if str(each.year) == wanted), None) if wanted else None


def editions() -> tuple[Edition, ...]:
    """The locked editions, the latest year first; none where the data is a folder."""
    stored = database()
    found: tuple[Edition, ...] = () if stored is None else _editions(location(), stored)
    return found


def look_again() -> None:
    """Let the next question about editions be answered by the database itself."""
    _editions.clear()


def current() -> Book:
    """The Book as its files or its database are now.

    Raises
    ------
    FaultyData
        When the files do not keep their contracts.
    """
    opened = database()
    if opened is not None:
        return _read_database(str(location()), _head(str(location())))
    where = str(location())
    return _read(where, _fingerprint(where))


def database() -> Database | None:
    """Temporary."""
    where = os.environ.get("KRONOBERG_DATA") or ""
    return _opened(where) if "://" in where else None


def saved() -> None:
    """Temporary."""
    _head.clear()


@st.cache_resource(show_spinner=False)
def _opened(where: str) -> Database:
    return open_database(where)


@st.cache_data(show_spinner=False, ttl=_LOOKED_AT_FOR, max_entries=2)
def _head(where: str) -> str:
    return _opened(os.environ["KRONOBERG_DATA"]).head().revision


@st.cache_resource(show_spinner=False, max_entries=2)
def _read_database(where: str, fingerprint: str) -> Book:
    return _opened(os.environ["KRONOBERG_DATA"]).read()


@st.cache_resource(show_spinner=False, ttl=_LOOKED_AT_FOR, max_entries=2)
def _editions(where: str, _database: Database) -> tuple[Edition, ...]:  # noqa: ARG001  a part of the cache key
    return edition_store.editions(_database)


@st.cache_resource(show_spinner=False, max_entries=4)
def _edition_book(where: str, year: int, sha256: str, _database: Database) -> Book:  # noqa: ARG001  as above
    return edition_store.edition_book(_database, year)


@st.cache_data(show_spinner=False, ttl=_LOOKED_AT_FOR, max_entries=2)
def _fingerprint(place: str) -> str:
    """Names, times and sizes of the files, so that a changed file is read again at the next run."""
    where = Path(place)
    if not where.is_dir():
        return ""
    stats = ((path.name, path.stat()) for path in sorted(where.iterdir()) if path.is_file())
    # One text: Streamlit would hash a nested tuple part by part, a millisecond at every call.
    return "\n".join(f"{name} {stat.st_mtime_ns} {stat.st_size}" for name, stat in stats)


# A Book is immutable, so one copy serves all sessions; two are kept while sessions move from one to the next.
@st.cache_resource(show_spinner=False, max_entries=2)
def _read(where: str, fingerprint: str) -> Book:  # noqa: ARG001  a part of the cache key
    return folder.read_book(Path(where))
