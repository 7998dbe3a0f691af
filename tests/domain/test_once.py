"""Values that are made once for all who ask at the same time."""

import pytest

from kronoberg.domain.once import Once


def test_a_value_is_made_once_and_the_ones_asked_for_last_are_kept() -> None:
    kept: Once[str, str] = Once(most=2)
    made: list[str] = []

    def value(key: str) -> str:
        return kept.value(key, lambda: made.append(key) or key.upper())  # type: ignore[func-returns-value]

    assert [value(key) for key in ("a", "b", "a", "c", "a")] == ["A", "B", "A", "C", "A"]
    assert made == ["a", "b", "c"]
    value("b")
    assert made == ["a", "b", "c", "b"]


def test_a_value_that_could_not_be_made_is_tried_again() -> None:
    kept: Once[str, str] = Once(most=2)
    with pytest.raises(ZeroDivisionError):
        kept.value("a", lambda: str(1 / 0))

    assert kept.value("a", lambda: "A") == "A"
