"""How a person matched the columns of a colleague's sheet, remembered for the next sheet of the same kind."""

import json
from collections.abc import Mapping

from sqlalchemy import select

from kronoberg.store import schema
from kronoberg.store.database import Database
from kronoberg.store.redaction import removed_names

_TABLE = schema.COLUMN_MATCH


def remembered(database: Database, kind: str, fingerprint: str) -> dict[str, str] | None:
    """The matching of columns for sheets of this kind with these headers; None when there is none.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    query = select(_TABLE.c.columns).where(_TABLE.c.kind == kind, _TABLE.c.fingerprint == fingerprint)
    with database.reading() as connection:
        text = connection.execute(query).scalar()
    return None if text is None else dict(json.loads(text))


def remember(database: Database, kind: str, fingerprint: str, columns: Mapping[str, str]) -> None:
    """Keep a matching of columns, in the place of an earlier one.

    Raises
    ------
    NameRemoved
        When a heading holds a name that a decision has removed. Nothing is kept.
    StorageError
        When the database cannot be written.
    """
    with database.writing() as (connection, head):
        book = database.book_within(connection, head)
        removed_names.refuse(connection, book, words=columns.values(), place="rubrikerna i filen")
        connection.execute(_TABLE.delete().where(_TABLE.c.kind == kind, _TABLE.c.fingerprint == fingerprint))
        text = json.dumps(dict(columns), ensure_ascii=False)
        connection.execute(_TABLE.insert().values(kind=kind, fingerprint=fingerprint, columns=text))
