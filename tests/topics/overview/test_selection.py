"""A reader's selection leaves a smaller Book; what it hides counts as unknown, never as zero."""

import pytest

from kronoberg.analysis.overview import overview, selection
from kronoberg.analysis.overview.selection import Selection
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Bound
from kronoberg.domain.words import Category, Direction, Kind, ShownStatus, Status
from tests import books

A = books.collaboration("alfa")
B = books.collaboration("beta", kind=Kind.OFFICE, label="Öresundskontoret")
B = B.model_copy(update={"name": "Öresunds kontor i Bryssel"})


@pytest.fixture
def book() -> Book:
    rows = [
        books.cost("alfa", 2024, "100"),
        books.cost("beta", 2024, "200", Status.ESTIMATE),
        books.cost("beta", 2023, "150", Status.PRELIMINARY),
    ]
    return books.book([A, B], rows, [books.effort("beta", 2024, "10", Status.ESTIMATE)])


def test_without_a_choice_the_book_is_the_same(book: Book) -> None:
    assert selection.selected(book, Selection()) is book


def test_one_collaboration_leaves_only_its_own_rows(book: Book) -> None:
    chosen = selection.selected(book, Selection(collaboration_id="alfa"))
    assert list(chosen.collaborations) == ["alfa"]
    assert overview.year_overview(chosen, 2024).everything.costs.gross.value == 10_000


def test_a_kind_leaves_the_collaborations_of_that_kind(book: Book) -> None:
    assert list(selection.selected(book, Selection(kind=Kind.OFFICE)).collaborations) == ["beta"]


def test_a_hidden_estimate_is_missing_and_the_total_a_minimum(book: Book) -> None:
    chosen = selection.selected(book, Selection(shown=ShownStatus.OUTCOME))
    gross = overview.year_overview(chosen, 2024).everything.costs.gross
    assert (gross.value, gross.bound, gross.known, gross.expected) == (10_000, Bound.AT_LEAST, 1, 2)


def test_preliminary_figures_can_be_kept_while_estimates_are_hidden(book: Book) -> None:
    chosen = selection.selected(book, Selection(shown=ShownStatus.OUTCOME_AND_PRELIMINARY))
    assert [row.amount_sek for row in chosen.costs] == [10_000, 15_000, None]
    assert [row.status for row in chosen.effort] == [Status.MISSING]


def test_a_hidden_estimate_beside_a_part_that_does_not_apply_is_still_missing() -> None:
    rows = [
        books.cost("alfa", 2024, "300", Status.ESTIMATE),
        books.cost("alfa", 2024, None, Status.NOT_APPLICABLE, category=Category.MEMBERSHIP_FEE),
    ]
    chosen = selection.selected(books.book([A], rows), Selection(shown=ShownStatus.OUTCOME))
    gross = overview.year_overview(chosen, 2024).everything.costs.gross
    assert (gross.value, gross.status, gross.expected) == (None, Status.MISSING, 1)


def test_a_hidden_income_leaves_the_net_a_maximum() -> None:
    income = books.cost(
        "alfa", 2024, "50", Status.ESTIMATE, direction=Direction.INCOME, category=Category.TECHNICAL_ASSISTANCE
    )
    book = books.book([A], [books.cost("alfa", 2024, "300"), income])
    net = overview.year_overview(
        selection.selected(book, Selection(shown=ShownStatus.OUTCOME)), 2024
    ).everything.costs.net
    assert (net.value, net.bound) == (30_000, Bound.AT_MOST)


def test_a_hidden_estimate_beside_an_outcome_takes_nothing_away() -> None:
    rows = [books.cost("alfa", 2024, "300", Status.ESTIMATE), books.cost("alfa", 2024, "280", category=Category.TRAVEL)]
    chosen = selection.selected(books.book([A], rows), Selection(shown=ShownStatus.OUTCOME))
    gross = overview.year_overview(chosen, 2024).everything.costs.gross
    assert (gross.value, gross.bound) == (28_000, Bound.EXACT)


def test_a_budget_is_not_hidden_with_the_estimates() -> None:
    book = books.book([A], [books.cost("alfa", 2024, "100", Status.BUDGET)])
    assert len(selection.selected(book, Selection(shown=ShownStatus.OUTCOME)).costs) == 1


@pytest.mark.parametrize("text", ["Öresundskontoret", "öresundskontoret", "beta", "Öresunds kontor i Bryssel"])
def test_a_collaboration_is_found_by_any_of_its_names(book: Book, text: str) -> None:
    found = selection.by_name(book, text)
    assert found is not None
    assert found.collaboration_id == "beta"


def test_an_unknown_name_finds_nothing(book: Book) -> None:
    assert selection.by_name(book, "Gamma") is None
