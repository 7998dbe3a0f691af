"""What a person says of sums from the accounts (years, status, source), and the way to take them in."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from kronoberg.domain.book import Book
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import Status
from kronoberg.intake.accounts import outcome_notices, outcomes, statements
from kronoberg.intake.accounts.mapping import Mapped, Part
from kronoberg.intake.accounts.outcomes import LedgerRows, Statement
from kronoberg.intake.accounts.transactions import AccountsFile, Progress
from kronoberg.topics.entry import import_account_words as words
from kronoberg.ui import blocks, clock
from kronoberg.ui.entry import person as entry_person
from kronoberg.ui.entry.imports import accept as entry_import_accept
from kronoberg.ui.entry.imports import faults as entry_import_faults
from kronoberg.ui.entry.imports import state as entry_import_state
from kronoberg.ui.entry.imports.accept import Offer
from kronoberg.ui.entry.imports.state import Handed

_FIELD = "bokforing"


@dataclass(frozen=True, slots=True)
class Accounts:
    """A file from the accounts and what the rules made of it; `mark` tells one reading from another."""

    file: AccountsFile
    mapped: Mapped
    mark: Hashable


def show(handed: Handed, accounts: Accounts, on_saved: Callable[[], None]) -> None:
    """Ask what the sums are, and show what they change."""
    st.header(words.TAKE_IN, anchor=False)
    base = entry_import_state.base()
    chosen = _choose_parts(base, accounts)
    stated = _ask(base, accounts.file)
    if stated is None or not chosen:
        return
    remove = False
    found = _rows(base, accounts, stated, chosen, remove=False)
    if not isinstance(found, FaultyData) and found.emptied:
        remove = st.checkbox(words.remove_emptied(len(found.emptied)), key=f"{_FIELD}-tomda")
    if remove:
        found = _rows(base, accounts, stated, chosen, remove=True)
    if isinstance(found, FaultyData):
        entry_import_faults.show(found.faults, words.wrong_way)
        return
    if found.notices:
        st.warning("\n".join(f"- {blocks.plain(notice)}" for notice in found.notices))
    offer = Offer(found.incoming, (accounts.mark, stated, chosen, remove), found.removed, folded=words.postings_title)
    entry_import_accept.show(handed, offer, on_saved=on_saved)


def _rows(
    base: Book, accounts: Accounts, stated: Statement, chosen: frozenset[Part], *, remove: bool
) -> LedgerRows | FaultyData:
    def read(_: Progress) -> LedgerRows:
        return outcomes.incoming(base, accounts.file, accounts.mapped, stated, chosen=chosen, remove_emptied=remove)

    return entry_import_state.once(f"utfall-{remove}", (accounts.mark, stated, chosen), read)


def _choose_parts(base: Book, accounts: Accounts) -> frozenset[Part]:
    """The parts of the years that the person wants, without those that are to be left out."""
    file, mapped = accounts.file, accounts.mapped
    blocks.text(words.period(file))
    years = list(file.years)
    if len(years) > 1:
        years = st.multiselect(words.YEARS, years, default=years[-1:], placeholder="Välj", key=f"{_FIELD}-ar")
        if not years:
            blocks.text(words.CHOOSE_YEARS)
    named = {outcome_notices.name(base, each.part): each.part for each in mapped.parts if each.part.year in years}
    left_out = st.multiselect(words.LEFT_OUT, list(named), placeholder="Välj", key=f"{_FIELD}-utan")
    return frozenset(part for name, part in named.items() if name not in left_out)


def _ask(base: Book, file: AccountsFile) -> Statement | None:
    """What the person says of the file; None while something is left to say."""
    status: Status | None = st.radio(
        words.STATUS,
        outcomes.STATUSES,
        index=None,
        format_func=words.status,
        horizontal=True,
        key=f"{_FIELD}-status",
    )
    known = statements.known_source(base, file)
    ask = partial(_text, identity=file.sha256[:12])
    with st.container(horizontal=True):
        title = ask(words.TITLE, "titel", known.title if known else statements.title(file))
        publisher = ask(words.PUBLISHER, "utgivare", known.publisher if known else file.company or base.dataset.region)
    with st.container(horizontal=True):
        reason = ask(words.NO_LINK, "lank", (known.no_url_reason if known else None) or words.NO_LINK_REASON)
        entered_by = ask(words.ENTERED_BY, "infort", known.entered_by if known else entry_person.name())
    with_texts = st.checkbox(words.WITH_TEXTS, value=True, key=f"{_FIELD}-texter", help=words.ABOUT_TEXTS)
    if not all((title, publisher, reason, entered_by)):
        blocks.text(words.FILL_IN_SOURCE)
        return None
    if status is None:
        blocks.text(words.CHOOSE_STATUS)
        return None
    return Statement(
        status=status,
        source_id=statements.source_id(base, file, title),
        title=title,
        publisher=publisher,
        accessed=clock.today().isoformat(),
        entered_by=entered_by,
        no_url_reason=reason,
        with_texts=with_texts,
    )


def _text(label: str, field: str, otherwise: str, *, identity: str) -> str:
    # Another text to begin with (the person's name, written meanwhile) makes another field, which has it.
    key = f"{_FIELD}-{field}-{identity}-{otherwise}"
    return (st.text_input(label, otherwise, key=key, width=380) or "").strip()
