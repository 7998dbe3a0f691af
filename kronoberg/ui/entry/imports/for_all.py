"""What holds for every row of a colleague's sheet: asked once, with what is known chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from kronoberg.domain.contract import Column, Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.entering.candidate import Incoming
from kronoberg.domain.entering.drafts import Draft
from kronoberg.intake.sheets import defaults, roles, sheet_source
from kronoberg.intake.sheets.own import SheetColumns
from kronoberg.intake.sheets.said import ITSELF, Said
from kronoberg.intake.sheets.sheet_source import SheetSource
from kronoberg.topics.entry import change_words, import_account_words
from kronoberg.topics.entry import import_sheet_words as words
from kronoberg.ui import blocks, clock, session
from kronoberg.ui.entry import field as entry_field
from kronoberg.ui.entry import grid_block as entry_grid_block
from kronoberg.ui.entry import person as entry_person
from kronoberg.ui.entry.imports import state as entry_import_state
from kronoberg.ui.entry.imports.state import Handed

_SOURCE = "source_id"
Source = tuple[Mapping[str, str], Mapping[str, Incoming]]
"""The source as a fixed text, and its row where the file itself is one."""


def ask(handed: Handed, columns: SheetColumns, said: Said, known: Said | None) -> Said:
    """Show what holds for all rows, with what the file's name, the year and last time tell; gives what is said."""
    table = BY_NAME[said.table]
    needed = defaults.needed(table, said.roles.values())
    last = known.fixed if known else {}
    start = defaults.fixed(table, handed.name, columns, year=session.year(), last=last)
    loud = [column for column in needed if column.name not in defaults.QUIET]
    quiet = [column for column in needed if column.name in defaults.QUIET]
    st.subheader(words.FOR_ALL, anchor=False)
    with st.container(horizontal=True):
        fixed = {column.name: _value(handed, table, column, start[column.name]) for column in loud}
        scale = _scale(handed, columns, table, known)
    fixed |= _quiet(handed, table, quiet, start)
    return replace(said, fixed=fixed, scale=scale)


def source(handed: Handed, columns: SheetColumns, said: Said) -> Source | None:
    """The source as a fixed text, and its row where the file itself is one; None while something is left to say."""
    if said.fixed.get(_SOURCE) != ITSELF:
        return {}, {}
    base = entry_import_state.base()
    known = sheet_source.known(base, handed.content)
    titles = known.title if known else sheet_source.title(handed.name, columns.title)
    with st.container(horizontal=True):
        title = _text(handed, import_account_words.TITLE, titles)
        publisher = _text(handed, import_account_words.PUBLISHER, known.publisher if known else base.dataset.region)
        by = _text(handed, import_account_words.ENTERED_BY, known.entered_by if known else entry_person.name())
    if not all((title, publisher, by)):
        blocks.text(words.FILL_IN_SOURCE)
        return None
    written = SheetSource(title, publisher, clock.today().isoformat(), by)
    key, row = sheet_source.row(base, handed.name, handed.content, written)
    return {_SOURCE: key}, {"sources": row}


def _text(handed: Handed, label: str, otherwise: str) -> str:
    # Another text to begin with (the person's name, written meanwhile) makes another field, which has it.
    return (
        st.text_input(label, otherwise, key=f"arkkalla-{label}-{handed.sha256}-{otherwise}", width=380) or ""
    ).strip()


def _value(handed: Handed, table: Table, column: Column, start: str) -> str:
    key = f"fast-{table.name}-{handed.sha256}-{column.name}"
    title = change_words.column_title(column.name)
    options = _options(table, column)
    if options is None:
        return (st.text_input(title, start, key=key, width=280) or "").strip()
    return entry_field.choice(title, options, start, key=key, width=420 if column.name == _SOURCE else 280)


def _options(table: Table, column: Column) -> Mapping[str, str] | None:
    options = entry_grid_block.choices(Draft(entry_import_state.base()), table, column)
    if column.name == _SOURCE:
        return {ITSELF: words.ITSELF, **(options or {})}
    if options is None and column.cell.schema_type == "boolean":
        return {"true": change_words.YES, "false": change_words.NO}
    return options


def _quiet(handed: Handed, table: Table, quiet: Sequence[Column], start: Mapping[str, str]) -> dict[str, str]:
    """What is usual and hardly ever changed, in one folded line that says it."""
    if not quiet:
        return {}
    named = {column.name: (_options(table, column) or {}).get(start[column.name], "") for column in quiet}
    # Its fields are there also while it is folded: what has been chosen in them holds on.
    with st.expander(blocks.plain(words.quiet(quiet, named))), st.container(horizontal=True):
        return {column.name: _value(handed, table, column, start[column.name]) for column in quiet}


def _scale(handed: Handed, columns: SheetColumns, table: Table, known: Said | None) -> int:
    """What numbers without a unit are in, where the table holds money."""
    if not any(column.name == roles.AMOUNT for column in table.columns):
        return 1
    start = known.scale if known else defaults.scale(columns)
    chosen: int = st.selectbox(
        words.SCALE,
        list(words.SCALES),
        index=list(words.SCALES).index(start) if start in words.SCALES else 0,
        format_func=words.SCALES.__getitem__,
        key=f"skala-{handed.sha256}-{columns.header_row}",
        width=280,
    )
    return chosen
