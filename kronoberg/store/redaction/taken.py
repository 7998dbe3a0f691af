"""Which change a file has been taken in by before."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from kronoberg.store import schema
from kronoberg.store.database import Database

_CHANGE = schema.CHANGE.c


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The latest change that a file led to: its number, when it was and who made it."""

    number: int
    at: datetime
    who: str


def taken_in(database: Database, sha256: str) -> TakenIn | None:
    """The latest change that came from a file with this very content; None when there is none.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    query = select(_CHANGE.number, _CHANGE.at, _CHANGE.who).where(_CHANGE.file_sha256 == sha256)
    with database.reading() as connection:
        row = connection.execute(query.order_by(_CHANGE.number.desc()).limit(1)).first()
    return None if row is None else TakenIn(row.number, datetime.fromisoformat(row.at), row.who)
