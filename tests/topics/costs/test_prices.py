"""Costs in fixed prices: exact, rounded once, and never guessed for a year outside the index."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronoberg.analysis.costs import prices
from kronoberg.analysis.overview import series
from kronoberg.domain import figures, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Bound, Figure, Unit
from kronoberg.domain.words import SeriesKind, Status
from tests import books, references

A = books.collaboration("alfa")
KPI = references.series(
    "kpi", SeriesKind.PRICE_INDEX, {"2021": "100", "2022": "108.3", "2023": "120", "2024-01": "125"}
)
ROWS = [
    books.cost("alfa", 2021, "1000"),
    books.cost("alfa", 2022, "100", Status.ESTIMATE, approximate=True),
    books.cost("alfa", 2023, "50"),
    books.cost("alfa", 2024, "70"),
]


@pytest.fixture
def book() -> Book:
    return references.book([A], ROWS, KPI)


def kronor(amount: str, status: Status = Status.OUTCOME) -> Figure:
    ore = swedish.hundredths(amount)
    return figures.known(ore, unit=Unit.SEK, status=status, sources=("kalla",))


def test_the_base_year_is_the_last_whole_year_and_months_are_left_out(book: Book) -> None:
    (index,) = prices.price_indices(book)
    assert (index.first_year, index.base_year, sorted(index.values)) == (2021, 2023, [2021, 2022, 2023])


def test_an_amount_is_multiplied_by_the_base_years_index_and_divided_by_its_own(book: Book) -> None:
    (index,) = prices.price_indices(book)
    # 1 000 · 120 / 100 = 1 200 and 100 · 120 / 108,3 = 110,803…
    assert prices.in_fixed_prices(kronor("1000"), 2021, index).value == 120_000
    assert prices.in_fixed_prices(kronor("100"), 2022, index).value == 11_080
    assert prices.in_fixed_prices(kronor("50"), 2023, index).value == 5_000


def test_half_an_ore_is_rounded_up() -> None:
    # 0,05 kr · 3/2 = 0,075 kr
    assert figures.scaled(kronor("0,05"), Fraction(3, 2), unit=Unit.SEK).value == 8
    # 0,01 kr · 49/100 is less than half an öre
    assert figures.scaled(kronor("0,01"), Fraction(49, 100), unit=Unit.SEK).value == 0


def test_status_bound_and_about_are_kept(book: Book) -> None:
    (index,) = prices.price_indices(book)
    parts = [kronor("100", Status.PRELIMINARY), figures.missing(unit=Unit.SEK)]
    converted = prices.in_fixed_prices(figures.total(parts, unit=Unit.SEK), 2021, index)
    assert (converted.value, converted.status, converted.bound) == (12_000, Status.PRELIMINARY, Bound.AT_LEAST)
    assert (converted.known, converted.expected) == (1, 2)

    about = figures.known(10_000, unit=Unit.SEK, status=Status.ESTIMATE, approximate=True)
    assert prices.in_fixed_prices(about, 2021, index).approximate


def test_a_year_outside_the_index_is_missing_also_when_months_of_it_are_known(book: Book) -> None:
    (index,) = prices.price_indices(book)
    converted = prices.in_fixed_prices(kronor("70"), 2024, index)
    assert (converted.value, converted.status, converted.known, converted.expected) == (None, Status.MISSING, 0, 1)


def test_nothing_to_know_is_still_nothing_to_know_outside_the_index(book: Book) -> None:
    (index,) = prices.price_indices(book)
    assert not prices.in_fixed_prices(figures.not_applicable(unit=Unit.SEK), 2024, index).applicable


def test_the_sources_of_both_years_index_join_the_figures_own() -> None:
    index_rows = references.series(
        "kpi", SeriesKind.PRICE_INDEX, {"2021": "100", "2023": "120"}, sources={"2021": "gammal", "2023": "ny"}
    )
    (index,) = prices.price_indices(references.book([A], ROWS, index_rows))
    assert prices.in_fixed_prices(kronor("1"), 2021, index).sources == ("gammal", "kalla", "ny")


def test_columns_tell_a_year_that_cannot_be_converted_from_one_that_is_missing(book: Book) -> None:
    (index,) = prices.price_indices(book)
    columns = prices.columns_in_fixed_prices(series.by_collaboration(book, (2020, 2021, 2024)), index)
    assert [(column.year, column.total.value, column.outside_index) for column in columns] == [
        (2020, None, False),
        (2021, 120_000, False),
        (2024, None, True),
    ]
    assert columns[1].segments[0].figure.value == 120_000


def test_nothing_is_converted_when_every_known_year_is_outside(book: Book) -> None:
    (index,) = prices.price_indices(book)
    columns = prices.columns_in_fixed_prices(series.by_collaboration(book, (2020, 2024)), index)
    assert not prices.some_converted(columns)
    assert prices.some_converted(prices.columns_in_fixed_prices(series.by_collaboration(book, (2021, 2024)), index))


def test_an_index_is_found_by_its_key_and_one_with_only_months_is_not_offered() -> None:
    months = references.series("manad", SeriesKind.PRICE_INDEX, {"2024-01": "1"})
    both = references.book([A], ROWS, KPI, months)
    assert [index.series.series_id for index in prices.price_indices(both)] == ["kpi"]
    assert prices.price_index(both, "manad") is None
    assert prices.price_index(both, None) is None
    found = prices.price_index(both, "kpi")
    assert found is not None
    assert found.base_year == 2023


@given(
    amounts=st.lists(st.integers(0, 10**12), min_size=1, max_size=3),
    up=st.integers(1, 10**6),
    down=st.integers(1, 10**6),
)
def test_the_amounts_by_status_still_add_up_to_the_exactly_rounded_value(
    amounts: list[int], up: int, down: int
) -> None:
    statuses = (Status.OUTCOME, Status.PRELIMINARY, Status.ESTIMATE)
    parts = [
        figures.known(amount, unit=Unit.SEK, status=status)
        for amount, status in zip(amounts, statuses[: len(amounts)], strict=True)
    ]
    converted = figures.scaled(figures.total(parts, unit=Unit.SEK), Fraction(up, down), unit=Unit.SEK)
    assert converted.value is not None
    assert 2 * abs(converted.value - Fraction(sum(amounts) * up, down)) <= 1
