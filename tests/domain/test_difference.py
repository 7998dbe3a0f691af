"""Differences between two Books: found row by row, put in, taken back, and weighed when two people changed the same."""

import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.difference import (
    Clash,
    FieldChange,
    RowChange,
    applied,
    clashes,
    difference,
    outstanding,
    resolved,
    reversed_changes,
)
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import ChangeKind
from tests import books, datasets


def with_costs(*amounts: tuple[int, str | None]) -> Book:
    """One collaboration with these costs by year."""
    return books.book([books.collaboration("alfa")], [books.cost("alfa", year, kronor) for year, kronor in amounts])


OLD = with_costs((2022, "100"), (2023, "200"))
NEW = with_costs((2023, "250,50"), (2024, "300"))


def test_equal_books_have_no_difference() -> None:
    assert difference(OLD, with_costs((2023, "200"), (2022, "100"))) == ()


def test_a_difference_names_what_came_what_changed_and_what_went_in_the_order_of_keys() -> None:
    found = difference(OLD, NEW)
    assert [(change.table, change.key[1], change.kind) for change in found] == [
        ("costs", "2022", ChangeKind.REMOVED),
        ("costs", "2023", ChangeKind.CHANGED),
        ("costs", "2024", ChangeKind.ADDED),
    ]
    assert found[1].key == ("alfa", "2023", "expense", "unallocated", "outcome")
    assert found[1].fields == (FieldChange("amount_sek", "200.00", "250.50"),)


def test_a_row_that_is_added_shows_its_filled_cells_alone() -> None:
    (added,) = difference(with_costs(), with_costs((2024, "300")))
    assert [(field.column, field.old, field.new) for field in added.fields] == [
        ("collaboration_id", "", "alfa"),
        ("year", "", "2024"),
        ("year_basis", "", "stated"),
        ("direction", "", "expense"),
        ("category", "", "unallocated"),
        ("status", "", "outcome"),
        ("amount_sek", "", "300.00"),
        ("approximate", "", "false"),
        ("source_id", "", "kalla"),
        ("certainty", "", "stated"),
    ]


def test_changes_applied_give_the_new_book_and_reversed_the_old_one() -> None:
    changes = difference(OLD, NEW)
    assert applied(OLD, changes).revision == NEW.revision
    assert applied(NEW, reversed_changes(changes)).revision == OLD.revision


def test_the_difference_between_the_two_datasets_leads_from_one_to_the_other() -> None:
    real, example = datasets.real(), datasets.example()
    assert applied(real, difference(real, example)).revision == example.revision


def test_what_is_already_as_wanted_stays_so() -> None:
    changes = difference(OLD, NEW)
    assert clashes(NEW, changes) == ()
    assert applied(NEW, changes).revision == NEW.revision


def test_changes_that_break_a_contract_are_refused_with_the_fault() -> None:
    changes = difference(with_costs((2023, "200")), Book({**dict(_tables(NEW)), "collaborations": ()}))
    with pytest.raises(FaultyData) as caught:
        applied(with_costs((2023, "200")), changes)
    assert str(caught.value.faults[0]) == (
        "costs.csv, rad 2, kolumn collaboration_id: hittade ”alfa”. Väntade en nyckel som finns i collaborations.csv."
    )


def test_a_row_that_somebody_else_has_changed_clashes_and_the_others_do_not() -> None:
    mine = difference(OLD, NEW)
    theirs = with_costs((2022, "100"), (2023, "210"))
    (clash,) = clashes(theirs, mine)
    assert (clash.change, clash.current and clash.current["amount_sek"]) == (mine[1], "210.00")


def test_a_row_that_somebody_else_has_removed_or_added_clashes() -> None:
    mine = difference(OLD, NEW)
    gone, added = clashes(with_costs((2024, "999")), mine)
    assert (gone.change.key[1], gone.current) == ("2023", None)
    assert (added.change.key[1], added.current and added.current["amount_sek"]) == ("2024", "999.00")


def test_what_is_done_already_is_not_outstanding() -> None:
    mine = difference(OLD, NEW)
    theirs = with_costs((2022, "100"), (2023, "250,50"))
    assert [change.key[1] for change in outstanding(theirs, mine)] == ["2022", "2024"]


def change(old: dict[str, str] | None, new: dict[str, str] | None) -> RowChange:
    return RowChange("effort", ("alfa",), old, new)


def test_weighing_two_rows_takes_the_chosen_cells_and_leaves_the_others_as_they_stand_now() -> None:
    clash = Clash(change({"a": "1", "b": "1"}, {"a": "2", "b": "2"}), {"a": "3", "b": "3"})
    assert resolved(clash, {"a"}) == change({"a": "3", "b": "3"}, {"a": "2", "b": "3"})
    assert resolved(clash, {"a", "b"}) == change({"a": "3", "b": "3"}, {"a": "2", "b": "2"})
    assert resolved(clash, ()) is None


def test_weighing_against_a_row_that_is_gone_takes_the_whole_row_or_nothing() -> None:
    clash = Clash(change({"a": "1"}, {"a": "2"}), None)
    assert resolved(clash, {"a"}) == change(None, {"a": "2"})
    assert resolved(clash, ()) is None


def test_weighing_a_removal_removes_the_row_as_it_stands_now_or_leaves_it() -> None:
    clash = Clash(change({"a": "1"}, None), {"a": "3"})
    assert resolved(clash, {"a"}) == change({"a": "3"}, None)
    assert resolved(clash, ()) is None


def _tables(book: Book) -> list[tuple[str, tuple[object, ...]]]:
    return [(table.name, rows) for table, rows in book]
