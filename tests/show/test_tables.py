"""Tables for readers."""

from kronoberg.analysis.overview import overview, series
from kronoberg.domain.words import Direction, EndStatus, Kind, Status, YearBasis
from kronoberg.show.table import Table
from kronoberg.topics.overview import tables, year_costs
from tests import books, datasets, shown_tables

A = books.collaboration("alfa")
P = books.collaboration("program", kind=Kind.PROGRAMME, reimbursement_expected=True)
BOOK = books.book(
    [A, P],
    [
        books.cost("alfa", 2023, "50"),
        books.cost("alfa", 2024, "60", Status.ESTIMATE, year_basis=YearBasis.ASSUMED),
        books.cost("program", 2024, "3000", Status.ESTIMATE, approximate=True, note="utan avgift"),
    ],
    [books.effort("alfa", 2024, "2,5", Status.ESTIMATE, approximate=True)],
)
PICTURE = overview.year_overview(BOOK, 2024)


def cells(table: Table) -> dict[str, list[str]]:
    return {
        str(name): [str(cell).replace("\u00a0", " ") for cell in row]
        for name, row in zip(
            shown_tables.words(table).index, shown_tables.words(table).to_numpy().tolist(), strict=True
        )
    }


def test_the_years_table_has_a_row_for_each_collaboration_then_programmes_then_everything() -> None:
    table = year_costs.year_table(PICTURE)
    assert list(shown_tables.words(table).columns) == ["Kostnad", "Ändring från 2023", "Arbetsinsats", "Status"]
    assert cells(table) == {
        "Alfa": ["60 kr", "+10 kr", "ca 2,5 %", "året är antaget"],
        "Summa samarbeten": ["60 kr", "+10 kr", "ca 2,5 %", ""],
        "Program": ["ca 3 000 kr", "ej jämförbart", "uppgift saknas", ""],
        "Summa EU-program": ["ca 3 000 kr", "ej jämförbart", "uppgift saknas", ""],
        "Allt": ["ca 3 000 kr", "ej jämförbart", "minst 2,5 %", ""],
    }
    assert table.said == "Status: uppskattning, om inget annat står."


def test_each_group_of_the_example_has_the_change_of_its_sum() -> None:
    table = year_costs.year_table(overview.year_overview(datasets.example(), 2024))
    changes = {name: row[1] for line, (name, row) in enumerate(cells(table).items()) if line in table.sums}
    # 2 849 485,00 to 3 175 637,50; 481 800 to 520 130; 3 331 285,00 to 3 695 767,50.
    assert changes == {
        "Summa samarbeten": "+326 153 kr",
        "Summa EU-program": "+38 330 kr",
        "Allt": "+364 483 kr",
    }


def test_the_collaborations_sum_rises_from_3_605_000_to_3_907_396_kronor_75_in_2019() -> None:
    table = year_costs.year_table(overview.year_overview(datasets.example(), 2019))
    assert cells(table)["Summa samarbeten"][:2] == ["ca 3 907 000 kr", "ca +302 000 kr"]


def test_a_group_is_compared_where_its_own_years_are_complete_whatever_the_other_group_lacks() -> None:
    table = year_costs.year_table(overview.year_overview(datasets.example(), 2025))
    assert {name: row[1] for line, (name, row) in enumerate(cells(table).items()) if line in table.sums} == {
        "Summa samarbeten": "ej jämförbart",
        # 520 130 to 497 910.
        "Summa EU-program": "−22 220 kr",
        "Allt": "ej jämförbart",
    }


def test_a_group_that_nobody_is_in_has_no_change() -> None:
    table = year_costs.year_table(overview.year_overview(books.book([A], [books.cost("alfa", 2024, "60")]), 2024))
    assert cells(table)["Summa EU-program"][1] == "–"


def test_the_efforts_status_is_named_where_it_is_another_and_a_new_collaboration_is_called_new() -> None:
    new = books.collaboration("ny", joined="2024")
    book = books.book([new], [books.cost("ny", 2024, "10")], [books.effort("ny", 2024, "5", Status.ESTIMATE)])
    table = year_costs.year_table(overview.year_overview(book, 2024))
    assert cells(table)["Ny"] == ["10 kr", "ny", "5 %"]
    assert table.said == "Status: utfall; insats: uppskattning."


def test_a_table_over_years_tells_missing_from_unclear_and_from_not_yet_begun() -> None:
    young = books.collaboration("ung", joined="2024")
    unclear = books.collaboration("oklar", end_status=EndStatus.UNKNOWN, last_observed="2023")
    book = books.book([young, unclear], [books.cost("ung", 2024, "10"), books.cost("oklar", 2022, "5")])
    table = tables.years_table(series.by_collaboration(book, (2022, 2023, 2024)))
    assert list(shown_tables.words(table).columns) == ["Totalt", "Oklar", "Ung"]
    assert cells(table) == {
        "2022": ["5 kr", "5 kr", "–"],
        "2023": ["uppgift saknas", "uppgift saknas", "–"],
        "2024": ["10 kr", "oklart om det pågick", "10 kr"],
    }
    assert table.said == "Status: utfall."


def test_every_figure_stands_with_its_source_also_the_one_that_is_missing() -> None:
    rows = [
        books.cost("program", 2024, "300"),
        books.cost("program", 2024, None, Status.MISSING, direction=Direction.INCOME, note="okänt belopp"),
    ]
    picture = overview.year_overview(books.book([P], rows), 2024)
    table = tables.sources_table(books.book([P], rows), picture.everything.rows)
    found = shown_tables.words(table).reset_index().to_dict("records")
    assert [(row["Uppgift"], row["Värde"].replace("\u00a0", " "), row["Källa"]) for row in found] == [
        ("Program, ej fördelat", "300 kr", "Provkällan"),
        ("Program, ej fördelat", "uppgift saknas", "Provkällan"),
        ("Program, arbetsinsats", "uppgift saknas", "Ingen källa har någon uppgift"),
    ]
    assert found[0]["Länk"] == "påhittad"
