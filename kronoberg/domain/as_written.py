"""A row as a person wrote it: "ca" before an amount is kept as what the table has for it, the column Ungefärlig."""

from collections.abc import Mapping

from kronoberg.domain import amounts
from kronoberg.domain.columns import Ore, Percent, type_of
from kronoberg.domain.contract import Table

APPROXIMATE = "approximate"
_COUNTED = tuple(type_of(each) for each in (Ore, Percent))


def settled(table: Table, cells: Mapping[str, str]) -> dict[str, str]:
    """The row with "ca 350 tkr" as `350 tkr` and an approximate amount; other rows as they are.

    A table that has no such column keeps the word, and its column then refuses it: it is never lost.
    """
    found = dict(cells)
    if APPROXIMATE not in found:
        return found
    for column in table.columns:
        if column.cell in _COUNTED:
            bare, approximate = amounts.without_ca(found.get(column.name, ""))
            if approximate and bare:
                found |= {column.name: bare, APPROXIMATE: "true"}
    return found
