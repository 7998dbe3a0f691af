"""Reads our documents again, each with a library that had no part in writing the words: what a reader meets in them."""

import io
import re
from collections.abc import Iterator
from typing import Any

import docx
import openpyxl
import pptx
import pypdfium2
from docx.table import Table
from docx.text.paragraph import Paragraph

# A soft hyphen at the end of a line, and what a PDF's text has in its place.
_BROKEN = re.compile("[\u00ad\u200b\ufffe\u2010\u0002]")


def bare(text: str) -> str:
    """A text without spaces and hyphens, for files in which lines are broken where they are full."""
    return re.sub(r"[\s\u00a0\u202f-]+", "", _BROKEN.sub("", text))


def docx_tables(content: bytes) -> list[list[list[str]]]:
    """Every table of a Word file: its rows of cells as text."""
    return [
        [[cell.text for cell in row.cells] for row in table.rows] for table in docx.Document(io.BytesIO(content)).tables
    ]


def docx_texts(content: bytes) -> list[str]:
    """Every paragraph and cell of a Word file's body, in reading order."""
    return list(_in_order(docx.Document(io.BytesIO(content))))


def _in_order(document: Any) -> Iterator[str]:
    for part in document.iter_inner_content():
        if isinstance(part, Paragraph):
            yield part.text
        elif isinstance(part, Table):
            yield from (cell.text for row in part.rows for cell in row.cells)


def pdf_text(content: bytes) -> str:
    """The text of every page of a PDF."""
    with pypdfium2.PdfDocument(content) as document:
        texts = []
        for page in document:
            read = page.get_textpage()
            texts.append(read.get_text_bounded())
            read.close()
            page.close()
    return "\n".join(texts)


def pdf_pages(content: bytes) -> int:
    """How many pages a PDF has."""
    with pypdfium2.PdfDocument(content) as document:
        return len(document)


def page_of(content: bytes, start: str) -> int:
    """The page of a PDF, from 1, on which a line begins so for the first time; one after the last when none does."""
    with pypdfium2.PdfDocument(content) as document:
        for number, page in enumerate(document, start=1):
            lines = page.get_textpage().get_text_bounded().splitlines()
            if any(line.replace("\u00a0", " ").startswith(start) for line in lines):
                return number
        return len(document) + 1


def xlsx_sheets(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """Every sheet of a workbook: its rows of values."""
    opened = openpyxl.load_workbook(io.BytesIO(content))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in opened.worksheets}


def pptx_texts(content: bytes) -> list[list[str]]:
    """The texts of each slide: shapes, cells of tables, notes."""
    return [list(_slide(slide)) for slide in pptx.Presentation(io.BytesIO(content)).slides]


def _slide(slide: Any) -> Iterator[str]:
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield shape.text_frame.text
        if shape.has_table:
            yield from (cell.text for row in shape.table.rows for cell in row.cells)
    if slide.has_notes_slide:
        yield slide.notes_slide.notes_text_frame.text


def pptx_charts(content: bytes) -> list[dict[str, list[float | None]]]:
    """The numbers that each chart of a presentation draws, by the name of its series."""
    return [
        {series.name: list(series.values) for plot in shape.chart.plots for series in plot.series}
        for slide in pptx.Presentation(io.BytesIO(content)).slides
        for shape in slide.shapes
        if shape.has_chart
    ]
