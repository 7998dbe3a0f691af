"""The one way in: changes are weighed against what stands there, checked, written and recorded in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from kronoberg.domain.book import Book
from kronoberg.domain.difference import Clash, RowChange, applied, clashes, difference
from kronoberg.domain.words import ReasonKind
from kronoberg.store import recording, rows
from kronoberg.store.database import Database, Head
from kronoberg.store.recording import Reason
from kronoberg.store.redaction import decisions, removed_names

__all__ = ["Conflict", "Reason", "ReasonKind", "Saved", "save", "write"]


NAMESAKE = "En annan person med samma namn som ett borttaget:"


@dataclass(frozen=True, slots=True)
class Saved:
    """Where the database is after saving.

    `changed` is False when everything was as wanted already; `clock_behind` says that the change before it has a later
    time, so that a clock is wrong.
    """

    number: int
    revision: str
    changed: bool
    clock_behind: bool = False


class Conflict(Exception):
    """Somebody else has changed the same rows since. `clashes` holds each with what stands there now."""

    def __init__(self, found: tuple[Clash, ...]) -> None:
        super().__init__(f"{len(found)} rader har ändrats av någon annan")
        self.clashes = found


def save(database: Database, changes: Sequence[RowChange], reason: Reason, *, namesake: str = "") -> Saved:
    """Save changes with their reason: all of them, or none.

    Parameters
    ----------
    namesake
        Why a name that a decision has removed is here another person's; it stands in the history after the reason.

    Raises
    ------
    Conflict
        When a row is neither as a change found it nor as it leaves it. Nothing is saved.
    FaultyData
        When the tables would break their contracts. Nothing is saved.
    NameRemoved
        When a name that a decision has removed comes back, and nobody says that it is another person's.
    KeyRemoved
        When the removed person's key comes back, whatever anybody says.
    DecisionStays
        When a decision to remove a name would go or change.
    StorageError
        When the database cannot be reached or written.
    """
    with database.writing() as (connection, head):
        book = database.book_within(connection, head)
        found = clashes(book, changes)
        if found:
            raise Conflict(found)
        wanted = applied(book, changes)
        saved = write(connection, head, book, wanted, reason, namesake=namesake)
    database.remember(wanted)
    return saved


def write(connection: Connection, head: Head, book: Book, wanted: Book, reason: Reason, *, namesake: str = "") -> Saved:
    """Write what differs between the Book at the head and the one that is wanted; the caller has locked the head.

    Raises
    ------
    NameRemoved
        When a name that a decision has removed comes back, and nobody says that it is another person's.
    KeyRemoved
        When the removed person's key comes back, whatever anybody says.
    DecisionStays
        When a decision to remove a name would go or change.
    Damaged
        When the tables do not hold the Book at the head.
    """
    changes = difference(book, wanted)
    if not changes:
        return Saved(head.number, head.revision, changed=False)
    decisions.refuse_to_undo(changes)
    removed_names.refuse(connection, book, changes, reason.words, namesake=bool(namesake))
    if namesake:
        reason = replace(reason, why=f"{reason.why}\n{NAMESAKE} {namesake}")
    rows.write(connection, changes)
    rows.require_revision(connection, wanted.revision)
    number = head.number + 1
    behind = recording.clock_behind(connection, reason.at)
    recording.record(
        connection, number=number, before=head.revision, after=wanted.revision, reason=reason, changes=changes
    )
    return Saved(number, wanted.revision, changed=True, clock_behind=behind)
