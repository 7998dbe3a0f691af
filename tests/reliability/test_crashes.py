"""A writer that is killed at any moment leaves the book whole, at the old or the new revision, and history agrees."""

import random
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from kronoberg.store.database import open_database
from tests import databases
from tests.reliability import processes, results, writers

DATABASES = ("SQLite", "PostgreSQL")
# A change of a hundred rows takes some hundredths of a second: several are written before the kill, one is under way.
LONGEST = 0.15


@pytest.fixture(params=DATABASES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """The name of a database system and the address of a database in it, filled from the example."""
    system: str = request.param
    if system == "SQLite":
        return system, databases.settings(tmp_path)["KRONOBERG_DATA"]
    url: str = request.getfixturevalue("postgres_filled")
    return system, url


def kill_writers(url: str, folder: Path, kills: int, seed: int) -> Counter[str]:
    """Kill so many writers, and check the database after each one."""
    rng = random.Random(seed)
    found: Counter[str] = Counter()
    for number in range(kills):
        log = folder / f"{number}.log"
        writer = processes.started(writers.write_until_killed, url, str(log), seed + number)
        processes.killed_at_a_random_moment(writer, log, rng, longest=LONGEST)
        # As after a restart: nothing that an earlier connection has read or locked is used.
        database = open_database(url)
        found[writers.check_whole(database, processes.acknowledged(log))] += 1
        database.close()
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
    return found


def test_four_killed_writers_leave_the_book_whole(place: tuple[str, str], tmp_path: Path) -> None:
    assert sum(kill_writers(place[1], tmp_path, kills=4, seed=1).values()) == 4


@pytest.mark.stress
def test_two_hundred_killed_writers_leave_the_book_whole(place: tuple[str, str], tmp_path: Path) -> None:
    found = kill_writers(place[1], tmp_path, kills=200, seed=2026)
    assert sum(found.values()) == 200
    results.keep(
        "200 processes killed while writing",
        place[0],
        f"200 of 200 whole: {found['old']} at the last acknowledged revision, {found['new']} at the one being written",
    )
