"""The compact form of a step: a table and its columns in a few words, without a word about today's contracts.

Only the steps use it. What a word means here may never change: the steps before would make other tables.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

_TYPES: dict[str, TypeEngine[Any]] = {
    "": sa.Text(),
    "whole": sa.BigInteger().with_variant(sa.INTEGER(), "sqlite"),
    "flag": sa.Boolean().with_variant(sa.INTEGER(), "sqlite"),
    "bytes": sa.LargeBinary(),
    "one": sa.Integer(),
}


def add_table(name: str, columns: str, *, key: str = "row_key", unique: str = "", belongs_to: str = "") -> None:
    """Make a table.

    Parameters
    ----------
    name
        The table's name.
    columns
        Each as `name`, then what applies of `?` (may be empty), `:whole`, `:flag`, `:bytes` or `:one` (else text; `one`
        is the key of a table of one row), `=0` (what the database fills in), and `>table.column` (what it refers to; a
        `!` at the end where that is checked at once, and not when the transaction ends).
    key, unique
        The columns of the primary key, and those that are unique together.
    belongs_to
        A table and its columns, of the same names here, that a row belongs to.
    """
    words = columns.split()
    op.create_table(
        name,
        *(_column(word) for word in words),
        *(_reference(name, word) for word in words if ">" in word),
        *([_belonging(name, *belongs_to.split())] if belongs_to else []),
        *(sa.CheckConstraint(f"{_name(word)} = 1", name=f"ck_{name}_one") for word in words if ":one" in word),
        sa.PrimaryKeyConstraint(*key.split(), name=f"pk_{name}"),
        *([sa.UniqueConstraint(*unique.split(), name=f"uq_{name}")] if unique else []),
        sqlite_strict=True,
    )


def add_columns(table: str, columns: str) -> None:
    """Add columns, written as for `add_table`, that refer to nothing."""
    for word in columns.split():
        op.add_column(table, _column(word))


def _name(word: str) -> str:
    return word.partition(">")[0].partition("=")[0].partition(":")[0].removesuffix("?")


def _column(word: str) -> "sa.Column[Any]":
    declared = word.partition(">")[0]
    typed, _, default = declared.partition("=")
    named, _, type_name = typed.partition(":")
    return sa.Column(
        named.removesuffix("?"),
        _TYPES[type_name],
        autoincrement=False,
        nullable=named.endswith("?"),
        server_default=sa.text(default) if default else None,
    )


def _reference(table: str, word: str) -> sa.ForeignKeyConstraint:
    target, at_once = word.partition(">")[2].removesuffix("!"), word.endswith("!")
    return sa.ForeignKeyConstraint(
        [_name(word)],
        [target],
        name=f"fk_{table}_{_name(word)}",
        deferrable=None if at_once else True,
        initially=None if at_once else "DEFERRED",
    )


def _belonging(table: str, target: str, *columns: str) -> sa.ForeignKeyConstraint:
    # Checked when the transaction ends: rows come and go in the order of tables, not of references.
    return sa.ForeignKeyConstraint(
        columns,
        [f"{target}.{column}" for column in columns],
        name=f"fk_{table}_{target}",
        deferrable=True,
        initially="DEFERRED",
    )
