"""The grid of a table: what stands in its cells, and what a person has typed in them, as rows of text."""

import html
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import pandas as pd

from kronoberg.domain.contract import Column, Table
from kronoberg.domain.difference import Cells, RowKey
from kronoberg.domain.entering import drafts
from kronoberg.domain.entering.drafts import Draft, DraftRow, TableDraft
from kronoberg.topics.entry import change_words

LINE = "rad"
"""The grid's first column: the row's number, which faults name. No contract has a column of that name."""
MOST_ROWS = 500
"""Rows in one grid; a larger table is narrowed first."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which rows a person wants to see: of one collaboration, of one year, with one key first; None for any.

    `known` is what a link knows of the row with that key besides, where there is no such row yet.
    """

    collaboration_id: str | None = None
    year: int | None = None
    key: RowKey | None = None
    known: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A grid as it was when it was drawn first.

    Attributes
    ----------
    table
        The table's contract.
    rows
        The rows in the grid's order. What the person types is told by their positions.
    before
        The draft as it was then; what is typed in the grid goes on top of it.
    own
        The cells of those rows in the Book itself, by key.
    prepared
        The row that a link has begun for the person, which counts as typed only when something is added to it.
    left_out
        How many rows there were no room for.
    words
        For each column that is chosen from a list, the word that stands in the cell for each code or key.
    """

    table: Table
    rows: tuple[DraftRow, ...]
    before: Draft
    own: Mapping[RowKey, Cells]
    prepared: DraftRow | None = None
    left_out: int = 0
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def opened(
    draft: Draft, table: Table, narrowing: Narrowing, words: Mapping[str, Mapping[str, str]] = MappingProxyType({})
) -> Opened:
    """The grid of a table, with the draft in it. Rows that are new stay in it however it is narrowed.

    `words` are as in `Opened`; two codes of one word are told apart.
    """
    found = [row for row in drafts.rows(draft, table) if row.key is None or _matches(table, row, narrowing)]
    prepared = _prepared(draft, table, narrowing, found)
    # The row that a link leads to stands first; where it is not there yet, it is begun.
    found.sort(key=lambda row: row is not prepared and (narrowing.key is None or row.key != narrowing.key))
    new = [row for row in found if row.key is None]
    room = max(MOST_ROWS - len(new), 0)
    old = [row for row in found if row.key is not None]
    in_book = {row.key: row.cells for row in drafts.rows(Draft(draft.base), table) if row.key is not None}
    own = {row.key: in_book[row.key] for row in old[:room] if row.key is not None}
    told_apart = {name: _told_apart(each) for name, each in words.items()}
    return Opened(table, (*old[:room], *new), draft, own, prepared, max(len(old) - room, 0), told_apart)


def typed(
    grid: Opened,
    *,
    edited: Mapping[int, Mapping[str, Any]],
    added: Sequence[Mapping[str, Any]],
    deleted: Iterable[int],
) -> Draft:
    """The draft with what a person has typed in the grid.

    Parameters
    ----------
    edited
        New cells by the row's position in the grid and the column's name.
    added
        Cells of new rows by the column's name.
    deleted
        Positions of rows that have been taken away.
    """
    gone = set(deleted)
    rows = [_with(row, _in_codes(grid, edited.get(place, {}))) for place, row in enumerate(grid.rows)]
    stay = [row for place, row in enumerate(rows) if place not in gone]
    removed = {row.key for place, row in enumerate(rows) if place in gone and row.key is not None}
    before = grid.before.of(grid.table.name)
    shown = {row.key for row in grid.rows if row.key is not None}
    kept = [row for row in before.rows if row.key is not None and row.key not in shown]
    changed = [row for row in stay if _is_typed(grid, row)]
    following = max((row.line for row in rows if row.key is None), default=drafts.last_line(grid.before, grid.table))
    fresh = [_new(grid.table, line, _in_codes(grid, cells)) for line, cells in enumerate(added, start=following + 1)]
    fresh = [row for row in fresh if _is_typed(grid, row)]
    content = TableDraft((*kept, *changed, *fresh), before.removed | removed)
    return grid.before.with_table(grid.table.name, content)


def frame(grid: Opened) -> pd.DataFrame:
    """The grid's cells as they are shown: Swedish numbers, ticks for yes and no, nothing where there is nothing."""
    table = grid.table
    data: dict[str, Any] = {
        LINE: pd.Series([drafts.number_of(grid.before, table, row.line) for row in grid.rows], dtype="str")
    }
    for column in table.columns:
        kind = "boolean" if is_tick(column) else "str"
        words = grid.words.get(column.name, {})
        texts = [words.get(row.cells[column.name], row.cells[column.name]) for row in grid.rows]
        data[column.name] = pd.Series([shown(column, text) for text in texts], dtype=kind)
    return pd.DataFrame(data)


def handed_over(grid: Opened) -> str:
    """What the browser needs of the grid (`server/assets/grid.js`): hidden words, and an empty place to tell in."""
    words = {"known": pasted(grid), "titles": ["Rad", *(column.title for column in grid.table.columns)]}
    content = html.escape(json.dumps(words, ensure_ascii=False))
    return f'<div class="inklistrat" data-ord="{content}"><p role="alert"></p></div>'


def pasted(grid: Opened) -> list[dict[str, str]]:
    """For each column from the left, what stands in a cell for each thing that may be pasted there, in small letters.

    Codes and keys become words, whatever capitals a word has; a column where anything may be written has nothing.
    """
    found: list[dict[str, str]] = [{}]
    for column in grid.table.columns:
        words = grid.words.get(column.name, {})
        ticks = {"ja": "true", "nej": "false", "true": "true", "false": "false", "sant": "true", "falskt": "false"}
        known = {code.casefold(): word for code, word in words.items()}
        known |= {word.casefold(): word for word in words.values()}
        found.append(ticks if is_tick(column) else known)
    return found


def is_tick(column: Column) -> bool:
    """Whether a column is filled by ticking a box."""
    return column.cell.schema_type == "boolean"


def is_number(column: Column) -> bool:
    """Whether a column holds decimal numbers, which are read and written the Swedish way."""
    return column.cell.schema_type == "number"


def shown(column: Column, text: str) -> str | bool | None:
    """What stands in a cell of the grid."""
    if is_tick(column):
        return {"true": True, "false": False}.get(text)
    if not text:
        return None
    return change_words.number(text) if is_number(column) else text


def text_of(value: Any) -> str:
    """What a person has put in a cell, as text; nothing is an empty text, never a zero or a no."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _told_apart(words: Mapping[str, str]) -> dict[str, str]:
    counts = Counter(words.values())
    return {code: f"{word} ({code})" if counts[word] > 1 else word for code, word in words.items()}


def _in_codes(grid: Opened, cells: Mapping[str, Any]) -> dict[str, Any]:
    """What has been typed, with codes and keys in the place of their words; a code stays one."""
    found = dict(cells)
    for name, words in grid.words.items():
        if name in found:
            codes = {word: code for code, word in words.items()}
            found[name] = codes.get(found[name], found[name])
    return found


def _matches(table: Table, row: DraftRow, narrowing: Narrowing) -> bool:
    if row.key == narrowing.key:
        return True
    names = {column.name for column in table.columns}
    wanted = {"collaboration_id": narrowing.collaboration_id, "year": narrowing.year}
    return all(value is None or name not in names or row.cells[name] == str(value) for name, value in wanted.items())


def _prepared(draft: Draft, table: Table, narrowing: Narrowing, found: list[DraftRow]) -> DraftRow | None:
    """The row that a link asks for, begun with its key, unless it is there or has been begun before."""
    key = narrowing.key
    if key is None or len(key) != len(table.key):
        return None
    # Not where it is, nor where it has been given another key, or been taken away, since the link was followed.
    taken_away = key in draft.of(table.name).removed
    if taken_away or any(key in (row.key, tuple(row.cells[name] for name in table.key)) for row in found):
        return None
    cells = table.cells() | dict(narrowing.known)
    cells |= dict(zip(table.key, key, strict=True))
    row = DraftRow(drafts.last_line(draft, table) + 1, None, cells)
    found.append(row)
    return row


def _is_typed(grid: Opened, row: DraftRow) -> bool:
    """Whether a row differs from the Book's, or holds anything that a person has put into a new one."""
    if row.key is not None:
        return row.cells != grid.own[row.key]
    # A box that is not ticked says nothing in a row where nothing else is filled.
    filled = any(row.cells[column.name] for column in grid.table.columns if not is_tick(column))
    return filled and row != grid.prepared


def _with(row: DraftRow, cells: Mapping[str, Any]) -> DraftRow:
    if not cells:
        return row
    return DraftRow(row.line, row.key, {**row.cells, **{name: text_of(value) for name, value in cells.items()}})


def _new(table: Table, line: int, cells: Mapping[str, Any]) -> DraftRow:
    return DraftRow(line, None, {column.name: text_of(cells.get(column.name)) for column in table.columns})
