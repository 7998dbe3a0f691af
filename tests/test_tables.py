"""Tables for readers."""

from kronoberg.analysis import overview, series
from kronoberg.domain.words import Direction, EndStatus, Kind, Status, YearBasis
from kronoberg.present import tables
from tests import books

A = books.collaboration("alfa")
P = books.collaboration("program", kind=Kind.PROGRAMME, reimbursement_expected=True)
BOOK = books.book(
    [A, P],
    [
        books.cost("alfa", 2024, "60", Status.ESTIMATE, year_basis=YearBasis.ASSUMED),
        books.cost("program", 2024, "300", Status.ESTIMATE, approximate=True, note="utan avgift"),
    ],
    [books.effort("alfa", 2024, "2,5", Status.ESTIMATE, approximate=True)],
)
PICTURE = overview.year_overview(BOOK, 2024)


def cells(table: tables.ReaderTable) -> dict[str, list[str]]:
    return {
        str(name): [str(cell).replace("\u00a0", " ") for cell in row]
        for name, row in zip(table.frame.index, table.frame.to_numpy().tolist(), strict=True)
    }


def test_the_years_table_has_a_row_for_each_collaboration_then_programmes_then_everything() -> None:
    assert cells(tables.year_table(PICTURE)) == {
        "Alfa": ["60 kr", "uppskattning, året är antaget", "ca 2,5 %", "uppskattning"],
        "Summa samarbeten": [
            "60 kr",
            "uppskattning, 1 av 1 har uppgift",
            "ca 2,5 %",
            "uppskattning, 1 av 1 har uppgift",
        ],
        "Program": ["ca 300 kr", "uppskattning", "uppgift saknas", "–"],
        "Summa EU-program": [
            "ca 300 kr",
            "uppskattning, 1 av 1 har uppgift",
            "uppgift saknas",
            "–, 0 av 1 har uppgift",
        ],
        "Allt": ["ca 360 kr", "uppskattning, 2 av 2 har uppgift", "minst ca 2,5 %", "uppskattning, 1 av 2 har uppgift"],
    }


def test_gross_what_comes_back_and_net_stand_beside_the_budget() -> None:
    assert cells(tables.net_table(PICTURE.everything.rows, 2024)) == {
        "Alfa": ["60 kr", "–", "60 kr", "–", "uppskattning, året är antaget"],
        "Program": ["ca 300 kr", "uppgift saknas", "högst ca 300 kr", "–", "uppskattning"],
    }


def test_a_table_over_years_tells_missing_from_unclear_and_from_not_yet_begun() -> None:
    young = books.collaboration("ung", joined="2024")
    unclear = books.collaboration("oklar", end_status=EndStatus.UNKNOWN, last_observed="2023")
    book = books.book([young, unclear], [books.cost("ung", 2024, "10"), books.cost("oklar", 2022, "5")])
    table = tables.years_table(series.by_collaboration(book, (2022, 2023, 2024)))
    assert list(table.frame.columns) == ["Oklar", "Ung", "Totalt", "Status"]
    assert cells(table) == {
        "2022": ["5 kr", "–", "5 kr", "utfall"],
        "2023": ["uppgift saknas", "–", "uppgift saknas", "–"],
        "2024": ["oklart om det pågick", "10 kr", "10 kr", "utfall"],
    }


def test_every_figure_stands_with_its_source_also_the_one_that_is_missing() -> None:
    rows = [
        books.cost("program", 2024, "300"),
        books.cost("program", 2024, None, Status.MISSING, direction=Direction.INCOME, note="okänt belopp"),
    ]
    picture = overview.year_overview(books.book([P], rows), 2024)
    table = tables.sources_table(books.book([P], rows), picture.everything.rows)
    found = table.frame.reset_index().to_dict("records")
    assert [(row["Uppgift"], row["Värde"].replace("\u00a0", " "), row["Källa"]) for row in found] == [
        ("Program, ej fördelat", "300 kr", "Provkällan"),
        ("Program, ej fördelat", "uppgift saknas", "Provkällan"),
        ("Program, arbetsinsats", "uppgift saknas", "Ingen källa har någon uppgift"),
    ]
    assert found[0]["Länk"] == "påhittad"


def test_parts_carry_their_note() -> None:
    table = tables.parts_table(PICTURE.rows_of("program"), 2024)
    assert cells(table) == {"Program": ["Ej fördelat", "kostnad", "ca 300 kr", "uppskattning", "utan avgift"]}


def test_a_year_without_parts_says_that_figures_are_missing() -> None:
    assert cells(tables.parts_table((), 2023))["–"][0] == "Uppgift saknas"
