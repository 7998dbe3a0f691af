"""Who changes the data and why: asked for at each save; the name is written once and kept while the visit lasts."""

import os
from dataclasses import dataclass

import streamlit as st

from kronoberg.domain import texts
from kronoberg.domain.raw_text import written_text
from kronoberg.topics.entry import words as entry_words

_NAME = "uppgifter-vem"
_SAVES = "uppgifter-sparat"


@dataclass(frozen=True, slots=True)
class Person:
    """What a person wrote: a name, a reason, and the case number where there is one."""

    who: str
    why: str
    dnr: str

    @property
    def problems(self) -> tuple[str, ...]:
        """What is missing, or cannot be kept, before anything can be saved."""
        missing = ((self.who, entry_words.WHO_MISSING), (self.why, entry_words.WHY_MISSING))
        written = (
            (entry_words.WHO, self.who, texts.LONGEST_TITLE),
            (entry_words.WHY, self.why, texts.LONGEST_TEXT),
            (entry_words.DNR, self.dnr, texts.LONGEST_TERM),
        )
        refused = ((label, texts.trouble(text, longest)) for label, text, longest in written)
        return (
            *(words for text, words in missing if not text),
            *(entry_words.refused(label, wanted) for label, wanted in refused if wanted),
        )


def name() -> str:
    """The person's name as far as it is known: as written before in this visit, else the setting KRONOBERG_EDITOR."""
    return str(st.session_state.get(_NAME) or os.environ.get("KRONOBERG_EDITOR", "")).strip()


def ask(*, key: str, why: str = "", question: str = entry_words.WHY) -> Person:
    """Show the fields for name, reason and Dnr, for a form; `key` tells them from others of the page.

    `why` is the reason to begin with, `question` what asks for it.
    """
    # After a save the next change begins with an empty reason.
    times = st.session_state.get(_SAVES, 0)
    with st.container(horizontal=True):
        who = st.text_input(entry_words.WHO, name(), key=f"vem-{key}", max_chars=texts.LONGEST_TITLE, width=300)
        dnr = st.text_input(entry_words.DNR, "", key=f"dnr-{key}-{times}", max_chars=texts.LONGEST_TERM, width=220)
    reason = st.text_area(question, why, key=f"varfor-{key}-{times}", max_chars=texts.LONGEST_TEXT, height=100)
    person = Person(
        written_text(who or "", texts.LONGEST_TITLE),
        written_text(reason or "", texts.LONGEST_TEXT),
        written_text(dnr or "", texts.LONGEST_TERM),
    )
    if person.who:
        st.session_state[_NAME] = person.who
    return person


def begin_anew() -> None:
    """Let the next change have a reason and a Dnr of its own; the name stays."""
    st.session_state[_SAVES] = st.session_state.get(_SAVES, 0) + 1
