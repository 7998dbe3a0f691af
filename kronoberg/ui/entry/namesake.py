"""What a person sees whose change brings back a name that a decision has removed, and a way to say who it is."""

import streamlit as st

from kronoberg.domain import texts
from kronoberg.domain.raw_text import written_text
from kronoberg.topics.entry import words as entry_words
from kronoberg.ui import blocks

_STATE = "uppgifter-namne"


def keep(key: str, told: str) -> None:
    """Remember that a save met a removed name, so that the form can say it and ask."""
    st.session_state[f"{_STATE}-{key}"] = told


def forget(key: str) -> None:
    """Forget a name that has been settled."""
    st.session_state.pop(f"{_STATE}-{key}", None)


def ask(*, key: str) -> str:
    """Show, in the form, what the last save met, and ask why it is another person; gives the answer, or nothing."""
    told: str | None = st.session_state.get(f"{_STATE}-{key}")
    if told is None:
        return ""
    st.warning(blocks.plain(f"{told} {entry_words.STILL_TYPED}"))
    answer = st.text_input(
        entry_words.NAMESAKE,
        "",
        key=f"namne-{key}",
        max_chars=texts.LONGEST_TITLE,
        help=entry_words.NAMESAKE_HELP,
    )
    return written_text(answer or "", texts.LONGEST_TITLE)
