"""Links that lead to a part of the page Uppgifter, from other pages and from the page itself."""

import streamlit as st

from kronoberg.topics.coverage import gap_words
from kronoberg.ui import address


def follow() -> None:
    """Make way for the table that a link leads to; call it before any choice of the page is shown."""
    if address.followed() and "tabell" in st.query_params:
        # The table may be of another group than the one that the visitor has narrowed the list to.
        st.session_state.pop("omrade", None)


def leave() -> None:
    """Take the row of a link out of the address where no row is shown, so that the same link leads there again."""
    for word in gap_words.WHERE.values():
        st.query_params.pop(word, None)
