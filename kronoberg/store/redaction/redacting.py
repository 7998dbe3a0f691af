"""A person's name removed from a database by decision: from the tables, the history, the editions (promise 10).

It is the only thing that changes what is append-only. Numbers, figures, seats and counts stay.
"""

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select, update

from kronoberg.domain import redaction
from kronoberg.domain.book import Book
from kronoberg.domain.checking import checked_book
from kronoberg.domain.contracts.people import Redaction
from kronoberg.domain.difference import difference
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.redaction import Redacted, Removal
from kronoberg.store import connecting, recording, rows, schema
from kronoberg.store.database import Database, Head, head_of, verified
from kronoberg.store.errors import StorageError
from kronoberg.store.packed import checksum, packed_text, rewritten, unpacked
from kronoberg.store.proof import append_only, sealing
from kronoberg.store.recording import Reason
from kronoberg.store.redaction import history as redacting_history
from kronoberg.store.redaction import removed_names
from kronoberg.store.redaction.replaying import Past

_EDITION, _FILLED, _MATCH = schema.EDITION, schema.FILLED_FROM, schema.COLUMN_MATCH


@dataclass(frozen=True, slots=True)
class Removed:
    """What a removal takes away, or has taken away.

    Attributes
    ----------
    made
        The Book without the name, the new key, and the cells that a person should look at.
    rows, history
        Rows of the tables and of the history (rows and texts) with the name or a key made of it.
    editions
        The years of the locked editions with it.
    folder
        Whether the memory of the folder that was last taken in has it.
    left_in_history
        In how many kept rows of the history a part of the name may still stand.
    number
        The change that it became; None while it has only been looked at.
    """

    made: Redacted
    rows: int
    history: int
    editions: tuple[int, ...]
    folder: bool
    left_in_history: int
    number: int | None = None


def looked_at(database: Database, decision: Redaction, names: Iterable[str] = ()) -> Removed:
    """What removing the name would change; nothing is changed.

    Parameters
    ----------
    names
        What else is to go wherever it stands as whole words, for example the name in the genitive.

    Raises
    ------
    KeyError
        When the database has no such person, or the name is removed already.
    FaultyData
        When the tables would break their contracts afterwards.
    StorageError
        When an edition is damaged, or the database cannot be reached.
    """
    with database.reading() as connection:
        book = database.book_within(connection, head_of(connection))
        return _removed(connection, book, _made(connection, book, decision, names))


def redact(database: Database, decision: Redaction, reason: Reason, names: Iterable[str] = ()) -> Removed:
    """Remove the name everywhere in one transaction, as a change of its own; or nothing.

    Afterwards a SQLite file should be written anew (`Database.rewrite_file`); a PostgreSQL server keeps what has been
    removed until its administrator cleans up.

    Raises
    ------
    KeyError, FaultyData
        As `looked_at` does.
    StorageError
        Also when the decision's own words hold a name that was removed before, when two rows of the history would get
        the same key, or when the database cannot be written.
    """
    with database.writing() as (connection, head):
        book = database.book_within(connection, head)
        made = _made(connection, book, decision, names)
        found = _removed(connection, book, made)
        connecting.erase_what_is_removed(connection)
        with append_only.lifted(connection):
            before = _before(book, made)
            redacting_history.write(connection, made.removal, Past(before))
            _write_editions(connection, made.removal)
            _write_others(connection, made.removal)
        removed_names.remember(connection, made.removal)
        rows.write(connection, difference(book, made.book))
        _record(connection, head, before, made, reason)
        sealing.seal_all(connection)
        verified(checked_book(rows.stored(connection), kept=True), head_of(connection), database.url_shown)
    database.forget()
    return replace(found, number=head.number + 1)


def _made(connection: Connection, book: Book, decision: Redaction, names: Iterable[str]) -> Redacted:
    person = redaction.named(book, decision.person_id)
    known = redacting_history.spellings(connection, person.person_id, {str(person.name), *names})
    return redaction.redacted(book, decision, names=known.names, keys=known.keys, taken=known.taken)


def _before(book: Book, made: Redacted) -> Book:
    """The Book that the recorded change begins at: without the name, and without the decision."""
    known = {row.person_id for row in book.rows("redactions")}
    return made.book.replaced(redactions=tuple(row for row in made.book.rows("redactions") if row.person_id in known))


def _removed(connection: Connection, book: Book, made: Redacted) -> Removed:
    removal = made.removal
    kept = connection.execute(select(_EDITION.c.year, _EDITION.c.content, _EDITION.c.sha256).order_by(_EDITION.c.year))
    held = (row.year for row in kept if _holds(_intact(row.year, bytes(row.content), row.sha256), removal))
    years = tuple(dict.fromkeys(held))
    content = connection.execute(select(_FILLED.c.content)).scalar()
    return Removed(
        made,
        rows=sum(change.old is not None for change in difference(book, made.book)),
        history=redacting_history.places(connection, removal),
        editions=years,
        folder=content is not None and _holds(bytes(content), removal),
        left_in_history=redacting_history.left(connection, removal),
    )


def _record(connection: Connection, head: Head, before: Book, made: Redacted, reason: Reason) -> None:
    """Add the decision as a change. Its own words must not bring a name back, neither this one nor an earlier one."""
    removal, decision = made.removal, difference(before, made.book)
    said = replace(reason, who=removal.text(reason.who), why=removal.text(reason.why))
    removed_names.refuse(connection, made.book, decision, said.words)
    recording.record(
        connection,
        number=head.number + 1,
        before=before.revision,
        after=made.book.revision,
        reason=said,
        changes=decision,
    )


def _write_editions(connection: Connection, removal: Removal) -> None:
    for row in connection.execute(select(_EDITION)).all():
        content, revision = _content_without(bytes(row.content), removal)
        connection.execute(
            update(_EDITION)
            .where(_EDITION.c.year == row.year, _EDITION.c.version == row.version)
            .values(
                content=content,
                sha256=checksum(content),
                revision=revision or row.revision,
                locked_by=removal.text(row.locked_by),
                why=removal.text(row.why),
                dnr=row.dnr and removal.text(row.dnr),
            )
        )


def _write_others(connection: Connection, removal: Removal) -> None:
    """The memory of the folder, and the headings of colleagues' sheets."""
    content = connection.execute(select(_FILLED.c.content)).scalar()
    if content is not None:
        connection.execute(update(_FILLED).values(content=_content_without(bytes(content), removal)[0]))
    for row in connection.execute(select(_MATCH)).all():
        headings = {column: removal.text(text) for column, text in json.loads(row.columns).items()}
        same = (_MATCH.c.kind == row.kind) & (_MATCH.c.fingerprint == row.fingerprint)
        text = json.dumps(headings, ensure_ascii=False)
        connection.execute(update(_MATCH).where(same).values(columns=text))


def _content_without(content: bytes, removal: Removal) -> tuple[bytes, str | None]:
    """A kept Book without the name, and its revision; None for one that today's contracts refuse anyway."""
    if not _holds(content, removal):
        return content, None
    made = rewritten(content, removal.cells)
    try:
        return made, unpacked(made).revision
    except FaultyData:
        try:
            unpacked(content)
        except FaultyData:
            return made, None
        raise


def _holds(content: bytes, removal: Removal) -> bool:
    text = packed_text(content)
    return removal.touches(text) and packed_text(rewritten(content, removal.cells)) != text


def _intact(year: int, content: bytes, sha256: str) -> bytes:
    """The content of an edition. A damaged one is not given a checksum that says it is whole."""
    try:
        if checksum(content) == sha256:
            return content
    except zlib.error:
        pass
    msg = f"Utgåvan av {year} års siffror är skadad. Ingenting är ändrat. Återställ en säkerhetskopia."
    raise StorageError(msg)
