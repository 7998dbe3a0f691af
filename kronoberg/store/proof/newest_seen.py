"""The newest state of a database that this process has seen: an older copy in its place is told, never built on."""

import threading
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kronoberg.domain.words import ReasonKind
from kronoberg.store import schema
from kronoberg.store.errors import Vanished

OLDER = (
    "Databasen {place} är en äldre kopia: den slutar med ändring {found}, och tjänsten har redan sett ändring {seen}. "
    "Ingenting är ändrat. Lägg tillbaka den nyaste, eller återställ en säkerhetskopia med kommandot restore. Starta om "
    "tjänsten om den äldre är rätt."
)
OTHER = (
    "Databasen {place} är en annan kopia: dess ändring {seen} är inte den som tjänsten har sett. Ingenting är ändrat. "
    "Lägg tillbaka den rätta, eller starta om tjänsten om den här är rätt."
)
_HEAD, _IDENTITY, _CHANGE = schema.HEAD.c, schema.IDENTITY.c, schema.CHANGE.c
# After these the changes before them may say other revisions: without a name, in new tables.
_REWRITING = (ReasonKind.REDACTION.value, ReasonKind.UPGRADE.value)


@dataclass(frozen=True, slots=True)
class State:
    """How many times the database has been restored, the number of its last change, the revision of its content."""

    restores: int
    number: int
    revision: str

    @property
    def age(self) -> tuple[int, int]:
        """What is larger is newer. A restore may go back to a lower number."""
        return self.restores, self.number


def state_of(connection: Connection) -> State:
    """The state as the transaction sees it."""
    query = select(_IDENTITY.restores, _HEAD.number, _HEAD.revision).where(_IDENTITY.id == _HEAD.id)
    return State(*connection.execute(query).one())


def _follows(connection: Connection, found: State, floor: State) -> bool:
    """Whether the state has come of the one at `floor`, by changes after it."""
    if found.number == floor.number:
        return found.revision == floor.revision
    later = select(_CHANGE.number).where(_CHANGE.number > floor.number, _CHANGE.kind.in_(_REWRITING))
    then = connection.execute(select(_CHANGE.revision_after).where(_CHANGE.number == floor.number)).scalar()
    return not floor.number or then == floor.revision or connection.execute(later.limit(1)).first() is not None


class NewestSeen:
    """The newest state that has been seen through one open database. It may be shared by threads.

    Parameters
    ----------
    place
        The database as a person may see it.
    """

    def __init__(self, place: str) -> None:
        self._place = place
        self._newest: State | None = None
        self._lock = threading.Lock()

    @property
    def newest(self) -> State | None:
        """The newest state so far: to ask for before a transaction begins, which must not see an older one."""
        with self._lock:
            return self._newest

    def require(self, connection: Connection, floor: State | None) -> None:
        """Refuse a transaction that sees an older state than `floor`, or one that has not come of it; else remember it.

        Raises
        ------
        Vanished
            When somebody has put another copy in the database's place.
        """
        found = state_of(connection)
        if floor is not None and found.age < floor.age:
            raise Vanished(OLDER.format(place=self._place, found=found.number, seen=floor.number))
        if floor is not None and found.restores == floor.restores and not _follows(connection, found, floor):
            raise Vanished(OTHER.format(place=self._place, seen=floor.number))
        self.remember(found)

    def remember(self, state: State) -> None:
        """Remember a state that has been read, or that has just been committed."""
        with self._lock:
            if self._newest is None or state.age >= self._newest.age:
                self._newest = state
