"""What `report` does: it takes the options and gives the exit code."""

import argparse
import datetime as dt
from dataclasses import dataclass

from kronoberg.analysis.coverage import report_gaps
from kronoberg.cli import asked_year, new_folder, output
from kronoberg.domain.book import Book
from kronoberg.domain.dates import SWEDEN
from kronoberg.intake import files
from kronoberg.render import chart_files
from kronoberg.report import package, package_list, package_parts, package_words
from kronoberg.store import datasets, editions
from kronoberg.store.errors import StorageError
from kronoberg.topics.coverage import gap_words
from kronoberg.topics.documents import imprint as imprints
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.topics.entry import edition_words


@dataclass(frozen=True, slots=True)
class _Source:
    """What a package is made from: the Book, the day that it is seen on, and what the files say about their making."""

    book: Book
    today: dt.date
    imprint: Imprint


def report(options: argparse.Namespace) -> int:
    """Write the files of the package, and the pictures when asked to, into a new folder."""
    new_folder.refuse(options.out)
    template = files.read_file(options.template) if options.template else None
    found = _current(options) if options.edition is None else _edition(options)
    book, imprint = found.book, found.imprint
    asked_year.refuse_unknown(book, options.year, found.today)
    try:
        made = package.files(book, options.year, found.today, imprint, template=template)
    except package.TemplateError as error:
        output.line(f"{options.template}: {error}")
        return 1
    if options.pictures:
        whole = package_parts.documents(book, options.year, found.today, imprint).report
        made |= chart_files.of(whole)
    new_folder.write(options.out, made)
    _tell(options, found, made)
    return 0


def _tell(options: argparse.Namespace, found: _Source, made: dict[str, bytes]) -> None:
    for name, content in made.items():
        output.line(package_words.written(str(options.out / name), len(content)))
    output.line(package_words.made_from(found.imprint.edition, found.imprint.revision))
    if not package_list.has_dnr(found.book, options.year):
        output.line(package_words.no_dnr(is_locked=bool(found.imprint.edition)))
    missing = report_gaps.report_gaps(found.book, options.year, found.today)
    output.line(edition_words.missing_before_lock(gap_words.summary(missing), options.year))


def _current(options: argparse.Namespace) -> _Source:
    now = dt.datetime.now(SWEDEN)
    book = datasets.read(options.place)
    return _Source(book, now.date(), imprints.imprint(book, made_at=now))


def _edition(options: argparse.Namespace) -> _Source:
    """The locked edition of the year, seen on the day when it was locked.

    Raises
    ------
    StorageError
        When the place is a folder, or the year has no edition.
    """
    with datasets.database(options.place) as database:
        edition = editions.named(editions.editions(database), options.edition or str(options.year))
        if edition is None or edition.year != options.year:
            named = f" med namnet {options.edition}" if options.edition else ""
            msg = (
                f"Det finns ingen låst utgåva av {options.year} års siffror{named}. Utan --edition blir det ett utkast."
            )
            raise StorageError(msg)
        book = editions.edition_book(database, edition.year, edition.version)
    locked_at = edition.locked_at.astimezone(SWEDEN)
    imprint = imprints.imprint(
        book, edition=edition_words.short(edition), edition_version=edition.version, made_at=locked_at
    )
    return _Source(book, locked_at.date(), imprint)
