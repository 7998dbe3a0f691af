"""What has happened to one row: when, who, from, to, why. One click away from the table's rows."""

import streamlit as st

from kronoberg.domain.contract import Table
from kronoberg.domain.difference import RowKey
from kronoberg.store import history
from kronoberg.store.errors import StorageError
from kronoberg.topics.entry import history_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.ui import blocks, loader


def show(table: Table, key: RowKey | None) -> None:
    """Show, folded, the history of one row of a table; `key` is the row to begin with, where there is one."""
    database = loader.database()
    box = blocks.folded(history_words.ROW_HISTORY, key="radhistorik")
    if box is None or database is None:
        return
    with box:
        names = Names([loader.book()])
        try:
            rows = history_words.row_names(table.name, history.changes(database, table=table.name), names)
            keys = list(rows.values())
            chosen = st.selectbox(
                history_words.CHOOSE_ROW,
                list(rows),
                index=keys.index(key) if key in keys else None,
                placeholder="Välj",
                key=f"radens-historik-{table.name}",
            )
            if chosen:
                found = history.changes(database, table=table.name, key=rows[chosen])
                blocks.table(history_words.row_table(found, names))
        except StorageError as error:
            st.error(blocks.plain(str(error)))
