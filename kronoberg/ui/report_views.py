"""The documents of the April report as the screen shows them, built once for each revision, edition, year and day."""

import datetime as dt

import streamlit as st

from kronoberg.documents import imprint, package_parts
from kronoberg.documents.content import Document
from kronoberg.documents.imprint import Imprint
from kronoberg.documents.package_parts import Documents
from kronoberg.domain.book import Book
from kronoberg.present import edition_words
from kronoberg.ui import clock, loader

# Enough for the years that a few people look at; a document is some hundred kilobytes.
_REMEMBERED = 16


def report(book: Book, year: int, today: dt.date) -> Document:
    """The yearly report."""
    return _both(book, year, today).report


def letter(book: Book, year: int, today: dt.date) -> Document:
    """The letter that goes with it."""
    return _both(book, year, today).letter


def made_from(book: Book) -> Imprint:
    """What documents made from the Book now say about their making."""
    return imprint.imprint(book, edition=_edition(), made_at=clock.now())


def _both(book: Book, year: int, today: dt.date) -> Documents:
    found: Documents = _documents(book.revision, _edition(), year, today, book)
    return found


def _edition() -> str:
    shown = loader.edition()
    return edition_words.short(shown) if shown else ""


@st.cache_resource(show_spinner=False, max_entries=_REMEMBERED)
def _documents(revision: str, edition: str, year: int, today: dt.date, _book: Book) -> Documents:  # noqa: ARG001  the key
    return package_parts.documents(_book, year, today, made_from(_book))
