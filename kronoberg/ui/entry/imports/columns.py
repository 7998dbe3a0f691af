"""Which columns of a sheet are what: looked at, matched by a person, and remembered for the next sheet of its kind."""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial

import streamlit as st

from kronoberg.domain.faults import FaultyData
from kronoberg.intake.files import Progress
from kronoberg.intake.sheets import own as sheets
from kronoberg.intake.sheets.own import SheetColumns, SheetName
from kronoberg.store.errors import StorageError
from kronoberg.store.redaction import matches
from kronoberg.topics.entry import import_sheet_words as words
from kronoberg.ui import blocks, loader
from kronoberg.ui.entry.imports import faults as entry_import_faults
from kronoberg.ui.entry.imports import state as entry_import_state
from kronoberg.ui.entry.imports.state import Handed

_MOST_ROWS_TO_CHOOSE = 30


def look(handed: Handed) -> SheetColumns | None:
    """Show the choice of sheet and of the row of headings; the columns below it, or None after showing its faults."""
    names = entry_import_state.once("blad", (handed.sha256, handed.name), partial(_names, handed))
    if isinstance(names, FaultyData):
        entry_import_faults.show(names.faults)
        return None
    blocks.note(words.hidden(tuple(sheet.name for sheet in names if sheet.hidden)))
    with st.container(horizontal=True):
        visible = [sheet.name for sheet in names if not sheet.hidden]
        sheet = st.selectbox(words.SHEET, visible, key=f"blad-{handed.sha256}", width=280) if len(visible) > 1 else None
        found = _columns(handed, sheet, None)
        if not isinstance(found, FaultyData):
            rows = [*found.header_candidates]
            rows += [row for row in range(1, _MOST_ROWS_TO_CHOOSE) if row not in rows]
            row = st.selectbox(words.HEADER_ROW, rows, key=f"rubrikrad-{handed.sha256}-{sheet}", width=200)
            found = _columns(handed, sheet, row)
    if isinstance(found, FaultyData):
        entry_import_faults.show(found.faults)
        return None
    if told := found.not_shown.told():
        st.info(blocks.plain(f"{found.place}: {told}"))
    return found


def remembered(kind: str, columns: SheetColumns) -> Mapping[str, str]:
    """What a person said of a sheet with these headings before; nothing when nobody has."""
    database = loader.database()
    if database is None:
        return {}
    try:
        return matches.remembered(database, kind, columns.fingerprint) or {}
    except StorageError:
        # A proposal only: without it the person says what each column is.
        return {}


def remember(kind: str, columns: SheetColumns, said: Mapping[str, str]) -> None:
    """Keep what a person said of these headings, where it can be kept."""
    database = loader.database()
    if database is not None:
        # A proposal for the next time only: the rows themselves are saved by now.
        with suppress(StorageError):
            matches.remember(database, kind, columns.fingerprint, said)


def match(kind: str, columns: SheetColumns, wanted: Mapping[str, str], proposed: Mapping[str, str]) -> dict[str, str]:
    """Show a choice of column for each thing that is wanted; gives a column's label, or one of `words.CHOICES`.

    Parameters
    ----------
    kind
        What the columns are matched with; together with the headings it tells one matching from another.
    wanted
        What the person is asked, by name.
    proposed
        The choices to begin with, by name.
    """
    seen = {column.label: words.seen(column) for column in columns.columns}
    options = [words.NO_COLUMN, *seen]

    def choose(name: str) -> str:
        start = proposed.get(name, words.NO_COLUMN)
        chosen: str = st.selectbox(
            wanted[name],
            options,
            index=options.index(start) if start in options else 0,
            format_func=lambda option: seen.get(option, option),
            key=f"kolumn-{kind}-{columns.fingerprint}-{name}",
            width=420,
        )
        return chosen

    with st.container(horizontal=True):
        return {name: choose(name) for name in wanted}


def _names(handed: Handed, _: Progress) -> tuple[SheetName, ...]:
    return sheets.sheet_names(handed.name, handed.content)


def _columns(handed: Handed, sheet: str | None, row: int | None) -> SheetColumns | FaultyData:
    def read(_: Progress) -> SheetColumns:
        return sheets.sheet_columns(handed.name, handed.content, sheet, header_row=row)

    step = "kolumner" if row is None else "kolumner-rad"
    return entry_import_state.once(step, (handed.sha256, sheet, row), read)
