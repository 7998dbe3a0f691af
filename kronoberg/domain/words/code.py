"""A code with its Swedish word, which every enumeration of the product is made of."""

import inspect
from enum import StrEnum
from typing import Any, Protocol, Self


class _Facts(Protocol):
    """What is known of a code; any frozen dataclass with its word among the rest."""

    @property
    def word(self) -> str: ...


class Code(StrEnum):
    """A code with its Swedish word: `Status.OUTCOME.value` is "outcome", `.word` is "utfall".

    An enumeration whose codes have more to tell declares `facts` with the type of it, and each member gives them in
    place of the word: `Status.OUTCOME.facts.participle`.
    """

    word: str
    facts: Any

    def __new__(cls, value: str, known: str | _Facts = "") -> Self:
        """Create the member from its code and what is known of it (which is left out where a code is looked up).

        Raises
        ------
        TypeError
            When the enumeration's codes have facts and this one has none.
        """
        member = str.__new__(cls, value)
        member._value_ = value
        if isinstance(known, str):
            if "facts" in inspect.get_annotations(cls):
                msg = f"{cls.__name__} {value!r} must say all that is known of it: {cls.__annotations__['facts']}"
                raise TypeError(msg)
            member.word = known
        else:
            member.word, member.facts = known.word, known
        return member
