"""What `lock` does: it takes the options and gives the exit code."""

import argparse
import datetime as dt

from kronoberg.analysis.coverage import report_gaps
from kronoberg.cli import asked_year, output
from kronoberg.domain.dates import SWEDEN
from kronoberg.domain.words import DocumentKind, ReasonKind
from kronoberg.report import page_words
from kronoberg.store import datasets, editions
from kronoberg.store.database import Database
from kronoberg.store.recording import Reason
from kronoberg.topics.coverage import gap_words
from kronoberg.topics.documents import form_words
from kronoberg.topics.entry import edition_words


def lock(options: argparse.Namespace) -> int:
    """Show what a year's edition would lack, and lock it, or its next version, when asked to.

    Raises
    ------
    StorageError
        When the place is a folder, the year does not exist, or the database refuses (`editions.lock`).
    """
    with datasets.database(options.place) as database:
        return _locked(options, database)


def _locked(options: argparse.Namespace, database: Database) -> int:
    now, book = dt.datetime.now(SWEDEN), database.read()
    asked_year.refuse_unknown(book, options.year, now.date())
    latest = editions.named(editions.editions(database), str(options.year))
    if latest is not None:
        output.line(edition_words.next_version(latest) if latest.revision != book.revision else edition_words.SAME)
    gaps = report_gaps.report_gaps(book, options.year, now.date())
    texts = form_words.empty(book, DocumentKind.REPORT, options.year)
    output.line(edition_words.missing_before_lock(gap_words.summary(gaps), options.year))
    output.line(page_words.missing_texts(len(texts), form_words.grouped(book, texts)))
    if not options.apply:
        output.line("Ingenting är låst. Lägg till --apply, --who och --reason för att låsa.")
        return 0
    reason = options.reason or edition_words.why(options.year, latest.version + 1 if latest else 1)
    if not (options.who or "").strip() or not reason.strip():
        output.line("Ingenting är låst. Ange vem som låser med --who och varför med --reason.")
        return 1
    if (gaps.gaps or texts) and not options.anyway:
        output.line("Ingenting är låst. Fyll i det som saknas, eller lägg till --anyway för att låsa ändå.")
        return 1
    said = Reason(options.who, reason, now, ReasonKind.EDIT, options.dnr)
    output.line(edition_words.receipt(editions.lock(database, options.year, said, book.revision)))
    return 0
