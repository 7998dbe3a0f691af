"""What the forms under "Lägg till" share: when they are reviewed, emptied after a save, and the way to saving."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Literal

import streamlit as st

from kronoberg.analysis.entry.new_rows import Rows
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells, RowKey, difference, raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.entering.drafts import Draft
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.topics.entry import add_words, change_words
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.ui import blocks
from kronoberg.ui.entry import faults as entry_faults
from kronoberg.ui.entry import field as entry_field
from kronoberg.ui.entry import recent as entry_recent
from kronoberg.ui.entry import saving as entry_saving


def key(form: str, field: str) -> str:
    """The key of a field; after a save the form has new fields, which are empty."""
    return f"{form}-{field}-{st.session_state.get(_times(form), 0)}"


def field(form: str, table: str, name: str, of: str = "") -> str:
    """The key of the field of a table's column."""
    return key(form, f"{table}-{name}-{of}")


def reviewed(form: str) -> bool:
    """Whether the person has asked to see what the form leads to."""
    return bool(st.session_state.get(_flag(form)))


def submit(form: str) -> None:
    """Show the button that asks for the review; for the end of a form."""
    st.form_submit_button(add_words.REVIEW, on_click=partial(_ask, form), key=key(form, "granska"))


def fields(
    base: Book,
    table: str,
    names: Iterable[str],
    *,
    form: str,
    of: str = "",
    start: Cells = MappingProxyType({}),
    filled_in: Collection[str] = (),
    width: int | Literal["stretch"] = "stretch",
) -> dict[str, str]:
    """Show the inputs for columns of a table, and give what stands in them by column.

    Parameters
    ----------
    of, start
        What the form is filled in from, which tells its fields from others, and what stands in them to begin with.
    filled_in
        Those that may be left empty though the contract asks for them, as the program then knows what belongs there.
    """
    names = tuple(names)
    _known(form).update({(BY_NAME[table].title, name): field(form, table, name, of) for name in names})
    return {
        name: entry_field.show(
            Draft(base),
            BY_NAME[table],
            name,
            start.get(name, ""),
            key=field(form, table, name, of),
            filled_in=name in filled_in,
            width=width,
        )
        for name in names
    }


def begin_anew(form: str) -> None:
    """Empty the form."""
    st.session_state.pop(_flag(form), None)
    st.session_state[_times(form)] = st.session_state.get(_times(form), 0) + 1


def put_in(
    base: Book, rows: Rows, *, form: str, removed: Mapping[str, Collection[RowKey]] = MappingProxyType({})
) -> None:
    """Show what the rows lead to, without those whose keys are `removed`, and the way to save; or every fault."""
    incoming = {name: Incoming(BY_NAME[name].title, raw_rows(found)) for name, found in rows.items()}
    try:
        wanted = candidate(base, incoming, removed=removed)
    except FaultyData as error:
        faults(error.faults, form=form)
    else:
        save(base, wanted, form=form)


def save(base: Book, wanted: Book, *, form: str, on_saved: Callable[[], None] | None = None) -> None:
    """Show the difference between two Books, and the form that saves it."""
    changes = difference(base, wanted)
    if changes:
        entry_saving.show(changes, Names([wanted, base]), key=form, on_saved=on_saved or partial(begin_anew, form))
    else:
        blocks.text(entry_words.SAME_AS_BEFORE)


def faults(found: tuple[Fault, ...], *, form: str) -> None:
    """Show every fault in what a person has written, each tied to its field."""
    several = len({fault.row for fault in found}) > 1
    rows = [add_words.row_of(fault) if several else "" for fault in found]
    entry_faults.show(found, rows, fields=_known(form), after=form)


@dataclass(frozen=True, slots=True)
class Needed:
    """What a person has to fill in: what was written, the words when that is empty, the key of the field, if any."""

    written: str
    words: str
    field: str = ""


def problems(needed: Iterable[Needed], *, form: str) -> bool:
    """Say what has not been filled in; whether anything has not."""
    found = [(each.words, each.field) for each in needed if not each.written]
    if found:
        entry_faults.needed(found, after=form)
    return bool(found)


def source_names(base: Book) -> dict[str, str]:
    """The keys of the sources by what they are called: those just made first, then in Swedish alphabetical order."""
    return {name: source_id for source_id, name in entry_recent.first(change_words.Names([base]).of("sources")).items()}


def _ask(form: str) -> None:
    st.session_state[_flag(form)] = True
    entry_faults.pressed(form)


def _known(form: str) -> dict[tuple[str, str | None], str]:
    """The keys of the form's fields by table and column, to tie faults to them."""
    found: dict[tuple[str, str | None], str] = st.session_state.setdefault(f"{form}-falt", {})
    return found


def _times(form: str) -> str:
    return f"{form}-ganger"


def _flag(form: str) -> str:
    return f"{form}-granskad"
