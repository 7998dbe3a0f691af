"""A CSV file for one table, in the variants that people and programs write, with our names or Swedish titles."""

import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import difference
from kronoberg.domain.entering.candidate import candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.intake.sheets import csv_tables
from kronoberg.intake.sheets import own as sheets
from kronoberg.store import folder
from tests import books

BOOK = books.book([books.collaboration("alfa")], [books.cost("alfa", 2022, "100")])
COSTS = BY_NAME["costs"]
ENGLISH = (
    "collaboration_id,year,year_basis,direction,category,status,amount_sek,approximate,source_id,certainty,note\n"
    "alfa,2023,stated,expense,travel,outcome,1234.50,false,kalla,stated,Översättning\n"
)
SWEDISH = (
    "Samarbete;År;Årets grund;Kostnad eller intäkt;Kostnadsslag;Status;Belopp;Ungefärlig;Källa;Säkerhet;Anmärkning\n"
    "alfa;2023;året står i källan;kostnad;resor;utfall;1 234,50;nej;kalla;står i källan;Översättning\n"
)


def taken_in(content: bytes, name: str = "costs.csv") -> Book:
    return candidate(BOOK, {"costs": csv_tables.read_csv(name, content, COSTS)})


@pytest.mark.parametrize(
    "content",
    [
        ENGLISH.encode(),
        ENGLISH.encode("utf-8-sig"),
        ENGLISH.replace("\n", "\r\n").encode("cp1252"),
        ENGLISH.replace(",", "\t").encode(),
        SWEDISH.encode(),
        SWEDISH.encode("utf-8-sig"),
        SWEDISH.replace("\n", "\r\n").encode("cp1252"),
        SWEDISH.replace(";", "\t").encode("cp1252"),
        SWEDISH.replace("1 234", "1\u00a0234").encode(),
        SWEDISH.replace("Belopp", "Belopp (kr)").replace("År;", "ÅR *;").encode(),
        SWEDISH.replace("\n", "\r").encode(),
    ],
    ids=[
        "english",
        "english with a mark",
        "english in Windows' code page",
        "english with tabs",
        "swedish",
        "swedish with a mark",
        "swedish in Windows' code page",
        "swedish with tabs",
        "no-break space between thousands",
        "headings as the template has them",
        "old line breaks",
    ],
)
def test_every_variant_gives_the_same_row(content: bytes) -> None:
    (change,) = difference(BOOK, taken_in(content))
    assert change.key == ("alfa", "2023", "expense", "travel", "outcome")
    assert change.new is not None
    assert (change.new["amount_sek"], change.new["note"]) == ("1234.50", "Översättning")


def test_a_faulty_file_is_told_at_once_with_its_own_name_and_lines() -> None:
    rows = SWEDISH + SWEDISH.splitlines()[1].replace("utfall", "utfal").replace("1 234,50", "1,234") + "\n"
    with pytest.raises(FaultyData) as caught:
        taken_in(rows.encode(), "mina siffror.csv")
    assert [(fault.file, fault.row, fault.column, fault.found) for fault in caught.value.faults] == [
        ("mina siffror.csv", 3, "status", "”utfal”"),
        ("mina siffror.csv", 3, "amount_sek", "”1,234”"),
    ]


def test_a_heading_that_no_column_has_is_told() -> None:
    with pytest.raises(FaultyData) as caught:
        taken_in(SWEDISH.replace("Belopp", "Summa").encode())
    assert [(fault.row, fault.column) for fault in caught.value.faults] == [(1, "Summa"), (1, "amount_sek")]


def test_the_files_of_a_dataset_come_in_as_they_are() -> None:
    incoming = csv_tables.read_csv("costs.csv", folder.csv_text(COSTS, BOOK.costs).encode(), COSTS)
    assert difference(BOOK, candidate(BOOK, {"costs": incoming}, keep_absent=False)) == ()


def test_a_table_of_long_texts_comes_in_as_csv_too() -> None:
    table = BY_NAME["dataset"]
    incoming = csv_tables.read_csv("dataset.csv", folder.csv_text(table, (BOOK.dataset,)).encode(), table)
    assert difference(BOOK, candidate(BOOK, {"dataset": incoming}, keep_absent=False)) == ()


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("costs.csv", "costs"),
        ("Kostnader och intäkter.csv", "costs"),
        ("board_meetings.csv", "board_meetings"),
        ("strategy.csv", "strategy"),
        ("siffror 2023.csv", None),
    ],
)
def test_the_files_name_tells_the_table_or_a_person_has_to(name: str, table: str | None) -> None:
    found = csv_tables.table_named(name)
    assert (found.name if found else None) == table


@pytest.mark.parametrize("place", range(0, len(SWEDISH), 23))
def test_one_byte_of_windows_in_a_file_with_a_mark_of_utf_8_is_a_fault_on_its_line(place: int) -> None:
    content = b"\xef\xbb\xbf" + SWEDISH[:place].encode() + b"\xf6" + SWEDISH[place:].encode()
    read = csv_tables.read_csv("kostnader.csv", content, BY_NAME["costs"])
    (fault,) = read.table.faults
    assert (fault.row, fault.found) == (
        SWEDISH[:place].count("\n") + 1,
        "ett tecken som inte är UTF-8 i en fil som annars är det",
    )


def test_a_mark_of_utf_8_before_letters_of_windows_only_is_a_fault_and_no_heading_of_odd_letters() -> None:
    content = b"\xef\xbb\xbfKonto;Dag;Belopp;Text\r\n5810;2025-03-10;1200,00;M\xf6te\r\n"
    with pytest.raises(FaultyData) as caught:
        sheets.sheet_columns("rader.csv", content)
    assert [(fault.row, fault.found) for fault in caught.value.faults] == [
        (2, "ett tecken som inte är UTF-8 i en fil som annars är det")
    ]
