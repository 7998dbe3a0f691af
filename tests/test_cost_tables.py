"""The tables of the page about costs."""

from kronoberg.analysis import budget, inhabitants, overview
from kronoberg.domain.words import Kind, Status
from kronoberg.present import cost_tables, tables
from kronoberg.present.tables import ReaderTable
from tests import books

A = books.collaboration("alfa")
P = books.collaboration("program", kind=Kind.PROGRAMME, reimbursement_expected=True)
BOOK = books.book(
    [A, P],
    [
        books.cost("alfa", 2024, "60"),
        books.cost("program", 2024, "300", Status.ESTIMATE, approximate=True),
        books.cost("alfa", 2024, "70", Status.BUDGET),
    ],
)
PICTURE = overview.year_overview(BOOK, 2024)
ROWS = overview.largest_first(PICTURE.everything.rows)


def cells(table: ReaderTable) -> dict[str, list[str]]:
    return {
        str(name): [str(cell).replace("\u00a0", " ") for cell in row]
        for name, row in zip(table.frame.index, table.frame.to_numpy().tolist(), strict=True)
    }


def test_gross_what_comes_back_and_net_stand_per_collaboration_and_for_everything() -> None:
    assert cells(cost_tables.net_table(ROWS, PICTURE.everything.costs, 2024)) == {
        "Program": ["ca 300 kr", "uppgift saknas", "högst ca 300 kr", "uppskattning"],
        "Alfa": ["60 kr", "–", "60 kr", "utfall"],
        "Allt": ["ca 360 kr", "uppgift saknas", "högst ca 360 kr", "uppskattning, 2 av 2 har uppgift"],
    }


def test_a_net_with_both_unknown_cannot_be_stated_and_its_parts_stand_beside_it() -> None:
    book = books.book([A, P], [books.cost("program", 2024, "300")])
    picture = overview.year_overview(book, 2024)
    everything = cells(cost_tables.net_table(picture.everything.rows, picture.everything.costs, 2024))["Allt"]
    assert everything == ["minst 300 kr", "uppgift saknas", "kan inte anges", "utfall, 1 av 2 har uppgift"]


def test_the_largest_comes_first_with_its_cost_per_inhabitant() -> None:
    per_inhabitant = {
        row.collaboration.collaboration_id: inhabitants.per_inhabitant(row.cost.gross, None) for row in ROWS
    }
    assert cells(cost_tables.sizes_table(ROWS, per_inhabitant, 2024)) == {
        "Program": ["ca 300 kr", "uppskattning", "uppgift saknas"],
        "Alfa": ["60 kr", "utfall", "uppgift saknas"],
    }


def test_budget_and_cost_stand_beside_each_other_with_the_costs_status() -> None:
    assert cells(cost_tables.budget_table(budget.comparison(ROWS, 2024))) == {
        "Alfa": ["70 kr", "60 kr", "utfall", "−10 kr"],
        "Alla med budget": ["70 kr", "60 kr", "utfall, 1 av 1 har uppgift", "−10 kr"],
    }


def test_a_year_without_collaborations_has_tables_with_dashes() -> None:
    assert cells(cost_tables.sizes_table((), {}, 2024)) == {"–": ["–", "–", "–"]}
    assert cells(cost_tables.committees_table((), 2024)) == {"–": ["–", "–", "–", "–", "–"]}


def test_the_sources_of_budgets_stand_among_the_others_where_budgets_are_shown() -> None:
    with_budgets = tables.sources_table(BOOK, ROWS, budgets=True).frame
    assert with_budgets.loc["Alfa, budget, ej fördelat", "Källa"] == "Provkällan"
    assert "Alfa, budget, ej fördelat" not in tables.sources_table(BOOK, ROWS).frame.index
