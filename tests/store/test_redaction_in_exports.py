"""A name removed by decision is gone from every part of the pages and every file taken home; seats and counts stay."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kronoberg import cli
from kronoberg.analysis.deadlines import deadlines
from kronoberg.analysis.travel import meetings, trip_reports
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.render.xlsx import workbook
from kronoberg.show import export
from kronoberg.show.table import Table
from kronoberg.store import folder
from kronoberg.topics.collaborations import exports as export_register
from kronoberg.topics.collaborations import story_words
from kronoberg.topics.deadlines import exports as export_deadlines
from kronoberg.topics.guidelines import exports as export_guidelines
from kronoberg.topics.plan import exports as export_plan
from kronoberg.topics.programmes import exports as export_programmes
from kronoberg.topics.seats import exports as export_seats
from kronoberg.topics.seats import words as seat_words
from kronoberg.topics.travel import exports as export_travel
from tests import datasets
from tests.conftest import ROOT
from tests.pages.test_pages import DATASETS
from tests.shown_tables import key_figures
from tests.visits import OPEN

EXAMPLE = ROOT / DATASETS[1]
TODAY = dt.date(2026, 11, 22)
NAME, KEY = "Hadželić", "hadzelic"


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("redaction") / "exempel"
    decision = ["--decided-on", "2025-06-01", "--decided-by", "Regiondirektören", "--dnr", "EX 2025-9"]
    assert (
        cli.main(
            ["redact", "emina-hadzelic", "--data", str(EXAMPLE), "--out", str(out), *decision, "--reason", "Skydd"]
        )
        == 0
    )
    return out


def tables(book: Book) -> Iterator[Table]:
    """Every table about people, goals, meetings and deadlines that can be taken home."""
    at = [PartialDate(text) for text in ("2020", "2024", "2024-06-01")]
    for when in at:
        yield export_seats.seats_at(book, when, TODAY)
        yield export_seats.balance(book, when, TODAY)
    yield export_seats.changes(book, PartialDate("2018"), PartialDate("2023"), TODAY)
    yield export_seats.nominations(book, PartialDate(TODAY.isoformat()))
    for body in book.rows("bodies"):
        yield export_seats.history(book, body_id=body.body_id)
        yield export_seats.chairs(book, body.body_id)
    for person in book.rows("persons"):
        yield export_seats.history(book, person_id=person.person_id)
    rows = meetings.rows(book, TODAY)
    yield export_travel.meetings(book, rows, trip_reports.owed_reports(book, TODAY))
    for collaboration in book.collaborations:
        yield export_register.of_collaboration(book, collaboration)
    for year in (2020, 2024):
        yield export_register.of_year(book, year, TODAY)
        yield export_plan.goals(book, year)
        yield export_programmes.projects(book, year)
        yield export_deadlines.wheel(book, deadlines.deadlines(book, year, TODAY), year)
    yield export_guidelines.states(book, TODAY)
    yield export_guidelines.history(book, TODAY)


def told(table: Table) -> str:
    return repr((table.title, table.rows)).casefold()


def test_no_file_has_the_name_or_a_key_made_of_it(without: Path) -> None:
    before, after = (list(tables(book)) for book in (datasets.example(), folder.read_book(without)))
    # The name is in many of them before the decision: the test would see it.
    assert sum(NAME.casefold() in told(table) for table in before) >= 8
    assert [table.title for table in after if NAME.casefold() in told(table) or KEY in told(table)] == []


def test_every_file_keeps_its_rows(without: Path) -> None:
    before, after = (list(tables(book)) for book in (datasets.example(), folder.read_book(without)))
    assert sorted(len(table.rows) for table in after) == sorted(len(table.rows) for table in before)


def test_a_workbook_of_the_seats_has_no_name_in_any_of_its_parts(without: Path) -> None:
    book = folder.read_book(without)
    found = export_seats.seats_at(book, PartialDate("2024"), TODAY)
    content = workbook.workbook([found], export.provenance(book), extracted=TODAY)
    assert NAME not in "".join(parts_of(content))


def parts_of(content: bytes) -> list[str]:
    """The texts of every part of a workbook, which is a zipped folder."""
    with zipfile.ZipFile(io.BytesIO(content)) as zipped:
        return [zipped.read(name).decode("utf-8", "replace") for name in zipped.namelist()]


@pytest.mark.parametrize("part", seat_words.Part)
def test_no_part_of_the_page_about_seats_shows_the_name(app: OPEN, without: Path, part: str) -> None:
    folded = ("kalla", "ovriga", "osakra", "gar-ut", "ordforande-ar", "en-person", "andringar")
    test = app(without, page="pages/representatives.py", vy=part, ar="2024", **dict.fromkeys(folded, "true"))
    assert not test.exception
    assert NAME not in str(test.main)


@pytest.mark.parametrize("year", ["2024", "2025"])
def test_the_page_counts_the_same_seats_with_and_without_the_name(app: OPEN, without: Path, year: str) -> None:
    counted = [
        [*key_figures(app(path, page="pages/representatives.py", ar=year)).values()] for path in (EXAMPLE, without)
    ]
    assert counted[0] == counted[1]
    assert counted[0][0] != "uppgift saknas"


def test_no_part_of_the_story_of_her_collaboration_shows_the_name(app: OPEN, without: Path) -> None:
    for part in story_words.Part:
        test = app(without, page="pages/collaborations.py", samarbete="Euroregion Grynnan", kapitel=part, kalla="true")
        assert not test.exception
        assert NAME not in str(test.main)
