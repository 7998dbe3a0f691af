"""What a collaboration costs in a year."""

from kronoberg.analysis.costs import costs
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Bound
from kronoberg.domain.words import Category, Direction, Status
from tests import books

A = books.collaboration("a")
B = books.collaboration("b", reimbursement_expected=True)


def year_cost(*rows: books.Cost, collaboration: books.Collaboration = A) -> costs.YearCost:
    return costs.year_cost(books.book([A, B], rows), collaboration, 2024)


def test_a_year_without_rows_is_missing_never_zero() -> None:
    cost = year_cost()
    assert cost.gross.value is None
    assert cost.gross.status is Status.MISSING
    assert cost.net.value is None


def test_parts_add_up_to_gross() -> None:
    cost = year_cost(
        books.cost("a", 2024, "100.50", category=Category.TRAVEL),
        books.cost("a", 2024, "200", category=Category.MEMBERSHIP_FEE),
    )
    assert cost.gross.value == 30_050
    assert [part.category for part in cost.parts] == [Category.MEMBERSHIP_FEE, Category.TRAVEL]


def test_the_strongest_status_is_used_for_all_parts_and_never_mixed() -> None:
    cost = year_cost(
        books.cost("a", 2024, "900", Status.ESTIMATE),
        books.cost("a", 2024, "100", category=Category.TRAVEL),
        books.cost("a", 2024, "200", category=Category.REMUNERATION),
    )
    assert (cost.gross.value, cost.gross.status) == (30_000, Status.OUTCOME)


def test_a_preliminary_year_with_a_missing_part_is_a_minimum() -> None:
    cost = year_cost(
        books.cost("a", 2024, "100", Status.PRELIMINARY, category=Category.TRAVEL),
        books.cost("a", 2024, None, Status.MISSING, category=Category.MEMBERSHIP_FEE, note="fakturan har inte kommit"),
    )
    assert (cost.gross.value, cost.gross.bound, cost.gross.status) == (
        10_000,
        Bound.AT_LEAST,
        Status.PRELIMINARY,
    )


def test_a_budget_never_stands_in_for_an_outcome() -> None:
    cost = year_cost(books.cost("a", 2024, "500", Status.BUDGET))
    assert cost.gross.status is Status.MISSING
    assert cost.budget.value == 50_000


def test_no_income_row_means_none_unless_a_reimbursement_is_expected() -> None:
    without = year_cost(books.cost("a", 2024, "500"))
    assert not without.income.applicable
    assert (without.net.value, without.net.bound) == (50_000, Bound.EXACT)

    waiting = year_cost(books.cost("b", 2024, "500"), collaboration=B)
    assert waiting.income.status is Status.MISSING
    assert (waiting.net.value, waiting.net.bound) == (50_000, Bound.AT_MOST)


def test_a_known_reimbursement_is_taken_off() -> None:
    income = books.cost("b", 2024, "120", direction=Direction.INCOME, category=Category.TECHNICAL_ASSISTANCE)
    cost = year_cost(books.cost("b", 2024, "500"), income, collaboration=B)
    assert (cost.gross.value, cost.income.value, cost.net.value) == (50_000, 12_000, 38_000)
    assert cost.net.bound is Bound.EXACT


def test_a_part_that_is_not_applicable_is_shown_but_not_counted() -> None:
    cost = year_cost(
        books.cost("a", 2024, "500"),
        books.cost("a", 2024, None, Status.NOT_APPLICABLE, category=Category.MEMBERSHIP_FEE),
    )
    assert (cost.gross.known, cost.gross.expected) == (1, 1)
    assert len(cost.parts) == 2


def test_totals_count_collaborations_not_parts() -> None:
    book: Book = books.book(
        [A, B],
        [
            books.cost("a", 2024, "100", category=Category.TRAVEL),
            books.cost("a", 2024, "200", category=Category.REMUNERATION),
            books.cost("b", 2024, "400", Status.ESTIMATE, approximate=True),
        ],
    )
    totals = costs.totals(costs.year_cost(book, row, 2024) for row in (A, B))
    assert (totals.gross.value, totals.gross.known, totals.gross.expected) == (70_000, 2, 2)
    assert totals.gross.status is Status.ESTIMATE
    assert totals.gross.approximate
    assert (totals.net.value, totals.net.bound) == (70_000, Bound.AT_MOST)
    # B's reimbursement is unknown: its part is known only in part, and it is still one of two.
    assert (totals.net.known, totals.net.partly, totals.net.expected) == (1, 1, 2)
    assert [cost.collaboration for cost in totals.income_open] == [B]


def test_what_is_paid_back_to_one_is_not_taken_from_what_another_cost() -> None:
    # B's cost is unknown: that 2 300 000 came back says nothing of its net, and not that the total is negative.
    book = books.book(
        [A, B], [books.cost("a", 2025, "613000"), books.cost("b", 2025, "2300000", direction=Direction.INCOME)]
    )
    totals = costs.totals(costs.year_cost(book, row, 2025) for row in (A, B))
    assert (totals.gross.value, totals.gross.bound) == (61_300_000, Bound.AT_LEAST)
    assert (totals.income.value, totals.income.bound) == (230_000_000, Bound.EXACT)
    assert (totals.net.bound, totals.net.stated_value) == (Bound.UNKNOWN, None)
    assert (totals.net.known, totals.net.partly, totals.net.expected) == (1, 0, 2)


def test_years_with_only_a_budget_or_a_missing_row_are_not_years_with_a_figure() -> None:
    book = books.book(
        [A],
        [
            books.cost("a", 2026, "1", Status.BUDGET),
            books.cost("a", 2025, None, Status.MISSING, note="ej klart"),
            books.cost("a", 2023, "1", Status.ESTIMATE),
        ],
        [books.effort("a", 2024, "10")],
    )
    assert costs.years_with_a_figure(book) == (2023, 2024)
