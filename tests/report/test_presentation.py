"""The presentation of the April report, opened again: the figures of the pages, and nothing left unsaid."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import openpyxl
import pptx
import pytest
from pptx.oxml.ns import qn
from pptx.util import Inches

from kronoberg.analysis.overview import overview
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.words import Category, Status
from kronoberg.render.pptx import slides as pptx_slides
from kronoberg.report.slides import presentation
from kronoberg.show import figure_text
from kronoberg.topics.documents import imprint
from tests import books, datasets, generator

MADE = dt.datetime(2026, 4, 15, 7, tzinfo=dt.UTC)
TODAY = dt.date(2026, 4, 15)
CASES = (("kronoberg", 2024), ("exempel", 2025), ("5", 2025), ("12", 2024))


@cache
def dataset(which: str) -> Book:
    if which.isdigit():
        return generator.dataset(collaborations=7, years=6, seed=int(which))
    return datasets.read(which)


def made(book: Book, year: int, edition: str = "") -> bytes:
    return presentation.presentation(book, year, TODAY, imprint.imprint(book, edition=edition, made_at=MADE))


@cache
def content(which: str, year: int) -> bytes:
    return made(dataset(which), year)


def slides(packed: bytes) -> list[Any]:
    return list(pptx.Presentation(io.BytesIO(packed)).slides)


def told(slide: Any) -> str:
    """Everything that is read on a slide, with ordinary spaces."""
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    texts += [cell.text for shape in slide.shapes if shape.has_table for cell in shape.table.iter_cells()]
    return "\n".join(texts).replace("\u00a0", " ")


def chart(slide: Any) -> Any:
    return next((shape.chart for shape in slide.shapes if shape.has_chart), None)


def labels(drawn: Any) -> Iterator[dict[str, str]]:
    """What is read at each bar of a chart: the number in the format of its label, as Swedish writes it."""
    for series in drawn.plots[0].series:
        formats = {
            int(label.find(qn("c:idx")).get("val")): label.find(qn("c:numFmt")).get("formatCode")
            for label in series._element.iter(qn("c:dLbl"))
        }
        values = dict(enumerate(series.values))
        yield {
            name: in_format(formats[place], values[place])
            for place, name in enumerate(drawn.plots[0].categories)
            if values[place] is not None
        }


def in_format(code: str, value: float) -> str:
    if whole := re.fullmatch(r'"([^"]*)"', code):
        return whole[1]
    before, form = re.fullmatch(r'(?:"([^"]*)")?([#0].*)', code).groups()  # type: ignore[union-attr]
    if "%" in form:
        return f"{before or ''}{swedish.percent(round(value * 10_000))}"
    decimals, thousands, unit = re.fullmatch(r'#,##0(?:\.(0+))?(,*)" (\w+)"', form).groups()  # type: ignore[union-attr]
    scaled = Decimal(str(value)) / 1000 ** len(thousands)
    return f"{before or ''}{swedish.decimal(scaled, decimals=len(decimals or ''))}\u00a0{unit}"


@pytest.mark.parametrize(("which", "year"), CASES)
def test_each_bar_has_the_number_and_the_words_of_the_pages(which: str, year: int) -> None:
    rows = overview.year_rows(dataset(which), year)
    found = slides(content(which, year))
    efforts = next(slide for slide in found if "Arbetsinsats" in told(slide) and slide != found[0])
    for slide, figure_of in ((found[1], lambda row: row.cost.gross), (efforts, lambda row: row.effort)):
        expected = {row.collaboration.label: figure_of(row) for row in rows}
        known = {label: figure_text.short_amount(each) for label, each in expected.items() if each.value is not None}
        if not known:
            assert chart(slide) is None
            continue
        assert list(labels(chart(slide))) == [known]
        silent = [f"{label}: {figure_text.amount(each)}" for label, each in expected.items() if each.value is None]
        assert sorted(set(chart(slide).plots[0].categories) - set(known)) == sorted(silent)


@pytest.mark.parametrize(("which", "year"), CASES)
def test_the_totals_stand_on_the_slides_as_on_the_pages(which: str, year: int) -> None:
    picture = overview.year_overview(dataset(which), year)
    found = slides(content(which, year))
    assert len(found) == {"kronoberg": 6}.get(which, 8)
    for figure in (picture.everything.costs.gross, picture.everything.effort):
        assert figure_text.short_amount(figure).replace("\u00a0", " ") in told(found[0])


def test_the_example_reads_as_it_should() -> None:
    found = slides(content("exempel", 2025))
    assert [slide.shapes.title.text_frame.text.replace("\u00a0", " ") for slide in found] == [
        "Utkast: Internationellt arbete 2025: minst 3,47 mnkr, minst en heltidstjänst, 16 politiska platser",
        "Brysselkontoret kostade mest 2025: minst 1,63 mnkr",
        "Kostnaden 2025 var minst 3,47 mnkr",
        "Kostnaden 2025 är inte helt känd: högst 168 tkr under budget",
        "Euroregion Grynnan har störst känd arbetsinsats 2025: 35 % av en heltidstjänst",
        "16 politiska platser 2025: ordförande i Brysselkontorets styrgrupp",
        "12 av 28 riktlinjer är bedömda: 8 uppfyllda, 3 delvis uppfyllda och 1 ej uppfylld",
        "Att besluta",
    ]
    assert "minst 3,47 mnkr" in told(found[0])
    cost, (budget, spent) = next(labels(chart(found[1]))), labels(chart(found[3]))
    assert [cost[name].replace("\u00a0", " ") for name in ("Brysselkontoret", "Energiringen", "Kustnätverket")] == [
        "minst 1,63 mnkr",
        "ca 150 tkr",
        "289 tkr",
    ]
    assert budget["Brysselkontoret"] == "1,7\u00a0mnkr"
    assert spent["Energiringen"] == "ca\u00a0150\u00a0tkr"
    assert "Energiringen: uppgift saknas" in list(chart(found[4]).plots[0].categories)
    rows = [
        [cell.text for cell in row.cells] for shape in found[6].shapes if shape.has_table for row in shape.table.rows
    ]
    assert rows[:2] == [
        ["Samarbete", "Uppfyllt", "Delvis uppfyllt", "Ej uppfyllt", "Ej bedömt"],
        ["Brysselkontoret", "2", "2", "1", "2"],
    ]
    assert "Regionstyrelsen lägger årsrapporten 2025" in told(found[7])
    assert "56 uppgifter saknas eller är inte slutliga, av 12 slag." in told(found[0])
    # Nobody has brought the number of inhabitants in 2025: it is no gap among the largest words.
    assert "Per invånare" not in told(found[0])


def test_a_year_that_nobody_knows_keeps_its_place_in_the_chart_without_a_bar() -> None:
    drawn = chart(slides(content("kronoberg", 2024))[2])
    assert list(drawn.plots[0].categories)[-2:] == ["2023\nuppgift\nsaknas", "2024\nca 1,71\nmnkr"]
    assert all(series.values[:4] == (None,) * 4 for series in drawn.plots[0].series)
    assert drawn._chartSpace.chart.find(qn("c:dispBlanksAs")).get("val") == "gap"


def test_without_any_figure_the_slides_say_so_and_draw_nothing() -> None:
    found = slides(made(dataset("kronoberg"), 2023))
    assert [chart(slide) for slide in found] == [None] * 6
    assert "Uppgift saknas för Energy Cities, Euroregion Baltic, SBHSS och Interreg." in told(found[1])
    empty = slides(made(books.book([]), 2025))
    assert [len(told(slide)) > 40 for slide in empty] == [True] * 6


def test_a_slide_that_has_nothing_to_show_is_left_out() -> None:
    locked = slides(made(dataset("kronoberg"), 2024, edition="Utgåva av 2024 års siffror"))
    assert [slide.shapes.title.text_frame.text.replace("\u00a0", " ") for slide in locked] == [
        "Internationellt arbete 2024: ca 1,71 mnkr, drygt en halv tjänst, 17 politiska platser",
        "SBHSS kostade mest 2024: ca 1 mnkr",
        "Kostnaden 2024 var ca 1,71 mnkr",
        "Interreg tog störst arbetsinsats 2024: ca 25 % av en heltidstjänst",
        "17 politiska platser 2024: ordförande i Euroregion Baltics styrelse",
    ]
    assert "70 uppgifter saknas eller är inte slutliga, av 16 slag." in told(locked[0])
    assert "Riktlinjer bedömda\n0 av 21\ningen är bedömd" in told(locked[0])
    assert "Årets budget saknas" in locked[0].notes_slide.notes_text_frame.text


@pytest.mark.parametrize(("figures", "inches", "points"), [(["ca 1,71 mnkr", "17"], 2.28, 23), (["16"], 2.28, 26)])
def test_a_key_figure_stands_on_one_line(figures: list[str], inches: float, points: int) -> None:
    assert pptx_slides.key_figure_points(figures, Inches(inches)) == points


def test_every_bound_and_status_is_told() -> None:
    known = {
        "utfall": books.cost("utfall", 2025, "500000"),
        "ungefar": books.cost("ungefar", 2025, "400000", Status.ESTIMATE, approximate=True),
        "borta": books.cost("borta", 2025, None, Status.MISSING),
    }
    book = books.book(
        [books.collaboration(name) for name in (*known, "delvis")],
        [
            *known.values(),
            books.cost("delvis", 2025, "300000,50", Status.PRELIMINARY, category=Category.TRAVEL),
            books.cost("delvis", 2025, None, Status.MISSING, category=Category.REMUNERATION),
        ],
    )
    drawn = chart(slides(made(book, 2025))[1])
    assert next(labels(drawn)) == {
        "Utfall": "500\u00a0tkr",
        "Ungefar": "ca\u00a0400\u00a0tkr",
        "Delvis": "minst 300\u00a0tkr",
    }
    assert list(drawn.plots[0].categories)[-1] == "Borta: uppgift saknas"
    looks = [drawn.plots[0].series[0].points[place].format for place in range(3)]
    dashes = [look.line.dash_style.name if look.line.dash_style else None for look in looks]
    assert dashes == [None, "SQUARE_DOT", "DASH"]
    assert len({str(look.fill.fore_color.rgb) for look in looks}) == 3


def test_the_numbers_of_a_chart_can_be_edited_in_its_own_workbook() -> None:
    drawn = chart(slides(content("exempel", 2025))[2])
    sheet = openpyxl.load_workbook(io.BytesIO(drawn.part.chart_workbook.xlsx_part.blob))["Data"]
    rows = list(sheet.iter_rows(values_only=True))
    count = len(drawn.plots[0].series)
    for place, series in enumerate(drawn.plots[0].series, start=1):
        assert rows[0][place] == series.name
        assert tuple(row[place] for row in rows[1:]) == series.values
    assert [row[0] for row in rows[1:]] == list(drawn.plots[0].categories)
    assert rows[1][count + 1].replace("\u00a0", " ") == "ca 1 400 000 kr (uppskattning)"
    assert {reference.text.split("!")[0] for reference in drawn._chartSpace.iter(qn("c:f"))} == {"Data"}


@pytest.mark.parametrize(("which", "year"), CASES[:3])
def test_every_slide_can_be_read_and_heard_by_everyone(which: str, year: int) -> None:
    book = dataset(which)
    for number, slide in enumerate(slides(content(which, year)), start=1):
        assert slide.shapes[0] == slide.shapes.title
        assert slide.shapes.title.text_frame.text
        assert ("är påhittad" in told(slide)) == book.dataset.fictional
        assert f"{book.dataset.region}, {year}" in told(slide)
        assert book.revision not in told(slide)
        # The number of the slide and the footer come last, and the number is counted by the program.
        assert slide.shapes[-1]._element.findall(f".//{qn('a:fld')}")[0].get("type") == "slidenum", number
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table:
                assert len(shape._element.nvGraphicFramePr.cNvPr.get("descr")) > 40
        runs = list(slide._element.iter(qn("a:rPr")))
        assert {run.get("lang") for run in runs} == {"sv-SE"}
        assert all(int(run.get("sz", 1800)) >= 1800 for run in runs)
        assert slide.notes_slide.notes_text_frame.text.strip()
    packed = zipfile.ZipFile(io.BytesIO(content(which, year)))
    whole = b"".join(packed.read(name) for name in packed.namelist() if name.endswith(".xml"))
    assert b"Click to edit" not in whole
    assert b'"en-US"' not in whole


def test_an_edition_is_named_and_the_same_input_gives_the_same_bytes() -> None:
    edition = "utgåva av 2025 års siffror, låst 2026-04-15 10:30"
    found = slides(made(dataset("exempel"), 2025, edition))
    assert "Utgåva av 2025 års siffror, låst 2026-04-15 10:30" in found[0].notes_slide.notes_text_frame.text
    assert not told(found[0]).startswith("Utkast")
    assert made(dataset("exempel"), 2025) == content("exempel", 2025)
    times = {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(content("exempel", 2025))).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}
    properties = pptx.Presentation(io.BytesIO(content("exempel", 2025))).core_properties
    assert (properties.title, properties.author, properties.language) == (
        "Utkast: Internationellt arbete 2025",
        "Exempelregionen",
        "sv-SE",
    )
