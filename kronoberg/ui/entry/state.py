"""What this visitor has typed on the page Uppgifter and not saved. It stays while other pages are looked at.

A grid's input must stay the same while somebody types in it: Streamlit tells what was typed by position. So a grid is
pinned when it is opened, with the Book that it was opened on, until it is narrowed another way, saved or thrown away.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from kronoberg.domain.book import Book
from kronoberg.domain.contract import Table
from kronoberg.domain.entering import drafts
from kronoberg.domain.entering.drafts import Draft
from kronoberg.domain.faults import FaultyData
from kronoberg.topics.entry import grid as entry_grid
from kronoberg.topics.entry.grid import Narrowing, Opened
from kronoberg.ui import loader

_DRAFT, _GRID, _COUNT, _WANTED = "uppgifter-utkast", "uppgifter-rutnat", "uppgifter-nummer", "uppgifter-onskat"
_STEPS, _MOST_STEPS = "uppgifter-steg", 100


@dataclass(frozen=True)
class OpenGrid:
    """A grid on the screen: what it was opened with, the key of its widget, and how its columns are set up."""

    grid: Opened
    narrowing: Narrowing
    key: str
    columns: Mapping[str, Any]


def draft() -> Draft:
    """Everything typed so far, with what has just been typed in the grid; on the newest Book while it is empty."""
    _take_in()
    kept: Draft | None = st.session_state.get(_DRAFT)
    return kept if kept else Draft(loader.book())


def settle() -> None:
    """Take in what has just been typed in the grid, for a run that cannot draw it; the next grid is a new one."""
    _take_in()
    close_grid()


def _take_in() -> None:
    shown: OpenGrid | None = st.session_state.get(_GRID)
    if shown is not None and shown.key in st.session_state:
        state = st.session_state[shown.key]
        typed = entry_grid.typed(
            shown.grid, edited=state["edited_rows"], added=state["added_rows"], deleted=state["deleted_rows"]
        )
        before: Draft = st.session_state.get(_DRAFT) or Draft(shown.grid.before.base)
        if typed.tables != before.tables and (typed or before):
            _steps().append(before)
        st.session_state[_DRAFT] = typed


def _steps() -> list[Draft]:
    """The drafts before each thing that was typed, the latest last."""
    steps: list[Draft] = st.session_state.setdefault(_STEPS, [])
    del steps[:-_MOST_STEPS]
    return steps


def can_step_back() -> bool:
    """Whether something has been typed that can be taken back."""
    return bool(st.session_state.get(_STEPS))


def step_back() -> None:
    """Take back what was typed last; for a callback. The grid is opened anew."""
    _take_in()
    if steps := _steps():
        st.session_state[_DRAFT] = steps.pop()
        close_grid()


def keep(typed: Draft) -> None:
    """Put another draft in the place of the one there is, for a form; the grid is opened anew."""
    _steps().append(st.session_state.get(_DRAFT) or Draft(typed.base))
    st.session_state[_DRAFT] = typed
    close_grid()


def discard() -> None:
    """Forget everything that has been typed."""
    st.session_state.pop(_DRAFT, None)
    st.session_state.pop(_STEPS, None)
    close_grid()


def close_grid() -> None:
    """Let the next grid be a new one, with the draft as it is now."""
    if st.session_state.pop(_GRID, None) is not None:
        st.session_state[_COUNT] = st.session_state.get(_COUNT, 0) + 1


def open_grid(typed: Draft, table: Table, narrowing: Narrowing, words: Any, columns: Any) -> OpenGrid:
    """The grid of a table as it was opened, or opened now where it is another one than in the last run.

    `words` is a function that gives the words of lists for a draft, `columns` one that sets up the columns of a grid;
    they are called when a grid is opened.
    """
    shown: OpenGrid | None = st.session_state.get(_GRID)
    if shown is not None and _is_same(shown, typed, table, narrowing):
        return shown
    close_grid()
    key = f"rutnat-{table.name}-{st.session_state.get(_COUNT, 0)}"
    grid = entry_grid.opened(typed, table, narrowing, words(typed))
    shown = OpenGrid(grid, narrowing, key, columns(grid))
    st.session_state[_GRID] = shown
    return shown


def _is_same(shown: OpenGrid, typed: Draft, table: Table, narrowing: Narrowing) -> bool:
    # A widget that was not drawn in the last run has been forgotten by Streamlit, with what was typed in it.
    return (
        shown.grid.table is table
        and shown.narrowing == narrowing
        and shown.grid.before.base is typed.base
        and shown.key in st.session_state
    )


def wanted(typed: Draft) -> Book | FaultyData:
    """The Book as the person wants it, or every fault; worked out once for each draft."""
    known: tuple[Draft, Book | FaultyData] | None = st.session_state.get(_WANTED)
    if known is None or known[0] != typed:
        found: Book | FaultyData
        try:
            found = drafts.wanted(typed)
        except FaultyData as error:
            found = error
        known = (typed, found)
        st.session_state[_WANTED] = known
    return known[1]
