"""A large file is read in one pass, and what stands in many of its cells is read and kept once."""

import pytest

from kronoberg.domain import checking
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Column
from kronoberg.store import folder
from tests import datasets


def test_a_text_that_stands_in_many_cells_of_a_column_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []
    real = checking._value

    def noted(column: Column, text: str, *, kept: bool) -> object:
        asked.append((column.name, text))
        return real(column, text, kept=kept)

    monkeypatch.setattr(checking, "_value", noted)
    read = folder.read_book(datasets.ROOT / "data" / "exempel")

    assert len(read.costs) == 240
    # Once in each of the tables that have the column.
    assert asked.count(("direction", "expense")) == 4
    first, second, *_ = (row for row in read.costs if row.source_id == "rapport-2019")
    assert first.source_id is second.source_id


def test_rows_that_share_the_names_of_their_columns_are_changed_apart() -> None:
    book: Book = datasets.example()
    first, second, *_ = book.costs
    changed = first.model_copy(update={"amount_sek": 1})
    assert changed.amount_sek == 1
    assert first.amount_sek == 140_000_000
    assert second.model_fields_set == first.model_fields_set == changed.model_fields_set
