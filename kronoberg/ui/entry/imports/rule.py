"""A new account rule, written while the rows that no rule takes are in sight; the file is then read again with it."""

from functools import partial

import streamlit as st

from kronoberg.analysis.entry import new_rule
from kronoberg.analysis.entry.new_rule import NewRule
from kronoberg.domain.candidate import Incoming, candidate
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import raw_rows
from kronoberg.domain.faults import FaultyData
from kronoberg.intake.accounts.mapping import Mapped, Unmapped
from kronoberg.intake.accounts.transactions import AccountsFile
from kronoberg.topics.entry import import_account_words as words
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.ui import blocks, menu
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry.imports import state as entry_import_state

_FORM = "ny-regel"
_MOST_PLACES = 200
"""Places in the accounts to start from; a list of thousands is slow, and nobody looks through it."""
_RULES = BY_NAME["account_rules"]


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


def _form(place: Unmapped | None) -> NewRule:
    base = entry_import_state.base()
    named = {name: key for key, name in Names([base]).of("collaborations").items()}
    kinds = words.kinds()
    # Another place to start from makes other fields, which begin with what stands there.
    identity = "" if place is None else f"{place.account}-{place.cost_centre}-{place.project}-{place.year}"

    def text(label: str, field: str, otherwise: str = "") -> str:
        key = entry_form.key(_FORM, f"{field}-{identity}")
        return (st.text_input(label, otherwise, key=key, width=280) or "").strip()

    with st.form(_FORM, enter_to_submit=False):
        with st.container(horizontal=True):
            account_from = text(words.ACCOUNT_FROM, "fran", place.account if place else "")
            account_to = text(words.ACCOUNT_TO, "till")
            cost_centre = text(words.COST_CENTRE, "stalle", place.cost_centre if place else "")
            project = text(words.PROJECT, "projekt", place.project if place else "")
            contains = text(words.TEXT_CONTAINS, "ord")
        choose = partial(st.selectbox, index=None, placeholder="Välj", width=380)
        with st.container(horizontal=True):
            collaboration = choose(words.COLLABORATION, list(named), key=entry_form.key(_FORM, "samarbete"))
            part = choose(words.PART, list(kinds), key=entry_form.key(_FORM, "del"))
        with st.container(horizontal=True):
            first, last = text(words.FIRST_YEAR, "forsta"), text(words.LAST_YEAR, "sista")
            note = text(words.RULE_NOTE, "anm")
        entry_form.submit(_FORM)
    direction, category = kinds.get(part or "", (None, None))
    return NewRule(
        account_from=account_from,
        account_to=account_to,
        cost_centre=cost_centre,
        project=project,
        text_contains=contains,
        collaboration_id=named.get(collaboration or "", ""),
        category=category.value if category else "",
        direction=direction.value if direction else "",
        valid_from_year=first,
        valid_to_year=last,
        note=note,
    )


def _save(new: NewRule) -> None:
    if not entry_form.reviewed(_FORM):
        return
    base = entry_import_state.base()
    row = new_rule.row(base, new)
    try:
        wanted = candidate(base, {_RULES.name: Incoming(_RULES.title, raw_rows([row]))})
    except FaultyData as error:
        entry_form.faults(error.faults)
        return
    entry_form.save(base, wanted, form=_FORM, on_saved=_read_again)


def _read_again() -> None:
    entry_form.begin_anew(_FORM)
    entry_import_state.read_again()
