"""Choices that stand in the address by their codes, and what is told when a link asks for one that does not exist.

A choice offers codes, each with the word that a reader sees. A link is followed by the code; an address that was saved
before there were codes has the word, and is followed too. So a word may be renamed, and a code never.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal, TypeVar

import streamlit as st

from kronoberg.domain.words import Code
from kronoberg.topics.entry import link_words
from kronoberg.ui import address, blocks

T = TypeVar("T", bound=str | int)
Width = int | Literal["stretch"]
Offered = Iterable[T] | Mapping[T, str]
"""What can be chosen, in order: codes that know their words (a year is its own word), or each with its word."""
_ASKED, _KEPT = "lankens-fragor", "sidornas-val"


@dataclass(frozen=True, slots=True)
class _Choice(Generic[T]):
    """A choice: its label, its key in the address, its words by their codes, what is chosen to begin with."""

    label: str
    key: str
    words: Mapping[T, str]
    first: T | None

    def word(self, option: Any) -> str:
        """The word of one of the codes; anything else as it is."""
        return self.words.get(option, str(option))

    def meant(self, asked: str, otherwise: Callable[[str], T | None]) -> tuple[T, ...]:
        """What a value in the address means, by its code or a word of today or before; several when it is unclear."""
        wanted = link_words.RENAMED.get((self.key, asked), asked)
        if coded := tuple(code for code in self.words if str(code) == wanted):
            return coded
        if named := tuple(code for code, word in self.words.items() if word == asked):
            return named
        found = otherwise(asked)
        return () if found is None or found not in self.words else (found,)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a link asked for in vain in a choice, and what was shown instead; `drawn` when that has been told."""

    choice: _Choice[Any]
    asked: str
    several: bool
    shown: object = None
    drawn: bool = False


def answer(key: str) -> None:
    """Tell that a link asked for what does not exist, until something else is chosen; call it after the choice."""
    asked, chosen = _noted().get(key), st.session_state[key]
    if asked is None:
        return
    if asked.drawn and asked.shown != chosen:
        del _noted()[key]
        return
    _noted()[key] = replace(asked, shown=chosen, drawn=True)
    shown = None if chosen is None else asked.choice.word(chosen)
    tell = link_words.unclear if asked.several else link_words.not_found
    st.warning(blocks.plain(tell(asked.choice.label, asked.asked, shown, tuple(asked.choice.words.values()))))


def answer_former() -> None:
    """Tell of each word of the address that once chose something and no longer does."""
    for told in link_words.former(st.query_params):
        st.warning(blocks.plain(told))


def forget() -> None:
    """Forget what has been asked for: the visitor has gone to another page."""
    st.session_state.pop(_ASKED, None)


def select(
    label: str,
    offered: Offered[T],
    *,
    key: str,
    first: T | None = None,
    otherwise: Callable[[str], T | None] = lambda _: None,
    width: Width = "stretch",
    tell: bool = True,
) -> T:
    """A list to choose from, kept in the address under the key; what a link asks for in vain is told below it.

    Parameters
    ----------
    first
        What is chosen to begin with; the first that is offered when nothing is given.
    otherwise
        Finds what a link means that asks for neither a code nor a word, such as a former name.
    tell
        Off when somebody else calls `answer`, where it is better seen.
    """
    words = _words(offered)
    choice_ = _Choice(label, key, words, next(iter(words), None) if first is None else first)
    _follow(choice_, otherwise)
    chosen = st.selectbox(label, list(words), key=key, format_func=choice_.word, width=width, persist_state="session")
    _written(choice_, chosen, tell=tell)
    return _offered(choice_, chosen)


def select_if_any(label: str, offered: Offered[T], *, key: str, placeholder: str, width: Width = "stretch") -> T | None:
    """A list like `select`, in which nothing is chosen to begin with."""
    choice_ = _Choice(label, key, _words(offered), None)
    _follow(choice_, lambda _: None)
    chosen: T | None = st.selectbox(
        label,
        list(choice_.words),
        index=None,
        placeholder=placeholder,
        key=key,
        format_func=choice_.word,
        width=width,
        persist_state="session",
    )
    _written(choice_, chosen)
    return None if chosen is None else _offered(choice_, chosen)


def choice(label: str, offered: Offered[T], *, key: str) -> T:
    """Let the reader choose one part of a page; the choice is kept in the address under the key."""
    words = _words(offered)
    choice_ = _Choice(label, key, words, next(iter(words)))
    _follow(choice_, lambda _: None)
    chosen = st.segmented_control(
        blocks.plain(label),
        list(words),
        required=True,
        key=key,
        format_func=choice_.word,
        label_visibility="collapsed",
        persist_state="session",
    )
    _written(choice_, chosen)
    return _offered(choice_, chosen)


def collaboration(label: str, offered: Mapping[str, str], *, key: str) -> str | None:
    """Let the reader choose one collaboration for a part of a page, or none; kept in the address under the key."""
    with st.container(width=420):
        return select_if_any(label, offered, placeholder="Välj samarbete", key=key)


def _words(offered: Offered[T]) -> dict[T, str]:
    if isinstance(offered, Mapping):
        return dict(offered)
    return {option: option.word if isinstance(option, Code) else str(option) for option in offered}


def _follow(choice_: _Choice[T], otherwise: Callable[[str], T | None]) -> None:
    """Let the session have what a link asks for, before the choice is drawn; note what it asks for in vain."""
    state, key = st.session_state, choice_.key
    asked, new = st.query_params.get(key), key not in state
    if asked is not None and (new or address.followed() or address.went_back()):
        meant = choice_.meant(asked, otherwise)
        _noted().pop(key, None)
        if len(meant) == 1:
            state[key] = meant[0]
            return
        _noted()[key] = _Asked(choice_, asked, several=bool(meant))
    if new or (asked is None and address.went_back()):
        state[key] = choice_.first
    elif state[key] not in (*choice_.words, choice_.first):
        # Another page has a choice under the same key, with codes of its own: this one has what it had before.
        kept = _kept().get((address.page(), key))
        state[key] = kept if kept in choice_.words else choice_.first


def _written(choice_: _Choice[T], chosen: object, *, tell: bool = True) -> None:
    """Let the address say what can be chosen and what has been, and answer a link that asked for something else."""
    first = None if choice_.first is None else str(choice_.first)
    address.offer(choice_.key, {str(code): word for code, word in choice_.words.items()}, first)
    _kept()[address.page(), choice_.key] = chosen
    address.write(choice_.key, None if chosen == choice_.first else str(chosen))
    if tell:
        answer(choice_.key)


def _offered(choice_: _Choice[T], chosen: object) -> T:
    """The very code that was offered: what the session keeps may be a text that is only equal to it."""
    return next(code for code in choice_.words if code == chosen)


def _noted() -> dict[str, _Asked]:
    noted: dict[str, _Asked] = st.session_state.setdefault(_ASKED, {})
    return noted


def _kept() -> dict[tuple[str, str], object]:
    """What was chosen last in each choice of each page."""
    kept: dict[tuple[str, str], object] = st.session_state.setdefault(_KEPT, {})
    return kept
