"""What the forms under "Lägg till" share: when they are reviewed, emptied after a save, and the way to saving."""

from collections.abc import Callable, Collection, Iterable
from functools import partial
from types import MappingProxyType
from typing import Literal

import streamlit as st

from kronoberg.analysis.entry.new_rows import Rows
from kronoberg.domain.book import Book
from kronoberg.domain.candidate import Incoming, candidate
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells, difference, raw_rows
from kronoberg.domain.drafts import Draft
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.topics.entry import add_words, change_tables, change_words
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.ui import blocks
from kronoberg.ui.entry import field as entry_field
from kronoberg.ui.entry import saving as entry_saving


def key(form: str, field: str) -> str:
    """The key of a field; after a save the form has new fields, which are empty."""
    return f"{form}-{field}-{st.session_state.get(_times(form), 0)}"


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
    return {
        name: entry_field.show(
            Draft(base),
            BY_NAME[table],
            name,
            start.get(name, ""),
            key=key(form, f"{table}-{name}-{of}"),
            filled_in=name in filled_in,
            width=width,
        )
        for name in names
    }


def begin_anew(form: str) -> None:
    """Empty the form."""
    st.session_state.pop(_flag(form), None)
    st.session_state[_times(form)] = st.session_state.get(_times(form), 0) + 1


def put_in(base: Book, rows: Rows, *, form: str) -> None:
    """Show what the rows lead to and the way to save them, or every fault in them."""
    incoming = {name: Incoming(BY_NAME[name].title, raw_rows(found)) for name, found in rows.items()}
    try:
        wanted = candidate(base, incoming)
    except FaultyData as error:
        faults(error.faults)
    else:
        save(base, wanted, form=form)


def save(base: Book, wanted: Book, *, form: str, on_saved: Callable[[], None] | None = None) -> None:
    """Show the difference between two Books, and the form that saves it."""
    changes = difference(base, wanted)
    if changes:
        entry_saving.show(changes, Names([wanted, base]), key=form, on_saved=on_saved or partial(begin_anew, form))
    else:
        blocks.text(entry_words.SAME_AS_BEFORE)


def faults(found: tuple[Fault, ...]) -> None:
    """Show every fault in what a person has written."""
    st.error(blocks.plain(entry_words.faults(len(found))))
    blocks.table(change_tables.faults_table(found, [add_words.row_of(fault) for fault in found]))


def problems(needed: Iterable[tuple[str, str]]) -> bool:
    """Say what has not been filled in, as pairs of what was written and the words when that is empty; if anything."""
    found = [words for written, words in needed if not written]
    if found:
        st.error("\n".join(f"- {blocks.plain(words)}" for words in found))
    return bool(found)


def source_names(base: Book) -> dict[str, str]:
    """The keys of the sources by what they are called, in Swedish alphabetical order."""
    return {name: source_id for source_id, name in change_words.Names([base]).of("sources").items()}


def _ask(form: str) -> None:
    st.session_state[_flag(form)] = True


def _times(form: str) -> str:
    return f"{form}-ganger"


def _flag(form: str) -> str:
    return f"{form}-granskad"
