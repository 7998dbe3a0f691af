"""What can be done to a database behind the program's back, on SQLite and on PostgreSQL."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime

from kronoberg.store import filling
from kronoberg.store.connecting import file_of
from tests.conftest import ROOT
from tests.store.test_database import sql

Attack = Callable[[str], None]


def deleted(url: str) -> None:
    """The file is removed."""
    file_of(url).unlink()


def moved(url: str) -> None:
    """The file gets another name."""
    file_of(url).rename(f"{file_of(url)}.undan")


def replaced(url: str) -> None:
    """Another file of ours gets its name, with the very same content."""
    copy = file_of(url).with_name("kopia.sqlite")
    with closing(sqlite3.connect(file_of(url))) as original, closing(sqlite3.connect(copy)) as other:
        original.backup(other)
    copy.replace(file_of(url))


def emptied(url: str) -> None:
    """The file is there, with nothing in it."""
    os.truncate(file_of(url), 0)


def foreign(url: str) -> None:
    """Another program's database gets the file's name."""
    other = file_of(url).with_name("annan.sqlite")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (a INTEGER)")
        connection.commit()
    other.replace(file_of(url))


def damaged(url: str) -> None:
    """Every page but the first is overwritten in place."""
    with file_of(url).open("r+b") as file:
        file.seek(4096)
        file.write(b"\x5a" * (file_of(url).stat().st_size - 4096))
        os.fsync(file.fileno())


def newer(url: str) -> None:
    """A newer version of the program has made the tables."""
    sql(url, "UPDATE schema_version SET version_num = '9999'")


def schema_emptied(url: str) -> None:
    """Every table is dropped on the server."""
    sql(url, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")


def schema_replaced(url: str) -> None:
    """Every table is dropped, and somebody makes a new database of ours there."""
    schema_emptied(url)
    filling.filled(url, ROOT / "data" / "exempel", datetime.now(UTC)).close()


def schema_foreign(url: str) -> None:
    """Every table is dropped, and another program makes its own."""
    schema_emptied(url)
    sql(url, "CREATE TABLE t (a INTEGER)")


def rows_changed(url: str) -> None:
    """Somebody writes SQL past the program."""
    sql(url, "UPDATE collaborations SET label = 'Beta'")


SQLITE: dict[str, Attack] = {
    "deleted": deleted,
    "moved": moved,
    "replaced": replaced,
    "emptied": emptied,
    "foreign": foreign,
    "damaged": damaged,
    "changed past the program": rows_changed,
    "newer": newer,
}
POSTGRESQL: dict[str, Attack] = {
    "emptied": schema_emptied,
    "replaced": schema_replaced,
    "foreign": schema_foreign,
    "changed past the program": rows_changed,
    "newer": newer,
}
