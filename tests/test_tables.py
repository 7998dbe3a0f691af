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
        books.cost("alfa", 2023, "50"),
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
    table = tables.year_table(PICTURE)
    assert list(table.frame.columns) == ["Kostnad", "Ändring från 2023", "Arbetsinsats", "Status"]
    assert cells(table) == {
        "Alfa": ["60 kr", "+10 kr", "ca 2,5 %", "uppskattning, året är antaget"],
        "Summa samarbeten": ["60 kr", "–", "ca 2,5 %", "uppskattning, 1 av 1 har uppgift"],
        "Program": ["ca 300 kr", "ej jämförbart", "uppgift saknas", "uppskattning"],
        "Summa EU-program": ["ca 300 kr", "–", "uppgift saknas", "uppskattning, 1 av 1 har uppgift"],
        "Allt": ["ca 360 kr", "ej jämförbart", "minst ca 2,5 %", "uppskattning, 2 av 2 har uppgift"],
    }


def test_the_efforts_status_is_named_where_it_is_another_and_a_new_collaboration_is_called_new() -> None:
    new = books.collaboration("ny", joined="2024")
    book = books.book([new], [books.cost("ny", 2024, "10")], [books.effort("ny", 2024, "5", Status.ESTIMATE)])
    row = cells(tables.year_table(overview.year_overview(book, 2024)))["Ny"]
    assert row == ["10 kr", "ny", "5 %", "utfall; insats: uppskattning"]


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
