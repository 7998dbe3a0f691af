"""Tables of the part "Läs in": faults in a file, and all that no account rule takes."""

from collections.abc import Sequence

from kronoberg.domain import swedish
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.faults import Fault
from kronoberg.intake.accounts.mapping import Mapped
from kronoberg.intake.accounts.transactions import AccountsFile
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.entry import change_words

SUM, ROWS = "Summa", "Bokföringsrader"
TOTAL = "Allt som ingen regel tar"
YEAR, ACCOUNT, COST_CENTRE, PROJECT = "År", "Konto", "Kostnadsställe", "Projekt"
MOST_UNMAPPED = 30
"""Places in the accounts on the page; the rest stands in the file that can be taken home."""


def faults(found: Sequence[Fault]) -> Table:
    """Faults in a file: where each one is, what was found there, what is expected."""
    rows = [
        {
            "Plats": _place(fault.file),
            "Rad": "" if fault.row is None else str(fault.row),
            "Kolumn": change_words.column_title(fault.column),
            "Hittade": fault.found,
            "Väntade": fault.expected,
        }
        for fault in found
    ]
    return cell.table(rows, "Plats", title="Fel i filen", numbers=("Rad",), cards=True)


def _place(file: str) -> str:
    """A fault in a row that the dataset already has names the table's file, which readers do not know."""
    return next((table.title for table in BY_NAME.values() if table.file == file), file)


def unmapped(mapped: Mapped, file: AccountsFile, *, most: int | None = None) -> Table:
    """What no rule takes, by where it was booked, the largest amount first, with the total of everything last.

    `most` is how many places are listed; None for all, which can be thousands.
    """
    rows = [
        {
            ACCOUNT: _account_name(file, each.account),
            YEAR: str(each.year),
            COST_CENTRE: _object(file, "1", each.cost_centre),
            PROJECT: _object(file, "6", each.project),
            ROWS: swedish.decimal(each.transactions),
            SUM: swedish.kronor_and_ore(each.amount),
        }
        for each in mapped.unmapped[:most]
    ]
    total = {
        ACCOUNT: TOTAL,
        YEAR: "",
        COST_CENTRE: "",
        PROJECT: "",
        ROWS: swedish.decimal(sum(each.transactions for each in mapped.unmapped)),
        SUM: swedish.kronor_and_ore(sum(each.amount for each in mapped.unmapped)),
    }
    return cell.table(
        [*rows, total], ACCOUNT, title="Rader som ingen regel tar", numbers=(ROWS, SUM), sums=(TOTAL,), cards=True
    )


def _account_name(file: AccountsFile, account: str) -> str:
    """An account's number with its name, where the file has one."""
    return " ".join(filter(None, (account, file.account_names.get(account))))


def _object(file: AccountsFile, dimension: str, number: str) -> str:
    return " ".join(filter(None, (number, file.objects.get((dimension, number))))) or cell.NOTHING
