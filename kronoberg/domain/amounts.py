"""Amounts and percentages as people write them: `620 000 kr`, `ca 350 tkr`, `1,2 Mkr`, `ca 15 %`.

What has one reading is read, and "ca" is kept beside the number. What has two is refused with a text that asks: a dash
may be nothing, or something that nobody knows; `1,234` may be a thousand.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from kronoberg.domain import swedish
from kronoberg.domain.swedish import NumberError

_APPROXIMATE = re.compile(r"^(?:(?:ca|c:a|cirka|ungefär|omkring|runt)\b\.?|[~≈])\s*", re.IGNORECASE)
_MARK = re.compile(r"[^\w\d]+|\?|x|n/?a|\.\.", re.IGNORECASE)
MARK_EXPECTED = "0 om det är noll; är uppgiften okänd, lämna cellen tom och välj statusen uppgift saknas"
"""What a dash alone may mean is for a person to say."""


class Unit(Enum):
    """What a number counts, and the ways to write it after the number, each with what it multiplies by."""

    # The longest first: "t kr" ends as "kr" does.
    KRONOR = (
        (r"(?:mkr|mnkr|msek|m\s?kr|(?:mn|milj\.?|miljon|miljoner)(?:\s?(?:kr|kronor))?)\.?", 1_000_000),
        (r"(?:tkr|kkr|tsek|ksek|t\s?kr|tusen(?:\s(?:kr|kronor))?)\.?", 1_000),
        (r"(?:kr|kronor|sek|:-)\.?", 1),
    )
    PER_CENT = ((r"(?:%|procent)", 1),)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it was written.

    Attributes
    ----------
    value
        The number in the unit itself: kronor, not thousands of them.
    approximate
        Whether "ca" or the like stood before it.
    step
        What its last digit is worth: a text that says 1,2 Mkr tells no more than hundred thousands.
    """

    value: Decimal
    approximate: bool
    step: Decimal


def read(text: str, unit: Unit, *, scale: int = 1, max_decimals: int = 2) -> Amount:
    """Read a number with its unit.

    Parameters
    ----------
    text
        What a person has written.
    unit
        What it is to count; a text with another unit is refused.
    scale
        What a number without a unit is multiplied by, where a heading says that all are in thousands.
    max_decimals
        How many decimals the number itself may have, in the unit.

    Raises
    ------
    NumberError
        When it is no number of that unit, or has two readings.
    """
    bare, approximate = without_ca(" ".join(text.split()))
    if _MARK.fullmatch(bare):
        raise NumberError(MARK_EXPECTED)
    factor = scale
    for pattern, times in unit.value:
        if (found := re.search(rf"(?<=[\d\s,.])\s*{pattern}$", bare, re.IGNORECASE)) is not None:
            bare, factor = bare[: found.start()].rstrip(), times
            break
    else:
        if bare and not bare[-1].isdigit():
            raise NumberError(swedish.A_NUMBER)
    number = swedish.number(bare, max_decimals=max_decimals + len(str(factor)) - 1)
    _, _, decimals = bare.replace(",", ".").partition(".")
    return Amount(number * factor, approximate, Decimal(factor).scaleb(-len(decimals)))


def without_ca(text: str) -> tuple[str, bool]:
    """The text without a "ca" or the like before it, and whether there was one."""
    found = _APPROXIMATE.match(text)
    return (text, False) if found is None else (text[found.end() :], True)


def is_mark(text: str) -> bool:
    """Whether a text is a sign in the place of a number, such as a dash: what it means, only a person can say."""
    return _MARK.fullmatch(" ".join(text.split())) is not None


def scale_said(heading: str) -> int:
    """What a heading says that the numbers below it are in: 1 000 for "Kostnader (tkr)", else 1."""
    words = re.split(r"[\s(),;/]+", heading)
    for pattern, times in Unit.KRONOR.value:
        if times > 1 and any(re.fullmatch(pattern, word, re.IGNORECASE) for word in words if word):
            return times
    return 1
