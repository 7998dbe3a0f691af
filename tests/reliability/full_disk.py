"""A program: write to a database on a disk that fills up. Run in a mount namespace of its own, where it may mount one.

    unshare --mount --map-root-user python -m tests.reliability.full_disk FOLDER (sqlite | postgresql)

The disk is mounted on the folder. Prints one JSON object: what a person was told, how much was saved before, and
whether everything was whole then and can be written again when there is room on the disk.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from kronoberg.domain.difference import difference
from kronoberg.store.database import Database, open_database
from kronoberg.store.errors import StorageError
from kronoberg.store.filling import filled
from kronoberg.store.saving import save
from tests import postgres
from tests.reliability import writers

_EXAMPLE = Path(__file__).resolve().parents[2] / "data" / "exempel"
# What the disk holds when writing begins, and what is then left of it.
_MEGABYTES = {"sqlite": 8, "postgresql": 120}
_LEFT = 2**20
_ROUNDS = 2000


def main(folder: Path, system: str) -> None:
    """Fill the disk by saving, and say how it went."""
    size = f"size={_MEGABYTES[system]}m,mode=777"
    subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)], check=True)
    with _sqlite(folder) if system == "sqlite" else _postgresql(folder) as url:
        database = filled(url, _EXAMPLE, datetime.now(UTC))
        ballast = folder / "ballast"
        with ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize - _LEFT)
        saved, revision, told = _saved_until_refused(database)
        ballast.unlink()
        database.close()
        whole = _read_revision(url) == revision
        again = _saves(open_database(url))
    print(json.dumps({"told": told, "saved": saved, "whole": whole, "again": again}, ensure_ascii=False))  # noqa: T201


@contextmanager
def _sqlite(folder: Path) -> Iterator[str]:
    yield f"sqlite:///{folder / 'uppgifter.sqlite'}"


@contextmanager
def _postgresql(folder: Path) -> Iterator[str]:
    tempfile.tempdir = os.environ["TMPDIR"] = str(folder)
    with postgres.server() as server:
        yield postgres.address(server, "postgres")


def _saved_until_refused(database: Database) -> tuple[int, str, str]:
    rng, book = random.Random(1), database.read()
    revision = book.revision
    for number in range(_ROUNDS):
        try:
            changes = difference(database.read(), writers.with_other_amounts(book, rng))
            revision = save(database, changes, writers.reason("Skrivaren", "Fyller disken")).revision
        except StorageError as error:
            return number, revision, str(error)
    return _ROUNDS, revision, ""


def _read_revision(url: str) -> str:
    return open_database(url).read().revision


def _saves(database: Database) -> bool:
    changes = difference(database.read(), writers.with_other_amounts(database.read(), random.Random(0)))
    return save(database, changes, writers.reason("Skrivaren", "Nu finns det plats")).changed


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
