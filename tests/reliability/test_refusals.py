"""A full disk, a lost connection: a clear message, nothing half written, and writing works again afterwards."""

import json
import os
import random
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from kronoberg.domain.difference import RowChange, difference
from kronoberg.store.database import Database, open_database
from kronoberg.store.errors import StorageError
from kronoberg.store.filling import filled
from kronoberg.store.saving import save
from tests import postgres
from tests.conftest import ROOT
from tests.reliability import writers

# A disk of our own can be mounted in a namespace of our own, also without being root; some machines forbid it.
IS_ROOT = os.geteuid() == 0
OWN_DISKS = ["unshare", "--mount", *([] if IS_ROOT else ["--map-root-user"])]
NO_DISK = "the machine does not let a test mount a small disk of its own"


def may_mount(folder: Path) -> bool:
    command = [*OWN_DISKS, "mount", "-t", "tmpfs", "tmpfs", str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that PostgreSQL's own user reaches too, as it does not reach those of pytest."""
    with tempfile.TemporaryDirectory(prefix="kronoberg-disk-") as name:
        yield Path(name)


@pytest.mark.parametrize(
    ("system", "place"),
    [
        pytest.param("sqlite", "{folder}/uppgifter.sqlite", id="sqlite"),
        pytest.param(
            "postgresql",
            "på den egna datorn",
            id="postgresql",
            marks=[
                pytest.mark.skipif(postgres.programs() is None, reason=postgres.MISSING),
                # As root in a namespace of one user there is nobody else whom PostgreSQL could run as.
                pytest.mark.skipif(not IS_ROOT, reason=NO_DISK),
            ],
        ),
    ],
)
def test_a_full_disk_is_told_in_swedish_and_the_book_is_as_it_was(system: str, place: str, folder: Path) -> None:
    if not may_mount(folder):
        pytest.skip(NO_DISK)
    command = [*OWN_DISKS, sys.executable, "-m", "tests.reliability.full_disk", str(folder), system]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["told"].startswith("Disken med databasen ")
    assert place.format(folder=folder.name) in found["told"]
    assert found["told"].endswith(" är full. Ingenting är ändrat. Frigör utrymme och försök igen.")
    assert (found["whole"], found["again"]) == (True, True)
    assert found["saved"] > 0


@pytest.fixture
def database(postgres_filled: str) -> Iterator[Database]:
    """A PostgreSQL database filled from the example."""
    opened = open_database(postgres_filled)
    yield opened
    opened.close()


def other_amounts(database: Database) -> tuple[RowChange, ...]:
    return difference(database.read(), writers.with_other_amounts(database.read(), random.Random(7)))


def test_a_connection_that_is_cut_while_saving_is_told_and_nothing_is_half_written(
    database: Database, postgres_filled: str
) -> None:
    before, changes = database.head(), other_amounts(database)
    told: list[StorageError] = []

    def attempt() -> None:
        try:
            save(database, changes, writers.reason("Skrivaren", "Bryts"))
        except StorageError as error:
            told.append(error)

    plain = postgres_filled.replace("postgresql+psycopg", "postgresql")
    with psycopg.connect(plain, autocommit=True) as other, database.writing():
        # The save waits for the head, which this test holds, until its connection is cut.
        waiting = threading.Thread(target=attempt)
        waiting.start()
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        while waiting.is_alive() and not other.execute(cut).fetchall():
            pass
        waiting.join(30)

    # Whether the server had finished before the connection broke, nobody can know: the history tells.
    (error,) = told
    assert str(error).startswith("Förbindelsen med databasen ")
    assert str(error).endswith(
        " på den egna datorn bröts. Om något just skulle sparas kan det ha hunnit bli sparat: "
        "titta i historiken och försök igen när databasen går att nå."
    )
    assert database.head() == before
    assert save(database, changes, writers.reason("Skrivaren", "Igen")).number == before.number + 1


@pytest.mark.skipif(postgres.programs() is None, reason=postgres.MISSING)
def test_a_server_that_goes_down_and_comes_back_has_everything_and_can_be_written_again() -> None:
    with postgres.server() as folder, postgres.database(folder) as url:
        database = filled(url, ROOT / "data" / "exempel", datetime.now(UTC))
        before, changes = database.head(), other_amounts(database)
        postgres.stop(folder)
        with pytest.raises(StorageError) as caught:
            save(database, changes, writers.reason("Skrivaren", "Nere"))
        postgres.start(folder)

        assert " på den egna datorn går inte att nå. Kontrollera att den är startad" in str(caught.value)
        assert database.read().revision == before.revision
        assert save(database, changes, writers.reason("Skrivaren", "Uppe")).number == before.number + 1
        database.close()
