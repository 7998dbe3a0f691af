"""What a report package is made of: its two documents, what its files are called, and the archive that holds them.

Without a locked edition everything is a draft, and says so in its name, its title and at the top of each page.
"""

import datetime as dt
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kronoberg.domain.book import Book
from kronoberg.report import chapters as report
from kronoberg.report import letters, package_words
from kronoberg.report.package_words import File
from kronoberg.show.blocks import Document
from kronoberg.topics.documents.imprint import Imprint

# The earliest time that a ZIP archive can hold: the same files give the same archive.
_THEN = (1980, 1, 1, 0, 0, 0)
_MAY_BE_READ = 0o644 << 16


@dataclass(frozen=True, slots=True)
class Documents:
    """The two documents of a package, before they are files."""

    report: Document
    letter: Document


def documents(book: Book, year: int, today: dt.date, imprint: Imprint) -> Documents:
    """The report on a year's figures and the letter with it."""
    whole = report.year_report(book, year, today, imprint)
    letter = letters.report_letter(book, year, today, imprint)
    return Documents(whole, letter) if imprint.edition else Documents(_draft(whole), _draft(letter))


def file_name(year: int, file: File, imprint: Imprint) -> str:
    """What a file is called: its place and what it is, the year, and that it is a draft when it is."""
    name = package_words.LIST if file.paper is None else _stem(file.paper.stem, year, imprint)
    return f"{name}.{file.ending}"


def archive_name(year: int, imprint: Imprint) -> str:
    """What the archive with all files is called."""
    return f"{_stem(package_words.ARCHIVE, year, imprint)}.zip"


def _stem(what: str, year: int, imprint: Imprint) -> str:
    """A file's name without its ending; a version after the first one is not called what the first is."""
    version = f"-version-{imprint.edition_version}" if imprint.edition_version > 1 else ""
    return f"{what}-{year}{version if imprint.edition else package_words.DRAFT_IN_NAME}"


def archive(found: Mapping[str, bytes]) -> bytes:
    """The files as one ZIP archive: the same files give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in found.items():
            entry = zipfile.ZipInfo(name, _THEN)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _MAY_BE_READ
            target.writestr(entry, content)
    return packed.getvalue()


def _draft(whole: Document) -> Document:
    return replace(
        whole,
        title=package_words.draft_title(whole.title),
        running_head=package_words.draft_head(whole.running_head),
    )
