"""What the commands on a database do; each takes its options and gives the exit code."""

import argparse
import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from kronoberg.cli import accounts_work, output, places, sheet_work
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import RowChange, applied, difference, outstanding
from kronoberg.domain.entering.candidate import Incoming, candidate, completed
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.intake import files, recognising
from kronoberg.intake.recognising import Role
from kronoberg.intake.sheets import csv_tables, workbook
from kronoberg.store import backup, connecting, datasets, filling, folder, history, saving
from kronoberg.store.database import Database
from kronoberg.store.errors import Existing, StorageError
from kronoberg.store.proof import verifying
from kronoberg.store.redaction import decisions, removed_names
from kronoberg.store.redaction.removed_names import NameRemoved
from kronoberg.store.saving import Conflict, Reason
from kronoberg.topics.entry import changes_text, import_words, removal_text
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.entry.change_words import Names


def read_in(options: argparse.Namespace) -> int:
    """Show what a file or a folder would change, and save it when asked to."""
    if not datasets.is_url(options.place):
        book = datasets.read(options.place)
        return _shown(book, _offered(options, book, lambda _: None), options)
    with datasets.database(options.place) as database:
        # What has changed in the folder that the database is filled from, not what people have edited since.
        ours = options.file.is_dir() and options.file.resolve() == places.fill_folder().resolve()
        changes = _for_database(options, database, ours=ours)
        named = {"file_name": files.checked_name(options.file.resolve().name), "file_sha256": _checksum(options.file)}
        code = _accepted(database, changes, options, ReasonKind.IMPORT, **named)
        if options.apply and code == 0 and ours:
            filling.taken_in(database, options.file, datetime.now(UTC))
        return code


def take_back(options: argparse.Namespace) -> int:
    """Show what undoing a change, or all after it, would change, and save it when asked to."""
    with datasets.database(options.place) as database:
        find = history.back_to if options.back else history.undoing
        return _accepted(database, find(database, options.number), options, ReasonKind.UNDO)


def show_history(options: argparse.Namespace) -> int:
    """Print the changes, newest first."""
    with datasets.database(options.place) as database:
        output.line(changes_text.history(history.changes(database, table=options.table, limit=options.limit)))
    return 0


def write_folder(options: argparse.Namespace) -> int:
    """Write the data as a folder."""
    book = datasets.read(options.place)
    folder.write_book(book, options.folder, replace=options.replace)
    output.line(f"Skrev {options.folder}, revision {book.revision}.")
    return 0


def write_backup(options: argparse.Namespace) -> int:
    """Write a backup."""
    with datasets.database(options.place) as database:
        backup.backup(database, options.file)
        head = database.head()
    output.line(
        f"Skrev {options.file}: {swedish.counted(head.number, 'ändring', 'ändringar')}, revision {head.revision}."
    )
    return 0


def verify(options: argparse.Namespace) -> int:
    """Look whether a database is whole, and say what is not."""
    with datasets.database(options.place) as database:
        found = verifying.problems(database)
        for problem in found:
            output.line(problem)
        if found:
            count = swedish.counted(len(found), "fel", "fel")
            output.line(f"{count} i {database.url_shown}. Återställ en säkerhetskopia.")
            return 1
        output.line(f"{database.url_shown}: hel. {swedish.counted(database.head().number, 'ändring', 'ändringar')}.")
    return 0


def put_back(options: argparse.Namespace) -> int:
    """Put a backup into a database."""
    if not datasets.is_url(options.place):
        msg = f"{options.place} är en mapp. Ange en databas med --data."
        raise StorageError(msg)
    last = backup.restore(options.file, options.place, replace=options.replace, undo_decisions=options.undo_decisions)
    output.line(f"Återställde {options.file} i {connecting.place_shown(options.place)}.")
    output.line(removal_text.not_in_backup(last))
    return 0


def write_template(options: argparse.Namespace) -> int:
    """Write the workbook to fill in."""
    from kronoberg.topics.entry import template

    book = datasets.read(options.place)
    if options.file.exists():
        raise Existing(options.file, instead="en ny fil")
    options.file.write_bytes(template.template(book))
    output.line(f"Skrev {options.file}, revision {book.revision}.")
    return 0


def _for_database(options: argparse.Namespace, database: Database, *, ours: bool) -> tuple[RowChange, ...]:
    """What the file or the folder would change; of a folder it says what decisions to remove names leave out."""
    if not options.file.is_dir():
        return _offered(options, database.read(), partial(history.book_of_revision, database))
    look = filling.folder_difference if ours else filling.whole_folder
    found = look(database, options.file)
    if found.left_out:
        output.line(import_words.left_out(found.left_out))
    return found.changes


def _offered(options: argparse.Namespace, book: Book, known: Callable[[str], Book | None]) -> tuple[RowChange, ...]:
    """What the file or the folder would change in the Book; `known` gives an older Book by its revision."""
    if options.file.is_dir():
        return difference(book, folder.read_book(options.file))
    content, name = files.read_file(options.file), files.checked_name(options.file.name)
    what = recognising.recognised(name, content)
    if what.role is Role.SIE:
        return tuple(accounts_work.of_sie(options, book, content, name))
    if options.mapping is not None or (what.role is Role.OTHER and not options.table):
        return tuple(sheet_work.changes(options, book, content, name))
    if what.role is not Role.TEMPLATE:
        table = _table(options)
        incoming = {table.name: csv_tables.read_csv(name, content, table)}
        return difference(book, _with_rows(options, book, incoming))
    rows = workbook.read_workbook(content, name, book=book)
    base = known(rows.revision) if rows.notices else None
    for told in rows.hidden:
        output.line(told)
    for notice in rows.notices:
        output.line(f"{notice} {import_words.about_older(known=base is not None)}")
    made_from = base or book
    try:
        return outstanding(book, difference(made_from, _with_rows(options, made_from, rows.incoming)))
    except FaultyData as error:
        raise FaultyData(rows.located(error.faults)) from None


def _with_rows(options: argparse.Namespace, book: Book, incoming: Mapping[str, Incoming]) -> Book:
    return candidate(book, incoming, keep_absent=not options.remove_absent)


def _table(options: argparse.Namespace) -> Table:
    table = BY_NAME[options.table] if options.table else csv_tables.table_named(options.file.name)
    if table is None:
        msg = f"Filens namn säger inte vilken tabell {options.file.name} hör till. Ange den med --table."
        raise StorageError(msg)
    return table


def _names(book: Book, changes: Sequence[RowChange]) -> Names:
    """What rows are called with the changes made, or as they are where those cannot be."""
    try:
        return Names([applied(book, changes), book])
    except FaultyData:
        return Names([book])


def _shown(book: Book, changes: Sequence[RowChange], options: argparse.Namespace) -> int:
    output.line(changes_text.difference(changes, _names(book, changes)))
    if options.apply:
        msg = f"{options.place} är en mapp, som bara läses. Ingenting är sparat. Ange en databas med --data."
        raise StorageError(msg)
    return 0


def _accepted(
    database: Database, changes: Sequence[RowChange], options: argparse.Namespace, kind: ReasonKind, **named: str | None
) -> int:
    """Show the changes and, when asked to, save them with their reason."""
    book = database.read()
    changes = completed(book, changes)
    names = _names(book, changes)
    output.line(changes_text.difference(changes, names))
    if not changes:
        return 0
    decisions.refuse_to_undo(changes)
    if not options.namesake and (refused := removed_names.returning(database, changes)):
        where = " På kommandoraden: --namesake SKÄL." if isinstance(refused, NameRemoved) else ""
        output.line(f"{refused}{where}")
        return 1
    if not options.apply:
        output.line("Ingenting är sparat. Lägg till --apply, --who och --reason för att spara.")
        return 0
    if not (options.who or "").strip() or not (options.reason or "").strip():
        output.line("Ingenting är sparat. Ange vem som ändrar med --who och varför med --reason.")
        return 1
    reason = Reason(options.who, options.reason, datetime.now(UTC), kind, dnr=options.dnr, **named)
    try:
        saved = saving.save(database, changes, reason, namesake=options.namesake)
    except Conflict as conflict:
        output.line(changes_text.conflicts(conflict.clashes, names))
        return 1
    output.line(f"Sparat som ändring {saved.number}, revision {saved.revision}.")
    if saved.clock_behind:
        output.line(entry_words.CLOCK_BEHIND)
    return 0


def _checksum(file: Path) -> str | None:
    return hashlib.sha256(files.read_file(file)).hexdigest() if file.is_file() else None
