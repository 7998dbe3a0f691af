"""Long tests, run by `make stress`: many generated datasets and many random numbers (docs/results/stress.md)."""

import contextlib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kronoberg.analysis.overview import overview, series
from kronoberg.domain import swedish
from kronoberg.domain.figures import Bound
from kronoberg.store import folder
from kronoberg.topics.overview import as_json as figures_json
from tests import generator

pytestmark = pytest.mark.stress


@pytest.mark.parametrize("seed", range(300))
def test_a_generated_dataset_is_written_read_and_added_up_the_same(seed: int, tmp_path: Path) -> None:
    book = generator.dataset(collaborations=2 + seed % 20, years=1 + seed % 15, seed=seed)
    folder.write_book(book, tmp_path)
    read = folder.read_book(tmp_path)
    assert read.revision == book.revision

    for year in series.years_shown(read, through=2025):
        gross = overview.year_overview(read, year).everything.costs.gross
        printed = figures_json.year_figures(read, year)
        values = [
            Decimal(row["gross"]["value"]) for row in printed["collaborations"] if row["gross"]["value"] is not None
        ]
        total = printed["totals"]["all"]["gross"]
        assert total["value"] == (f"{sum(values):.2f}" if values else None)
        assert (gross.bound is Bound.EXACT) == (gross.known == gross.expected)


def test_a_large_dataset_is_read_and_added_up(tmp_path: Path) -> None:
    book = generator.dataset(collaborations=200, years=40, seed=1)
    folder.write_book(book, tmp_path)
    assert folder.read_book(tmp_path).revision == book.revision


@settings(max_examples=20_000, deadline=None)
@given(st.decimals(min_value=-(10**11), max_value=10**11, places=2))
def test_twenty_thousand_amounts_are_written_and_read_back(value: Decimal) -> None:
    assert swedish.number(swedish.decimal(value, decimals=2)) == value


@settings(max_examples=20_000, deadline=None)
@given(st.text(max_size=30))
def test_twenty_thousand_texts_are_read_or_refused(text: str) -> None:
    with contextlib.suppress(swedish.NumberError):
        assert swedish.number(text).is_finite()
