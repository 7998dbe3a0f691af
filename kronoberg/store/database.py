"""A dataset in a database, SQLite or PostgreSQL: opened, read as a Book, locked for writing."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, select

from kronoberg.domain.book import Book
from kronoberg.domain.checking import checked_book
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.store import connecting, migrating, rows, schema
from kronoberg.store.explaining import explained

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

    def __init__(self, engine: Engine, url_shown: str) -> None:
        self._engine = engine
        self._books: dict[str, Book] = {}
        self._lock = threading.Lock()
        self.url_shown = url_shown

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

    def rewrite_file(self) -> bool:
        """Write a SQLite file anew, so that nothing that has been removed is left in it; of PostgreSQL nothing is done.

        Returns
        -------
        bool
            False when somebody else was reading, or it is PostgreSQL: what has been removed may then still be on the
            disk.

        Raises
        ------
        StorageError
            When the disk is full, or the database cannot be written.
        """
        with explained(self.url_shown):
            return self.is_file and connecting.rewrite_file(self._engine)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database from beginning to end.

        Raises
        ------
        StorageError
            For whatever the database refuses.
        """
        with explained(self.url_shown), connecting.for_reading(self._engine) as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[tuple[Connection, Head]]:
        """A transaction that alone may write, with the head that it begins at; all or nothing of it stays.

        Raises
        ------
        StorageError
            For whatever the database refuses; nothing of the transaction stays.
        """
        with explained(self.url_shown), connecting.for_writing(self._engine) as connection, connection.begin():
            yield connection, locked_head(connection)

    def close(self) -> None:
        """Let go of the database's connections."""
        self._engine.dispose()


def open_database(url: str, *, patience: float = connecting.PATIENCE) -> Database:
    """Open a database, and make or bring up to date its tables when they are not today's.

    Parameters
    ----------
    url
        `sqlite:///folder/file.sqlite` (made if it does not exist) or `postgresql+psycopg://user:password@host/name`.
    patience
        Seconds to wait for somebody else's transaction.

    Raises
    ------
    StorageError
        When it cannot be reached or used; the text says what to do.
    """
    engine, place = connecting.engine(url, patience=patience), connecting.place_shown(url)
    try:
        with explained(place):
            with connecting.for_reading(engine) as connection, connection.begin():
                version = migrating.stored_version(connection)
            if version != schema.VERSION:
                migrating.migrated(engine, place, datetime.now(UTC))
    except BaseException:
        engine.dispose()
        raise
    return Database(engine, place)


def head_of(connection: Connection) -> Head:
    """The head as the transaction sees it."""
    number, revision = connection.execute(select(schema.HEAD.c.number, schema.HEAD.c.revision)).one()
    return Head(number, revision)


def locked_head(connection: Connection) -> Head:
    """The head, locked until the transaction ends: whoever else wants to write waits here."""
    query = select(schema.HEAD.c.number, schema.HEAD.c.revision).with_for_update()
    number, revision = connection.execute(query).one()
    return Head(number, revision)


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
