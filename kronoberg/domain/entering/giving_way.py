"""Rows that say that a figure is missing or does not apply, and give way to what is known.

Two kinds of missing rows say only that nobody has been asked yet: the placeholder "ej fördelat, uppgift saknas", and a
row that is awaited, which a new year makes for each part. They never stand in the way of what comes. A row with a
reason of a person's own ("Resor för december är inte bokförda") is a statement: only the same part takes its place.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kronoberg.domain.contract import Table
from kronoberg.domain.words import STRENGTH, VALUELESS, Category, Status

Cells = Mapping[str, str]
RowKey = tuple[str, ...]

_STATUS, _CATEGORY, _NOTE = "status", "category", "note"
_KNOWN = {status.value for status in STRENGTH}
_UNKNOWN = {status.value for status in VALUELESS}


def awaited(year: str) -> str:
    """The reason of a row that a new year makes: nobody has said anything of the year yet."""
    return f"Uppgiften för {year} har inte kommit in än."


@dataclass(frozen=True, slots=True)
class _Given:
    """What is handed in: keys of known parts without their status, and the years that it says something of.

    A year is a key without status and category. `wholes` are those that are given in whole: an outcome is whole by
    contract, and an amount that nobody has divided holds every part that is only awaited.
    """

    parts: Collection[RowKey]
    years: Collection[RowKey]
    wholes: Collection[RowKey]


def may_happen(table: Table) -> bool:
    """Whether the table has rows that can give way: those whose status is a part of their key."""
    return _STATUS in table.key


def superseded(table: Table, rows: Mapping[RowKey, Cells], handed_in: Collection[RowKey]) -> tuple[RowKey, ...]:
    """The keys of those rows that give way to the ones with the handed-in keys, in the order of the rows.

    `rows` may hold handed-in rows too: a file that was made while a placeholder stood there still has it.
    """
    if not may_happen(table):
        return ()
    known = [key for key in handed_in if _part(table, key, _STATUS) in _KNOWN]
    given = _Given(
        parts={_without(table, key, _STATUS) for key in known},
        years={_year(table, key) for key in known},
        wholes={_year(table, key) for key in known if _is_whole(table, key)},
    )
    return tuple(key for key, cells in rows.items() if _gives_way(table, key, cells, given, handed_in))


def _gives_way(table: Table, key: RowKey, cells: Cells, given: _Given, handed_in: Collection[RowKey]) -> bool:
    same_part = _without(table, key, _STATUS) in given.parts
    if _is_placeholder(table, key):
        return _year(table, key) in given.years
    if is_awaited(cells) and _part(table, key, _STATUS) == Status.MISSING:
        return same_part or _year(table, key) in given.wholes
    return same_part and _part(table, key, _STATUS) in _UNKNOWN and key not in handed_in


def is_awaited(cells: Cells) -> bool:
    """Whether a row's reason is that of a new year."""
    year = cells.get("year", "").strip()
    return bool(year) and cells.get(_NOTE, "").strip() == awaited(year)


def _is_placeholder(table: Table, key: RowKey) -> bool:
    unallocated = _CATEGORY in table.key and _part(table, key, _CATEGORY) == Category.UNALLOCATED
    return unallocated and _part(table, key, _STATUS) == Status.MISSING


def _is_whole(table: Table, key: RowKey) -> bool:
    undivided = _CATEGORY in table.key and _part(table, key, _CATEGORY) == Category.UNALLOCATED
    return undivided or _part(table, key, _STATUS) == Status.OUTCOME


def no_longer_awaited(table: Table, key: RowKey, cells: Cells) -> Cells:
    """The row without that reason where its figure is known: in a row that was filled in, it is no longer true."""
    if may_happen(table) and _part(table, key, _STATUS) in _KNOWN and is_awaited(cells):
        return {**cells, _NOTE: ""}
    return cells


def _year(table: Table, key: RowKey) -> RowKey:
    return _without(table, key, _STATUS, _CATEGORY)


def _part(table: Table, key: RowKey, name: str) -> str:
    return key[table.key.index(name)]


def _without(table: Table, key: RowKey, *names: str) -> RowKey:
    return tuple(part for name, part in zip(table.key, key, strict=True) if name not in names)
