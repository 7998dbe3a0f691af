"""The file that this visitor has handed in, what was read of it, and the Book that it is compared with.

The bytes are Streamlit's own: they are never copied into the session. What was read of them is kept once, so that a run
of the page does not read a hundred megabytes again.
"""

import hashlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import streamlit as st

from kronoberg.domain import texts
from kronoberg.domain.book import Book
from kronoberg.domain.faults import FaultyData
from kronoberg.intake import recognising
from kronoberg.intake.files import Progress
from kronoberg.topics.entry import import_words
from kronoberg.ui import loader

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

_COUNT, _FILE, _BASE, _READ = "inlast-nummer", "inlast-fil", "inlast-bas", "inlast-resultat"
_SAID = "inlast-sagt"
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Handed:
    """A file as a person handed it in: its name, its bytes and their checksum."""

    name: str
    content: bytes
    sha256: str


def handed_in() -> Handed | None:
    """Show the field for a file; what has been handed in there, or None."""
    count = st.session_state.get(_COUNT, 0)
    upload: UploadedFile | None = st.file_uploader(
        import_words.UPLOAD,
        type=list(recognising.ENDINGS),
        key=f"inlast-{count}",
    )
    known: tuple[str, str] | None = st.session_state.get(_FILE)
    if upload is None:
        if known is not None:
            forget()
        return None
    content = upload.getvalue()
    if known is None or known[0] != upload.file_id:
        forget()
        known = (upload.file_id, hashlib.sha256(content).hexdigest())
        st.session_state[_FILE] = known
    return Handed(texts.normal(upload.name), content, known[1])


def base() -> Book:
    """The Book that the file is compared with: the one that was there when it was handed in.

    It stays the same until the file is saved or read again, so that what somebody else saves in between is met as a
    conflict and not as a part of the file.
    """
    kept: Book | None = st.session_state.get(_BASE)
    if kept is None:
        stored = loader.database()
        # Asked of the database itself: what this very visitor has just saved must be in it.
        kept = loader.current() if stored is None else stored.book_of(stored.head())
        st.session_state[_BASE] = kept
    return kept


def once(step: str, key: Hashable, read: Callable[[Progress], _Found]) -> _Found | FaultyData:
    """What a reader gives, read once for each key and kept in the place of what the step gave before.

    Its progress is shown while it reads; its faults are given, not raised.
    """
    kept: dict[str, tuple[Hashable, _Found | FaultyData]] = st.session_state.setdefault(_READ, {})
    known = kept.get(step)
    if known is None or known[0] != key:
        # What this key is no longer about must not stay in memory beside it while the new is read.
        kept.pop(step, None)
        known = key, _read(read)
        kept[step] = known
    return known[1]


def keep_said(of: Hashable, said: _Found, keep: Callable[[_Found], None]) -> None:
    """Let something that a person has said of a file be kept, once for each thing that is said."""
    if st.session_state.get(_SAID) != (of, said):
        keep(said)
        st.session_state[_SAID] = (of, said)


def _read(read: Callable[[Progress], _Found]) -> _Found | FaultyData:
    bar, shown = st.progress(0.0, text=import_words.READING), 0.0

    def progress(done: float) -> None:
        nonlocal shown
        # A message to the browser for each percent, not for each row.
        if done - shown >= 0.01:
            shown = min(done, 1.0)
            bar.progress(shown, text=f"{import_words.READING}: {shown:.0%}".replace("%", " %"))

    try:
        return read(progress)
    except FaultyData as error:
        # A new one: the raised one holds on to everything that was in memory where it was raised.
        return FaultyData(error.faults)
    finally:
        bar.empty()


def read_again() -> None:
    """Let the file be compared with the Book as it is now; for a callback."""
    st.session_state.pop(_BASE, None)
    st.session_state.pop(_READ, None)


def forget() -> None:
    """Forget what was read."""
    read_again()
    st.session_state.pop(_FILE, None)


def done() -> None:
    """Forget the file too, when it is saved: the field is empty again."""
    forget()
    st.session_state[_COUNT] = st.session_state.get(_COUNT, 0) + 1
