"""The part "Redigera" of the page Uppgifter: choose a table, edit it in a grid or a form, see the difference, save."""

import json

import streamlit as st

from kronoberg.domain.book import Book
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import RowKey, difference
from kronoberg.domain.entering.drafts import Draft
from kronoberg.domain.faults import FaultyData
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.topics.entry.grid import Narrowing
from kronoberg.ui import blocks, links, loader, session
from kronoberg.ui.entry import faults as entry_faults
from kronoberg.ui.entry import grid_block as entry_grid_block
from kronoberg.ui.entry import row_form as entry_row_form
from kronoberg.ui.entry import row_history as entry_row_history
from kronoberg.ui.entry import saving as entry_saving
from kronoberg.ui.entry import state as entry_state

ROW = "rad"
"""The word in the address for the key of the row that a link leads to, as a JSON list of texts."""
KNOWN = "vet"
"""The word in the address for what a link knows of a new row, as a JSON object of texts by column."""


def show() -> None:
    """Show the choice of table, its rows to edit, and what is typed so far with the way to save it."""
    typed = entry_state.draft()
    table = _choose_table()
    narrowing = _choose_rows(table)
    view = links.choice("Visa som", _views(table), key="visning")
    if view == entry_words.View.GRID:
        entry_grid_block.show(typed, table, narrowing)
        # What has just been typed is known to the grid's widget, and to the draft from now on.
        typed = entry_state.draft()
    else:
        entry_row_form.show(typed, table, narrowing)
    entry_row_history.show(table, narrowing.key)
    st.header(entry_words.YOUR_CHANGES, anchor=False)
    _review(typed)


def _choose_table() -> Table:
    with st.container(horizontal=True):
        group = links.select("Område", entry_words.groups(), key="omrade", width=280)
        titles = {table.name: table.title for table in entry_words.tables(group)}
        table = BY_NAME[links.select("Tabell", titles, key="tabell", width=380)]
    blocks.text(table.description)
    return table


def _choose_rows(table: Table) -> Narrowing:
    names = {column.name for column in table.columns}
    year = None
    if "year" in names and st.toggle(f"Bara rader för {session.year()}", key="bara", bind="query-params"):
        year = session.year()
    collaboration_id = session.collaboration_id() if "collaboration_id" in names else None
    label = loader.book().collaborations[collaboration_id].label if collaboration_id else None
    blocks.note(entry_words.narrowed(label, year))
    return Narrowing(collaboration_id, year, _key_in_address(table), _known_in_address(names))


def _views(table: Table) -> list[entry_words.View]:
    # Long texts are written in a form; a grid shows one line of them.
    return list(reversed(entry_words.View)) if table.file_format == "yaml" else list(entry_words.View)


def _key_in_address(table: Table) -> RowKey | None:
    """The key in the address, when it is one of this table; anybody can write anything there."""
    try:
        parts = json.loads(st.query_params.get(ROW, "null"))
    except ValueError:
        return None
    if isinstance(parts, list) and len(parts) == len(table.key) and all(isinstance(part, str) for part in parts):
        return tuple(parts)
    return None


def _known_in_address(columns: set[str]) -> tuple[tuple[str, str], ...]:
    """What a link knows of a new row, as far as the table has such columns."""
    try:
        known = json.loads(st.query_params.get(KNOWN, "null"))
    except ValueError:
        return ()
    found = known.items() if isinstance(known, dict) else ()
    return tuple((name, text) for name, text in found if name in columns and isinstance(text, str))


def _review(typed: Draft) -> None:
    if not typed:
        blocks.text(entry_words.NOT_CHANGED)
        return
    if typed.base.revision != loader.book().revision:
        st.info(blocks.plain(entry_words.OTHERS_HAVE_SAVED))
    found = entry_state.wanted(typed)
    if isinstance(found, FaultyData):
        _faults(typed, found)
    else:
        _difference(typed, found)
    st.button(entry_words.START_OVER, on_click=entry_state.discard)


def _difference(typed: Draft, wanted: Book) -> None:
    changes = difference(typed.base, wanted)
    if not changes:
        blocks.text(entry_words.SAME_AS_BEFORE)
        return
    entry_saving.show(changes, Names([wanted, typed.base]), key="redigera", on_saved=_start_anew)


def _start_anew() -> None:
    """Forget what is saved, and the row that a link led to: it has been filled in, or has another key now."""
    entry_state.discard()
    for name in (ROW, KNOWN):
        st.query_params.pop(name, None)


def _faults(typed: Draft, error: FaultyData) -> None:
    names = Names([typed.base])
    tables = [BY_NAME[name] for name in typed.tables]
    lines = {table.title: entry_grid_block.line_names(typed, table, names) for table in tables}
    rows = [lines.get(fault.file, {}).get(fault.row or 0, str(fault.row or "")) for fault in error.faults]
    entry_faults.show(error.faults, rows)
