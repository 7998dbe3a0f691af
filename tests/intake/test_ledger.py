"""Rows from the accounts in CSV and Excel: a person matches the columns, and the same rules sort the rows."""

import datetime as dt
import io
from collections.abc import Mapping

import openpyxl
import pytest

from kronoberg.domain.faults import FaultyData
from kronoberg.intake.accounts import ledger
from kronoberg.intake.accounts.transactions import AccountsFile, Transaction
from kronoberg.intake.sheets import own as sheets

REPORT = """Konto;Ansvar;Proj;Ver;Bokf.dag;Text;Debet;Kredit
5810 Resor;913;BXL;A 1;2025-03-04;Tåg;1 200,50;
5815;913;BXL;A 1;20250304;Hotell;800;
2440 Leverantörer;;;A 1;2025-03-04;;;2 000,50
"""
MATCHING = {
    "account": "Konto",
    "cost_centre": "Ansvar",
    "project": "Proj",
    "voucher": "Ver",
    "date": "Bokf.dag",
    "text": "Text",
    "debit": "Debet",
    "credit": "Kredit",
}
BY_PERIOD = {"account": "Konto", "period": "Period", "amount": "Belopp"}


def read(
    text: str, matching: Mapping[str, str], *, name: str = "rapport.csv", encoding: str = "cp1252"
) -> tuple[AccountsFile, list[Transaction]]:
    return read_bytes(text.encode(encoding), matching, name=name)


def read_bytes(content: bytes, matching: Mapping[str, str], *, name: str) -> tuple[AccountsFile, list[Transaction]]:
    found: list[Transaction] = []
    columns = sheets.sheet_columns(name, content)
    return ledger.read(name, content, columns, matching, found.append), found


def workbook(*rows: list[object]) -> bytes:
    book, content = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(content)
    return content.getvalue()


def faults(text: str, matching: Mapping[str, str]) -> list[str]:
    with pytest.raises(FaultyData) as caught:
        read(text, matching)
    return [str(fault).replace("\u00a0", " ") for fault in caught.value.faults]


def test_a_report_with_debit_and_credit_gives_transactions() -> None:
    file, found = read(REPORT, MATCHING)

    assert found == [
        Transaction(2, 2025, "2025-03-04", "A 1", 1, "5810", "913", "BXL", "Tåg", 1200_50),
        Transaction(3, 2025, "2025-03-04", "A 1", 2, "5815", "913", "BXL", "Hotell", 800_00),
        Transaction(4, 2025, "2025-03-04", "A 1", 3, "2440", "", "", "", -2000_50),
    ]
    assert (file.form, file.vouchers, file.transactions, file.debit, file.credit) == ("CSV", 1, 3, 2000_50, -2000_50)
    assert file.account_names == {"5810": "Resor", "2440": "Leverantörer"}
    assert file.sums == {(2025, "5810"): 1200_50, (2025, "5815"): 800_00, (2025, "2440"): -2000_50}
    assert file.notices == ()


@pytest.mark.parametrize(
    ("amount", "ore"),
    [
        ("1 234,50", 1234_50), ("-1234.50", -1234_50), ("1234,50-", -1234_50), ("−12", -12_00), ("0", 0),
        ("1\u00a0234,50 kr", 1234_50),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_swedish_offices_write_it(amount: str, ore: int) -> None:
    _, found = read(f"Konto;Period;Belopp\n5810;202503;{amount}\n", BY_PERIOD, encoding="utf-8")

    assert [row.amount for row in found] == [ore]


@pytest.mark.parametrize("period", ["202503", "2025-03"])
def test_a_period_is_a_date_known_to_the_month_and_a_row_without_voucher_is_named_by_its_line(period: str) -> None:
    file, found = read(f"Konto;Period;Belopp\n5810;{period};10\n", BY_PERIOD)

    assert (found[0].date, found[0].year, found[0].voucher, found[0].row) == ("2025-03", 2025, "rad 2", 1)
    assert file.vouchers == 0
    assert file.notices[0].replace("\u00a0", " ") == (
        "Raderna är inte i balans: debet är 10 kr mer än kredit. Det är väntat när uttaget bara är en del av "
        "bokföringen, till exempel ett kostnadsställe."
    )


def test_a_workbook_gives_the_same_as_the_report() -> None:
    content = workbook(
        ["Verksamhet 913"],
        list(MATCHING.values()),
        [5810, "913", "BXL", "A 1", dt.date(2025, 3, 4), "Tåg", 1200.5, None],
        ["5815", 913, "BXL", "A 1", "2025-03-04", "Hotell", "800,00", None],
        [2440, None, None, "A 1", dt.date(2025, 3, 4), None, None, 2000.5],
    )
    file, found = read_bytes(content, MATCHING, name="rapport.xlsx")

    assert file.form == "Excel"
    assert [row[1:] for row in found] == [
        (2025, "2025-03-04", "A 1", 1, "5810", "913", "BXL", "Tåg", 1200_50),
        (2025, "2025-03-04", "A 1", 2, "5815", "913", "BXL", "Hotell", 800_00),
        (2025, "2025-03-04", "A 1", 3, "2440", "", "", "", -2000_50),
    ]
    assert [row.line for row in found] == [3, 4, 5]


def test_a_formula_a_fraction_of_an_ore_and_a_sum_row_are_faults_at_their_cells() -> None:
    content = workbook(
        ["Konto", "Period", "Belopp"], [5810, "202503", "=1+1"], [5810, "202503", 1.005], ["Summa", "", 3], [None, None]
    )
    with pytest.raises(FaultyData) as caught:
        read_bytes(content, BY_PERIOD, name="rapport.xlsx")

    assert [(fault.row, fault.column, fault.found) for fault in caught.value.faults] == [
        (2, "Belopp", "formeln ”=1+1”"),
        (3, "Belopp", "”1,005”"),
        (4, "Konto", "”Summa”"),
        (4, "Period", "en tom cell"),
    ]


def test_faults_are_told_with_line_and_column_all_at_once() -> None:
    text = "Konto;Period;Belopp\nSumma;202503;1,234\n5810;2025-13;x\n5810;202504;\n;;\n"

    assert faults(text, BY_PERIOD) == [
        "rapport.csv, rad 2, kolumn Konto: hittade ”Summa”. "
        "Väntade ett konto; ta bort rader som är summor eller rubriker.",
        "rapport.csv, rad 2, kolumn Belopp: hittade ”1,234”. Väntade ett belopp, till exempel 1234,50 eller -1 234,50.",
        "rapport.csv, rad 3, kolumn Period: hittade ”2025-13”. Väntade en period som ÅÅÅÅ-MM eller ÅÅÅÅMM.",
        "rapport.csv, rad 3, kolumn Belopp: hittade ”x”. Väntade ett belopp, till exempel 1234,50 eller -1 234,50.",
        "rapport.csv, rad 4, kolumn Belopp: hittade en tom cell. "
        "Väntade ett belopp, till exempel 1234,50 eller -1 234,50.",
    ]


@pytest.mark.parametrize(
    ("matching", "found"),
    [
        ({"period": "Period", "amount": "Belopp"}, ["ingen kolumn för konto"]),
        ({"account": "Konto", "amount": "Belopp"}, ["ingen kolumn för dag eller period"]),
        ({"account": "Konto", "period": "Period", "amount": ""}, ["ingen kolumn för belopp"]),
        ({"account": "Konto", "period": "Period", "debit": "Belopp"}, ["bara en av debet och kredit"]),
        (
            {"account": "Konto", "period": "Konto", "amount": "Belopp", "debit": "Period"},
            ["både belopp och debet eller kredit", "kolumnen ”Konto” för två saker"],
        ),
    ],
)
def test_a_matching_that_says_too_little_or_two_things_is_refused(matching: dict[str, str], found: list[str]) -> None:
    text = "Konto;Period;Belopp\n5810;202503;10\n"

    assert [line.partition("hittade ")[2].partition(". Väntade")[0] for line in faults(text, matching)] == found


def test_a_file_without_rows_is_refused() -> None:
    assert faults("Konto;Period;Belopp\n;;\n", BY_PERIOD) == [
        "rapport.csv: hittade inga rader med belopp. Väntade minst en bokföringsrad."
    ]


def test_progress_is_told() -> None:
    steps: list[float] = []
    content = REPORT.encode("cp1252")
    columns = sheets.sheet_columns("rapport.csv", content)
    ledger.read("rapport.csv", content, columns, MATCHING, lambda _: None, progress=steps.append)

    assert steps[-1] == 1.0
    assert all(0 <= step <= 1 for step in steps)
