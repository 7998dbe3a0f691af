"""The benchmark of a large ledger writes what it says, and its totals are held against the reader's."""

from pathlib import Path

import pytest

from benchmarks import accounts


def test_a_small_round_is_read_mapped_and_equal_to_what_was_written() -> None:
    (round_,) = accounts.measure(1, 3_000)

    assert 0 < round_.mapped < 1_500
    assert round_.seconds > 0
    assert round_.peak < 1 << 30


def test_totals_that_differ_from_what_was_written_stop_the_benchmark(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = accounts.write

    def one_ore_more(ledger: Path, rows: Path, transactions: int) -> int:
        return honest(ledger, rows, transactions) + 1

    monkeypatch.setattr(accounts, "write", one_ore_more)
    with pytest.raises(RuntimeError, match=r"läste .* skrev "):
        next(accounts.measure(1, 300))
