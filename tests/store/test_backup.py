"""Backup and restore: everything comes back equal, from either kind of database to either kind."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from kronoberg.domain.book import Book
from kronoberg.domain.faults import FaultyData
from kronoberg.store import editions, history
from kronoberg.store.backup import backup, restore
from kronoberg.store.database import Database, Head, open_database
from kronoberg.store.errors import StorageError
from kronoberg.store.redaction import matches
from tests import books, databases, datasets, saves
from tests.store.test_database import sql

DATA = Path(__file__).parents[2] / "data"


def example(amount: str = "100") -> Book:
    """Alfa with a cost in 2024."""
    return books.book([books.collaboration("alfa", label="Öresund")], [books.cost("alfa", 2024, amount)])


@pytest.fixture
def worked_url(copy_of: Callable[[databases.Fill], str]) -> str:
    """The address of a database of each kind that has been worked in."""
    return copy_of(work_in)


@pytest.fixture
def worked(worked_url: str) -> Iterator[Database]:
    """That database, open."""
    with closing(open_database(worked_url)) as opened:
        yield opened


def work_in(database: Database) -> None:
    """Two changes, an edition, a matching."""
    saves.change_to(database, example("100"), dnr="26RK1")
    editions.lock(database, 2024, saves.reason(who="Eva"), example("100").revision)
    saves.change_to(database, example("150"), who="Bo")
    matches.remember(database, "sheet", "f1", {"amount_sek": "Belopp"})


def assert_equal(one: Database, other: Database) -> None:
    assert other.head() == one.head()
    assert other.read().revision == one.read().revision
    assert history.changes(other) == history.changes(one)
    assert editions.editions(other) == editions.editions(one)
    assert editions.edition_book(other, 2024).revision == editions.edition_book(one, 2024).revision
    assert matches.remembered(other, "sheet", "f1") == {"amount_sek": "Belopp"}


def test_book_history_editions_and_matchings_of_either_kind_come_back_equal(worked: Database, tmp_path: Path) -> None:
    backup(worked, tmp_path / "kopior" / "mars.sqlite")
    assert [path.name for path in (tmp_path / "kopior").iterdir()] == ["mars.sqlite"]
    url = f"sqlite:///{tmp_path}/annan/prov.sqlite"
    restore(tmp_path / "kopior" / "mars.sqlite", url, replace=False)
    other = open_database(url)
    assert_equal(worked, other)
    other.close()


def test_either_kind_takes_a_backup_in_and_work_goes_on(database: Database, database_url: str, tmp_path: Path) -> None:
    original = open_database(databases.laid(f"sqlite:///{tmp_path}/original.sqlite"))
    work_in(original)
    backup(original, tmp_path / "kopia.sqlite")
    restore(tmp_path / "kopia.sqlite", database_url, replace=False)
    assert_equal(original, database)
    assert saves.change_to(database, example("175")).number == 3
    with pytest.raises(DBAPIError, match="historik och utgåvor kan inte ändras"):
        sql(database_url, "DELETE FROM change")
    original.close()


def test_a_backup_is_of_one_moment_and_a_file_that_sqlite_itself_finds_whole(worked: Database, tmp_path: Path) -> None:
    backup(worked, tmp_path / "kopia.sqlite")
    saves.change_to(worked, example("999"))
    connection = sqlite3.connect(tmp_path / "kopia.sqlite")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("SELECT amount_sek FROM costs").fetchall() == [(15_000,)]
    assert connection.execute("SELECT count(*) FROM change").fetchone() == (2,)
    connection.close()


@pytest.mark.parametrize(
    ("name", "database_kind"), [("exempel", "postgresql"), ("kronoberg", "sqlite")], indirect=["database_kind"]
)
def test_a_real_dataset_comes_back_equal(name: str, database: Database, tmp_path: Path) -> None:
    book = datasets.read(name)
    saves.change_to(database, book)
    backup(database, tmp_path / "kopia.sqlite")
    url = f"sqlite:///{tmp_path}/ny.sqlite"
    restore(tmp_path / "kopia.sqlite", url, replace=False)
    restored = open_database(url)
    assert restored.read().revision == book.revision
    restored.close()


def test_a_database_that_holds_something_is_left_as_it_is(worked: Database, worked_url: str, tmp_path: Path) -> None:
    backup(worked, tmp_path / "kopia.sqlite")
    saves.change_to(worked, example("999"))
    with pytest.raises(StorageError, match="är inte tom"):
        restore(tmp_path / "kopia.sqlite", worked_url, replace=False)
    assert worked.head() == Head(3, example("999").revision)


def test_a_database_that_may_be_replaced_is_as_the_backup_afterwards(
    worked: Database, worked_url: str, tmp_path: Path
) -> None:
    backup(worked, tmp_path / "kopia.sqlite")
    saves.change_to(worked, example("999"))
    editions.lock(worked, 2025, saves.reason(), example("999").revision)
    restore(tmp_path / "kopia.sqlite", worked_url, replace=True)
    assert worked.head() == Head(2, example("150").revision)
    assert worked.read().revision == example("150").revision
    assert [edition.year for edition in editions.editions(worked)] == [2024]
    assert len(history.changes(worked)) == 2
    for statement in ("DELETE FROM change", "UPDATE change_row SET old = NULL", "DELETE FROM edition"):
        with pytest.raises(DBAPIError, match="historik och utgåvor kan inte ändras"):
            sql(worked_url, statement)


def test_a_database_of_an_earlier_version_with_its_log_beside_it_is_as_good_as_a_backup(tmp_path: Path) -> None:
    database = open_database(databases.laid(f"sqlite:///{tmp_path}/var.sqlite"))
    saves.change_to(database, example("100"))
    # Earlier versions kept what was saved in a log beside the file; it stays so while somebody has the file open.
    other = sqlite3.connect(tmp_path / "var.sqlite", isolation_level=None)
    assert other.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)
    other.execute("VACUUM")
    assert (tmp_path / "var.sqlite-wal").stat().st_size > 0
    restore(tmp_path / "var.sqlite", f"sqlite:///{tmp_path}/ny.sqlite", replace=False)
    restored = open_database(f"sqlite:///{tmp_path}/ny.sqlite")
    assert restored.read().revision == example("100").revision
    restored.close()
    database.close()
    other.close()


# The file is refused before the database that it should go into is looked at; one fault of each depth is tried on both.
@pytest.mark.parametrize(
    ("spoil", "database_kind"),
    [
        ("letter", "sqlite"),
        ("cut", "sqlite"),
        ("content", "sqlite"),
        ("content", "postgresql"),
        ("none", "postgresql"),
    ],
    indirect=["database_kind"],
)
def test_a_file_that_is_no_whole_backup_is_refused_and_nothing_is_changed(
    spoil: str, worked: Database, worked_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "kopia.sqlite"
    backup(worked, file)
    if spoil == "letter":
        file.write_bytes(b"Hej, jag ar ett brev." * 100)
    elif spoil == "cut":
        file.write_bytes(file.read_bytes()[:20_000])
    elif spoil == "content":
        sql(f"sqlite:///{file}", "UPDATE costs SET amount_sek = 1")
    else:
        file.unlink()
    before = worked.head()
    with pytest.raises((StorageError, FaultyData), match=r"säkerhetskopia|Säkerhetskopian|fel i data"):
        restore(file, worked_url, replace=True)
    assert worked.head() == before
    assert worked.read().revision == example("150").revision


def test_a_backup_never_overwrites_a_file(worked: Database, tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("Hej")
    with pytest.raises(StorageError, match="finns redan"):
        backup(worked, tmp_path / "brev.txt")
    assert (tmp_path / "brev.txt").read_text() == "Hej"


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(worked: Database, tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(StorageError, match="går inte att"):
        backup(worked, tmp_path / "fil" / "kopia.sqlite")
    saves.change_to(worked, example("160"))
