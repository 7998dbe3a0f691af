"""How the product connects to SQLite and PostgreSQL: the same transactions and the same waiting on both."""

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from kronoberg.store.errors import StorageError

PATIENCE = 30.0
"""Seconds to wait for somebody else's transaction; twenty editors at once take a few."""
WRITING = "kronoberg_writing"
"""The execution option of a transaction that writes: SQLite has to know it from the beginning."""

_OUTSIDE = "kronoberg_outside"
"""The execution option of what SQLite does outside transactions only."""

_SQLITE, _POSTGRESQL = "sqlite", "postgresql"
_WRONG_URL = (
    "Adressen till databasen går inte att läsa. Väntade sqlite:///mapp/fil.sqlite eller "
    "postgresql+psycopg://användare:lösenord@server/databas."
)


def is_url(place: str) -> bool:
    """Whether the text is a database URL and no folder."""
    return "://" in place


def engine(url: str, *, patience: float = PATIENCE) -> Engine:
    """Make the engine of a database; nothing is connected yet. A SQLite file's folder is made if it is missing.

    Raises
    ------
    StorageError
        When the URL names no database that the product knows.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == _POSTGRESQL:
        return _postgresql(parsed, patience)
    return _sqlite(parsed, patience)


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
        return engine.connect().execution_options(**{WRITING: True})
    return engine.connect().execution_options(isolation_level="READ COMMITTED")


def rewrite_file(engine: Engine) -> bool:
    """Write a SQLite file anew, so that nothing that has been removed is left in it or in its log.

    Returns
    -------
    bool
        Whether the log is empty too; it is not while somebody else reads.
    """
    with engine.connect().execution_options(**{_OUTSIDE: True}) as connection:
        connection.exec_driver_sql("VACUUM")
        (busy, _, _) = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    return not busy


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
    return parsed.set(drivername="sqlite+pysqlite")


def _postgresql(url: URL, patience: float) -> Engine:
    made = create_engine(
        url,
        pool_pre_ping=True,
        # Values are people's names and figures: they do not belong in a log.
        hide_parameters=True,
        pool_timeout=patience,
        # Milliseconds until a server that has gone silent counts as lost: a page must not wait for ever.
        connect_args={"connect_timeout": 5, "tcp_user_timeout": 15_000},
    )

    @event.listens_for(made, "begin")
    def limit_waiting(connection: Connection) -> None:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(patience * 1000)}")

    return made


def _sqlite(url: URL, patience: float) -> Engine:
    folder = Path(str(url.database)).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        msg = f"Mappen {folder} går inte att göra. Kontrollera att tjänsten får skriva där."
        raise StorageError(msg) from error
    made = create_engine(url, hide_parameters=True, pool_timeout=patience, connect_args={"timeout": patience})

    @event.listens_for(made, "connect")
    def prepare(connection: sqlite3.Connection, _: Any) -> None:
        # Transactions begin where we say so, not where the driver guesses.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA synchronous=FULL")
        _use_write_ahead_log(connection, patience)

    @event.listens_for(made, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get(_OUTSIDE):
            return
        writing = options.get(WRITING)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return made


def _use_write_ahead_log(connection: sqlite3.Connection, patience: float) -> None:
    """Readers and a writer side by side; kept in the file. Where several begin at once, SQLite itself does not wait."""
    deadline = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return
