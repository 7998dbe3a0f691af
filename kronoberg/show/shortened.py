"""Tables and lists cut to fit a page of paper, with how much was left out: nothing disappears in silence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from kronoberg.domain import swedish
from kronoberg.show.table import Table

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Left:
    """What is shown of a table, and what is said of the rest; `rest` is empty when nothing was left out."""

    shown: Table
    rest: str


def table(whole: Table, most: int) -> Left:
    """The first rows of a table and all its sums."""
    plain = [line not in whole.sums for line in range(len(whole.rows))]
    kept = [line for line, is_plain in enumerate(plain) if not is_plain or sum(plain[: line + 1]) <= most]
    return Left(whole.only(kept), rest(len(plain) - len(kept)))


def items(whole: Sequence[Item], most: int) -> tuple[tuple[Item, ...], str]:
    """The first items of a list, and what is said of the rest."""
    return tuple(whole[:most]), rest(len(whole) - most)


def rest(count: int) -> str:
    """How much was left out; empty when nothing was."""
    return f"… och {swedish.decimal(count)} till." if count > 0 else ""
