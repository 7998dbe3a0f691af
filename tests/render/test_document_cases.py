"""Missing, estimated, approximate, "minst" and "högst" read right in every format: a table of cases, typed by hand."""

import datetime as dt
import json
from dataclasses import dataclass
from functools import cache

import pytest

from kronoberg.analysis.overview import overview
from kronoberg.domain.book import Book
from kronoberg.domain.words import Category, Direction, Kind, Status
from kronoberg.open_data import year_figures
from kronoberg.open_data.publication import Publication
from kronoberg.render.docx import file as docx_file
from kronoberg.render.pdf import file as pdf_file
from kronoberg.report.chapters import year_report
from kronoberg.report.workbook import workbook as report_workbook
from kronoberg.show import markup
from kronoberg.topics.documents import imprint
from kronoberg.topics.overview.year_costs import year_table
from tests import readback, shown_tables
from tests.books import book, collaboration, cost, effort

MADE = dt.datetime(2025, 4, 15, 7, tzinfo=dt.UTC)
TODAY = dt.date(2025, 4, 15)
YEAR = 2024


@dataclass(frozen=True)
class Case:
    """How one collaboration's year reads.

    `cost`, `back`, `own`, `effort` and `status` are what a person reads; `value`, `bound` and `about` what a program
    reads of the cost.
    """

    cost: str
    back: str
    own: str
    effort: str
    status: str
    value: str | None
    bound: str
    about: bool


CASES = {
    "Utfallet": Case("100 001 kr", "–", "100 001 kr", "57,5 %", "utfall", "100000.50", "exakt", False),
    "Uppskattningen": Case(
        "ca 210 000 kr", "–", "ca 210 000 kr", "ca 20 %", "uppskattning", "210000.00", "exakt", True
    ),
    "Saknaren": Case("uppgift saknas", "–", "uppgift saknas", "uppgift saknas", "–", None, "kan inte anges", False),
    "Halvan": Case("minst 50 000 kr", "–", "minst 50 000 kr", "0 %", "preliminärt", "50000.00", "minst", False),
    "Återbetalaren": Case(
        "80 000 kr", "uppgift saknas", "högst 80 000 kr", "10 %", "utfall", "80000.00", "exakt", False
    ),
    "Tvivlet": Case(
        "minst 30 000 kr", "uppgift saknas", "kan inte anges", "5 %", "uppskattning; insats: utfall",
        "30000.00", "minst", True,
    ),
    "Nollan": Case("0 kr", "–", "0 kr", "uppgift saknas", "utfall", "0.00", "exakt", False),
    "Budgetaren": Case("uppgift saknas", "–", "uppgift saknas", "uppgift saknas", "–", None, "kan inte anges", False),
    "Summa samarbeten": Case(
        "minst 470 000 kr", "uppgift saknas", "kan inte anges", "minst 92,5 %",
        "uppskattning, 6 av 8 har uppgift, 2 delvis", "470000.50", "minst", True,
    ),
}  # fmt: skip
IN_JSON = {"exakt": "exact", "minst": "at_least", "högst": "at_most", "kan inte anges": "unknown"}


@cache
def example() -> Book:
    back = {"reimbursement_expected": True}
    fee, trips = {"category": Category.MEMBERSHIP_FEE}, {"category": Category.TRAVEL}
    income = {"direction": Direction.INCOME, "category": Category.TECHNICAL_ASSISTANCE}
    return book(
        [
            collaboration("utfallet", kind=Kind.OFFICE),
            collaboration("uppskattningen"),
            collaboration("saknaren"),
            collaboration("halvan"),
            collaboration("aterbetalaren", label="Återbetalaren", **back),
            collaboration("tvivlet", **back),
            collaboration("nollan"),
            collaboration("budgetaren"),
        ],
        [
            cost("utfallet", YEAR, "100000,50"),
            cost("uppskattningen", YEAR, "210000", Status.ESTIMATE, approximate=True),
            cost("saknaren", YEAR, None, Status.MISSING),
            cost("halvan", YEAR, "50000", Status.PRELIMINARY, **fee),
            cost("halvan", YEAR, None, Status.MISSING, **trips),
            cost("aterbetalaren", YEAR, "80000"),
            cost("aterbetalaren", YEAR, None, Status.MISSING, **income),
            cost("tvivlet", YEAR, "30000", Status.ESTIMATE, approximate=True, **fee),
            cost("tvivlet", YEAR, None, Status.MISSING, **trips),
            cost("tvivlet", YEAR, None, Status.MISSING, **income),
            cost("nollan", YEAR, "0"),
            cost("budgetaren", YEAR, "40000", Status.BUDGET),
        ],
        [
            effort("utfallet", YEAR, "57,5"),
            effort("uppskattningen", YEAR, "20", Status.ESTIMATE, approximate=True),
            effort("halvan", YEAR, "0", Status.PRELIMINARY),
            effort("aterbetalaren", YEAR, "10"),
            effort("tvivlet", YEAR, "5"),
        ],
    )


@cache
def report_tables() -> list[list[list[str]]]:
    report = year_report(example(), YEAR, TODAY, imprint.imprint(example(), made_at=MADE))
    return readback.docx_tables(docx_file.docx(report))


@cache
def workbook_overview() -> list[tuple[object, ...]]:
    made = report_workbook.report_workbook(example(), YEAR, TODAY, imprint.imprint(example(), made_at=MADE))
    return readback.xlsx_sheets(made)["Översikt"]


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("name", CASES)
def test_a_case_reads_right_in_the_word_file(name: str) -> None:
    case = CASES[name]
    headings, *rows = next(table for table in report_tables() if "Egen finansiering" in table[0])
    row = next(row for row in rows if row[0] == name)
    cells = {heading: spaced(cell) for heading, cell in zip(headings, row, strict=True)}
    assert [cells[each] for each in ("Kostnad", "Återbetalt", "Egen finansiering", "Arbetsinsats")] == [
        case.cost, case.back, case.own, case.effort,
    ]  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_case_reads_right_on_the_screen(name: str) -> None:
    shown = shown_tables.table(markup.table(year_table(overview.year_overview(example(), YEAR)))).value.loc[name]
    case = CASES[name]
    assert [spaced(shown[each]) for each in ("Kostnad", "Arbetsinsats")] == [case.cost, case.effort]


def test_every_case_reads_right_in_the_pdf() -> None:
    report = year_report(example(), YEAR, TODAY, imprint.imprint(example(), made_at=MADE))
    text = readback.bare(readback.pdf_text(pdf_file.pdf(report)))
    rows = ["".join((name, case.cost, case.back, case.own, case.effort)) for name, case in CASES.items()]
    assert [row for row in rows if readback.bare(row) not in text] == []


@pytest.mark.parametrize("name", CASES)
def test_a_case_reads_right_in_the_workbook(name: str) -> None:
    sheet = workbook_overview()
    headings = next(row for row in sheet if "Bruttokostnad" in row)
    row = next(row for row in sheet if name in row)
    cells = dict(zip(headings, row, strict=True))
    case = CASES[name]
    assert cells["Bruttokostnad"] == (None if case.value is None else float(case.value))
    assert cells["Bruttokostnad, gräns"] == case.bound
    assert cells["Bruttokostnad, ungefärlig"] == ("ja" if case.about else "nej")


@pytest.mark.parametrize("name", [name for name in CASES if name != "Summa samarbeten"])
def test_a_case_reads_right_in_the_open_data(name: str) -> None:
    answered = json.loads(year_figures.json_file(Publication(example(), MADE), YEAR))
    found = next(row for row in answered["collaborations"] if row["label"] == name)["gross"]
    case = CASES[name]
    assert (found["value"], found["bound"], found["approximate"]) == (case.value, IN_JSON[case.bound], case.about)
