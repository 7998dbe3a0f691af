"""Budget beside cost: the difference, its bound, and that neither stands in for the other."""

import pytest

from kronoberg.analysis.costs import budget
from kronoberg.analysis.overview import overview
from kronoberg.domain import figures
from kronoberg.domain.figures import Bound, Figure, IncompatibleFiguresError, Unit
from kronoberg.domain.words import Category, Direction, Status
from kronoberg.show import figure_text
from kronoberg.topics.costs import words as cost_words
from tests import books
from tests.document_text import plain

A = books.collaboration("alfa")
B = books.collaboration("beta")


def compared(*rows: books.Cost) -> budget.BudgetComparison:
    return budget.comparison(overview.year_rows(books.book([A, B], rows), 2024), 2024)


def plan(name: str, kronor: str) -> books.Cost:
    return books.cost(name, 2024, kronor, Status.BUDGET)


def kronor(amount: int, status: Status = Status.OUTCOME) -> Figure:
    return figures.known(amount * 100, unit=Unit.SEK, status=status)


def test_the_difference_is_the_cost_less_the_budget() -> None:
    (row,) = compared(plan("alfa", "100"), books.cost("alfa", 2024, "130.50")).rows
    assert (row.budget.value, row.cost.value, row.difference.value) == (10_000, 13_050, 3_050)
    assert (row.difference.status, row.difference.bound) == (Status.OUTCOME, Bound.EXACT)


def test_the_difference_has_the_costs_status_never_budget() -> None:
    (row,) = compared(plan("alfa", "100"), books.cost("alfa", 2024, "90", Status.ESTIMATE, approximate=True)).rows
    assert (row.difference.status, row.difference.approximate) == (Status.ESTIMATE, True)


def test_a_missing_cost_leaves_the_difference_missing_and_the_budget_is_not_taken_for_it() -> None:
    (row,) = compared(plan("alfa", "100")).rows
    assert (row.cost.status, row.difference.status, row.difference.value) == (Status.MISSING, Status.MISSING, None)
    assert plain(cost_words.against_budget(row)) == "kostnaden saknas, budget 100 kr"


def test_a_cost_that_is_only_partly_known_makes_the_difference_a_minimum() -> None:
    (row,) = compared(
        plan("alfa", "100"),
        books.cost("alfa", 2024, "60", Status.PRELIMINARY, category=Category.TRAVEL),
        books.cost("alfa", 2024, None, Status.MISSING, category=Category.OTHER, note="ej bokfört"),
    ).rows
    assert (row.difference.value, row.difference.bound) == (-4_000, Bound.AT_LEAST)
    assert plain(figure_text.signed_amount(row.difference)) == "minst −40 kr"
    assert plain(cost_words.against_budget(row)) == "högst 40 kr under budget"


def test_sums_are_over_those_with_a_budget_alone_and_the_others_are_named() -> None:
    found = compared(plan("alfa", "100"), books.cost("alfa", 2024, "110"), books.cost("beta", 2024, "999"))
    assert (found.budget.value, found.cost.value, found.difference.value) == (10_000, 11_000, 1_000)
    assert [row.label for row in found.without_budget] == ["Beta"]
    assert cost_words.no_budget(found) == "Ingen budget finns för Beta, som därför inte är med i jämförelsen."


def test_a_budgeted_income_is_no_budget_for_the_cost() -> None:
    income = books.cost("alfa", 2024, "50", Status.BUDGET, direction=Direction.INCOME, category=Category.OTHER)
    assert compared(income, books.cost("alfa", 2024, "10")).rows == ()


def test_a_year_without_any_budget_says_so() -> None:
    found = compared(books.cost("alfa", 2024, "10"))
    assert cost_words.no_budget(found) == "Ingen budget finns för 2024."
    assert cost_words.budget_heading(found) == "Budget 2024"


def test_the_heading_names_the_statuses_of_the_costs() -> None:
    found = compared(
        plan("alfa", "1"),
        plan("beta", "1"),
        books.cost("alfa", 2024, "1", Status.ESTIMATE),
        books.cost("beta", 2024, "1", Status.PRELIMINARY),
    )
    assert cost_words.budget_heading(found) == "Budget 2024 och kostnad (preliminärt och uppskattning)"
    assert cost_words.budget_heading(compared(plan("alfa", "1"))) == "Budget 2024 och kostnad (uppgift saknas)"


@pytest.mark.parametrize(
    ("cost", "headline"),
    [
        ("130.50", "Kostnaden 2024 var 31 kr över budget"),
        ("100", "Kostnaden 2024 var enligt budget"),
        ("80", "Kostnaden 2024 var 20 kr under budget"),
    ],
)
def test_the_headline_says_over_or_under_in_words(cost: str, headline: str) -> None:
    found = compared(plan("alfa", "100"), books.cost("alfa", 2024, cost))
    assert plain(cost_words.budget_words(books.book([A]), found).headline) == headline


def test_the_headline_never_calls_a_half_known_cost_a_saving() -> None:
    found = compared(plan("alfa", "100"), plan("beta", "100"), books.cost("alfa", 2024, "110"))
    words = cost_words.budget_words(books.book([A, B]), found)
    assert plain(words.headline) == "Kostnaden 2024 är inte helt känd: högst 90 kr under budget"
    nothing = cost_words.budget_words(books.book([A]), compared(plan("alfa", "100")))
    assert nothing.headline == "Kostnaden 2024 kan inte jämföras med budgeten: uppgift saknas"


def test_without_a_budget_there_is_nothing_to_compare_with() -> None:
    assert not figures.against_budget(kronor(5), figures.not_applicable(unit=Unit.SEK)).applicable


def test_only_a_budget_can_be_subtracted_and_never_from_a_budget() -> None:
    with pytest.raises(IncompatibleFiguresError):
        figures.against_budget(kronor(5), kronor(5))
    with pytest.raises(IncompatibleFiguresError):
        figures.against_budget(kronor(5, Status.BUDGET), kronor(5, Status.BUDGET))


@pytest.mark.parametrize(("amount", "text"), [(5, "+5 kr"), (-5, "−5 kr"), (0, "0 kr")])
def test_a_difference_is_written_with_its_sign(amount: int, text: str) -> None:
    assert plain(figure_text.signed_amount(kronor(amount))) == text
