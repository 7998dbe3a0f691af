"""The whole way round: folder, database, workbook, another database, folder, with nothing lost or added."""

import datetime as dt
import filecmp
from pathlib import Path

import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.difference import difference
from kronoberg.domain.entering.candidate import candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.intake.sheets import workbook
from kronoberg.store import folder, saving
from kronoberg.store.database import Database, open_database
from kronoberg.store.recording import Reason
from kronoberg.topics.entry import template
from tests import databases, datasets
from tests.workbooks import TEN_FAULTS, ten_faults

ROOT = Path(__file__).parents[2]
REASON = Reason(
    who="Prov",
    why="Inläsning",
    at=dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC),
    kind=ReasonKind.IMPORT,
    file_name="m.xlsx",
)


def put_in(database: Database, book: Book) -> None:
    saving.save(database, difference(database.read(), book), REASON)


# Each dataset goes through both kinds of database and back in tests/store/test_database.py.
@pytest.mark.parametrize(
    ("dataset", "database_kind"), [("exempel", "postgresql"), ("kronoberg", "sqlite")], indirect=["database_kind"]
)
def test_every_csv_file_comes_back_byte_for_byte(dataset: str, database: Database, tmp_path: Path) -> None:
    source = ROOT / "data" / dataset
    put_in(database, datasets.read(dataset))
    content = template.template(database.read())

    other = open_database(databases.laid(f"sqlite:///{tmp_path}/annan.sqlite"))
    put_in(other, Book({"dataset": database.read().rows("dataset")}))
    rows = workbook.read_workbook(content, "m.xlsx", book=other.read())
    put_in(other, candidate(other.read(), rows.incoming))
    folder.write_book(other.read(), tmp_path / "ut")
    other.close()

    names = sorted(path.name for path in source.glob("*.csv"))
    assert len(names) > 35
    assert filecmp.cmpfiles(source, tmp_path / "ut", names, shallow=False) == (names, [], [])
    assert folder.read_book(tmp_path / "ut").revision == database.read().revision


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_a_workbook_that_is_read_twice_is_saved_once(database: Database) -> None:
    book, _ = ten_faults()
    put_in(database, book)
    content = template.template(database.read())
    head = database.head()
    put_in(database, candidate(database.read(), workbook.read_workbook(content, "m.xlsx", book=book).incoming))
    assert database.head() == head


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_a_workbook_with_ten_faults_saves_nothing(database: Database) -> None:
    book, content = ten_faults()
    put_in(database, book)
    head = database.head()
    with pytest.raises(FaultyData) as caught:
        put_in(database, candidate(book, workbook.read_workbook(content, "uppgifter.xlsx", book=book).incoming))
    assert [str(fault) for fault in caught.value.faults] == TEN_FAULTS
    assert (database.head(), database.read().revision) == (head, book.revision)
