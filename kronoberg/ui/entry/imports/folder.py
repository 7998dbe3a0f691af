"""The folder beside the database, when it has changed since somebody edited: its difference, taken in as a file."""

from functools import partial

import streamlit as st

from kronoberg.domain.difference import RowChange, applied
from kronoberg.domain.entering.candidate import completed
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.store import filling
from kronoberg.store.errors import StorageError
from kronoberg.topics.entry import import_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.ui import blocks, clock, loader
from kronoberg.ui.entry import saving as entry_saving
from kronoberg.ui.entry.imports import faults as entry_import_faults


def show() -> None:
    """Show what the folder has that the database has not, with the way to save it; nothing when there is nothing."""
    try:
        news = loader.folder_news()
    except StorageError as error:
        st.error(blocks.plain(str(error)))
        return
    name = loader.fill_folder().name
    if news.faults:
        entry_import_faults.show(news.faults, partial(import_words.folder_faults, name))
    elif news.changes:
        st.info(blocks.plain(import_words.folder_news(name, len(news.changes))))
        if news.left_out:
            st.info(blocks.plain(import_words.left_out(news.left_out)))
        if box := blocks.folded(import_words.FOLDER_CHANGED, key="mappen"):
            with box:
                _accept(name, news.changes)


def _accept(name: str, changes: tuple[RowChange, ...]) -> None:
    base = loader.current()
    changes = completed(base, changes)
    try:
        wanted = applied(base, changes)
    except FaultyData as error:
        entry_import_faults.show(error.faults, partial(import_words.folder_unfit, name))
        return
    entry_saving.show(
        changes,
        Names([wanted, base]),
        key="mappen",
        kind=ReasonKind.IMPORT,
        why=f"{import_words.WHY_FOLDER}: {name}",
        on_saved=_remember,
    )


def _remember() -> None:
    database = loader.database()
    if database is not None:
        filling.taken_in(database, loader.fill_folder(), clock.now())
        loader.look_at_folder_again()
