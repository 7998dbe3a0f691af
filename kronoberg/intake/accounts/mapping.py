"""Account rules × transactions: what each collaboration cost and got, and the transactions that no rule takes.

Nothing is guessed: a row that no rule takes is counted with others of the same account, cost centre and project, and
what was taken and what was not add up to the file, account by account.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from kronoberg.domain.contracts.accounting import AccountRule
from kronoberg.domain.words import Category, Direction
from kronoberg.intake.accounts.transactions import AccountsFile, Transaction

_Place = tuple[int, str, str, str]


class Part(NamedTuple):
    """A part of a collaboration's cost or income in a year, whatever its status."""

    collaboration_id: str
    year: int
    direction: Direction
    category: Category


@dataclass(frozen=True, slots=True)
class PartSum:
    """What the rules gave a part.

    `amount` is in öre and in the part's own direction: a cost is positive when debit is more, an income when credit
    is. Below zero is wrong, and is never saved. `rules` are the keys of the rules that took the transactions.
    """

    part: Part
    amount: int
    transactions: tuple[Transaction, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unmapped:
    """Transactions that no rule takes, by where they were booked; `amount` is in öre, debit positive."""

    year: int
    account: str
    cost_centre: str
    project: str
    transactions: int
    amount: int


@dataclass(frozen=True, slots=True)
class AccountControl:
    """One account in one year, in öre with debit positive: the file's sum, and what of it was and was not taken."""

    year: int
    account: str
    in_file: int
    mapped: int
    unmapped: int

    @property
    def agrees(self) -> bool:
        """Whether nothing was lost and nothing counted twice."""
        return self.in_file == self.mapped + self.unmapped


@dataclass(frozen=True, slots=True)
class Mapped:
    """What the rules made of a file.

    Attributes
    ----------
    parts
        Sums by part, in order of collaboration, year, direction and category.
    unmapped
        What no rule takes, the largest amount first.
    control
        Every account of the file.
    in_file
        How many transactions the file has.
    """

    parts: tuple[PartSum, ...]
    unmapped: tuple[Unmapped, ...]
    control: tuple[AccountControl, ...]
    in_file: int

    @property
    def transactions(self) -> int:
        """How many transactions the rules take."""
        return sum(len(each.transactions) for each in self.parts)

    @property
    def agrees(self) -> bool:
        """Whether what was taken and what was not are the file, in number and on every account."""
        counted = self.transactions + sum(each.transactions for each in self.unmapped)
        return counted == self.in_file and all(account.agrees for account in self.control)

    @property
    def wrong_way(self) -> tuple[PartSum, ...]:
        """The parts whose sum came out below zero."""
        return tuple(each for each in self.parts if each.amount < 0)


@dataclass(slots=True)
class _Group:
    """The transactions of one place in the accounts: the rules that may take them, and what none of them took."""

    rules: tuple[AccountRule, ...]
    untaken: int = 0
    amount: int = 0


class Sorting:
    """Transactions as they are sorted by the rules, one at a time: hand `take` to a reader, then ask for `result`."""

    def __init__(self, rules: Iterable[AccountRule]) -> None:
        self._rules = tuple(sorted(rules, key=lambda rule: rule.order))
        self._groups: dict[_Place, _Group] = {}
        self._taken: defaultdict[Part, list[Transaction]] = defaultdict(list)
        self._used: defaultdict[Part, set[str]] = defaultdict(set)

    def take(self, transaction: Transaction) -> None:
        """Sort one transaction."""
        _, year, _, _, _, account, cost_centre, project, text, amount = transaction
        place = (year, account, cost_centre, project)
        group = self._groups.get(place)
        if group is None:
            group = self._groups[place] = _Group(tuple(rule for rule in self._rules if _takes_place(rule, place)))
        for rule in group.rules:
            if rule.text_contains is None or rule.text_contains.casefold() in text.casefold():
                part = Part(rule.collaboration_id, year, rule.direction, rule.category)
                self._taken[part].append(transaction)
                self._used[part].add(rule.rule_id)
                return
        group.untaken += 1
        group.amount += amount

    def result(self, file: AccountsFile) -> Mapped:
        """What the rules made of the file that the transactions came from."""
        unmapped = [
            Unmapped(*place, transactions=group.untaken, amount=group.amount)
            for place, group in self._groups.items()
            if group.untaken
        ]
        return Mapped(
            parts=tuple(
                PartSum(part, _amount(part, rows), tuple(rows), self._rules_of(part))
                for part, rows in sorted(self._taken.items())
            ),
            unmapped=tuple(sorted(unmapped, key=_largest_first)),
            control=tuple(self._control(file)),
            in_file=file.transactions,
        )

    def _rules_of(self, part: Part) -> tuple[str, ...]:
        return tuple(rule.rule_id for rule in self._rules if rule.rule_id in self._used[part])

    def _control(self, file: AccountsFile) -> Iterable[AccountControl]:
        mapped: defaultdict[tuple[int, str], int] = defaultdict(int)
        unmapped: defaultdict[tuple[int, str], int] = defaultdict(int)
        for rows in self._taken.values():
            for row in rows:
                mapped[row.year, row.account] += row.amount
        for (year, account, _, _), group in self._groups.items():
            unmapped[year, account] += group.amount
        for year, account in sorted({*file.sums, *mapped, *unmapped}):
            key = year, account
            yield AccountControl(year, account, file.sums.get(key, 0), mapped[key], unmapped[key])


def _takes_place(rule: AccountRule, place: _Place) -> bool:
    """Whether a rule takes what is booked there. As many first digits of the account are compared as the rule has."""
    year, account, cost_centre, project = place
    digits = account[: len(rule.account_from)]
    return (
        len(digits) == len(rule.account_from)
        and rule.account_from <= digits <= rule.account_to
        and rule.cost_centre in (None, cost_centre)
        and rule.project in (None, project)
        and (rule.valid_from_year or year) <= year <= (rule.valid_to_year or year)
    )


def _amount(part: Part, rows: Iterable[Transaction]) -> int:
    debit = sum(row.amount for row in rows)
    return -debit if part.direction is Direction.INCOME else debit


def _largest_first(each: Unmapped) -> tuple[int, int, str, str, str]:
    return -abs(each.amount), each.year, each.account, each.cost_centre, each.project
