"""The database: it holds the same Book as a folder, on SQLite and on PostgreSQL, and says what is wrong in Swedish."""

import re
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import autogenerate
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from kronoberg.domain.book import Book
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.store import connecting, migrating, schema
from kronoberg.store.database import Database, Head, make_database, open_database
from kronoberg.store.errors import Newer, NotOurs, Older, StorageError
from kronoberg.store.folder import write_book
from tests import books, datasets, saves
from tests.reliability import processes

DATA = Path(__file__).parents[2] / "data"
DATASETS = ("exempel", "kronoberg")


def sql(url: str, *statements: str) -> None:
    """Write past the program, as somebody with a database tool would."""
    engine = create_engine(connecting.opening(url).engine.url, poolclass=NullPool)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def test_an_address_that_would_be_cut_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="Skriv %3F där filen eller mappen har ett frågetecken"):
        make_database(f"sqlite:///{tmp_path}/å mapp % ?#/k å.sqlite")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("å mapp % #/k å.sqlite", "å mapp % #/k å.sqlite"),
        ("a&b=c;d/e.sqlite", "a&b=c;d/e.sqlite"),
        ("a%3Fb%20c/d.sqlite", "a?b c/d.sqlite"),
    ],
)
def test_the_file_has_the_name_that_was_given(address: str, name: str, tmp_path: Path) -> None:
    make_database(f"sqlite:///{tmp_path}/{address}").close()
    assert (tmp_path / name).is_file()


# The same Book


@pytest.mark.parametrize("name", DATASETS)
def test_folder_to_database_to_folder_is_the_same_to_the_byte(name: str, database: Database, tmp_path: Path) -> None:
    book = datasets.read(name)
    saves.change_to(database, book)
    again = database.read()
    assert again.revision == book.revision
    for (_, rows), (_, expected) in zip(again, book, strict=True):
        assert rows == expected
    write_book(again, tmp_path / "ut")
    for file in (tmp_path / "ut").iterdir():
        assert file.read_bytes() == (DATA / name / file.name).read_bytes(), file.name


def test_a_new_database_is_an_empty_book_before_the_first_change(database: Database) -> None:
    assert database.head() == Head(0, Book({}).revision)
    assert database.read().revision == Book({}).revision


def test_texts_with_every_kind_of_letter_and_line_break_come_back(database: Database) -> None:
    odd = "Å \"ä\" 'ö'\nrad två; , \u2028 \U0001f600 %s :namn null \\N"
    saves.change_to(database, books.book([books.collaboration("alfa", purpose=odd)]))
    assert database.read().collaborations["alfa"].purpose == odd


def test_a_book_that_is_read_twice_is_read_from_the_database_each_time(database: Database, database_url: str) -> None:
    saves.change_to(database, books.book([books.collaboration("alfa")]))
    assert database.read().collaborations["alfa"].label == "Alfa"
    sql(database_url, "UPDATE collaborations SET label = 'Beta'")
    with pytest.raises(FaultyData) as caught:
        database.read()
    (fault,) = caught.value.faults
    assert "databasen har ändrats utanför programmet" in fault.found
    assert "återställ en säkerhetskopia" in fault.expected


def test_a_row_written_past_the_program_that_breaks_a_contract_is_a_fault_with_its_place(
    database: Database, database_url: str
) -> None:
    saves.change_to(database, books.book([books.collaboration("alfa")], [books.cost("alfa", 2024, "10")]))
    sql(database_url, "UPDATE costs SET amount_sek = -5")
    with pytest.raises(FaultyData) as caught:
        database.read()
    expected = "ett belopp som är noll eller större, till exempel 1 234,50 eller 350 tkr"
    assert caught.value.faults == (Fault("costs.csv", 2, "amount_sek", "”-0.05”", expected),)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE costs SET amount_sek = 'tio'",
        "UPDATE costs SET year = NULL",
        "UPDATE costs SET collaboration_id = 'okand'",
        "DELETE FROM sources",
        "INSERT INTO head (id, number, revision) VALUES (2, 1, 'a')",
    ],
)
def test_the_database_itself_refuses_wrong_types_gaps_and_dangling_references(
    statement: str, database: Database, database_url: str
) -> None:
    saves.change_to(database, books.book([books.collaboration("alfa")], [books.cost("alfa", 2024, "10")]))
    enforced = "PRAGMA foreign_keys=ON" if database_url.startswith("sqlite") else "SELECT 1"
    with pytest.raises(DBAPIError):
        sql(database_url, enforced, statement)


# The tables and their versions


def test_the_migrations_make_exactly_the_tables_that_the_contracts_ask_for(empty_url: str) -> None:
    make_database(empty_url).close()
    engine = connecting.opening(empty_url).engine
    with engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True, "version_table": schema.VERSION_TABLE}
        context = MigrationContext.configure(connection, opts=options)
        assert autogenerate.compare_metadata(context, schema.METADATA) == []
    engine.dispose()


def test_the_programs_version_is_the_newest_migration() -> None:
    assert ScriptDirectory.from_config(migrating.config()).get_current_head() == schema.VERSION


def test_an_older_program_refuses_tables_of_a_newer_one(database: Database, database_url: str) -> None:
    database.close()
    sql(database_url, f"UPDATE {schema.VERSION_TABLE} SET version_num = '9999'")
    with pytest.raises(Newer, match=re.escape("gjord av en nyare version av programmet (tabellversion 9999")):
        open_database(database_url)


@pytest.mark.parametrize("version", ["0001", "0007"])
def test_tables_from_before_the_first_step_are_refused_and_left_as_they_are(
    version: str, database: Database, database_url: str
) -> None:
    saves.change_to(database, books.book([books.collaboration("alfa")]))
    database.close()
    sql(database_url, f"UPDATE {schema.VERSION_TABLE} SET version_num = '{version}'")
    told = f"gjord av en äldre version av programmet (tabellversion {version}), som den här versionen inte kan föra"
    with pytest.raises(Older, match=re.escape(told)):
        open_database(database_url)
    sql(database_url, f"UPDATE {schema.VERSION_TABLE} SET version_num = '0009'")
    opened = open_database(database_url)
    assert [collaboration.collaboration_id for collaboration in opened.read().collaborations.values()] == ["alfa"]
    opened.close()


def test_a_database_of_something_else_is_refused(empty_url: str, tmp_path: Path) -> None:
    (tmp_path / "var").mkdir(exist_ok=True)
    sql(empty_url, "CREATE TABLE costs (id INTEGER)")
    told = "hör till något annat: den har tabellerna costs och inga av våra. Den är orörd."
    for start in (open_database, make_database):
        with pytest.raises(NotOurs, match=re.escape(told)):
            start(empty_url)
    sql(empty_url, "SELECT id FROM costs", "DROP TABLE costs")
    make_database(empty_url).close()


def test_an_upgrade_that_names_the_content_anew_is_recorded(database: Database, database_url: str) -> None:
    saves.change_to(database, books.book([books.collaboration("alfa")]))
    revision = database.head().revision
    # As if the tables of the version before had given the same content another revision.
    sql(database_url, "UPDATE head SET revision = 'gammal'")
    engine = connecting.opening(database_url, make=True).engine
    with connecting.for_writing(engine) as connection, connection.begin():
        migrating.name_the_content_anew(connection, "0001", datetime(2027, 1, 1, tzinfo=UTC))
    engine.dispose()
    assert database.head() == Head(2, revision)
    assert database.read().revision == revision


@pytest.mark.parametrize("round_number", [0, *(pytest.param(more, marks=pytest.mark.stress) for more in range(1, 5))])
def test_several_processes_that_start_at_once_make_the_tables_once(
    round_number: int, empty_url: str, tmp_path: Path
) -> None:
    code = "import sys; from kronoberg.store.database import make_database; print(make_database(sys.argv[1]).head())"
    started = [processes.program(tmp_path, code, empty_url) for _ in range(4)]
    answers = [each.end()[1].strip() for each in started]
    assert answers == [str(Head(0, Book({}).revision))] * 4, round_number


# What is wrong, and what to do


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://a/b", "hej", "sqlite:"])
def test_an_address_of_no_database_is_explained(url: str) -> None:
    with pytest.raises(StorageError, match=re.escape("Adressen till databasen går inte att läsa. Väntade sqlite:///")):
        open_database(url)


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "brev.sqlite"
    file.write_bytes(b"Hej, jag ar ett brev." * 100)
    with pytest.raises(StorageError, match=re.escape("brev.sqlite är ingen databas, eller är skadad")):
        open_database(f"sqlite:///{file}")
    assert file.read_bytes() == b"Hej, jag ar ett brev." * 100


def test_a_damaged_database_is_explained(tmp_path: Path) -> None:
    file = tmp_path / "prov.sqlite"
    database = make_database(f"sqlite:///{file}")
    saves.change_to(database, books.book([books.collaboration("alfa")]))
    database.close()
    content = file.read_bytes()
    file.write_bytes(content[:4096] + bytes(len(content) - 4096))
    with pytest.raises(StorageError, match=re.escape("är skadad. Ingenting är ändrat. Flytta undan den och återställ")):
        open_database(f"sqlite:///{file}").read()


def test_a_folder_in_the_place_of_the_file_is_explained(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=re.escape("går inte att öppna. Kontrollera att mappen finns")):
        open_database(f"sqlite:///{tmp_path}")


def test_a_file_in_the_place_of_the_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(StorageError, match=re.escape("Kontrollera att tjänsten får skriva där")):
        make_database(f"sqlite:///{tmp_path}/fil/prov.sqlite")


def test_a_lock_that_is_held_too_long_is_explained_and_nothing_is_changed(
    database: Database, database_url: str
) -> None:
    impatient = open_database(database_url, patience=0.2)
    with database.writing(), pytest.raises(StorageError, match=re.escape("upptagen för länge. Ingenting är ändrat")):
        saves.change_to(impatient, books.book([books.collaboration("alfa")]))
    assert impatient.head().number == 0
    impatient.close()


def test_whoever_reads_is_not_stopped_by_whoever_writes(database: Database, database_url: str) -> None:
    impatient = open_database(database_url, patience=0.2)
    with database.writing():
        assert impatient.read().revision == Book({}).revision
    impatient.close()


def test_a_full_disk_is_explained_and_the_database_is_as_before(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/prov.sqlite"
    database = make_database(url)
    saves.change_to(database, books.book([books.collaboration("alfa")]))
    before = database.read().revision
    pages = sqlite3.connect(tmp_path / "prov.sqlite").execute("PRAGMA page_count").fetchone()[0]
    with database.writing() as (connection, _):
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    many = books.book([books.collaboration(f"samarbete-{number}") for number in range(2000)])
    with pytest.raises(StorageError, match=re.escape("är full. Ingenting är ändrat")):
        saves.change_to(database, many)
    assert database.read().revision == before
    database.close()


def test_a_server_that_may_only_be_read_says_so_when_something_is_saved(postgres_url: str) -> None:
    database = make_database(postgres_url)
    with database.writing() as (connection, _):
        name = connection.exec_driver_sql("SELECT current_database()").scalar()
        connection.exec_driver_sql(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on')
    # The setting is for those who connect from now on.
    database.close()
    with pytest.raises(StorageError, match=re.escape("får bara läsas. Ingenting är ändrat")):
        saves.change_to(database, books.book([books.collaboration("alfa")]))
    database.close()


def test_a_server_that_does_not_answer_is_explained_without_its_password() -> None:
    with pytest.raises(StorageError) as caught:
        open_database("postgresql://anna:hemligt@127.0.0.1:9/kronoberg")
    assert str(caught.value).startswith("Databasen kronoberg på 127.0.0.1 går inte att nå.")
    assert "hemligt" not in str(caught.value)
    assert "anna" not in str(caught.value)


def test_what_is_logged_of_an_error_holds_no_values(database: Database) -> None:
    def write_what_is_refused() -> None:
        with database.writing() as (connection, _):
            connection.execute(schema.HEAD.insert().values(id=1, number=1, revision="Anna Hemlig"))

    with pytest.raises(StorageError) as caught:
        write_what_is_refused()
    assert "Anna Hemlig" not in str(caught.value.__cause__)


def test_a_database_that_does_not_exist_on_the_server_is_explained(postgres_url: str) -> None:
    with pytest.raises(StorageError, match=re.escape("går inte att nå. Kontrollera att den är startad, att den finns")):
        open_database(make_url(postgres_url).set(database="ingen").render_as_string(hide_password=False))


def test_a_lost_connection_leaves_nothing_half_written_and_the_next_try_works(postgres_url: str) -> None:
    database = make_database(postgres_url)

    def write_and_lose_the_connection() -> None:
        with database.writing() as (connection, _):
            pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
            connection.exec_driver_sql("UPDATE head SET number = 77")
            sql(postgres_url, f"SELECT pg_terminate_backend({pid})")
            connection.exec_driver_sql("SELECT 1")

    with pytest.raises(StorageError, match=re.escape("bröts. Om något just skulle sparas")):
        write_and_lose_the_connection()
    assert database.head() == Head(0, Book({}).revision)
    assert saves.change_to(database, books.book([books.collaboration("alfa")])).number == 1
    database.close()


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("sqlite:////srv/kronoberg/var/kronoberg.sqlite", "var/kronoberg.sqlite"),
        ("sqlite:///prov.sqlite", "prov.sqlite"),
        ("postgresql+psycopg://a:b@server:5433/namn?sslpassword=c", "namn på server"),
        ("postgresql:///namn", "namn på den egna datorn"),
    ],
)
def test_a_database_is_shown_without_user_password_and_options(url: str, shown: str) -> None:
    assert connecting.place_shown(url) == shown
