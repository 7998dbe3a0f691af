"""A workbook is read by the words that it was handed out with, whatever they have been renamed to since."""

from collections.abc import Callable
from typing import Any

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook

from kronoberg.domain.book import Book
from kronoberg.domain.difference import difference
from kronoberg.domain.entering.candidate import candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import Status
from kronoberg.intake.sheets import workbook
from tests import books
from tests.workbooks import COSTS, cell, changed

NAME = "uppgifter.xlsx"
BOOK = books.book([books.collaboration("alfa")], [books.cost("alfa", 2023, "100", Status.ESTIMATE)])
STATUS_WORDS = "utfall, preliminärt, uppskattning, budget, uppgift saknas, ej tillämpligt"


def listed(opened: Workbook, line: int) -> tuple[Cell, Cell]:
    """The word and the code of a status, on the sheet of words: the first stands on line 2."""
    (heading,) = [each for each in opened["Ord"][1] if each.value == "Koden i filer: costs.status"]
    word, code = opened["Ord"].cell(line, heading.column - 1), opened["Ord"].cell(line, heading.column)
    assert isinstance(word, Cell)
    assert isinstance(code, Cell)
    return word, code


def words(line: int, word: str, code: str) -> Callable[[Workbook], Any]:
    def change(opened: Workbook) -> None:
        for place, text in zip(listed(opened, line), (word, code), strict=True):
            place.value = text

    return change


def as_before_there_were_codes(opened: Workbook) -> None:
    for column in range(opened["Ord"].max_column, 0, -1):
        if str(opened["Ord"].cell(1, column).value).startswith("Koden i filer"):
            opened["Ord"].delete_cols(column)


def statuses(*changes: Callable[[Workbook], Any]) -> list[str]:
    rows = workbook.read_workbook(changed(BOOK, *changes), NAME, book=BOOK)
    return [row.status.value for row in candidate(BOOK, rows.incoming, keep_absent=False).costs]


def messages(*changes: Callable[[Workbook], Any], book: Book = BOOK) -> list[str]:
    with pytest.raises(FaultyData) as caught:
        workbook.read_workbook(changed(book, *changes), NAME, book=book)
    return [str(fault) for fault in caught.value.faults]


def test_each_word_stands_beside_its_code() -> None:
    seen: list[tuple[Any, Any]] = []

    def look(opened: Workbook) -> None:
        seen.extend((word.value, code.value) for word, code in (listed(opened, line) for line in range(2, 8)))

    changed(BOOK, look)
    assert seen == [
        ("utfall", "outcome"),
        ("preliminärt", "preliminary"),
        ("uppskattning", "estimate"),
        ("budget", "budget"),
        ("uppgift saknas", "missing"),
        ("ej tillämpligt", "not_applicable"),
    ]


def test_a_workbook_from_before_a_word_was_renamed_changes_nothing() -> None:
    """Handed out when an estimate was called "skattning": the list and the row have that word."""
    content = changed(BOOK, words(4, "skattning", "estimate"), cell(COSTS, "F2", "Skattning"))
    rows = workbook.read_workbook(content, NAME, book=BOOK)
    assert difference(BOOK, candidate(BOOK, rows.incoming)) == ()


def test_a_word_that_has_come_to_mean_another_code_means_what_it_did_in_the_workbook() -> None:
    swapped = words(4, "budget", "estimate"), words(5, "uppskattning", "budget")
    assert statuses(*swapped, cell(COSTS, "F2", "uppskattning")) == ["budget"]
    assert statuses(cell(COSTS, "F2", "uppskattning")) == ["estimate"]


def test_the_words_of_today_and_the_codes_are_taken_too() -> None:
    renamed = words(4, "skattning", "estimate")
    assert statuses(renamed, cell(COSTS, "F2", "uppskattning")) == ["estimate"]
    assert statuses(renamed, cell(COSTS, "F2", "budget")) == ["budget"]
    assert statuses(renamed, cell(COSTS, "F2", "preliminary")) == ["preliminary"]


def test_a_workbook_without_codes_or_without_the_sheet_is_read_by_the_words_of_today() -> None:
    assert statuses(as_before_there_were_codes, cell(COSTS, "F2", "budget")) == ["budget"]
    assert statuses(lambda opened: opened.remove(opened["Ord"]), cell(COSTS, "F2", "budget")) == ["budget"]
    assert messages(as_before_there_were_codes, cell(COSTS, "F2", "skattning")) == [
        f"uppgifter.xlsx, blad {COSTS}, rad 2, kolumn Status (F): hittade ”skattning”. "
        f"Väntade ett av orden {STATUS_WORDS} (menade du uppskattning?)."
    ]


def test_a_code_that_no_longer_exists_is_a_fault_where_its_word_is_used_and_nowhere_else() -> None:
    gone = words(4, "uppskattning", "guess")
    assert messages(gone) == [
        f"uppgifter.xlsx, blad {COSTS}, rad 2, kolumn Status (F): hittade ”uppskattning”. "
        f"Väntade ett av orden {STATUS_WORDS}; i arbetsboken är ordet koden ”guess”, som inte finns längre."
    ]
    assert statuses(gone, cell(COSTS, "F2", "budget")) == ["budget"]


def test_a_word_with_two_codes_is_a_fault_of_the_sheet_of_words() -> None:
    (message,) = messages(words(5, "Uppskattning", "budget"))
    place, told = message.split("kolumn ")
    assert place == "uppgifter.xlsx, blad Ord, rad 5, "
    assert told.split(": ", 1)[1] == (
        "hittade ordet ”Uppskattning” en gång till, med en annan kod. Väntade varje ord en gång i listan."
    )


@pytest.mark.parametrize("heading", ["Koden i filer: costs.state", "Koden i filer: ", "Koden i filer: costs.direction"])
def test_a_list_whose_heading_is_unknown_or_stands_twice_is_a_fault(heading: str) -> None:
    def change(opened: Workbook) -> None:
        listed(opened, 1)[1].value = heading

    (message,) = messages(change)
    assert message.startswith("uppgifter.xlsx, blad Ord, rad 1, kolumn (")
    assert "som inte hör till någon lista. Väntade rubriken så som mallen har den, en gång." in message
