"""Brings a database to the tables of this version of the program, once, however many processes start."""

import threading
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, inspect, select, text

from kronoberg.domain.book import Book
from kronoberg.domain.checking import checked_book
from kronoberg.domain.words import ReasonKind
from kronoberg.store import connecting, recording, rows, schema
from kronoberg.store.errors import StorageError
from kronoberg.store.recording import Reason

_FOLDER = Path(__file__).parent / "migrations"
# Any number, the same in every process: it names the lock that only upgrades take.
_ADVISORY_LOCK = 5_170_612
# Alembic keeps its context in a global.
_one_at_a_time = threading.Lock()


def config() -> Config:
    """Alembic's settings, without a file of settings."""
    made = Config()
    made.set_main_option("script_location", str(_FOLDER))
    made.set_main_option("path_separator", "os")
    return made


def migrated(engine: Engine, place: str, at: datetime) -> str | None:
    """Bring the database to today's tables; an empty one gets them, with a head that says "nothing yet".

    Returns
    -------
    str | None
        The version that the database had before; None for an empty one.

    Raises
    ------
    StorageError
        When a newer program has made the tables, or they are not this program's.
    """
    with _one_at_a_time, connecting.for_writing(engine) as connection:
        if connecting.is_sqlite(connection):
            _enforce_foreign_keys(connection, on=False)
        try:
            with connection.begin():
                return _upgraded(connection, place, at)
        finally:
            if connecting.is_sqlite(connection):
                _enforce_foreign_keys(connection, on=True)


def stored_version(connection: Connection) -> str | None:
    """The version of the database's tables; None when there are none of ours."""
    if not inspect(connection).has_table(schema.VERSION_TABLE):
        return None
    version: str | None = connection.execute(text(f"SELECT version_num FROM {schema.VERSION_TABLE}")).scalar()
    return version


def _enforce_foreign_keys(connection: Connection, *, on: bool) -> None:
    # Only possible outside a transaction, so not through SQLAlchemy. A step that makes a table anew drops the old one.
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def _upgraded(connection: Connection, place: str, at: datetime) -> str | None:
    if not connecting.is_sqlite(connection):
        connection.execute(select(func.pg_advisory_xact_lock(_ADVISORY_LOCK)))
    before = stored_version(connection)
    if before == schema.VERSION:
        return before
    _refuse_what_is_not_ours(connection, before, place)
    settings = config()
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")
    if before is None:
        connection.execute(schema.HEAD.insert().values(id=1, number=0, revision=Book({}).revision))
    else:
        name_the_content_anew(connection, before, at)
    return before


def name_the_content_anew(connection: Connection, before: str, at: datetime) -> None:
    """Record the revision that the same content has in today's tables: a new column makes another one.

    Raises
    ------
    FaultyData
        When the content does not keep today's contracts. The upgrade is then not made.
    """
    number, revision = connection.execute(select(schema.HEAD.c.number, schema.HEAD.c.revision)).one()
    now = checked_book(rows.stored(connection), kept=True).revision
    if now == revision:
        return
    reason = Reason(
        "programmet", f"Tabellerna gick från version {before} till {schema.VERSION}", at, ReasonKind.UPGRADE
    )
    recording.record(connection, number=number + 1, before=revision, after=now, reason=reason, changes=())


def _refuse_what_is_not_ours(connection: Connection, version: str | None, place: str) -> None:
    known = {step.revision for step in ScriptDirectory.from_config(config()).walk_revisions()}
    if version is not None and version not in known:
        msg = (
            f"Databasen {place} är gjord av en nyare version av programmet (tabellversion {version}; den här versionen "
            f"kan {schema.VERSION}). Starta den nyare versionen, eller återställ en säkerhetskopia i en ny databas."
        )
        raise StorageError(msg)
    taken = set(inspect(connection).get_table_names()) & set(schema.METADATA.tables)
    if version is None and taken:
        msg = (
            f"Databasen {place} har redan tabeller som heter som våra ({', '.join(sorted(taken)[:3])}) men hör till "
            "något annat. Ange en tom databas."
        )
        raise StorageError(msg)
