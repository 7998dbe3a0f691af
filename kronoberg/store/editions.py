"""Locked April editions: each version keeps its whole Book, and gives the same figures for ever.

What is corrected after the locking is locked as the next version. The latest is the one that is handed out; those
before it stay, and can be asked for by their names.
"""

import zlib
from collections.abc import Iterable
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
    version
        1 for the first, and one more each time that the year is locked anew.
    number, revision
        The last change and the content's revision when it was locked.
    locked_at, locked_by, why, dnr
        When, by whom and why it was locked.
    sha256
        The checksum of its content.
    """

    year: int
    version: int
    number: int
    revision: str
    locked_at: datetime
    locked_by: str
    why: str
    dnr: str | None
    sha256: str

    @property
    def name(self) -> str:
        """What the version is called in addresses and file names: `2025-2`."""
        return f"{self.year}-{self.version}"

    def follows(self, other: "Edition") -> bool:
        """Whether this is the version after the other one."""
        return (self.year, self.version) == (other.year, other.version + 1)


def named(found: Iterable[Edition], wanted: str) -> Edition | None:
    """The edition that a word means, of those with the latest version first: `2025-1`, or `2025` for the latest."""
    return next((each for each in found if wanted in (str(each.year), each.name)), None)


def lock(database: Database, year: int, reason: Reason, expected_revision: str) -> Edition:
    """Lock the edition of a year's figures as the database is now: the first version, or the next one.

    Parameters
    ----------
    expected_revision
        The revision that the person has looked at.

    Raises
    ------
    StorageError
        When somebody has changed the figures since, nothing has changed since the version before, the reason holds a
        removed name, or the database cannot be written.
    FaultyData
        When the database does not keep the contracts.
    """
    with database.writing() as (connection, head):
        version = _next_version(connection, head, year, expected_revision)
        book = database.book_within(connection, head)
        removed_names.refuse(connection, book, words=reason.words, place="skälet till låsningen")
        content = packed(book)
        made = Edition(
            year, version, head.number, head.revision, reason.at, reason.who, reason.why, reason.dnr, checksum(content)
        )
        connection.execute(
            schema.EDITION.insert().values(
                year=year,
                version=version,
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


def _next_version(connection: Connection, head: Head, year: int, expected_revision: str) -> int:
    if head.revision != expected_revision:
        msg = (
            f"Uppgifterna har ändrats sedan du såg dem (revision {expected_revision}, nu {head.revision}). "
            "Ingenting är låst. Titta igenom dem och lås igen."
        )
        raise StorageError(msg)
    table = schema.EDITION.c
    of_year = select(table.version, table.revision).where(table.year == year).order_by(table.version.desc())
    latest = connection.execute(of_year).first()
    if latest is None:
        return 1
    if latest.revision == head.revision:
        msg = (
            f"Ingenting har ändrats sedan version {latest.version} av utgåvan av {year} års siffror låstes. Den gäller."
        )
        raise StorageError(msg)
    return int(latest.version) + 1


def editions(database: Database) -> tuple[Edition, ...]:
    """Every version of the locked editions, the latest year and in it the latest version first.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    table = schema.EDITION.c
    columns = (
        table.year,
        table.version,
        table.number,
        table.revision,
        table.locked_at,
        table.locked_by,
        table.why,
        table.dnr,
        table.sha256,
    )
    with database.reading() as connection:
        found = connection.execute(select(*columns).order_by(table.year.desc(), table.version.desc())).all()
    return tuple(
        Edition(
            row.year,
            row.version,
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


def edition_book(database: Database, year: int, version: int | None = None) -> Book:
    """The Book of a version of a locked edition, of the latest one when none is named.

    Raises
    ------
    StorageError
        When there is no such edition, its content is not what was locked, or the database cannot be reached.
    """
    table = schema.EDITION.c
    asked = select(table.content, table.sha256).where(table.year == year).order_by(table.version.desc())
    with database.reading() as connection:
        found = connection.execute(asked if version is None else asked.where(table.version == version)).first()
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
