"""The part "Historik" of the page Uppgifter: every change, what it did field by field, undoing it or going back."""

from functools import partial

import streamlit as st

from kronoberg.domain.difference import RowChange, applied
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.store import history
from kronoberg.store.database import Database
from kronoberg.store.errors import StorageError
from kronoberg.store.history import Change
from kronoberg.topics.entry import exports as export_history
from kronoberg.topics.entry import history_words
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.topics.entry.history_words import Action
from kronoberg.ui import blocks, downloads, links, loader
from kronoberg.ui.entry import saving as entry_saving
from kronoberg.ui.entry import state as entry_state


def show() -> None:
    """Show the list of changes, the one that is opened, and the ways back."""
    database = loader.database()
    if database is None:
        return
    try:
        _show(database)
    except StorageError as error:
        st.error(blocks.plain(str(error)))


def _show(database: Database) -> None:
    number = database.head().number
    if number == 0:
        blocks.text(history_words.NONE)
        return
    everything = number > history_words.LATEST and st.toggle(history_words.EVERY, key="alla", bind="query-params")
    found = history.changes(database, limit=None if everything else history_words.LATEST)
    blocks.table(history_words.list_table(found))
    book = loader.book()
    build = partial(export_history.whole, database, book)
    downloads.table(downloads.origin(book), build, what="Historik", name="historik")
    numbers = [str(change.number) for change in found]
    with st.container(width=280):
        chosen = links.select_if_any(history_words.OPEN, numbers, placeholder="Välj", key="andring")
    if chosen:
        _open(database, next(change for change in found if str(change.number) == chosen))


def _open(database: Database, change: Change) -> None:
    st.header(f"Ändring {change.number}", anchor=False)
    blocks.text(history_words.sentence(change))
    action = links.choice("Vad vill du göra?", Action, key="gor")
    if action == Action.WHAT:
        entry_saving.differences(change.rows, Names([loader.book()]))
    elif action == Action.UNDO:
        _undo(database, change)
    else:
        blocks.note(history_words.ABOUT_BACK)
        _save(history.back_to(database, change.number), action, change)


def _undo(database: Database, change: Change) -> None:
    if change.reason.kind is ReasonKind.FILL and change.number == 1:
        blocks.text(history_words.NOT_FIRST)
        return
    blocks.note(history_words.ABOUT_UNDO)
    _save(history.undoing(database, change.number), Action.UNDO, change)


def _save(changes: tuple[RowChange, ...], action: Action, change: Change) -> None:
    if not changes:
        blocks.text(history_words.ALREADY)
        return
    book = loader.book()
    try:
        wanted = applied(book, changes)
    except FaultyData as error:
        st.error(blocks.plain(entry_words.cannot_be_taken_back(len(error.faults))))
        blocks.faults(error.faults)
        return
    key = f"{'angra' if action == Action.UNDO else 'tillbaka'}-{change.number}"
    why = history_words.why(action, change.number)
    names = Names([wanted, book])
    entry_saving.show(changes, names, key=key, kind=ReasonKind.UNDO, why=why, on_saved=entry_state.close_grid)
