"""Removing a person's name by decision (design, promise 10): the name goes; seats, party and counts stay."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kronoberg.domain import columns
from kronoberg.domain.book import Book, written
from kronoberg.domain.checking import checked_book
from kronoberg.domain.columns import Slug, Text
from kronoberg.domain.contract import Column, Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.people import NAME_REMOVED, Person, Redaction
from kronoberg.domain.difference import cells_of, raw_rows

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
class Redacted:
    """The Book without the name, the person's new key, and the cells that a person should look at."""

    book: Book
    person_id: str
    remaining: tuple[Remaining, ...]


def redacted(book: Book, redaction: Redaction) -> Redacted:
    """Take a person's name out of every table.

    Wherever the whole name stands in a text, "Namn borttaget" stands instead. The person's key, and every key made of
    it, gets a new one without the name. Web addresses are left: a link must still lead to its page.

    Raises
    ------
    KeyError
        When the Book has no such person, or the name is removed already.
    FaultyData
        When the tables would break their contracts afterwards.
    """
    person = _named(book, redaction.person_id)
    name = str(person.name)
    new_id = _free_id(book)
    raw: dict[str, list[dict[str, str]]] = {}
    for table, rows in book:
        raw[table.name] = [_without(table, cells_of(table, row), person, new_id) for row in rows]
    for cells in raw["persons"]:
        if cells["person_id"] == new_id:
            cells["name"] = ""
    decision = BY_NAME["redactions"]
    changed = redaction.model_copy(update={"person_id": new_id})
    raw["redactions"].append(cells_of(decision, changed))
    made = checked_book({table: raw_rows(rows) for table, rows in raw.items()})
    return Redacted(made, new_id, tuple(_remaining(made, name)))


def _named(book: Book, person_id: str) -> Person:
    for person in book.rows("persons"):
        if person.person_id == person_id and person.name is not None:
            found: Person = person
            return found
    raise KeyError(person_id)


def _free_id(book: Book) -> str:
    taken = {person.person_id for person in book.rows("persons")}
    return next(key for number in range(1, len(taken) + 2) if (key := f"borttaget-namn-{number}") not in taken)


def _without(table: Table, cells: Mapping[str, str], person: Person, new_id: str) -> dict[str, str]:
    return {column.name: _cell_without(column, cells[column.name], person, new_id) for column in table.columns}


def _cell_without(column: Column, text: str, person: Person, new_id: str) -> str:
    if column.cell is columns.type_of(Slug):
        return re.sub(rf"(?<![a-z0-9]){re.escape(person.person_id)}(?![a-z0-9])", new_id, text)
    if column.cell is columns.type_of(Text):
        return re.sub(rf"(?<!\w){re.escape(str(person.name))}(?!\w)", NAME_REMOVED, text, flags=re.IGNORECASE)
    return text


def _remaining(book: Book, name: str) -> Iterator[Remaining]:
    parts = [re.escape(part) for part in name.split() if len(part) >= _SHORTEST_PART]
    if not parts:
        return
    pattern = re.compile("|".join(parts), re.IGNORECASE)
    for table, rows in book:
        for row in rows:
            for column, text in zip(table.columns, written(table, row), strict=True):
                if pattern.search(text):
                    key = ", ".join(str(getattr(row, part)) for part in table.key)
                    yield Remaining(table.file, key, column.name, text)
