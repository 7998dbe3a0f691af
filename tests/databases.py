"""Databases for tests: made, or filled with a dataset of the repository, once in a process and then copied."""

import secrets
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from kronoberg.store import filling
from kronoberg.store.connecting import file_of
from kronoberg.store.database import Database, make_database, open_database
from tests.datasets import ROOT

Fill = Callable[[Database], object]
"""What is done to an empty database before it is copied: a function of a module, so that it is known again."""

FILLED_AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def settings(place: Path, dataset: str = "data/exempel") -> dict[str, str]:
    """Make an SQLite database in a folder, filled with a dataset, that may be edited; gives the server's settings."""
    target = place / "uppgifter.sqlite"
    target.write_bytes(_original(dataset))
    return {
        "KRONOBERG_DATA": f"sqlite:///{target}",
        "KRONOBERG_FILL": str(ROOT / dataset),
        "KRONOBERG_EDIT": "1",
    }


def laid(url: str) -> str:
    """Put an SQLite database with our tables, and nothing saved, at an address where there is none; gives the address.

    As `make_database` leaves it, which takes a tenth of a second and more. What tests of that very act need is not
    this one.
    """
    file = file_of(url)
    assert not file.exists()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_made())
    # As if it had drawn its own lots.
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE identity SET database_id = ?, name_key = ?", own_identity())
    return url


def copied(url: str, fill: Fill) -> str:
    """Put an SQLite database as `fill` leaves an empty one at an address where there is none; gives the address."""
    file = file_of(url)
    assert not file.exists()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_filled(fill))
    return url


def fill(url: str, dataset: str = "data/exempel") -> None:
    """Fill a database with a dataset, as the first start does."""
    filling.filled(url, ROOT / dataset, FILLED_AT).close()


def own_identity() -> tuple[str, str]:
    """Which database it is, and the key to the names that it has removed, as drawn when a database is made."""
    return secrets.token_hex(16), secrets.token_hex(32)


@cache
def _made() -> bytes:
    """The file of a database that has been made and not used."""
    with tempfile.TemporaryDirectory(prefix="kronoberg-test-") as home:
        place = Path(home) / "ny.sqlite"
        make_database(f"sqlite:///{place}").close()
        return place.read_bytes()


@cache
def _filled(fill: Fill) -> bytes:
    """The file of a database as an act leaves it."""
    with tempfile.TemporaryDirectory(prefix="kronoberg-test-") as home:
        place = Path(home) / "ifylld.sqlite"
        with closing(open_database(laid(f"sqlite:///{place}"))) as opened:
            fill(opened)
        return place.read_bytes()


@cache
def _original(dataset: str) -> bytes:
    """The file of a filled database of each dataset, made once: filling takes a second."""
    with tempfile.TemporaryDirectory(prefix="kronoberg-test-") as home:
        place = Path(home) / "original.sqlite"
        fill(laid(f"sqlite:///{place}"), dataset)
        return place.read_bytes()
