"""A program: write to a database on a disk that fills up. Run in a mount namespace of its own, where it may mount one.

    unshare --mount --map-root-user python -m tests.reliability.full_disk FOLDER [ADDRESS]

The disk is mounted on the folder. Without an address the database is a SQLite file on it; with one it is somebody
else's work to put that database there. Prints one JSON object: what a person was told, how much was saved before, and
whether everything was whole then and writable again with room on the disk.
"""

import json
import random
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from kronoberg.domain.difference import difference
from kronoberg.store.database import Database, open_database
from kronoberg.store.errors import StorageError
from kronoberg.store.filling import filled
from kronoberg.store.saving import save
from tests.reliability import writers

_EXAMPLE = Path(__file__).resolve().parents[2] / "data" / "exempel"
_MEGABYTES = 8
_ROUNDS = 2000


def main(folder: Path) -> None:
    """Fill the disk by saving, and say how it went."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_MEGABYTES}m", "tmpfs", str(folder)], check=True)
    url = f"sqlite:///{folder / 'uppgifter.sqlite'}"
    database = filled(url, _EXAMPLE, datetime.now(UTC))
    ballast = folder / "ballast"
    ballast.write_bytes(bytes((_MEGABYTES - 4) * 2**20))
    saved, revision, told = _saved_until_refused(database)
    whole = open_database(url).read().revision == revision
    ballast.unlink()
    again = _saves(open_database(url), random.Random(0))
    print(json.dumps({"told": told, "saved": saved, "whole": whole, "again": again}, ensure_ascii=False))  # noqa: T201


def _saved_until_refused(database: Database) -> tuple[int, str, str]:
    rng, book = random.Random(1), database.read()
    revision = book.revision
    for number in range(_ROUNDS):
        changes = difference(database.read(), writers.with_other_amounts(book, rng))
        try:
            revision = save(database, changes, writers.reason("Skrivaren", "Fyller disken")).revision
        except StorageError as error:
            return number, revision, str(error)
    return _ROUNDS, revision, ""


def _saves(database: Database, rng: random.Random) -> bool:
    book = database.read()
    changes = difference(book, writers.with_other_amounts(book, rng))
    return save(database, changes, writers.reason("Skrivaren", "Nu finns det plats")).changed


if __name__ == "__main__":
    main(Path(sys.argv[1]))
