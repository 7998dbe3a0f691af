"""What the commands for single documents do; each takes its options and gives the exit code."""

import argparse
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from kronoberg.cli import asked_year, output
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.dates import SWEDEN
from kronoberg.render.docx import file as docx_file
from kronoberg.render.pdf import file as pdf_file
from kronoberg.report import letters
from kronoberg.show.blocks import Document
from kronoberg.store import datasets
from kronoberg.store.errors import Existing
from kronoberg.topics.collaborations import sheet as collaboration_sheet
from kronoberg.topics.documents import imprint
from kronoberg.topics.plan import document as plan_document
from kronoberg.topics.travel import trip_document


def plan(options: argparse.Namespace) -> int:
    """Write a year's action plan and the letter that goes with it."""
    book, now, year = datasets.read(options.place), datetime.now(SWEDEN), options.year
    asked_year.refuse_unknown(book, year, now.date(), planned=True)
    made = imprint.imprint(book, made_at=now)
    documents = {
        f"handlingsplan-{year}": plan_document.plan(book, year, now.date(), made),
        f"handlingsplan-{year}-tjansteskrivelse": letters.plan_letter(book, year, now.date(), made),
    }
    return _write(book, documents, options.out)


def sheet(options: argparse.Namespace) -> int:
    """Write the sheet about one collaboration."""
    book, now, key = datasets.read(options.place), datetime.now(SWEDEN), options.collaboration
    if key not in book.collaborations:
        return _unknown("Inget samarbete", key, sorted(book.collaborations))
    asked_year.refuse_unknown(book, options.year, now.date())
    made = imprint.imprint(book, made_at=now)
    document = collaboration_sheet.sheet(book, key, options.year, now.date(), made)
    return _write(book, {f"samarbetsblad-{key}-{options.year}": document}, options.out)


def trip(options: argparse.Namespace) -> int:
    """Write the report from one meeting."""
    book, now, key = datasets.read(options.place), datetime.now(SWEDEN), options.meeting
    known = [row.meeting_id for row in book.rows("meetings")]
    if key not in known:
        return _unknown("Inget möte", key, known)
    document = trip_document.trip_report(book, key, now.date(), imprint.imprint(book, made_at=now))
    return _write(book, {f"reserapport-{key}": document}, options.out)


def _unknown(what: str, key: str, known: list[str]) -> int:
    output.line(f"{what} har nyckeln {key}{swedish.hint(key, known)}.")
    return 1


def _write(book: Book, documents: Mapping[str, Document], folder: Path) -> int:
    """Make every file before any is written, so that a fault leaves nothing behind.

    Raises
    ------
    StorageError
        When one of the files exists.
    """
    named = {folder / f"{book.dataset.dataset_id}-{name}": document for name, document in documents.items()}
    targets = [path.with_name(f"{path.name}{ending}") for path in named for ending in (".docx", ".pdf")]
    if existing := next((path for path in targets if path.exists()), None):
        raise Existing(existing, instead="en annan mapp")
    contents = [write(document) for document in named.values() for write in (docx_file.docx, pdf_file.pdf)]
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in zip(targets, contents, strict=True):
        path.write_bytes(content)
        output.line(f"Skrev {path}.")
    output.line(f"Uppgifternas revision: {book.revision}.")
    return 0
