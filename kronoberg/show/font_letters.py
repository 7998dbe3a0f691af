"""Which letters the fonts in `fonts/` have, so that a document never holds one that cannot be printed.

A PDF for the archive must have a shape for every letter. The fonts know the Latin, Greek and Cyrillic letters; an emoji
or a Chinese sign that somebody has typed has none, and stands as an empty square: something was there. The symbols
before the states of goals and guidelines are always printable: what sets a document has a font for the ones that ours
lack.
"""

import functools
import struct
import unicodedata
from pathlib import Path

from kronoberg.show import symbols

SQUARE = "□"
"""What stands for a letter that the fonts do not have."""

_FONTS = Path(__file__).parent / "fonts"
# Marks without a shape of their own that change the letter before them: they go when they cannot be shown.
_UNSEEN = {"Cf", "Mn", "Me", "Cc"}


def printable(text: str) -> str:
    """A text as the fonts can show it, letter and accent as one; line breaks stay, other control characters go."""
    known = _known()
    composed = unicodedata.normalize("NFC", text)
    if all(ord(letter) in known or letter == "\n" for letter in composed):
        return composed
    return "".join(_shown(letter, known) for letter in composed)


def _shown(letter: str, known: frozenset[int]) -> str:
    if letter == "\n" or (ord(letter) in known and unicodedata.category(letter) != "Cc"):
        return letter
    if letter in "\t\r":
        return " " if letter == "\t" else ""
    return "" if unicodedata.category(letter) in _UNSEEN else SQUARE


@functools.cache
def _known() -> frozenset[int]:
    """The letters that every one of the fonts has, and the symbols."""
    fonts = [_letters(path.read_bytes()) for path in sorted(_FONTS.glob("*.ttf"))]
    return frozenset.intersection(*fonts) | {ord(symbol) for symbol in symbols.ALL}


def _letters(font: bytes) -> frozenset[int]:
    """The letters of a TrueType font, from the table that covers all of Unicode (OpenType, cmap, format 12)."""
    lines = range(12, 12 + 16 * _short(font, 4), 16)
    start = next(struct.unpack_from(">I", font, line + 8)[0] for line in lines if font[line : line + 4] == b"cmap")
    places = {
        start + struct.unpack_from(">I", font, start + 8 + 8 * line)[0] for line in range(_short(font, start + 2))
    }
    place = next(place for place in sorted(places) if _short(font, place) == 12)
    groups = struct.unpack_from(">I", font, place + 12)[0]
    spans = (struct.unpack_from(">II", font, place + 16 + 12 * group) for group in range(groups))
    return frozenset(letter for first, last in spans for letter in range(first, last + 1))


def _short(font: bytes, place: int) -> int:
    number: int = struct.unpack_from(">H", font, place)[0]
    return number
