"""A sheet of another form than ours: a colleague's rows for one of the tables, or rows from the accounts."""

from collections.abc import Mapping

import streamlit as st

from kronoberg.domain.candidate import Incoming
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.drafts import Draft
from kronoberg.domain.faults import FaultyData
from kronoberg.intake.accounts import ledger
from kronoberg.intake.accounts.mapping import Sorting
from kronoberg.intake.files import Progress
from kronoberg.intake.sheets import own as sheets
from kronoberg.intake.sheets import reference_names
from kronoberg.intake.sheets.own import SheetColumns
from kronoberg.topics.entry import change_words, import_words
from kronoberg.topics.entry import import_sheet_words as words
from kronoberg.topics.entry import words as entry_words
from kronoberg.ui import blocks
from kronoberg.ui.entry import field as entry_field
from kronoberg.ui.entry import grid_block as entry_grid_block
from kronoberg.ui.entry.imports import accept as entry_import_accept
from kronoberg.ui.entry.imports import accounts as entry_import_accounts
from kronoberg.ui.entry.imports import columns as entry_import_columns
from kronoberg.ui.entry.imports import faults as entry_import_faults
from kronoberg.ui.entry.imports import state as entry_import_state
from kronoberg.ui.entry.imports.accept import Offer
from kronoberg.ui.entry.imports.outcome import Accounts
from kronoberg.ui.entry.imports.state import Handed

_KIND, _ACCOUNTS = "ark", "bokforingsrader"
# What is remembered of a sheet beside its columns; no contract's column has such a name.
_WHAT, _TABLE, _FIXED = "*vad", "*tabell", "*fast:"


def show(handed: Handed) -> None:
    """Ask what a sheet holds and what its columns are, and show what it changes."""
    columns = entry_import_columns.look(handed)
    if columns is None:
        return
    said = entry_import_columns.remembered(_KIND, columns)
    what = st.radio(
        import_words.WHAT_IS_IT,
        import_words.SHEETS,
        index=import_words.SHEETS.index(said[_WHAT]) if said.get(_WHAT) in import_words.SHEETS else None,
        key=f"innehall-{columns.fingerprint}",
    )
    if what == import_words.COLLEAGUE:
        _colleague(handed, columns, said)
    if what == import_words.ACCOUNTS:
        _accounts(handed, columns, said)


def _colleague(handed: Handed, columns: SheetColumns, said: Mapping[str, str]) -> None:
    tables = {table.title: table for table in entry_words.tables()}
    start = BY_NAME[said[_TABLE]].title if said.get(_TABLE) in BY_NAME else None
    title = st.selectbox(
        words.TABLE,
        list(tables),
        index=list(tables).index(start) if start else None,
        placeholder="Välj tabell",
        key=f"tabell-{columns.fingerprint}",
        width=380,
    )
    if title is None:
        return
    table = tables[title]
    blocks.text(table.description)
    known = said if said.get(_TABLE) == table.name else {}
    _ask_columns(known)
    suggested = sheets.suggested(table, columns.columns)
    otherwise = {column.name: words.SAME_VALUE for column in table.columns if column.required}
    matched = entry_import_columns.match(
        table.name, columns, words.wanted(table), {**otherwise, **suggested, **known}, fixable=True
    )
    fixed = _fixed_values(table, columns, matched, known)
    missing = [column for column in table.columns if column.required and not fixed.get(column.name, "given")]
    if missing:
        blocks.text(words.still_to_say(missing))
        return
    blocks.text(words.ABOUT_ROWS)
    _offer(handed, columns, table, matched, fixed)


def _fixed_values(
    table: Table, columns: SheetColumns, matched: Mapping[str, str], known: Mapping[str, str]
) -> dict[str, str]:
    """The values that every row gets, as the person writes or chooses them."""
    draft = Draft(entry_import_state.base())
    found: dict[str, str] = {}
    same = [column for column in table.columns if matched[column.name] == words.SAME_VALUE]
    if same:
        st.subheader(words.SAME_VALUE, anchor=False)
    with st.container(horizontal=True):
        for column in same:
            label = words.fixed(change_words.column_title(column.name))
            key, start = f"fast-{table.name}-{columns.fingerprint}-{column.name}", known.get(_FIXED + column.name, "")
            options = entry_grid_block.choices(draft, table, column)
            if options is None and column.cell.schema_type == "boolean":
                options = {"true": change_words.YES, "false": change_words.NO}
            found[column.name] = _value(label, options, start, key=key)
    return found


def _value(label: str, options: Mapping[str, str] | None, start: str, *, key: str) -> str:
    if options is None:
        return (st.text_input(label, start, key=key, width=420) or "").strip()
    return entry_field.choice(label, options, start, key=key, width=420)


def _offer(
    handed: Handed, columns: SheetColumns, table: Table, matched: Mapping[str, str], fixed: Mapping[str, str]
) -> None:
    base = entry_import_state.base()
    labels = {name: label for name, label in matched.items() if label not in words.CHOICES}
    mark = (
        handed.sha256,
        columns.place,
        columns.header_row,
        table.name,
        _frozen(labels),
        _frozen(fixed),
        base.revision,
    )

    def read(progress: Progress) -> Incoming:
        keys = reference_names.keys_by_name(base, table)
        return sheets.matched_rows(
            table, handed.name, handed.content, columns, matching=labels, fixed=fixed, keys=keys, progress=progress
        )

    if not st.toggle(words.READ, key=f"las-{handed.sha256}"):
        return
    found = entry_import_state.once("rader", mark, read)
    if isinstance(found, FaultyData):
        entry_import_faults.show(found.faults)
        return
    said = {_WHAT: import_words.COLLEAGUE, _TABLE: table.name, **matched}
    said |= {_FIXED + name: text for name, text in fixed.items()}
    entry_import_accept.show(
        handed,
        Offer({table.name: found}, mark),
        on_saved=lambda: entry_import_columns.remember(_KIND, columns, said),
    )


def _accounts(handed: Handed, columns: SheetColumns, said: Mapping[str, str]) -> None:
    known = said if said.get(_WHAT) == import_words.ACCOUNTS else {}
    _ask_columns(known)
    matched = entry_import_columns.match(
        _ACCOUNTS, columns, words.asked_of_accounts(), {**_alike(columns), **known}, fixable=False
    )
    labels = {name: label for name, label in matched.items() if label not in words.CHOICES}
    base = entry_import_state.base()
    mark = (handed.sha256, columns.place, columns.header_row, _frozen(labels), base.revision)
    if not st.toggle(words.READ_ACCOUNTS, key=f"las-{handed.sha256}"):
        return

    def read(progress: Progress) -> Accounts:
        sorting = Sorting(base.rows("account_rules"))
        file = ledger.read(handed.name, handed.content, columns, labels, sorting.take, progress=progress)
        return Accounts(file, sorting.result(file), mark)

    found = entry_import_state.once("rader", mark, read)
    if isinstance(found, FaultyData):
        entry_import_faults.show(found.faults)
        return
    said = {_WHAT: import_words.ACCOUNTS, **matched}
    entry_import_accounts.show(handed, found, on_saved=lambda: entry_import_columns.remember(_KIND, columns, said))


def _ask_columns(known: Mapping[str, str]) -> None:
    st.subheader(words.COLUMNS, anchor=False)
    blocks.text(words.ABOUT_COLUMNS)
    if known:
        st.info(words.REMEMBERED)


def _alike(columns: SheetColumns) -> dict[str, str]:
    """Columns that are headed just as what is asked for."""
    by_heading = {column.heading.casefold(): column.label for column in columns.columns}
    headings = {name: title.partition(",")[0].casefold() for name, title in ledger.ROLES.items()}
    return {name: by_heading[heading] for name, heading in headings.items() if heading in by_heading}


def _frozen(texts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(texts.items()))
