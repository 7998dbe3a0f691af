"""The texts of the accounts' rows as voucher lines have them; what may not enter is left out, and counted."""

from collections.abc import Iterable

from kronoberg.domain import texts
from kronoberg.domain.contracts import BY_NAME
from kronoberg.intake.accounts.mapping import PartSum
from kronoberg.intake.accounts.transactions import AccountsFile, Transaction

LONGEST = {column.name: column.cell.longest for column in BY_NAME["postings"].columns}
"""Characters that a column of the voucher lines holds."""


def plain(text: str) -> str:
    """A text from the accounts on one line; one that looks like a formula is put in quotation marks."""
    visible = texts.one_line(text)
    return f"”{visible}”" if visible.startswith(texts.FORMULA_STARTS) else visible


def entering(file: AccountsFile, row: Transaction, *, with_texts: bool) -> dict[str, str]:
    """The texts of a row by column; one whose letters are damaged or unseen, or that is too long, is empty."""
    made = {name: plain(text) for name, text in _written(file, row, with_texts=with_texts).items()}
    return {name: "" if texts.trouble(text, LONGEST[name]) else text for name, text in made.items()}


def left_out(file: AccountsFile, parts: Iterable[PartSum], *, with_texts: bool) -> int:
    """How many rows lose a text that may not enter."""
    rows = (row for each in parts for row in each.transactions)
    return sum(_loses(file, row, with_texts=with_texts) for row in rows)


def _loses(file: AccountsFile, row: Transaction, *, with_texts: bool) -> bool:
    kept = entering(file, row, with_texts=with_texts)
    return any(plain(text) and not kept[name] for name, text in _written(file, row, with_texts=with_texts).items())


def _written(file: AccountsFile, row: Transaction, *, with_texts: bool) -> dict[str, str]:
    return {
        "account_name": file.account_names.get(row.account, ""),
        "cost_centre": row.cost_centre,
        "project": row.project,
        "text": row.text if with_texts else "",
    }
