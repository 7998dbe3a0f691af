"""Locked editions and remembered matchings."""

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kronoberg.domain.book import Book
from kronoberg.store import connecting, editions, migrating, schema
from kronoberg.store.database import Database, open_database
from kronoberg.store.errors import StorageError
from kronoberg.store.packed import packed
from kronoberg.store.redaction import matches
from tests import books, saves


def example(amount: str = "100") -> Book:
    """Alfa with a cost in 2024."""
    return books.book([books.collaboration("alfa", label="Öresund")], [books.cost("alfa", 2024, amount)])


def test_an_edition_gives_the_same_figures_whatever_is_changed_afterwards(database: Database) -> None:
    saves.change_to(database, example("100"))
    locked = editions.lock(
        database, 2024, saves.reason(who="Eva", why="Aprilrapporten", dnr="25RK7"), example("100").revision
    )
    saves.change_to(database, example("999"))
    assert editions.edition_book(database, 2024).revision == example("100").revision
    (found,) = editions.editions(database)
    assert found == locked
    assert (found.year, found.number, found.revision) == (2024, 1, example("100").revision)
    assert (found.locked_at, found.locked_by, found.why, found.dnr) == (saves.NOON, "Eva", "Aprilrapporten", "25RK7")


def test_the_checksum_of_an_edition_is_that_of_its_content(database: Database) -> None:
    saves.change_to(database, example("100"))
    first = editions.lock(database, 2023, saves.reason(), example("100").revision)
    second = editions.lock(database, 2024, saves.reason(who="Bo"), example("100").revision)
    saves.change_to(database, example("101"))
    third = editions.lock(database, 2025, saves.reason(), example("101").revision)
    assert first.sha256 == second.sha256 != third.sha256
    assert [edition.year for edition in editions.editions(database)] == [2025, 2024, 2023]


def test_figures_that_have_changed_since_they_were_looked_at_are_not_locked(database: Database) -> None:
    saves.change_to(database, example("100"))
    saves.change_to(database, example("200"))
    with pytest.raises(StorageError, match="Uppgifterna har ändrats sedan du såg dem"):
        editions.lock(database, 2024, saves.reason(), example("100").revision)
    assert editions.editions(database) == ()


def test_what_is_corrected_after_the_locking_is_the_next_version_and_the_first_stays(database: Database) -> None:
    saves.change_to(database, example("100"))
    editions.lock(database, 2024, saves.reason(why="Aprilrapporten"), example("100").revision)
    saves.change_to(database, example("200"))
    second = editions.lock(database, 2024, saves.reason(why="En faktura kom sent"), example("200").revision)
    assert (second.version, second.name, second.why) == (2, "2024-2", "En faktura kom sent")
    assert editions.edition_book(database, 2024).costs[0].amount_sek == 20_000
    assert editions.edition_book(database, 2024, 1).costs[0].amount_sek == 10_000
    assert [each.name for each in editions.editions(database)] == ["2024-2", "2024-1"]


def test_a_year_is_not_locked_anew_when_nothing_has_changed(database: Database) -> None:
    saves.change_to(database, example("100"))
    editions.lock(database, 2024, saves.reason(), example("100").revision)
    with pytest.raises(StorageError, match="Ingenting har ändrats sedan version 1 av utgåvan av 2024 års siffror"):
        editions.lock(database, 2024, saves.reason(), example("100").revision)
    assert [each.name for each in editions.editions(database)] == ["2024-1"]


def test_a_year_means_its_latest_version_and_a_version_itself(database: Database) -> None:
    saves.change_to(database, example("100"))
    editions.lock(database, 2024, saves.reason(), example("100").revision)
    saves.change_to(database, example("200"))
    editions.lock(database, 2024, saves.reason(), example("200").revision)
    found = editions.editions(database)
    meant = {wanted: editions.named(found, wanted) for wanted in ("2024", "2024-2", "2024-1", "2024-3", "2023", "")}
    assert {wanted: each and each.version for wanted, each in meant.items()} == {
        "2024": 2,
        "2024-2": 2,
        "2024-1": 1,
        "2024-3": None,
        "2023": None,
        "": None,
    }


def test_what_was_locked_before_there_were_versions_is_version_one_and_protected(empty_url: str) -> None:
    engine = connecting.opening(empty_url, make=True).engine
    settings = migrating.config()
    with connecting.for_writing(engine) as connection, connection.begin():
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0008")
        locked = {"year": 2024, "number": 1, "revision": "a", "at": "2026-03-02T12:00:00+00:00", "content": b"x"}
        connection.execute(
            text(
                "INSERT INTO edition (year, number, revision, locked_at, locked_by, why, content, sha256) "
                "VALUES (:year, :number, :revision, :at, 'Eva', 'Prov', :content, 'summa')"
            ),
            locked,
        )
        command.upgrade(settings, "head")
        row = connection.execute(text("SELECT year, version, number, locked_by, sha256 FROM edition")).one()
        assert tuple(row) == (2024, 1, 1, "Eva", "summa")
    with (
        pytest.raises(DBAPIError, match="historik och utgåvor kan inte ändras"),
        connecting.for_writing(engine) as connection,
        connection.begin(),
    ):
        connection.execute(text("UPDATE edition SET version = 2"))
    engine.dispose()


def test_a_year_without_an_edition_is_said_so(database: Database) -> None:
    with pytest.raises(StorageError, match="Det finns ingen låst utgåva av 1999 års siffror"):
        editions.edition_book(database, 1999)


@pytest.mark.parametrize("spoiled", [b"skadat", None])
def test_an_edition_that_is_not_what_was_locked_is_refused(database: Database, spoiled: bytes | None) -> None:
    with database.writing() as (connection, _):
        connection.execute(
            schema.EDITION.insert().values(
                year=2024,
                version=1,
                number=1,
                revision="a",
                locked_at="2026-03-02T12:00:00+00:00",
                locked_by="Eva",
                why="Prov",
                content=packed(example("100")) if spoiled is None else spoiled,
                sha256="0" * 64,
            )
        )
    with pytest.raises(StorageError, match="Utgåvan av 2024 års siffror är skadad"):
        editions.edition_book(database, 2024)


def test_a_matching_of_columns_is_remembered_for_the_next_time(database: Database, database_url: str) -> None:
    assert matches.remembered(database, "sheet", "f1") is None
    matches.remember(database, "sheet", "f1", {"amount_sek": "Belopp (kr)", "year": "År"})
    matches.remember(database, "ledger", "f1", {"amount": "Saldo"})
    matches.remember(database, "sheet", "f1", {"amount_sek": "Summa"})
    again = open_database(database_url)
    assert matches.remembered(again, "sheet", "f1") == {"amount_sek": "Summa"}
    assert matches.remembered(again, "ledger", "f1") == {"amount": "Saldo"}
    again.close()
