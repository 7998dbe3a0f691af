"""The template workbook read back: without loss when nothing is wrong, every fault at its place when something is."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl.workbook.workbook import Workbook

from kronoberg.domain.book import Book
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.difference import difference
from kronoberg.domain.entering.candidate import candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.intake.sheets import workbook
from kronoberg.store import folder
from kronoberg.topics.entry import template
from tests import books, datasets
from tests.workbooks import COSTS, TEN_FAULTS, cell, changed, ten_faults

ROOT = Path(__file__).parents[2]
NAME = "uppgifter.xlsx"
BOOK = books.book(
    [books.collaboration("alfa")],
    [books.cost("alfa", 2022, "100"), books.cost("alfa", 2023, "200.50", note="med =1+1 inuti\noch ny rad")],
    [books.effort("alfa", 2023, "57.5")],
)
HALF_PAST_EIGHT = dt.datetime(2012, 3, 1, 8, 30)  # noqa: DTZ001 -- Excel knows no time zones


def messages(content: bytes, book: Book = BOOK) -> list[str]:
    with pytest.raises(FaultyData) as caught:
        workbook.read_workbook(content, NAME, book=book)
    return [str(fault) for fault in caught.value.faults]


def taken_in(content: bytes, book: Book = BOOK) -> Book:
    return candidate(book, workbook.read_workbook(content, NAME, book=book).incoming)


@pytest.mark.parametrize("dataset", ["exempel", "kronoberg"])
def test_a_dataset_goes_through_its_workbook_without_loss(dataset: str, tmp_path: Path) -> None:
    source = ROOT / "data" / dataset
    book = folder.read_book(source)
    rows = workbook.read_workbook(template.template(book), NAME, book=book)
    folder.write_book(candidate(book, rows.incoming, keep_absent=False), tmp_path)
    assert rows.notices == ()
    assert len(rows.incoming) == len(list(tmp_path.iterdir()))
    for file in sorted(tmp_path.iterdir()):
        if file.suffix == ".csv":
            assert file.read_bytes() == (source / file.name).read_bytes(), file.name
    assert folder.read_book(tmp_path).revision == book.revision


def test_the_same_workbook_twice_changes_nothing() -> None:
    content = changed(BOOK, cell(COSTS, "G2", 1234.5))
    once = taken_in(content)
    assert [(c.table, [(f.column, f.old, f.new) for f in c.fields]) for c in difference(BOOK, once)] == [
        ("costs", [("amount_sek", "100.00", "1234.50")])
    ]
    assert difference(once, taken_in(content, once)) == ()


def test_ten_planted_faults_give_ten_messages_with_sheet_row_and_column() -> None:
    book, content = ten_faults()
    assert messages(content, book) == TEN_FAULTS


def test_nothing_is_planted_without_the_faults() -> None:
    book, _ = ten_faults()
    assert difference(book, taken_in(template.template(book), book)) == ()


@pytest.mark.parametrize(
    ("value", "number_format", "amount"),
    [(1234.5, None, 123_450), (0, None, 0), (0.1 + 0.2, None, 30), (10**12, None, 10**14), (8.41, "0", 841)],
)
def test_a_number_is_taken_as_it_is(value: float, number_format: str | None, amount: int) -> None:
    assert taken_in(changed(BOOK, cell(COSTS, "G2", value, number_format))).costs[0].amount_sek == amount


@pytest.mark.parametrize(
    ("value", "number_format", "found"),
    [
        ("=1+1", None, "formeln ”=1+1”"),
        ("#DIV/0!", None, "felvärdet ”#DIV/0!”"),
        ("1 234,50 kr", None, "texten ”1 234,50 kr”"),
        (True, None, "”SANT”"),
        (0.5, "0%", "”50 %”"),
        (dt.date(2024, 5, 1), "yyyy-mm-dd", "datumet ”2024-05-01”"),
        (1.234, None, "”1,234”"),
        (1e15, None, "”1000000000000000”"),
    ],
)
def test_what_is_no_clear_amount_is_a_fault(value: object, number_format: str | None, found: str) -> None:
    (message,) = messages(changed(BOOK, cell(COSTS, "G2", value, number_format)))
    assert message.startswith(f"uppgifter.xlsx, blad {COSTS}, rad 2, kolumn Belopp (G): hittade {found}. Väntade ")


@pytest.mark.parametrize(
    ("value", "number_format", "percent"), [(57.5, None, 5750), (0.575, "0.0%", 5750), (0.5, None, 50)]
)
def test_per_cent_is_what_a_person_sees(value: float, number_format: str | None, percent: int) -> None:
    assert taken_in(changed(BOOK, cell("Arbetsinsats", "E2", value, number_format))).effort[0].percent == percent


@pytest.mark.parametrize(
    ("value", "number_format", "date"),
    [
        ("2012", "@", "2012"),
        (2012, "General", "2012"),
        ("2012-03", "@", "2012-03"),
        (dt.date(2012, 3, 4), "yyyy-mm-dd", "2012-03-04"),
        (dt.date(2012, 3, 4), "d mmm yyyy", "2012-03-04"),
    ],
)
def test_a_date_is_as_exact_as_a_person_sees_it(value: object, number_format: str, date: str) -> None:
    book = taken_in(changed(BOOK, cell("Samarbeten", "G2", value, number_format)))
    assert str(book.collaborations["alfa"].joined) == date


@pytest.mark.parametrize(
    ("value", "number_format", "found"),
    [
        ("15/4 -24", "@", "”15/4 -24”"),
        (46082, "General", "”46082”"),
        (dt.date(2012, 3, 1), "mmm-yy", "datumet ”2012-03-01”, som Excel visar utan dag eller med klockslag"),
        (HALF_PAST_EIGHT, "yyyy-mm-dd hh:mm", "datumet ”2012-03-01 08:30”, som Excel visar utan dag"),
        (" 2012", "@", "” 2012”, med mellanslag före eller efter"),
    ],
)
def test_what_is_no_clear_date_is_a_fault(value: object, number_format: str, found: str) -> None:
    (message,) = messages(changed(BOOK, cell("Samarbeten", "G2", value, number_format)))
    assert message.startswith(f"uppgifter.xlsx, blad Samarbeten, rad 2, kolumn Gick med (G): hittade {found}")


@pytest.mark.parametrize("word", ["ja", "Ja", "true", True])
def test_a_flag_is_yes_in_any_of_its_ways(word: object) -> None:
    assert taken_in(changed(BOOK, cell(COSTS, "H2", word))).costs[0].approximate is True


@pytest.mark.parametrize("word", ["preliminärt", "Preliminärt", "preliminary"])
def test_a_code_is_taken_as_its_word_or_itself(word: str) -> None:
    assert taken_in(changed(BOOK, cell(COSTS, "F2", word))).costs[1].status == "preliminary"


def test_a_whole_number_in_a_column_of_texts_is_its_digits_unless_excel_shows_others() -> None:
    assert taken_in(changed(BOOK, cell("Källor", "D2", 17))).sources["kalla"].section == "17"
    (message,) = messages(changed(BOOK, cell("Källor", "D2", 17, "0000")))
    assert message.startswith("uppgifter.xlsx, blad Källor, rad 2, kolumn Avsnitt (D): hittade ”17”. Väntade text;")


def test_columns_may_stand_in_another_order_and_be_headed_by_their_names() -> None:
    def swap(opened: Workbook) -> None:
        sheet = opened[COSTS]
        for line in (1, 2, 3):
            sheet[f"G{line}"].value, sheet[f"B{line}"].value = sheet[f"B{line}"].value, sheet[f"G{line}"].value
        sheet["G1"], sheet["B1"] = "YEAR", " belopp  (kr) "

    assert difference(BOOK, taken_in(changed(BOOK, swap))) == ()


def test_a_sheet_that_is_gone_leaves_its_table_as_it_is() -> None:
    content = changed(BOOK, lambda opened: opened.remove(opened[COSTS]))
    rows = workbook.read_workbook(content, NAME, book=BOOK)
    assert "costs" not in rows.incoming
    assert difference(BOOK, candidate(BOOK, rows.incoming, keep_absent=False)) == ()


HEADINGS = "någon av rubrikerna Samarbete, År, Årets grund, Kostnad eller intäkt, Kostnadsslag, Status, "


def test_headings_that_are_unknown_missing_or_double_are_told_together() -> None:
    content = changed(BOOK, cell(COSTS, "G1", "Belop"), cell(COSTS, "H1", "År"))
    place = f"uppgifter.xlsx, blad {COSTS}, rad 1, kolumn"
    told = messages(content)
    assert [told[0].split(HEADINGS)[0], *told[1:]] == [
        f"{place} Belop (G): hittade den okända rubriken ”Belop”. Väntade ",
        f"{place} År (H): hittade en rubrik som redan finns. Väntade varje kolumn en gång.",
        f"{place} Belopp: hittade ingen sådan rubrik. Väntade kolumnen med sin rubrik, även när den är tom.",
        f"{place} Ungefärlig: hittade ingen sådan rubrik. Väntade kolumnen med sin rubrik, även när den är tom.",
    ]
    assert told[0].endswith("Anmärkning (menade du Belopp?).")


def test_a_value_beside_the_table_is_a_fault() -> None:
    assert messages(changed(BOOK, cell(COSTS, "N3", "kom ihåg"))) == [
        f"uppgifter.xlsx, blad {COSTS}, rad 3, kolumn (N): hittade ”kom ihåg” i en kolumn utan rubrik. "
        "Väntade en tom cell."
    ]


def test_a_sheet_of_ones_own_is_a_fault() -> None:
    told = messages(changed(BOOK, lambda opened: opened.create_sheet("Kostnader och intäker")))
    assert told == [
        "uppgifter.xlsx, blad Kostnader och intäker: hittade ett blad som ingen tabell heter. "
        "Väntade bara mallens blad (menade du Kostnader och intäkter?); flytta egna blad."
    ]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_a_fault_also_when_it_is_a_table(state: str) -> None:
    def hide(opened: Workbook) -> None:
        opened[COSTS].sheet_state = state  # type: ignore[assignment]

    assert messages(changed(BOOK, hide)) == [
        f"uppgifter.xlsx, blad {COSTS}: hittade ett dolt blad. Väntade inga dolda blad; visa det eller ta bort det."
    ]


def test_merged_cells_among_the_rows_are_one_fault() -> None:
    assert messages(changed(BOOK, lambda opened: opened[COSTS].merge_cells("A2:A3"))) == [
        f"uppgifter.xlsx, blad {COSTS}, rad 2, kolumn (A): hittade de sammanslagna cellerna A2:A3. "
        "Väntade celler som inte är sammanslagna."
    ]


def test_rules_between_rows_are_told_with_the_headings_that_a_person_sees() -> None:
    content = changed(BOOK, cell(COSTS, "A2", "gamma"), cell(COSTS, "G3", None))
    assert messages(content) == [
        f"uppgifter.xlsx, blad {COSTS}, rad 2, kolumn Samarbete (A): hittade ”gamma”. "
        "Väntade en nyckel som finns på bladet Samarbeten.",
        f"uppgifter.xlsx, blad {COSTS}, rad 3, kolumn Belopp (G): hittade tomt trots status outcome. "
        "Väntade ett värde, eller status missing.",
    ]


def test_another_status_is_no_contradiction_to_the_row_that_it_takes_the_place_of() -> None:
    """The key holds the status: the old row leaves only when the person says that absent rows go."""
    missing = books.book([books.collaboration("alfa")], [books.cost("alfa", 2023, "5", books.Status.ESTIMATE)])
    sheet = changed(missing, cell(COSTS, "F2", "uppgift saknas"), cell(COSTS, "G2", None), cell(COSTS, "K2", "okänt"))
    rows = workbook.read_workbook(sheet, NAME, book=missing)
    assert [row.status for row in candidate(missing, rows.incoming, keep_absent=False).costs] == ["missing"]
    with pytest.raises(FaultyData) as caught:
        candidate(missing, rows.incoming)
    assert [fault.column for fault in rows.located(caught.value.faults)] == ["Status (F)"]


def test_a_workbook_of_another_dataset_is_refused() -> None:
    book = datasets.example()
    assert messages(template.template(book)) == [
        f"uppgifter.xlsx: hittade en arbetsbok för datamängden ”{book.dataset.dataset_id}”. "
        "Väntade en arbetsbok för datamängden ”prov”."
    ]


def test_a_workbook_without_its_instruction_sheet_is_refused() -> None:
    assert messages(changed(BOOK, lambda opened: opened.remove(opened["Läs mig"]))) == [
        "uppgifter.xlsx: hittade en arbetsbok utan bladet Läs mig. Väntade en ifylld mall härifrån, där bladet är kvar."
    ]


def test_an_older_revision_is_a_notice_and_no_fault() -> None:
    older = template.template(books.book([books.collaboration("alfa")]))
    (notice,) = workbook.read_workbook(older, NAME, book=BOOK).notices
    assert notice.startswith("Arbetsboken bygger på en äldre version av uppgifterna (revision ")


def test_more_rows_than_a_table_has_are_refused_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kronoberg.domain.template_layout.MOST_ROWS", 1)
    assert f"uppgifter.xlsx, blad {COSTS}, rad 3: hittade fler än 1 rader. Väntade högst 1 rader i en tabell." in (
        messages(changed(BOOK))
    )


def test_progress_goes_to_one_in_steps() -> None:
    seen: list[float] = []
    workbook.read_workbook(template.template(BOOK), NAME, book=BOOK, progress=seen.append)
    assert seen == sorted(seen)
    assert (seen[-1], len(seen)) == (1.0, len(TABLES) + 2)
