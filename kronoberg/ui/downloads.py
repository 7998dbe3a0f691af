"""What a visitor can take home: tables, charts, calendars, documents. A file is made when it is asked for.

Streamlit makes it in a thread of its own, outside any session: everything that a file needs is looked up before. What
makes Word, PDF and Excel is loaded with the first such file, so that no page and no start waits for it.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

import streamlit as st

from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.render import csv_files
from kronoberg.show import export
from kronoberg.show.blocks import Document
from kronoberg.show.chart_words import ChartWords
from kronoberg.show.drawing import pictures
from kronoberg.show.export import Provenance
from kronoberg.show.table import Table
from kronoberg.topics.deadlines import calendar_file
from kronoberg.topics.deadlines.calendar_file import Publishing
from kronoberg.topics.documents import imprint
from kronoberg.topics.entry import edition_words
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.overview import words as describe
from kronoberg.ui import blocks, clock, contact, loader, session

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
_SAFE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Origin:
    """What every file of a page says of where it comes from; ask for it once per page.

    Attributes
    ----------
    book
        The Book as the visitor has chosen to see it.
    provenance
        The whole dataset, its revision, and the visitor's selection.
    notes
        The same in sentences, for pictures.
    day
        The day of the visit.
    """

    book: Book
    provenance: Provenance
    notes: tuple[str, ...]
    day: dt.date


@dataclass(frozen=True, slots=True)
class Taken:
    """What can be taken home under a name: a chart with its words as a picture, a table, or both.

    `what` and `name` as for `table`.
    """

    what: str
    name: str
    drawn: tuple[dict[str, Any], ChartWords] | None = None
    build: Callable[[], Table] | None = None


@dataclass(frozen=True, slots=True)
class _File:
    """A file to offer: what its button says, its name, its media type, and what makes it."""

    label: str
    name: str
    mime: str
    make: Callable[[], bytes]


def origin(book: Book) -> Origin:
    """Where the files of this page come from; `book` is what the page shows: the visitor's selection or everything."""
    # The whole dataset's revision, also when the view is narrowed: that is what can be found again.
    whole = loader.book()
    selection = "" if book is whole else describe.selection_sentence(session.chosen(), whole)
    locked = loader.edition()
    edition = edition_words.short(locked) if locked else ""
    lines = (describe.fiction_warning(whole), describe.dataset_line(whole), swedish.sentence(edition), selection)
    notes = tuple(line for line in lines if line)
    name = locked.name if locked else ""
    made = export.provenance(whole, selection=selection, edition=edition, edition_name=name)
    return Origin(book, made, notes, clock.now().date())


def table(shown: Origin, build: Callable[[], Table], *, what: str, name: str) -> None:
    """Offer a table as CSV in two variants and as an Excel workbook.

    Parameters
    ----------
    build
        Makes the table; it is called when a file is asked for, outside the session.
    what
        What the table shows, as in its heading. No two tables of a page may show the same.
    name
        The file's name after the dataset's and before the ending, with its year; small letters a–z, digits, hyphens.
    """
    _offer(f"Ladda ner tabell: {what}", _of_table(shown, build, what, name))


def made_file(label: str, name: str, make: Callable[[], bytes], *, mime: str, first: bool = False) -> None:
    """Offer a file that has been made; the first of several stands out."""
    kind: Literal["primary", "secondary"] = "primary" if first else "secondary"
    st.download_button(blocks.plain(label), make, file_name=name, mime=mime, on_click="ignore", type=kind)


def template_workbook(book: Book, label: str) -> None:
    """Offer the workbook to fill in, with the Book's rows."""
    name = f"{book.dataset.dataset_id}-mall.xlsx"
    st.download_button(label, partial(_template, book), file_name=name, mime=XLSX, on_click="ignore")


def calendar(shown: Origin, rows: Sequence[Deadline], *, what: str, name: str) -> None:
    """Offer deadlines as a calendar file; `what` and `name` as for `table`."""
    published = Publishing(contact.address(), clock.now(), clock.seen_at())
    make = partial(_calendar, shown, rows, what, published)
    label = f"Kalenderfil för Outlook med flera (.ics): {what}"
    file = _File(label, f"{file_name(shown.provenance, name)}.ics", calendar_file.MIME, make)
    _offer(f"Ladda ner kalender: {what}", (file,))


def picture(shown: Origin, specification: dict[str, Any], words: ChartWords, *, what: str, name: str) -> None:
    """Offer a chart as a picture with its words inside; `what` and `name` as for `table`."""
    _offer(f"Ladda ner bild: {what}", _of_picture(shown, specification, words, what, name))


def together(shown: Origin, taken: Sequence[Taken], *, what: str) -> None:
    """Offer in one menu all that can be taken home of what stands under one headline; `what` as for `table`."""
    files: list[_File] = []
    for each in taken:
        if each.drawn is not None:
            files += _of_picture(shown, *each.drawn, each.what, each.name)
        if each.build is not None:
            files += _of_table(shown, each.build, each.what, each.name)
    _offer(f"Ladda ner: {what}", files)


def document(build: Callable[..., Document], *, what: str, name: str) -> None:
    """Offer a document as Word and PDF; `what` and `name` as for `table`.

    `build` takes the Book and, by name, the imprint. A document is handed in and filed, so it is always made from the
    whole dataset, whatever the visitor has narrowed the view to.
    """
    whole, locked = loader.book(), loader.edition()
    edition, edition_name = (edition_words.short(locked), locked.name) if locked else ("", "")
    made = partial(build, whole, imprint=imprint.imprint(whole, edition=edition, made_at=clock.seen_at()))
    stem = file_name(export.provenance(whole, edition=edition, edition_name=edition_name), name)
    files = (
        _File(f"Word-dokument: {what}", f"{stem}.docx", DOCX, partial(_word, made)),
        _File(f"PDF: {what}", f"{stem}.pdf", PDF, partial(_pdf, made)),
    )
    _offer(f"Ladda ner dokument: {what}", files)


def file_name(provenance: Provenance, subject: str) -> str:
    """A file's name without its ending: the dataset, the subject, the edition, whether it is a selection.

    Raises
    ------
    ValueError
        When the subject holds anything that some system cannot have in the name of a file.
    """
    if not _SAFE.fullmatch(subject):
        msg = f"a file's name has small letters a–z, digits and hyphens, not {subject!r}"
        raise ValueError(msg)
    edition = f"-utgava-{provenance.edition_name}" if provenance.edition_name else ""
    return f"{provenance.dataset.dataset_id}-{subject}{edition}{'-urval' if provenance.selection else ''}"


def _of_table(shown: Origin, build: Callable[[], Table], what: str, name: str) -> tuple[_File, ...]:
    stem = file_name(shown.provenance, name)
    excel, open_data = (partial(_csv, write, shown, build) for write in (csv_files.swedish_excel, csv_files.open_data))
    return (
        _File(f"CSV för Excel (svensk): {what}", f"{stem}-excel.csv", CSV, excel),
        _File(f"CSV, öppna data: {what}", f"{stem}-oppna-data.csv", CSV, open_data),
        _File(f"Excel-arbetsbok: {what}", f"{stem}.xlsx", XLSX, partial(_workbook, shown, build)),
    )


def _of_picture(
    shown: Origin, specification: dict[str, Any], words: ChartWords, what: str, name: str
) -> tuple[_File, ...]:
    stem = file_name(shown.provenance, name)
    png, svg = (partial(make, specification, words, notes=shown.notes) for make in (pictures.png, pictures.svg))
    return (
        _File(f"Bild, PNG: {what}", f"{stem}.png", "image/png", png),
        _File(f"Bild, SVG: {what}", f"{stem}.svg", "image/svg+xml", svg),
    )


def _offer(label: str, files: Sequence[_File]) -> None:
    # The buttons are made when the menu is opened: nine of them would slow every first page for what few ask for.
    menu = st.popover(blocks.plain(label), key=f"hamta-{label}", on_change="rerun")
    if not menu.open:
        return
    with menu, st.container(gap=None):
        for file in files:
            st.download_button(
                blocks.plain(file.label),
                file.make,
                file_name=file.name,
                mime=file.mime,
                on_click="ignore",
                type="tertiary",
            )


def _csv(write: csv_files.Writer, shown: Origin, build: Callable[[], Table]) -> bytes:
    return write(build(), shown.provenance)


def _calendar(shown: Origin, rows: Sequence[Deadline], what: str, published: Publishing) -> bytes:
    return calendar_file.calendar(shown.book, rows, shown.provenance, name=what, published=published)


def _word(build: Callable[[], Document]) -> bytes:
    from kronoberg.render.docx import file

    return file.docx(build())


def _pdf(build: Callable[[], Document]) -> bytes:
    from kronoberg.render.pdf import file

    return file.pdf(build())


def _template(book: Book) -> bytes:
    from kronoberg.topics.entry import template

    return template.template(book)


def _workbook(shown: Origin, build: Callable[[], Table]) -> bytes:
    from kronoberg.render.xlsx import workbook

    made = build()
    documents = export_tables.documents(shown.book, made.source_ids)
    return workbook.workbook([made, documents], shown.provenance, extracted=shown.day)
