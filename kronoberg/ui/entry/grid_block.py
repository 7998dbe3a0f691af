"""The grid on the page Uppgifter: a table's rows to edit, with the contract's columns, words and references."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from kronoberg.domain.contract import Column, Table
from kronoberg.domain.entering import drafts
from kronoberg.domain.entering.drafts import Draft
from kronoberg.topics.entry import change_words
from kronoberg.topics.entry import grid as entry_grid
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.entry.grid import Narrowing, Opened
from kronoberg.ui import blocks
from kronoberg.ui.entry import recent as entry_recent
from kronoberg.ui.entry import state as entry_state


def show(typed: Draft, table: Table, narrowing: Narrowing) -> None:
    """Show a table's rows in a grid; what is typed in it is in the draft at the next run."""
    shown = entry_state.open_grid(typed, table, narrowing, lambda draft: words(draft, table), columns)
    blocks.note(entry_words.left_out(shown.grid.left_out))
    st.data_editor(
        entry_grid.frame(shown.grid),
        num_rows="dynamic",
        column_config=shown.columns,
        key=shown.key,
        placeholder="",
        alt=f"Rader i {table.title}",
    )
    _hands(shown.grid)
    blocks.note(entry_words.HOW_TO_GRID)


def _hands(grid: Opened) -> None:
    """What the grid itself has not: a step back, and words for what is pasted (`server/assets/grid.js`)."""
    st.button(
        entry_words.UNDO_IN_GRID,
        on_click=entry_state.step_back,
        disabled=not entry_state.can_step_back(),
        key="angra-i-rutnatet",
        type="tertiary",
    )
    st.html(entry_grid.handed_over(grid))


def words(draft: Draft, table: Table) -> dict[str, Mapping[str, str]]:
    """For each column that is chosen from a list, its words by their codes or keys."""
    found = {column.name: choices(draft, table, column) for column in table.columns}
    return {name: each for name, each in found.items() if each is not None}


def columns(grid: Opened) -> Mapping[str, Any]:
    """How each column of the grid is set up: title, help, and what can be chosen."""
    numbers = {entry_grid.LINE: st.column_config.TextColumn("Rad", disabled=True, pinned=True, width=60)}
    return numbers | {column.name: _column(grid, column) for column in grid.table.columns}


def _column(grid: Opened, column: Column) -> Any:
    heading = change_words.column_title(column.name)
    told = change_words.help_text(column)
    if entry_grid.is_tick(column):
        return st.column_config.CheckboxColumn(heading, help=told, default=False)
    if column.name in grid.words:
        # The words themselves, so that they can be pasted and copied as they stand on the screen.
        return st.column_config.SelectboxColumn(heading, help=told, options=list(grid.words[column.name].values()))
    return st.column_config.TextColumn(
        heading, help=told, alignment="right" if entry_grid.is_number(column) else "left"
    )


def choices(draft: Draft, table: Table, column: Column) -> Mapping[str, str] | None:
    """What can be chosen in a column, as code or key with its name; None where anything can be written."""
    if column.codes is not None:
        return {code.value: code.word for code in column.codes}
    reference = next((each for each in table.all_references if each.column == column.name), None)
    if reference is None or reference.table == table.name:
        return None
    found = change_words.choices(draft, reference)
    return entry_recent.first(found) if reference.table == "sources" else found


def line_names(draft: Draft, table: Table, names: change_words.Names) -> dict[int, str]:
    """What each row of the draft is called, by its line: its number, and its key in words."""
    return {
        row.line: f"{drafts.number_of(draft, table, row.line)}: {change_words.row_name(table, row.cells, names)}"
        for row in draft.of(table.name).rows
    }
