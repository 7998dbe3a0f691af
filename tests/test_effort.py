"""How much of a full-time post a collaboration takes."""

from kronoberg.analysis import effort
from kronoberg.domain.words import Status
from tests import books

A = books.collaboration("a")


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
