"""A database made from a folder, and kept in step with it as long as nobody has edited (design, chapter 4)."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, exists, select

from kronoberg.domain.book import Book
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.difference import RowChange, difference
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.words import ReasonKind
from kronoberg.store import saving, schema, waiting
from kronoberg.store.database import Database, Head, head_of, make_database, open_database
from kronoberg.store.errors import Missing, ReadOnly
from kronoberg.store.explaining import EMPTIED
from kronoberg.store.folder import read_book
from kronoberg.store.packed import packed, unpacked
from kronoberg.store.recording import Reason, moment_text
from kronoberg.store.redaction import removed_names
from kronoberg.store.redaction.decisions import DecisionStays, as_decided
from kronoberg.store.redaction.removed_names import NameRemoved

BY = "programmet"
FIRST = "Första ifyllnaden från mappen"
_NOBODY_EDITED = (ReasonKind.FILL.value, ReasonKind.UPGRADE.value)
_TABLE = schema.FILLED_FROM


@dataclass(frozen=True, slots=True)
class News:
    """What a folder has that the database has not taken in.

    Attributes
    ----------
    faults
        Why the folder cannot be read; the database then keeps what it has.
    changes
        What has changed in the folder since it was last taken in, to show and then to save like any other import.
    left_out
        By which decisions to remove names something of the folder is left out, in words.
    """

    faults: tuple[Fault, ...] = ()
    changes: tuple[RowChange, ...] = ()
    left_out: tuple[str, ...] = ()


def filled(url: str, folder: Path, at: datetime, *, patience: float = waiting.PATIENCE) -> Database:
    """Make a database with the folder's content, or open the one that is there: the explicit act.

    Raises
    ------
    FaultyData
        When the database is new and the folder has faults. It is then left empty.
    StorageError
        When something else is there, or it cannot be reached or used.
    """
    return _in_step(make_database(url, patience=patience), folder, at)


def opened(url: str, folder: Path, at: datetime, *, patience: float = waiting.PATIENCE) -> Database:
    """Open a database that has been made, and take the folder in while nobody has edited.

    A folder that has faults, or that holds another dataset, changes nothing: `news` says so.

    Raises
    ------
    Missing
        When there is no database, or nothing in it.
    StorageError
        When the database cannot be reached or used.
    """
    database = open_database(url, patience=patience)
    if not database.head().number:
        database.close()
        raise Missing(EMPTIED.format(place=database.url_shown))
    return _in_step(database, folder, at)


def _in_step(database: Database, folder: Path, at: datetime) -> Database:
    try:
        _refill(database, folder, at)
    except BaseException:
        database.close()
        raise
    return database


def news(database: Database, folder: Path) -> News:
    """What has happened in the folder that the database has not taken in; nothing where there is no such folder.

    A folder with another dataset is not this database's, and no news for it.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    with database.reading() as connection:
        known = _last_fingerprint(connection)
    if not folder.is_dir() or known == fingerprint(folder):
        return News()
    try:
        theirs = read_book(folder)
        return News() if _is_another(database.read(), theirs) else _news_of(database, theirs)
    except FaultyData as error:
        return News(faults=error.faults)


def folder_difference(database: Database, folder: Path) -> News:
    """What has changed in the folder since it was last taken in, without what the database has already.

    What people have edited in the database is no part of it: saving these changes leaves it alone, or raises the
    conflict where the same row has changed on both sides. Nor is what decisions to remove names have taken away.

    Raises
    ------
    FaultyData
        When the folder has faults or holds another dataset.
    StorageError
        When the database cannot be reached.
    """
    theirs = read_book(folder)
    if _is_another(ours := database.read(), theirs):
        raise FaultyData((_another_dataset(ours, theirs),))
    return _news_of(database, theirs)


def whole_folder(database: Database, folder: Path) -> News:
    """What it takes to hold what a folder has, but for what decisions to remove names have taken away.

    Raises
    ------
    FaultyData
        When the folder has faults.
    StorageError
        When the database cannot be reached.
    """
    theirs = read_book(folder)
    with database.reading() as connection:
        ours = database.book_within(connection, head_of(connection))
        decided = as_decided(connection, ours, theirs)
    return News(changes=difference(ours, decided.book), left_out=decided.left_out)


def taken_in(database: Database, folder: Path, at: datetime) -> None:
    """Remember the folder as it is now as dealt with: what is in it is no news any more.

    It is kept as the decisions to remove names leave it. One that still has such a name is not kept, and stays news.

    Raises
    ------
    FaultyData
        When the folder has faults.
    StorageError
        When the database cannot be written.
    """
    mark, book = fingerprint(folder), read_book(folder)
    with suppress(NameRemoved), database.writing() as (connection, head):
        now = database.book_within(connection, head)
        decided = as_decided(connection, now, book).book
        removed_names.refuse(connection, now, difference(now, decided))
        _remember(connection, mark, decided, at)


def fingerprint(folder: Path) -> str:
    """The checksum of the folder's tables; another one as soon as a byte of them has changed."""
    digest = hashlib.sha256()
    for table in TABLES:
        file = folder / table.file
        content = file.read_bytes() if file.is_file() else b""
        digest.update(f"{table.file} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _refill(database: Database, folder: Path, at: datetime) -> None:
    with database.reading() as connection:
        first = head_of(connection).number == 0
        if not first and not folder.is_dir():
            return
        if not first and (_last_fingerprint(connection) == fingerprint(folder) or edited(connection)):
            return
    # Before the content is read: what changes in between is then read again at the next start.
    mark = fingerprint(folder)
    try:
        book = read_book(folder)
    except FaultyData:
        if first:
            raise
        return
    try:
        with database.writing() as (connection, head):
            _fill(database, connection, head, book=book, reason=_reason(head, folder, at), mark=mark)
    except (ReadOnly, NameRemoved, DecisionStays):
        if first:
            raise
        # People may still read what there is; that the folder differs is news.
        return
    # Only now is it certain that the database holds it; another process may have filled it with something else.
    if database.head().revision == book.revision:
        database.remember(book)


def _fill(database: Database, connection: Connection, head: Head, *, book: Book, reason: Reason, mark: str) -> None:
    if edited(connection):
        return
    now = database.book_within(connection, head)
    if _is_another(now, book):
        return
    saving.write(connection, head, now, book, reason)
    _remember(connection, mark, book, reason.at)


def _reason(head: Head, folder: Path, at: datetime) -> Reason:
    why = f"Mappen {folder.name} har ändrats" if head.number else f"{FIRST} {folder.name}"
    return Reason(BY, why, at, ReasonKind.FILL)


def edited(connection: Connection) -> bool:
    """Whether a person has changed anything since the database was made."""
    by_a_person = exists().where(schema.CHANGE.c.kind.not_in(_NOBODY_EDITED))
    return bool(connection.execute(select(by_a_person)).scalar())


def _last_fingerprint(connection: Connection) -> str | None:
    found: str | None = connection.execute(select(_TABLE.c.fingerprint)).scalar()
    return found


def _remember(connection: Connection, mark: str, book: Book, at: datetime) -> None:
    connection.execute(_TABLE.delete())
    connection.execute(_TABLE.insert().values(id=1, at=moment_text(at), fingerprint=mark, content=packed(book)))


def _news_of(database: Database, theirs: Book) -> News:
    with database.reading() as connection:
        ours = database.book_within(connection, head_of(connection))
        content = connection.execute(select(_TABLE.c.content)).scalar()
        decided = as_decided(connection, ours, theirs)
    left = {(change.table, change.key) for change in difference(ours, decided.book)}
    new = difference(_base(ours, content), decided.book)
    return News(changes=tuple(row for row in new if (row.table, row.key) in left), left_out=decided.left_out)


def _base(ours: Book, content: bytes | None) -> Book:
    """The folder's Book as it was when it was last taken in."""
    try:
        return ours if content is None else unpacked(bytes(content))
    except FaultyData:
        # Today's contracts refuse what the folder was then: everything that differs from it now is shown.
        return ours


def _is_another(ours: Book, theirs: Book) -> bool:
    return bool(ours.rows("dataset")) and ours.dataset.dataset_id != theirs.dataset.dataset_id


def _another_dataset(ours: Book, theirs: Book) -> Fault:
    found = f"datamängden {quoted(theirs.dataset.dataset_id)}"
    return Fault("dataset.yaml", None, "dataset_id", found, f"{quoted(ours.dataset.dataset_id)}, som i databasen")
