"""A locked edition on every page: the choice of it, kept in the address, and the banner that says that it is one."""

from typing import TYPE_CHECKING

import streamlit as st

from kronoberg.domain.book import Book
from kronoberg.domain.difference import RowChange, difference
from kronoberg.store import editions
from kronoberg.store.editions import Edition
from kronoberg.topics.entry import edition_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.ui import address, blocks, loader
from kronoberg.ui.entry import saving as entry_saving
from kronoberg.ui.remembering import remembered

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

_WIDTH = 220


def choose(page: str, place: "DeltaGenerator") -> None:
    """Show the choice of edition where there is one; call it before anything asks for the Book.

    Parameters
    ----------
    page
        The address of the page, to know whether a link has led here.
    place
        Where the choice stands in the head.
    """
    found = loader.editions()
    options = [edition_words.CURRENT, *(edition_words.option(found, each) for each in found)]
    wanted = st.query_params.get(loader.EDITION)
    if wanted is not None and (meant := editions.named(found, wanted)) is not None:
        wanted = edition_words.option(found, meant)
    if wanted is not None and wanted not in options:
        st.warning(blocks.plain(edition_words.unknown(wanted)))
    if len(options) == 1:
        st.session_state.pop(loader.EDITION, None)
        return
    if address.comes_to(page) and wanted in options:
        # A link that names an edition means it; one that names none stays in the edition that is shown.
        st.session_state[loader.EDITION] = wanted
    with place.container(width=_WIDTH):
        st.selectbox(edition_words.LABEL, options, key=loader.EDITION, bind="query-params")


def banner() -> None:
    """Say which edition is shown, what has changed since, and how to come back; nothing for the current figures."""
    edition = loader.edition()
    if edition is None:
        return
    locked, now = loader.book(), loader.current()
    changes = _since(locked, now)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.info(blocks.plain(edition_words.banner(edition, changes)), width="stretch")
        st.button(edition_words.BACK, on_click=show_current)
    if changes and (box := blocks.folded(edition_words.SINCE, key="andrat")):
        with box:
            entry_saving.differences(changes, Names([now, locked]))
    corrected(edition, locked)


def corrected(edition: Edition, book: Book) -> None:
    """Show, folded, what a later version corrects: every row that is not as in the version before it."""
    former = next(filter(edition.follows, loader.editions()), None)
    before = loader.locked(former.name) if former else None
    if before is None:
        return
    changes = _since(before.book, book)
    if box := blocks.folded(edition_words.corrected(edition, changes), key="rattat"):
        with box:
            entry_saving.differences(changes, Names([book, before.book]))


def show_current() -> None:
    """Go back to the current figures; for a callback."""
    st.session_state[loader.EDITION] = edition_words.CURRENT


@remembered(most=4)
def _since(locked: Book, now: Book) -> tuple[RowChange, ...]:
    return difference(locked, now)
