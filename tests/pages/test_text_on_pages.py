"""Text of the data on every page goes to Markdown by the one function that makes it stand as it stands."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from streamlit import config
from streamlit.testing.v1 import AppTest

from kronoberg.domain.book import Book
from kronoberg.domain.contract import Row, Table
from kronoberg.report import page_words as report_page_words
from kronoberg.store import filling, folder
from kronoberg.topics.collaborations import story_words
from kronoberg.topics.costs import page_words as money_words
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.topics.entry import add_words
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.plan import words as plan_words
from kronoberg.topics.seats import words as seat_words
from kronoberg.topics.travel import meeting_words
from kronoberg.ui import blocks
from tests import databases, datasets, visits
from tests.conftest import ROOT
from tests.visits import OPEN

MARK = "*q*"
# Fields that Streamlit reads as Markdown, and the elements whose options it does.
FIELDS, WITH_OPTIONS = ("body", "label", "help"), ("radio", "button_group")
_FOLDED = re.compile(r'folded\([^\n]*key=f?"([^"{]+)"')
# Texts whose contract asks for more than their type says.
OWN_RULES = {"party_id", "colour", "period", "account_from", "account_to", "subject_key", "unit"}
# One for each collaboration.
EACH = {"texter-kustnatverket": "true"}
FOLDED = EACH | {
    key: "true" for path in (ROOT / "kronoberg/ui").rglob("*.py") for key in _FOLDED.findall(path.read_text())
}
PARTS = {
    "pages/collaborations.py": ("kapitel", story_words.Part),
    "pages/meetings.py": ("del", meeting_words.Part),
    "pages/money.py": ("del", money_words.Part),
    "pages/plan.py": ("del", plan_words.Part),
    "pages/representatives.py": ("vy", seat_words.Part),
    "pages/sources.py": ("del", coverage_words.Part),
}
VISITS = [
    (page, {key: part})
    for path in sorted((ROOT / "pages").glob("*.py"))
    for page in [f"pages/{path.name}"]
    for key, parts in [PARTS.get(page, ("del", ("",)))]
    for part in parts
]


def marked(table: Table, row: Row) -> Row:
    """The row with a mark that Markdown would take away in every text, as far as its contract lets it."""
    texts = [column.name for column in table.columns if column.cell.is_text and column.name not in OWN_RULES]
    return row.model_copy(update={name: f"{value} {MARK}" for name in texts if (value := getattr(row, name))})


@pytest.fixture(scope="module")
def marked_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = datasets.example()
    place = tmp_path_factory.mktemp("marked") / "data"
    folder.write_book(Book({table.name: tuple(marked(table, row) for row in rows) for table, rows in book}), place)
    return place


def elements(node: Any) -> Iterator[Any]:
    for child in getattr(node, "children", {}).values():
        yield from elements(child)
    if getattr(node, "proto", None) is not None:
        yield node


def read_as_markdown(test: AppTest) -> Iterator[tuple[str, str]]:
    for element in elements(test._tree):
        if element.type in ("html", "vega_lite_chart", "arrow_vega_lite_chart"):
            continue
        fields = MessageToDict(element.proto)
        for name in FIELDS:
            yield element.type, str(fields.get(name, ""))
        if element.type in WITH_OPTIONS:
            yield element.type, str(fields.get("options", ""))


@pytest.mark.parametrize(("page", "address"), VISITS, ids=[f"{page} {part}" for page, part in VISITS])
def test_no_text_of_the_data_is_read_as_markdown(
    app: OPEN, marked_folder: Path, page: str, address: dict[str, str]
) -> None:
    chosen = {"samarbete": f"Kustnätverket {MARK}"} if page == "pages/collaborations.py" else {}
    test = app(marked_folder, page=page, **FOLDED, **address, **chosen, ar="2024")
    assert not test.exception
    # The foot names the dataset.
    assert any(blocks.plain(MARK) in text for _, text in read_as_markdown(test)) or page == "pages/entry.py"
    found = [(kind, text) for kind, text in read_as_markdown(test) if MARK in text]
    assert found == []


EDITING = [
    *({"del": part} for part in entry_words.Part),
    *(
        {"del": "Redigera", "visning": "En rad i taget", "tabell": title}
        for title in ("Samarbeten", "Mål och aktiviteter")
    ),
    *({"del": "Lägg till", add_words.FORM_IN_ADDRESS: form} for form in add_words.Form),
]
REPORT = [{report_page_words.STEP_IN_ADDRESS: step} for step in report_page_words.Step]


@pytest.fixture(scope="module")
def marked_database(marked_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    url = databases.laid(f"sqlite:///{tmp_path_factory.mktemp('bas')}/uppgifter.sqlite")
    filling.filled(url, marked_folder, databases.FILLED_AT).close()
    return url


@pytest.fixture
def editing(marked_database: str, marked_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The marked data in a database that may be edited."""
    settings = {"KRONOBERG_DATA": marked_database, "KRONOBERG_FILL": str(marked_folder), "KRONOBERG_EDIT": "1"}
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    before = config.get_option("server.address")
    config.set_option("server.address", "localhost")
    yield
    config.set_option("server.address", before)


@pytest.mark.usefixtures("editing")
@pytest.mark.parametrize(
    ("page", "address"),
    [*(("pages/entry.py", each) for each in EDITING), *(("pages/april_report.py", each) for each in REPORT)],
    ids=str,
)
def test_no_text_of_the_data_is_read_as_markdown_where_it_is_edited(page: str, address: dict[str, str]) -> None:
    test = visits.visit(page, **FOLDED, **address, ar="2024")
    assert not test.exception
    assert [(kind, text) for kind, text in read_as_markdown(test) if MARK in text] == []
