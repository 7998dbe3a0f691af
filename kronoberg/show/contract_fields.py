"""Columns of a view that a contract has already declared: its title, what its cells are, and their unit stand there."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, TypeVar

from kronoberg.domain import contract
from kronoberg.domain.columns import Date, Flag, Number, Ore, Percent, SignedOre, Slug, Url, Whole, Year, type_of
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Code
from kronoberg.show.table import Cell, CellKind, Column, Field, term

Row = TypeVar("Row")
_ID: Final = "-id"
_KEY: Final = ", nyckel"
"""After the title of a column that holds a key: the column with the name that it stands for has the bare title."""
_KINDS: Mapping[str, CellKind] = MappingProxyType(
    {
        type_of(annotated).expected: kind
        for annotated, kind in (
            (Year, CellKind.YEAR),
            (Whole, CellKind.COUNT),
            (Flag, CellKind.FLAG),
            (Ore, CellKind.MONEY),
            (SignedOre, CellKind.MONEY),
            (Percent, CellKind.PERCENT),
            (Number, CellKind.NUMBER),
            (Date, CellKind.DATE),
            (Url, CellKind.LINK),
        )
    }
)


def itself(row: Row) -> Row:
    """The row: for a view whose rows are those of the contract."""
    return row


def column(table: contract.Table, name: str) -> Column:
    """A contract's column as a view has it, under the contract's title; that a year is one stands in its heading.

    Raises
    ------
    KeyError
        When the contract has no such column.
    """
    declared = table.column(name)
    kind = _KINDS.get(declared.cell.expected, CellKind.TEXT)
    return Column(name, declared.title, kind, "" if kind is CellKind.YEAR else declared.unit)


def in_view(table: str, name: str) -> Column:
    """A contract's column among others, where the heading of a key says that it is one.

    Raises
    ------
    KeyError
        When there is no such contract or column.
    """
    declared = BY_NAME[table].column(name)
    bare = column(BY_NAME[table], name)
    is_bare_key = declared.cell is type_of(Slug) and not bare.heading.endswith(_ID)
    return replace(bare, heading=f"{bare.heading}{_KEY}") if is_bare_key else bare


def fields(table: str, *names: str, of: Callable[[Row], object | None] = itself) -> tuple[Field[Row], ...]:
    """Columns of a contract with the cells of its rows; the heading of a key says that it is one.

    Parameters
    ----------
    of
        The contract's row behind a row of the view, which is that row itself unless something else is said; None
        where there is none, whose cells are empty.
    """
    return tuple(Field(in_view(table, name), _cell(name, of)) for name in names)


def cell(value: Any) -> Cell:
    """A contract's value as a cell: a code with its word, a date as exact as it is known."""
    if isinstance(value, Code):
        return term(value)
    return str(value) if isinstance(value, PartialDate) else value


def _cell(name: str, of: Callable[[Row], object | None]) -> Callable[[Row], Cell]:
    def value(row: Row) -> Cell:
        behind = of(row)
        return None if behind is None else cell(getattr(behind, name))

    return value
