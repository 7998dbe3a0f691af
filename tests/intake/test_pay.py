"""Voucher lines of pay: the office sees them, everybody else the year's sum."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import PAY, Category, Certainty, Direction, Status
from kronoberg.open_data import leaving_rows
from kronoberg.open_data.files import OpenFiles
from kronoberg.open_data.publication import Publication, Publisher
from kronoberg.store import filling, folder
from tests import databases, datasets, visits
from tests.saves import NOON
from tests.shown_tables import tables_on

MONTHLY = "17083.33"


def with_pay(category: Category) -> Book:
    """The example with monthly salaries behind Brysselkontoret's pay of 2019, 121 500 kronor."""
    book = datasets.example()
    key = ("brysselkontoret", 2019, Category.STAFF_SUPPORT)
    (paid,) = [row for row in book.costs if (row.collaboration_id, row.year, row.category) == key]
    costs = [row.model_copy(update={"category": category}) if row is paid else row for row in book.costs]
    line = book.rows("postings")[0]
    lines = tuple(
        line.model_copy(
            update={
                "posting_id": f"lon-{month}",
                "collaboration_id": "brysselkontoret",
                "year": 2019,
                "direction": Direction.EXPENSE,
                "category": category,
                "status": Status.OUTCOME,
                "booked_on": PartialDate(f"2019-{month:02}-25"),
                "voucher": f"L {month}",
                "account_name": "Löner tjänstestöd",
                "text": "Lön",
                "amount_sek": 1_708_333 if month < 7 else 12_150_000 - 6 * 1_708_333,
                "certainty": Certainty.STATED,
            }
        )
        for month in range(1, 8)
    )
    return book.replaced(costs=tuple(costs), postings=(*book.rows("postings"), *lines))


@pytest.mark.parametrize("category", PAY)
def test_of_pay_only_the_years_sum_leaves_as_open_data(category: Category) -> None:
    files = OpenFiles(Publication(with_pay(category), NOON, Publisher(address="https://data.exempel.se/")))
    texts = {path: files.content(path) for path in files.listed}
    assert not [
        path for path, content in texts.items() if b"17083.33" in content or "Löner tjänstestöd".encode() in content
    ]
    assert f"brysselkontoret,2019,stated,expense,{category},outcome,121500.00" in texts["tables/costs.csv"].decode()
    described = json.loads(texts["datapackage.json"])
    (postings,) = [each for each in described["resources"] if each["name"] == "postings"]
    assert "Inte löner och arvoden" in postings["description"]


def test_other_voucher_lines_leave_as_before() -> None:
    book = datasets.example()
    leaves = leaving_rows.row_filter(book)["postings"]
    assert [leaves(row) for row in book.rows("postings") if row.category is Category.TRAVEL].count(False) == 0


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    folder.write_book(with_pay(Category.STAFF_SUPPORT), tmp_path / "data")
    url = databases.laid(f"sqlite:///{tmp_path}/u.sqlite")
    filling.filled(url, tmp_path / "data", databases.FILLED_AT).close()
    for name, value in {"KRONOBERG_DATA": url, "KRONOBERG_FILL": str(tmp_path / "data"), "KRONOBERG_EDIT": "1"}.items():
        monkeypatch.setenv(name, value)
    before = config.get_option("server.address")
    config.set_option("server.address", "localhost")
    yield lambda: visits.visit("pages/money.py", ar="2019", underlag="Brysselkontoret", **{"del": "collaborations"})
    config.set_option("server.address", before)


def spoken(test: AppTest) -> str:
    return " ".join(str(each.value) for each in test.markdown).replace("\\", "").replace("\u00a0", " ")


def test_a_reader_sees_the_sum_of_pay_and_why_not_its_lines(
    served: Callable[[], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    visits.come_by(monkeypatch, visits.ELSEWHERE)
    test = served()
    assert (
        "Tjänstestöd: 7 bokföringsrader på tillsammans 121 500 kr, samma belopp som delen. Raderna visas inte här. "
        "Löner och arvoden lämnas bara som årets summa, eftersom de kan gälla en person."
    ) in spoken(test)
    assert not [table for table in tables_on(test) if table.alt == "Bokföringsrader för Tjänstestöd"]


def test_the_office_sees_the_lines(served: Callable[[], AppTest]) -> None:
    test = served()
    (table,) = [table for table in tables_on(test) if table.alt == "Bokföringsrader för Tjänstestöd"]
    assert len(table.value) == 7
    assert "Raderna visas inte" not in spoken(test)
