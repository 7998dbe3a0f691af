"""Filling: a database takes in its folder at the first start, and again until somebody has edited."""

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.domain.book import Book
from kronoberg.domain.difference import FieldChange
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.store import filling, history, saving
from kronoberg.store.database import Database, open_database
from kronoberg.store.folder import write_book
from tests import books, datasets, saves, visits
from tests.reliability import processes
from tests.shown_tables import html_text

ROOT = Path(__file__).parents[2]


def example(amount: str = "100000", label: str = "Alfa") -> Book:
    """Alfa with a cost in 2024."""
    return books.book([books.collaboration("alfa", label=label)], [books.cost("alfa", 2024, amount)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the small example."""
    write_book(example(), tmp_path / "data")
    return tmp_path / "data"


def start(url: str, folder: Path) -> Database:
    """Make the database, or open the one that is there."""
    return filling.filled(url, folder, saves.NOON)


def test_the_first_start_fills_the_database_as_change_number_one(empty_url: str, folder: Path) -> None:
    database = start(empty_url, folder)
    assert database.read().revision == example().revision
    (change,) = history.changes(database)
    assert (change.number, change.reason.kind, change.reason.who) == (1, ReasonKind.FILL, "programmet")
    assert change.reason.why == "Första ifyllnaden från mappen data"
    assert change.reason.at == saves.NOON
    assert len(change.rows) == 4
    assert filling.news(database, folder) == filling.News()
    database.close()


def test_the_next_start_with_the_same_folder_changes_nothing(database_url: str, folder: Path) -> None:
    start(database_url, folder).close()
    database = start(database_url, folder)
    assert database.head().number == 1
    database.close()


def test_a_changed_file_shows_at_the_next_start_while_nobody_has_edited(database_url: str, folder: Path) -> None:
    start(database_url, folder).close()
    write_book(example("150"), folder, replace=True)
    database = start(database_url, folder)
    assert database.read().revision == example("150").revision
    change = history.changes(database)[0]
    assert (change.number, change.reason.why, len(change.rows)) == (2, "Mappen data har ändrats", 1)
    write_book(example("160"), folder, replace=True)
    database.close()
    database = start(database_url, folder)
    assert database.read().revision == example("160").revision
    database.close()


def test_once_somebody_has_edited_the_folder_is_only_news(database_url: str, folder: Path) -> None:
    database = start(database_url, folder)
    saves.change_to(database, example(label="Nytt namn"))
    database.close()
    write_book(example("150"), folder, replace=True)
    database = start(database_url, folder)
    assert database.read().revision == example(label="Nytt namn").revision
    # What the person has edited is no part of it.
    (change,) = filling.news(database, folder).changes
    assert change.fields == (FieldChange("amount_sek", "100000.00", "150.00"),)
    saving.save(database, filling.folder_difference(database, folder).changes, saves.reason(kind=ReasonKind.IMPORT))
    assert database.read().revision == example("150", "Nytt namn").revision
    assert filling.folder_difference(database, folder) == filling.News()
    filling.taken_in(database, folder, saves.NOON + timedelta(days=1))
    assert filling.news(database, folder) == filling.News()
    database.close()


def test_a_row_that_has_changed_in_the_folder_and_in_the_database_is_a_conflict(
    database_url: str, folder: Path
) -> None:
    database = start(database_url, folder)
    saves.change_to(database, example("120"))
    write_book(example("150"), folder, replace=True)
    with pytest.raises(saving.Conflict):
        saving.save(database, filling.folder_difference(database, folder).changes, saves.reason())
    database.close()


def test_a_faulty_folder_at_the_first_start_is_faulty_data(empty_url: str, folder: Path) -> None:
    (folder / "costs.csv").unlink()
    with pytest.raises(FaultyData) as caught:
        start(empty_url, folder)
    assert [fault.file for fault in caught.value.faults] == ["costs.csv"]
    write_book(example(), folder, replace=True)
    database = start(empty_url, folder)
    assert database.head().number == 1
    database.close()


def test_a_faulty_folder_later_on_leaves_the_database_as_it_is_and_is_told(database_url: str, folder: Path) -> None:
    start(database_url, folder).close()
    (folder / "costs.csv").unlink()
    database = start(database_url, folder)
    assert database.read().revision == example().revision
    expected = Fault("costs.csv", None, None, "ingen sådan fil", "filen, minst med en rubrikrad")
    assert filling.news(database, folder).faults == (expected,)
    database.close()


def test_a_folder_with_another_dataset_never_takes_the_databases_place(database_url: str, folder: Path) -> None:
    start(database_url, folder).close()
    database = start(database_url, ROOT / "data" / "kronoberg")
    assert database.read().revision == example().revision
    assert filling.news(database, ROOT / "data" / "kronoberg") == filling.News()
    with pytest.raises(FaultyData) as caught:
        filling.folder_difference(database, ROOT / "data" / "kronoberg")
    expected = Fault("dataset.yaml", None, "dataset_id", "datamängden ”kronoberg”", "”prov”, som i databasen")
    assert caught.value.faults == (expected,)
    database.close()


def test_a_folder_that_is_gone_is_no_news(database_url: str, folder: Path) -> None:
    start(database_url, folder).close()
    folder.rename(folder.with_name("borta"))
    database = start(database_url, folder)
    assert database.read().revision == example().revision
    assert filling.news(database, folder) == filling.News()
    database.close()


def test_processes_that_start_at_once_fill_the_database_once(empty_url: str, tmp_path: Path) -> None:
    code = """
import sys
from kronoberg.store import filling
from tests import datasets, saves
print(filling.filled(sys.argv[1], datasets.ROOT / "data" / "exempel", saves.NOON).head().number)
"""
    started = [processes.program(tmp_path, code, empty_url) for _ in range(3)]
    assert [each.end() for each in started] == [(0, "1\n")] * 3
    database = open_database(empty_url)
    assert database.read().revision == datasets.example().revision
    database.close()


# On the pages


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, database_url: str, folder: Path) -> Callable[[], AppTest]:
    """The overview on a database filled from the folder."""
    monkeypatch.setenv("KRONOBERG_DATA", database_url)
    monkeypatch.setenv("KRONOBERG_FILL", str(folder))
    start(database_url, folder).close()
    return visits.visit


def text_of(test: AppTest) -> str:
    told = " ".join(element.value for element in [*test.markdown, *test.warning, *test.error])
    return f"{told} {html_text(test)}"


CHANGE = """
import sys
from kronoberg.store.database import open_database
from tests import books, saves
database = open_database(sys.argv[1])
book = database.read()
cost = book.costs[0].model_copy(update={"amount_sek": int(sys.argv[2]) * 100})
saves.change_to(database, book.replaced(costs=(cost,)))
"""


def test_a_change_from_another_process_shows_in_every_open_session_at_its_next_run(
    page: Callable[[], AppTest], database_url: str, tmp_path: Path
) -> None:
    first, second = page(), page()
    assert not first.exception
    assert "100 tkr" in text_of(first)
    assert processes.program(tmp_path, CHANGE, database_url, "7654000").end() == (0, "")
    # As long as a look at the database lasts.
    time.sleep(0.15)
    for session in (first, second):
        assert "7,65 mnkr" in text_of(session.run())


def test_going_back_to_an_earlier_revision_shows_its_figures_again(
    page: Callable[[], AppTest], database_url: str
) -> None:
    session = page()
    database = open_database(database_url)
    for amount, shown in (("200000", "200 tkr"), ("100000", "100 tkr"), ("200000", "200 tkr")):
        saves.change_to(database, example(amount))
        time.sleep(0.15)
        assert shown in text_of(session.run())
    database.close()


def test_the_office_is_told_when_the_folder_has_faults_and_all_see_what_the_database_holds(
    page: Callable[[], AppTest], folder: Path, request: pytest.FixtureRequest
) -> None:
    (folder / "costs.csv").unlink()
    assert "inte inläst" not in text_of(page())
    request.getfixturevalue("office")
    test = page()
    assert "Mappen data har 1\u00a0fel och är inte inläst. Uppgifterna från före ändringen visas." in text_of(test)
    assert "100 tkr" in text_of(test)


def test_a_database_that_cannot_be_reached_is_explained_to_the_office_alone(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv("KRONOBERG_DATA", "postgresql://anna:hemligt@127.0.0.1:9/kronoberg")
    reader = visits.visit()
    request.getfixturevalue("office")
    editor = visits.visit()
    for test in (reader, editor):
        assert not test.exception
        assert [title.value for title in test.title] == ["Siffrorna kan inte visas just nu"]
        assert "Tjänsten har inte kunnat visa siffrorna sedan" in text_of(test)
        assert "hemligt" not in text_of(test)
    assert not reader.error
    assert "KRONOBERG" not in text_of(reader)
    assert "går inte att nå" in editor.error[0].value
