"""A file or a folder that may only be read: people read, and whoever saves is told."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from kronoberg.store import filling
from kronoberg.store.database import open_database
from kronoberg.store.folder import write_book
from tests import books, databases, saves
from tests.conftest import ROOT
from tests.reliability import results

# Root may write everywhere: the program becomes somebody who may not.
NOBODY = 65534
PROGRAM = """
import json, os, sys
from pathlib import Path
from kronoberg.store import filling
from kronoberg.store.database import open_database
from kronoberg.store.errors import ReadOnly
from kronoberg.store.folder import read_book
from tests import books, saves
# What is loaded at the first opening and the first reading is loaded while it may be.
read_book(Path(sys.argv[1]) / "data")
open_database(f"sqlite:///{sys.argv[1]}/prov.sqlite").close()
if os.geteuid() == 0:
    os.setegid(65534)
    os.seteuid(65534)
for folder in sys.argv[1:]:
    told = []
    try:
        database = filling.opened(f"sqlite:///{folder}/prov.sqlite", Path(folder) / "data", saves.NOON)
        told.append(database.read().revision)
        saves.change_to(database, books.book([books.collaboration("beta")]))
    except Exception as error:
        told += [type(error).__name__, str(error)]
    print(json.dumps([folder, told]))
"""

AFTER_A_KILL = """
import os, sys
from kronoberg.store.database import open_database
from kronoberg.store.errors import ReadOnly
open_database(f"sqlite:///{sys.argv[1]}/prov.sqlite").close()
if os.geteuid() == 0:
    os.setegid(65534)
    os.seteuid(65534)
try:
    open_database(f"sqlite:///{sys.argv[1]}/avbruten/prov.sqlite")
except ReadOnly as error:
    print(error)
"""


@contextmanager
def reached_by_others() -> Iterator[Path]:
    """A folder with a database that somebody else reaches too."""
    with tempfile.TemporaryDirectory(prefix="kronoberg-las-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        write_book(books.book([books.collaboration("alfa")]), folder / "data")
        filling.filled(databases.laid(f"sqlite:///{folder}/prov.sqlite"), folder / "data", saves.NOON).close()
        yield folder
        folder.chmod(0o755)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a database that somebody else reaches too."""
    with reached_by_others() as made:
        yield made


MODES = {
    "folder": (0o666, 0o555),
    "folder and file": (0o444, 0o555),
    "file": (0o444, 0o777),
    "file of its owner and folder": (0o400, 0o555),
}


def prepare(folder: Path, file_mode: int, folder_mode: int, *, changed: bool) -> None:
    """Take rights away from a folder with a database; perhaps its data has changed since it was taken in."""
    if changed:
        write_book(books.book([books.collaboration("alfa", label="Ny")]), folder / "data", replace=True)
    if os.geteuid() == 0:
        shutil.chown(folder / "prov.sqlite", NOBODY)
        subprocess.run(["chmod", "-R", "a+rX", folder / "data"], check=True)
    (folder / "prov.sqlite").chmod(file_mode)
    folder.chmod(folder_mode)


@pytest.fixture(scope="module")
def told() -> dict[tuple[str, bool], tuple[str, list[str]]]:
    """Per case the folder's name, and what one is told who reads and tries to save: one program tries them all."""
    cases = [(what, changed) for what in MODES for changed in (False, True)]
    with ExitStack() as stack:
        folders = [stack.enter_context(reached_by_others()) for _ in cases]
        for folder, (what, changed) in zip(folders, cases, strict=True):
            prepare(folder, *MODES[what], changed=changed)
        command = [sys.executable, "-B", "-c", PROGRAM, *map(str, folders)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        answers = dict(json.loads(line) for line in done.stdout.splitlines())
        assert len(answers) == len(cases), done.stderr
        return {case: (folder.name, answers[str(folder)]) for case, folder in zip(cases, folders, strict=True)}


def read_and_refused(name: str) -> list[str]:
    """What is told of a database in a folder of that name: its revision, and why nothing is saved."""
    place = f"Databasen {name}/prov.sqlite får bara läsas."
    why = f"{place} Ingenting är ändrat. Ge tjänsten rätt att skriva och försök igen."
    return [books.book([books.collaboration("alfa")]).revision, "ReadOnly", why]


@pytest.mark.parametrize("changed", [False, True], ids=["same folder", "folder changed since"])
@pytest.mark.parametrize("what", MODES)
def test_pages_can_be_read_and_a_save_is_refused(
    what: str, changed: bool, told: dict[tuple[str, bool], tuple[str, list[str]]]
) -> None:
    name, found = told[what, changed]
    assert found == read_and_refused(name)


@pytest.mark.stress
@pytest.mark.parametrize("what", MODES)
def test_what_was_refused_is_written_down(what: str, told: dict[tuple[str, bool], tuple[str, list[str]]]) -> None:
    name, found = told[what, False]
    assert found == read_and_refused(name)
    results.keep(f"read-only: {what}", "SQLite", "read; a save is refused and told")


def cut_off(folder: Path) -> Path:
    """The database as a process leaves it that is killed while it writes: with the journal that takes it back."""
    made = folder / "avbruten"
    made.mkdir()
    with closing(sqlite3.connect(folder / "prov.sqlite", isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE filled_from SET content = zeroblob(200000)")
        for name in ("prov.sqlite", "prov.sqlite-journal"):
            shutil.copyfile(folder / name, made / name)
            (made / name).chmod(0o444)
        connection.execute("ROLLBACK")
    made.chmod(0o555)
    return made


def test_a_change_that_was_cut_off_says_what_is_needed_to_take_it_back(folder: Path) -> None:
    made = cut_off(folder)
    command = [sys.executable, "-B", "-c", AFTER_A_KILL, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "avbruten/prov.sqlite går inte att läsa: programmet avbröts mitt i en ändring" in done.stdout, done.stderr
    assert "Ge tjänsten rätt att skriva i mappen en gång" in done.stdout
    # Where it may be written it is taken back.
    made.chmod(0o755)
    for file in made.iterdir():
        file.chmod(0o644)
    with closing(open_database(f"sqlite:///{made}/prov.sqlite")) as database:
        assert database.read().revision == books.book([books.collaboration("alfa")]).revision
