"""Checksums over the history and the locked editions, kept at the head: what is rewritten past the program is seen.

The history's is a chain: each change adds itself, its rows and its who, when and why to the one before. There is no
secret in it. Whoever knows the program and owns the database can compute it anew.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, select

from kronoberg.store import schema

_CHANGE, _ROW, _EDITION = schema.CHANGE, schema.CHANGE_ROW, schema.EDITION


def with_change(before: str | None, change: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> str:
    """The history's checksum with one change more, by that of the changes before it."""
    return _checksum([before, _cells(_CHANGE, change), [_cells(_ROW, row) for row in rows]])


def of_history(connection: Connection) -> str | None:
    """The checksum of all changes as they stand; None where there are none."""
    rows = connection.execute(select(_ROW).order_by(_ROW.c.number, _ROW.c.place)).mappings()
    by_change = {number: [dict(row) for row in group] for number, group in groupby(rows, key=lambda row: row["number"])}
    made: str | None = None
    for change in connection.execute(select(_CHANGE).order_by(_CHANGE.c.number)).mappings():
        made = with_change(made, dict(change), by_change.pop(change["number"], []))
    return made


def of_editions(connection: Connection) -> str | None:
    """The checksum of all locked editions as they stand, their content by its own; None where there are none."""
    kept = [column for column in _EDITION.c if column.name != "content"]
    found = connection.execute(select(*kept).order_by(_EDITION.c.year, _EDITION.c.version)).all()
    return _checksum([list(row) for row in found]) if found else None


def seal_editions(connection: Connection) -> None:
    """Keep the checksum of the editions, in the transaction that changes them."""
    connection.execute(schema.HEAD.update().values(editions_seal=of_editions(connection)))


def seal_all(connection: Connection) -> None:
    """Compute all checksums anew, in the transaction that rewrites the history: a removed name, new tables."""
    connection.execute(schema.HEAD.update().values(history_seal=of_history(connection)))
    seal_editions(connection)


def _cells(table: Table, row: Mapping[str, Any]) -> list[Any]:
    return [row[column.name] for column in table.columns]


def _checksum(content: list[Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
