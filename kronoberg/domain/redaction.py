"""Removing a person's name by decision (design, promise 10): the name goes; seats, party and counts stay."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kronoberg.domain import columns, slugs
from kronoberg.domain.book import Book, written
from kronoberg.domain.checking import checked_book
from kronoberg.domain.columns import Slug
from kronoberg.domain.contract import Column
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.people import NAME_REMOVED, REMOVED_KEY, Person, Redaction
from kronoberg.domain.difference import RowKey, cells_of, raw_rows

# Shorter parts of a name ("von", "Bo") stand in too many other words to be worth a look.
_SHORTEST_PART = 4


@dataclass(frozen=True, slots=True)
class Remaining:
    """A cell where a part of the name may still stand: the file, the row's key, the column, the text."""

    file: str
    key: str
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class Removal:
    """What is taken away and what stands in its place: the one rule for tables, history and editions.

    Attributes
    ----------
    keys
        The person's key, and keys that the person has had before.
    new_id
        The key that the person gets: `borttaget-namn-1`.
    names
        The person's name, earlier spellings of it, and what else is to go.
    """

    keys: tuple[str, ...]
    new_id: str
    names: tuple[str, ...]

    def text(self, text: str) -> str:
        """A running text without the name, and without keys that cannot be ordinary words."""
        for name in self.names:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", NAME_REMOVED, text, flags=re.IGNORECASE)
        return self._without_keys(text, [key for key in self.keys if "-" in key])

    def slug(self, text: str) -> str:
        """A key without the person's key."""
        return self._without_keys(text, self.keys)

    def cells(self, table: str, cells: Mapping[str, str]) -> dict[str, str]:
        """A row without the name. What today's contracts do not know may be text or key, and is treated as both."""
        kinds = _columns(table)
        made = {name: self._cell(kinds.get(name), text) for name, text in cells.items()}
        if table == "persons" and cells.get("person_id") in self.keys:
            made["name"] = ""
        return made

    def key(self, table: str, key: RowKey) -> RowKey:
        """A row's key without the name."""
        names = BY_NAME[table].key if table in BY_NAME else ()
        # Kept under a contract with another key: each part may be text or key.
        kinds = [_columns(table)[name] for name in names] if len(names) == len(key) else [None] * len(key)
        return tuple(self._cell(kind, text) for kind, text in zip(kinds, key, strict=True))

    def touches(self, text: str) -> bool:
        """Whether a text, also one of JSON, may hold something to take away: a quick look before the careful one."""
        folded = text.casefold()
        forms = (form for name in self.names for form in (name, json.dumps(name, ensure_ascii=False)[1:-1]))
        return any(form.casefold() in folded for form in (*forms, *self.keys))

    def _cell(self, column: Column | None, text: str) -> str:
        if column is None:
            return self.text(self.slug(text))
        if column.cell is columns.type_of(Slug):
            return self.slug(text)
        return self.text(text) if column.cell.is_text else text

    def _without_keys(self, text: str, keys: Iterable[str]) -> str:
        for key in keys:
            text = re.sub(rf"(?<![a-z0-9]){re.escape(key)}(?![a-z0-9])", self.new_id, text)
        return text


@dataclass(frozen=True, slots=True)
class Redacted:
    """The Book without the name, what was taken away, and the cells that a person should look at."""

    book: Book
    removal: Removal
    remaining: tuple[Remaining, ...]

    @property
    def person_id(self) -> str:
        """The person's new key."""
        return self.removal.new_id


def redacted(
    book: Book, redaction: Redaction, *, names: Iterable[str] = (), keys: Iterable[str] = (), taken: Iterable[str] = ()
) -> Redacted:
    """Take a person's name out of every table.

    Wherever the whole name stands in a text, "Namn borttaget" stands instead. The person's key, and every key made of
    it, gets a new one without the name. Web addresses are left: a link must still lead to its page.

    Parameters
    ----------
    names, keys
        What else is to go: earlier spellings, earlier keys.
    taken
        Persons' keys that the new one may not be, beside those of the Book.

    Raises
    ------
    KeyError
        When the Book has no such person, or the name is removed already.
    FaultyData
        When the tables would break their contracts afterwards.
    """
    person = named(book, redaction.person_id)
    # The longest first: a name may be a part of another spelling.
    every = sorted({str(person.name), *names}, key=lambda name: (-len(name), name))
    new_id = _free_id({row.person_id for row in book.rows("persons")} | set(taken))
    removal = Removal(tuple(dict.fromkeys((person.person_id, *keys))), new_id, tuple(every))
    made = without(book, removal, (*book.rows("redactions"), redaction))
    return Redacted(made, removal, tuple(remaining(made, removal)))


def without(book: Book, removal: Removal, decisions: Sequence[Redaction]) -> Book:
    """The Book with a removal made in every table, and with these decisions.

    Raises
    ------
    FaultyData
        When the tables would break their contracts afterwards.
    """
    raw = {
        table.name: [
            removal.cells(table.name, cells_of(table, row))
            for row in (decisions if table.name == "redactions" else rows)
        ]
        for table, rows in book
    }
    return checked_book({table: raw_rows(rows) for table, rows in raw.items()}, kept=True)


def named(book: Book, person_id: str) -> Person:
    """The person with that key.

    Raises
    ------
    KeyError
        When the Book has no such person, or the name is removed already.
    """
    for person in book.rows("persons"):
        if person.person_id == person_id and person.name is not None:
            found: Person = person
            return found
    raise KeyError(person_id)


def remaining(book: Book, removal: Removal) -> Iterator[Remaining]:
    """The cells of a Book where a part of the name may still stand, also as it is written in addresses."""
    pattern = pattern_of_parts(removal)
    if pattern is None:
        return
    for table, rows in book:
        for row in rows:
            for column, text in zip(table.columns, written(table, row), strict=True):
                if pattern.search(text):
                    key = ", ".join(str(getattr(row, part)) for part in table.key)
                    yield Remaining(table.file, key, column.name, text)


def pattern_of_parts(removal: Removal) -> re.Pattern[str] | None:
    """What finds a part of the name; None for a name of short parts only."""
    every = (part for name in removal.names for word in name.split() for part in (word, slugs.slug(word)))
    parts = sorted({part.casefold() for part in every if len(part) >= _SHORTEST_PART})
    return re.compile("|".join(re.escape(part) for part in parts), re.IGNORECASE) if parts else None


def _columns(table: str) -> dict[str, Column]:
    return {column.name: column for column in BY_NAME[table].columns} if table in BY_NAME else {}


def _free_id(taken: set[str]) -> str:
    return next(key for number in range(1, len(taken) + 2) if (key := f"{REMOVED_KEY}{number}") not in taken)
