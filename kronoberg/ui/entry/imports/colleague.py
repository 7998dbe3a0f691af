"""A colleague's sheet as it is: what its columns are, what holds for all rows, which rows it gives."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

import streamlit as st

from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.faults import FaultyData
from kronoberg.intake.files import Progress
from kronoberg.intake.sheets import defaults, reading, roles, rows
from kronoberg.intake.sheets import said as sheet_said
from kronoberg.intake.sheets.own import SheetColumns
from kronoberg.intake.sheets.reading import Taken
from kronoberg.intake.sheets.rows import SeenRow
from kronoberg.intake.sheets.said import Said
from kronoberg.topics.entry import import_sheet_words as words
from kronoberg.topics.entry import sheet_tables
from kronoberg.topics.entry import words as entry_words
from kronoberg.ui import blocks
from kronoberg.ui.entry.imports import accept as entry_import_accept
from kronoberg.ui.entry.imports import faults as entry_import_faults
from kronoberg.ui.entry.imports import for_all as entry_import_for_all
from kronoberg.ui.entry.imports import sheet_questions as entry_import_questions
from kronoberg.ui.entry.imports import sheet_rows as entry_import_rows
from kronoberg.ui.entry.imports import state as entry_import_state
from kronoberg.ui.entry.imports.accept import Offer
from kronoberg.ui.entry.imports.state import Handed

_Remember = Callable[[Mapping[str, str]], None]


def show(handed: Handed, columns: SheetColumns, remembered: Mapping[str, str], remember: _Remember) -> None:
    """Ask what is not known of a sheet, and show what its rows change.

    Parameters
    ----------
    remembered
        What was said of a sheet with these headings before.
    remember
        Keeps what is said, also when the rows turn out to be faulty.
    """
    last = sheet_said.recalled(remembered, columns)
    table = _choose_table(columns, last)
    if table is None:
        return
    known = last if last is not None and last.table == table.name else None
    said = Said(table.name, _roles(table, columns, known), answers=known.answers if known else {})
    seen = _seen(handed, columns)
    if isinstance(seen, FaultyData):
        entry_import_faults.show(seen.faults)
        return
    said = entry_import_for_all.ask(handed, columns, said, known)
    source = entry_import_for_all.source(handed, columns, said)
    said = entry_import_rows.ask(handed, columns, seen, said)
    said = replace(said, answers=_answered(handed, columns, seen, said))
    missing = [column for column in defaults.needed(table, said.roles.values()) if not said.fixed.get(column.name)]
    if missing:
        blocks.text(words.still_to_say(missing))
    elif source is not None:
        _take_in(handed, columns, seen, said, source=source, remember=remember)


def _choose_table(columns: SheetColumns, last: Said | None) -> Table | None:
    tables = {table.name: table.title for table in entry_words.tables()}
    proposed = roles.proposed_table(columns.columns)
    start = last.table if last is not None else proposed.name if proposed else None
    name = st.selectbox(
        words.TABLE,
        list(tables),
        index=list(tables).index(start) if start in tables else None,
        format_func=tables.__getitem__,
        placeholder="Välj tabell",
        key=f"tabell-{columns.fingerprint}",
        width=380,
    )
    return None if name is None else BY_NAME[name]


def _roles(table: Table, columns: SheetColumns, known: Said | None) -> dict[str, str]:
    """Show what each column of the sheet is, and let it be chosen."""
    st.subheader(words.COLUMNS, anchor=False)
    blocks.text(words.ABOUT_THEIR_COLUMNS)
    if known:
        st.info(words.REMEMBERED)
    meanings = roles.words(table)
    proposed = known.roles if known else roles.proposed(table, columns.columns)
    options = list(meanings)

    def choose(label: str, shown: str) -> str:
        start = proposed.get(label, roles.NOTHING)
        chosen: str = st.selectbox(
            shown,
            options,
            index=options.index(start) if start in options else 0,
            format_func=meanings.__getitem__,
            key=f"roll-{table.name}-{columns.fingerprint}-{label}",
            width=380,
        )
        return chosen

    with st.container(horizontal=True):
        return {column.label: choose(column.label, words.seen(column)) for column in columns.columns}


def _seen(handed: Handed, columns: SheetColumns) -> tuple[SeenRow, ...] | FaultyData:
    def read(progress: Progress) -> tuple[SeenRow, ...]:
        return rows.seen(handed.name, handed.content, columns, progress=progress)

    return entry_import_state.once("arkets-rader", (handed.sha256, columns.place, columns.header_row), read)


def _take_in(
    handed: Handed,
    columns: SheetColumns,
    seen: tuple[SeenRow, ...],
    said: Said,
    *,
    source: entry_import_for_all.Source,
    remember: _Remember,
) -> None:
    base = entry_import_state.base()
    key, sources = source
    found = _taken(handed, columns, seen, replace(said, fixed={**said.fixed, **key}), step="arkets-uppgifter")
    if found.questions:
        blocks.text(words.still_to_answer(len(found.questions)))
        return
    entry_import_state.keep_said((handed.sha256, columns.place), said, partial(_keep, columns, remember))
    if found.read:
        st.subheader(words.READ_AS, anchor=False)
        blocks.table(sheet_tables.read(found.read))
    blocks.text(words.ABOUT_ROWS)
    mark = (handed.sha256, columns.place, columns.header_row, repr(said), base.revision, repr(sources))
    entry_import_accept.show(handed, Offer({**sources, **found.incoming}, mark))


def _answered(
    handed: Handed, columns: SheetColumns, seen: tuple[SeenRow, ...], said: Said
) -> Mapping[tuple[str, str], str]:
    """What words and signs mean: what is asked anew for this sheet, with last time's answers to begin with."""
    unanswered = _taken(handed, columns, seen, replace(said, answers={}), step="arkets-fragor")
    return entry_import_questions.ask(handed, unanswered.questions, said)


def _taken(handed: Handed, columns: SheetColumns, seen: tuple[SeenRow, ...], said: Said, *, step: str) -> Taken:
    """What the rows give, worked out once for each thing that is said."""
    base = entry_import_state.base()
    mark = (handed.sha256, columns.place, columns.header_row, repr(said), base.revision)
    found = entry_import_state.once(step, mark, lambda _: reading.taken(base, columns, seen, said))
    if isinstance(found, FaultyData):
        raise found
    return found


def _keep(columns: SheetColumns, remember: _Remember, said: Said) -> None:
    remember(sheet_said.kept(said, columns))
