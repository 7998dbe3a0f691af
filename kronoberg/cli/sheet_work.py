"""A colleague's sheet taken in from the command line, with a mapping file that says what its columns are."""

import argparse
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kronoberg.cli import accounts_work, output
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.dates import SWEDEN
from kronoberg.domain.difference import RowChange, difference
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.intake import files
from kronoberg.intake.sheets import defaults, own, reading, roles, rows, sheet_source, sums
from kronoberg.intake.sheets.own import SheetColumns
from kronoberg.intake.sheets.rows import SeenRow
from kronoberg.intake.sheets.said import ITSELF, Said
from kronoberg.intake.sheets.sheet_source import SheetSource
from kronoberg.store.errors import StorageError
from kronoberg.topics.entry import change_words, import_sheet_words, import_words, mapping_file, sheet_tables
from kronoberg.topics.entry.mapping_file import MappingFile

_SOURCE = "source_id"


def changes(options: argparse.Namespace, book: Book, content: bytes, name: str) -> Sequence[RowChange]:
    """What the sheet would change in the Book.

    Raises
    ------
    FaultyData
        With every fault of the sheet or of the mapping file, in the words of the screen.
    StorageError
        When a mapping file is needed, has just been written, or does not say enough.
    """
    if options.mapping is None:
        msg = f"{name} {import_words.NEEDS_MAPPING}"
        raise StorageError(msg)
    if not options.mapping.exists():
        _propose(options.mapping, book, content, name)
    given = mapping_file.read(options.mapping.name, files.read_file(options.mapping))
    columns = own.sheet_columns(name, content, given.sheet, header_row=given.header_row)
    if given.is_accounts:
        return accounts_work.of_ledger(options, book, content, columns, mapping_file.accounts_roles(given))
    try:
        return _of_sheet(options, book, content, name, given=given, columns=columns)
    except FaultyData as error:
        raise FaultyData(tuple(change_words.fault_in_words(fault) for fault in error.faults)) from None


def _propose(place: Path, book: Book, content: bytes, name: str) -> None:
    columns = own.sheet_columns(name, content)
    table = roles.proposed_table(columns.columns) or BY_NAME["costs"]
    seen = rows.seen(name, content, columns)
    said = Said(
        table.name,
        roles.proposed(table, columns.columns),
        defaults.fixed(table, name, columns, year=None, last={}),
        left_out=frozenset(row.line for row in rows.probably_none(seen)),
        scale=defaults.scale(columns),
    )
    found = reading.taken(book, columns, seen, said)
    text = mapping_file.proposal(columns, said, found.questions, book)
    place.write_text(text, "utf-8")
    told = mapping_file.still_open(said, [each for each in found.questions if not each.proposal])
    msg = f"Skrev {place}: ett förslag till vad kolumnerna i {name} är. Se igenom det och kör kommandot igen."
    raise StorageError("\n".join([msg, *(f"  {line}" for line in [*_passed_over(columns, said), *told])]))


def _of_sheet(
    options: argparse.Namespace, book: Book, content: bytes, name: str, *, given: MappingFile, columns: SheetColumns
) -> Sequence[RowChange]:
    said = mapping_file.said(given, book, columns)
    seen = rows.seen(name, content, columns)
    said, sources = _with_source(options, book, content, name, said=said, columns=columns)
    found = reading.taken(book, columns, seen, said)
    for told in _passed_over(columns, said):
        output.line(told)
    _tell(seen, said, found)
    if left := mapping_file.still_open(said, found.questions):
        raise StorageError("\n".join([f"{given.name} säger inte allt ännu:", *(f"  {line}" for line in left)]))
    return difference(book, candidate(book, {**sources, **found.incoming}))


def _passed_over(columns: SheetColumns, said: Said) -> list[str]:
    """What a person may not have seen: columns that are hidden in the workbook, and those that are not taken in."""
    out = [each.label for each in columns.columns if said.roles.get(each.label, roles.NOTHING) == roles.NOTHING]
    return [*filter(None, [columns.not_shown.told()]), *([import_sheet_words.not_taken_in(out)] if out else [])]


def _tell(seen: Sequence[SeenRow], said: Said, found: reading.Taken) -> None:
    for check in sums.checked(seen, said):
        output.line(f"Rad {check.line}, {check.label}: summan {check.written}, {sheet_tables.compared(check)}.")
    for each in found.read:
        output.line(f"Rad {each.line}, {each.label}: {each.written} läses som {each.became}.")


def _with_source(
    options: argparse.Namespace, book: Book, content: bytes, name: str, *, said: Said, columns: SheetColumns
) -> tuple[Said, Mapping[str, Incoming]]:
    """What is said, with the file's own key where it is its own source, and the row of that source."""
    if said.fixed.get(_SOURCE) != ITSELF:
        return said, {}
    today = dt.datetime.now(SWEDEN).date().isoformat()
    title = sheet_source.title(name, columns.title)
    by = (options.who or "").strip() or book.dataset.region
    key, row = sheet_source.row(book, name, content, SheetSource(title, book.dataset.region, today, by))
    return replace(said, fixed={**said.fixed, _SOURCE: key}), {"sources": row}
