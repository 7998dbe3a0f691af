"""One row of a table as a form: for long texts, and where a grid is hard to use (screen readers, small screens)."""

from collections.abc import Mapping

import streamlit as st

from kronoberg.domain.contract import Column, Table
from kronoberg.domain.entering import drafts
from kronoberg.domain.entering.drafts import Draft, DraftRow
from kronoberg.topics.entry import change_words
from kronoberg.topics.entry import grid as entry_grid
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.topics.entry.grid import Narrowing, Opened
from kronoberg.ui import blocks
from kronoberg.ui.entry import field as entry_field
from kronoberg.ui.entry import state as entry_state


def show(typed: Draft, table: Table, narrowing: Narrowing) -> None:
    """Show the choice of a row and its form; what is written goes into the draft when it is put there."""
    grid = entry_grid.opened(typed, table, narrowing)
    blocks.note(entry_words.left_out(grid.left_out))
    names = Names([typed.base])
    by_name = {_name(grid, row, names): row for row in grid.rows}
    # The row that a link has led to stands first, or last where it has just been begun.
    start = 0 if narrowing.key is None else 1
    options = [entry_words.NEW_ROW, *by_name]
    begun = next((place for place, row in enumerate(grid.rows, start=1) if row == grid.prepared), start)
    chosen = st.selectbox("Rad", options, index=min(begun, len(options) - 1), key=f"rad-{table.name}-{narrowing.key}")
    _form(typed, grid, by_name.get(chosen))


def _name(grid: Opened, row: DraftRow, names: Names) -> str:
    """What a row is called while it is written in: by what the Book has, for the choice must not change under way."""
    number = drafts.number_of(grid.before, grid.table, row.line)
    return number if row.key is None else f"{number}: {change_words.row_name(grid.table, grid.own[row.key], names)}"


def _form(typed: Draft, grid: Opened, row: DraftRow | None) -> None:
    table = grid.table
    cells = row.cells if row else table.cells()
    identity = f"{table.name}-{row.line if row else 'ny'}-{len(typed.of(table.name).rows)}"
    with st.form(f"rad-{identity}", enter_to_submit=False):
        written = {
            column.name: entry_field.show(
                typed, table, column.name, cells[column.name], key=f"{identity}-{column.name}"
            )
            for column in table.columns
        }
        with st.container(horizontal=True):
            put = st.form_submit_button(entry_words.PUT)
            remove = row is not None and st.form_submit_button(entry_words.REMOVE_ROW)
    if put or remove:
        place = None if row is None else grid.rows.index(row)
        entry_state.keep(_typed(grid, place, written, remove=remove))
        st.rerun()


def _typed(grid: Opened, place: int | None, written: Mapping[str, str], *, remove: bool) -> Draft:
    if place is None:
        return entry_grid.typed(grid, edited={}, added=[written], deleted=[])
    edited = {} if remove else {place: _changed(grid.rows[place], grid.table, written)}
    return entry_grid.typed(grid, edited=edited, added=[], deleted=[place] if remove else [])


def _changed(row: DraftRow, table: Table, written: Mapping[str, str]) -> dict[str, str]:
    """The fields that somebody has written in: a number that is only shown in another way is left as it is."""
    return {
        column.name: written[column.name]
        for column in table.columns
        if written[column.name] != _shown(column, row.cells[column.name])
    }


def _shown(column: Column, text: str) -> str:
    return change_words.number(text) if entry_grid.is_number(column) else text
