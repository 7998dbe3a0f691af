"""The form where the head and the texts of a document are written, and how they read where they cannot be changed."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from kronoberg.analysis.documents import fields as document_fields
from kronoberg.analysis.documents.fields import Field, Outcome
from kronoberg.domain import texts
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import difference, raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.raw_text import written_text
from kronoberg.domain.words import DocumentKind
from kronoberg.show import cell
from kronoberg.topics.documents import form_words as document_form_words
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.ui import blocks, clock, loader
from kronoberg.ui.entry import faults as entry_faults
from kronoberg.ui.entry import person as entry_person
from kronoberg.ui.entry import saving as entry_saving
from kronoberg.ui.report import document_state
from kronoberg.ui.report.document_state import Form

# At most some 75 characters a line, as in the document.
_WIDTH = 680


def show(kind: DocumentKind, year: int) -> None:
    """Show the fields of a document, and the way to save what has been typed in them."""
    shown = document_state.form(kind, year)
    written = document_fields.written(shown.base, kind, year)
    blocks.note(document_form_words.KEPT)
    with st.container(width=_WIDTH):
        author = _author(shown)
        st.subheader(document_form_words.HEAD, anchor=False)
        with st.container(horizontal=True):
            for place, before in written.items():
                if place.column:
                    _line(shown, place, before)
        for group in (document_form_words.LETTER, document_form_words.REPORT):
            st.subheader(group, anchor=False)
            for place, before in written.items():
                if place.part in document_form_words.GROUPS[group]:
                    _area(shown, place, before)
        _about_each(shown, written)
    st.subheader(entry_words.YOUR_CHANGES, anchor=False)
    _review(document_state.form(kind, year), author)


def read(book: Book, kind: DocumentKind, year: int) -> None:
    """Show the fields and texts of a document as they stand."""
    written = document_fields.written(book, kind, year)
    blocks.table(document_form_words.head_table(written))
    for group, parts in document_form_words.GROUPS.items():
        of_group = {place: text for place, text in written.items() if place.part in parts}
        if of_group:
            st.subheader(group, anchor=False)
        for place, text in of_group.items():
            with st.container(gap=None, width=_WIDTH):
                st.markdown(f"**{blocks.plain(document_form_words.full_title(book, place))}**")
                blocks.lines(text or cell.MISSING)


def _author(shown: Form) -> str:
    key = f"{shown.name}-skribent"
    name = st.text_input(
        document_form_words.AUTHOR, entry_person.name(), key=key, max_chars=texts.LONGEST_TITLE, width=420
    )
    blocks.note(document_form_words.AUTHOR_NOTE)
    return written_text(name or "", texts.LONGEST_TITLE)


def _line(shown: Form, place: Field, before: str) -> None:
    key = _with_its_text(shown, place, before)
    st.text_input(
        document_form_words.title(place),
        key=key,
        help=document_form_words.help_text(place),
        width=320,
        on_change=document_state.keep,
        args=(shown, place, key, before),
    )


def _area(shown: Form, place: Field, before: str) -> None:
    key = _with_its_text(shown, place, before)
    with st.container(gap="xsmall"):
        st.text_area(
            blocks.plain(document_form_words.full_title(shown.base, place)),
            key=key,
            height="content",
            on_change=document_state.keep,
            args=(shown, place, key, before),
        )
        blocks.note(document_form_words.help_text(place))


def _with_its_text(shown: Form, place: Field, before: str) -> str:
    """The key of a field's widget, which has its text also when it has not been drawn for a while."""
    key = shown.key(place.name)
    if key not in st.session_state:
        st.session_state[key] = shown.typed.get(place, before)
    return key


def _about_each(shown: Form, written: Mapping[Field, str]) -> None:
    owners = dict.fromkeys(place.collaboration_id for place in written if place.collaboration_id)
    if owners:
        st.subheader(document_form_words.EACH, anchor=False)
    for owner in owners:
        own = {place: text for place, text in written.items() if place.collaboration_id == owner}
        count = sum(bool(shown.typed.get(place, text).strip()) for place, text in own.items())
        title = document_form_words.folded_title(shown.base.collaborations[owner].label, count, len(own))
        if box := blocks.folded(title, key=f"texter-{owner}"):
            with box:
                for place, before in own.items():
                    _area(shown, place, before)


def _review(shown: Form, author: str) -> None:
    if not shown.typed:
        blocks.text(entry_words.NOT_CHANGED)
        return
    if shown.base.revision != loader.book().revision:
        st.info(blocks.plain(entry_words.OTHERS_HAVE_SAVED))
    found = document_fields.outcome(
        shown.base, shown.kind, shown.year, shown.typed, author=author, today=clock.today()
    )  # fmt: skip
    try:
        wanted = candidate(shown.base, _incoming(found), removed=found.removed)
    except FaultyData as error:
        _faults(error, found)
    else:
        _save(shown, wanted)
    st.button(entry_words.START_OVER, on_click=document_state.discard, args=(shown,))


def _incoming(found: Outcome) -> dict[str, Incoming]:
    return {name: Incoming(BY_NAME[name].title, raw_rows(rows)) for name, rows in found.rows.items()}


def _save(shown: Form, wanted: Book) -> None:
    changes = difference(shown.base, wanted)
    if not changes:
        blocks.text(entry_words.SAME_AS_BEFORE)
        return
    why = document_form_words.why(shown.kind, shown.year)
    on_saved = partial(document_state.discard, shown)
    entry_saving.show(changes, Names([wanted, shown.base]), key=shown.name, why=why, on_saved=on_saved)


def _faults(error: FaultyData, found: Outcome) -> None:
    places = [document_form_words.place_of(fault, found.rows) for fault in error.faults]
    entry_faults.show(error.faults, places)
