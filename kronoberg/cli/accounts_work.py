"""The accounts taken in from the command line: a SIE file, or rows that a mapping file explains."""

import argparse
import datetime as dt
from collections.abc import Mapping, Sequence

from kronoberg.cli import output
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.dates import SWEDEN
from kronoberg.domain.difference import RowChange, difference
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.words import Status
from kronoberg.intake import files
from kronoberg.intake.accounts import ledger, outcomes, sie, statements
from kronoberg.intake.accounts.mapping import Mapped, Sorting
from kronoberg.intake.accounts.outcomes import Statement
from kronoberg.intake.accounts.transactions import AccountsFile
from kronoberg.intake.sheets import csv_tables
from kronoberg.intake.sheets.own import SheetColumns
from kronoberg.store.errors import StorageError
from kronoberg.topics.entry import accounts_words, import_account_words, import_words

STATUSES = {status.word: status for status in outcomes.STATUSES}
"""What accounts can be, by the word that is written."""
_RULES = BY_NAME["account_rules"]
_MOST = 20
"""Places in the accounts that are told; the rest is counted."""


def of_sie(options: argparse.Namespace, book: Book, content: bytes, name: str) -> Sequence[RowChange]:
    """What a SIE file would change in the Book, with the rules of a file beside those that it has.

    Raises
    ------
    FaultyData
        When the file or the rules are faulty.
    StorageError
        When something has to be said first: what the amounts are, or that a file out of balance is taken in.
    """
    rules = _rules(options)
    sorting = Sorting(candidate(book, rules).rows(_RULES.name))
    file = sie.read(content, name, sorting.take)
    return _taken(options, book, rules, file, sorting.result(file))


def of_ledger(
    options: argparse.Namespace, book: Book, content: bytes, columns: SheetColumns, matching: Mapping[str, str]
) -> Sequence[RowChange]:
    """What rows from the accounts in a sheet would change, as `of_sie`."""
    rules = _rules(options)
    sorting = Sorting(candidate(book, rules).rows(_RULES.name))
    file = ledger.read(options.file.name, content, columns, matching, sorting.take)
    return _taken(options, book, rules, file, sorting.result(file))


def _rules(options: argparse.Namespace) -> dict[str, Incoming]:
    if options.rules is None:
        return {}
    return {_RULES.name: csv_tables.read_csv(options.rules.name, files.read_file(options.rules), _RULES)}


def _taken(
    options: argparse.Namespace, book: Book, rules: Mapping[str, Incoming], file: AccountsFile, mapped: Mapped
) -> Sequence[RowChange]:
    _tell(file, mapped)
    if file.unbalanced and not options.unbalanced:
        msg = f"{accounts_words.UNBALANCED} Lägg till --unbalanced om den ska läsas in som den är."
        raise StorageError(msg)
    if not mapped.parts or not mapped.agrees:
        raise StorageError(import_account_words.NO_PARTS)
    if options.status is None:
        msg = f"{import_words.SAY_STATUS} {import_account_words.period(file)}"
        raise StorageError(msg)
    years = [options.year] if options.year else list(file.years[-1:])
    chosen = frozenset(each.part for each in mapped.parts if each.part.year in years)
    with_rules = candidate(book, rules)
    stated = _statement(options, with_rules, file)
    found = outcomes.incoming(with_rules, file, mapped, stated, chosen=chosen, remove_emptied=options.remove_absent)
    for notice in found.notices:
        output.line(notice)
    return difference(book, candidate(book, {**rules, **found.incoming}, removed=found.removed))


def _tell(file: AccountsFile, mapped: Mapped) -> None:
    output.line(accounts_words.read_sentence(file))
    output.line(f"{accounts_words.totals_sentence(file)} {accounts_words.balances_sentence(file)}")
    for told in (*file.notices, *accounts_words.unbalanced(file)):
        output.line(told)
    output.line(accounts_words.mapped_sentence(mapped))
    if mapped.unmapped:
        output.line(f"{import_account_words.NOT_TAKEN}:")
        for each in mapped.unmapped[:_MOST]:
            output.line(f"  {import_account_words.place(each, file)}")
        if len(mapped.unmapped) > _MOST:
            output.line(f"  och {len(mapped.unmapped) - _MOST} till")


def _statement(options: argparse.Namespace, book: Book, file: AccountsFile) -> Statement:
    known = statements.known_source(book, file)
    title = known.title if known else statements.title(file)
    status: Status = STATUSES[options.status]
    return Statement(
        status=status,
        source_id=statements.source_id(book, file, title),
        title=title,
        publisher=known.publisher if known else file.company or book.dataset.region,
        accessed=dt.datetime.now(SWEDEN).date().isoformat(),
        entered_by=(known.entered_by if known else options.who) or book.dataset.region,
        no_url_reason=(known.no_url_reason if known else None) or import_account_words.NO_LINK_REASON,
        with_texts=not options.without_texts,
    )
