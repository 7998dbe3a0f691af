"""A year in one place, and when two years can be compared."""

from kronoberg.analysis.overview import overview
from kronoberg.domain.figures import Bound
from kronoberg.domain.words import EndStatus, Kind, Status
from tests import books

A = books.collaboration("a")
B = books.collaboration("b")
P = books.collaboration("p", kind=Kind.PROGRAMME)


def test_programmes_stand_apart_and_everything_is_their_sum() -> None:
    book = books.book([A, B, P], [books.cost(name, 2024, "100") for name in "abp"])
    picture = overview.year_overview(book, 2024)
    assert picture.collaborations.costs.gross.value == 20_000
    assert picture.programmes.costs.gross.value == 10_000
    assert picture.everything.costs.gross.value == 30_000


def test_a_missing_collaboration_makes_the_total_a_minimum() -> None:
    picture = overview.year_overview(books.book([A, B], [books.cost("a", 2024, "100")]), 2024)
    gross = picture.everything.costs.gross
    assert (gross.value, gross.bound, gross.known, gross.expected) == (10_000, Bound.AT_LEAST, 1, 2)


def test_one_whose_end_is_unknown_stands_outside_the_total() -> None:
    unclear = books.collaboration("u", end_status=EndStatus.UNKNOWN, last_observed="2019")
    picture = overview.year_overview(books.book([A, unclear], [books.cost("a", 2024, "100")]), 2024)
    assert [row.collaboration_id for row in picture.unclear] == ["u"]
    assert picture.everything.costs.gross.expected == 1


def test_a_change_is_stated_between_complete_years_with_the_same_collaborations() -> None:
    book = books.book([A], [books.cost("a", 2023, "100"), books.cost("a", 2024, "130", Status.ESTIMATE)])
    change = overview.cost_change(book, 2024)
    assert change.amount is not None
    assert (change.amount.value, change.amount.status) == (3_000, Status.ESTIMATE)


def test_no_change_is_stated_when_a_year_is_incomplete() -> None:
    book = books.book([A, B], [books.cost("a", 2023, "100"), books.cost("a", 2024, "130"), books.cost("b", 2024, "1")])
    change = overview.cost_change(book, 2024)
    assert change.amount is None
    assert (change.previous.complete, change.now.complete) == (False, True)


def test_no_change_is_stated_when_somebody_came_or_went() -> None:
    went = books.collaboration("w", ended="2023")
    came = books.collaboration("k", joined="2024")
    rows = [books.cost("w", 2023, "100"), books.cost("k", 2024, "130")]
    change = overview.cost_change(books.book([went, came], rows), 2024)
    assert change.amount is None
    assert (change.previous.complete, change.now.complete) == (True, True)
    assert [row.collaboration_id for row in change.came] == ["k"]
    assert [row.collaboration_id for row in change.went] == ["w"]


def test_a_year_in_which_nobody_is_expected_has_no_total_and_no_change() -> None:
    picture = overview.year_overview(books.book([books.collaboration("k", joined="2024")]), 2020)
    assert picture.everything.costs.gross.status is Status.NOT_APPLICABLE
    assert picture.cost_change.amount is None


def test_rows_of_one_collaboration_are_empty_in_a_year_when_it_is_not_expected() -> None:
    picture = overview.year_overview(books.book([A, books.collaboration("k", joined="2024")]), 2020)
    assert picture.rows_of("k") == ()
    assert [row.collaboration.collaboration_id for row in picture.rows_of(None)] == ["a"]
