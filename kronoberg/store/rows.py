"""Between the contracts' rows of text and the rows of the database's tables."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select
from sqlalchemy import Table as SqlTable

from kronoberg.domain.book import revision_of, table_text
from kronoberg.domain.contract import Column, Table
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.difference import Cells, RowChange, RowKey, key_of, raw_rows
from kronoberg.domain.raw import RawTable
from kronoberg.domain.words import ChangeKind
from kronoberg.store import schema
from kronoberg.store.errors import Damaged

_CHANGED_OUTSIDE = (
    "{what} är inte vad programmet skrev: databasen har ändrats utanför programmet. Ingenting är sparat. Återställ en "
    "säkerhetskopia."
)

# Rows go before others come: a row may get the key that another one leaves.
_ORDER = (ChangeKind.REMOVED, ChangeKind.CHANGED, ChangeKind.ADDED)


def key_text(key: RowKey) -> str:
    """A row's key as the database keeps it."""
    return json.dumps(list(key), ensure_ascii=False, separators=(",", ":"))


def key_from(text: str) -> RowKey:
    """The key that was kept as this text."""
    return tuple(json.loads(text))


def stored(connection: Connection) -> dict[str, RawTable]:
    """Every contract table's rows as text, in key order; a row's line is its place, with the header as line 1."""
    return {table.name: _stored_rows(connection, table) for table in TABLES}


def revision(connection: Connection) -> str:
    """The revision of the content as it stands in the tables."""
    found = stored(connection)
    return revision_of(
        table_text(table, [list(row.cells.values()) for row in found[table.name].rows]) for table in TABLES
    )


def require_revision(connection: Connection, expected: str) -> None:
    """Refuse content that is not what the program has written into the tables, now and before.

    Raises
    ------
    Damaged
        When somebody has written past the program: the content could not be read afterwards.
    """
    if revision(connection) != expected:
        raise Damaged(_CHANGED_OUTSIDE.format(what="Innehållet"))


def write(connection: Connection, changes: Sequence[RowChange]) -> None:
    """Make the changes in the contracts' tables, nothing else: the caller holds the transaction and the head.

    Raises
    ------
    Damaged
        When a row to change is not there: somebody has written past the program.
    """
    for kind in _ORDER:
        chosen = sorted((change for change in changes if change.kind is kind), key=lambda change: change.table)
        for name, group in groupby(chosen, key=lambda change: change.table):
            _write_one_kind(connection, BY_NAME[name], kind, list(group))


def _stored_rows(connection: Connection, table: Table) -> RawTable:
    writers = [(column.name, _text_writer(table, column)) for column in table.columns]
    found = connection.execute(_every_row(schema.CONTRACT_TABLES[table.name], tuple(name for name, _ in writers)))
    rows = [
        {name: "" if value is None else write(value) for (name, write), value in zip(writers, row, strict=True)}
        for row in found
    ]
    return raw_rows(sorted(rows, key=lambda cells: key_of(table, cells)))


@cache
def _every_row(sql: SqlTable, names: tuple[str, ...]) -> Select[Any]:
    """The query, made once: all tables are read at each save, and making it takes as long as asking it."""
    return select(*(sql.c[name] for name in names))


def _text_writer(table: Table, column: Column) -> Any:
    """From the stored value to the canonical text; what is kept as text stands there in canonical form."""
    kind = schema.KINDS[table.name][column.name]
    if kind is bool:
        return lambda value: column.cell.write(bool(value))
    return str if kind is str else column.cell.write


def _write_one_kind(connection: Connection, table: Table, kind: ChangeKind, changes: list[RowChange]) -> None:
    sql = schema.CONTRACT_TABLES[table.name]
    # A prefix, because SQLAlchemy keeps the columns' own names for what is to be set.
    same_row = sql.c[schema.ROW_KEY] == bindparam("which_row")
    if kind is ChangeKind.REMOVED:
        keys = [{"which_row": key_text(change.key)} for change in changes]
        _expect(connection.execute(sql.delete().where(same_row), keys).rowcount, len(keys), table)
        return
    if kind is ChangeKind.ADDED:
        connection.execute(sql.insert(), _values(table, (change.new for change in changes)))
        return
    values = _values(table, (change.new for change in changes))
    named = [{"which_row": row.pop(schema.ROW_KEY), **row} for row in values]
    update = sql.update().where(same_row).values({name: bindparam(name) for name in _names(sql)})
    _expect(connection.execute(update, named).rowcount, len(named), table)


def _names(sql: SqlTable) -> list[str]:
    return [column.name for column in sql.columns if column.name != schema.ROW_KEY]


def _values(table: Table, rows: Iterable[Cells | None]) -> list[dict[str, Any]]:
    readers = [(column.name, _value_reader(table, column)) for column in table.columns]
    return [
        {schema.ROW_KEY: key_text(key_of(table, cells))}
        | {name: read(cells[name]) if cells[name] else None for name, read in readers}
        for cells in rows
        if cells is not None
    ]


def _value_reader(table: Table, column: Column) -> Any:
    return str if schema.KINDS[table.name][column.name] is str else column.cell.read


def _expect(found: int, expected: int, table: Table) -> None:
    if found != expected:
        raise Damaged(_CHANGED_OUTSIDE.format(what=f"Raderna i {table.title}"))
