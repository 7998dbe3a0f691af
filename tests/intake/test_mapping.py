"""Account rules sort transactions: the first that fits decides, and what is taken and left is the whole file."""

from typing import Any

import pytest

from kronoberg.domain.contracts.accounting import AccountRule
from kronoberg.domain.words import Category, Direction
from kronoberg.intake.accounts import mapping, sie
from kronoberg.intake.accounts.mapping import Mapped, Part, Unmapped
from kronoberg.intake.accounts.transactions import Transaction

LEDGER = """#SIETYP 4
#VER A 1 20250304 "Resa"
{
#TRANS 5810 {1 "913" 6 "BXL"} 1200.00 20250304 "Tåg"
#TRANS 58151 {1 "913" 6 "BXL"} 800.25
#TRANS 5820 {1 "914"} 50.00
#TRANS 1930 {} -2050.25
}
#VER A 2 20250601 "EU-stöd"
{
#TRANS 3510 {1 "913"} -5000.00 20250601 "Tekniskt STÖD vår"
#TRANS 3510 {1 "913"} -70.00 20250601 "Annat bidrag"
#TRANS 1930 {} 5070.00
}
"""


def rule(key: str, order: int, first: str, last: str = "", **fields: Any) -> AccountRule:
    """A rule for travel in one collaboration, unless the fields say otherwise."""
    defaults: dict[str, Any] = {
        "collaboration_id": "bryssel",
        "category": Category.TRAVEL,
        "direction": Direction.EXPENSE,
    }
    return AccountRule(rule_id=key, order=order, account_from=first, account_to=last or first, **(defaults | fields))


def mapped(*rules: AccountRule, ledger: str = LEDGER) -> Mapped:
    sorting = mapping.Sorting(rules)
    return sorting.result(sie.read(ledger.encode(), "bok.se", sorting.take))


def taken(rule_: AccountRule) -> list[str]:
    return [f"{row.account} {row.amount}" for part in mapped(rule_).parts for row in part.transactions]


INCOME = rule(
    "stod",
    20,
    "3510",
    text_contains="tekniskt stöd",
    category=Category.TECHNICAL_ASSISTANCE,
    direction=Direction.INCOME,
)


def test_sums_are_by_part_and_an_income_is_positive_when_credit_is_more() -> None:
    found = mapped(rule("resor", 10, "5810", "5819", project="BXL"), INCOME)

    assert [(part.part, part.amount, part.rules) for part in found.parts] == [
        (Part("bryssel", 2025, Direction.EXPENSE, Category.TRAVEL), 2000_25, ("resor",)),
        (Part("bryssel", 2025, Direction.INCOME, Category.TECHNICAL_ASSISTANCE), 5000_00, ("stod",)),
    ]
    assert [row.text for row in found.parts[0].transactions] == ["Tåg", "Resa"]


def test_what_no_rule_takes_is_counted_by_place_the_largest_first() -> None:
    found = mapped(rule("resor", 10, "5810", "5819", project="BXL"), INCOME)

    assert found.unmapped == (
        Unmapped(2025, "1930", "", "", 2, 3019_75),
        Unmapped(2025, "3510", "913", "", 1, -70_00),
        Unmapped(2025, "5820", "914", "", 1, 50_00),
    )


def test_what_is_taken_and_what_is_left_are_the_file_account_by_account() -> None:
    found = mapped(rule("resor", 10, "5810", "5819"), INCOME)

    assert found.agrees
    assert (found.in_file, found.transactions, sum(each.transactions for each in found.unmapped)) == (7, 3, 4)
    assert {account.account: (account.in_file, account.mapped, account.unmapped) for account in found.control} == {
        "1930": (3019_75, 0, 3019_75),
        "3510": (-5070_00, -5000_00, -70_00),
        "5810": (1200_00, 1200_00, 0),
        "58151": (800_25, 800_25, 0),
        "5820": (50_00, 0, 50_00),
    }


def test_a_row_that_is_lost_is_seen() -> None:
    sorting = mapping.Sorting([INCOME])
    rows: list[Transaction] = []
    file = sie.read(LEDGER.encode(), "bok.se", rows.append)
    for row in rows[1:]:
        sorting.take(row)

    assert not sorting.result(file).agrees


def test_the_rule_with_the_lowest_place_is_tried_first() -> None:
    found = mapped(rule("sist", 30, "58", "58", category=Category.OTHER), rule("forst", 10, "5810"))

    assert [(part.part.category, part.amount) for part in found.parts] == [
        (Category.OTHER, 850_25),
        (Category.TRAVEL, 1200_00),
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"first": "5810"}, ["5810 120000"]),
        ({"first": "581"}, ["5810 120000", "58151 80025"]),
        ({"first": "58150", "last": "58159"}, ["58151 80025"]),
        ({"first": "581500"}, []),
        ({"first": "57", "last": "58"}, ["5810 120000", "58151 80025", "5820 5000"]),
        ({"first": "58", "cost_centre": "914"}, ["5820 5000"]),
        ({"first": "58", "project": "BXL", "cost_centre": "914"}, []),
        ({"first": "58", "text_contains": "TÅG"}, ["5810 120000"]),
        ({"first": "58", "text_contains": "resa"}, ["58151 80025", "5820 5000"]),
        ({"first": "5810", "valid_from_year": 2026}, []),
        ({"first": "5810", "valid_to_year": 2024}, []),
        ({"first": "5810", "valid_from_year": 2025, "valid_to_year": 2025}, ["5810 120000"]),
    ],
)
def test_a_rule_takes_what_it_says(fields: dict[str, Any], expected: list[str]) -> None:
    assert taken(rule("r", 10, **fields)) == expected


def test_a_sum_below_zero_is_the_wrong_way() -> None:
    found = mapped(rule("fel", 10, "3510"), rule("ratt", 20, "5810"))

    assert [(part.amount, part.rules) for part in found.wrong_way] == [(-5070_00 + 1200_00, ("fel", "ratt"))]


def test_without_rules_everything_is_left() -> None:
    found = mapped()

    assert found.parts == ()
    assert found.agrees
    assert sum(each.transactions for each in found.unmapped) == 7
