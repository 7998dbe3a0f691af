"""The list of the documents of the matter, which goes with them into the meeting system: a table, and the same as text.

What nobody has filled in is empty. What the decision rests on but the package does not hold is named without a file, so
that whoever puts the matter together knows what to fetch.
"""

from collections.abc import Iterator

from kronoberg.domain.book import Book
from kronoberg.domain.words import DocumentKind, TextPart
from kronoberg.render import csv_files
from kronoberg.report import letter_words, package_parts, package_words
from kronoberg.report.package_words import File, Paper, Role
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.topics.documents.written import Desk

_DNR, _UNDER = "Dnr", "   "


def has_dnr(book: Book, year: int) -> bool:
    """Whether somebody has filled in the Dnr of the year's report."""
    head = Desk(book, DocumentKind.REPORT, year).head
    return head is not None and head.dnr is not None


def as_csv(book: Book, year: int, imprint: Imprint) -> bytes:
    """The list as a file that Swedish Excel opens: a row for each file, in the order of the matter."""
    return csv_files.swedish_excel(table(book, year, imprint))


def table(book: Book, year: int, imprint: Imprint) -> Table:
    """A row for each file, and one for each basis of the decision that is not among them."""
    matter = _matter(book, year)
    note = " ".join(filter(None, ("" if imprint.edition else f"{package_words.DRAFT}.", imprint.warning)))
    rows = [
        {"Fil": name, "Titel": paper.title(year), **matter, "Roll": paper.role.value, "Anmärkning": note}
        for paper in Paper
        for name in _names(paper, year, imprint)
    ]
    # It was handled in a matter of its own, whose Dnr nobody has told.
    other = matter | {_DNR: "", "Roll": Role.BASIS.value, "Anmärkning": package_words.ELSEWHERE}
    rows += [{"Fil": "", "Titel": title, **other} for title in _elsewhere(book, year)]
    return cell.table(rows, "Fil", title=package_words.LIST_TITLE)


def as_text(book: Book, year: int, imprint: Imprint) -> bytes:
    """The list to read: the matter, each document with its role and its files, and what else it rests on."""
    title = package_words.LIST_TITLE if imprint.edition else package_words.draft_title(package_words.LIST_TITLE)
    told = {name: value for name, value in _matter(book, year).items() if value or name == _DNR}
    lines = [title, "", *(f"{name}: {value}" for name, value in told.items())]
    lines += [*filter(None, (imprint.warning,)), *imprint.lines]
    for number, paper in enumerate(Paper, start=1):
        lines += ["", f"{number}. {paper.title(year)}", f"{_UNDER}Roll: {paper.role.value}"]
        lines += [f"{_UNDER}Fil: {name}" for name in _names(paper, year, imprint)]
    if others := _elsewhere(book, year):
        lines += ["", f"{package_words.ELSEWHERE_TITLE}:", *(f"- {title}" for title in others)]
    # The mark and the line ends of Windows: whoever opens it there sees å, ä and ö, and lines.
    return "".join(f"{line.rstrip()}\r\n" for line in lines).encode("utf-8-sig")


def _matter(book: Book, year: int) -> dict[str, str]:
    """The matter that the documents belong to, as far as its head is filled in."""
    head = Desk(book, DocumentKind.REPORT, year).head
    found = {
        _DNR: head and head.dnr,
        "Ärende": letter_words.report_title(year),
        "Ärende till": head and head.matter_to,
        "Sammanträdesdatum": head and head.meeting_on,
    }
    return {name: str(value or "") for name, value in found.items()}


def _names(paper: Paper, year: int, imprint: Imprint) -> Iterator[str]:
    return (package_parts.file_name(year, file, imprint) for file in File if file.paper is paper)


def _elsewhere(book: Book, year: int) -> list[str]:
    """What the letter names as basis of the decision, but for the report itself, each in one line."""
    texts = (" ".join(row.text.split()) for row in Desk(book, DocumentKind.REPORT, year).texts(TextPart.BASIS))
    return [text for text in texts if not text.casefold().startswith(f"årsrapport {year}")]
