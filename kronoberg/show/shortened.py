"""Tables, lists and texts cut to fit their place, with how much was left out: nothing disappears in silence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from kronoberg.domain import swedish
from kronoberg.show.table import Table

Item = TypeVar("Item")
# Where a sentence has said something whole, so that it may end there.
_ENDS = re.compile(r"[.,;:](?= )| (?=(?:och|men|samt|som|så|för att) )")
# Words and numbers that lead on to what has been cut away.
_LEADS_ON = re.compile(
    r"att|av|de[nt]?|ett?|eller|från|för|hos|i|inte|med|mot|och|om|på|samt|som|så|till|under|utan|vid|över|\d+",
    re.IGNORECASE,
)


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
    return f"Ytterligare {swedish.decimal(count)} tas inte upp här." if count > 0 else ""


def sentence(whole: str, most: int) -> str:
    """A text of at most so many letters: whole, else its first words, with three dots for what is left out.

    It is cut where something has been said whole, if that is past half of the room; else after a whole word, and never
    after one that leads on to the next.
    """
    if len(whole) <= most:
        return whole
    ends = [found.start() for found in _ENDS.finditer(whole) if most / 2 < found.start() <= most]
    words = whole[: ends[-1]].split() if ends else whole[: most + 1].split(" ")[:-1]
    while len(words) > 1 and _LEADS_ON.fullmatch(words[-1]):
        words.pop()
    return f"{' '.join(words).rstrip(',.;:')} …"
