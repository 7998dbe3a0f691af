"""A Book with other rows in some tables: what nobody has replaced is neither sorted, written nor sorted out again."""

from collections.abc import Mapping
from typing import Any

import pytest

from kronoberg.analysis.overview import selection
from kronoberg.analysis.overview.selection import Selection
from kronoberg.domain import book as books_of
from kronoberg.domain.book import Book
from kronoberg.domain.words import ShownStatus
from tests import datasets

CHOSEN = Selection(collaboration_id="brysselkontoret", shown=ShownStatus.ALL)


def copied() -> Book:
    """The example region as a Book that nobody has asked anything of."""
    return Book({table.name: rows for table, rows in datasets.example()})


@pytest.fixture
def passed(monkeypatch: pytest.MonkeyPatch) -> Mapping[str, list[str]]:
    """The tables whose rows are put in order, and those that are written as text, from now on."""
    seen: dict[str, list[str]] = {"ordered": [], "written": []}
    order, written = books_of._key_order, books_of.written

    def noted_order(table: Any) -> Any:
        seen["ordered"].append(table.name)
        return order(table)

    def noted_written(table: Any, row: Any) -> Any:
        seen["written"].append(table.name)
        return written(table, row)

    monkeypatch.setattr(books_of, "_key_order", noted_order)
    monkeypatch.setattr(books_of, "written", noted_written)
    return seen


def test_a_choice_passes_over_no_posting(passed: Mapping[str, list[str]]) -> None:
    whole = copied()
    assert "postings" in passed["ordered"]
    assert whole.revision
    assert "postings" in passed["written"]
    passed["ordered"].clear()
    passed["written"].clear()

    narrowed = selection.selected(whole, CHOSEN)

    assert narrowed.identity
    assert "costs" in passed["written"]
    assert set(passed["written"]) <= {"collaborations", "costs", "effort", "meetings", "trips"}
    assert narrowed.rows("postings") is whole.rows("postings")
    assert narrowed.by_year("postings") is whole.by_year("postings")


def test_a_choice_has_the_revision_of_its_content_and_an_identity_of_its_own() -> None:
    whole = copied()
    narrowed = selection.selected(whole, CHOSEN)
    anew = Book({table.name: rows for table, rows in narrowed})
    assert narrowed.revision == anew.revision
    assert len({whole.identity, narrowed.identity, whole.replaced(costs=()).identity}) == 3
    assert narrowed.identity == selection.selected(copied(), CHOSEN).identity


def test_rows_in_another_table_are_found_by_year_as_they_are_now() -> None:
    whole = copied()
    (cost, *rest) = whole.costs
    key = (cost.collaboration_id, cost.year)
    assert cost in whole.costs_by_year[key]
    assert cost not in whole.replaced(costs=tuple(rest)).costs_by_year.get(key, ())
    assert whole.replaced(effort=()).costs_by_year is whole.costs_by_year
