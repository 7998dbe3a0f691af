"""Any text that the data takes is carried whole by every file that is made of it, also the longest."""

import csv
import datetime as dt
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings

from kronoberg.analysis.overview import series
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Row, Table
from kronoberg.domain.difference import difference
from kronoberg.domain.entering.candidate import candidate
from kronoberg.intake.sheets import workbook
from kronoberg.open_data.files import OpenFiles
from kronoberg.open_data.publication import Publication, Publisher
from kronoberg.render import chart_files
from kronoberg.report import package, package_parts
from kronoberg.show import font_letters, palette
from kronoberg.show.drawing import pictures
from kronoberg.topics.documents.imprint import imprint
from kronoberg.topics.entry import template
from kronoberg.topics.overview import charts
from tests import any_text, books, datasets, readback
from tests.pages.test_text_on_pages import OWN_RULES
from tests.saves import NOON
from tests.show.drawing import test_pictures

TODAY = dt.date(2026, 4, 2)
AT = dt.datetime(2026, 4, 2, 10, 15, tzinfo=ZoneInfo("Europe/Stockholm"))
AWKWARD = "A&B <i>c</i> \"d\" 'e' $f_{g} #h* [i](j) -- Łódź @k ~l `m` &lt; %n"
PUBLISHER = Publisher(address="https://data.exempel.se/")


def published(book: Book) -> dict[str, bytes]:
    files = OpenFiles(Publication(book, NOON, PUBLISHER))
    return {path: files.content(path) for path in files.listed}


@settings(max_examples=8)
@given(any_text.ENTERS)
@example(AWKWARD)
def test_open_data_carries_a_text_whole_and_is_well_formed(text: str) -> None:
    named = books.collaboration("alfa", label=text, purpose=text)
    files = published(books.book([named], [books.cost("alfa", 2024, "1000")]))
    for path, content in files.items():
        if path.endswith(".json"):
            json.loads(content)
        if path.endswith(".rdf"):
            ET.fromstring(content)
    (row,) = csv.DictReader(io.StringIO(files["tables/collaborations.csv"].decode(), newline=""))
    # A sign that begins a formula has an apostrophe before it.
    assert (row["label"].removeprefix("'"), row["purpose"].removeprefix("'")) == (text.removeprefix("'"),) * 2
    (figures,) = json.loads(files["figures/2024.json"])["collaborations"]
    assert figures["label"] == text
    page = ET.fromstring(files["collaborations/alfa.html"].decode())
    assert " ".join(text.split()) in " ".join("".join(page.itertext()).split())


@settings(max_examples=8)
@given(any_text.ENTERS)
@example(AWKWARD)
# Letters of two halves, in a label that is cut.
@example("ࠀשׁ𖡩𝒆𝒉𝒊𝒌𝒐𝒒𝒓𝒖")
def test_a_chart_as_svg_carries_a_text_whole(text: str) -> None:
    alfa = books.collaboration("alfa", label=text)
    book = books.book([alfa], [books.cost("alfa", year, "1000") for year in (2023, 2024)])
    columns = series.by_collaboration(book, (2023, 2024))
    specification = charts.stacked_years(columns, palette.collaboration_colours([alfa])).to_dict()
    drawn = test_pictures.texts(pictures.svg(specification, test_pictures.words(), notes=(text,)))
    assert "".join(text.split()) in "".join("".join(drawn).split())


LABELS = {"kustnatverket": AWKWARD[:60], "energiringen": "苏州 Ελλάδα Україна ✓ é x́"}
"""What two collaborations are called: signs that mean something in some file, and letters of other languages."""


@cache
def made_package() -> dict[str, bytes]:
    """The files of a report in which those collaborations are, by their endings."""
    book = datasets.example()
    named = (
        row.model_copy(update={"label": LABELS.get(row.collaboration_id, row.label)})
        for row in book.collaborations.values()
    )
    book = book.replaced(collaborations=tuple(named))
    made = package.files(book, 2024, TODAY, imprint(book, made_at=AT))
    return {Path(name).suffix + ("-brev" if "skrivelse" in name else ""): content for name, content in made.items()}


@pytest.mark.parametrize("label", LABELS.values())
def test_the_report_carries_a_text_whole_in_every_file(label: str) -> None:
    made = made_package()
    assert any(label in text for text in readback.docx_texts(made[".docx"]))
    cells = [cell for rows in readback.xlsx_sheets(made[".xlsx"]).values() for row in rows for cell in row]
    assert any(label in str(cell) for cell in cells)
    assert any(label in text for slide in readback.pptx_texts(made[".pptx"]) for text in slide)
    # A letter that the fonts do not have is an empty square in a PDF.
    assert readback.bare(font_letters.printable(label)) in readback.bare(readback.pdf_text(made[".pdf"]))


def longest(table: Table, row: Row) -> Row:
    """The row with as long a text as its contract takes in every text that has no rule of its own."""
    texts_ = [column for column in table.columns if column.cell.is_text and column.name not in OWN_RULES]
    made = {column.name: ("ordet " * 1_667)[: column.cell.longest - 1] + "å" for column in texts_}
    return row.model_copy(update={name: text for name, text in made.items() if getattr(row, name)})


def with_one_long(table: Table, rows: tuple[Row, ...]) -> Iterator[Row]:
    """The rows, with that one made long which has most texts."""
    filled = max(rows, key=lambda row: sum(bool(getattr(row, column.name)) for column in table.columns), default=None)
    return (longest(table, row) if row is filled else row for row in rows)


@pytest.mark.stress
def test_the_longest_texts_are_carried_by_every_file() -> None:
    book = datasets.example()
    long = Book({table.name: tuple(with_one_long(table, rows)) for table, rows in book})
    assert len(long.dataset.title) == 150
    assert max(len(row.note or "") for row in long.costs) == 10_000
    at_hand = imprint(long, made_at=AT)
    made = package.files(long, 2024, TODAY, at_hand)
    # Letter and report as Word and PDF, slides, figures, and two lists of the documents.
    assert len(made) == 8
    report = package_parts.documents(long, 2024, TODAY, at_hand).report
    assert all(chart_files.of(report).values())
    ET.fromstring(published(long)["dcat.rdf"])
    again = workbook.read_workbook(template.template(long), "mall.xlsx", book=long)
    assert difference(long, candidate(long, again.incoming)) == ()


def test_both_datasets_keep_the_longest_lengths() -> None:
    for name in ("kronoberg", "exempel"):
        for table, rows in datasets.read(name):
            for column in table.columns:
                if column.cell.is_text:
                    assert all(len(getattr(row, column.name) or "") <= column.cell.longest for row in rows)
