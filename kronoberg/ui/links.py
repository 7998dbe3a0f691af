"""Choices that stand in the address, and what is told when a link asks for one that does not exist.

Streamlit itself takes an unknown value out of the address and shows another in its place without a word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

import streamlit as st

from kronoberg.topics.entry import link_words
from kronoberg.ui import blocks

T = TypeVar("T", str, int)
Width = int | Literal["stretch"]
_ASKED = "lankens-fragor"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a link asked for in a choice, and what was shown instead; None until it has been drawn."""

    label: str
    asked: str
    offered: tuple[str, ...]
    shown: str | None = None
    drawn: bool = False


def look(label: str, options: Sequence[str | int], *, key: str) -> None:
    """Note what the address asks for in a choice; call it before the choice is drawn."""
    asked = st.query_params.get(key)
    if asked is None:
        return
    offered = tuple(str(option) for option in options)
    _noted().pop(key, None)
    if asked not in offered:
        _noted()[key] = _Asked(label, asked, offered)


def answer(key: str, chosen: object) -> None:
    """Tell that a link asked for what does not exist, until something else is chosen; call it after the choice."""
    asked, shown = _noted().get(key), None if chosen is None else str(chosen)
    if asked is None:
        return
    if asked.drawn and asked.shown != shown:
        del _noted()[key]
        return
    _noted()[key] = _Asked(asked.label, asked.asked, asked.offered, shown, drawn=True)
    st.warning(blocks.plain(link_words.not_found(asked.label, asked.asked, shown, asked.offered)))


def answer_former() -> None:
    """Tell of each word of the address that once chose something and no longer does."""
    for told in link_words.former(st.query_params):
        st.warning(blocks.plain(told))


def forget() -> None:
    """Forget what has been asked for: the visitor has gone to another page."""
    st.session_state.pop(_ASKED, None)


def select(
    label: str, options: Sequence[T], *, key: str, index: int = 0, width: Width = "stretch", tell: bool = True
) -> T:
    """A list to choose from, kept in the address under the key; what a link asks for in vain is told below it.

    With `tell` off, somebody else calls `answer` where it is better seen.
    """
    look(label, options, key=key)
    chosen: T = st.selectbox(label, options, index=index, key=key, bind="query-params", width=width)
    if tell:
        answer(key, chosen)
    return chosen


def select_if_any(
    label: str, options: Sequence[T], *, key: str, placeholder: str, width: Width = "stretch"
) -> T | None:
    """A list like `select`, in which nothing is chosen to begin with."""
    look(label, options, key=key)
    chosen: T | None = st.selectbox(
        label, options, index=None, placeholder=placeholder, key=key, bind="query-params", width=width
    )
    answer(key, chosen)
    return chosen


def choice(label: str, options: Sequence[str], *, key: str) -> str:
    """Let the reader choose one part of a page; the choice is kept in the address under the key."""
    look(label, options, key=key)
    chosen: str = st.segmented_control(
        label, options, default=options[0], required=True, key=key, bind="query-params", label_visibility="collapsed"
    )
    answer(key, chosen)
    return chosen


def collaboration(label: str, options: Sequence[str], *, key: str) -> str | None:
    """Let the reader choose one collaboration for a part of a page, or none; kept in the address under the key."""
    with st.container(width=420):
        return select_if_any(label, options, placeholder="Välj samarbete", key=key)


def _noted() -> dict[str, _Asked]:
    noted: dict[str, _Asked] = st.session_state.setdefault(_ASKED, {})
    return noted
