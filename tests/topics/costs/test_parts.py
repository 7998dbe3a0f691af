"""What the costs of a year are made of."""

from kronoberg.analysis.costs import parts
from kronoberg.analysis.overview import overview
from kronoberg.domain.figures import Bound
from kronoberg.domain.words import Category, Direction, Status
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.costs import words as cost_words
from tests import books, shown_tables

A, B = books.collaboration("alfa"), books.collaboration("beta")


def divided(*rows: books.Cost) -> parts.Parts:
    return parts.by_category(row.cost for row in overview.year_rows(books.book([A, B], rows), 2024))


def travel(name: str, kronor: str) -> books.Cost:
    return books.cost(name, 2024, kronor, category=Category.TRAVEL)


def fee(name: str, kronor: str | None, status: Status = Status.OUTCOME) -> books.Cost:
    return books.cost(name, 2024, kronor, status, category=Category.MEMBERSHIP_FEE)


def test_a_category_is_the_sum_over_collaborations_and_its_absence_is_none() -> None:
    found = divided(travel("alfa", "10"), travel("beta", "5"), fee("alfa", "100"))
    assert found.categories == (Category.MEMBERSHIP_FEE, Category.TRAVEL)
    assert {category: figure.value for category, figure in found.sums.items()} == {
        Category.MEMBERSHIP_FEE: 10_000,
        Category.TRAVEL: 1_500,
    }
    assert found.sums[Category.MEMBERSHIP_FEE].bound is Bound.EXACT
    assert found.gross.value == 11_500


def test_what_is_not_divided_may_hide_any_part_so_the_other_sums_are_minimums() -> None:
    found = divided(travel("alfa", "10"), books.cost("beta", 2024, "300"))
    assert (found.sums[Category.TRAVEL].value, found.sums[Category.TRAVEL].bound) == (1_000, Bound.AT_LEAST)
    assert found.sums[Category.UNALLOCATED].bound is Bound.EXACT
    assert found.undivided is not None
    assert found.undivided.value == 30_000


def test_a_collaboration_without_any_figure_makes_every_sum_a_minimum() -> None:
    found = divided(travel("alfa", "10"))
    assert (found.sums[Category.TRAVEL].bound, found.sums[Category.TRAVEL].expected) == (Bound.AT_LEAST, 2)
    assert found.undivided is None


def test_a_part_that_is_not_applicable_hides_nothing() -> None:
    found = divided(travel("alfa", "10"), travel("beta", "5"), fee("beta", None, Status.NOT_APPLICABLE))
    assert found.sums[Category.TRAVEL].bound is Bound.EXACT
    assert not found.sums[Category.MEMBERSHIP_FEE].applicable


def test_income_is_no_part_of_the_cost() -> None:
    income = books.cost("alfa", 2024, "9", direction=Direction.INCOME, category=Category.OTHER)
    assert divided(travel("alfa", "10"), income).categories == (Category.TRAVEL,)


def test_the_table_tells_a_part_that_does_not_exist_from_one_that_is_not_applicable() -> None:
    found = divided(travel("alfa", "10"), fee("beta", None, Status.NOT_APPLICABLE), travel("beta", "5"))
    frame = shown_tables.words(cost_tables.parts_table(found, 2024))
    assert list(frame["Medlemsavgift"]) == ["–", "ej tillämpligt", "–"]
    assert [cell.replace("\u00a0", " ") for cell in frame["Bruttokostnad"]] == ["10 kr", "5 kr", "15 kr"]


def test_the_sentence_says_how_much_is_not_divided() -> None:
    found = divided(travel("alfa", "10"), books.cost("beta", 2024, "300", Status.OUTCOME))
    assert cost_words.parts_sentence(found, 2024).replace("\u00a0", " ") == (
        "300 kr är inte fördelat i källorna och kan höra till vilken del som helst. "
        "Ett streck betyder att källan inte har någon sådan del. "
        "Där något saknas eller inte är fördelat är summan av en del ett minsta belopp."
    )
    assert cost_words.parts_sentence(divided(), 2024) == "Ingen källa säger vad pengarna gick till 2024."
