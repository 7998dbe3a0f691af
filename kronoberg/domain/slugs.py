"""Keys of new rows, made from what a person has written."""

import itertools
import re
import unicodedata
from collections.abc import Collection

# Letters that do not fall apart into a plain one and an accent.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "đ": "d", "ð": "d", "þ": "th"})


def slug(text: str) -> str:
    """A name as a key: small letters a–z, digits and hyphens, as `René Jaramillo` is `rene-jaramillo`."""
    letters = unicodedata.normalize("NFD", plain(text)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def plain(text: str) -> str:
    """Small letters, with plain ones for those that do not fall apart into one and an accent: `Ærø` is `aero`."""
    return text.casefold().translate(_LETTERS)


def free(wanted: str, taken: Collection[str]) -> str:
    """The key, with a number from 2 when it is taken."""
    candidates = itertools.chain((wanted,), (f"{wanted}-{number}" for number in itertools.count(2)))
    return next(candidate for candidate in candidates if candidate not in taken)
