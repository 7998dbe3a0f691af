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
    """What a person wrote: a name, a reason, and the case number where there is one.

    `fields` are the keys of those fields, `question` is what asks for the reason.
    """

    who: str
    why: str
    dnr: str
    fields: tuple[str, str, str] = ("", "", "")
    question: str = entry_words.WHY

    @property
    def problems(self) -> tuple[tuple[str, str], ...]:
        """What is missing, or cannot be kept, before anything can be saved; each with the key of its field."""
        who, why, dnr = self.fields
        missing = ((self.who, entry_words.WHO_MISSING, who), (self.why, entry_words.why_missing(self.question), why))
        written = (
            (entry_words.WHO, self.who, texts.LONGEST_TITLE, who),
            (self.question, self.why, texts.LONGEST_TEXT, why),
            (entry_words.DNR, self.dnr, texts.LONGEST_TERM, dnr),
        )
        refused = ((label, texts.trouble(text, longest), field) for label, text, longest, field in written)
        return (
            *((words, field) for text, words, field in missing if not text),
            *((entry_words.refused(label, wanted), field) for label, wanted, field in refused if wanted),
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
    fields = (f"vem-{key}", f"varfor-{key}-{times}", f"dnr-{key}-{times}")
    with st.container(horizontal=True):
        who = st.text_input(entry_words.WHO, name(), key=fields[0], max_chars=texts.LONGEST_TITLE, width=300)
        dnr = st.text_input(entry_words.DNR, "", key=fields[2], max_chars=texts.LONGEST_TERM, width=220)
    reason = st.text_area(question, why, key=fields[1], max_chars=texts.LONGEST_TEXT, height=100)
    person = Person(
        written_text(who or "", texts.LONGEST_TITLE),
        written_text(reason or "", texts.LONGEST_TEXT),
        written_text(dnr or "", texts.LONGEST_TERM),
        fields,
        question,
    )
    if person.who:
        st.session_state[_NAME] = person.who
    return person


def begin_anew() -> None:
    """Let the next change have a reason and a Dnr of its own; the name stays."""
    st.session_state[_SAVES] = st.session_state.get(_SAVES, 0) + 1
