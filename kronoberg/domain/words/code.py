"""A code with its Swedish word, which every enumeration of the product is made of."""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """A code with its Swedish word: `Status.OUTCOME.value` is "outcome", `.word` is "utfall"."""

    word: str

    def __new__(cls, value: str, word: str = "") -> Self:
        """Create the member from its code and its Swedish word (which is left out where a code is looked up)."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.word = word
        return member
