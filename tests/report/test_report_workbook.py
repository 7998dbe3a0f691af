"""The workbook of the April report, opened again: every number is its table's, every chart draws the figures."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from kronoberg.analysis.overview import overview
from kronoberg.domain.book import Book
from kronoberg.report import answer as report_answer
from kronoberg.report.workbook import tables as report_tables
from kronoberg.report.workbook import workbook as report_workbook
from kronoberg.show.table import Cell, CellKind, Term
from kronoberg.topics.documents import imprint
from tests import books, datasets, generator

MADE = dt.datetime(2026, 4, 15, 7, tzinfo=dt.UTC)
TODAY = dt.date(2026, 4, 15)
CASES = (("kronoberg", 2024), ("exempel", 2025), ("5", 2025), ("12", 2024))
CHARTS = ("Diagram kostnad", "Diagram kostnad över tid", "Diagram budget", "Diagram insats", "Diagram insats över tid")
HEAD = 4


@cache
def dataset(which: str) -> Book:
    if which.isdigit():
        return generator.dataset(collaborations=7, years=6, seed=int(which))
    return datasets.read(which)


def made(book: Book, year: int) -> bytes:
    return report_workbook.report_workbook(book, year, TODAY, imprint.imprint(book, made_at=MADE))


@cache
def content(which: str, year: int) -> bytes:
    return made(dataset(which), year)


@cache
def opened(which: str, year: int) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content(which, year)))


def shown(kind: CellKind, cell: Cell) -> object:
    """What Excel keeps of a cell of an export; numbers exactly."""
    if cell is None:
        return None
    if kind is CellKind.FLAG:
        return "ja" if cell else "nej"
    if isinstance(cell, Term):
        return cell.word or None
    if isinstance(cell, int):
        return Decimal(cell) / {CellKind.MONEY: 100, CellKind.MEASURE: 100, CellKind.PERCENT: 10_000}.get(kind, 1)
    return cell


def read(cell: object) -> object:
    return Decimal(str(cell)) if isinstance(cell, int | float) else cell


def numbers_of(chart: Any) -> Iterator[list[Decimal | None]]:
    """What each series of a chart has in store, place by place."""
    for series in chart.series:
        stored = series.val.numRef.numCache
        found = {point.idx: Decimal(str(point.v)) for point in stored.pt}
        yield [found.get(place) for place in range(stored.ptCount)]


@pytest.mark.parametrize(("which", "year"), CASES)
def test_every_table_has_a_sheet_with_its_very_cells(which: str, year: int) -> None:
    book = opened(which, year)
    tables = report_tables.tables(dataset(which), year, TODAY)
    named = [table.sheet for table in tables if table.rows]
    assert book.sheetnames == ["I korthet", *CHARTS, *named, "Läsanvisning"]
    for table in tables:
        if not table.rows:
            continue
        sheet, columns = book[table.sheet], len(table.columns)
        rows = [row[:columns] for row in sheet.iter_rows(min_row=HEAD + 1, max_col=columns, values_only=True)]
        expected = [
            [shown(column.kind, cell) for column, cell in zip(table.columns, row, strict=True)] for row in table.rows
        ]
        assert [[read(cell) for cell in row] for row in rows] == expected
        # A real table, as long as its rows, which Excel can sort and filter.
        (listed,) = sheet.tables.values()
        assert listed.ref == f"A{HEAD}:{sheet.cell(HEAD, columns).column_letter}{HEAD + len(table.rows)}"
        headings = [cell.value for cell in sheet[HEAD][:columns]]
        assert len({heading.casefold() for heading in headings}) == columns
        assert sheet["A1"].value == table.title


@pytest.mark.parametrize(("which", "year"), CASES)
def test_the_charts_draw_the_figures_and_leave_out_what_is_missing(which: str, year: int) -> None:
    book, rows = opened(which, year), overview.year_rows(dataset(which), year)
    gross = {row.collaboration.label: row.cost.gross.stated_value for row in rows}
    effort = {row.collaboration.label: row.effort.stated_value for row in rows}
    for name, expected, scale in (("Diagram kostnad", gross, 100), ("Diagram insats", effort, 10_000)):
        drawn = book[name]._charts
        if all(value is None for value in expected.values()):
            assert drawn == []
            continue
        (numbers,) = numbers_of(drawn[0])
        labels = [row[0] for row in book[name].iter_rows(min_row=first_place(book[name]), values_only=True)]
        assert dict(zip(labels, numbers, strict=True)) == {
            label: None if value is None else Decimal(value) / scale for label, value in expected.items()
        }
        assert drawn[0].display_blanks == "gap"
    # A year's parts add up to the year's total, so that nothing is left out or drawn twice.
    years = report_answer.years(dataset(which), year)
    stacked = list(numbers_of(book["Diagram kostnad över tid"]._charts[0]))
    for place, shown_year in enumerate(years):
        total = overview.year_overview(dataset(which), shown_year).everything.costs.gross.value
        parts = [numbers[place] for numbers in stacked if numbers[place] is not None]
        assert (sum(parts) if parts else None) == (None if total is None else Decimal(total) / 100)


def first_place(sheet: Any) -> int:
    """The first row below the headings of a chart's numbers."""
    (listed,) = sheet.tables.values()
    return int(re.findall(r"\d+", listed.ref)[0]) + 1


def cells(sheet: Any, label: str) -> dict[str, Any]:
    """A collaboration's cells by heading."""
    row = next(row for row in sheet.iter_rows(min_row=HEAD + 1) if row[3].value == label)
    return {heading.value: cell for heading, cell in zip(sheet[HEAD], row, strict=True)}


def test_a_number_says_itself_that_it_is_a_least_one_or_approximate() -> None:
    sheet = opened("exempel", 2025)["Översikt"]
    office, ring = cells(sheet, "Brysselkontoret"), cells(sheet, "Energiringen")
    grynnehavet, everything = cells(sheet, "Interreg Grynnehavet"), cells(sheet, "Allt")
    read_as = [
        (cell.value, cell.number_format.replace("\u00a0", " "))
        for cell in (
            office["Bruttokostnad"],
            ring["Bruttokostnad"],
            grynnehavet["Nettokostnad"],
            everything["Bruttokostnad"],
            ring["Arbetsinsats av en heltidstjänst"],
            grynnehavet["Bruttokostnad"],
        )
    ]
    assert read_as[:4] == [
        (1_628_500, '"minst "#,##0 "kr"'),
        (150_000, '"ca "#,##0 "kr"'),
        (315_390, '"högst "#,##0 "kr"'),
        (3_472_368, '"minst "#,##0 "kr"'),
    ]
    assert read_as[4][0] is None
    assert ring["Arbetsinsats av en heltidstjänst, status"].value == "uppgift saknas"
    assert read_as[5] == (315_390, '#,##0 "kr"')


def test_what_is_weaker_than_an_outcome_is_lighter_and_has_another_outline() -> None:
    drawn = opened("exempel", 2025)["Diagram kostnad över tid"]._charts[0].series[0]
    years = list(report_answer.years(dataset("exempel"), 2025))
    looks = {years[point.idx]: point.spPr for point in drawn.dPt}
    dashes = {year: look.ln.prstDash for year, look in looks.items()}
    assert (dashes[2018], dashes[2024], dashes[2025]) == ("sysDash", "solid", "dash")
    fills = [looks[year].solidFill.srgbClr for year in (2024, 2025, 2018)]
    assert fills[0] == drawn.spPr.solidFill.srgbClr
    assert len(set(fills)) == 3
    words = {row[0]: row[1] for row in opened("exempel", 2025)["Diagram kostnad över tid"].iter_rows(values_only=True)}
    assert words[2018].replace("\u00a0", " ") == "2018\nca 4,07 mnkr\nuppskattning"


def test_a_year_that_nobody_knows_has_its_place_and_no_bar() -> None:
    sheet = opened("kronoberg", 2024)["Diagram kostnad över tid"]
    words = {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}
    assert words[2023] == "2023\nuppgift saknas"
    assert all(numbers[:4] == [None] * 4 for numbers in numbers_of(sheet._charts[0]))


def test_the_first_sheet_has_the_answer_and_leads_to_every_other() -> None:
    book = opened("kronoberg", 2024)
    sheet = book["I korthet"]
    rows = [[str(cell or "").replace("\u00a0", " ") for cell in row[:3]] for row in sheet.iter_rows(values_only=True)]
    assert rows[0][0] == "Utkast: Siffrorna i årsrapporten 2024, Region Kronoberg"
    assert rows[1][0].endswith("Aktuella uppgifter, inte en låst utgåva. Gjort 2026-04-15 09:00.")
    assert rows[3][0] == "Internationellt arbete 2024: ca 1,71 mnkr, drygt en halv tjänst, 17 politiska platser"
    assert ["Kostnad", "ca 1,71 mnkr", "samarbeten ca 1,41 mnkr, EU-program 300 tkr"] in rows
    leads = {row[0].hyperlink.location.split("!")[0].strip("'") for row in sheet.iter_rows() if row[0].hyperlink}
    assert leads == set(book.sheetnames) - {"I korthet"}
    assert opened("exempel", 2025)["I korthet"]["A2"].value.startswith("Exempelregionen är påhittad.")
    last = {row[0]: row[1] for row in book["Läsanvisning"].iter_rows(values_only=True) if row[0]}
    assert last["uppgift saknas"].endswith("Det är inte samma sak som noll.")
    # The revision stands among the file's properties, for whoever runs the service.
    assert dataset("kronoberg").revision in book.properties.description


def test_every_sheet_is_ready_to_be_printed_and_every_chart_is_told_in_words() -> None:
    book = opened("exempel", 2025)
    for sheet in book.worksheets:
        assert sheet.oddHeader.right.text.startswith("Påhittade uppgifter")
        assert sheet.oddFooter.right.text == "&P (&N)"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        if sheet.title not in ("I korthet", "Läsanvisning", *CHARTS):
            assert sheet.page_setup.orientation == "landscape"
            assert sheet.print_title_rows == f"${HEAD}:${HEAD}"
            assert int(re.findall(r"\d+", sheet.freeze_panes)[0]) == HEAD + 1
    packed = zipfile.ZipFile(io.BytesIO(content("exempel", 2025)))
    drawings = [packed.read(name).decode() for name in packed.namelist() if name.startswith("xl/drawings/drawing")]
    assert [re.findall(r'descr="([^"]{40,})"', drawing) != [] for drawing in drawings] == [True] * len(CHARTS)


def test_no_text_becomes_a_formula_and_nothing_known_gives_a_workbook_too() -> None:
    book = books.book(
        [books.collaboration("a", label="=1+1")], [books.cost("a", 2025, "100"), books.cost("a", 2024, "90")]
    )
    for each, year in ((book, 2025), (books.book([]), 2025), (book, 2031)):
        packed = zipfile.ZipFile(io.BytesIO(made(each, year)))
        assert not any(b"<f>" in packed.read(name) for name in packed.namelist() if "worksheets" in name)
    drawn = openpyxl.load_workbook(io.BytesIO(made(book, 2025)))["Diagram kostnad"]
    assert drawn[f"A{first_place(drawn)}"].value == "=1+1"
    assert drawn[f"A{first_place(drawn)}"].data_type == "s"


def test_the_same_report_gives_the_same_bytes() -> None:
    assert made(dataset("exempel"), 2025) == content("exempel", 2025)
