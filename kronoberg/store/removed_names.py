"""Names that decisions have removed: remembered in a form that does not hold them, and refused when they come back.

A mark is a keyed hash of the words of a name, whatever their order, accents and capital letters, and of the Latin
letters that others look like: a Cyrillic letter in it makes no other name. The key is the
database's own and never leaves it but in a backup: without it nobody can try names against the marks.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kronoberg.domain import columns, look_alikes, slugs
from kronoberg.domain.book import Book
from kronoberg.domain.columns import Slug
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import RowChange
from kronoberg.domain.redaction import Removal
from kronoberg.store import schema
from kronoberg.store.database import Database, head_of
from kronoberg.store.errors import StorageError

_TABLE, _DECISION = schema.REMOVED_NAME, schema.CONTRACT_TABLES["redactions"]
_KEY = columns.type_of(Slug)
_PARTED = re.compile(r"[\W_]+")


class NameRemoved(StorageError):
    """A change would bring back a name that a decision has removed."""


@dataclass(frozen=True, slots=True)
class _Memory:
    """The marks that are refused, by the key that made them; of each the decision, in words."""

    key: bytes
    decisions: dict[str, str]
    sizes: frozenset[int]

    def mark(self, words: Iterable[str]) -> str:
        return hmac.new(self.key, " ".join(sorted(words)).encode(), hashlib.sha256).hexdigest()

    def decision(self, text: str, *, whole: bool) -> str | None:
        """The decision that removed a name which stands in the text; with `whole`, also a key of one word."""
        for words in _read(text):
            for window in self._windows(words, whole=whole):
                if found := self.decisions.get(self.mark(window)):
                    return found
        return None

    def _windows(self, words: list[str], *, whole: bool) -> Iterator[list[str]]:
        for size in self.sizes:
            if size == 1 and not (whole and len(words) == 1):
                continue
            for start in range(len(words) - size + 1):
                yield from _forms(words[start : start + size])


def remember(connection: Connection, removal: Removal) -> None:
    """Remember the names and the keys of a removal, in the transaction that makes it.

    A name of one word is no whole name: it would refuse that word for ever.
    """
    memory = _Memory(_key(connection), {}, frozenset())
    every = [words for name in removal.names for words in _read(name)]
    every = [*(words for words in every if len(words) > 1), *(key.split("-") for key in removal.keys)]
    marks = {memory.mark(words): len(words) for words in every}
    known = set(connection.execute(select(_TABLE.c.mark)).scalars())
    of_it = {"person_id": removal.new_id}
    new = [{"mark": mark, "words": words, **of_it} for mark, words in marks.items() if mark not in known]
    if new:
        connection.execute(_TABLE.insert(), new)


def returning(database: Database, changes: Sequence[RowChange]) -> str | None:
    """What is wrong with changes that would bring back a removed name, to show before they are saved; else None.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    with database.reading() as connection:
        try:
            refuse(connection, database.book_within(connection, head_of(connection)), changes)
        except NameRemoved as error:
            return str(error)
    return None


def refuse(
    connection: Connection,
    book: Book,
    changes: Iterable[RowChange] = (),
    words: Iterable[str] = (),
    *,
    place: str = "skälet till ändringen",
) -> None:
    """Refuse changes, and words that are kept beside them, that bring back a removed name.

    Whatever a person gives that is kept in the database passes here (a test holds the list of what is written).
    A person of the same name who already stands in the Book has been told apart before, and is no hindrance.

    Parameters
    ----------
    words, place
        What else the person has written, and where it would stand.

    Raises
    ------
    NameRemoved
        For the first such text; it says by which decision.
    """
    memory = _memory(connection, book)
    if not memory.decisions:
        return
    for where, text, whole in (*_texts(changes), *((place, text, False) for text in words)):
        if decision := memory.decision(text, whole=whole):
            msg = (
                f"Ett namn som togs bort genom {decision} står i {where}: ”{text}”. Ingenting är sparat. Ta bort "
                "namnet. Är det en annan person som heter likadant: säg det uttryckligen, och varför."
            )
            raise NameRemoved(msg)


def _texts(changes: Iterable[RowChange]) -> Iterator[tuple[str, str, bool]]:
    for change in changes:
        kinds = {column.name: column.cell for column in BY_NAME[change.table].columns}
        for field in change.fields:
            kind = kinds[field.column]
            if change.new is not None and field.new and (kind.is_text or kind is _KEY):
                yield BY_NAME[change.table].title, field.new, kind is _KEY


def _read(text: str) -> list[list[str]]:
    """The words of a text, and once more as they look where that is different.

    The first reading drops letters that are not Latin; it is the one that the oldest marks were made from.
    """
    plain = slugs.slug(text).split("-")
    seen = _PARTED.sub("-", slugs.plain(look_alikes.folded(text))).strip("-").split("-")
    return [plain] if seen == plain else [plain, seen]


def _forms(words: list[str]) -> Iterator[list[str]]:
    """The words as they stand, and in the genitive without its s."""
    yield words
    if words[-1].endswith("s"):
        yield [*words[:-1], words[-1][:-1]]


def _memory(connection: Connection, book: Book) -> _Memory:
    query = select(_TABLE.c.mark, _TABLE.c.words, _DECISION.c.decided_on, _DECISION.c.dnr)
    joined = query.outerjoin(_DECISION, _DECISION.c.person_id == _TABLE.c.person_id)
    found = connection.execute(joined).all()
    memory = _Memory(_key(connection) if found else b"", {}, frozenset(row.words for row in found))
    memory.decisions.update({row.mark: _in_words(row.decided_on, row.dnr) for row in found})
    for person in book.rows("persons") if found else ():
        for text in (person.person_id, person.name or ""):
            for words in _read(text):
                memory.decisions.pop(memory.mark(words), None)
    return memory


def _in_words(day: str | None, dnr: str | None) -> str:
    return f"beslut {day}, dnr {dnr}" if day else "ett beslut som inte längre står bland besluten"


def _key(connection: Connection) -> bytes:
    return bytes.fromhex(connection.execute(select(schema.IDENTITY.c.name_key)).scalar_one())
