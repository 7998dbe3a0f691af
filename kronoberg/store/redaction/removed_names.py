"""Names that decisions have removed: remembered in a form that does not hold them, and refused when they come back.

A mark is a keyed hash (`name_marks`). Its key is the database's own and never leaves it but in a backup: without it
nobody can try names against the marks. A name may be another person's too; a person's key is nobody else's, ever.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kronoberg.domain import columns, slugs
from kronoberg.domain.book import Book
from kronoberg.domain.columns import Slug
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import RowChange
from kronoberg.domain.redaction import Removal
from kronoberg.store import schema
from kronoberg.store.database import Database, head_of
from kronoberg.store.errors import StorageError
from kronoberg.store.redaction.name_marks import Marks, readings

_TABLE, _DECISION = schema.REMOVED_NAME, schema.CONTRACT_TABLES["redactions"]
_KEY = columns.type_of(Slug)
# Columns of persons that say who it is.
_OWN = ("person_id", "name")


class NameRemoved(StorageError):
    """A change would bring back a name that a decision has removed."""


class KeyRemoved(StorageError):
    """A change would give a person the key of somebody whose name a decision has removed."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """What a change writes: in words where, the text, and of which person it is the own name or key."""

    place: str
    text: str
    owner: str | None = None


def remember(connection: Connection, removal: Removal) -> None:
    """Remember the names and the keys of a removal, in the transaction that makes it."""
    empty = Marks(_key(connection), {})
    marks: dict[str, int] = {}
    for name in removal.names:
        marks |= empty.of_name(name)
    for key in removal.keys:
        marks |= empty.of_key(key)
    known = set(connection.execute(select(_TABLE.c.mark)).scalars())
    of_it = {"person_id": removal.new_id}
    new = [{"mark": mark, "words": words, **of_it} for mark, words in marks.items() if mark not in known]
    if new:
        connection.execute(_TABLE.insert(), new)


def returning(database: Database, changes: Sequence[RowChange]) -> NameRemoved | KeyRemoved | None:
    """What is wrong with changes that would bring back a removed name, to show before they are saved; else None.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    with database.reading() as connection:
        try:
            refuse(connection, database.book_within(connection, head_of(connection)), changes)
        except (NameRemoved, KeyRemoved) as error:
            return error
    return None


def not_to_give(database: Database, names: Iterable[str]) -> frozenset[str]:
    """Of the keys that are made of names those that decisions have removed: a new person gets another one.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    with database.reading() as connection:
        return frozenset(persons_removed(connection, map(slugs.slug, names)))


def persons_removed(connection: Connection, keys: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Of the keys that decisions have removed: the person's key since then, and the decision in words."""
    marks = _marks(connection)
    since = {row.mark: row.person_id for row in connection.execute(select(_TABLE.c.mark, _TABLE.c.person_id))}
    of_key = ((key, marks.of_whole_key(key)) for key in keys)
    return {key: (since[mark], marks.decisions[mark]) for key, mark in of_key if mark in since}


def refuse(
    connection: Connection,
    book: Book,
    changes: Iterable[RowChange] = (),
    words: Iterable[str] = (),
    *,
    place: str = "skälet till ändringen",
    namesake: bool = False,
) -> None:
    """Refuse changes, and words that are kept beside them, that bring back a removed name.

    Whatever a person gives that is kept in the database passes here (a test holds the list of what is written).
    A person of the same name who already stands in the Book has been told apart before, and is no hindrance; another
    one with that name is.

    Parameters
    ----------
    words, place
        What else the person has written, and where it would stand.
    namesake
        Whether somebody says that it is another person. The removed person's key is refused all the same.

    Raises
    ------
    NameRemoved
        For the first such text; it says by which decision.
    KeyRemoved
        For the removed person's key, for somebody who is said to be another one.
    """
    marks = _marks(connection)
    if not marks.decisions:
        return
    cells = list(_cells(changes))
    if namesake:
        _refuse_keys(marks, book, cells)
        return
    _refuse_names(marks, book, [*cells, *(_Cell(place, text) for text in words)])
    _refuse_keys(marks, book, cells)


def _refuse_names(marks: Marks, book: Book, cells: Iterable[_Cell]) -> None:
    standing = _standing(book)
    everybody = [words for names in standing.values() for words in names]
    for cell in cells:
        names = everybody if cell.owner is None else standing.get(cell.owner, [])
        if found := marks.found(cell.text, names):
            raise NameRemoved(_told(cell, found.decision, near=found.near))


def _refuse_keys(marks: Marks, book: Book, cells: Iterable[_Cell]) -> None:
    known = {person.person_id for person in book.rows("persons")}
    for cell in cells:
        if cell.text == cell.owner and cell.text not in known:
            decision = marks.decisions.get(marks.of_whole_key(cell.text))
            if decision:
                msg = (
                    f"Nyckeln ”{cell.text}” i {cell.place} tillhörde en person vars namn togs bort genom {decision}. "
                    f"Ingenting är sparat. Ge den andra personen en egen nyckel, till exempel {cell.text}-2."
                )
                raise KeyRemoved(msg)


def _told(cell: _Cell, decision: str, *, near: bool) -> str:
    found = (
        f"”{cell.text}” i {cell.place} kan vara ett namn som togs bort genom {decision}."
        if near
        else f"Ett namn som togs bort genom {decision} står i {cell.place}: ”{cell.text}”."
    )
    who = "en annan person" if near else "en annan person som heter likadant"
    return f"{found} Ingenting är sparat. Ta bort namnet. Är det {who}: säg det uttryckligen, och varför."


def _cells(changes: Iterable[RowChange]) -> Iterator[_Cell]:
    for change in changes:
        kinds = {column.name: column.cell for column in BY_NAME[change.table].columns}
        for field in change.fields:
            kind = kinds[field.column]
            if change.new is not None and field.new and (kind.is_text or kind is _KEY):
                own = change.table == "persons" and field.column in _OWN
                yield _Cell(BY_NAME[change.table].title, field.new, change.new["person_id"] if own else None)


def _standing(book: Book) -> dict[str, list[list[str]]]:
    """By each person's key the words of the key and of the name."""
    texts = {person.person_id: (person.person_id, person.name or "") for person in book.rows("persons")}
    return {key: [words for text in both for words in readings(text) if words] for key, both in texts.items()}


def _marks(connection: Connection) -> Marks:
    query = select(_TABLE.c.mark, _TABLE.c.words, _DECISION.c.decided_on, _DECISION.c.dnr)
    joined = query.outerjoin(_DECISION, _DECISION.c.person_id == _TABLE.c.person_id)
    found = connection.execute(joined).all()
    decisions = {row.mark: in_words(row.decided_on, row.dnr) for row in found}
    return Marks(_key(connection) if found else b"", decisions, max((row.words for row in found), default=0))


def in_words(day: str | None, dnr: str | None) -> str:
    """A decision by its day and number; also one that is gone."""
    return f"beslut {day}, dnr {dnr}" if day else "ett beslut som inte längre står bland besluten"


def _key(connection: Connection) -> bytes:
    return bytes.fromhex(connection.execute(select(schema.IDENTITY.c.name_key)).scalar_one())
