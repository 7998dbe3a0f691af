"""A sheet of another form than ours: a colleague's rows for one of the tables, or rows from the accounts."""

from collections.abc import Mapping

import streamlit as st

from kronoberg.domain.faults import FaultyData
from kronoberg.intake.accounts import ledger
from kronoberg.intake.accounts.mapping import Sorting
from kronoberg.intake.files import Progress
from kronoberg.intake.sheets import roles
from kronoberg.intake.sheets.own import SheetColumns
from kronoberg.topics.entry import import_sheet_words as words
from kronoberg.topics.entry import import_words
from kronoberg.ui import blocks
from kronoberg.ui.entry.imports import accounts as entry_import_accounts
from kronoberg.ui.entry.imports import colleague as entry_import_colleague
from kronoberg.ui.entry.imports import columns as entry_import_columns
from kronoberg.ui.entry.imports import faults as entry_import_faults
from kronoberg.ui.entry.imports import state as entry_import_state
from kronoberg.ui.entry.imports.outcome import Accounts
from kronoberg.ui.entry.imports.state import Handed

_KIND, _ACCOUNTS = "ark", "bokforingsrader"
# What is remembered of a sheet beside its columns; no role has such a name.
_WHAT = "*vad"


def show(handed: Handed) -> None:
    """Ask what a sheet holds and what its columns are, and show what it changes."""
    columns = entry_import_columns.look(handed)
    if columns is None:
        return
    said = entry_import_columns.remembered(_KIND, columns)
    usual = said.get(_WHAT) or (import_words.COLLEAGUE if roles.proposed_table(columns.columns) else None)
    what = st.radio(
        import_words.WHAT_IS_IT,
        import_words.SHEETS,
        index=import_words.SHEETS.index(usual) if usual in import_words.SHEETS else None,
        key=f"innehall-{columns.fingerprint}",
    )
    if what == import_words.COLLEAGUE:
        entry_import_colleague.show(handed, columns, said, lambda told: _remember(columns, what, told))
    if what == import_words.ACCOUNTS:
        _accounts(handed, columns, said)


def _remember(columns: SheetColumns, what: str, told: Mapping[str, str]) -> None:
    entry_import_columns.remember(_KIND, columns, {_WHAT: what, **told})


def _accounts(handed: Handed, columns: SheetColumns, said: Mapping[str, str]) -> None:
    known = said if said.get(_WHAT) == import_words.ACCOUNTS else {}
    st.subheader(words.COLUMNS, anchor=False)
    blocks.text(words.ABOUT_COLUMNS)
    if known:
        st.info(words.REMEMBERED)
    matched = entry_import_columns.match(_ACCOUNTS, columns, words.asked_of_accounts(), {**_alike(columns), **known})
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


def _alike(columns: SheetColumns) -> dict[str, str]:
    """Columns that are headed just as what is asked for."""
    by_heading = {column.heading.casefold(): column.label for column in columns.columns}
    headings = {name: title.partition(",")[0].casefold() for name, title in ledger.ROLES.items()}
    return {name: by_heading[heading] for name, heading in headings.items() if heading in by_heading}


def _frozen(texts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(texts.items()))
