"""Decisions to remove names stay: no import, folder, form or undoing takes one away or changes it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from kronoberg.domain import redaction
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Redaction
from kronoberg.domain.difference import RowChange
from kronoberg.domain.redaction import Removal
from kronoberg.store.errors import StorageError
from kronoberg.store.redaction import removed_names


class DecisionStays(StorageError):
    """A change would take away or alter a decision to remove a name."""


@dataclass(frozen=True, slots=True)
class AsDecided:
    """A Book as the decisions of a database leave it; `left_out` says by which decisions something is left out."""

    book: Book
    left_out: tuple[str, ...]


def refuse_to_undo(changes: Iterable[RowChange]) -> None:
    """Refuse changes that take away or alter a decision to remove a name.

    Raises
    ------
    DecisionStays
        For the first such decision.
    """
    for change in changes:
        if change.table == "redactions" and change.old is not None:
            decision = removed_names.in_words(change.old["decided_on"], change.old["dnr"])
            msg = (
                f"Ett namn är borttaget genom {decision}. Beslutet kan inte ändras eller tas bort här. Ingenting är "
                "sparat. Låt raden i Borttagna namn stå som den är."
            )
            raise DecisionStays(msg)


def as_decided(connection: Connection, ours: Book, theirs: Book) -> AsDecided:
    """A Book from outside with the names taken out that decisions have removed here, and with those decisions.

    Raises
    ------
    FaultyData
        When its tables would break their contracts afterwards.
    """
    here, there = _persons(ours), _persons(theirs)
    told = set()
    for key, (new_id, decision) in removed_names.persons_removed(connection, there.keys() - here.keys()).items():
        name = there[key]
        if name is not None and new_id in here and new_id not in there:
            theirs = redaction.without(theirs, Removal((key,), new_id, (name,)), theirs.rows("redactions"))
            told.add(decision)
    stay = [row for row in ours.rows("redactions") if row.person_id in _persons(theirs)]
    told |= {_in_words(row) for row in stay if row not in theirs.rows("redactions")}
    decided = {row.person_id for row in stay}
    added = [row for row in theirs.rows("redactions") if row.person_id not in decided]
    return AsDecided(theirs.replaced(redactions=(*stay, *added)), tuple(sorted(told)))


def _persons(book: Book) -> dict[str, str | None]:
    return {row.person_id: row.name for row in book.rows("persons")}


def _in_words(row: Redaction) -> str:
    return removed_names.in_words(str(row.decided_on), row.dnr)
