"""Tables and lists cut to fit a page of paper, with how much was left out: nothing disappears in silence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from kronoberg.domain import swedish
from kronoberg.topics.overview.tables import ReaderTable

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Left:
    """What is shown of a table, and what is said of the rest; `rest` is empty when nothing was left out."""

    shown: ReaderTable
    rest: str


def table(whole: ReaderTable, most: int, *, where: str) -> Left:
    """The first rows of a table and all its sums; `where` is the page that has the rest."""
    plain = [name not in whole.sums for name in whole.frame.index]
    kept = [not is_plain or sum(plain[: place + 1]) <= most for place, is_plain in enumerate(plain)]
    return Left(replace(whole, frame=whole.frame[kept]), rest(kept.count(False), where=where))


def items(whole: Sequence[Item], most: int, *, where: str) -> tuple[tuple[Item, ...], str]:
    """The first items of a list, and what is said of the rest."""
    return tuple(whole[:most]), rest(len(whole) - most, where=where)


def rest(count: int, *, where: str) -> str:
    """How much was left out and where it is; empty when nothing was."""
    return f"… och {swedish.decimal(count)} till, på sidan {where}." if count > 0 else ""
