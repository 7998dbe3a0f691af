"""The address that a visitor sees: how they came to it, and what stands in it for each choice.

A choice that Streamlit itself binds to the address stands there as the word that a reader sees, and renaming the word
would break links. So the choices of `links.py` are put there from here, by their codes. Switches, texts that are typed
and folded parts are bound by Streamlit.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

# The page of the run before, to know a run that a link has led to.
_PAGE = "sida"
MARKS = ("rad", "vet")
"""Words that only a link puts into the address: a new value there tells a link inside a page from a choice."""
_MARK, _FOLLOWED = "lankens-rad", "foljde-en-lank"
_KNOWN, _DRAWN = "val-i-adressen", "val-som-visas"


@dataclass(frozen=True, slots=True)
class Offered:
    """The choices that a page offers under a key of the address.

    Attributes
    ----------
    words
        The words that the reader sees, by the codes that stand in the address.
    first
        The code of what is shown when the address says nothing; None when that is nothing.
    """

    words: Mapping[str, str]
    first: str | None


@dataclass(slots=True)
class Heard:
    """What a session was offered, by key of the address; and whether it was shown that something failed."""

    offered: dict[str, Offered] = field(default_factory=dict)
    failed: bool = False


_HEARD: dict[str, Heard] = {}
"""The sessions that somebody listens to."""


@contextmanager
def heard(session: str) -> Iterator[Heard]:
    """Hear, inside the block, what a session is offered: Streamlit's own messages have the words and not the codes."""
    _HEARD[session] = Heard()
    try:
        yield _HEARD[session]
    finally:
        del _HEARD[session]


def offer(key: str, words: Mapping[str, str], first: str | None) -> None:
    """Tell whoever listens which choices are offered under a key."""
    if listener := _listener():
        listener.offered[key] = Offered(words, first)


def fail() -> None:
    """Tell whoever listens that what is shown is not the page but that something failed."""
    if listener := _listener():
        listener.failed = True


def _listener() -> Heard | None:
    context = get_script_run_ctx()
    return None if context is None else _HEARD.get(context.session_id)


def arrive(page: str) -> bool:
    """Find out how the visitor came to this run, and whether from another page; call it before any choice is shown."""
    came_from = st.session_state.get(_PAGE, page)
    st.session_state[_PAGE] = page
    mark = tuple(st.query_params.get(word) for word in MARKS)
    inside = any(mark) and mark != st.session_state.get(_MARK, mark)
    st.session_state[_FOLLOWED] = came_from != page or inside
    st.session_state[_MARK] = mark
    st.session_state[_DRAWN] = set()
    return bool(came_from != page)


def page() -> str:
    """The address of the page that is shown."""
    return str(st.session_state.get(_PAGE, ""))


def comes_to(page: str) -> bool:
    """Whether the visitor comes to a page from another one; ask before `arrive`."""
    return bool(st.session_state.get(_PAGE, page) != page)


def followed() -> bool:
    """Whether a link, from another page or inside this one, has led to this run."""
    return bool(st.session_state.get(_FOLLOWED))


def went_back() -> bool:
    """Whether the browser's own buttons, back or forward, have led to this run: the address then says everything."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def is_foreign(key: str) -> bool:
    """Whether the address has a choice that no page of this visit has had: it stands there by a link alone."""
    return key in st.query_params and key not in st.session_state.get(_KNOWN, set())


def write(key: str, code: str | None) -> None:
    """Let the address say what has been chosen; None for what is shown anyway, which keeps addresses short."""
    st.session_state.setdefault(_KNOWN, set()).add(key)
    st.session_state.setdefault(_DRAWN, set()).add(key)
    if code is None:
        _take_out(key)
    elif st.query_params.get_all(key) != [code]:
        st.query_params[key] = code


def leave() -> None:
    """Take choices out of the address that this page, or this part of it, does not have; call it when all is shown."""
    for key in st.session_state.get(_KNOWN, set()) - st.session_state[_DRAWN]:
        _take_out(key)
    if followed():
        # A link inside a page tells the server of its address, and leaves the browser's as it was.
        st.query_params.update({})


def _take_out(key: str) -> None:
    if key in st.query_params:
        del st.query_params[key]
