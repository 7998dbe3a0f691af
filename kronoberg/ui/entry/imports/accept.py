"""How every file that is read in ends: what it changes is shown, and a person accepts it or does not."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from kronoberg.domain.beside import absent
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import RowChange, RowKey, difference, outstanding
from kronoberg.domain.entering.candidate import Incoming, candidate, superseded
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.intake.files import Progress
from kronoberg.topics.entry import import_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.ui import blocks, loader
from kronoberg.ui.entry import saving as entry_saving
from kronoberg.ui.entry.imports import faults as entry_import_faults
from kronoberg.ui.entry.imports import state as entry_import_state
from kronoberg.ui.entry.imports.state import Handed

_Located = Callable[[Iterable[Fault]], tuple[Fault, ...]]
Removed = Mapping[str, Collection[RowKey]]


@dataclass(frozen=True, slots=True)
class Offer:
    """Rows that a file offers.

    Attributes
    ----------
    incoming
        The rows by table name.
    mark
        What they were read from and with: the same mark means the same rows.
    removed
        Keys of rows that give way to them.
    may_remove
        Whether a person is asked about the rows that the file does not have: only where the file holds whole tables.
    located
        Names faults as the person finds them in the file.
    folded
        Tables to show folded, with their titles.
    base
        The Book that the file was made from, where it is known: only what differs from it was changed in the file.
    """

    incoming: Mapping[str, Incoming]
    mark: Hashable
    removed: Removed = field(default_factory=dict)
    may_remove: bool = False
    located: _Located = tuple
    folded: Callable[[tuple[RowChange, ...]], Mapping[str, str]] = lambda _: {}
    base: Book | None = None


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The Book as it would be, and what has to change for it."""

    wanted: Book
    changes: tuple[RowChange, ...]


def show(handed: Handed, offer: Offer, *, on_saved: Callable[[], None] = lambda: None) -> None:
    """Show what the rows change and the form that saves it, or every fault in them.

    Parameters
    ----------
    on_saved
        Called when the rows stand in the database, before the file is forgotten.
    """
    now = entry_import_state.base()
    base = offer.base or now
    ticked = _ticked(base, offer) if offer.may_remove else {}
    removed = _together(offer.removed, ticked)
    taken_away = tuple((name, frozenset(keys)) for name, keys in sorted(removed.items()))
    key = (handed.sha256, base.revision, now.revision, offer.mark, taken_away)
    found = entry_import_state.once("forslag", key, partial(_weighed, base, now, offer.incoming, removed))
    if isinstance(found, FaultyData):
        words = import_words.removal_faults if ticked else import_words.faults
        entry_import_faults.show(offer.located(found.faults), words)
    elif not found.changes:
        st.info(import_words.CHANGES_NOTHING)
    else:
        _accept(handed, found, now, offer, on_saved)


def _accept(handed: Handed, found: _Weighed, now: Book, offer: Offer, on_saved: Callable[[], None]) -> None:
    st.header(import_words.WHAT_CHANGES, anchor=False)
    if now.revision != loader.current().revision:
        st.info(import_words.OTHERS_HAVE_SAVED)
        st.button(import_words.READ_AGAIN, on_click=entry_import_state.read_again)
    blocks.text(import_words.NOTHING_SAVED_YET)
    entry_saving.show(
        found.changes,
        Names([found.wanted, now]),
        key="inlast",
        kind=ReasonKind.IMPORT,
        file=entry_saving.File(handed.name, handed.sha256),
        why=import_words.why(handed.name),
        folded=offer.folded(found.changes),
        on_saved=partial(_finish, on_saved),
    )


def _finish(on_saved: Callable[[], None]) -> None:
    on_saved()
    entry_import_state.done()


def _weighed(base: Book, now: Book, incoming: Mapping[str, Incoming], removed: Removed, _: Progress) -> _Weighed:
    wanted = candidate(base, incoming, removed=removed)
    return _Weighed(wanted, outstanding(now, difference(base, wanted)))


def _ticked(base: Book, offer: Offer) -> Removed:
    """The rows outside the file that the person ticks to be removed; those that give way anyway are not asked about."""
    gone = superseded(base, offer.incoming)
    outside = {
        name: tuple(key for key in keys if key not in gone.get(name, ()))
        for name, keys in absent(base, offer.incoming).items()
    }
    outside = {name: keys for name, keys in outside.items() if keys}
    if not outside:
        return {}
    st.subheader(import_words.NOT_IN_FILE, anchor=False)
    blocks.text(import_words.about_absent(outside))
    return {
        name: keys
        for name, keys in outside.items()
        if st.checkbox(import_words.absent(BY_NAME[name], len(keys)), key=f"bort-{name}")
    }


def _together(*removed: Removed) -> Removed:
    names = {name for each in removed for name in each}
    return {name: tuple(key for each in removed for key in each.get(name, ())) for name in sorted(names)}
