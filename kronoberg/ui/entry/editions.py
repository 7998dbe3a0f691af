"""The part "Utgåvor" of the page Uppgifter: lock the April edition of a year, and the list of those that are locked."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from kronoberg.analysis.coverage import report_gaps
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.store import editions
from kronoberg.store.editions import Edition
from kronoberg.store.errors import StorageError
from kronoberg.store.saving import Reason
from kronoberg.topics.coverage import gap_words
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
            link = {loader.EDITION: str(edition.year), "ar": str(edition.year)}
            st.page_link(menu.page(""), label=blocks.plain(edition_words.open_label(edition)), query_params=link)
    else:
        blocks.text(edition_words.NONE_YET)
    st.header(edition_words.LOCK_HEADING, anchor=False)
    blocks.text(edition_words.EXPLAINED)
    _lock(found)


def _lock(found: tuple[Edition, ...]) -> None:
    last, taken = clock.last_finished_year(), {edition.year for edition in found}
    years = [year for year in range(last, last - 10, -1) if year not in taken]
    if not years:
        blocks.text(edition_words.ALL_LOCKED)
        return
    year = st.selectbox("Siffrornas år", years, key=f"{_FORM}-ar-{len(found)}", width=220)
    lock_year(year, to_gaps=partial(_to_gaps, year))


def show_receipt() -> None:
    """Say that an edition was locked in the run before; nothing when none was."""
    if receipt := st.session_state.pop(_RECEIPT, None):
        st.success(blocks.plain(receipt))


def lock_year(year: int, *, to_gaps: Callable[[], None]) -> None:
    """Show what is missing in a year, and the form that locks its edition; `to_gaps` leads to what is missing."""
    book = loader.book()
    missing = report_gaps.report_gaps(book, year, clock.today())
    blocks.text(edition_words.missing_before_lock(gap_words.summary(missing), year))
    st.button(edition_words.TO_GAPS, on_click=to_gaps)
    blocks.note(edition_words.revision(book.revision))
    with st.form(_FORM, enter_to_submit=False):
        # The fields are the year's own: a reason that names one year must not follow to the edition of another.
        reason = {"why": f"Aprilrapporten {year + 1}", "question": edition_words.WHY}
        person = entry_person.ask(key=f"{_FORM}-{year}", **reason)
        pressed = st.form_submit_button(edition_words.LOCK, type="primary")
    # What the person had on the screen when the button was pressed: somebody may have saved since.
    seen = st.session_state.get(_SEEN, book.revision)
    st.session_state[_SEEN] = book.revision
    if pressed:
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
            made = editions.lock(database, year, reason, seen)
        except StorageError as error:
            st.error(blocks.plain(str(error)))
        except FaultyData as error:
            blocks.faulty_data(error.faults, place=database.url_shown)
        else:
            loader.look_again()
            st.session_state[_RECEIPT] = edition_words.receipt(made)
            entry_person.begin_anew()
            st.rerun()
