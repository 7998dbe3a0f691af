"""A person's name taken out of the history: out of every kept row, out of who and why; the numbers stay."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from kronoberg.domain import redaction
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.redaction import Removal
from kronoberg.store import history, recording, rows, schema
from kronoberg.store.errors import StorageError
from kronoberg.store.redaction.replaying import Past

_CHANGE, _ROW = schema.CHANGE, schema.CHANGE_ROW


@dataclass(frozen=True, slots=True)
class _Kept:
    number: int
    place: int
    table_name: str
    row_key: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Spellings:
    """What the history knows a person by: names, keys; and every person's key that has ever been taken."""

    names: frozenset[str]
    keys: tuple[str, ...]
    taken: frozenset[str]


def spellings(connection: Connection, person_id: str, names: Iterable[str]) -> Spellings:
    """How a person has been called, by the rows that the history keeps.

    An earlier name of one word ("Vakant") is no person's whole name, and is not taken for one. An earlier key is one
    that went in the same change as the next one came, with one of the names.
    """
    query = select(_ROW).where(_ROW.c.table_name == "persons").order_by(_ROW.c.number.desc(), _ROW.c.place)
    by_change: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(query):
        by_change[row.number].append(row)
    known, keys, taken = set(names), [person_id], set()
    for changed in by_change.values():
        every = [json.loads(text) for row in changed for text in (row.old, row.new) if text is not None]
        taken |= {cells["person_id"] for cells in every}
        known |= {cells["name"] for cells in every if cells["person_id"] in keys and " " in cells["name"].strip()}
        if any(row.old is None and json.loads(row.new)["person_id"] in keys for row in changed):
            gone = [json.loads(row.old) for row in changed if row.new is None]
            keys += [cells["person_id"] for cells in gone if cells["name"] in known and cells["person_id"] not in keys]
    return Spellings(frozenset(known), tuple(keys), frozenset(taken))


def places(connection: Connection, removal: Removal) -> int:
    """In how many rows of the history, a change's own row among them, there is something to take away."""
    kept = (_kept(row) for row in connection.execute(select(_ROW)))
    in_rows = sum(_without(row, removal) != row for row in kept)
    return in_rows + sum(bool(_texts(row, removal)) for row in connection.execute(select(_CHANGE)))


def left(connection: Connection, removal: Removal) -> int:
    """In how many kept rows of the history a part of the name may still stand when the whole name is gone."""
    pattern = redaction.pattern_of_parts(removal)
    if pattern is None:
        return 0
    kept = (_without(_kept(row), removal) for row in connection.execute(select(_ROW)))
    return sum(any(pattern.search(text) for text in (row.row_key, row.old, row.new) if text) for row in kept)


def write(connection: Connection, removal: Removal, past: Past) -> None:
    """Take the name out of every change; the triggers are lifted, and `past` is the content without the name.

    Each change then says the revisions that its content has without the name, in today's columns.

    Raises
    ------
    StorageError
        When two rows that the history tells apart would get the same key.
    """
    for change in connection.execute(select(_CHANGE).order_by(_CHANGE.c.number.desc())).all():
        query = select(_ROW).where(_ROW.c.number == change.number).order_by(_ROW.c.place)
        kept = [_kept(row) for row in connection.execute(query)]
        made = _merged([_without(row, removal) for row in kept])
        _write_rows(connection, kept, made)
        after = past.revision
        _take_back(past, made, {(row.place, row.row_key) for row in kept})
        own = {**_texts(change, removal), "revision_before": past.revision, "revision_after": after}
        connection.execute(update(_CHANGE).where(_CHANGE.c.number == change.number).values(own))


def _kept(row: Row[Any]) -> _Kept:
    return _Kept(row.number, row.place, row.table_name, row.row_key, row.old, row.new)


def _without(row: _Kept, removal: Removal) -> _Kept:
    if not any(removal.touches(text) for text in (row.row_key, row.old, row.new) if text is not None):
        return row
    key = rows.key_text(removal.key(row.table_name, rows.key_from(row.row_key)))
    old, new = (_cells_without(row.table_name, text, removal) for text in (row.old, row.new))
    return replace(row, row_key=key, old=old, new=new)


def _cells_without(table: str, text: str | None, removal: Removal) -> str | None:
    return None if text is None else recording.cells_text(removal.cells(table, json.loads(text)))


def _merged(made: Sequence[_Kept]) -> list[_Kept]:
    """One row of each key: a row that went and one that came may have got the same, and are then one that changed."""
    found: dict[tuple[str, str], _Kept] = {}
    for row in made:
        same = found.get((row.table_name, row.row_key))
        if same is None:
            found[row.table_name, row.row_key] = row
            continue
        if (same.old and row.old) or (same.new and row.new):
            raise StorageError(_two_in_one(row))
        found[row.table_name, row.row_key] = replace(same, old=same.old or row.old, new=same.new or row.new)
    return list(found.values())


def _write_rows(connection: Connection, kept: Sequence[_Kept], made: Sequence[_Kept]) -> None:
    before, left = {row.place: row for row in kept}, {row.place for row in made}
    changed = [row for row in made if before[row.place] != row]
    gone = [{"which": row.number, "where": row.place} for row in kept if row.place not in left]
    same = (_ROW.c.number == bindparam("which")) & (_ROW.c.place == bindparam("where"))
    if changed:
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in ("row_key", "old", "new")}
        connection.execute(
            update(_ROW).where(same).values(values),
            [
                {"which": row.number, "where": row.place}
                | {"new_row_key": row.row_key, "new_old": row.old, "new_new": row.new}
                for row in changed
            ],
        )
    if gone:
        connection.execute(delete(_ROW).where(same), gone)


def _take_back(past: Past, made: Sequence[_Kept], keys_before: Collection[tuple[int, str]]) -> None:
    changes = []
    for row in made:
        for change in history.row_changes(row.table_name, row.row_key, row.old, row.new):
            other_key = (row.place, row.row_key) not in keys_before
            # What this change removed cannot be there after it, unless another row has got the same key.
            if other_key and change.new is None and past.has(change.table, change.key):
                raise StorageError(_two_in_one(row))
            changes.append(change)
    past.take_back(changes)


def _two_in_one(row: _Kept) -> str:
    table = BY_NAME[row.table_name].title if row.table_name in BY_NAME else row.table_name
    key = ", ".join(rows.key_from(row.row_key))
    return (
        f"Utan namnet får två rader i {table} samma nyckel ({key}) i historiken, vid ändring {row.number}. "
        "Ingenting är ändrat."
    )


def _texts(change: Row[Any], removal: Removal) -> dict[str, str]:
    """The texts of a change that are others without the name."""
    made = {name: removal.text(text) for name in ("who", "why", "dnr") if (text := getattr(change, name))}
    if change.file_name:
        made["file_name"] = removal.text(removal.slug(change.file_name))
    return {name: text for name, text in made.items() if text != getattr(change, name)}
