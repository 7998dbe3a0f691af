"""How values become columns of a DataFrame: the dtype follows from the contract, and what is not known is NA, never 0.

- Text is `string`, a code `category` with every code that the contract allows; a status is ordered, the surest last.
- Money is two columns: `amount_sek` in kronor (Float64), and `amount_ore` in whole öre (Int64), whose sums are exact.
- A date is as exact as its source, so it is text (`2024`, `2024-04`, `2024-04-15`), with the first and the last day
  that it can mean as days beside it (`joined`, `joined_first`, `joined_last`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import pandas as pd

from kronoberg.domain import columns
from kronoberg.domain.columns import type_of
from kronoberg.domain.contract import Column
from kronoberg.domain.figures import Bound, Figure, Unit
from kronoberg.domain.words import Status

if TYPE_CHECKING:
    # Only its stubs know what a Series holds.
    Series = pd.Series[Any]
else:
    Series = pd.Series

Columns = dict[str, Series]
"""Columns of one frame by their names, all of the same length."""

TEXT, WHOLE, NUMBER, FLAG, DAY = "string", "Int64", "Float64", "boolean", "datetime64[s]"
BETWEEN = " | "
"""Stands between several keys in one cell, as in the open data."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A column that is made of a contract's: the end of its name, its dtype, what a value becomes."""

    ending: str
    dtype: str
    value: Callable[[Any], Any]


_AS_TEXT = (_Made("", TEXT, str),)
_AS_NUMBER = (_Made("", NUMBER, float),)
_AS_WHOLE = (_Made("", WHOLE, int),)
_AS_MONEY = (_Made("_sek", NUMBER, lambda ore: ore / 100), _Made("_ore", WHOLE, int))
_AS_PERCENT = (_Made("", NUMBER, lambda hundredths: hundredths / 100),)
_AS_DATE = (
    _Made("", TEXT, str),
    _Made("_first", DAY, lambda date: date.first_day),
    _Made("_last", DAY, lambda date: date.last_day),
)
_OTHER_THAN_TEXT = {
    type_of(columns.Ore): _AS_MONEY,
    type_of(columns.SignedOre): _AS_MONEY,
    type_of(columns.Percent): _AS_PERCENT,
    type_of(columns.Number): _AS_NUMBER,
    type_of(columns.Year): _AS_WHOLE,
    type_of(columns.Whole): _AS_WHOLE,
    type_of(columns.Date): _AS_DATE,
    type_of(columns.Flag): (_Made("", FLAG, bool),),
}
_UNIT_ENDINGS: Mapping[Unit, str] = {
    Unit.PERCENT_FTE: "_percent",
    Unit.HOURS: "_hours",
    Unit.COUNT: "",
    Unit.KM: "_km",
    Unit.KG_CO2: "_kg",
    Unit.KG_CO2E: "_kg",
}


def of_contract(column: Column, values: Iterable[Any]) -> Columns:
    """The columns that a contract's column becomes; None is NA."""
    given = list(values)
    if column.codes is not None:
        return {column.name: codes(column.codes, given)}
    made = _OTHER_THAN_TEXT.get(column.cell, _AS_TEXT)
    name = column.name.removesuffix("_sek") if made is _AS_MONEY else column.name
    return {f"{name}{each.ending}": _column(given, each.dtype, each.value) for each in made}


def codes(kind: type[StrEnum], values: Iterable[StrEnum | None]) -> Series:
    """Codes as a category in the order of the enumeration; a status is ordered from the least sure to the surest."""
    order = [code.value for code in kind]
    ordered = kind is Status
    dtype = pd.CategoricalDtype(order[::-1] if ordered else order, ordered=ordered)
    return pd.Series([None if value is None else value.value for value in values], dtype=dtype)


def texts(values: Iterable[str | None]) -> Series:
    """Text."""
    return _column(values, TEXT, str)


def wholes(values: Iterable[int | None]) -> Series:
    """Whole numbers: years, counts."""
    return _column(values, WHOLE, int)


def flags(values: Iterable[bool | None]) -> Series:
    """Yes and no."""
    return _column(values, FLAG, bool)


def of_figures(name: str, figures: Sequence[Figure], unit: Unit) -> Columns:
    """The columns of a figure, under the names that the open data has, with whole öre beside kronor.

    The value is NA where it is missing and where it would say nothing about the true one ("kan inte anges").
    """
    stated = [figure.stated_value for figure in figures]
    if unit in (Unit.SEK, Unit.SEK_PER_INHABITANT):
        values = {f"{name}{each.ending}": _column(stated, each.dtype, each.value) for each in _AS_MONEY}
    else:
        values = {f"{name}{_UNIT_ENDINGS[unit]}": _column(stated, NUMBER, lambda hundredths: hundredths / 100)}
    return {
        **values,
        f"{name}_status": codes(Status, [figure.status for figure in figures]),
        f"{name}_bound": codes(Bound, [figure.bound for figure in figures]),
        f"{name}_approximate": flags(figure.approximate for figure in figures),
        f"{name}_known": wholes(figure.known for figure in figures),
        f"{name}_partly": wholes(figure.partly for figure in figures),
        f"{name}_expected": wholes(figure.expected for figure in figures),
        f"{name}_sources": texts(BETWEEN.join(figure.sources) for figure in figures),
    }


def _column(values: Iterable[Any], dtype: str, converted: Callable[[Any], Any]) -> Series:
    return pd.Series([None if value is None else converted(value) for value in values], dtype=dtype)
