"""A file from the accounts: what was read, what the rules made of it, what no rule takes, and what is taken in."""

from collections.abc import Callable, Hashable
from functools import partial

import streamlit as st

from kronoberg.domain.book import Book
from kronoberg.domain.faults import FaultyData
from kronoberg.intake.accounts import sie, sie_encoding
from kronoberg.intake.accounts.mapping import Sorting
from kronoberg.intake.accounts.transactions import AccountsFile
from kronoberg.intake.files import Progress
from kronoberg.show import export_shown
from kronoberg.show.table import Table
from kronoberg.topics.entry import accounts_tables, accounts_words, import_account_words, import_tables
from kronoberg.ui import blocks, downloads, loader
from kronoberg.ui.entry.imports import faults as entry_import_faults
from kronoberg.ui.entry.imports import outcome as entry_import_outcome
from kronoberg.ui.entry.imports import rule as entry_import_rule
from kronoberg.ui.entry.imports import state as entry_import_state
from kronoberg.ui.entry.imports.outcome import Accounts
from kronoberg.ui.entry.imports.state import Handed

_ENCODING = "teckenkod"


def sie_file(handed: Handed) -> None:
    """Show what a SIE file holds and changes, or every fault in it."""
    base = entry_import_state.base()
    codec: str | None = st.session_state.get(f"{_ENCODING}-{handed.sha256}")
    mark = (handed.sha256, codec, base.revision)
    found = entry_import_state.once("rader", mark, partial(_read_sie, handed, base, codec, mark))
    if isinstance(found, FaultyData):
        entry_import_faults.show(found.faults)
        return
    if not found.file.certain or codec is not None:
        _choose_encoding(handed, found.file)
    show(handed, found)


def show(handed: Handed, found: Accounts, *, on_saved: Callable[[], None] = lambda: None) -> None:
    """Show what was read of the accounts, and what of it can be taken in; `on_saved` is called when it is."""
    _about(found.file)
    if not _accepted(found.file):
        return
    st.header(import_account_words.SUMS, anchor=False)
    book = entry_import_state.base()
    if not book.rows("account_rules"):
        blocks.text(import_account_words.NO_RULES)
    labels = {key: row.label for key, row in book.collaborations.items()}
    if parts := accounts_tables.parts_table(labels, found.mapped):
        blocks.table(parts)
    else:
        blocks.text(import_account_words.NO_PARTS)
    blocks.text(accounts_words.mapped_sentence(found.mapped))
    if found.mapped.unmapped:
        _not_taken(found)
    if found.mapped.parts and found.mapped.agrees:
        entry_import_outcome.show(handed, found, on_saved)


def _read_sie(handed: Handed, base: Book, codec: str | None, mark: Hashable, progress: Progress) -> Accounts:
    sorting = Sorting(base.rows("account_rules"))
    file = sie.read(handed.content, handed.name, sorting.take, codec=codec, progress=progress)
    return Accounts(file, sorting.result(file), mark)


def _choose_encoding(handed: Handed, file: AccountsFile) -> None:
    codecs = [codec for codec in sie_encoding.WORDS if codec not in ("ascii", "utf-8-sig")]
    blocks.text(f"{import_account_words.examples(file)} {import_account_words.ABOUT_ENCODING}")
    st.selectbox(
        import_account_words.ENCODING,
        codecs,
        index=None,
        format_func=sie_encoding.WORDS.__getitem__,
        placeholder=file.encoding,
        key=f"{_ENCODING}-{handed.sha256}",
        width=320,
    )


def _about(file: AccountsFile) -> None:
    blocks.text(accounts_words.read_sentence(file))
    blocks.text(f"{accounts_words.totals_sentence(file)} {accounts_words.balances_sentence(file)}")
    for notice in file.notices:
        st.warning(blocks.plain(notice))
    if control := accounts_tables.control_table(file):
        blocks.table(control)


def _accepted(file: AccountsFile) -> bool:
    """Whether the vouchers balance, or a person has seen those that do not and takes the file in all the same."""
    if not file.unbalanced:
        return True
    st.warning("\n".join(f"- {blocks.plain(sentence)}" for sentence in accounts_words.unbalanced(file)))
    blocks.text(accounts_words.UNBALANCED)
    return st.checkbox(accounts_words.accept_unbalanced(file), key=f"obalans-{file.sha256}")


def _not_taken(found: Accounts) -> None:
    st.header(import_account_words.NOT_TAKEN, anchor=False)
    blocks.text(import_account_words.not_taken(found.mapped, import_tables.MOST_UNMAPPED))
    blocks.text(import_account_words.ABOUT_NOT_TAKEN)
    blocks.table(import_tables.unmapped(found.mapped, found.file, most=import_tables.MOST_UNMAPPED))
    build = partial(_all_unmapped, found)
    downloads.table(
        downloads.origin(loader.book()), build, what=import_account_words.NOT_TAKEN, name="bokforing-utan-regel"
    )
    entry_import_rule.show(found.mapped, found.file)


def _all_unmapped(found: Accounts) -> Table:
    return export_shown.as_shown(import_tables.unmapped(found.mapped, found.file))
