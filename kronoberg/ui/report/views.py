"""The documents of the April report as the screen shows them, built once for each Book, edition, year and minute."""

import datetime as dt
from dataclasses import replace

from kronoberg.domain.book import Book
from kronoberg.report import package_parts
from kronoberg.report.package_parts import Documents
from kronoberg.show.blocks import Document
from kronoberg.topics.documents import imprint
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.topics.entry import edition_words
from kronoberg.ui import clock, loader
from kronoberg.ui.remembering import remembered

# Enough for the years that a few people look at; a document is some hundred kilobytes.
_REMEMBERED = 16


def report(book: Book, year: int, today: dt.date) -> Document:
    """The yearly report."""
    return _documents(book, year, today, _of_this_minute(book)).report


def letter(book: Book, year: int, today: dt.date) -> Document:
    """The letter that goes with it."""
    return _documents(book, year, today, _of_this_minute(book)).letter


def made_from(book: Book) -> Imprint:
    """What documents made from the Book now say about their making."""
    shown = loader.edition()
    words, version = (edition_words.short(shown), shown.version) if shown else ("", 0)
    return imprint.imprint(book, edition=words, edition_version=version, made_at=clock.seen_at())


def _of_this_minute(book: Book) -> Imprint:
    """The same to the minute, which is all that a document on screen says: it is not built anew at every click."""
    now = made_from(book)
    return replace(now, made_at=now.made_at.replace(second=0))


@remembered(most=_REMEMBERED)
def _documents(book: Book, year: int, today: dt.date, made_from: Imprint) -> Documents:
    return package_parts.documents(book, year, today, made_from)
