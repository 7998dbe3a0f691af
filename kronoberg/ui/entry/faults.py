"""Faults as a person meets them on the page Uppgifter: what to do, tied to its field, with the focus after a press."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import streamlit as st

from kronoberg.domain.faults import Fault
from kronoberg.show import fault_html
from kronoberg.topics.entry.review import fault_words
from kronoberg.ui import blocks

_PRESSED = "uppgifter-tryck"
Fields = Mapping[tuple[str, str | None], str]
"""The keys of fields, by the title of the table and the name of the column."""


def pressed(key: str) -> None:
    """Note that a person has pressed a button: what is wrong then takes the focus. Fits as a button's callback."""
    presses = st.session_state.setdefault(_PRESSED, {})
    presses[key] = presses.get(key, 0) + 1


def show(
    found: Sequence[Fault], rows: Sequence[str], *, fields: Fields = MappingProxyType({}), after: str = ""
) -> None:
    """Show faults in what a person has written, and apart from them those where it meets what was there before.

    Parameters
    ----------
    rows
        What the row of each is called.
    after
        The button whose press they answer, by the key given to `pressed`; empty where they come while one types.
    """
    told = fault_words.told(found, rows)
    own, meets = fault_words.counted(told)
    for intro, there in ((own, False), (meets, True)):
        if part := [each for each in told if each.meets is there]:
            items = [(each.words, fields.get((each.table, each.column), "")) for each in part]
            needed(items, intro=intro, after=after)


def needed(items: Sequence[tuple[str, str]], *, after: str, intro: str = "") -> None:
    """Show what has to be done before anything can be saved, each as its words and the key of its field, if any."""
    points = "\n".join(f"- {blocks.plain(words)}" for words, _ in items)
    st.error(f"{blocks.plain(intro)}\n\n{points}" if intro else points)
    attend(after, items)


def attend(after: str, items: Sequence[tuple[str, str]] = ()) -> None:
    """Let what has just been told have the focus, once for each press."""
    times = st.session_state.get(_PRESSED, {}).get(after, 0)
    st.html(fault_html.marks(items, pressed=f"{after}-{times}" if times else ""))
