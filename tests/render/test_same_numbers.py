"""One calculation: page, CSV, workbook and command line give the same numbers (design, promise 5)."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from typing import Any

import openpyxl
import pytest

from kronoberg.analysis.costs import budget
from kronoberg.analysis.overview import overview
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.render import csv_files
from kronoberg.render.xlsx import workbook
from kronoberg.show import export
from kronoberg.show.table import CellKind, Table
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.overview import as_json as figures_json
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.overview import year_costs
from tests import datasets, generator, shown_tables, visits
from tests.shown_tables import key_figures, tables_on

DATASETS = ("data/kronoberg", "data/exempel")
IN_TEST, IN_STRESS = 10, 50
CASES = [
    *DATASETS,
    *map(str, range(1, IN_TEST + 1)),
    *(pytest.param(str(seed), marks=pytest.mark.stress) for seed in range(IN_TEST + 1, IN_STRESS + 1)),
]
YEARS = (2022, 2023, 2024, 2025)
PARTLY = "partly"
"""What a table of a page does not hold beside each of its figures; it is in the words there."""
GROUPS = ("collaborations", "programmes", "all")
OF_ROWS = ("gross", "income", "net", "budget", "effort")
OF_GROUPS = ("gross", "income", "net", "effort")
WORDS = ("minst ", "högst ", "ca ")
SCALES = {"mnkr": 1_000_000, "tkr": 1000}
NO_NUMBER = {"–", "saknas", "uppgift saknas", "kan inte anges", "oklart om det pågick", "ej tillämpligt"}

Key = tuple[str, str]
"""A collaboration's or a group's id, and the name of a figure."""
Numbers = dict[Key, Decimal | None]


def fields_of_json(printed: dict[str, Any]) -> dict[Key, dict[str, Any]]:
    """Every figure of the command line's JSON, with all that it says of it."""
    return {key: {name: told for name, told in field.items() if name != PARTLY} for key, field in _fields(printed)}


def _fields(printed: dict[str, Any]) -> Iterator[tuple[Key, dict[str, Any]]]:
    rows = {(row["id"], name): row[name] for row in printed["collaborations"] for name in OF_ROWS}
    yield from rows.items()
    yield from (((group, name), printed["totals"][group][name]) for group in GROUPS for name in OF_GROUPS)


def numbers_of_json(printed: dict[str, Any]) -> Numbers:
    return {
        key: None if field["value"] is None else Decimal(field["value"])
        for key, field in fields_of_json(printed).items()
    }


def keys_of_rows(table: Table) -> Iterator[tuple[int, Key, int]]:
    """Line, key and position of the value of every figure in an export."""
    ids = [column.name for column in table.columns].index("collaboration_id")
    for line, row in enumerate(table.rows):
        wanted = OF_GROUPS if row[ids] in GROUPS else OF_ROWS
        for position, column in enumerate(table.columns):
            name = column.name.rpartition("_")[0]
            if column.kind in (CellKind.MONEY, CellKind.PERCENT) and name in wanted and row[position + 1] is not None:
                yield line, (str(row[ids]), name), position


def numbers_of_open_data(content: bytes) -> tuple[Numbers, dict[Key, dict[str, Any]]]:
    """Every number of a CSV file for programs, and all that it says of each."""
    numbers: Numbers = {}
    fields: dict[Key, dict[str, Any]] = {}
    for row in csv.DictReader(io.StringIO(content.decode(), newline="")):
        for name in OF_ROWS:
            column = "effort_percent" if name == "effort" else f"{name}_sek"
            if not row[f"{name}_status"]:
                continue
            key = (row["collaboration_id"], name)
            numbers[key] = Decimal(row[column]) if row[column] else None
            fields[key] = {
                "value": row[column] or None,
                "unit": "percent_fte" if name == "effort" else "SEK",
                "status": row[f"{name}_status"],
                "bound": row[f"{name}_bound"],
                "approximate": row[f"{name}_approximate"] == "true",
                "known": int(row[f"{name}_known"]),
                "expected": int(row[f"{name}_expected"]),
                "sources": [source for source in row[f"{name}_sources"].split(" | ") if source],
            }
    return numbers, fields


def numbers_of_swedish_csv(content: bytes, table: Table) -> Numbers:
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))[1:]
    return {
        key: swedish.number(lines[line][position]) if lines[line][position] else None
        for line, key, position in keys_of_rows(table)
    }


def numbers_of_workbook(content: bytes, table: Table) -> Numbers:
    sheet = openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets[0]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    numbers: Numbers = {}
    for line, key, position in keys_of_rows(table):
        cell = rows[line][position] if position < len(rows[line]) else None
        scale = 100 if key[1] == "effort" else 1
        numbers[key] = None if cell is None else round(Decimal(str(cell)) * scale, 2)
    return numbers


def whole(number: Decimal | None, key: Key, fields: dict[Key, dict[str, Any]]) -> Decimal | None:
    """A file's exact number as a page shows it: whole kronor, and whole thousands where it is approximate."""
    if number is None or key[1] == "effort":
        return number
    return number.quantize(Decimal(1000 if fields[key]["approximate"] else 1).normalize(), "ROUND_HALF_UP")


def short(number: Decimal | None) -> Decimal | None:
    """A file's exact number as it stands in large type: three significant figures."""
    return number and Context(prec=3, rounding=ROUND_HALF_UP).create_decimal(number)


def read_short(shown: str) -> Decimal | None:
    if shown in NO_NUMBER:
        return None
    amount, _, unit = shown.rpartition("\u00a0")
    found = read(f"{amount}\u00a0{unit}" if unit not in SCALES else amount)
    return found and found * SCALES.get(unit, 1)


def read(cell: str) -> Decimal | None:
    """The number that a reader meets on the page."""
    text = cell.replace("\\", "").replace("\u00a0", " ")
    for word in WORDS:
        text = text.removeprefix(word)
    return None if text in NO_NUMBER else swedish.number(text)


def numbers_of_page(book: Book, year: int) -> Numbers:
    """The numbers in the tables that the pages draw."""
    picture = overview.year_overview(book, year)
    names = [row.collaboration.collaboration_id for row in picture.collaborations.rows]
    names += ["collaborations", *(row.collaboration.collaboration_id for row in picture.programmes.rows)]
    names += ["programmes", "all"]
    shown = shown_tables.words(year_costs.year_table(picture))
    numbers: Numbers = {}
    for name, cost, effort in zip(names, shown["Kostnad"], shown["Arbetsinsats"], strict=True):
        numbers |= {(name, "gross"): read(cost), (name, "effort"): read(effort)}
    compared = budget.comparison(picture.everything.rows, year)
    budgets = shown_tables.words(cost_tables.budget_table(compared))["Budget"] if compared.rows else ()
    planned = {row.collaboration.collaboration_id: cell for row, cell in zip(compared.rows, budgets, strict=False)}
    net = shown_tables.words(year_costs.net_table(picture.everything.rows, picture.everything.costs, year)).iloc[:-1]
    for row, (_, cells) in zip(picture.everything.rows, net.iterrows(), strict=True):
        name = row.collaboration.collaboration_id
        numbers |= {(name, "income"): read(cells["Återbetalt"]), (name, "net"): read(cells["Nettokostnad"])}
        numbers |= {(name, "budget"): read(planned.get(name, "–"))}
    return numbers


def years_of(which: str) -> tuple[int, ...]:
    """Every year of the real datasets; of those that are drawn, the last two are enough."""
    return YEARS if which in DATASETS else YEARS[-2:]


@cache
def book_of(which: str) -> Book:
    if which.startswith("data/"):
        return datasets.read(which.removeprefix("data/"))
    seed = int(which)
    return generator.dataset(collaborations=1 + seed % 13, years=4 + seed % 5, seed=seed)


@pytest.mark.parametrize("which", CASES)
def test_page_csv_workbook_and_command_line_give_the_same_numbers(which: str) -> None:
    book = book_of(which)
    origin = export.provenance(book)
    for year in years_of(which):
        printed = json.loads(json.dumps(figures_json.year_figures(book, year)))
        expected = numbers_of_json(printed)
        table = export_tables.year_overview(book, year)
        numbers, fields = numbers_of_open_data(csv_files.open_data(table, origin))
        made = workbook.workbook((table,), origin, extracted=dt.date(2026, 11, 21))

        assert numbers == expected
        assert fields == fields_of_json(printed)
        assert numbers_of_swedish_csv(csv_files.swedish_excel(table, origin), table) == expected
        assert numbers_of_workbook(made, table) == expected
        of_page = numbers_of_page(book, year)
        assert of_page == {key: whole(expected[key], key, fields) for key in of_page}
        assert {name for _, name in of_page} == set(OF_ROWS)


@pytest.mark.parametrize("which", CASES)
def test_several_years_in_one_file_are_the_numbers_of_each_year(which: str) -> None:
    book = book_of(which)
    table = export_tables.costs_by_collaboration(book, YEARS)
    lines = list(csv.DictReader(io.StringIO(csv_files.open_data(table, export.provenance(book)).decode(), newline="")))
    for year in YEARS:
        printed = figures_json.year_figures(book, year)
        expected = {key: number for key, number in numbers_of_json(printed).items() if key[1] != "effort"}
        found = {
            (row["collaboration_id"], name): Decimal(text) if (text := row[f"{name}_sek"]) else None
            for row in lines
            for name in OF_ROWS[:4]
            if row["year"] == str(year) and row[f"{name}_status"]
        }
        assert found == expected


@pytest.mark.parametrize("which", CASES)
def test_the_parts_in_a_file_are_the_parts_that_the_command_line_gives(which: str) -> None:
    book = book_of(which)
    for year in years_of(which):
        table = export_tables.parts(book, year)
        content = csv_files.open_data(table, export.provenance(book)).decode()
        lines = [row for row in csv.DictReader(io.StringIO(content, newline="")) if row["category"]]
        found = [(r["collaboration_id"], r["direction"], r["category"], r["amount_sek"] or None) for r in lines]
        printed = figures_json.year_figures(book, year)["collaborations"]
        assert found == [
            (row["id"], part["direction"], part["category"], part["value"]) for row in printed for part in row["parts"]
        ]


@pytest.mark.parametrize("dataset", DATASETS)
@pytest.mark.parametrize("year", YEARS)
def test_the_page_that_is_served_shows_the_numbers_of_the_file_and_of_the_printed_command(
    dataset: str, year: int
) -> None:
    printed = datasets.figures(dataset.removeprefix("data/"), year)
    book = book_of(dataset)
    numbers, _ = numbers_of_open_data(
        csv_files.open_data(export_tables.year_overview(book, year), export.provenance(book))
    )
    test = visits.seen(dataset, ar=str(year))
    cost, _, effort, *_ = key_figures(test).values()
    assert read_short(cost) == short(numbers["all", "gross"])
    assert read(effort) == numbers["all", "effort"]
    shown = next(t.value for t in tables_on(test) if t.alt == f"Samarbeten {year}")
    labels = {row["id"]: row["label"] for row in printed["collaborations"]} | {"all": "Allt"}
    lines = {str(name): row for name, row in shown.iterrows()}
    assert set(lines) == set(labels.values())
    for key, label in labels.items():
        assert numbers[key, "gross"] == numbers_of_json(printed)[key, "gross"]
        assert read_short(lines[label]["Kostnad"]) == short(numbers[key, "gross"])
        assert read(lines[label]["Tjänst"]) == numbers[key, "effort"]
