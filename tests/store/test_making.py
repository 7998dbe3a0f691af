"""A database is made by an explicit act; what is missing, empty, foreign or newer is never filled in silence."""

import re
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from kronoberg import cli
from kronoberg.store import filling, making
from kronoberg.store.database import open_database
from kronoberg.store.errors import Missing, NotOurs
from kronoberg.store.folder import write_book
from kronoberg.topics.entry import new_database_words
from tests import books, saves
from tests.store.test_database import sql


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one collaboration."""
    write_book(books.book([books.collaboration("alfa")]), tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def init(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """The command `init` on `var/prov.sqlite`: its exit code and what it says."""

    def run(*options: str) -> tuple[int, str]:
        code = cli.main(["init", "--data", f"sqlite:///{tmp_path}/var/prov.sqlite", "--from", str(folder), *options])
        return code, capsys.readouterr().out

    return run


def test_init_makes_a_database_from_the_folder_and_leaves_one_that_is_there(
    init: Callable[..., tuple[int, str]], tmp_path: Path, folder: Path
) -> None:
    assert init() == (0, f"Databasen var/prov.sqlite är ny, fylld från mappen {folder}.\n")
    before = (tmp_path / "var" / "prov.sqlite").read_bytes()
    assert init() == (0, "Databasen var/prov.sqlite finns redan. Ingenting är ändrat.\n")
    assert (tmp_path / "var" / "prov.sqlite").read_bytes() == before


@pytest.mark.parametrize("how", ["removed", "emptied"])
def test_init_does_not_make_a_vanished_database_again_unless_asked_to(
    how: str, init: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    init()
    file = tmp_path / "var" / "prov.sqlite"
    if how == "removed":
        file.unlink()
    else:
        file.write_bytes(b"")
    code, told = init()
    assert code == 1
    assert told.startswith(
        "Databasen var/prov.sqlite är borta eller tom. Den fanns här förut: Databasen prov.sqlite gjord"
    )
    assert "återställ en säkerhetskopia" in told
    assert not file.exists() or file.stat().st_size == 0
    assert init("--anew")[0] == 0
    assert open_database(f"sqlite:///{file}").head().number == 1


def test_init_of_a_folder_with_faults_leaves_nothing_that_counts_as_a_database(
    init: Callable[..., tuple[int, str]], tmp_path: Path, folder: Path
) -> None:
    (folder / "costs.csv").unlink()
    assert init()[0] == 1
    with pytest.raises(Missing):
        filling.opened(f"sqlite:///{tmp_path}/var/prov.sqlite", folder, saves.NOON)
    write_book(books.book([books.collaboration("alfa")]), folder, replace=True)
    assert init()[0] == 0


def test_the_service_never_makes_a_database(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(Missing, match=re.escape("var/prov.sqlite finns inte. Lägg tillbaka filen eller återställ")):
        filling.opened(f"sqlite:///{tmp_path}/var/prov.sqlite", folder, saves.NOON)
    assert not (tmp_path / "var").exists()


def test_the_service_never_fills_an_empty_file(tmp_path: Path, folder: Path) -> None:
    file = tmp_path / "prov.sqlite"
    file.touch()
    with pytest.raises(Missing, match="är tom, och fylls inte av sig själv"):
        filling.opened(f"sqlite:///{file}", folder, saves.NOON)
    assert file.read_bytes() == b""


def test_the_service_never_fills_an_empty_schema(postgres_url: str, folder: Path) -> None:
    with pytest.raises(Missing, match="är tom, och fylls inte av sig själv"):
        filling.opened(postgres_url, folder, saves.NOON)


FOREIGN = {
    "another program's table": "CREATE TABLE t (a INTEGER)",
    "another program's table with its version": "CREATE TABLE schema_version (installed_rank INTEGER)",
}


@pytest.mark.parametrize("table", FOREIGN.values(), ids=FOREIGN)
@pytest.mark.parametrize("start", [filling.opened, filling.filled])
def test_a_foreign_database_is_refused_and_not_one_table_is_written_into_it(
    start: Callable[..., object], table: str, empty_url: str, tmp_path: Path, folder: Path
) -> None:
    (tmp_path / "var").mkdir(exist_ok=True)
    sql(empty_url, table)
    file = tmp_path / "var" / "prov.sqlite"
    before = file.read_bytes() if file.exists() else b""
    with pytest.raises(NotOurs, match="hör till något annat"):
        start(empty_url, folder, saves.NOON)
    if file.exists():
        assert file.read_bytes() == before
        assert len(sqlite3.connect(file).execute("SELECT name FROM sqlite_master").fetchall()) == 1


def test_a_new_database_is_told_until_somebody_edits_and_on_pages_for_a_day(empty_url: str, folder: Path) -> None:
    database = filling.filled(empty_url, folder, saves.NOON)
    made = making.newly_made(database)
    assert made is not None
    told = "Databasen är ny sedan 2026-03-02 13:00. Första ifyllnaden från mappen data."
    assert new_database_words.about(made.at, made.why) == told
    soon, later = saves.NOON + timedelta(hours=23), saves.NOON + timedelta(hours=25)
    warning = " Fanns det uppgifter förut står de inte här: återställ då en säkerhetskopia."
    assert new_database_words.notice(made.at, made.why, soon) == told + warning
    assert new_database_words.notice(made.at, made.why, later) == ""
    saves.change_to(database, books.book([books.collaboration("alfa", label="Ny")]))
    assert making.newly_made(database) is None
    database.close()
