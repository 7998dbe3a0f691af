"""Costs per year for charts."""

from kronoberg.analysis.overview import overview, series
from kronoberg.domain.words import Category, Direction, Status
from tests import books

A = books.collaboration("a")


def test_the_axis_has_at_least_five_years_and_reaches_the_last_year_that_is_over() -> None:
    book = books.book([A], [books.cost("a", 2024, "1")])
    assert series.years_shown(book, through=2025) == (2021, 2022, 2023, 2024, 2025)


def test_the_axis_begins_at_the_first_known_figure_when_that_is_earlier() -> None:
    book = books.book([A], [books.cost("a", 2018, "1"), books.cost("a", 2024, "1")])
    assert series.years_shown(book, through=2022) == (2018, 2019, 2020, 2021, 2022, 2023, 2024)


def test_a_dataset_without_any_figure_still_has_an_axis() -> None:
    assert series.years_shown(books.book([A]), through=2025) == (2021, 2022, 2023, 2024, 2025)
    assert series.latest_year_with_a_figure(books.book([A]), otherwise=2025) == 2025


def test_every_year_is_kept_and_one_without_figures_has_no_value() -> None:
    columns = series.by_collaboration(books.book([A], [books.cost("a", 2024, "1")]), (2022, 2023, 2024))
    assert [column.year for column in columns] == [2022, 2023, 2024]
    assert [column.total.value for column in columns] == [None, None, 100]


def test_a_column_has_the_same_total_as_the_overview() -> None:
    others = [books.collaboration(name) for name in "bcdef"]
    rows = [books.cost(row.collaboration_id, 2024, "10", Status.ESTIMATE) for row in others]
    book = books.book([A, *others], rows)
    assert series.by_collaboration(book, (2024,))[0].total == overview.year_overview(book, 2024).everything.costs.gross


def test_more_than_four_parts_become_three_and_a_joined_one_that_is_a_minimum_when_one_is_missing() -> None:
    rows = [
        books.cost(name, 2024, amount) for name, amount in zip("abcde", ("50", "40", "30", "20", "10"), strict=True)
    ]
    book = books.book([books.collaboration(name) for name in "abcdef"], rows)
    segments = series.by_collaboration(book, (2024,))[0].segments
    assert [segment.key for segment in segments] == ["a", "b", "c", series.OTHERS]
    joined = segments[-1].figure
    assert (joined.value, joined.known, joined.expected) == (3_000, 2, 3)


def test_four_parts_are_not_joined() -> None:
    book = books.book([books.collaboration(name) for name in "abcd"], [books.cost(name, 2024, "1") for name in "abcd"])
    assert [segment.key for segment in series.by_collaboration(book, (2024,))[0].segments] == [
        "a",
        "b",
        "c",
        "d",
    ]


def test_one_collaboration_is_divided_by_what_the_money_went_to_without_its_income() -> None:
    book = books.book(
        [A],
        [
            books.cost("a", 2024, "30", category=Category.TRAVEL),
            books.cost("a", 2024, "70", category=Category.MEMBERSHIP_FEE),
            books.cost("a", 2024, "5", direction=Direction.INCOME, category=Category.OTHER),
        ],
    )
    column = series.by_category(book, A, (2023, 2024))[1]
    assert [(segment.key, segment.figure.value) for segment in column.segments] == [
        ("membership_fee", 7_000),
        ("travel", 3_000),
    ]
    assert column.total.value == 10_000


def test_a_year_when_a_collaboration_did_not_exist_is_not_missing() -> None:
    young = books.collaboration("y", joined="2024")
    before, first = series.by_category(books.book([young]), young, (2023, 2024))
    assert not before.total.applicable
    assert first.total.status is Status.MISSING
