"""The database's tables: one for each contract, made from it, and the product's own beside them.

A contract table has the row's key as text and one typed column per contract column. What a code may be, and every rule
between columns, is the contracts' work: they are checked at each reading and each writing.
"""

import typing
from types import UnionType
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeEngine

from kronoberg.domain import contract
from kronoberg.domain.contracts import BY_NAME, TABLES

VERSION = "0009"
"""The newest migration: the version of the tables below (a test holds the two together)."""
VERSION_TABLE = "schema_version"

METADATA = MetaData()
ROW_KEY = "row_key"

# SQLite's strict tables know no other whole number and no truth value.
_WHOLE = BigInteger().with_variant(sqlite.INTEGER(), "sqlite")
_FLAG = Boolean().with_variant(sqlite.INTEGER(), "sqlite")


def _kinds(table: contract.Table) -> dict[str, type]:
    hints = typing.get_type_hints(table.model)
    return {column.name: _kind(hints[column.name]) for column in table.columns}


def _kind(hint: Any) -> type:
    if isinstance(hint, UnionType) or typing.get_origin(hint) is typing.Union:
        hint = next(part for part in typing.get_args(hint) if part is not type(None))
    return hint if hint in (int, bool) else str


KINDS: dict[str, dict[str, type]] = {table.name: _kinds(table) for table in TABLES}
"""How each contract's columns are kept: int (hundredths for money and percent), bool, or str in canonical form."""


def _contract_table(table: contract.Table) -> Table:
    types: dict[type, TypeEngine[Any]] = {int: _WHOLE, bool: _FLAG, str: Text()}
    columns: list[Column[Any]] = [
        Column(column.name, types[KINDS[table.name][column.name]], nullable=not column.required)
        for column in table.columns
    ]
    return Table(
        table.name,
        METADATA,
        Column(ROW_KEY, Text(), nullable=False),
        *columns,
        PrimaryKeyConstraint(ROW_KEY, name=f"pk_{table.name}"),
        *_unique_key(table),
        *_foreign_keys(table),
        sqlite_strict=True,
    )


def _unique_key(table: contract.Table) -> list[UniqueConstraint]:
    """What a foreign key can point at: only keys without a column that may be empty are ever pointed at."""
    required = {column.name for column in table.columns if column.required}
    if not required.issuperset(table.key):
        return []
    return [UniqueConstraint(*table.key, name=f"uq_{table.name}")]


def _foreign_keys(table: contract.Table) -> list[ForeignKeyConstraint]:
    pairs: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
        (reference.table, (reference.column,), (reference.target,)) for reference in table.all_references
    ]
    if table.belongs_to is not None:
        key = BY_NAME[table.belongs_to].key
        pairs.append((table.belongs_to, key, key))
    return [
        # Checked when the transaction ends: rows come and go in the order of tables, not of references.
        ForeignKeyConstraint(
            columns,
            [f"{target}.{name}" for name in names],
            name=f"fk_{table.name}_{'_'.join(columns) if len(columns) == 1 else target}",
            deferrable=True,
            initially="DEFERRED",
        )
        for target, columns, names in pairs
    ]


CONTRACT_TABLES: dict[str, Table] = {table.name: _contract_table(table) for table in TABLES}

HEAD = Table(
    "head",
    METADATA,
    Column("id", Integer(), nullable=False, autoincrement=False),
    Column("number", _WHOLE, nullable=False),
    Column("revision", Text(), nullable=False),
    Column("history_seal", Text()),
    Column("editions_seal", Text()),
    PrimaryKeyConstraint("id", name="pk_head"),
    CheckConstraint("id = 1", name="ck_head_one"),
    sqlite_strict=True,
)
"""One row: the number of the last change, the revision of the content, and the checksums of history and editions.

Whoever writes locks it first.
"""

CHANGE = Table(
    "change",
    METADATA,
    Column("number", _WHOLE, nullable=False, autoincrement=False),
    Column("at", Text(), nullable=False),
    Column("who", Text(), nullable=False),
    Column("why", Text(), nullable=False),
    Column("kind", Text(), nullable=False),
    Column("dnr", Text()),
    Column("file_name", Text()),
    Column("file_sha256", Text()),
    Column("revision_before", Text(), nullable=False),
    Column("revision_after", Text(), nullable=False),
    PrimaryKeyConstraint("number", name="pk_change"),
    sqlite_strict=True,
)
"""One row per change: when (UTC), who, why. Rows are only ever added."""

CHANGE_ROW = Table(
    "change_row",
    METADATA,
    Column("number", _WHOLE, nullable=False, autoincrement=False),
    Column("place", _WHOLE, nullable=False, autoincrement=False),
    Column("table_name", Text(), nullable=False),
    Column("row_key", Text(), nullable=False),
    Column("old", Text()),
    Column("new", Text()),
    PrimaryKeyConstraint("number", "place", name="pk_change_row"),
    ForeignKeyConstraint(["number"], ["change.number"], name="fk_change_row_number"),
    sqlite_strict=True,
)
"""One row per row that a change added, changed or removed: its cells before and after, as JSON. Only ever added."""

EDITION = Table(
    "edition",
    METADATA,
    Column("year", _WHOLE, nullable=False, autoincrement=False),
    Column("version", _WHOLE, nullable=False, autoincrement=False),
    Column("number", _WHOLE, nullable=False),
    Column("revision", Text(), nullable=False),
    Column("locked_at", Text(), nullable=False),
    Column("locked_by", Text(), nullable=False),
    Column("why", Text(), nullable=False),
    Column("dnr", Text()),
    Column("content", LargeBinary(), nullable=False),
    Column("sha256", Text(), nullable=False),
    PrimaryKeyConstraint("year", "version", name="pk_edition"),
    sqlite_strict=True,
)
"""One row per version of a locked April edition, with its whole Book. Rows are only ever added."""

COLUMN_MATCH = Table(
    "column_match",
    METADATA,
    Column("kind", Text(), nullable=False),
    Column("fingerprint", Text(), nullable=False),
    Column("columns", Text(), nullable=False),
    PrimaryKeyConstraint("kind", "fingerprint", name="pk_column_match"),
    sqlite_strict=True,
)
"""How a person matched the columns of a colleague's sheet, for the next time."""

FILLED_FROM = Table(
    "filled_from",
    METADATA,
    Column("id", Integer(), nullable=False, autoincrement=False),
    Column("at", Text(), nullable=False),
    Column("fingerprint", Text(), nullable=False),
    Column("content", LargeBinary(), nullable=False),
    PrimaryKeyConstraint("id", name="pk_filled_from"),
    CheckConstraint("id = 1", name="ck_filled_from_one"),
    sqlite_strict=True,
)
"""One row: the folder that was last taken in, as it was then."""

IDENTITY = Table(
    "identity",
    METADATA,
    Column("id", Integer(), nullable=False, autoincrement=False),
    Column("database_id", Text(), nullable=False),
    Column("name_key", Text(), nullable=False),
    Column("restores", _WHOLE, nullable=False, server_default=text("0")),
    PrimaryKeyConstraint("id", name="pk_identity"),
    CheckConstraint("id = 1", name="ck_identity_one"),
    sqlite_strict=True,
)
"""One row: which database this is and the key of the marks of removed names, both drawn by lot when the table is made,
and how many times the database has been restored."""

REMOVED_NAME = Table(
    "removed_name",
    METADATA,
    Column("mark", Text(), nullable=False),
    Column("words", _WHOLE, nullable=False),
    Column("person_id", Text(), nullable=False),
    PrimaryKeyConstraint("mark", name="pk_removed_name"),
    sqlite_strict=True,
)
"""One row per name or key that a decision has removed: a mark that knows it again and does not hold it."""

APPEND_ONLY = (CHANGE, CHANGE_ROW, EDITION)
"""Tables whose rows nobody may change or remove; triggers in the database see to it."""
