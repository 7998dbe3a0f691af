"""How much of a full-time post a collaboration takes: figures, hours, words, tables and charts."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from streamlit.testing.v1 import AppTest

from kronoberg.analysis.effort import effort
from kronoberg.analysis.effort import series as effort_series
from kronoberg.analysis.overview import overview
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.reference import ReferenceSeries, ReferenceValue
from kronoberg.domain.words import Certainty, SeriesKind, Status, YearBasis
from kronoberg.show import figure_text
from kronoberg.topics.effort import charts as effort_charts
from kronoberg.topics.effort import tables as effort_tables
from kronoberg.topics.effort import words as effort_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.measures import EFFORT
from tests import books, datasets, shown_tables
from tests.pages.test_pages import texts

A = books.collaboration("a")
EFFORT_PART = {"del": "effort"}


def test_the_strongest_status_is_used() -> None:
    book = books.book([A], effort=[books.effort("a", 2024, "15", Status.ESTIMATE), books.effort("a", 2024, "12,5")])
    figure = effort.year_effort(book, A, 2024)
    assert (figure.value, figure.status) == (1250, Status.OUTCOME)


def test_a_budget_alone_leaves_the_effort_missing() -> None:
    book = books.book([A], effort=[books.effort("a", 2024, "15", Status.BUDGET)])
    assert effort.year_effort(book, A, 2024).status is Status.MISSING


def test_a_year_without_a_row_is_missing() -> None:
    assert effort.year_effort(books.book([A]), A, 2024).value is None


def test_effort_that_does_not_apply_is_not_missing() -> None:
    book = books.book([A], effort=[books.effort("a", 2024, None, Status.NOT_APPLICABLE)])
    assert effort.year_effort(book, A, 2024).status is Status.NOT_APPLICABLE


def hours(book: Book, period: str, value: str, *, unit: str = "timmar per år") -> Book:
    source: dict[str, Any] = {"source_id": "kalla", "certainty": Certainty.STATED}
    series = ReferenceSeries(series_id="timmar", kind=SeriesKind.HOURS, name="Heltidsår", unit=unit, **source)
    worth = ReferenceValue(series_id="timmar", period=period, value=Decimal(value), **source)
    return book.replaced(reference_series=(series,), reference_values=(*book.reference_values, worth))


def test_hours_are_the_percentage_of_a_full_time_year() -> None:
    book = hours(
        books.book([A], effort=[books.effort("a", 2024, "57,5", Status.ESTIMATE, approximate=True)]), "all", "1720"
    )
    full_time = effort.full_time_year(book, 2024)
    assert full_time is not None
    figure = effort.in_hours(effort.year_effort(book, A, 2024), full_time)
    assert figure_text.amount(figure) == "ca\u00a0989\u00a0timmar"
    assert (figure.status, figure.value) == (Status.ESTIMATE, 98_900)


def test_a_value_for_the_year_goes_before_one_without_time() -> None:
    book = hours(hours(books.book([A]), "all", "1720"), "2024", "1700")
    found = [effort.full_time_year(book, year) for year in (2023, 2024)]
    assert [full_time.value.value for full_time in found if full_time] == [1720, 1700]


def test_hours_per_week_are_never_taken_for_hours_per_year() -> None:
    assert effort.full_time_year(hours(books.book([A]), "all", "40", unit="timmar per vecka"), 2024) is None
    assert effort.full_time_year(books.book([A]), 2024) is None


def test_where_others_have_a_budget_one_without_is_missing() -> None:
    b = books.collaboration("b")
    book = books.book([A, b], effort=[books.effort("a", 2024, "15", Status.BUDGET)])
    assert {key: figure.status for key, figure in effort.budgets(book, [A, b], 2024).items()} == {
        "a": Status.BUDGET,
        "b": Status.MISSING,
    }
    assert effort.budgets(book, [A, b], 2023) == {}


def test_every_year_is_kept_and_one_without_effort_has_no_value() -> None:
    columns = effort_series.by_collaboration(books.book([A], effort=[books.effort("a", 2023, "5")]), (2022, 2023, 2024))
    assert [(column.year, column.total.value) for column in columns] == [(2022, None), (2023, 500), (2024, None)]


def test_a_change_of_effort_is_stated_only_between_complete_years() -> None:
    rows = [books.effort("a", 2022, "5"), books.effort("a", 2023, "7,5")]
    book = books.book([A], effort=rows)
    stated = describe.change_sentence(overview.effort_change(book, 2023), EFFORT).replace("\u00a0", " ")
    assert stated == "Arbetsinsatsen ökade med 2,5 procentenheter från 2022 till 2023."
    refused = describe.change_sentence(overview.effort_change(book, 2024), EFFORT)
    assert refused == "Ändringen från 2023 till 2024 kan inte anges: uppgift saknas för 2024."


def test_the_hours_are_said_to_be_a_conversion_or_why_there_are_none() -> None:
    book = hours(books.book([A], effort=[books.effort("a", 2024, "15")]), "all", "1720")
    picture = overview.year_overview(book, 2024)
    words = effort_words.hours_sentence(picture.everything.effort, effort.full_time_year(book, 2024))
    assert words.replace("\u00a0", " ") == (
        "15 % av en heltidstjänst motsvarar 258 timmar, med 1 720 timmar per heltidsår. Timmarna är en omräkning av "
        "procenten; ingen har mätt dem."
    )
    assert effort_words.hours_sentence(picture.everything.effort, None) == effort_words.NO_HOURS


def test_no_hours_are_told_of_where_no_effort_is_known(app: Callable[..., AppTest]) -> None:
    said = texts(app("data/kronoberg", page="pages/money.py", ar="2019", **EFFORT_PART))
    assert "timmar" not in said.casefold()
    assert "timmar per heltidsår" in texts(app("data/kronoberg", page="pages/money.py", ar="2024", **EFFORT_PART))


def test_the_table_of_a_year_has_hours_and_budget_only_where_somebody_has_them() -> None:
    book = books.book([A], effort=[books.effort("a", 2024, "15", year_basis=YearBasis.ASSUMED, note="utan år")])
    plain = shown_tables.words(effort_tables.year_table(book, overview.year_overview(book, 2024), None))
    assert list(plain.columns) == ["Procent av en heltidstjänst", "Status", "Anmärkning"]
    assert list(plain.loc["A"]) == ["15\u00a0%", "året är antaget", "utan år"]
    book = hours(book.replaced(effort=(*book.effort, books.effort("a", 2024, "20", Status.BUDGET))), "all", "1720")
    full = shown_tables.words(
        effort_tables.year_table(book, overview.year_overview(book, 2024), effort.full_time_year(book, 2024))
    )
    assert list(full.loc["Allt"])[:3] == ["15\u00a0%", "258\u00a0timmar", "20\u00a0%"]


def test_a_sum_of_efforts_says_how_many_are_known_and_a_single_one_only_its_status() -> None:
    book = datasets.example()
    table = effort_tables.year_table(book, overview.year_overview(book, 2025), None)
    status = shown_tables.words(table)["Status"]
    assert table.said == "Status: preliminärt, om inget annat står."
    assert status["Brysselkontoret"] == ""
    assert status["Energiringen"] == "–"
    assert status["Summa samarbeten"] == "3 av 4 har uppgift"
    assert status["Allt"] == "5 av 6 har uppgift"


def test_each_effort_and_the_full_time_year_stand_with_their_sources() -> None:
    book = hours(books.book([A, books.collaboration("b")], effort=[books.effort("a", 2024, "15")]), "all", "1720")
    picture = overview.year_overview(book, 2024)
    frame = shown_tables.words(effort_tables.sources_table(book, picture, effort.full_time_year(book, 2024)))
    assert list(frame["Källa"].items()) == [
        ("A, arbetsinsats", "Provkällan"),
        ("B, arbetsinsats", "Ingen källa har någon uppgift"),
        ("Timmar per heltidsår", "Provkällan"),
    ]
    assert frame.loc["Timmar per heltidsår", "Värde"] == "1\u00a0720"


def test_a_budget_of_effort_stands_among_the_sources_and_one_that_is_missing_says_so() -> None:
    work = [books.effort("a", 2024, "15"), books.effort("a", 2024, "20", Status.BUDGET)]
    book = books.book([A, books.collaboration("b")], effort=work)
    frame = shown_tables.words(effort_tables.sources_table(book, overview.year_overview(book, 2024), None))
    assert list(frame.loc["A, budget, arbetsinsats", ["Värde", "Status", "Källa"]]) == [
        "20\u00a0%",
        "budget",
        "Provkällan",
    ]
    assert frame.loc["B, budget, arbetsinsats", "Källa"] == "Ingen källa har någon uppgift"


def test_the_panels_have_the_same_rows_in_the_same_order_and_a_missing_figure_has_words_and_no_bar() -> None:
    b, c = books.collaboration("b"), books.collaboration("c")
    rows = [books.cost("a", 2024, "10"), books.cost("b", 2024, "30")]
    book = books.book([A, b, c], rows, [books.effort("a", 2024, "15", Status.ESTIMATE), books.effort("c", 2024, "0")])
    rows = effort_charts.by_cost(overview.year_overview(book, 2024).everything.rows)
    drawn = effort_charts.beside_cost(rows, {}).to_dict()
    _, cost, work = drawn["layer"]
    orders = [panel["layer"][0]["encoding"]["y"]["scale"]["domain"] for panel in (cost, work)]
    assert orders == [["", "B", "A", "C"], ["", "B", "A", "C"]]
    assert drawn["resolve"] == {"scale": {"x": "independent"}}
    bars, words = (drawn["datasets"][work["layer"][place]["data"]["name"]] for place in (0, 1))
    assert {row["label"]: (row["amount"], row["status"]) for row in bars} == {
        "A": (15.0, "uppskattning"),
        "C": (0.0, "utfall"),
    }
    assert {row["label"]: row["words"].replace("\u00a0", " ") for row in words} == {
        "B": "uppgift saknas",
        "A": "15 %",
        "C": "0 %",
    }


def test_the_headline_of_the_panels_tells_which_is_largest_of_what_is_known() -> None:
    b = books.collaboration("b")
    book = books.book([A, b], [books.cost("a", 2024, "10")], [books.effort("b", 2024, "15")])
    words = effort_words.panels_words(book, overview.year_overview(book, 2024))
    assert words.headline == "A har högst känd kostnad, B störst känd arbetsinsats"
    nothing = effort_words.panels_words(book, overview.year_overview(book, 2023))
    assert nothing.headline == "Kostnad och arbetsinsats kan inte jämföras"
