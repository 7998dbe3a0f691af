"""`verify` finds what has been changed past the program, and says nothing of what is whole."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kronoberg import cli
from kronoberg.domain.words import ReasonKind
from kronoberg.store import editions
from kronoberg.store.backup import backup, restore
from kronoberg.store.database import Database, open_database
from kronoberg.store.proof import verifying
from kronoberg.store.redaction import redacting
from tests import databases, saves
from tests.store.test_database import sql
from tests.store.test_redacting import DECISION, book

CHANGED = "Ändring {number} leder inte till det innehåll som den säger: historiken har ändrats."

HISTORY = "Historiken är inte den som programmet skrev: en ändring, dess skäl eller dess rader har ändrats."
EDITIONS = "De låsta utgåvorna är inte de som låstes: en har ändrats, bytt år eller tagits bort."


def work(database: Database) -> None:
    """Two changes and an edition."""
    saves.change_to(database, book())
    editions.lock(database, 2024, saves.reason(), book().revision)
    saves.change_to(database, book(kronor="150"))


@pytest.fixture
def worked_url(copy_of: Callable[[databases.Fill], str]) -> str:
    """The address of a database of each kind in which that work has been done."""
    return copy_of(work)


@pytest.fixture
def worked(worked_url: str) -> Iterator[Database]:
    """That database, open."""
    with closing(open_database(worked_url)) as opened:
        yield opened


@pytest.fixture
def past_the_triggers(worked_url: str) -> Callable[..., None]:
    """Write SQL as whoever owns the database can: the triggers are dropped, and made again."""

    def write(statement: str) -> None:
        if worked_url.startswith("sqlite"):
            import sqlite3  # noqa: PLC0415  only here

            connection = sqlite3.connect(worked_url.partition(":///")[2])
            triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for name, _ in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute(statement)
            for _, definition in triggers:
                connection.execute(definition)
            connection.commit()
            connection.close()
        else:
            tables = ("change", "change_row", "edition")
            off = [f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in tables]
            sql(worked_url, *off, statement, *(each.replace("DISABLE", "ENABLE") for each in off))

    return write


def test_a_database_that_only_the_program_has_written_is_whole(worked: Database) -> None:
    assert verifying.problems(worked) == ()
    redacting.redact(worked, DECISION, saves.reason(kind=ReasonKind.REDACTION))
    assert verifying.problems(worked) == ()


@pytest.mark.parametrize(
    ("statement", "number"),
    [
        ("UPDATE change_row SET new = replace(new, '150.00', '160.00') WHERE number = 2", 2),
        ("DELETE FROM change_row WHERE number = 2", 1),
        ("UPDATE change SET revision_after = 'annan' WHERE number = 1", 1),
    ],
)
def test_a_history_that_has_been_rewritten_is_found(
    statement: str, number: int, worked: Database, past_the_triggers: Callable[..., None]
) -> None:
    past_the_triggers(statement)
    assert CHANGED.format(number=number) in verifying.problems(worked)


def test_a_change_that_is_gone_is_found(worked: Database, past_the_triggers: Callable[..., None]) -> None:
    past_the_triggers("DELETE FROM change_row WHERE number = 1")
    past_the_triggers("DELETE FROM change WHERE number = 1")
    assert "Historiken är inte hel: 1 av 2 ändringar finns." in verifying.problems(worked)


def test_an_edition_that_has_been_changed_is_found(worked: Database, past_the_triggers: Callable[..., None]) -> None:
    past_the_triggers("UPDATE edition SET sha256 = 'annan'")
    problem, of_it = verifying.problems(worked)
    assert problem == EDITIONS
    assert of_it.startswith("Utgåvan av 2024 års siffror är skadad")


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM edition",
        "UPDATE edition SET year = 2023",
        "UPDATE edition SET revision = 'annan'",
        "UPDATE edition SET number = 2",
        "UPDATE edition SET locked_by = 'Någon annan'",
        "UPDATE edition SET dnr = 'RK 2026-9'",
    ],
)
def test_an_edition_that_is_gone_or_says_something_else_is_found(
    statement: str, worked: Database, past_the_triggers: Callable[..., None]
) -> None:
    past_the_triggers(statement)
    assert verifying.problems(worked) == (EDITIONS,)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM change_row WHERE number = 1 AND place = 1",
        "UPDATE change SET revision_before = 'annan' WHERE number = 2",
        "UPDATE change SET who = 'Någon annan' WHERE number = 1",
        "UPDATE change SET why = 'Ett annat skäl' WHERE number = 1",
        "UPDATE change SET at = '2020-01-01T00:00:00.000000+00:00' WHERE number = 2",
        "UPDATE change SET kind = 'upgrade' WHERE number = 2",
    ],
)
def test_a_change_that_says_something_else_is_found(
    statement: str, worked: Database, past_the_triggers: Callable[..., None]
) -> None:
    past_the_triggers(statement)
    assert HISTORY in verifying.problems(worked)


def test_a_database_is_whole_after_a_restore(worked: Database, worked_url: str, tmp_path: Path) -> None:
    backup(worked, tmp_path / "kopia.sqlite")
    saves.change_to(worked, book(kronor="170"))
    restore(tmp_path / "kopia.sqlite", worked_url, replace=True)
    assert verifying.problems(worked) == ()
    assert worked.head().number == 2


def test_figures_that_have_been_changed_are_found(worked: Database, worked_url: str) -> None:
    sql(worked_url, "UPDATE costs SET amount_sek = 1")
    (problem,) = verifying.problems(worked)
    assert "databasen har ändrats utanför programmet" in problem


def test_a_protection_that_is_gone_is_found(worked: Database, worked_url: str) -> None:
    on_sqlite = "DROP TRIGGER change_no_delete"
    sql(worked_url, on_sqlite if worked_url.startswith("sqlite") else "ALTER TABLE change DISABLE TRIGGER USER")
    assert verifying.unprotected(worked) == ("Skyddet mot ändringar i tabellen change är borttaget.",)
    assert verifying.problems(worked) == ("Skyddet mot ändringar i tabellen change är borttaget.",)


def test_the_command_says_that_all_is_whole_or_what_is_not(
    worked: Database, worked_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["verify", "--data", worked_url]) == 0
    assert capsys.readouterr().out.endswith(": hel. 2\u00a0ändringar.\n")
    sql(worked_url, "UPDATE costs SET amount_sek = 1")
    assert cli.main(["verify", "--data", worked_url]) == 1
    assert "1\u00a0fel i " in capsys.readouterr().out
    assert worked.head().number == 2


def test_a_damaged_file_is_called_damaged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = f"sqlite:///{tmp_path}/prov.sqlite"
    assert cli.main(["init", "--data", place, "--from", "data/exempel"]) == 0
    content = bytearray((tmp_path / "prov.sqlite").read_bytes())
    # Sixty-four bytes of the third page.
    content[2 * 4096 : 2 * 4096 + 64] = bytes(255 - byte for byte in content[2 * 4096 : 2 * 4096 + 64])
    (tmp_path / "prov.sqlite").write_bytes(content)
    capsys.readouterr()
    assert cli.main(["check", place]) == 1
    told = capsys.readouterr().out
    assert "prov.sqlite är skadad. Ingenting är ändrat. Flytta undan den och återställ" in told
    assert "lösenord" not in told
