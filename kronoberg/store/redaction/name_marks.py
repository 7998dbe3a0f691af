"""Marks of names: keyed hashes that know a removed name again, also where it is written in another way."""

import hashlib
import hmac
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kronoberg.domain import look_alikes, slugs

# A name has no more words than this, with middle names and initials.
_LONGEST_NAME = 5
_PARTED = re.compile(r"[\W_]+")
# What stands between two persons in a text, but never within a name.
_BREAK = re.compile(r"[,;:()/\n]")


@dataclass(frozen=True, slots=True)
class Found:
    """The decision that removed a name, in words; `near` when the text has more or fewer names in the middle."""

    decision: str
    near: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as keys have it; what it says of the text: a capital letter first or within, a break before it."""

    plain: str
    capital: bool
    inner_capital: bool
    after_break: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that are refused, by the key that made them; of each the decision, in words."""

    key: bytes
    decisions: dict[str, str]
    longest: int = 0

    def of_name(self, name: str) -> dict[str, int]:
        """The marks of a name of several words, each with its number of words; of one word none.

        A name of one word is no whole name: it would refuse that word for ever.
        """
        return {mark: len(words) for words in readings(name) if len(words) > 1 for mark in self._of_words(words)}

    def _of_words(self, words: list[str]) -> Iterator[str]:
        yield self._name(words)
        yield self._together(words)
        yield self._together([words[-1], *words[:-1]])
        yield self._ends(words)

    def of_key(self, key: str) -> dict[str, int]:
        """The marks of a person's key, each with its number of words."""
        words = key.split("-")
        as_name = {self._name(words): len(words)} if len(words) > 1 else {}
        return {self.of_whole_key(key): len(words), **as_name}

    def of_whole_key(self, key: str) -> str:
        """The mark of a key by itself, with or without hyphens."""
        return self._mark("#" + key.replace("-", ""))

    def found(self, text: str, standing: Iterable[Sequence[str]] = ()) -> Found | None:
        """The removed name that stands in a text.

        Parameters
        ----------
        standing
            Names of persons who are told apart already, as words: where they stand in the text, nothing is looked for.
        """
        names = {tuple(sorted(name)) for name in standing}
        found = (self._read(words, names) for words in _words(text))
        return next((each for each in found if each), None)

    def _read(self, words: Sequence[_Word], names: set[tuple[str, ...]]) -> Found | None:
        whole = len(words)
        # A key, or a name without its capital letters: nothing else tells a name from other words.
        small = not any(word.capital for word in words)
        pieces = _without([word.plain for word in words], names)
        for start, end in _windows(pieces, self.longest):
            if decision := self._exactly(pieces[start:end]):
                return Found(decision)
        for start, end in _windows(pieces, _LONGEST_NAME):
            window = words[start:end]
            is_whole = end - start == whole
            is_small = is_whole and small
            if (is_whole or (len(window) == 1 and window[0].inner_capital)) and (
                decision := self.decisions.get(self._together(pieces[start:end]))
            ):
                return Found(decision)
            if (is_small or _like_a_name(window)) and (decision := self._nearly(pieces[start:end])):
                return Found(decision, near=True)
        return None

    def _exactly(self, window: list[str]) -> str | None:
        marks = (self._name(form) for form in _forms(window) if len(form) > 1)
        return next((decision for mark in marks if (decision := self.decisions.get(mark))), None)

    def _nearly(self, window: list[str]) -> str | None:
        marks = (self._ends(form) for form in _forms(window) if len(form) > 1)
        return next((decision for mark in marks if (decision := self.decisions.get(mark))), None)

    def _name(self, words: Iterable[str]) -> str:
        return self._mark(" ".join(sorted(words)))

    def _together(self, words: Iterable[str]) -> str:
        return self._mark("=" + "".join(words))

    def _ends(self, words: Sequence[str]) -> str:
        return self._mark("~" + " ".join(sorted((words[0], words[-1]))))

    def _mark(self, text: str) -> str:
        return hmac.new(self.key, text.encode(), hashlib.sha256).hexdigest()


def readings(text: str) -> list[list[str]]:
    """The words of a text as keys have them, and once more as they look where that is different.

    The first reading drops letters that are not Latin, the second takes them for the Latin ones that they look like.
    """
    every = [_plain(text), _seen(text)]
    return every[:1] if every[0] == every[1] else every


def _plain(text: str) -> list[str]:
    return [word for word in slugs.slug(text).split("-") if word]


def _seen(text: str) -> list[str]:
    return [word for word in _PARTED.split(slugs.plain(look_alikes.folded(text))) if word]


def _words(text: str) -> list[list[_Word]]:
    """The readings of a text, with what else tells a name from other words."""
    every = [_words_read(text, reading) for reading in (_plain, _seen)]
    return every[:1] if every[0] == every[1] else every


def _words_read(text: str, reading: Callable[[str], list[str]]) -> list[_Word]:
    found, end = [], 0
    for match in re.finditer(r"[^\W_]+(?:['\u2019\u0300-\u036f][^\W_]*)*", text):
        written = match.group()
        breaks = bool(_BREAK.search(text[end : match.start()]))
        inner = any(letter.isupper() for letter in written[1:])
        for plain in reading(written):
            found.append(_Word(plain, written[0].isupper(), inner, breaks))
            breaks = False
        end = match.end()
    return found


def _windows(pieces: Sequence[str], longest: int) -> Iterator[tuple[int, int]]:
    """Where words that follow on each other begin and end; over a taken-out name there is none."""
    for start in range(len(pieces)):
        for end in range(start + 1, min(start + longest, len(pieces)) + 1):
            if not pieces[end - 1]:
                break
            yield start, end


def _without(pieces: list[str], names: set[tuple[str, ...]]) -> list[str]:
    """The words, with an empty one for each word of those names."""
    left = list(pieces)
    for size, start in itertools.product(sorted({len(name) for name in names}), range(len(pieces))):
        window = pieces[start : start + size]
        if len(window) == size and any(tuple(sorted(form)) in names for form in _forms(window)):
            left[start : start + size] = [""] * size
    return left


def _forms(words: list[str]) -> Iterator[list[str]]:
    """The words as they stand, and in the genitive without its s."""
    yield words
    if words[-1].endswith("s"):
        yield [*words[:-1], words[-1][:-1]]


def _like_a_name(window: Sequence[_Word]) -> bool:
    return all(word.capital for word in window) and not any(word.after_break for word in window[1:])
