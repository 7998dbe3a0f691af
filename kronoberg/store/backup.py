"""A backup is one SQLite file with everything of a database: the Book, the history, the editions."""

import secrets
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Table, func, select

from kronoberg.domain.checking import checked_book
from kronoberg.store import rows, schema
from kronoberg.store.database import Database, Head, head_of, make_database, open_database, verified
from kronoberg.store.errors import Existing, StorageError
from kronoberg.store.proof import append_only

# Rows in one order to the database.
_CHUNK = 1_000
_COPIED = [table for table in schema.METADATA.sorted_tables if table is not schema.IDENTITY]


def backup(database: Database, target: Path) -> None:
    """Write a backup, as the database is at one moment; people may go on working meanwhile.

    The file gets its name when it is whole and has been read again.

    Raises
    ------
    StorageError
        When the target exists, cannot be written, or the database cannot be reached. No file is left behind.
    FaultyData
        When the database does not keep its contracts: a backup of it would be none.
    """
    if target.exists():
        raise Existing(target, instead="en ny fil")
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with (
            closing(make_database(f"sqlite:///{beside}")) as copy,
            database.reading() as source,
            copy.writing() as (connection, _),
        ):
            _copy(source, connection)
            _verify(connection, source, str(target))
        beside.rename(target)
    except OSError as error:
        msg = f"Säkerhetskopian {target} går inte att skriva ({error.strerror}). Ingenting är ändrat."
        raise StorageError(msg) from error
    finally:
        for file in target.parent.glob(f"{beside.name}*"):
            file.unlink()


def restore(source: Path, url: str, *, replace: bool, undo_decisions: bool = False) -> datetime | None:
    """Put a backup into a database: all of it in one transaction, or nothing.

    Parameters
    ----------
    source
        A file that `backup` wrote, also by an older version of the program; it is not changed.
    url
        The database to restore into; made if it does not exist.
    replace
        Whether a database that holds something may be overwritten, its history and editions too.
    undo_decisions
        Whether names may come back that the database has removed by decision since the backup was made.

    Returns
    -------
    datetime | None
        When the last change in the backup was made; decisions after it are not in it. None when it has no change.

    Raises
    ------
    StorageError
        When the file is no whole backup, the database holds something and may not be replaced, or a name would come
        back that a decision has removed.
    FaultyData
        When the file's content does not keep the contracts.
    """
    with (
        _original(source) as original,
        closing(make_database(url)) as database,
        database.writing() as (connection, head),
    ):
        _refuse_what_is_not_empty(connection, head, database.url_shown, replace=replace)
        if not undo_decisions:
            _refuse_to_undo_decisions(connection, original)
        _replace_all(connection, original, database.url_shown)
        return _last_change(connection)


@contextmanager
def _original(source: Path) -> Iterator[Connection]:
    """What a backup holds, made sure of. It is brought up to date as a copy: an old backup stays what it is."""
    if not source.is_file():
        msg = f"Säkerhetskopian {source} finns inte."
        raise StorageError(msg)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "kopia.sqlite"
        _copy_file(source, whole)
        with closing(open_database(f"sqlite:///{whole}")) as kept, kept.reading() as original:
            verified(checked_book(rows.stored(original), kept=True), head_of(original), str(source))
            yield original


def _replace_all(connection: Connection, original: Connection, place: str) -> None:
    """Put everything of the original in the place of what there was, and make sure of it."""
    _empty(connection)
    _copy(original, connection)
    # Who has the database open sees that it may have gone back to a lower number.
    connection.execute(schema.IDENTITY.update().values(restores=schema.IDENTITY.c.restores + 1))
    _verify(connection, original, place)


def _last_change(connection: Connection) -> datetime | None:
    last = connection.execute(select(schema.CHANGE.c.at).order_by(schema.CHANGE.c.number.desc()).limit(1)).scalar()
    return None if last is None else datetime.fromisoformat(last)


def _refuse_what_is_not_empty(connection: Connection, head: Head, place: str, *, replace: bool) -> None:
    if not replace and (head.number or _count(connection, schema.EDITION)):
        msg = (
            f"Databasen {place} är inte tom. Ingenting är ändrat. Ange en ny databas, eller säg uttryckligen att den "
            "ska ersättas, med historik och utgåvor."
        )
        raise StorageError(msg)


def _refuse_to_undo_decisions(connection: Connection, original: Connection) -> None:
    table = schema.CONTRACT_TABLES["redactions"]
    query = select(table.c.decided_on, table.c.dnr, table.c.decided_by).order_by(table.c.decided_on, table.c.dnr)
    kept = set(original.execute(query).all())
    undone = [row for row in connection.execute(query).all() if row not in kept]
    if undone:
        listed = "; ".join(f"{row.decided_on}, dnr {row.dnr}, av {row.decided_by}" for row in undone)
        msg = (
            f"Säkerhetskopian är äldre än beslut om att ta bort namn: {listed}. Med den kommer namnen tillbaka. "
            "Ingenting är ändrat. Återställ med --undo-decisions om det ändå ska göras, och ta sedan bort namnen igen."
        )
        raise StorageError(msg)


def _copy(source: Connection, target: Connection) -> None:
    target.execute(schema.HEAD.delete())
    # The marks of removed names are made with this key. Which database it is does not change by what is put into it.
    name_key = source.execute(select(schema.IDENTITY.c.name_key)).scalar_one()
    target.execute(schema.IDENTITY.update().values(name_key=name_key))
    for table in _COPIED:
        for chunk in source.execute(select(table)).mappings().partitions(_CHUNK):
            target.execute(table.insert(), [dict(row) for row in chunk])


def _verify(connection: Connection, original: Connection, place: str) -> None:
    """Compare what has been written with what it was written from, before it counts."""
    verified(checked_book(rows.stored(connection), kept=True), head_of(connection), place)
    for table in _COPIED:
        if not _same(table, connection, original):
            msg = f"Kopian i {place} blev inte lik originalet (tabell {table.name}). Ingenting är ändrat."
            raise StorageError(msg)


def _same(table: Table, one: Connection, other: Connection) -> bool:
    if _count(one, table) != _count(other, table):
        return False
    if table.name in schema.CONTRACT_TABLES:
        # The Book has been compared by its revision; the databases need not sort å, ä and ö alike.
        return True
    ordered = select(table).order_by(*table.primary_key)
    pairs = zip(one.execute(ordered), other.execute(ordered), strict=True)
    return all(tuple(first) == tuple(second) for first, second in pairs)


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _empty(connection: Connection) -> None:
    """Take everything out, also what is append-only: its triggers are put aside within the transaction."""
    with append_only.lifted(connection):
        for table in reversed(_COPIED):
            connection.execute(table.delete())


def _copy_file(source: Path, target: Path) -> None:
    """Copy a SQLite file with what may still stand in its log, and see that it is whole."""
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as original,
            closing(sqlite3.connect(target)) as copy,
        ):
            original.backup(copy)
            (answer,) = copy.execute("PRAGMA integrity_check").fetchone()
    except sqlite3.DatabaseError as error:
        msg = f"{source} är ingen säkerhetskopia, eller är skadad. Ingenting är ändrat."
        raise StorageError(msg) from error
    if answer != "ok":
        msg = f"Säkerhetskopian {source} är skadad. Ingenting är ändrat."
        raise StorageError(msg)
