"""The template workbook, opened again: what a person sees in it, and that nothing in it can run."""

import functools
import io
import re
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from kronoberg.domain import template_layout
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.contracts.reference import ReferenceSeries, ReferenceValue
from kronoberg.domain.contracts.register import CollaborationLink
from kronoberg.domain.contracts.steering import StrategyItem
from kronoberg.domain.difference import difference
from kronoberg.domain.entering.candidate import candidate
from kronoberg.domain.words import Certainty, SeriesKind, StrategyPart
from kronoberg.intake.sheets import workbook
from kronoberg.render.xlsx.sheets import TooLongError
from kronoberg.topics.entry import template
from tests import books, datasets, generator

ROOT = Path(__file__).parents[2]
COSTS = "Kostnader och intäkter"
SOURCED = {"source_id": "kalla", "certainty": Certainty.STATED}


def _strategy(key: str, part: StrategyPart) -> StrategyItem:
    return StrategyItem(item_id=key, part=part, order=1, title=key, text="Text", section="4", **SOURCED)


BOOK = books.book(
    [books.collaboration("alfa", purpose="=1+1")],
    [books.cost("alfa", 2023, "1234.5", approximate=True, note="+46 470\noch ny rad")],
    [books.effort("alfa", 2023, "57.5")],
).replaced(
    strategy=(_strategy("halsa", StrategyPart.PRIORITY_AREA), _strategy("klimat", StrategyPart.LINKED_STRATEGY)),
    collaboration_priority_areas=(CollaborationLink(collaboration_id="alfa", item_id="halsa", **SOURCED),),
)


@functools.cache
def opened() -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(template.template(BOOK)))


def validation(sheet: str, place: str) -> tuple[str | None, str | None, str | None, str | None]:
    """Kind, formula, reaction (None stops) and range of what a cell is checked for."""
    (found,) = [each for each in opened()[sheet].data_validations.dataValidation if place in each.sqref]
    return found.type, found.formula1, found.errorStyle, str(found.sqref)


def test_every_table_has_a_sheet_between_instructions_and_words() -> None:
    assert opened().sheetnames == ["Läs mig", *template_layout.SHEETS, "Ord"]
    assert len(template_layout.SHEETS) == len(TABLES)


def test_a_sheets_name_is_one_that_excel_takes_and_the_reader_finds(subtests: pytest.Subtests) -> None:
    for table in TABLES:
        with subtests.test(table.name):
            name = table.sheet_name
            assert len(name) <= 31
            assert not re.search(r"[\[\]:*?/\\']", name)
            assert template_layout.table_of(name) is template_layout.table_of(table.name) is table
            headings = [template_layout.plain_heading(template_layout.heading(column)) for column in table.columns]
            assert len(set(headings)) == len(headings)


def test_a_word_in_a_list_means_one_code(subtests: pytest.Subtests) -> None:
    for table in TABLES:
        with subtests.test(table.name):
            for column in table.columns:
                for code in column.codes or ():
                    assert template_layout.code_of(column, template_layout.word_of(column, code.value)) == code.value


def test_rows_are_filled_in_as_numbers_words_and_text() -> None:
    rows = list(opened()[COSTS].iter_rows(values_only=True))
    assert rows[0] == (
        "Samarbete *",
        "År *",
        "Årets grund *",
        "Kostnad eller intäkt *",
        "Kostnadsslag *",
        "Status *",
        "Belopp (kr)",
        "Ungefärlig *",
        "Källa *",
        "Säkerhet *",
        "Anmärkning",
    )
    assert rows[1] == (
        "alfa",
        2023,
        "året står i källan",
        "kostnad",
        "ej fördelat",
        "utfall",
        1234.5,
        "ja",
        "kalla",
        "står i källan",
        "+46 470\noch ny rad",
    )
    assert opened()[COSTS]["G2"].number_format == "#,##0.00"
    assert [opened()["Arbetsinsats"][place].value for place in ("E1", "E2")] == ["Andel av heltid (procent)", 57.5]
    assert (opened()["Samarbeten"]["G2"].value, opened()["Samarbeten"]["G2"].number_format) == ("2010", "@")


def test_a_heading_has_a_note_with_meaning_unit_and_what_is_expected() -> None:
    note = opened()[COSTS]["G1"].comment
    assert note is not None
    assert note.text.splitlines() == [
        "Belopp; tomt när uppgiften saknas eller inte är tillämplig.",
        "Enhet: kr.",
        "Ett belopp som är noll eller större, till exempel 1 234,50 eller 350 tkr.",
        "Får vara tom.",
        "Kolumnens namn i filer: amount_sek.",
    ]
    key = opened()[COSTS]["A1"].comment
    assert key is not None
    assert key.text.splitlines()[2:] == [
        "Måste fyllas i.",
        "Ingår i radens nyckel: två rader får inte vara lika här.",
        "Finns på bladet Samarbeten.",
        "Kolumnens namn i filer: collaboration_id.",
    ]


def test_codes_flags_and_keys_have_lists_also_in_rows_that_are_not_filled_yet() -> None:
    assert validation(COSTS, "H900") == ("list", '"ja,nej"', None, "H2:H50001")
    assert validation(COSTS, "A900") == ("list", "'Samarbeten'!$A$2:$A$2", "warning", "A2:A50001")
    kind, formula, reaction, _ = validation(COSTS, "F900")
    assert (kind, reaction) == ("list", None)
    sheet, area = str(formula).split("!")
    assert sheet == "'Ord'"
    words = [cell.value for row in opened()["Ord"][area.replace("$", "")] for cell in row]
    assert words == ["utfall", "preliminärt", "uppskattning", "budget", "uppgift saknas", "ej tillämpligt"]


def test_a_key_of_one_kind_has_only_the_keys_of_that_kind_in_its_list() -> None:
    assert validation("Prioriterade områden", "B2")[:3] == ("list", '"halsa"', "warning")


def test_numbers_are_checked_while_somebody_types() -> None:
    assert validation(COSTS, "B2")[:2] == ("whole", "1900")
    assert validation(COSTS, "G2")[:2] == ("decimal", "0")


def test_the_heading_stays_in_sight_and_filters() -> None:
    sheet = opened()[COSTS]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:K2")
    assert opened()["Samarbeten"].freeze_panes == "B2"


def test_the_instructions_name_dataset_revision_warning_and_every_sheet() -> None:
    lines = {row[0]: row[1] for row in opened()["Läs mig"].iter_rows(values_only=True)}
    assert next(iter(lines)) == "Mall för Prov"
    assert (lines["Datamängdens nyckel"], lines["Revision"]) == ("prov", BOOK.revision)
    assert str(lines["Varning"]).startswith("Påhittade uppgifter. Provregionen finns inte.")
    assert set(template_layout.SHEETS) <= set(lines)


def test_no_cell_is_a_formula_or_a_link_and_no_sheet_is_hidden() -> None:
    """The Book's own check refuses "=1+1"; should one come in all the same, it stays text here."""
    with zipfile.ZipFile(io.BytesIO(template.template(BOOK))) as made:
        for name in made.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert not re.search(rb"<f[ >]|<hyperlink", made.read(name)), name
            assert not re.search(r"vba|external|macro", name, re.IGNORECASE)
    assert opened()["Samarbeten"]["E2"].data_type == "s"
    assert opened()["Samarbeten"]["E2"].value == "=1+1"
    assert {sheet.sheet_state for sheet in opened()} == {"visible"}


def test_the_same_book_gives_the_same_bytes() -> None:
    assert template.template(BOOK) == template.template(BOOK)


def test_a_text_that_excel_would_cut_is_refused() -> None:
    with pytest.raises(TooLongError):
        template.template(books.book([books.collaboration("alfa", purpose="a" * 32_768)]))


def _with_values(values: Sequence[str]) -> Book:
    series = ReferenceSeries(
        series_id="serie", kind=SeriesKind.EXCHANGE_RATE, name="Serie", unit="kr per euro", **SOURCED
    )
    rows = (
        ReferenceValue(series_id="serie", period=str(year), value=Decimal(value), **SOURCED)
        for year, value in enumerate(values, start=2020)
    )
    return books.book([books.collaboration("alfa")]).replaced(reference_series=(series,), reference_values=tuple(rows))


def test_a_number_with_many_digits_comes_back_exactly() -> None:
    values = ["11.4325", "11.432", "0.00000001", "123456789012345", "1234567890.12345678", "123456789012345.12345678"]
    book = _with_values(values)
    rows = workbook.read_workbook(template.template(book), "mall.xlsx", book=book)
    made = candidate(book, rows.incoming, keep_absent=False).rows("reference_values")
    assert [row.value for row in made] == [Decimal(value) for value in values]


@pytest.mark.parametrize("seed", [0, 4, *(pytest.param(seed, marks=pytest.mark.stress) for seed in (1, 2, 3))])
def test_any_book_goes_through_its_workbook_without_loss(seed: int) -> None:
    book = generator.dataset(collaborations=3 + seed, years=2 + seed, seed=seed)
    rows = workbook.read_workbook(template.template(book), "mall.xlsx", book=book)
    made = candidate(book, rows.incoming, keep_absent=False)
    assert difference(book, made) == ()
    assert made.revision == book.revision


def test_partial_dates_and_long_texts_of_the_real_dataset_are_text() -> None:
    book = datasets.real()
    rows = workbook.read_workbook(template.template(book), "mall.xlsx", book=book).incoming
    dates = {len(row.cells["joined"]) for row in rows["collaborations"].table.rows}
    assert dates >= {4, 10}
    assert max(len(row.cells["text"]) for row in rows["strategy"].table.rows) > 100
    assert set(rows) == set(BY_NAME)
