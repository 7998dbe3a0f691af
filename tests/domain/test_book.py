"""The Book: rows in key order, and a revision that names the content."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronoberg.domain.book import Book, written
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.contracts.money import Cost
from kronoberg.domain.contracts.register import CollaborationLink, CollaborationTheme
from kronoberg.domain.words import Category, Certainty, Direction, Status, YearBasis
from tests import books

COSTS = (
    books.cost("alfa", 2023, "100"),
    books.cost("alfa", 2024, "200", category=Category.TRAVEL),
    books.cost("alfa", 2024, "50", direction=Direction.INCOME, category=Category.OTHER),
    books.cost("beta", 2022, None, Status.MISSING, note="söks"),
)


def book(costs: Iterable[Cost] = COSTS) -> Book:
    return books.book([books.collaboration("beta"), books.collaboration("alfa")], costs)


def changed(cost: Cost, **fields: object) -> Book:
    """The Book with one cost changed."""
    return book(cost.model_copy(update=fields) if each is cost else each for each in COSTS)


def test_rows_stand_in_key_order_whatever_order_they_came_in() -> None:
    backwards = book(reversed(COSTS))
    assert [(row.collaboration_id, row.year, row.direction) for row in backwards.costs] == [
        ("alfa", 2023, "expense"),
        ("alfa", 2024, "expense"),
        ("alfa", 2024, "income"),
        ("beta", 2022, "expense"),
    ]
    assert list(backwards.collaborations) == ["alfa", "beta"]


def test_rows_whose_key_is_partly_empty_have_an_order_too() -> None:
    general, of_the_year = (
        CollaborationTheme(
            collaboration_id="alfa", theme="Energi", year=year, source_id="kalla", certainty=Certainty.STATED
        )
        for year in (None, 2024)
    )
    assert Book({"collaboration_themes": (of_the_year, general)}).rows("collaboration_themes") == (general, of_the_year)


@given(st.permutations(COSTS))
def test_the_revision_does_not_depend_on_the_order_of_rows(costs: list[Cost]) -> None:
    assert book(costs).revision == book().revision


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("collaboration_id", "beta"),
        ("year", 2021),
        ("year_basis", YearBasis.ASSUMED),
        ("direction", Direction.INCOME),
        ("category", Category.OTHER),
        ("status", Status.ESTIMATE),
        ("amount_sek", 10_001),
        ("amount_sek", None),
        ("approximate", True),
        ("source_id", "annan"),
        ("certainty", Certainty.DERIVED),
        ("note", "En anmärkning"),
    ],
)
def test_the_revision_changes_when_any_cell_does(field: str, value: object) -> None:
    assert changed(COSTS[0], **{field: value}).revision != book().revision


def test_the_revision_changes_when_a_row_goes_and_when_one_comes() -> None:
    revisions = {book(COSTS[:count]).revision for count in range(len(COSTS) + 1)}
    assert len(revisions) == 5


def test_the_same_rows_in_another_table_are_another_content() -> None:
    link = CollaborationLink(collaboration_id="alfa", item_id="omrade", source_id="kalla", certainty=Certainty.STATED)
    revisions = {
        Book({name: (link,)}).revision for name in ("collaboration_strategies", "collaboration_priority_areas")
    }
    assert len(revisions) == 2


def test_a_revision_is_twelve_letters_and_digits() -> None:
    assert len(book().revision) == 12
    assert int(book().revision, 16) >= 0


def test_a_table_that_was_not_given_is_empty_and_a_name_without_a_contract_is_an_error() -> None:
    assert book().rows("trips") == ()
    with pytest.raises(KeyError):
        book().rows("resor")


def test_a_book_goes_through_all_tables_in_the_order_of_the_contracts() -> None:
    assert [table.name for table, _ in book()] == [table.name for table in TABLES]
    assert sum(len(rows) for _, rows in book()) == 8


def test_a_row_is_written_in_column_order_with_empty_text_for_what_is_absent() -> None:
    assert written(BY_NAME["costs"], COSTS[3]) == (
        "beta", "2022", "stated", "expense", "unallocated", "missing", "", "false", "kalla", "stated", "söks",
    )  # fmt: skip
    assert written(BY_NAME["costs"], COSTS[0])[6] == "100.00"


def test_a_book_and_its_rows_cannot_be_changed() -> None:
    kept = book()
    with pytest.raises(ValueError, match="frozen"):
        kept.costs[0].amount_sek = 1  # type: ignore[misc]
    with pytest.raises(TypeError):
        kept.sources["annan"] = kept.sources["kalla"]  # type: ignore[index]
    with pytest.raises(TypeError):
        kept.collaborations["annan"] = kept.collaborations["alfa"]  # type: ignore[index]


def test_the_dataset_is_the_one_row_of_its_table() -> None:
    assert book().dataset.region == "Provregionen"
    assert book().sources["kalla"].title == "Provkällan"
