"""One calculation: Word, PDF, workbook, slides, open data and screen give the same numbers (design, promise 5).

Each file is opened again with a library that had no part in making it.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from kronoberg.analysis.overview import overview
from kronoberg.domain.book import Book
from kronoberg.open_data import publication as open_publication
from kronoberg.open_data import year_figures
from kronoberg.render.docx import file as docx_file
from kronoberg.render.pdf import file as pdf_file
from kronoberg.report.chapters import year_report
from kronoberg.report.letters import report_letter
from kronoberg.report.slides import presentation
from kronoberg.report.workbook import workbook as report_workbook
from kronoberg.show import cell, figure_text
from kronoberg.show.blocks import Chart, Document, Facts, Gap, Heading, KeyFigures, Note, Points, Text, Written
from kronoberg.show.table import Table
from kronoberg.topics.documents import imprint
from kronoberg.topics.overview import as_json as figures_json
from kronoberg.topics.overview import exports as export_tables
from tests import readback
from tests.render.test_same_numbers import (
    Numbers,
    book_of,
    fields_of_json,
    keys_of_rows,
    numbers_of_json,
    numbers_of_page,
    read,
    whole,
)

MADE = dt.datetime(2026, 4, 15, 7, tzinfo=dt.UTC)
SUMMED = ("Summa samarbeten", "Summa EU-program", "Allt")
IN_TEST, IN_STRESS = 2, 200
OF_THE_FRAME = re.compile(r"Sida \d+ av \d+")
# Where the numbers of each table of the report belong, by heading.
NAMED = {"Kostnad": "gross", "Återbetalt": "income", "Egen finansiering": "net", "Arbetsinsats": "effort"}

CASES = [
    ("data/kronoberg", 2023),
    ("data/kronoberg", 2024),
    ("data/exempel", 2025),
    *((str(seed), 2025) for seed in range(1, IN_TEST + 1)),
]
MORE_CASES = [pytest.param(str(seed), 2025, marks=pytest.mark.stress) for seed in range(IN_TEST + 1, IN_STRESS + 1)]


def told(document: Document) -> Iterator[str]:
    """Every text of a document that a reader must meet, in reading order."""
    for block in document.blocks:
        match block:
            case Heading() | Text() | Gap() | Note() | Written():
                yield from (line for line in block.text.splitlines() if line.strip())
            case Points():
                yield from (part for item in block.items for part in item)
            case KeyFigures():
                # Word has a row for each kind of word, PDF a column for each figure.
                yield from (value for _, value, _ in block.figures)
            case Facts():
                yield from (part for row in block.rows for part in row)
            case Table():
                yield block.title
                yield from block.headings
                yield from (
                    text for row in cell.texts(block) for place, text in enumerate(row) if place not in block.links
                )
            case Chart():
                yield block.words.headline


def in_order(wanted: Iterator[str], found: str) -> list[str]:
    """The texts that are not found, each after the one before it; spaces and broken lines do not matter."""
    place, absent, whole = 0, [], readback.bare(found)
    for text in wanted:
        at = whole.find(readback.bare(text), place)
        if at < 0:
            absent.append(text)
        else:
            place = at + len(readback.bare(text))
    return absent


def without_the_frame(document: Document, text: str) -> str:
    """The text of a PDF without what stands at the top and the bottom of each page."""
    for line in (document.running_head, document.warning):
        text = text.replace(line, "") if line else text
    return OF_THE_FRAME.sub("", text)


def numbers_of_table(book: Book, tables: list[list[list[str]]]) -> Numbers:
    """The numbers in the report's table of cost, reimbursement, own financing and effort, as they are read."""
    ids = {row.label: key for key, row in book.collaborations.items()}
    ids |= dict(zip(SUMMED, ("collaborations", "programmes", "all"), strict=True))
    numbers: Numbers = {}
    for headings, *rows in tables:
        if not set(NAMED) <= set(headings):
            continue
        for row in rows:
            cells = dict(zip(headings, row, strict=True))
            numbers |= {(ids[row[0]], name): read(cells[heading]) for heading, name in NAMED.items()}
    return numbers


def numbers_of_sheet(content: bytes, book: Book, year: int) -> Numbers:
    """The numbers of the workbook's overview, which stands below four lines about the sheet."""
    table = export_tables.year_overview(book, year)
    sheet = readback.xlsx_sheets(content)["Översikt"]
    first = next(line for line, row in enumerate(sheet) if row[0] == table.columns[0].heading) + 1
    numbers: Numbers = {}
    for line, key, position in keys_of_rows(table):
        cell = sheet[first + line][position]
        scale = 100 if key[1] == "effort" else 1
        numbers[key] = None if cell is None else round(Decimal(str(cell)) * scale, 2)
    return numbers


def figures_on_slides(book: Book, year: int) -> Iterator[str]:
    """The figures that the slides must tell in words: the totals, and each collaboration's cost."""
    picture = overview.year_overview(book, year)
    yield figure_text.short_amount(picture.everything.costs.gross)
    yield figure_text.amount(picture.everything.effort)
    for row in picture.everything.rows:
        if row.cost.gross.value is not None:
            yield f"{row.collaboration.label} {figure_text.amount(row.cost.gross)}"


def numbers_of_chart(content: bytes, series: str, scale: int) -> list[Decimal]:
    """The numbers that the only chart of one series draws, those that it leaves out not among them."""
    drawn = [chart[series] for chart in readback.pptx_charts(content) if list(chart) == [series]]
    return sorted(
        round(Decimal(str(number)) * scale, 2) for numbers in drawn for number in numbers if number is not None
    )


def known(numbers: Numbers, book: Book, name: str) -> list[Decimal]:
    """The known numbers of each collaboration."""
    return sorted(
        number
        for (key, of), number in numbers.items()
        if of == name and key in book.collaborations and number is not None
    )


@pytest.mark.parametrize(("which", "year"), [*CASES, *MORE_CASES])
def test_every_number_is_the_same_in_every_file(which: str, year: int) -> None:
    book, today = book_of(which), dt.date(2026, 4, 15)
    made = imprint.imprint(book, made_at=MADE)
    printed = json.loads(json.dumps(figures_json.year_figures(book, year)))
    expected = numbers_of_json(printed)
    report, letter = year_report(book, year, today, made), report_letter(book, year, today, made)

    word, pdf = docx_file.docx(report), pdf_file.pdf(report)
    rounded = {key: whole(number, key, fields_of_json(printed)) for key, number in expected.items()}
    of_word = numbers_of_table(book, readback.docx_tables(word))
    assert of_word == {key: rounded[key] for key in of_word}
    # A year of which nothing is known has no table of figures; that is said in words.
    nothing = all(number is None for (_, name), number in expected.items() if name != "budget")
    assert {name for _, name in of_word} == (set() if nothing else set(NAMED.values()))
    assert in_order(told(report), "".join(readback.docx_texts(word))) == []
    assert in_order(told(report), without_the_frame(report, readback.pdf_text(pdf))) == []
    assert in_order(told(letter), "".join(readback.docx_texts(docx_file.docx(letter)))) == []

    assert numbers_of_sheet(report_workbook.report_workbook(book, year, today, made), book, year) == expected
    of_page = numbers_of_page(book, year)
    assert of_page == {key: rounded[key] for key in of_page}

    opened = open_publication.Publication(book, MADE)
    answered = json.loads(year_figures.json_file(opened, year))
    assert fields_of_json(answered) == fields_of_json(printed)

    slides = presentation.presentation(book, year, today, made)
    shown = readback.bare("".join(text for slide in readback.pptx_texts(slides) for text in slide))
    assert [text for text in figures_on_slides(book, year) if readback.bare(text) not in shown] == []
    assert numbers_of_chart(slides, "Bruttokostnad", 1) == known(expected, book, "gross")
    assert numbers_of_chart(slides, "Arbetsinsats", 100) == known(expected, book, "effort")
