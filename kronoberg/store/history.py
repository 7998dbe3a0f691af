"""What has been changed, by whom and why; the Book as it was; and the changes that take others back."""

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Row, Select, exists, select

from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import (
    Cells,
    RowChange,
    RowKey,
    applied,
    cells_of,
    difference,
    key_of,
    reversed_changes,
)
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.store import rows, schema
from kronoberg.store.database import Database, head_of
from kronoberg.store.errors import StorageError
from kronoberg.store.packed import todays_cells
from kronoberg.store.recording import Reason

_ROW = schema.CHANGE_ROW.c
_CHANGE = schema.CHANGE.c
_EARLIER = schema.CHANGE.alias()
_BEFORE = select(_EARLIER.c.at).where(_EARLIER.c.number == _CHANGE.number - 1).scalar_subquery().label("at_before")


@dataclass(frozen=True, slots=True)
class Change:
    """A change as the history keeps it: its number, the content's revision after it, the reason, the rows.

    `clock_behind` says that it has an earlier time than the change before it: the number tells the order.
    """

    number: int
    revision: str
    reason: Reason
    rows: tuple[RowChange, ...]
    clock_behind: bool = False


def changes(
    database: Database,
    *,
    table: str | None = None,
    key: RowKey | None = None,
    newest_first: bool = True,
    limit: int | None = None,
) -> tuple[Change, ...]:
    """The changes so far, each with its rows.

    Parameters
    ----------
    table, key
        Only changes of this table, and of the row with this key; a change then holds those rows only.
    limit
        The most changes to give.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    query = (
        select(schema.CHANGE, _BEFORE).order_by(_CHANGE.number.desc() if newest_first else _CHANGE.number).limit(limit)
    )
    if table is not None:
        query = query.where(exists(_of_rows(select(_ROW.number), table, key).where(_ROW.number == _CHANGE.number)))
    with database.reading() as connection:
        found = connection.execute(query).all()
        changed = _rows_of(connection, [row.number for row in found], table, key)
    return tuple(_change(row, changed[row.number]) for row in found)


def undoing(database: Database, number: int) -> tuple[RowChange, ...]:
    """The changes that take one change back, to show and then to save; what is as before already is left out.

    Where a row has been changed again since, saving raises the conflict.

    Raises
    ------
    StorageError
        When no change has that number, it removed a name by decision, or the database cannot be reached.
    """
    with database.reading() as connection:
        if _refuse_unknown(connection, number) is ReasonKind.REDACTION:
            msg = f"Ändring {number} tog bort ett namn genom beslut. Den kan inte tas tillbaka: namnet finns inte kvar."
            raise StorageError(msg)
        backwards = reversed_changes(_rows_of(connection, [number], None, None)[number])
        book = database.book_within(connection, head_of(connection))
    now = {name: _by_key(book, name) for name in {change.table for change in backwards}}
    return tuple(change for change in backwards if now[change.table].get(change.key) != change.new)


def back_to(database: Database, number: int) -> tuple[RowChange, ...]:
    """The changes that bring back the Book as it was after the change with that number; 0 is before the first.

    A decision to remove a name stays, with the person whom it is about and the source of that person.

    Raises
    ------
    StorageError
        When no change has that number, or the database cannot be reached.
    """
    with database.reading() as connection:
        now, then = _now_and_then(database, connection, number)
    decided = {row.person_id for row in now.rows("redactions")}
    persons = {(row.person_id, row.source_id) for row in now.rows("persons") if row.person_id in decided}
    stay = {("redactions", key) for key in decided}
    stay |= {place for key, source in persons for place in (("persons", key), ("sources", source))}
    return tuple(
        change for change in difference(now, then) if not (change.new is None and (change.table, change.key[0]) in stay)
    )


def book_at(database: Database, number: int) -> Book:
    """The Book as it was after the change with that number.

    Raises
    ------
    FaultyData
        When it does not keep today's contracts.
    StorageError
        When no change has that number, or the database cannot be reached.
    """
    with database.reading() as connection:
        return _now_and_then(database, connection, number)[1]


def book_of_revision(database: Database, revision: str) -> Book | None:
    """The Book as it was when its content had that revision; None when it never had, or can no longer be shown.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    query = select(_CHANGE.number).where(_CHANGE.revision_after == revision).order_by(_CHANGE.number.desc()).limit(1)
    with database.reading() as connection:
        number = connection.execute(query).scalar()
        if number is None:
            return None
        try:
            then = _now_and_then(database, connection, number)[1]
        except FaultyData:
            return None
    return then if then.revision == revision else None


def _now_and_then(database: Database, connection: Connection, number: int) -> tuple[Book, Book]:
    head = head_of(connection)
    if number != 0:
        _refuse_unknown(connection, number)
    now = database.book_within(connection, head)
    query = select(schema.CHANGE_ROW).where(_ROW.number > number).order_by(_ROW.number, _ROW.place)
    first: dict[tuple[str, RowKey], RowChange] = {}
    for row in connection.execute(query):
        for change in row_changes(row.table_name, row.row_key, row.old, row.new):
            # The oldest change since then knows how the row was.
            first.setdefault((change.table, change.key), change)
    return now, applied(now, reversed_changes(first.values()))


def _refuse_unknown(connection: Connection, number: int) -> ReasonKind:
    """What led to the change with that number."""
    kind = connection.execute(select(_CHANGE.kind).where(_CHANGE.number == number)).scalar()
    if kind is None:
        msg = f"Det finns ingen ändring med nummer {number}."
        raise StorageError(msg)
    return ReasonKind(kind)


def _of_rows(query: Select[Any], table: str | None, key: RowKey | None) -> Select[Any]:
    if table is not None:
        query = query.where(_ROW.table_name == table)
    return query if key is None else query.where(_ROW.row_key == rows.key_text(key))


def _rows_of(
    connection: Connection, numbers: Collection[int], table: str | None, key: RowKey | None
) -> dict[int, list[RowChange]]:
    found: dict[int, list[RowChange]] = defaultdict(list)
    if not numbers:
        return found
    # Between, not in: a list of thousands of numbers is more than a query may hold.
    query = select(schema.CHANGE_ROW).where(_ROW.number.between(min(numbers), max(numbers)))
    for row in connection.execute(_of_rows(query, table, key).order_by(_ROW.number, _ROW.place)):
        found[row.number] += row_changes(row.table_name, row.row_key, row.old, row.new)
    return found


def row_changes(table: str, key: str, old: str | None, new: str | None) -> list[RowChange]:
    """A row of the history as a change; none for a table that the contracts do not have any more."""
    if table not in BY_NAME:
        return []
    return [RowChange(table, rows.key_from(key), _cells(table, old), _cells(table, new))]


def _cells(table: str, text: str | None) -> Cells | None:
    return None if text is None else MappingProxyType(todays_cells(BY_NAME[table], json.loads(text)))


def _by_key(book: Book, name: str) -> dict[RowKey, Cells]:
    every = (cells_of(BY_NAME[name], row) for row in book.rows(name))
    return {key_of(BY_NAME[name], cells): cells for cells in every}


def _change(row: Row[Any], changed: list[RowChange]) -> Change:
    reason = Reason(
        who=row.who,
        why=row.why,
        at=datetime.fromisoformat(row.at),
        kind=ReasonKind(row.kind),
        dnr=row.dnr,
        file_name=row.file_name,
        file_sha256=row.file_sha256,
    )
    behind = row.at_before is not None and row.at < row.at_before
    return Change(row.number, row.revision_after, reason, tuple(changed), clock_behind=behind)
