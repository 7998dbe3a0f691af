"""What this visitor has typed for a document and not saved. It stays while other steps and pages are looked at.

Streamlit forgets what is in a field that is not drawn, so each field is kept here as soon as it has been left. What was
typed is compared with the Book as it was at the first change, so that somebody else's save is met as a conflict.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import streamlit as st

from kronoberg.analysis.documents.fields import Field
from kronoberg.domain.book import Book
from kronoberg.domain.words import DocumentKind
from kronoberg.ui import loader


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one document: which it is, the Book that it stands on, and the fields that have been changed."""

    kind: DocumentKind
    year: int
    base: Book
    typed: Mapping[Field, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Tells the form from those of other documents."""
        return _name(self.kind, self.year)

    def key(self, place: str) -> str:
        """The key of a widget: a new one after each save, so that the form shows what has been saved."""
        return f"{self.name}-{place}-{self.base.revision}-{st.session_state.get(_times(self.name), 0)}"


def form(kind: DocumentKind, year: int) -> Form:
    """The form as this visitor left it; on the newest Book while nothing is typed."""
    kept: Form | None = st.session_state.get(_name(kind, year))
    return Form(kind, year, loader.book()) if kept is None else kept


def keep(shown: Form, place: Field, key: str, before: str) -> None:
    """Keep what has just been typed in a field; for a callback. `before` is what the Book has there."""
    text: str = st.session_state[key] or ""
    current = form(shown.kind, shown.year)
    others = {each: typed for each, typed in current.typed.items() if each != place}
    typed = others if text == before else {**others, place: text}
    if typed:
        st.session_state[shown.name] = replace(shown, typed=typed)
    else:
        st.session_state.pop(shown.name, None)


def discard(shown: Form) -> None:
    """Forget what has been typed; the fields show the Book again."""
    st.session_state.pop(shown.name, None)
    st.session_state[_times(shown.name)] = st.session_state.get(_times(shown.name), 0) + 1


def _name(kind: DocumentKind, year: int) -> str:
    return f"dokument-{kind.value}-{year}"


def _times(name: str) -> str:
    return f"{name}-ganger"
