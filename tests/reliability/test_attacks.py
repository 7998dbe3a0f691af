"""A database that something is done to behind the program's back: told, and no save acknowledged that is not there."""

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.difference import difference
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.store import filling, saving
from kronoberg.store.backup import backup, restore
from kronoberg.store.database import Database, open_database
from kronoberg.store.errors import Damaged, Missing, Newer, NotOurs, StorageError, Vanished
from kronoberg.store.folder import write_book
from kronoberg.store.proof import verifying
from kronoberg.store.redaction import redacting
from tests import books, databases, saves
from tests.reliability import results
from tests.reliability.attacks import POSTGRESQL, SQLITE, Attack
from tests.store import test_redacting

BEFORE = books.book([books.collaboration("alfa")], [books.cost("alfa", 2024, "100")])
AFTER = books.book([books.collaboration("alfa")], [books.cost("alfa", 2024, "200")])

# What was done, and when: what one who starts the service, or saves in one that is running, is told.
TOLD: dict[tuple[str, str, str], type[Exception]] = {
    ("SQLite", "deleted", "before a start"): Missing,
    ("SQLite", "deleted", "before a save"): Vanished,
    ("SQLite", "deleted", "during a save"): Vanished,
    ("SQLite", "moved", "before a start"): Missing,
    ("SQLite", "moved", "before a save"): Vanished,
    ("SQLite", "moved", "during a save"): Vanished,
    ("SQLite", "replaced", "before a save"): Vanished,
    ("SQLite", "replaced", "during a save"): Vanished,
    ("SQLite", "emptied", "before a start"): Missing,
    ("SQLite", "emptied", "before a save"): Missing,
    ("SQLite", "emptied", "during a save"): Damaged,
    ("SQLite", "foreign", "before a start"): NotOurs,
    ("SQLite", "foreign", "before a save"): Vanished,
    ("SQLite", "foreign", "during a save"): Vanished,
    ("SQLite", "damaged", "before a start"): Damaged,
    ("SQLite", "damaged", "before a save"): Damaged,
    ("SQLite", "damaged", "during a save"): Damaged,
    ("SQLite", "changed past the program", "before a start"): FaultyData,
    ("SQLite", "changed past the program", "before a save"): Damaged,
    ("SQLite", "newer", "before a start"): Newer,
    ("SQLite", "newer", "before a save"): Newer,
    ("PostgreSQL", "emptied", "before a start"): Missing,
    ("PostgreSQL", "emptied", "before a save"): Missing,
    ("PostgreSQL", "replaced", "before a save"): Vanished,
    ("PostgreSQL", "foreign", "before a start"): NotOurs,
    ("PostgreSQL", "foreign", "before a save"): Missing,
    ("PostgreSQL", "changed past the program", "before a start"): FaultyData,
    ("PostgreSQL", "changed past the program", "before a save"): Damaged,
    ("PostgreSQL", "newer", "before a start"): Newer,
    ("PostgreSQL", "newer", "before a save"): Newer,
}
WORDS: dict[type[Exception], str] = {
    Missing: "refused: there is no database, or nothing in it; none is made",
    Vanished: "refused: it is not the database that was opened",
    NotOurs: "refused: it belongs to something else, and is left untouched",
    Newer: "refused: a newer version has made it, and it is left untouched",
    Damaged: "refused: it is damaged",
    FaultyData: "refused: the content is not what the program wrote",
}


def outcome(url: str, folder: Path, attack: Attack, when: str) -> type[Exception]:
    """Make a database, attack it, start or save, and give the error that it ends in; nothing was acknowledged then."""
    database = filling.filled(url, folder, saves.NOON)
    try:
        if when == "before a start":
            attack(url)
            with closing(filling.opened(url, folder, saves.NOON)) as again:
                again.read()
        elif when == "before a save":
            attack(url)
            saving.save(database, difference(BEFORE, AFTER), saves.reason())
        else:
            with database.writing() as (connection, head):
                saving.write(connection, head, BEFORE, AFTER, saves.reason())
                attack(url)
    except (StorageError, FaultyData) as error:
        return type(error)
    finally:
        database.close()
    raise AssertionError("nobody was told")


def put_in_folder(tmp_path: Path) -> Path:
    write_book(BEFORE, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture(params=TOLD, ids="-".join)
def told(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[tuple[str, str, str], type[Exception]]:
    """A case, and the error that it ended in."""
    system, what, when = case = request.param
    is_file = system == "SQLite"
    url = databases.laid(f"sqlite:///{tmp_path}/prov.sqlite") if is_file else request.getfixturevalue("postgres_laid")
    attack = (SQLITE if is_file else POSTGRESQL)[what]
    return case, outcome(url, put_in_folder(tmp_path), attack, when)


def test_whoever_starts_or_saves_is_told(told: tuple[tuple[str, str, str], type[Exception]]) -> None:
    assert told[1] is TOLD[told[0]]


@pytest.mark.stress
def test_each_outcome_is_written_down(told: tuple[tuple[str, str, str], type[Exception]]) -> None:
    (system, what, when), found = told
    assert found is TOLD[told[0]]
    results.keep(f"database {what} {when}", system, WORDS[found])


def test_a_file_that_is_put_back_can_be_saved_in_again(tmp_path: Path) -> None:
    file = tmp_path / "prov.sqlite"
    database = filling.filled(databases.laid(f"sqlite:///{file}"), put_in_folder(tmp_path), saves.NOON)
    file.rename(tmp_path / "undan.sqlite")
    with pytest.raises(Vanished, match=re.escape("är flyttad eller borttagen. Ingenting är ändrat.")):
        saves.change_to(database, AFTER)
    (tmp_path / "undan.sqlite").rename(file)
    assert saves.change_to(database, AFTER).number == 2
    database.close()


def overwritten(file: Path, content: bytes) -> None:
    """Write other bytes into the same file, as `cp` does."""
    with file.open("r+b") as open_file:
        open_file.truncate(0)
        open_file.write(content)


def with_amount(kronor: str) -> Book:
    return books.book([books.collaboration("alfa")], [books.cost("alfa", 2024, kronor)])


def an_older_copy_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "prov.sqlite"
    database = filling.filled(databases.laid(f"sqlite:///{file}"), put_in_folder(tmp_path), saves.NOON)
    earlier = file.read_bytes()
    assert saves.change_to(database, AFTER).number == 2
    latest = file.read_bytes()
    overwritten(file, earlier)
    told = re.escape("prov.sqlite är en äldre kopia: den slutar med ändring 1, och tjänsten har redan sett ändring 2.")
    for act in (lambda: saving.save(database, difference(BEFORE, AFTER), saves.reason()), database.read, database.head):
        with pytest.raises(Vanished, match=told):
            act()
    assert file.read_bytes() == earlier
    overwritten(file, latest)
    assert database.read().revision == AFTER.revision
    assert saves.change_to(database, BEFORE).number == 3
    database.close()


def test_an_older_copy_over_the_file_is_neither_read_nor_saved_in(tmp_path: Path) -> None:
    an_older_copy_is_refused(tmp_path)


@pytest.mark.stress
def test_what_an_older_copy_leads_to_is_written_down(tmp_path: Path) -> None:
    an_older_copy_is_refused(tmp_path)
    results.keep("database overwritten by an older copy of itself before a save", "SQLite", WORDS[Vanished])


@pytest.mark.parametrize("changes", [["300"], ["300", "400"]], ids=["as many changes", "more changes"])
def test_an_older_copy_that_others_have_saved_in_is_not_taken_for_the_newest(
    changes: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "prov.sqlite"
    database = filling.filled(databases.laid(f"sqlite:///{file}"), put_in_folder(tmp_path), saves.NOON)
    earlier = file.read_bytes()
    saves.change_to(database, AFTER)
    overwritten(file, earlier)
    with closing(open_database(f"sqlite:///{file}")) as other:
        for kronor in changes:
            saves.change_to(other, with_amount(kronor))
    with pytest.raises(Vanished, match=r"är en annan kopia: dess ändring 2 är inte den som tjänsten har sett\."):
        database.read()
    database.close()


def test_what_another_process_saves_restores_or_redacts_is_no_older_copy(tmp_path: Path) -> None:
    url = databases.laid(f"sqlite:///{tmp_path}/prov.sqlite")
    database = open_database(url)
    saves.change_to(database, test_redacting.book())
    backup(database, tmp_path / "kopia.sqlite")
    saves.change_to(database, test_redacting.book(kronor="150"))
    with closing(open_database(url)) as other:
        saves.change_to(other, test_redacting.book(kronor="170"))
        redacting.redact(other, test_redacting.DECISION, saves.reason(kind=ReasonKind.REDACTION))
        assert database.head().number == 4
    restore(tmp_path / "kopia.sqlite", url, replace=True, undo_decisions=True)
    assert database.head().number == 1
    assert saves.change_to(database, test_redacting.book(kronor="180")).number == 2
    database.close()


def without_journal(file: Path, _earlier: bytes) -> None:
    file.with_name(f"{file.name}-journal").unlink()


def broken_in_the_middle(file: Path, _earlier: bytes) -> None:
    with file.open("r+b") as open_file:
        open_file.seek(4096)
        open_file.write(b"\x5a" * 4096)


def disturbed(database: Database, before: Book, after: Book, attack: Callable[[], None]) -> None:
    """Save, and attack when all is written but the end."""
    with database.writing() as (connection, head):
        saving.write(connection, head, before, after, saves.reason())
        attack()


@pytest.mark.parametrize("attack", [without_journal, overwritten, broken_in_the_middle])
def test_a_save_that_is_disturbed_never_says_that_nothing_is_changed_when_something_may_be(
    attack: Callable[[Path, bytes], None], tmp_path: Path
) -> None:
    file = tmp_path / "prov.sqlite"
    database = filling.filled(databases.laid(f"sqlite:///{file}"), put_in_folder(tmp_path), saves.NOON)
    earlier = file.read_bytes()
    saves.change_to(database, AFTER)
    told = ""
    try:
        disturbed(database, AFTER, with_amount("300"), lambda: attack(file, earlier))
    except StorageError as error:
        told = str(error)
    if told:
        assert "Ändringen kan vara sparad, och den kan vara förlorad: titta i historiken innan du sparar igen." in told
        assert "Ingenting är" not in told
    else:
        # An older copy whose pages the change wrote over, all of them: nothing of it is left.
        assert attack is overwritten
        assert (database.head().number, verifying.problems(database)) == (3, ())
    database.close()


def test_an_older_copy_put_in_during_a_save_is_told_when_figures_of_it_are_left(tmp_path: Path) -> None:
    file, many = tmp_path / "prov.sqlite", [books.collaboration(f"samarbete-{number}") for number in range(300)]
    write_book(books.book([*many, books.collaboration("alfa")]), tmp_path / "data")
    database = filling.filled(databases.laid(f"sqlite:///{file}"), tmp_path / "data", saves.NOON)
    earlier, first = file.read_bytes(), database.read()
    last = first.rows("collaborations")[-1].model_copy(update={"label": "Annat"})
    saves.change_to(database, first.replaced(collaborations=(*first.rows("collaborations")[:-1], last)))
    now = database.read()
    other = now.rows("collaborations")[0].model_copy(update={"label": "Nytt"})
    wanted = now.replaced(collaborations=(other, *now.rows("collaborations")[1:]))
    with pytest.raises(Damaged, match="Ändringen kan vara sparad, och den kan vara förlorad"):
        disturbed(database, now, wanted, lambda: overwritten(file, earlier))
    database.close()


def test_another_programs_database_in_the_file_is_not_called_empty_and_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "prov.sqlite"
    database = filling.filled(databases.laid(f"sqlite:///{file}"), put_in_folder(tmp_path), saves.NOON)
    with closing(sqlite3.connect(tmp_path / "annan.sqlite")) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("CREATE TABLE t (a INTEGER)")
    content = (tmp_path / "annan.sqlite").read_bytes()
    overwritten(file, content)
    for act in (lambda: saving.save(database, difference(BEFORE, AFTER), saves.reason()), database.head):
        with pytest.raises(Missing, match="har inte programmets tabeller längre: den är tömd, eller ersatt av något"):
            act()
    assert file.read_bytes() == content
    database.close()


def wal_on(file: Path) -> sqlite3.Connection:
    """Another program opens the file and turns the write-ahead log on."""
    other = sqlite3.connect(file, isolation_level=None)
    assert other.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)
    other.execute("SELECT count(*) FROM change").fetchone()
    return other


def a_log_beside_is_folded_back_or_refused(tmp_path: Path) -> None:
    file = tmp_path / "prov.sqlite"
    database = filling.filled(databases.laid(f"sqlite:///{file}"), put_in_folder(tmp_path), saves.NOON)
    # Another program that still has it open: nothing is saved beside the file.
    other = wal_on(file)
    with pytest.raises(StorageError, match="som har ställt om den så att det som sparas hamnar i en fil bredvid"):
        saves.change_to(database, AFTER)
    assert database.head().number == 1
    other.close()
    # One that has gone.
    wal_on(file).close()
    assert saves.change_to(database, AFTER).number == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "prov.sqlite"]
    # Bytes 18 and 19 of a SQLite file are 1 with a rollback journal, 2 with a write-ahead log.
    assert file.read_bytes()[18:20] == b"\x01\x01"
    database.close()


def test_a_log_that_another_program_turns_on_is_folded_back_or_the_save_refused(tmp_path: Path) -> None:
    a_log_beside_is_folded_back_or_refused(tmp_path)


@pytest.mark.stress
def test_what_a_log_beside_leads_to_is_written_down(tmp_path: Path) -> None:
    a_log_beside_is_folded_back_or_refused(tmp_path)
    kept = "folded back into the file; refused while the other program has it open"
    results.keep("write-ahead log turned on by another program before a save", "SQLite", kept)


def test_what_was_saved_stands_in_the_file_alone_while_the_service_runs(tmp_path: Path) -> None:
    url = databases.laid(f"sqlite:///{tmp_path}/prov.sqlite")
    database = filling.filled(url, put_in_folder(tmp_path), saves.NOON)
    for number, wanted in enumerate((BEFORE, AFTER), start=1):
        saves.change_to(database, wanted)
        shutil.copyfile(tmp_path / "prov.sqlite", tmp_path / "kopia.sqlite")
        copy = open_database(f"sqlite:///{tmp_path}/kopia.sqlite")
        assert (copy.head().number, copy.read().revision) == (number, wanted.revision)
        copy.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "kopia.sqlite", "prov.sqlite"]
    database.close()
