"""How the product connects to SQLite and PostgreSQL: the same transactions and the same waiting on both."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from kronoberg.store import postgresql, waiting
from kronoberg.store.errors import StorageError
from kronoberg.store.proof.same_file import SameFile

_OUTSIDE = "kronoberg_outside"
"""The execution option of what SQLite does outside transactions only."""

_NOT_NOW = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_READONLY")

_SQLITE, _POSTGRESQL = "sqlite", "postgresql"
_WRONG_URL = (
    "Adressen till databasen går inte att läsa. Väntade sqlite:///mapp/fil.sqlite eller "
    "postgresql+psycopg://användare:lösenord@server/databas."
)
_QUESTION_MARK = (
    "Adressen till databasen har ett frågetecken, och vad som står efter det hör inte till filens namn. Ingenting är "
    "ändrat. Skriv %3F där filen eller mappen har ett frågetecken i namnet."
)


def is_url(place: str) -> bool:
    """Whether the text is a database URL and no folder."""
    return "://" in place


@dataclass(frozen=True, slots=True)
class Opening:
    """How a database is connected to, and which file it is, where it is one."""

    engine: Engine
    place: str
    file: SameFile | None


def opening(url: str, *, patience: float = waiting.PATIENCE, make: bool = False) -> Opening:
    """Prepare the connections of a database; nothing is connected yet.

    Parameters
    ----------
    make
        Whether a SQLite file, and its folder, may be made.

    Raises
    ------
    StorageError
        When the URL names no database that the product knows.
    """
    parsed, place = _parsed(url), place_shown(url)
    if parsed.get_backend_name() == _POSTGRESQL:
        return Opening(postgresql.engine(parsed, patience), place, None)
    path = file_of(url)
    if make:
        _make_folder(path.parent)
    file = SameFile(path, place)
    return Opening(_sqlite(path, patience, file, make=make), place, file)


def file_of(url: str) -> Path:
    """The file of a SQLite database."""
    return Path(str(_parsed(url).database)).absolute()


def is_file(url: str) -> bool:
    """Whether the URL names a SQLite file, and not a database on a server."""
    return _parsed(url).get_backend_name() == _SQLITE


def place_shown(url: str) -> str:
    """The database as anybody may see it: a SQLite file and its folder, or a server and a name; never a user."""
    parsed = _parsed(url)
    if parsed.get_backend_name() == _SQLITE:
        return "/".join(Path(str(parsed.database)).parts[-2:])
    return f"{parsed.database or ''} på {parsed.host or 'den egna datorn'}".strip()


def is_sqlite(connection: Connection | Engine) -> bool:
    """Whether it is SQLite and not PostgreSQL."""
    return connection.dialect.name == _SQLITE


def for_reading(engine: Engine) -> Connection:
    """A connection whose transactions see one state of the database from beginning to end."""
    if is_sqlite(engine):
        return engine.connect()
    return engine.connect().execution_options(isolation_level="REPEATABLE READ")


def for_writing(engine: Engine) -> Connection:
    """A connection whose transactions see, after waiting for a lock, what those before them have written."""
    if is_sqlite(engine):
        return engine.connect().execution_options(**{waiting.WRITING: True})
    return engine.connect().execution_options(isolation_level="READ COMMITTED")


def rewrite_file(engine: Engine) -> None:
    """Write a SQLite file anew, so that nothing that has been removed is left in it."""
    with engine.connect().execution_options(**{_OUTSIDE: True}) as connection:
        connection.exec_driver_sql("VACUUM")


def keep_in_one_file(engine: Engine) -> None:
    """Fold a log beside a SQLite file into it; a plain copy of the file is then whole.

    Earlier versions kept one, and another program may turn it on. While another program has it open, or where nothing
    may be written, it stays as it is until the next time.
    """
    # Others may be saving: worth as long a wait as a save is.
    with engine.connect().execution_options(**{_OUTSIDE: True, waiting.WRITING: True}) as connection:
        if not has_log_beside(connection):
            return
    # Our own connections that wait for work would keep it.
    engine.dispose()
    with engine.connect().execution_options(**{_OUTSIDE: True}) as connection:
        try:
            connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
        except OperationalError as error:
            if getattr(error.orig, "sqlite_errorname", "") not in _NOT_NOW:
                raise


def has_log_beside(connection: Connection) -> bool:
    """Whether what is saved in a SQLite file goes into a log beside it."""
    # Which it is stands in the file, and is known when the file has been read. One that is not ours is left alone.
    connection.exec_driver_sql("SELECT count(*) FROM head").scalar()
    return bool(connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal")


def erase_what_is_removed(connection: Connection) -> None:
    """Have SQLite write zeros over what is removed from now on, also should nobody get to write the file anew."""
    if is_sqlite(connection):
        connection.exec_driver_sql("PRAGMA secure_delete=ON")


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StorageError(_WRONG_URL) from error
    if parsed.get_backend_name() == _POSTGRESQL:
        return parsed.set(drivername="postgresql+psycopg")
    # A database in memory would be another one on each connection.
    if parsed.get_backend_name() != _SQLITE or parsed.database in (None, "", ":memory:"):
        raise StorageError(_WRONG_URL)
    if "?" in url:
        # What stands after it is no part of the file's name, and would be cut away without a word.
        raise StorageError(_QUESTION_MARK)
    return parsed.set(drivername="sqlite+pysqlite")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        msg = f"Mappen {folder} går inte att göra. Kontrollera att tjänsten får skriva där."
        raise StorageError(msg) from error


def _sqlite(path: Path, patience: float, file: SameFile, *, make: bool) -> Engine:
    made = create_engine(URL.create("sqlite+pysqlite", database=str(path)), hide_parameters=True, pool_timeout=patience)

    @event.listens_for(made, "do_connect")
    def connect(_: Any, __: Any, cargs: list[Any], cparams: dict[str, Any]) -> None:
        if not make:
            file.require()
        # SQLite itself would make the file that is missing.
        cargs[:] = [f"{path.as_uri()}?mode={'rwc' if make else 'rw'}"]
        cparams["uri"] = True

    @event.listens_for(made, "connect")
    def prepare(connection: sqlite3.Connection, _: Any) -> None:
        file.opened()
        # Transactions begin where we say so, not where the driver guesses.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys=ON")
        # The journal is gone from the disk too when a change has been acknowledged.
        connection.execute("PRAGMA synchronous=EXTRA")
        # A large change stays in memory until it is whole: readers are kept out only while it is written.
        connection.execute("PRAGMA cache_spill=OFF")

    @event.listens_for(made, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        writing = options.get(waiting.WRITING)
        seconds = patience if writing else min(patience, waiting.SILENCE)
        connection.exec_driver_sql(f"PRAGMA busy_timeout={int(seconds * 1000)}")
        if options.get(_OUTSIDE):
            return
        # What stands in memory says nothing about the disk: a copy in the file's place may look like it.
        connection.exec_driver_sql("PRAGMA shrink_memory")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return made
