"""The generator of made-up datasets: deterministic, of the size asked for, always within the contracts."""

from collections import Counter
from pathlib import Path

import pytest

from kronoberg.domain.contracts import TABLES
from kronoberg.domain.contracts.money import Cost, Posting
from kronoberg.domain.words import EndStatus, Status
from kronoberg.store import folder
from tests import generator


def test_the_same_seed_gives_the_same_book() -> None:
    first = generator.dataset(collaborations=5, years=6, seed=11)
    second = generator.dataset(collaborations=5, years=6, seed=11)

    assert first.revision == second.revision


def test_another_seed_gives_another_book() -> None:
    first = generator.dataset(collaborations=5, years=6, seed=11)
    second = generator.dataset(collaborations=5, years=6, seed=12)

    assert first.rows("costs") != second.rows("costs")


# Three hundred are tried by make stress (tests/house/test_stress.py).
@pytest.mark.parametrize("seed", range(0, 20, 4))
def test_every_seed_keeps_the_contracts_and_survives_a_round_trip(seed: int, tmp_path: Path) -> None:
    book = generator.dataset(collaborations=1 + seed, years=1 + seed % 10, seed=seed)
    folder.write_book(book, tmp_path)

    assert folder.read_book(tmp_path).revision == book.revision


@pytest.mark.parametrize(("collaborations", "years"), [(1, 1), (4, 8), (50, 20)])
def test_the_size_is_as_asked(collaborations: int, years: int) -> None:
    book = generator.dataset(collaborations=collaborations, years=years, seed=3)

    assert len(book.collaborations) == collaborations
    assert {row.year for row in book.costs} == set(range(2026 - years, 2026))


def test_every_table_of_the_contracts_is_made() -> None:
    assert set(generator.MAKERS) == {table.name for table in TABLES}


def test_a_large_book_has_rows_in_every_table() -> None:
    book = generator.dataset(collaborations=20, years=10, seed=5)

    assert [table.name for table, rows in book if not rows] == []


def test_what_hurts_occurs() -> None:
    book = generator.dataset(collaborations=30, years=12, seed=1)

    assert {row.status for row in book.costs} == set(Status)
    assert {row.end_status for row in book.collaborations.values()} == set(EndStatus)
    assert any(row.approximate for row in book.costs)
    assert any(row.amount_sek == 0 for row in book.costs)
    assert any((row.amount_sek or 0) % 100 for row in book.costs)


def test_postings_sum_to_their_cost() -> None:
    book = generator.dataset(collaborations=10, years=5, seed=2)
    sums: Counter[str] = Counter()
    for posting in book.rows("postings"):
        sums[_cost_key(posting)] += posting.amount_sek

    assert sums
    assert sums == {_cost_key(cost): cost.amount_sek for cost in book.costs if _cost_key(cost) in sums}


def _cost_key(row: Cost | Posting) -> str:
    return f"{row.collaboration_id} {row.year} {row.direction} {row.category} {row.status}"


def test_the_command_writes_the_same_book_as_the_function(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code = generator.main(["--collaborations", "3", "--years", "2", "--seed", "7", "--out", str(tmp_path / "ut")])

    book = generator.dataset(collaborations=3, years=2, seed=7)
    assert exit_code == 0
    assert folder.read_book(tmp_path / "ut").revision == book.revision
    assert book.revision in capsys.readouterr().out
