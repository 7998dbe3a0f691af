"""The part "Utgåvor" of the page Uppgifter: lock the April edition of a year, and the list of those that are locked."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from kronoberg.analysis.coverage import report_gaps
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import DocumentKind, ReasonKind
from kronoberg.report import page_words as report_page_words
from kronoberg.store import editions as edition_store
from kronoberg.store.editions import Edition
from kronoberg.store.errors import StorageError
from kronoberg.store.saving import Reason
from kronoberg.topics.coverage import gap_words
from kronoberg.topics.documents import form_words
from kronoberg.topics.entry import edition_words
from kronoberg.topics.entry import words as entry_words
from kronoberg.ui import access, blocks, clock, loader, menu
from kronoberg.ui.entry import faults as entry_faults
from kronoberg.ui.entry import person as entry_person

_RECEIPT, _SEEN, _FORM = "utgava-kvitto", "utgava-sedd", "las-utgava"


def show() -> None:
    """Show the form that locks an edition, and the locked ones with the way to each."""
    show_receipt()
    found = loader.editions()
    st.header(edition_words.LIST, anchor=False)
    if found:
        blocks.table(edition_words.list_table(found))
        for edition in found:
            link = {loader.EDITION: edition.name, "ar": str(edition.year)}
            st.page_link(menu.page(""), label=blocks.plain(edition_words.open_label(edition)), query_params=link)
    else:
        blocks.text(edition_words.NONE_YET)
    st.header(edition_words.LOCK_HEADING, anchor=False)
    _lock(found)


def _lock(found: tuple[Edition, ...]) -> None:
    last = clock.last_finished_year()
    year = st.selectbox("Siffrornas år", range(last, last - 10, -1), key=f"{_FORM}-ar-{len(found)}", width=220)
    lock_year(year, to_gaps=partial(_to_gaps, year))


def show_receipt() -> None:
    """Say that an edition was locked in the run before; nothing when none was."""
    if receipt := st.session_state.pop(_RECEIPT, None):
        st.success(blocks.plain(receipt))


def lock_year(year: int, *, to_gaps: Callable[[], None]) -> None:
    """Show what is missing in a year, and the form that locks its edition, or the next version of one that is locked.

    `to_gaps` leads to what is missing. Nothing can be locked anew that has not changed.
    """
    book, locked = loader.current(), edition_store.named(loader.editions(), str(year))
    if locked is not None and locked.revision == book.revision:
        blocks.text(edition_words.SAME)
        return
    version = 1 if locked is None else locked.version + 1
    blocks.text(edition_words.next_version(locked) if locked else edition_words.EXPLAINED)
    missing = report_gaps.report_gaps(book, year, clock.today())
    texts = form_words.empty(book, DocumentKind.REPORT, year)
    blocks.text(edition_words.missing_before_lock(gap_words.summary(missing), year))
    if texts:
        blocks.text(report_page_words.missing_texts(len(texts), form_words.grouped(book, texts)))
    st.button(edition_words.TO_GAPS, on_click=to_gaps)
    with st.form(_FORM, enter_to_submit=False):
        # The fields are the version's own: a reason that names one year must not follow to the edition of another.
        reason = {"why": edition_words.why(year, version), "question": edition_words.WHY}
        person = entry_person.ask(key=f"{_FORM}-{year}-{version}", **reason)
        question = edition_words.knowingly(len(missing.gaps), len(texts))
        knowingly = not question or st.checkbox(question, key=f"{_FORM}-{year}-{version}-anda")
        pressed = st.form_submit_button(edition_words.lock_label(version), type="primary")
    # What the person had on the screen when the button was pressed: somebody may have saved since.
    seen = st.session_state.get(_SEEN, book.revision)
    st.session_state[_SEEN] = book.revision
    if pressed and not knowingly:
        st.error(blocks.plain(edition_words.not_yet(len(missing.gaps), len(texts))))
    elif pressed:
        _try(year, person, seen)


def _to_gaps(year: int) -> None:
    st.session_state["del"], st.session_state["ar"] = entry_words.Part.GAPS, year


def _try(year: int, person: entry_person.Person, seen: str) -> None:
    database = loader.database()
    if not access.may_edit() or database is None:
        st.error(blocks.plain(entry_words.OFF))
    elif person.problems:
        entry_faults.pressed(_FORM)
        entry_faults.needed(person.problems, after=_FORM)
    else:
        reason = Reason(person.who, person.why, clock.now(), ReasonKind.EDIT, person.dnr or None)
        try:
            made = edition_store.lock(database, year, reason, seen)
        except StorageError as error:
            st.error(blocks.plain(str(error)))
        except FaultyData as error:
            blocks.faulty_data(error.faults, place=database.url_shown)
        else:
            loader.look_again()
            st.session_state[_RECEIPT] = edition_words.receipt(made)
            entry_person.begin_anew()
            st.rerun()
