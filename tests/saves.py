"""Short ways to put Books into a database, for tests of what is stored."""

from datetime import UTC, datetime
from typing import Any

from kronoberg.domain.book import Book
from kronoberg.domain.difference import difference
from kronoberg.domain.words import ReasonKind
from kronoberg.store.database import Database
from kronoberg.store.saving import Reason, Saved, save

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def reason(**fields: Any) -> Reason:
    """Anna's correction at noon, unless the fields say otherwise."""
    usual: dict[str, Any] = {"who": "Anna", "why": "Rättat", "at": NOON, "kind": ReasonKind.EDIT}
    return Reason(**(usual | fields))


def change_to(database: Database, wanted: Book, **fields: Any) -> Saved:
    """Make the database hold that Book."""
    return save(database, difference(database.read(), wanted), reason(**fields))
