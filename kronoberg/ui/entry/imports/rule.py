"""A new account rule, written while the rows that no rule takes are in sight; the file is then read again with it."""

from functools import partial

import streamlit as st

from kronoberg.analysis.entry import new_rows
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells, raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.intake.accounts.mapping import Mapped, Unmapped
from kronoberg.intake.accounts.transactions import AccountsFile
from kronoberg.topics.entry import import_account_words as words
from kronoberg.topics.entry import words as entry_words
from kronoberg.ui import blocks, menu
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry.imports import state as entry_import_state

_FORM = "ny-regel"
_MOST_PLACES = 200
"""Places in the accounts to start from; a list of thousands is slow, and nobody looks through it."""
_RULES = BY_NAME["account_rules"]
_WHICH_ROWS = ("account_from", "account_to", "cost_centre", "project", "text_contains")
_OF_PLACE = {"account_from": "account", "cost_centre": "cost_centre", "project": "project"}
"""What a place in the accounts begins a rule with."""


def show(mapped: Mapped, file: AccountsFile) -> None:
    """Show the way to all rules, and the form for a new one."""
    address = {"del": entry_words.Part.EDIT, "tabell": _RULES.name}
    st.page_link(menu.page("uppgifter"), label=words.TO_RULES, query_params=address)
    if box := blocks.folded(words.NEW_RULE, key="ny-regel"):
        with box:
            blocks.text(words.ABOUT_NEW_RULE)
            _save(_form(_choose_place(mapped, file)))


def _choose_place(mapped: Mapped, file: AccountsFile) -> Unmapped | None:
    places = {words.place(each, file): each for each in mapped.unmapped[:_MOST_PLACES]}
    chosen = st.selectbox(
        words.START_FROM, [words.FROM_NOTHING, *places], key=entry_form.key(_FORM, "plats"), width="stretch"
    )
    return places.get(chosen)


def _form(place: Unmapped | None) -> dict[str, str]:
    base, kinds = entry_import_state.base(), words.kinds()
    # Another place to start from makes other fields, which begin with what stands there.
    start = {} if place is None else {name: getattr(place, column) for name, column in _OF_PLACE.items()}
    of = "" if place is None else f"{place.account}-{place.cost_centre}-{place.project}-{place.year}"
    ask = partial(entry_form.fields, base, _RULES.name, form=_FORM)
    with st.form(_FORM, enter_to_submit=False):
        with st.container(horizontal=True):
            which = ask(_WHICH_ROWS, of=of, start=start, filled_in=("account_to",), width=280)
        with st.container(horizontal=True):
            owner = ask(["collaboration_id"], width=380)
            part = st.selectbox(
                words.PART, list(kinds), index=None, placeholder="Välj", key=entry_form.key(_FORM, "del"), width=380
            )
        with st.container(horizontal=True):
            when = ask(["valid_from_year", "valid_to_year", "note"], of=of, width=280)
        entry_form.submit(_FORM)
    direction, category = (code.value for code in kinds[part]) if part else ("", "")
    return which | owner | when | {"direction": direction, "category": category}


def _save(written: Cells) -> None:
    if not entry_form.reviewed(_FORM):
        return
    base = entry_import_state.base()
    row = new_rows.account_rule(base, written)
    try:
        wanted = candidate(base, {_RULES.name: Incoming(_RULES.title, raw_rows([row]))})
    except FaultyData as error:
        entry_form.faults(error.faults, form=_FORM)
        return
    entry_form.save(base, wanted, form=_FORM, on_saved=_read_again)


def _read_again() -> None:
    entry_form.begin_anew(_FORM)
    entry_import_state.read_again()
