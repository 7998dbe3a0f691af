"""Locked April editions: each keeps its whole Book, and gives the same figures for ever."""

import zlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from kronoberg.domain.book import Book
from kronoberg.store import schema
from kronoberg.store.database import Database, Head
from kronoberg.store.errors import StorageError
from kronoberg.store.packed import checksum, packed, unpacked
from kronoberg.store.proof import sealing
from kronoberg.store.recording import Reason, moment_text
from kronoberg.store.redaction import removed_names


@dataclass(frozen=True, slots=True)
class Edition:
    """A locked edition.

    Attributes
    ----------
    year
        The figures' year; its report is given in April of the year after.
    number, revision
        The last change and the content's revision when it was locked.
    locked_at, locked_by, why, dnr
        When, by whom and why it was locked.
    sha256
        The checksum of its content.
    """

    year: int
    number: int
    revision: str
    locked_at: datetime
    locked_by: str
    why: str
    dnr: str | None
    sha256: str


def lock(database: Database, year: int, reason: Reason, expected_revision: str) -> Edition:
    """Lock the edition of a year's figures as the database is now.

    Parameters
    ----------
    expected_revision
        The revision that the person has looked at.

    Raises
    ------
    StorageError
        When somebody has changed the figures since, the year is locked already, the reason holds a removed name, or
        the database cannot be written.
    FaultyData
        When the database does not keep the contracts.
    """
    with database.writing() as (connection, head):
        _refuse(connection, head, year, expected_revision)
        book = database.book_within(connection, head)
        removed_names.refuse(connection, book, words=reason.words, place="skälet till låsningen")
        content = packed(book)
        made = Edition(
            year, head.number, head.revision, reason.at, reason.who, reason.why, reason.dnr, checksum(content)
        )
        connection.execute(
            schema.EDITION.insert().values(
                year=year,
                number=made.number,
                revision=made.revision,
                locked_at=moment_text(made.locked_at),
                locked_by=made.locked_by,
                why=made.why,
                dnr=made.dnr,
                content=content,
                sha256=made.sha256,
            )
        )
        sealing.seal_editions(connection)
    return made


def _refuse(connection: Connection, head: Head, year: int, expected_revision: str) -> None:
    if head.revision != expected_revision:
        msg = (
            f"Uppgifterna har ändrats sedan du såg dem (revision {expected_revision}, nu {head.revision}). "
            "Ingenting är låst. Titta igenom dem och lås igen."
        )
        raise StorageError(msg)
    if connection.execute(select(schema.EDITION.c.year).where(schema.EDITION.c.year == year)).first():
        msg = f"Utgåvan av {year} års siffror är redan låst, och en låst utgåva ändras aldrig."
        raise StorageError(msg)


def editions(database: Database) -> tuple[Edition, ...]:
    """The locked editions, the latest year first.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    table = schema.EDITION.c
    columns = (
        table.year,
        table.number,
        table.revision,
        table.locked_at,
        table.locked_by,
        table.why,
        table.dnr,
        table.sha256,
    )
    with database.reading() as connection:
        found = connection.execute(select(*columns).order_by(table.year.desc())).all()
    return tuple(
        Edition(
            row.year,
            row.number,
            row.revision,
            datetime.fromisoformat(row.locked_at),
            row.locked_by,
            row.why,
            row.dnr,
            row.sha256,
        )
        for row in found
    )


def edition_book(database: Database, year: int) -> Book:
    """The Book of a locked edition.

    Raises
    ------
    StorageError
        When the year has no edition, its content is not what was locked, or the database cannot be reached.
    """
    table = schema.EDITION.c
    with database.reading() as connection:
        found = connection.execute(select(table.content, table.sha256).where(table.year == year)).first()
    if found is None:
        msg = f"Det finns ingen låst utgåva av {year} års siffror."
        raise StorageError(msg)
    content = bytes(found.content)
    try:
        intact = checksum(content) == found.sha256
    except zlib.error:
        intact = False
    if not intact:
        msg = (
            f"Utgåvan av {year} års siffror är skadad: innehållet är inte det som låstes. Återställ en säkerhetskopia."
        )
        raise StorageError(msg)
    return unpacked(content)
