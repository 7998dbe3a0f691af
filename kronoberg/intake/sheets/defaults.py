"""What holds for every row of a colleague's sheet before a person has said anything: to be seen, and to be changed."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from kronoberg.domain import amounts
from kronoberg.domain.contract import Column, Table
from kronoberg.domain.entering.candidate import APPROXIMATE
from kronoberg.domain.words import Certainty, Direction, YearBasis
from kronoberg.intake.sheets import roles
from kronoberg.intake.sheets.own import SheetColumns
from kronoberg.intake.sheets.said import ITSELF

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_USUAL = {
    "year_basis": YearBasis.STATED.value,
    "direction": Direction.EXPENSE.value,
    "certainty": Certainty.STATED.value,
    APPROXIMATE: "false",
    "source_id": ITSELF,
}
QUIET = ("year_basis", "direction", "certainty", APPROXIMATE)
"""Columns whose usual value holds nearly always: they are not asked about, and can be changed."""


def fixed(
    table: Table, name: str, columns: SheetColumns, *, year: int | None, last: Mapping[str, str]
) -> dict[str, str]:
    """A text for every column of a table to begin with, empty where only a person knows.

    The year is the one in the file's name, else in the sheet's name or title, else the one chosen on the page; all else
    is as last time, else as usual.
    """
    found = {column.name: last.get(column.name) or _USUAL.get(column.name, "") for column in table.columns}
    if "year" in found:
        told = (_only_year(text) for text in (Path(name).stem, columns.sheet or "", columns.title))
        found["year"] = next(filter(None, told), "" if year is None else str(year))
    return found


def needed(table: Table, chosen: Iterable[str]) -> tuple[Column, ...]:
    """The columns that every row must have and no column of the sheet gives."""
    given = {role.partition("/")[0] for role in chosen}
    if any(roles.category_of(role) for role in chosen):
        given.add("category")
    return tuple(column for column in table.columns if column.required and column.name not in given)


def scale(columns: SheetColumns) -> int:
    """What numbers without a unit are in, by the headings and the title: 1 000 where they say tkr."""
    said = {amounts.scale_said(column.heading) for column in columns.columns} - {1}
    said = said or {amounts.scale_said(columns.title)} - {1}
    return said.pop() if len(said) == 1 else 1


def _only_year(text: str) -> str:
    years = set(_YEAR.findall(text))
    return years.pop() if len(years) == 1 else ""
