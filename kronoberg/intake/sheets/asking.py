"""What must be asked of a cell in a colleague's sheet: a name that we do not know, a dash, a date with two readings."""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from kronoberg.domain import dates, template_layout
from kronoberg.domain.contract import Column
from kronoberg.intake.sheets import reference_names
from kronoberg.intake.sheets.said import MISSING, NOT_APPLICABLE, SKIP

_ALIKE = 0.8


class Kind(Enum):
    """What a question is about, which decides what can be answered."""

    NAME = auto()
    """A row that a name stands for."""
    CODE = auto()
    """A word of a list."""
    NUMBER = auto()
    DATE = auto()


@dataclass(frozen=True, slots=True)
class Question:
    """A word or a sign that a person has to explain, once for a column.

    Attributes
    ----------
    role, label
        What the column is, and what it is headed by.
    written
        What stands there.
    kind
        What it is about.
    options
        What can be answered; a number or a date may also be written.
    proposal
        The answer to begin with, where there is one only; else empty.
    lines
        The rows where it stands.
    """

    role: str
    label: str
    written: str
    kind: Kind
    options: tuple[str, ...]
    proposal: str
    lines: tuple[int, ...]


class Ask(Exception):
    """A cell that cannot be read before a person has said what it means: what it is about, what can be answered."""

    def __init__(self, kind: Kind, options: tuple[str, ...], proposal: str = "") -> None:
        super().__init__(kind)
        self.kind, self.options, self.proposal = kind, options, proposal


def about_name(written: str, known: Mapping[str, str], keys: tuple[str, ...]) -> Ask:
    """A name that no row has; proposed is the only one that it begins with, or is alike, without what is bracketed."""
    bare = reference_names.plain(re.sub(r"\([^)]*\)", " ", written))
    if bare in known:
        return Ask(Kind.NAME, keys, known[bare])
    near = {known[name] for name in difflib.get_close_matches(bare, known, n=3, cutoff=_ALIKE)}
    near = near or {key for name, key in known.items() if name and bare.startswith(f"{name} ")}
    return Ask(Kind.NAME, keys, near.pop() if len(near) == 1 else "")


def about_word(written: str, column: Column) -> Ask:
    """A word that a list does not have."""
    codes = tuple(code.value for code in column.codes or ())
    by_word = {code.word.casefold(): code.value for code in column.codes or ()}
    near = difflib.get_close_matches(written.casefold(), by_word, n=2, cutoff=_ALIKE)
    return Ask(Kind.CODE, codes, by_word[near[0]] if len(near) == 1 else "")


def about_number(*, status: bool) -> Ask:
    """A sign or a text in the place of a number; `status` says whether a row can tell that it is missing."""
    return Ask(Kind.NUMBER, ("0", MISSING, NOT_APPLICABLE, SKIP) if status else ("0", SKIP))


def about_date(error: dates.DateError) -> Ask:
    """A text that is not one clear date."""
    return Ask(Kind.DATE, (*error.readings, SKIP))


def fits(question: Question, answer: str) -> bool:
    """Whether an answer is one that the question can have: one of the options, or a number or a date that is read."""
    return not answer or answer in question.options or question.kind in (Kind.NUMBER, Kind.DATE)


def word_known(column: Column, text: str) -> str | None:
    """The code of a word or of the code itself; None for what the list does not have."""
    try:
        return template_layout.code_of(column, text)
    except ValueError:
        return None
