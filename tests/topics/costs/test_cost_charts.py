"""The charts of one year's costs, on their specifications."""

from typing import Any

from kronoberg.analysis.costs import budget
from kronoberg.analysis.overview import overview
from kronoberg.domain.book import Book
from kronoberg.domain.words import Status
from kronoberg.show import palette
from kronoberg.topics.costs import charts as cost_charts
from tests import books

A, B, C = books.collaboration("alfa"), books.collaboration("beta"), books.collaboration("ceta")
BOOK = books.book(
    [A, B, C],
    [
        books.cost("alfa", 2024, "100"),
        books.cost("beta", 2024, "250.50", Status.ESTIMATE, approximate=True),
        books.cost("alfa", 2024, "120", Status.BUDGET),
        books.cost("ceta", 2024, "80", Status.BUDGET),
    ],
)
COLOURS = palette.collaboration_colours([A, B, C])


def sizes(book: Book, chosen: str | None = None) -> dict[str, Any]:
    rows = overview.largest_first(overview.year_rows(book, 2024))
    return cost_charts.sizes(rows, COLOURS, chosen=chosen).to_dict()


def rows_of(specification: dict[str, Any], layer: int) -> list[dict[str, Any]]:
    return specification["datasets"][specification["layer"][layer]["data"]["name"]]


def test_rows_are_sorted_by_size_with_the_unknown_last() -> None:
    specification = sizes(BOOK)
    assert specification["layer"][0]["encoding"]["y"]["scale"]["domain"] == ["beta", "alfa", "ceta"]
    assert [row["text"].replace("\u00a0", " ") for row in rows_of(specification, 2)] == [
        "Beta: mindre än 1 tkr",
        "Alfa: 100 kr",
        "Ceta: uppgift saknas",
    ]


def test_an_unknown_cost_has_words_and_no_bar() -> None:
    specification = sizes(BOOK)
    (filtered,) = specification["layer"][1]["transform"]
    assert filtered == {"filter": "datum.amount != null"}
    assert {row["label"]: row["amount"] for row in rows_of(specification, 1)} == {
        "Beta": 250.5,
        "Alfa": 100,
        "Ceta": None,
    }


def test_a_true_zero_is_told_from_what_is_missing() -> None:
    rows = rows_of(sizes(books.book([A, B], [books.cost("alfa", 2024, "0")])), 1)
    assert {row["label"]: row["amount"] for row in rows} == {"Alfa": 0, "Beta": None}


def test_the_status_shows_in_fill_outline_and_words_at_the_mark() -> None:
    specification = sizes(BOOK)
    shown = {row["label"]: (row["opacity"], row["status"]) for row in rows_of(specification, 1)}
    assert (shown["Alfa"], shown["Beta"]) == ((1.0, "utfall"), (0.25, "uppskattning"))
    assert "strokeDash" in specification["layer"][1]["encoding"]


def test_a_click_anywhere_in_a_row_tells_its_collaboration() -> None:
    specification = sizes(BOOK)
    (choice,) = specification["params"]
    assert (choice["name"], choice["select"]["fields"]) == ("samarbete", ["label"])
    assert {(row["zero"], row["widest"]) for row in rows_of(specification, 0)} == {(0, 250.5)}


def test_the_chosen_row_has_a_ground_of_its_own() -> None:
    grounds = {row["label"]: row["ground"] for row in rows_of(sizes(BOOK, chosen="Alfa"), 0)}
    assert grounds == {"Alfa": cost_charts.GROUND, "Beta": "white", "Ceta": "white"}


def test_each_collaboration_keeps_its_colour() -> None:
    assert {row["id"]: row["colour"] for row in rows_of(sizes(BOOK), 1)} == COLOURS


def test_a_budget_is_a_hollow_bar_and_the_cost_a_filled_one_inside_it() -> None:
    compared = budget.comparison(overview.year_rows(BOOK, 2024), 2024)
    specification = cost_charts.budgets(compared, COLOURS).to_dict()
    hollow, filled = specification["layer"][0], specification["layer"][1]
    assert hollow["mark"]["fill"] == "white"
    assert hollow["encoding"]["x"]["field"] == "budget"
    assert filled["encoding"]["x"]["field"] == "amount"
    assert hollow["mark"]["size"] > filled["mark"]["size"]
    rows = {row["label"]: (row["budget"], row["amount"]) for row in rows_of(specification, 0)}
    assert rows == {"Alfa": (120, 100), "Ceta": (80, None)}
    assert [row["text"].replace("\u00a0", " ") for row in rows_of(specification, 2)] == [
        "Alfa: 20 kr under budget",
        "Ceta: kostnaden saknas, budget 80 kr",
    ]


def test_a_year_without_any_collaboration_can_still_be_drawn() -> None:
    empty = cost_charts.sizes((), {}).to_dict()
    assert empty["height"] == 66
