"""What a person has typed but not saved: rows of text on top of the Book as it was."""

import pytest

from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import difference
from kronoberg.domain.entering import drafts
from kronoberg.domain.entering.drafts import Draft, DraftRow, TableDraft
from kronoberg.domain.faults import FaultyData
from tests import books

COSTS, SOURCES = BY_NAME["costs"], BY_NAME["sources"]
BOOK = books.book([books.collaboration("alfa")], [books.cost("alfa", 2022, "100"), books.cost("alfa", 2023, "200,50")])
KEY_2022 = ("alfa", "2022", "expense", "unallocated", "outcome")
KEY_2023 = ("alfa", "2023", "expense", "unallocated", "outcome")
FIRST, SECOND = drafts.rows(Draft(BOOK), COSTS)


def typed(row: DraftRow, **cells: str) -> DraftRow:
    return DraftRow(row.line, row.key, {**row.cells, **cells})


def new(line: int, **cells: str) -> DraftRow:
    return DraftRow(line, None, {**FIRST.cells, **cells})


def draft(*rows: DraftRow, removed: frozenset[tuple[str, ...]] = frozenset()) -> Draft:
    return Draft(BOOK, {"costs": TableDraft(rows, removed)})


def faults(made: Draft) -> list[tuple[str, int | None, str | None, str]]:
    with pytest.raises(FaultyData) as caught:
        drafts.wanted(made)
    return [(fault.file, fault.row, fault.column, fault.found) for fault in caught.value.faults]


def test_nothing_typed_wants_nothing_changed() -> None:
    assert not Draft(BOOK)
    assert difference(BOOK, drafts.wanted(Draft(BOOK))) == ()


def test_rows_are_numbered_from_one_and_hold_canonical_text() -> None:
    assert (FIRST.line, FIRST.key, FIRST.cells["amount_sek"], FIRST.cells["note"]) == (1, KEY_2022, "100.00", "")
    assert (SECOND.line, SECOND.cells["amount_sek"], SECOND.cells["approximate"]) == (2, "200.50", "false")


def test_a_typed_amount_is_read_as_swedes_write_it_and_the_rest_of_the_row_stays() -> None:
    (change,) = difference(BOOK, drafts.wanted(draft(typed(SECOND, amount_sek=" 1\u00a0234,56"))))
    assert [(field.column, field.old, field.new) for field in change.fields] == [("amount_sek", "200.50", "1234.56")]


def test_a_cell_that_is_emptied_is_missing_and_never_zero() -> None:
    made = draft(typed(SECOND, amount_sek="", status="missing", note="ingen källa"))
    after = {row.year: row.amount_sek for row in drafts.wanted(made).costs}
    assert after == {2022: 10_000, 2023: None}


def test_a_changed_key_is_one_row_removed_and_one_added() -> None:
    changes = difference(BOOK, drafts.wanted(draft(typed(SECOND, year="2024"))))
    assert [(change.kind.word, change.key[1]) for change in changes] == [("borttagen", "2023"), ("tillagd", "2024")]


def test_two_rows_may_trade_their_keys() -> None:
    made = drafts.wanted(draft(typed(FIRST, year="2023"), typed(SECOND, year="2022")))
    assert {row.year: row.amount_sek for row in made.costs} == {2022: 20_050, 2023: 10_000}


def test_a_new_row_never_takes_the_place_of_another_silently() -> None:
    assert faults(draft(new(3, year=" 2023", amount_sek="5"))) == [
        (
            "Kostnader och intäkter",
            3,
            "collaboration_id + year + direction + category + status",
            "nyckeln ”alfa, 2023, expense, unallocated, outcome”, som redan står på rad 2",
        )
    ]


def test_two_new_rows_with_one_key_are_told_by_their_numbers() -> None:
    found = faults(draft(new(3, year="2025"), new(4, year="2025")))
    assert [(row, text.split("som ")[1]) for _, row, _, text in found] == [(4, "redan står på ny rad 1")]


def test_a_row_may_take_the_key_of_one_that_is_removed() -> None:
    made = drafts.wanted(draft(new(3, year="2023", amount_sek="7"), removed=frozenset({KEY_2023})))
    assert {row.year: row.amount_sek for row in made.costs} == {2022: 10_000, 2023: 700}


def test_every_fault_of_every_table_is_told_at_once() -> None:
    source = DraftRow(2, None, dict.fromkeys((column.name for column in SOURCES.columns), ""))
    made = draft(typed(FIRST, amount_sek="hundra", year="20x2")).with_table("sources", TableDraft((source,)))
    found = {(file, row, column) for file, row, column, _ in faults(made)}
    assert found == {
        ("Källor", 2, "source_id"),
        ("Källor", 2, "title"),
        ("Källor", 2, "publisher"),
        ("Källor", 2, "entered_by"),
        ("Källor", 2, "url + no_url_reason"),
        ("Kostnader och intäkter", 1, "year"),
        ("Kostnader och intäkter", 1, "amount_sek"),
    }


def test_a_new_source_and_the_row_that_names_it_go_together() -> None:
    cells = {"source_id": "ny", "title": "Ny", "publisher": "P", "no_url_reason": "brev", "entered_by": "E"}
    source = DraftRow(2, None, dict.fromkeys((column.name for column in SOURCES.columns), "") | cells)
    made = draft(typed(FIRST, source_id="ny")).with_table("sources", TableDraft((source,)))
    assert [change.table for change in difference(BOOK, drafts.wanted(made))] == ["sources", "costs"]


def test_rows_shown_are_those_of_the_draft_without_the_removed() -> None:
    made = draft(typed(FIRST, note="typed"), new(3), removed=frozenset({KEY_2023}))
    shown = drafts.rows(made, COSTS)
    assert [(row.line, row.key, row.cells["note"]) for row in shown] == [(1, KEY_2022, "typed"), (3, None, "")]
    assert drafts.last_line(made, COSTS) == 3
    assert drafts.number_of(made, COSTS, 3) == "ny rad 1"
