"""What every reader of the accounts gives: transactions, what the file says of itself, and totals to check it by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kronoberg.domain import swedish
from kronoberg.domain.faults import Fault, FaultyData

Progress = Callable[[float], None]
"""Is told how much of the work is done, from 0 to 1."""

MOST_FAULTS = 100
"""How many faults are listed. A file of the wrong kind has one on every line; the rest are counted."""


class Transaction(NamedTuple):
    """One row of a voucher.

    `date` is ÅÅÅÅ-MM-DD, or ÅÅÅÅ-MM where the file knows the period only; `row` is the row's place in its voucher,
    from 1; `text` is the row's own text or else the voucher's; `amount` is in öre, debit positive. What the file does
    not say is an empty text.
    """

    line: int
    year: int
    date: str
    voucher: str
    row: int
    account: str
    cost_centre: str
    project: str
    text: str
    amount: int


Take = Callable[[Transaction], None]
"""Is given each transaction as it is read: a year's ledger need never be in memory as a whole."""


@dataclass(frozen=True, slots=True)
class BalanceDifference:
    """A balance that the file states and its transactions do not add up to (in öre, debit positive).

    `label` says which balances were compared ("#RES"); `of_object` is empty, or "dimension objekt"; `stated` is None
    where the file has transactions on an account and no balance for it.
    """

    year: int
    account: str
    of_object: str
    label: str
    stated: int | None
    added_up: int


class Unbalanced(NamedTuple):
    """A voucher whose rows do not come to zero: its line, its series and number, and what they come to in öre."""

    line: int
    voucher: str
    sum: int


@dataclass(frozen=True, slots=True)
class AccountsFile:
    """What a file from the accounts holds, apart from the transactions themselves.

    Attributes
    ----------
    name, sha256
        The file's name and the checksum of its bytes.
    form, encoding
        The file's kind ("SIE 4E") and how its letters were read ("CP437"), for people.
    certain
        False when the encoding is a guess that a person should look at `examples` to judge.
    examples
        Texts from the file with letters beyond ASCII.
    company, generated
        Whose accounts, and when they were exported; empty when the file does not say.
    years
        The years that have transactions.
    account_names, dimensions, objects
        Names by account, by dimension number, and by (dimension, object).
    vouchers, transactions
        How many there are.
    debit, credit
        The sums of the positive and of the negative amounts, in öre.
    sums
        The sum of the transactions by year and account, in öre, debit positive.
    balances_checked, differences
        How many stated balances were compared with the transactions, and those that differ.
    notices
        What a person should know before taking the figures in, in Swedish.
    unbalanced
        Vouchers that are out of balance. A person has to see them, and may take the file in all the same.
    """

    name: str
    sha256: str
    form: str
    encoding: str
    certain: bool
    examples: tuple[str, ...]
    company: str
    generated: str
    years: tuple[int, ...]
    account_names: Mapping[str, str]
    dimensions: Mapping[str, str]
    objects: Mapping[tuple[str, str], str]
    vouchers: int
    transactions: int
    debit: int
    credit: int
    sums: Mapping[tuple[int, str], int]
    balances_checked: int
    differences: tuple[BalanceDifference, ...]
    notices: tuple[str, ...]
    unbalanced: tuple[Unbalanced, ...] = ()


class Faults:
    """The faults of one file: the first hundred kept, all counted."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._found: list[Fault] = []
        self.count = 0

    def add(self, line: int | None, found: str, expected: str, column: str | None = None) -> None:
        """Put down a fault on a line."""
        self.count += 1
        if len(self._found) < MOST_FAULTS:
            self._found.append(Fault(self._name, line, column, found, expected))

    def clear(self) -> None:
        """Forget what has been put down, where one other fault explains it all."""
        self._found.clear()
        self.count = 0

    def raise_any(self) -> None:
        """Raise FaultyData when there is a fault, with a last one that says how many more there are."""
        if not self._found:
            return
        listed = sorted(self._found, key=lambda fault: fault.row or 0)
        more = self.count - len(listed)
        if more:
            total = swedish.counted(self.count, "fel", "fel")
            found = f"{total}, varav de första {len(listed)} står här"
            listed.append(Fault(self._name, None, None, found, "en fil utan fel"))
        raise FaultyData(tuple(listed))
