"""Whether a database is whole: the file, its protection, its content, its history, its editions."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select, text

from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.store import connecting, editions, history, schema
from kronoberg.store.database import Database, Head
from kronoberg.store.errors import StorageError
from kronoberg.store.history import Change
from kronoberg.store.proof import sealing, wholeness
from kronoberg.store.redaction.replaying import Past

_TRIGGERS = {
    "sqlite": "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :name",
    # A trigger that is there may be put aside ("D").
    "postgresql": (
        "SELECT count(*) FROM pg_trigger WHERE tgrelid = to_regclass(:name) AND NOT tgisinternal AND tgenabled <> 'D'"
    ),
}
_EXPECTED = {"sqlite": 3, "postgresql": 1}


def problems(database: Database) -> tuple[str, ...]:
    """Everything that is not as the program left it, in Swedish sentences; nothing when all is whole.

    The checksums hold no secret: whoever owns the database and knows the program can rewrite all of it unseen.

    Raises
    ------
    StorageError
        When the database cannot be reached, or is too damaged to be read.
    """
    with database.reading() as connection:
        found = [*_of_the_file(connection), *_of_the_protection(connection), *_of_the_seals(connection)]
    return (*found, *_of_the_content(database), *_of_the_editions(database))


def unprotected(database: Database) -> tuple[str, ...]:
    """Which append-only tables have lost the triggers that keep them so; cheap enough for each start.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    with database.reading() as connection:
        return tuple(_of_the_protection(connection))


def _of_the_file(connection: Connection) -> Iterator[str]:
    if not connecting.is_sqlite(connection):
        return
    for fault in wholeness.faults(connection):
        yield f"Filen är skadad: {fault}."
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"En rad i tabellen {row[0]} pekar på en rad i {row[2]} som inte finns."


def _of_the_protection(connection: Connection) -> Iterator[str]:
    kind = connection.dialect.name
    for table in schema.APPEND_ONLY:
        count = connection.execute(text(_TRIGGERS[kind]), {"name": table.name}).scalar_one()
        if count < _EXPECTED[kind]:
            yield f"Skyddet mot ändringar i tabellen {table.name} är borttaget."


def _of_the_seals(connection: Connection) -> Iterator[str]:
    kept = connection.execute(select(schema.HEAD.c.history_seal, schema.HEAD.c.editions_seal)).one()
    if kept.history_seal != sealing.of_history(connection):
        yield "Historiken är inte den som programmet skrev: en ändring, dess skäl eller dess rader har ändrats."
    if kept.editions_seal != sealing.of_editions(connection):
        yield "De låsta utgåvorna är inte de som låstes: en har ändrats, bytt år eller tagits bort."


def _of_the_content(database: Database) -> Iterator[str]:
    try:
        book = database.read()
    except FaultyData as error:
        yield from (str(fault) for fault in error.faults)
        return
    changes, head = history.changes(database), database.head()
    yield from _of_the_chain(changes, head)
    past = Past(book)
    for change in changes:
        if past.revision != change.revision or not all(past.is_after(row) for row in change.rows):
            yield f"Ändring {change.number} leder inte till det innehåll som den säger: historiken har ändrats."
            return
        # Older changes stand in the columns of their time, which give other revisions.
        if change.reason.kind is ReasonKind.UPGRADE:
            return
        past.take_back(change.rows)


def _of_the_chain(changes: Sequence[Change], head: Head) -> Iterator[str]:
    numbers = [change.number for change in changes]
    if numbers != list(range(head.number, 0, -1)):
        yield f"Historiken är inte hel: {len(numbers)} av {head.number} ändringar finns."


def _of_the_editions(database: Database) -> Iterator[str]:
    for edition in editions.editions(database):
        try:
            editions.edition_book(database, edition.year, edition.version)
        except StorageError as error:
            yield str(error)
        except FaultyData:
            # Today's contracts refuse what was locked then; its checksum is right.
            continue
