"""The tables of the page about costs."""

import pytest

from kronoberg.analysis.costs import budget, inhabitants
from kronoberg.analysis.overview import overview
from kronoberg.domain.words import Kind, Status
from kronoberg.show import figure_text
from kronoberg.show.table import Table
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import tables, year_costs
from tests import books, datasets, shown_tables

A = books.collaboration("alfa")
P = books.collaboration("program", kind=Kind.PROGRAMME, reimbursement_expected=True)
BOOK = books.book(
    [A, P],
    [
        books.cost("alfa", 2024, "60000"),
        books.cost("program", 2024, "300000", Status.ESTIMATE, approximate=True),
        books.cost("alfa", 2024, "70000", Status.BUDGET),
    ],
)
PICTURE = overview.year_overview(BOOK, 2024)
ROWS = overview.largest_first(PICTURE.everything.rows)


def cells(table: Table) -> dict[str, list[str]]:
    return {
        str(name): [str(cell).replace("\u00a0", " ") for cell in row]
        for name, row in zip(
            shown_tables.words(table).index, shown_tables.words(table).to_numpy().tolist(), strict=True
        )
    }


def test_gross_what_comes_back_and_net_stand_per_collaboration_and_for_everything() -> None:
    table = year_costs.net_table(ROWS, PICTURE.everything.costs, 2024)
    assert cells(table) == {
        "Program": ["ca 300 000 kr", "uppgift saknas", "högst 300 000 kr", ""],
        "Alfa": ["60 000 kr", "–", "60 000 kr", "utfall"],
        "Allt": ["ca 360 000 kr", "uppgift saknas", "högst 360 000 kr", ""],
    }
    assert table.said == "Status: uppskattning, om inget annat står."


def test_a_net_with_both_unknown_cannot_be_stated_and_its_parts_stand_beside_it() -> None:
    book = books.book([A, P], [books.cost("program", 2024, "300")])
    picture = overview.year_overview(book, 2024)
    everything = cells(year_costs.net_table(picture.everything.rows, picture.everything.costs, 2024))["Allt"]
    assert everything == ["minst 300 kr", "uppgift saknas", "kan inte anges", "utfall, 1 av 2 har uppgift"]


def test_the_largest_comes_first_with_its_cost_per_inhabitant() -> None:
    per_inhabitant = {
        row.collaboration.collaboration_id: inhabitants.per_inhabitant(row.cost.gross, None) for row in ROWS
    }
    assert cells(cost_tables.sizes_table(ROWS, per_inhabitant, 2024)) == {
        "Program": ["ca 300 000 kr", "uppskattning", "uppgift saknas"],
        "Alfa": ["60 000 kr", "utfall", "uppgift saknas"],
    }


def test_budget_and_cost_stand_beside_each_other_with_the_costs_status() -> None:
    table = cost_tables.budget_table(budget.comparison(ROWS, 2024))
    assert cells(table) == {
        "Alfa": ["70 000 kr", "60 000 kr", "10 000 kr under budget"],
        "Alla med budget": ["70 000 kr", "60 000 kr", "10 000 kr under budget"],
    }
    assert table.said == "Kostnadens status: utfall."


@pytest.mark.parametrize("name", ["exempel", "kronoberg"])
def test_table_chart_and_headline_word_the_same_difference_in_one_way(name: str) -> None:
    book = datasets.read(name)
    for year in range(2018, 2028):
        compared = budget.comparison(overview.largest_first(overview.year_rows(book, year)), year)
        if not compared.rows:
            continue
        words, table = (
            cost_words.budget_words(book, compared),
            shown_tables.words(cost_tables.budget_table(compared))["Skillnad"],
        )
        assert not any(sign in cell for cell in table for sign in "+−-")
        for row in compared.rows:
            if row.difference.stated_value is not None:
                assert f"{row.collaboration.label}: {table[row.collaboration.label]}" in words.text
        if compared.difference.stated_value is not None:
            assert words.headline.endswith(cost_words.over_or_under(compared.difference, figure_text.short_amount))
            assert table["Alla med budget"] == cost_words.over_or_under(compared.difference)


def test_a_cost_that_is_half_known_and_below_its_budget_is_at_most_so_much_below() -> None:
    # 1 628 500 kr is known of Brysselkontoret's 2025, its budget is 1 702 000 kr: at most 73 500 kr under budget.
    book = datasets.example()
    compared = budget.comparison(overview.largest_first(overview.year_rows(book, 2025)), 2025)
    shown = cells(cost_tables.budget_table(compared))
    assert shown["Brysselkontoret"][-1] == "högst 73 500 kr under budget"
    assert shown["Alla med budget"][-1] == "högst 168 000 kr under budget"


def test_a_year_without_collaborations_has_tables_with_dashes() -> None:
    assert cells(cost_tables.sizes_table((), {}, 2024)) == {"–": ["–", "–", "–"]}
    assert cells(cost_tables.committees_table((), 2024)) == {"–": ["–", "–", "–", "–", "–"]}


def test_the_sources_of_budgets_stand_among_the_others_where_budgets_are_shown() -> None:
    with_budgets = shown_tables.words(tables.sources_table(BOOK, ROWS, budgets=True))
    assert with_budgets.loc["Alfa, budget, ej fördelat", "Källa"] == "Provkällan"
    assert "Alfa, budget, ej fördelat" not in shown_tables.words(tables.sources_table(BOOK, ROWS)).index
