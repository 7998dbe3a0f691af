"""Template workbooks as people hand them in: changed, and one with ten faults planted in it."""

import functools
import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import openpyxl
from openpyxl.workbook.workbook import Workbook

from kronoberg.domain.book import Book
from kronoberg.topics.entry import template
from tests import books

COSTS = "Kostnader och intäkter"
USED = ("Läs mig", "Källor", "Nämnder", "Samarbeten", COSTS, "Arbetsinsats", "Sammanträden", "Ord")


@functools.cache
def few_sheets(book: Book) -> bytes:
    """The Book's template with the sheets that are used here: opening and saving all of them takes a second."""
    opened = openpyxl.load_workbook(io.BytesIO(template.template(book)))
    for sheet in [sheet for sheet in opened if sheet.title not in USED]:
        opened.remove(sheet)
    return saved(opened)


def changed(book: Book, *changes: Callable[[Workbook], Any]) -> bytes:
    """The Book's template after a person has made the changes in it and saved."""
    opened = openpyxl.load_workbook(io.BytesIO(few_sheets(book)))
    for change in changes:
        change(opened)
    return saved(opened)


def saved(opened: Workbook) -> bytes:
    made = io.BytesIO()
    opened.save(made)
    return made.getvalue()


def sheet_of(rows: Sequence[Sequence[Any]], merged: Iterable[str] = ()) -> bytes:
    """A workbook of one sheet with those rows, of which some areas have been merged after the rows were written."""
    opened = Workbook()
    sheet = opened.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    return saved(opened)


def cell(sheet: str, place: str, value: Any, number_format: str | None = None) -> Callable[[Workbook], Any]:
    def change(opened: Workbook) -> None:
        opened[sheet][place] = value
        if number_format is not None:
            opened[sheet][place].number_format = number_format

    return change


TEN_FAULTS = [
    "uppgifter.xlsx, blad Samarbeten, rad 1, kolumn (A): hittade de sammanslagna cellerna A1:B1. "
    "Väntade celler som inte är sammanslagna.",
    "uppgifter.xlsx, blad Kostnader och intäkter, rad 2, kolumn Belopp (G): hittade texten ”1234,50”. "
    "Väntade ett tal; cellen innehåller text, skriv om den som ett tal.",
    "uppgifter.xlsx, blad Kostnader och intäkter, rad 3, kolumn Belopp (G): hittade formeln ”=G2*2”. "
    "Väntade ett värde; klistra in resultatet som värde (formler räknas aldrig ut vid inläsning).",
    "uppgifter.xlsx, blad Kostnader och intäkter, rad 4, kolumn Status (F): hittade ”utfal”. Väntade ett av orden "
    "utfall, preliminärt, uppskattning, budget, uppgift saknas, ej tillämpligt (menade du utfall?).",
    "uppgifter.xlsx, blad Kostnader och intäkter, rad 5, kolumn Samarbete (A): hittade ”beta ”, med mellanslag före "
    "eller efter. Väntade ”beta” utan mellanslag.",
    "uppgifter.xlsx, blad Kostnader och intäkter, rad 6, kolumn Belopp (G): hittade ”-5000”. "
    "Väntade ett belopp som är noll eller större, till exempel 1 234,50 eller 350 tkr.",
    "uppgifter.xlsx, blad Kostnader och intäkter, rad 7, kolumn År (B): hittade ”2204”. "
    "Väntade ett årtal med fyra siffror mellan 1900 och 2100.",
    "uppgifter.xlsx, blad Kostnader och intäkter, rad 9, kolumn Samarbete (A) + År (B) + Kostnad eller intäkt (D) + "
    "Kostnadsslag (E) + Status (F): hittade samma nyckel som på rad 8, ”alfa, 2027, kostnad, ej fördelat, utfall”. "
    "Väntade en nyckel som bara finns en gång.",
    "uppgifter.xlsx, blad Sammanträden, rad 2, kolumn Dag (C): hittade ”15/4 -24”. "
    "Väntade ett datum som ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ, till exempel 2024-04-15 eller 15 april 2024; menar "
    "du 2024-04-15, skriv så.",
    "uppgifter.xlsx, blad Gammalt: hittade ett dolt blad. Väntade inga dolda blad; visa det eller ta bort det.",
]


def ten_faults() -> tuple[Book, bytes]:
    """A Book with nine costs, and its workbook with ten faults planted in it."""
    costs = [books.cost("alfa" if year != 2023 else "beta", year, "100") for year in range(2020, 2028)]
    book = books.book([books.collaboration("alfa"), books.collaboration("beta")], costs)
    committee = {"committee_id": "namnd", "name": "Nämnden", "source_id": "kalla", "certainty": "står i källan"}
    meeting = ["mote", "namnd", "15/4 -24", "kalla", "står i källan"]

    def plant(opened: Workbook) -> None:
        opened["Samarbeten"].merge_cells("A1:B1")
        opened["Nämnder"].append(list(committee.values()))
        opened["Sammanträden"].append(meeting)
        opened.create_sheet("Gammalt").sheet_state = "hidden"
        # In key order: seven years of alfa stand on the rows 2 to 8, beta's on row 9.
        rows = opened[COSTS]
        rows["G2"], rows["G3"], rows["F4"], rows["G6"], rows["B7"] = "1234,50", "=G2*2", "utfal", -5000, 2204
        rows["A5"] = "beta "
        rows["A9"], rows["B9"] = "alfa", 2027

    return book, changed(book, plant)
