"""A candidate Book: rows that a person hands in, put beside those that are there, and checked as a whole."""

import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.difference import difference
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.raw import RawRow, RawTable
from tests import books

BOOK = books.book(
    [books.collaboration("alfa")], [books.cost("alfa", 2022, "100"), books.cost("alfa", 2023, "200", note="gammal")]
)
CELLS = {
    "collaboration_id": "alfa",
    "year": "2023",
    "year_basis": "stated",
    "direction": "expense",
    "category": "unallocated",
    "status": "outcome",
    "amount_sek": "1 250,50",
    "approximate": "nej",
    "source_id": "kalla",
    "certainty": "stated",
    "note": "",
}


def handed_in(*rows: dict[str, str]) -> dict[str, Incoming]:
    """Rows of costs on the lines 7, 8, 9 … of a workbook."""
    raw = tuple(RawRow(line, CELLS | cells) for line, cells in enumerate(rows, start=7))
    return {"costs": Incoming("siffror.xlsx, blad Kostnader", RawTable(raw, ()))}


def amounts(book: Book) -> dict[int, int | None]:
    return {row.year: row.amount_sek for row in book.costs}


def test_a_row_takes_the_place_of_the_one_with_its_key_and_others_stay() -> None:
    made = candidate(BOOK, handed_in({}))
    assert amounts(made) == {2022: 10_000, 2023: 125_050}
    assert [(field.column, field.old, field.new) for field in difference(BOOK, made)[0].fields] == [
        ("amount_sek", "200.00", "1250.50"),
        ("note", "gammal", ""),
    ]


def test_a_key_written_another_way_is_the_same_key() -> None:
    made = candidate(BOOK, handed_in({"year": " 2023", "status": "Outcome"}))
    assert amounts(made) == {2022: 10_000, 2023: 125_050}


def test_the_incoming_rows_are_the_whole_table_when_the_person_says_so() -> None:
    assert amounts(candidate(BOOK, handed_in({}), keep_absent=False)) == {2023: 125_050}


def test_rows_can_be_taken_away_by_their_key() -> None:
    key = ("alfa", "2022", "expense", "unallocated", "outcome")
    assert amounts(candidate(BOOK, {}, removed={"costs": [key]})) == {2023: 20_000}


def test_the_same_rows_twice_change_nothing() -> None:
    once = candidate(BOOK, handed_in({}))
    assert difference(once, candidate(once, handed_in({}))) == ()


def test_every_fault_is_told_at_once_at_its_place_and_line() -> None:
    with pytest.raises(FaultyData) as caught:
        candidate(BOOK, handed_in({"amount_sek": "-5"}, {"year": "2024", "collaboration_id": "beta"}))
    assert [str(fault) for fault in caught.value.faults] == [
        "siffror.xlsx, blad Kostnader, rad 7, kolumn amount_sek: hittade ”-5”. "
        "Väntade ett belopp som är noll eller större, till exempel 1 234,50 eller 350 tkr.",
        "siffror.xlsx, blad Kostnader, rad 8, kolumn collaboration_id: hittade ”beta”. "
        "Väntade en nyckel som finns i collaborations.csv.",
    ]


def test_a_row_that_is_there_already_and_loses_what_it_points_at_is_named_by_its_key() -> None:
    with pytest.raises(FaultyData) as caught:
        candidate(BOOK, {}, removed={"collaborations": [("alfa",)]})
    assert str(caught.value.faults[0]).startswith("Kostnader och intäkter (finns redan), alfa, 2022, kostnad")
    assert {fault.row for fault in caught.value.faults} == {None}


def test_a_title_in_a_table_of_documents_is_one_line_and_a_text_keeps_its_lines_as_when_its_file_is_read() -> None:
    cells = {"dataset_id": "prov", "title": "Ny\r\ntitel ", "region": "R", "county": "C", "description": "a\nb"}
    raw = RawTable((RawRow(2, cells | {"fictional": "true"}),), ())
    made = candidate(BOOK, {"dataset": Incoming("rutnätet", raw)})
    assert (made.dataset.title, made.dataset.description) == ("Ny titel", "a\nb")
