"""A dataset in a database, SQLite or PostgreSQL: opened, read as a Book, locked for writing."""

import itertools
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from kronoberg.domain.book import Book
from kronoberg.domain.checking import checked_book
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.store import connecting, migrating, postgresql, rows, schema, waiting
from kronoberg.store.connecting import Opening
from kronoberg.store.errors import StorageError, Vanished
from kronoberg.store.explaining import LOG_BESIDE, explained, unfinished
from kronoberg.store.proof import wholeness
from kronoberg.store.proof.newest_seen import NewestSeen, state_of
from kronoberg.store.proof.same_file import EXCHANGED

_openings = itertools.count()
_REMEMBERED = 2


@dataclass(frozen=True, slots=True)
class Head:
    """Where the database is: the number of its last change (0 before the first) and the revision of its content."""

    number: int
    revision: str


class Database:
    """A database that is open. It may be shared by threads.

    Attributes
    ----------
    url_shown
        The database as a person may see it, without a password.
    """

    def __init__(self, opening: Opening, identity: str) -> None:
        self._engine, self._file, self._identity = opening.engine, opening.file, identity
        self._books: dict[str, Book] = {}
        self._lock = threading.Lock()
        self._seen = NewestSeen(opening.place)
        self.url_shown = opening.place
        self.opening_number = next(_openings)
        """Which of this process's openings of databases it is: no two have the same."""

    def head(self) -> Head:
        """The last change and the revision, by one cheap query.

        Raises
        ------
        StorageError
            When the database cannot be reached.
        """
        with self.reading() as connection:
            return head_of(connection)

    def read(self) -> Book:
        """The Book as the database is now, seen at one moment.

        Raises
        ------
        FaultyData
            When the rows do not keep the contracts, or have been changed past the program.
        StorageError
            When the database cannot be reached.
        """
        with self.reading() as connection:
            head, raw = head_of(connection), rows.stored(connection)
        book = verified(checked_book(raw, kept=True), head, self.url_shown)
        self.remember(book)
        return book

    def book_of(self, head: Head) -> Book:
        """The Book at a head that was seen a moment ago, from memory when it is there; else the Book as it is now.

        Raises
        ------
        FaultyData, StorageError
            As `read` does.
        """
        with self._lock:
            known = self._books.get(head.revision)
        return known or self.read()

    def book_within(self, connection: Connection, head: Head) -> Book:
        """The Book at the head, for whoever has a transaction open: from memory when it is there."""
        with self._lock:
            known = self._books.get(head.revision)
        return known or verified(checked_book(rows.stored(connection), kept=True), head, self.url_shown)

    def remember(self, book: Book) -> None:
        """Keep a Book that the database holds, so that the next change need not read it again."""
        with self._lock:
            self._books.pop(book.revision, None)
            self._books[book.revision] = book
            for revision in list(self._books)[:-_REMEMBERED]:
                del self._books[revision]

    def forget(self) -> None:
        """Let go of every Book that is kept in memory."""
        with self._lock:
            self._books.clear()

    @property
    def is_file(self) -> bool:
        """Whether it is a SQLite file, and not on a server."""
        return connecting.is_sqlite(self._engine)

    def rewrite_file(self) -> None:
        """Write a SQLite file anew, so that nothing that has been removed is left in it; of PostgreSQL nothing is done.

        Raises
        ------
        StorageError
            When somebody else is reading, the disk is full, or the database cannot be written: what has been removed
            may then still be on the disk.
        """
        with explained(self.url_shown):
            if self._file is not None:
                self._file.require()
                connecting.rewrite_file(self._engine)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database from beginning to end.

        On SQLite whoever saves meanwhile waits until it has ended: keep it short.

        Raises
        ------
        Vanished
            When the database is not the one that was opened.
        StorageError
            For whatever the database refuses.
        """
        with explained(self.url_shown):
            if self._file is not None:
                self._file.require()
            # Before the transaction begins: what others save meanwhile it need not see.
            floor = self._seen.newest
            with connecting.for_reading(self._engine) as connection, connection.begin():
                self._seen.require(connection, floor)
                yield connection

    @contextmanager
    def writing(self) -> Iterator[tuple[Connection, Head]]:
        """A transaction that alone may write, with the head that it begins at; all or nothing of it stays.

        Raises
        ------
        Vanished
            When the database is not the one that was opened: nobody would find there what was written.
        StorageError
            For whatever the database refuses; nothing of the transaction stays.
        """
        with explained(self.url_shown), self._for_writing() as connection, ExitStack() as ending:
            floor = self._seen.newest
            with connection.begin():
                head = locked_head(connection)
                self._require_the_same(connection)
                self._seen.require(connection, floor)
                yield connection, head
                made = state_of(connection)
                if self._file is not None:
                    self._file.require()
                # From here on the change may stay, whatever happens.
                ending.enter_context(unfinished(self.url_shown))
            if self._file is not None:
                self._file.require_after_commit()
                wholeness.require(connection, self.url_shown)
                # A file that was overwritten meanwhile may be whole, and hold something else. (Others may have saved.)
                rows.require_revision(connection, state_of(connection).revision)
            self._seen.remember(made)

    def _for_writing(self) -> Connection:
        if self._file is not None:
            self._file.require()
            connecting.keep_in_one_file(self._engine)
        return connecting.for_writing(self._engine)

    def _require_the_same(self, connection: Connection) -> None:
        if self._file is not None and connecting.has_log_beside(connection):
            raise StorageError(LOG_BESIDE.format(place=self.url_shown))
        wholeness.require(connection, self.url_shown)
        migrating.refuse_unknown(connection, self.url_shown)
        if identity_of(connection) != self._identity:
            raise Vanished(EXCHANGED.format(place=self.url_shown))

    def close(self) -> None:
        """Let go of the database's connections."""
        self._engine.dispose()


def open_database(url: str, *, patience: float = waiting.PATIENCE) -> Database:
    """Open a database of ours, and bring its tables up to date when they are not today's. It is never made here.

    Parameters
    ----------
    url
        `sqlite:///folder/file.sqlite` or `postgresql+psycopg://user:password@host/name`.
    patience
        Seconds to wait for somebody else's transaction.

    Raises
    ------
    Missing
        When there is no database, or nothing in it.
    NotOurs
        When something else is there, or a newer program has made it. Nothing is written.
    StorageError
        When it cannot be reached or used; the text says what to do.
    """
    return _opened(connecting.opening(url, patience=patience))


def make_database(url: str, *, patience: float = waiting.PATIENCE) -> Database:
    """Open a database, and make it, empty, where there is none: the explicit act, never done by the service.

    Raises
    ------
    NotOurs
        When something else is there. Nothing is written.
    StorageError
        When it cannot be reached or made; the text says what to do.
    """
    opening = connecting.opening(url, patience=patience, make=True)
    try:
        with explained(opening.place):
            migrating.made(opening.engine, opening.place)
    except BaseException:
        opening.engine.dispose()
        raise
    return _opened(opening)


def _opened(opening: Opening) -> Database:
    try:
        with explained(opening.place):
            migrating.upgraded(opening.engine, opening.place, datetime.now(UTC))
            if opening.file is not None:
                connecting.keep_in_one_file(opening.engine)
            with connecting.for_reading(opening.engine) as connection, connection.begin():
                wholeness.require(connection, opening.place)
                identity = identity_of(connection)
    except BaseException:
        opening.engine.dispose()
        raise
    return Database(opening, identity)


def identity_of(connection: Connection) -> str:
    """Which database it is, whatever its address."""
    found: str = connection.execute(select(schema.IDENTITY.c.database_id)).scalar_one()
    return found


def head_of(connection: Connection) -> Head:
    """The head as the transaction sees it."""
    number, revision = connection.execute(select(schema.HEAD.c.number, schema.HEAD.c.revision)).one()
    return Head(number, revision)


def locked_head(connection: Connection) -> Head:
    """The head, locked until the transaction ends: whoever else wants to write waits here."""
    if connecting.is_sqlite(connection):
        # The whole file is locked when the transaction begins.
        return head_of(connection)
    query = select(schema.HEAD.c.number, schema.HEAD.c.revision)
    found = postgresql.locked(connection, query.with_for_update())
    return Head(found.number, found.revision)


def verified(book: Book, head: Head, place: str) -> Book:
    """The Book, if it is the one that the program wrote.

    Raises
    ------
    FaultyData
        When the content has another revision than the head.
    """
    if book.revision == head.revision:
        return book
    found = f"innehåll med revision {book.revision}; databasen har ändrats utanför programmet"
    expected = f"revision {head.revision} (ändring {head.number}); återställ en säkerhetskopia"
    raise FaultyData((Fault(place, None, None, found, expected),))
