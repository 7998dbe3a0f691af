"""Tables of the part "Läs in": faults in a file, what the accounts came to, what no rule takes."""

from collections.abc import Sequence

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.faults import Fault
from kronoberg.intake import outcome_notices
from kronoberg.intake.mapping import Mapped, PartSum
from kronoberg.intake.transactions import AccountsFile, BalanceDifference
from kronoberg.present import accounts_words, cell, change_words
from kronoberg.present.tables import ReaderTable

PART, SUM, ROWS, RULES = "Del", "Summa", "Bokföringsrader", "Regel"
TOTAL = "Allt som ingen regel tar"
YEAR, ACCOUNT, COST_CENTRE, PROJECT = "År", "Konto", "Kostnadsställe", "Projekt"
MOST_UNMAPPED = 30
"""Places in the accounts on the page; the rest stands in the file that can be taken home."""


def faults(found: Sequence[Fault]) -> ReaderTable:
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
    return ReaderTable(cell.frame(rows, "Plats"), numbers=("Rad",), alt="Fel i filen", cards=True)


def _place(file: str) -> str:
    """A fault in a row that the dataset already has names the table's file, which readers do not know."""
    return next((table.title for table in BY_NAME.values() if table.file == file), file)


def parts(book: Book, found: Sequence[PartSum]) -> ReaderTable:
    """What the rules gave each part: its sum, how many rows, and which rules."""
    rows = [
        {
            PART: outcome_notices.name(book, each.part),
            SUM: swedish.kronor_and_ore(each.amount),
            ROWS: swedish.decimal(len(each.transactions)),
            RULES: swedish.enumeration(each.rules),
        }
        for each in found
    ]
    return ReaderTable(cell.frame(rows, PART), numbers=(SUM, ROWS), alt="Belopp enligt konteringsreglerna", cards=True)


def unmapped(mapped: Mapped, file: AccountsFile) -> ReaderTable:
    """What no rule takes, by where it was booked, the largest amount first, with the total last."""
    rows = [
        {
            ACCOUNT: account_name(file, each.account),
            YEAR: str(each.year),
            COST_CENTRE: _object(file, "1", each.cost_centre),
            PROJECT: _object(file, "6", each.project),
            ROWS: swedish.decimal(each.transactions),
            SUM: swedish.kronor_and_ore(each.amount),
        }
        for each in mapped.unmapped
    ]
    total = {
        ACCOUNT: TOTAL,
        YEAR: "",
        COST_CENTRE: "",
        PROJECT: "",
        ROWS: swedish.decimal(sum(each.transactions for each in mapped.unmapped)),
        SUM: swedish.kronor_and_ore(sum(each.amount for each in mapped.unmapped)),
    }
    frame = cell.frame([*rows, total], ACCOUNT)
    return ReaderTable(frame, numbers=(ROWS, SUM), sums=(TOTAL,), alt="Rader som ingen regel tar", cards=True)


def largest(shown: ReaderTable, most: int = MOST_UNMAPPED) -> ReaderTable:
    """The same table with its first rows and its total."""
    frame = shown.frame
    if len(frame) <= most + 1:
        return shown
    kept = [*range(most), len(frame) - 1]
    return ReaderTable(frame.iloc[kept], shown.numbers, shown.alt, sums=shown.sums, cards=shown.cards)


def balances(found: Sequence[BalanceDifference], file: AccountsFile) -> ReaderTable:
    """The balances that the file's rows do not add up to."""
    rows = [
        {
            ACCOUNT: account_name(file, each.account),
            YEAR: str(each.year),
            "Objekt": each.of_object,
            "Enligt": each.label,
            "Filens saldo": cell.MISSING if each.stated is None else swedish.kronor_and_ore(each.stated),
            "Raderna ger": swedish.kronor_and_ore(each.added_up),
            "Skillnad": swedish.kronor_and_ore(accounts_words.difference_of(each)),
        }
        for each in found
    ]
    numbers = ("Filens saldo", "Raderna ger", "Skillnad")
    return ReaderTable(cell.frame(rows, ACCOUNT), numbers=numbers, alt="Saldon som skiljer sig", cards=True)


def account_name(file: AccountsFile, account: str) -> str:
    """An account's number with its name, where the file has one."""
    return " ".join(filter(None, (account, file.account_names.get(account))))


def _object(file: AccountsFile, dimension: str, number: str) -> str:
    return " ".join(filter(None, (number, file.objects.get((dimension, number))))) or cell.NOTHING
