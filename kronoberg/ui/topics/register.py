"""The blocks of the register of collaborations, and the way from it to each collaboration's own story."""

from collections.abc import Sequence

import streamlit as st

from kronoberg.analysis.collaborations.register import Entry
from kronoberg.topics.collaborations import register_tables, register_words
from kronoberg.ui import blocks, session

_OPENED = "oppna"


def choose_one(entries: Sequence[Entry]) -> None:
    """Show the collaborations as a row of choices that open each one's own story."""
    # Not links: a link to the page that a visitor is on leaves the choices in the side panel as they are.
    labels = {entry.collaboration.collaboration_id: blocks.plain(entry.collaboration.label) for entry in entries}
    if labels:
        st.pills(register_words.OPEN_ONE, list(labels), key=_OPENED, format_func=labels.__getitem__, on_change=_open)


def participation(entries: Sequence[Entry], year: int, *, what: str) -> None:
    """Show who takes part in what since when; or that the selection has none. `what` names the rows."""
    if entries:
        blocks.table(register_tables.participation_table(entries, year, what=what))
    else:
        blocks.note(register_words.nobody(what))


def _open() -> None:
    if (key := st.session_state[_OPENED]) is not None:
        session.choose_collaboration(key)
