"""Links that lead to a part of the page Uppgifter, from other pages and from the page itself.

Streamlit keeps what the session has when an address says something else.
"""

import streamlit as st

from kronoberg.domain.contracts import TABLES
from kronoberg.topics.coverage import gap_words
from kronoberg.topics.entry import add_words
from kronoberg.topics.entry import words as entry_words
from kronoberg.ui import session


def follow() -> None:
    """Take over the choices that a link has brought; call it before any choice of the page is shown."""
    if not session.followed():
        return
    offered = {
        "del": set(entry_words.BUILT),
        "tabell": {table.title for table in TABLES},
        "visning": set(entry_words.VIEWS),
        add_words.FORM_IN_ADDRESS: set(add_words.FORMS),
        add_words.SUBJECT_IN_ADDRESS: set(add_words.SUBJECTS),
    }
    for key, options in offered.items():
        wanted = st.query_params.get(key)
        if wanted in options:
            st.session_state[key] = wanted
    if "tabell" in st.query_params:
        st.session_state["omrade"] = entry_words.EVERY_TABLE
    if about := st.query_params.get(add_words.KEY_IN_ADDRESS):
        # What can be chosen follows from the kind of subject; one that cannot is left out where it is shown.
        st.session_state[add_words.KEY_IN_ADDRESS] = about


def leave() -> None:
    """Take the row of a link out of the address where no row is shown, so that the same link leads there again."""
    for word in gap_words.WHERE.values():
        st.query_params.pop(word, None)
