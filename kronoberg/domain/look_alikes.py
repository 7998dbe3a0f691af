"""Letters of the Cyrillic and Greek alphabets that look like Latin ones: two names that look alike must not be two.

The table is our own, and short: what a reader takes for a Latin letter in the fonts that are used here. Unicode's list
of confusables also holds digits, punctuation and scripts that nobody mixes with Latin by mistake. Letters with accents
are not listed: the letter without its accent decides (docs/decisions/2026-11-30-one-rule-for-text.md).
"""

import re
import unicodedata

_PAIRS = (
    # Cyrillic
    ("АВЕЅІЈКМНОРСТУХҮԚԜҺЬӀ", "ABESIJKMHOPCTYXYQWhbI"),
    ("авеѕіјкмнорстухүһԁԛԝӏ", "abesijkmhopctyxyhdqwl"),
    # Greek. Its μ, which stands for a millionth, and what looks like no other letter (Δ, Σ, Ω) are none.
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ", "ABEZHIKMNOPTYXCJ"),  # noqa: RUF001
    ("αγικνορτυχϲϳ", "ayikvoptuxcj"),
)
_LATIN = str.maketrans({other: latin for others, latins in _PAIRS for other, latin in zip(others, latins, strict=True)})
_LATIN_TWINS = frozenset(latin for _, latins in _PAIRS for latin in latins)
_ALPHABETS = {"LATIN": "latinsk", "CYRILLIC": "kyrillisk", "GREEK": "grekisk"}
_NOT_LATIN = re.compile("[\u0370-\u052f\u1c80-\u1c8f\u1f00-\u1fff\u2de0-\u2dff\ua640-\ua69f]")
# An apostrophe and a loose accent part no word.
_WORD = re.compile(r"\w(?:['’]?[\w\u0300-\u036f\u0483-\u0487])*")
_PLACES = ("första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde")


def folded(text: str) -> str:
    """The text with Latin letters for those that look like them, and without accents: a form to compare by."""
    # Before too: in a compatible form the lunate sigma, which looks like c, is a common one.
    return _bare(unicodedata.normalize("NFKD", text.translate(_LATIN))).translate(_LATIN)


def trouble(text: str) -> str:
    """What is expected instead of a word of two alphabets that look like one, in Swedish; empty where there is none.

    A whole word may be of any alphabet, and a letter that looks like no other (Δ, Ω) may stand beside any.
    """
    # Asked of every text of the accounts, where hardly one has such a letter.
    for word in _WORD.findall(text) if _NOT_LATIN.search(text) else ():
        letters = _bare(word)
        place = _odd_letter(letters)
        if place is not None:
            where = f"{_PLACES[place]} bokstaven" if place < len(_PLACES) else f"tecken {place + 1}"
            kind = _ALPHABETS[_alphabet(letters[place])]
            return (
                f"bokstäver ur ett enda alfabet i varje ord; i ”{word}” är {where}, ”{letters[place]}”, {kind} "
                "men inte alla, skriv om ordet"
            )
    return ""


def _odd_letter(word: str) -> int | None:
    """Where the letter stands that is taken for one of another alphabet; of the fewer, where that can be told."""
    alphabets = [_alphabet(letter) for letter in word]
    latin, others = alphabets.count("LATIN"), sum(each not in ("", "LATIN") for each in alphabets)
    if len({*alphabets} - {""}) < 2:
        return None
    in_latin = [place for place, letter in enumerate(word) if letter in _LATIN_TWINS and latin < others]
    in_others = [place for place, letter in enumerate(word) if ord(letter) in _LATIN]
    return next(iter(in_latin + in_others), None)


def _bare(text: str) -> str:
    """The letters without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def _alphabet(letter: str) -> str:
    name = unicodedata.name(letter, "").split(" ", 1)[0]
    return name if name in _ALPHABETS else ""
