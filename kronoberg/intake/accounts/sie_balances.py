"""The balances that a SIE file states, compared with what its transactions add up to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kronoberg.intake.accounts import sie_tokens
from kronoberg.intake.accounts.transactions import BalanceDifference

Sums = Mapping[tuple[int, str, str], int]
"""Sums of transactions in öre by year, account and object list as written."""


@dataclass(slots=True)
class Balances:
    """What the file states, in öre: by label, year number and account; with an object too; and the sum of periods."""

    accounts: dict[tuple[str, str, str], int] = field(default_factory=dict)
    objects: dict[tuple[str, str, str, tuple[str, str]], int] = field(default_factory=dict)
    periods: dict[tuple[str, str], int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.accounts or self.objects or self.periods)


def compared(
    balances: Balances, years: Mapping[str, tuple[str, str]], sums: Sums
) -> tuple[int, tuple[BalanceDifference, ...]]:
    """How many balances were compared, and those that differ from the transactions.

    An income or cost account's transactions are its #RES, any other account's are #UB less #IB. Where neither is
    stated the sum of #PSALDO (the changes of periods) is used. An object's transactions are #OUB less #OIB. Only years
    that have transactions are compared; an account with transactions and no balance differs, unless they sum to zero:
    zero balances may be left out.
    """
    added = by_account(sums)
    with_transactions = {year for year, _ in added}
    checked, found = 0, []
    for number, (begins, _) in years.items():
        year = int(begins[:4])
        stated = _stated(balances, number)
        if year not in with_transactions or not stated:
            continue
        accounts = {account for each, account in added if each == year}
        for account in sorted({*accounts, *stated}):
            label, ore = stated.get(account, ("#RES", None))
            checked += ore is not None
            total = added.get((year, account), 0)
            if total != (ore or 0):
                found.append(BalanceDifference(year, account, "", label, ore, total))
    for year, account, place, ore in _object_changes(balances, years):
        if year in with_transactions:
            checked += 1
            total = _of_object(sums, year, account, place)
            if total != ore:
                found.append(BalanceDifference(year, account, " ".join(place), "#OUB − #OIB", ore, total))
    return checked, tuple(found)


def by_account(sums: Sums) -> dict[tuple[int, str], int]:
    """The sums by year and account, whatever their objects."""
    totals: dict[tuple[int, str], int] = {}
    for (year, account, _), ore in sums.items():
        totals[year, account] = totals.get((year, account), 0) + ore
    return totals


def _stated(balances: Balances, number: str) -> dict[str, tuple[str, int]]:
    """The change of each account in a year, with the labels that state it."""
    found = {account: ("#PSALDO", ore) for (year, account), ore in balances.periods.items() if year == number}
    for label, year, account in balances.accounts:
        if year == number and label in ("#IB", "#UB"):
            ends = balances.accounts.get(("#UB", year, account), 0)
            found[account] = "#UB − #IB", ends - balances.accounts.get(("#IB", year, account), 0)
    for (label, year, account), ore in balances.accounts.items():
        if year == number and label == "#RES":
            found[account] = "#RES", ore
    return found


def _object_changes(
    balances: Balances, years: Mapping[str, tuple[str, str]]
) -> list[tuple[int, str, tuple[str, str], int]]:
    keys = dict.fromkeys((number, account, place) for _, number, account, place in balances.objects)
    return [
        (
            int(years[number][0][:4]),
            account,
            place,
            balances.objects.get(("#OUB", number, account, place), 0)
            - balances.objects.get(("#OIB", number, account, place), 0),
        )
        for number, account, place in keys
        if number in years
    ]


def _of_object(sums: Sums, year: int, account: str, place: tuple[str, str]) -> int:
    return sum(
        ore
        for (each_year, each_account, objects), ore in sums.items()
        if each_year == year and each_account == account and place in sie_tokens.objects(objects)
    )
