"""Gives a database the tables of this version of the program, once, however many processes start.

Alembic is loaded when there is something to make or to look up: most starts find the tables as they should be.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, func, inspect, select, text

from kronoberg.domain.book import Book
from kronoberg.domain.checking import checked_book
from kronoberg.domain.words import ReasonKind
from kronoberg.store import connecting, recording, rows, schema, waiting
from kronoberg.store.errors import Damaged, Missing, Newer, NotOurs, Older
from kronoberg.store.explaining import DAMAGED, EMPTIED
from kronoberg.store.proof import sealing
from kronoberg.store.recording import Reason

if TYPE_CHECKING:
    from alembic.config import Config

_FOLDER = Path(__file__).parent / "migrations"
# Any number, the same in every process: it names the lock that only upgrades take.
_ADVISORY_LOCK = 5_170_612
FIRST = "0008"
"""The version of the first step's tables; what is older has never been installed anywhere."""
_NAMES_SHOWN = 3
# Alembic keeps its context in a global.
_one_at_a_time = threading.Lock()


def config() -> "Config":
    """Alembic's settings, without a file of settings."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(_FOLDER))
    made.set_main_option("path_separator", "os")
    return made


def made(engine: Engine, place: str) -> None:
    """Give an empty database today's tables, with a head that says "nothing yet"; one that is ours is left as it is.

    Raises
    ------
    NotOurs
        When it holds something else. Nothing is written.
    """
    with _one_at_a_time, _alone(engine) as connection:
        if is_ours(connection):
            return
        if inspect(connection).get_table_names():
            raise not_ours(connection, place)
        _step_up(connection)
        connection.execute(schema.HEAD.insert().values(id=1, number=0, revision=Book({}).revision))


def upgraded(engine: Engine, place: str, at: datetime) -> None:
    """Bring a database of ours to today's tables.

    Raises
    ------
    Missing
        When there is nothing in it.
    NotOurs
        When it holds something else, or a newer program has made the tables. Nothing is written.
    FaultyData
        When the content does not keep today's contracts.
    """
    with connecting.for_reading(engine) as connection, connection.begin():
        _refuse_what_is_not_ours(connection, place)
        if version_of(connection) == schema.VERSION:
            return
    with _one_at_a_time, _alone(engine) as connection:
        before = version_of(connection)
        if before != schema.VERSION:
            _step_up(connection)
            name_the_content_anew(connection, before, at)
            sealing.seal_all(connection)


def is_ours(connection: Connection) -> bool:
    """Whether the tables are this product's: others too keep a table with a version."""
    found = inspect(connection)
    if not (found.has_table(schema.VERSION_TABLE) and found.has_table(schema.HEAD.name)):
        return False
    return "version_num" in {column["name"] for column in found.get_columns(schema.VERSION_TABLE)}


def not_ours(connection: Connection, place: str) -> NotOurs:
    """The error about a database that somebody else has tables in."""
    names = sorted(inspect(connection).get_table_names())
    shown = ", ".join([*names[:_NAMES_SHOWN], *(["…"] if len(names) > _NAMES_SHOWN else [])])
    return NotOurs(
        f"Databasen {place} hör till något annat: den har tabellerna {shown} och inga av våra. Den är orörd. Ange en "
        "annan databas."
    )


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """A transaction that makes tables, one process at a time."""
    with connecting.for_writing(engine).execution_options(**{waiting.LONG: True}) as connection:
        if connecting.is_sqlite(connection):
            _enforce_foreign_keys(connection, on=False)
        try:
            with connection.begin():
                if not connecting.is_sqlite(connection):
                    connection.execute(select(func.pg_advisory_xact_lock(_ADVISORY_LOCK)))
                yield connection
        finally:
            if connecting.is_sqlite(connection):
                _enforce_foreign_keys(connection, on=True)


def version_of(connection: Connection) -> str:
    """The version of the tables of a database of ours."""
    return str(connection.execute(text(f"SELECT version_num FROM {schema.VERSION_TABLE}")).scalar())


def _enforce_foreign_keys(connection: Connection, *, on: bool) -> None:
    # Only possible outside a transaction, so not through SQLAlchemy. A step that makes a table anew drops the old one.
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def _step_up(connection: Connection) -> None:
    from alembic import command

    settings = config()
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")


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


def _refuse_what_is_not_ours(connection: Connection, place: str) -> None:
    if not is_ours(connection):
        if inspect(connection).get_table_names():
            raise not_ours(connection, place)
        raise Missing(EMPTIED.format(place=place))
    refuse_unknown(connection, place)
    if connection.execute(select(schema.HEAD.c.number)).first() is None:
        raise Damaged(DAMAGED.format(place=place))


def refuse_unknown(connection: Connection, place: str) -> None:
    """Refuse tables that a newer program has made, perhaps a moment ago, or one from before the first step.

    Raises
    ------
    Newer, Older
        When this version of the program does not know the tables' version.
    """
    version = version_of(connection)
    if version == schema.VERSION or version in _known_versions():
        return
    if version < schema.VERSION:
        msg = (
            f"Databasen {place} är gjord av en äldre version av programmet (tabellversion {version}), som den här "
            f"versionen inte kan föra vidare: den kan tabellversion {schema.VERSION}. Den är orörd. Öppna den en gång "
            f"med en version av programmet som kan föra den till tabellversion {FIRST}, och starta sedan den här."
        )
        raise Older(msg)
    msg = (
        f"Databasen {place} är gjord av en nyare version av programmet (tabellversion {version}; den här versionen "
        f"kan {schema.VERSION}). Den är orörd. Starta den nyare versionen, eller återställ en säkerhetskopia i en "
        "ny databas."
    )
    raise Newer(msg)


def _known_versions() -> set[str]:
    from alembic.script import ScriptDirectory

    return {step.revision for step in ScriptDirectory.from_config(config()).walk_revisions()}
