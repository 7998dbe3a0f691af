"""The source that a person names for what is added: one that there is, or a new one written on the spot."""

from dataclasses import dataclass

import streamlit as st

from kronoberg.analysis.entry import new_rows
from kronoberg.analysis.entry.new_rows import Rows
from kronoberg.domain.book import Book
from kronoberg.topics.entry import add_words
from kronoberg.ui import links
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry import person as entry_person
from kronoberg.ui.entry.form import Needed

_ASKED = ("title", "publisher", "section", "published", "url", "no_url_reason", "entered_by")
"""What a person is asked of a new source."""


@dataclass(frozen=True, slots=True)
class Source:
    """The key of the chosen source, the row of a new one, and what is asked for where there is neither."""

    source_id: str
    rows: Rows
    needed: Needed


def choose_kind(form: str) -> str:
    """Show the choice between a source that there is and a new one; before the form, whose fields follow from it."""
    st.markdown(f"**{add_words.SOURCE}**")
    return links.choice(add_words.SOURCE, add_words.SourceKind, key=f"kallslag-{form}")


def fields(base: Book, kind: str, form: str) -> Source:
    """Show the fields that name the source, inside a form."""
    return _new(base, form) if kind == add_words.SourceKind.NEW else _existing(base, form)


def _existing(base: Book, form: str) -> Source:
    names = entry_form.source_names(base)
    field = entry_form.key(form, "kalla")
    chosen = st.selectbox(add_words.SOURCE, list(names), index=None, placeholder="Välj källa", key=field)
    source_id = names.get(chosen or "", "")
    return Source(source_id, {}, Needed(source_id, add_words.NO_SOURCE, field))


def _new(base: Book, form: str) -> Source:
    st.markdown(f"**{add_words.SourceKind.NEW.word}**")
    start = {
        "publisher": base.dataset.region,
        "no_url_reason": new_rows.INTERNAL,
        "entered_by": entry_person.name(),
    }
    row = new_rows.source(base, entry_form.fields(base, "sources", _ASKED, form=form, start=start))
    needed = Needed(row["title"], add_words.NO_TITLE, entry_form.field(form, "sources", "title"))
    return Source(row["source_id"], {"sources": (row,)}, needed)
