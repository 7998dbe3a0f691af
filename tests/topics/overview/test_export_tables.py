"""The tables that can be taken home: which rows they have, and that each figure keeps its status and sources."""

from typing import Any

from kronoberg.analysis.overview import overview
from kronoberg.domain.words import Category, Direction, EndStatus, Kind, Status, YearBasis
from kronoberg.show.table import Table, Term
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.overview import tables
from tests import books, datasets, shown_tables

A = books.collaboration("alfa")
P = books.collaboration("program", kind=Kind.PROGRAMME, reimbursement_expected=True)
GONE = books.collaboration("borta", end_status=EndStatus.UNKNOWN, last_observed="2020")
BOOK = books.book(
    [A, P, GONE],
    [
        books.cost("alfa", 2023, "50"),
        books.cost("alfa", 2024, "60,50", Status.ESTIMATE, year_basis=YearBasis.ASSUMED, category=Category.TRAVEL),
        books.cost("alfa", 2024, "70", Status.BUDGET),
        books.cost("program", 2024, "300", Status.ESTIMATE, approximate=True, note="utan avgift"),
    ],
    [books.effort("alfa", 2024, "2,5", Status.ESTIMATE, approximate=True)],
)


def records(table: Table) -> list[dict[str, Any]]:
    """The rows by column name, terms by their code."""
    names = [column.name for column in table.columns]
    return [
        {
            name: cell.code if isinstance(cell, Term) else cell
            for name, cell in zip(names, row, strict=True)
        }
        for row in table.rows
    ]  # fmt: skip


def part_of(record: dict[str, Any], beginning: str) -> list[Any]:
    return [value for name, value in record.items() if name.startswith(f"{beginning}_")]


def test_a_year_has_a_row_for_each_collaboration_then_the_sums_then_what_is_unclear() -> None:
    found = records(export_tables.year_overview(BOOK, 2024))
    assert [(row["row"], row["collaboration_id"], row["gross_sek"], row["effort_percent"]) for row in found] == [
        ("collaboration", "alfa", 6050, 250),
        ("collaboration", "program", 30000, None),
        ("sum", "collaborations", 6050, 250),
        ("sum", "programmes", 30000, None),
        ("sum", "all", 36050, 250),
        ("unclear", "borta", None, None),
    ]


def test_each_figure_keeps_its_status_its_bound_and_its_sources() -> None:
    alfa, program, *_ = records(export_tables.year_overview(BOOK, 2024))
    assert part_of(alfa, "gross") == [6050, "estimate", "exact", False, 1, 1, "kalla"]
    assert part_of(alfa, "income") == [None, "not_applicable", "exact", False, 0, 0, ""]
    assert part_of(alfa, "budget") == [7000, "budget", "exact", False, 1, 1, "kalla"]
    assert part_of(program, "income") == [None, "missing", "unknown", False, 0, 1, ""]
    assert part_of(program, "net") == [30000, "estimate", "at_most", True, 0, 1, "kalla"]
    assert (alfa["year_assumed"], program["year_assumed"]) == (True, False)


def test_a_net_that_is_both_at_least_and_at_most_cannot_be_stated_and_has_no_value() -> None:
    # Of 2025 a part of Brysselkontoret's cost is unknown, and so is what Interreg Grynnehavet gives back.
    everything = records(export_tables.year_overview(datasets.example(), 2025))[-2]
    assert everything["collaboration_id"] == "all"
    assert part_of(everything, "net")[:3] == [None, "estimate", "unknown"]


def test_the_change_of_a_year_is_there_and_empty_where_years_cannot_be_compared() -> None:
    found = records(export_tables.year_overview(BOOK, 2024))
    assert [row["change_sek"] for row in found] == [1050, None, 1050, None, None, None]


def test_several_years_stand_under_each_other_and_a_year_without_figures_is_missing_not_zero() -> None:
    found = records(export_tables.costs_by_collaboration(BOOK, (2022, 2023)))
    assert [(row["year"], row["collaboration_id"], row["gross_sek"], row["gross_status"]) for row in found] == [
        (2022, "alfa", None, "missing"),
        (2022, "program", None, "missing"),
        (2022, "collaborations", None, "missing"),
        (2022, "programmes", None, "missing"),
        (2022, "all", None, "missing"),
        (2022, "borta", None, None),
        (2023, "alfa", 5000, "outcome"),
        (2023, "program", None, "missing"),
        (2023, "collaborations", 5000, "outcome"),
        (2023, "programmes", None, "missing"),
        (2023, "all", 5000, "outcome"),
        (2023, "borta", None, None),
    ]


def test_one_collaborations_years_hold_each_part_and_the_sum_of_the_year() -> None:
    found = records(export_tables.costs_by_category(BOOK, "alfa", (2023, 2024)))
    assert [(row["year"], row["row"], row["category"], row["amount_sek"]) for row in found] == [
        (2023, "part", "unallocated", 5000),
        (2023, "sum", None, 5000),
        (2024, "part", "travel", 6050),
        (2024, "sum", None, 6050),
    ]


def test_a_year_in_which_nobody_knows_whether_it_went_on_is_marked_unclear() -> None:
    found = records(export_tables.costs_by_category(BOOK, "borta", (2021,)))
    assert [(row["row"], row["amount_sek"], row["amount_status"]) for row in found] == [
        ("unclear", None, "not_applicable")
    ]


def test_parts_carry_note_and_certainty_and_a_direction_without_a_row_is_missing() -> None:
    found = records(export_tables.parts(BOOK, 2024, "program"))
    assert [(row["direction"], row["category"], row["amount_sek"], row["note"]) for row in found] == [
        ("expense", "unallocated", 30000, "utan avgift"),
        ("income", None, None, None),
    ]
    assert found[0]["certainty"] == "stated"
    assert found[1]["amount_status"] == "missing"


def test_the_sources_are_those_of_the_page_line_by_line() -> None:
    shown = shown_tables.words(
        tables.sources_table(BOOK, overview.year_overview(BOOK, 2024).everything.rows, budgets=True)
    )
    found = export_tables.sources(BOOK, 2024)
    titles = [column.name for column in found.columns].index("source_title")
    words = [cell.word if isinstance(cell := row[titles], Term) else cell for row in found.rows]
    assert words == list(shown["Källa"])
    assert words == [*["Provkällan"] * 4, *["Ingen källa har någon uppgift"] * 2]


def test_a_document_says_why_it_has_no_address() -> None:
    found = records(export_tables.documents(BOOK, ("kalla",)))
    assert found == [
        {
            "source_id": "kalla",
            "source_title": "Provkällan",
            "source_section": None,
            "source_publisher": "Prov",
            "source_published": None,
            "source_url": None,
            "source_no_url_reason": "påhittad",
            "source_accessed": None,
            "source_entered_by": "Prov",
        }
    ]


def test_a_table_names_every_source_that_its_figures_name() -> None:
    assert export_tables.year_overview(BOOK, 2024).source_ids == ("kalla",)
    assert export_tables.year_overview(BOOK, 2022).source_ids == ()


def test_a_budget_and_an_intake_of_money_are_never_in_the_sum_of_the_parts() -> None:
    income = books.cost("program", 2024, "100", direction=Direction.INCOME, category=Category.TECHNICAL_ASSISTANCE)
    book = books.book(
        [P], [books.cost("program", 2024, "300"), income, books.cost("program", 2024, "9", Status.BUDGET)]
    )
    found = records(export_tables.costs_by_category(book, "program", (2024,)))
    assert [(row["row"], row["direction"], row["amount_sek"]) for row in found] == [
        ("part", "expense", 30000),
        ("part", "income", 10000),
        ("sum", "expense", 30000),
    ]
