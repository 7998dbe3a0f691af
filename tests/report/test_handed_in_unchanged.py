"""Every document that the office hands in can be handed in unchanged: all of both datasets, and generated ones."""

import datetime as dt
import io
import re
from collections.abc import Iterator
from functools import cache

import docx
import pytest

from kronoberg.domain.book import Book
from kronoberg.render.docx import file as docx_file
from kronoberg.render.pdf import content as pdf_content
from kronoberg.render.pdf import file as pdf_file
from kronoberg.report import letters
from kronoberg.report.chapters import year_report
from kronoberg.report.slides import presentation
from kronoberg.report.workbook import workbook as report_workbook
from kronoberg.show import cell
from kronoberg.show.blocks import Block, Chart, Document, Facts, Gap, Heading, KeyFigures, Points
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import sheet
from kronoberg.topics.documents import imprint
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.topics.plan import document as plan_document
from kronoberg.topics.travel import trip_document
from tests import generator, libreoffice, readback
from tests.datasets import read

MADE = dt.datetime(2026, 4, 15, 8, tzinfo=dt.UTC)
TODAY = MADE.date()
EDITION = "utgåva av årets siffror, låst 2026-04-15 10:00"
CASES = (("exempel", 2025), ("exempel", 2024), ("kronoberg", 2024), ("kronoberg", 2023), ("3", 2025))
# What only whoever runs the service needs to know (design, promise 12).
OF_THE_PRODUCT = re.compile(
    r"revision|programmets version|version \d+\.\d|datamängd|på sidan|i tabellen [A-ZÅÄÖ]|\.csv|_id\b|[0-9a-f]{12}"
    r"|KRONOBERG_|Ingen har skrivit|uppgift saknas om .* förs in",
    re.IGNORECASE,
)
NBSP = "\u00a0"
# "ca" beside hundreds, öre beside thousands, two hedges for one doubt (design, 3b).
AGAINST_3B = re.compile(rf"ca{NBSP}[\d{NBSP}]*(?<!000){NBSP}kr|\d{NBSP}\d{{3}},\d\d{NBSP}kr|(minst|högst) ca")
SHORT = re.compile(rf"\d(,\d+)?{NBSP}(mnkr|tkr)|(?<!\d{NBSP})\d{{1,3}}(,\d\d)?{NBSP}kr")


@cache
def book_of(which: str) -> Book:
    return generator.dataset(collaborations=4, years=5, seed=int(which)) if which.isdigit() else read(which)


def made(book: Book, *, locked: bool) -> Imprint:
    return imprint.imprint(book, edition=EDITION if locked else "", made_at=MADE)


@cache
def documents(which: str, year: int, *, locked: bool) -> tuple[Document, ...]:
    """Every document of a dataset and a year."""
    return tuple(_documents(which, year, locked=locked))


def _documents(which: str, year: int, *, locked: bool) -> Iterator[Document]:
    book = book_of(which)
    said = made(book, locked=locked)
    yield year_report(book, year, TODAY, said)
    yield letters.report_letter(book, year, TODAY, said)
    yield plan_document.plan(book, year + 1, TODAY, said)
    yield plan_document.plan(book, year, TODAY, said)
    yield letters.plan_letter(book, year + 1, TODAY, said)
    for key in book.collaborations:
        yield sheet.sheet(book, key, year, TODAY, said)
    for row in book.rows("meetings"):
        yield trip_document.trip_report(book, row.meeting_id, TODAY, said)


def texts(document: Document) -> Iterator[str]:
    """Everything that the document says, cell by cell; addresses are no words."""
    yield from (document.title, document.subtitle, document.running_head, *document.imprint)
    yield from (part for row in document.head for part in row)
    for block in document.blocks:
        yield from of_block(block)


def of_block(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from (block.caption, *block.headings)
        yield from (text for row in cell.texts(block) for place, text in enumerate(row) if place not in block.links)
    elif isinstance(block, Points):
        yield from (part for item in block.items for part in item)
    elif isinstance(block, Facts):
        yield from (part for row in block.rows for part in row)
    elif isinstance(block, KeyFigures):
        yield from (part for figure in block.figures for part in figure)
    elif isinstance(block, Chart):
        yield from (block.words.headline, block.words.measure, block.words.below)
    else:
        yield block.text


@pytest.mark.parametrize("locked", [False, True])
@pytest.mark.parametrize(("which", "year"), CASES)
def test_no_document_talks_about_the_product(which: str, year: int, locked: bool) -> None:
    for document in documents(which, year, locked=locked):
        said = [text for text in texts(document) if OF_THE_PRODUCT.search(text)]
        assert said == [], document.title
        assert len(document.imprint) == 2


@pytest.mark.parametrize("locked", [False, True])
@pytest.mark.parametrize(("which", "year"), CASES)
def test_no_amount_is_shown_more_exactly_than_it_is_known(which: str, year: int, locked: bool) -> None:
    for document in documents(which, year, locked=locked):
        assert [text for text in texts(document) if AGAINST_3B.search(text)] == [], document.title
        for block in document.blocks:
            if isinstance(block, KeyFigures):
                amounts = [value for _, value, _ in block.figures if "kr" in value]
                assert all(SHORT.search(value) for value in amounts), amounts


@pytest.mark.parametrize("locked", [False, True])
@pytest.mark.parametrize(("which", "year"), CASES)
def test_chapters_are_numbered_without_a_hole_and_none_is_empty(which: str, year: int, locked: bool) -> None:
    for document in documents(which, year, locked=locked):
        numbers = [
            (block.series, int(re.findall(r"\d+", block.text)[0]))
            for block in document.blocks
            if isinstance(block, Heading) and block.series
        ]
        for series in ("chapter", "annex"):
            found = [number for of, number in numbers if of == series]
            assert found == list(range(1, len(found) + 1)), document.title
        after = (*document.blocks[1:], None)
        for block, below in zip(document.blocks, after, strict=True):
            nothing = below is None or (isinstance(below, Heading) and isinstance(block, Heading))
            assert not (isinstance(block, Heading) and nothing and (below is None or below.level <= block.level)), (
                document.title,
                block.text,
            )


@pytest.mark.parametrize(("which", "year"), CASES)
def test_a_locked_document_has_no_mark_and_no_empty_field(which: str, year: int) -> None:
    for document in documents(which, year, locked=True):
        assert [block for block in document.blocks if isinstance(block, Gap)] == [], document.title
        fields = [row for block in document.blocks if isinstance(block, Facts) and block.form for row in block.rows]
        assert [name for name, value in (*document.head, *fields) if value == cell.MISSING] == [], document.title


def test_a_draft_marks_what_nobody_has_written_with_a_short_word() -> None:
    book = book_of("kronoberg")
    letter = letters.report_letter(book, 2024, TODAY, made(book, locked=False))
    marks = [block.text for block in letter.blocks if isinstance(block, Gap)]
    # Proposals, summary, the matter, finances, three perspectives and the receivers.
    assert marks == [""] * 8
    assert "Saknas" in readback.pdf_text(pdf_file.pdf(letter))


@pytest.mark.parametrize(("which", "year"), [("exempel", 2025), ("kronoberg", 2024), ("3", 2025)])
def test_no_table_is_wider_than_the_text(which: str, year: int) -> None:
    for document in documents(which, year, locked=True):
        wide = [sum(block["widths"]) for block in pdf_content.content(document)["blocks"] if block["kind"] == "table"]
        assert max(wide, default=0) <= pdf_content.ROOM + 0.5, document.title
        opened = docx.Document(io.BytesIO(docx_file.docx(document)))
        section = opened.sections[0]
        room = section.page_width - section.left_margin - section.right_margin
        for table in opened.tables:
            assert sum(column.width for column in table.columns) <= room + 20_000, document.title
        indented = {paragraph.style.paragraph_format.right_indent for paragraph in opened.paragraphs}
        assert indented <= {None, 0}


@pytest.mark.parametrize("locked", [False, True])
@pytest.mark.parametrize(("which", "year"), [("exempel", 2025), ("kronoberg", 2024)])
def test_the_reports_body_is_at_most_six_pages(which: str, year: int, locked: bool) -> None:
    book = book_of(which)
    pdf = pdf_file.pdf(year_report(book, year, TODAY, made(book, locked=locked)))
    assert readback.page_of(pdf, "Bilaga 1. ") <= 7


@pytest.mark.parametrize(("which", "year"), [("exempel", 2025), ("kronoberg", 2024)])
def test_in_libreoffice_the_reports_body_is_at_most_seven_pages(which: str, year: int) -> None:
    book = book_of(which)
    document = year_report(book, year, TODAY, made(book, locked=True))
    assert readback.page_of(libreoffice.as_pdf(docx_file.docx(document)), "Bilaga 1. ") <= 8


@pytest.mark.parametrize(("which", "year"), CASES)
def test_slides_and_workbook_do_not_talk_about_the_product(which: str, year: int) -> None:
    book = book_of(which)
    said = made(book, locked=True)
    slides = presentation.presentation(book, year, TODAY, said)
    shown = [text for slide in readback.pptx_texts(slides) for text in slide]
    assert [text for text in shown if OF_THE_PRODUCT.search(text)] == []
    cells = [
        str(value)
        for name, rows in readback.xlsx_sheets(report_workbook.report_workbook(book, year, TODAY, said)).items()
        if not name.startswith(("Källa", "Käll"))
        for row in rows
        for value in row
        if value is not None
    ]
    assert [
        text for text in cells if re.search(r"revision [0-9a-f]{6}|programmets version|på sidan", text, re.IGNORECASE)
    ] == []
