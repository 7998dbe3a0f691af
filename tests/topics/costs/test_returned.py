"""The share of a cost that comes back: told where both are wholly known, and nowhere else."""

from typing import Any

import pytest

from kronoberg.analysis.costs import costs, returned
from kronoberg.domain.words import Category, Direction, Status
from kronoberg.topics.costs import page_words
from tests import books
from tests.page_text import plain

A = books.collaboration("a", reimbursement_expected=True)


def year(*rows: Any) -> costs.YearCost:
    return costs.year_cost(books.book([A], rows), A, 2024)


def back(kronor: str | None, status: Status = Status.OUTCOME, **fields: Any) -> Any:
    return books.cost("a", 2024, kronor, status, direction=Direction.INCOME, category=Category.OTHER, **fields)


@pytest.mark.parametrize(
    ("spent", "returned_", "share"),
    # 121 750,25 of 331 080 is 36,7736 %, 1 of 8 is 12,5 % and 1 of 2000 is 0,05 %, which is rounded up.
    [("331080", "121750,25", "36,8 %"), ("8", "1", "12,5 %"), ("2000", "1", "0,1 %"), ("400", "0", "0 %")],
)
def test_the_share_is_told_to_a_tenth_of_a_percent(spent: str, returned_: str, share: str) -> None:
    assert plain(page_words.share(year(books.cost("a", 2024, spent), back(returned_)))) == share


def test_a_share_of_what_is_only_about_known_is_about_that_too() -> None:
    told = page_words.share(year(books.cost("a", 2024, "200", Status.ESTIMATE, approximate=True), back("50")))
    assert plain(told) == "ca 25 %"


def test_no_share_is_told_where_the_cost_or_what_came_back_is_not_wholly_known() -> None:
    half_known = books.cost("a", 2024, None, Status.MISSING, category=Category.TRAVEL)
    for unsure in (
        year(books.cost("a", 2024, "200")),
        year(back("50")),
        year(books.cost("a", 2024, "200", Status.PRELIMINARY), half_known, back("50")),
    ):
        assert returned.share(unsure) is None
        assert page_words.share(unsure) == "inte känd"


def test_where_nothing_should_come_back_stands_a_dash() -> None:
    alone = books.collaboration("b")
    cost = costs.year_cost(books.book([alone], [books.cost("b", 2024, "200")]), alone, 2024)
    assert (returned.share(cost), page_words.share(cost)) == (None, "–")
