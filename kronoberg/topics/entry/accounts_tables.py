"""The tables about a file from the accounts: what the rules gave, what no rule takes, balances that differ."""

from collections.abc import Mapping

from kronoberg.domain import swedish
from kronoberg.intake.accounts.mapping import Mapped, PartSum
from kronoberg.intake.accounts.transactions import AccountsFile, BalanceDifference
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.entry import accounts_words

SHOWN = 200
"""A region's ledger has thousands of combinations; the page shows the largest, and says how many there are."""


def parts_table(labels: Mapping[str, str], mapped: Mapped) -> Table | None:
    """What the rules gave each part; None when they took nothing. `labels` are the collaborations' names by key."""
    cells = [_part(labels, each) for each in mapped.parts]
    if not cells:
        return None
    return cell.table(cells, "Samarbete", title="Belopp som konteringsreglerna gav", numbers=("År", "Belopp", "Rader"))


def control_table(file: AccountsFile) -> Table | None:
    """The balances that differ from the rows; None when none does."""
    cells = [_difference(file, each) for each in file.differences[:SHOWN]]
    if not cells:
        return None
    return cell.table(
        cells,
        "Konto",
        title="Saldon som skiljer sig från raderna",
        numbers=("År", "Saldo i filen", "Summa av raderna", "Skillnad"),
    )


def _part(labels: Mapping[str, str], each: PartSum) -> dict[str, str]:
    part = each.part
    return {
        "Samarbete": labels.get(part.collaboration_id, part.collaboration_id),
        "År": str(part.year),
        "Slag": part.direction.word,
        "Del": part.category.word,
        "Belopp": swedish.kronor(each.amount),
        "Rader": swedish.decimal(len(each.transactions)),
        "Regler": ", ".join(each.rules),
    }


def _difference(file: AccountsFile, each: BalanceDifference) -> dict[str, str]:
    where = (
        f"{_account(file, each.account)}, objekt {each.of_object}" if each.of_object else _account(file, each.account)
    )
    return {
        "Konto": where,
        "År": str(each.year),
        "Post": each.label,
        "Saldo i filen": cell.MISSING if each.stated is None else swedish.kronor(each.stated),
        "Summa av raderna": swedish.kronor(each.added_up),
        "Skillnad": swedish.kronor(accounts_words.difference_of(each)),
    }


def _account(file: AccountsFile, account: str) -> str:
    return " ".join(filter(None, (account, file.account_names.get(account, ""))))
