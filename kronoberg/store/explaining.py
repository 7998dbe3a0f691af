"""What can go wrong with a database, in Swedish for the person who has to do something about it.

The messages never hold a password: they are made from the error's code, not from its text.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from kronoberg.store.errors import Damaged, Missing, NotOurs, ReadOnly, StorageError, Unreachable, Vanished
from kronoberg.store.proof.same_file import MOVED

UNREACHABLE = (
    "Databasen {place} går inte att nå. Kontrollera att den är startad, att den finns och att adress, namn och "
    "lösenord i KRONOBERG_DATA stämmer."
)
LOST = (
    "Förbindelsen med databasen {place} bröts. Om något just skulle sparas kan det ha hunnit bli sparat: titta i "
    "historiken och försök igen när databasen går att nå."
)
FULL = "Disken med databasen {place} är full. Ingenting är ändrat. Frigör utrymme och försök igen."
READ_ONLY = "Databasen {place} får bara läsas. Ingenting är ändrat. Ge tjänsten rätt att skriva och försök igen."
HALF_WRITTEN = (
    "Databasen {place} går inte att läsa: programmet avbröts mitt i en ändring, och filen bredvid som tar tillbaka den "
    "får inte användas. Ge tjänsten rätt att skriva i mappen en gång; ändringen tas då tillbaka av sig själv."
)
BUSY = "Databasen {place} har varit upptagen för länge. Ingenting är ändrat. Försök igen om en stund."
NO_DATABASE = (
    "{place} är ingen databas, eller är skadad. Filen är orörd. Ange en annan databas, eller flytta undan filen och "
    "återställ en säkerhetskopia."
)
DAMAGED = (
    "Databasen {place} är skadad. Ingenting är ändrat. Flytta undan den och återställ den senaste säkerhetskopian; "
    "kommandot verify säger vad som är skadat."
)
EMPTIED = (
    "Databasen {place} är tom, och fylls inte av sig själv. Återställ en säkerhetskopia. Ska det vara en ny databas: "
    "gör den med kommandot init."
)
GONE = (
    "Databasen {place} har inte programmets tabeller längre: den är tömd, eller ersatt av något annat. Ingenting är "
    "ändrat. Lägg tillbaka den, eller återställ en säkerhetskopia. Ska det vara en ny databas: gör den med kommandot "
    "init."
)
UNFINISHED = (
    "Något hände med databasen {place} medan ändringen sparades. Ändringen kan vara sparad, och den kan vara förlorad: "
    "titta i historiken innan du sparar igen. Kontrollera disken; kommandot verify säger om databasen är skadad."
)
NOT_OPEN = (
    "Databasen {place} går inte att öppna. Kontrollera att mappen finns och att tjänsten får läsa och skriva där."
)
LOG_BESIDE = (
    "Databasen {place} används av ett annat program, som har ställt om den så att det som sparas hamnar i en fil "
    "bredvid. Ingenting är sparat. Stäng det andra programmet och spara igen."
)
BROKEN_DISK = "Disken med databasen {place} gick inte att läsa eller skriva. Ingenting är ändrat. Kontrollera disken."
NO_RIGHT = "Tjänsten saknar rättigheter i databasen {place}. Ingenting är ändrat. Ge den rätt till tabellerna."
TOO_LONG = "En nyckel är för lång för databasen {place}. Ingenting är ändrat. Korta namnet i radens nyckel."
OTHER = "Databasen {place} svarade med ett fel ({code}). Ingenting är ändrat. Felet står i serverns logg."

_Told = tuple[type[StorageError], str]

# By the beginning of SQLite's error names (sqlite.org/rescode.html).
_SQLITE: dict[str, _Told] = {
    "SQLITE_FULL": (StorageError, FULL),
    # SQLite itself sees that the file has left its place.
    "SQLITE_READONLY_DBMOVED": (Vanished, MOVED),
    "SQLITE_READONLY_ROLLBACK": (ReadOnly, HALF_WRITTEN),
    "SQLITE_READONLY_RECOVERY": (ReadOnly, HALF_WRITTEN),
    "SQLITE_READONLY_CANTINIT": (ReadOnly, HALF_WRITTEN),
    "SQLITE_READONLY": (ReadOnly, READ_ONLY),
    "SQLITE_BUSY": (StorageError, BUSY),
    "SQLITE_LOCKED": (StorageError, BUSY),
    "SQLITE_NOTADB": (NotOurs, NO_DATABASE),
    "SQLITE_CORRUPT": (Damaged, DAMAGED),
    "SQLITE_CANTOPEN": (StorageError, NOT_OPEN),
    "SQLITE_PERM": (StorageError, NOT_OPEN),
    "SQLITE_IOERR_SHORT_READ": (Damaged, DAMAGED),
    "SQLITE_IOERR": (StorageError, BROKEN_DISK),
}
# By the beginning of the SQL state (postgresql.org/docs/current/errcodes-appendix.html).
_POSTGRESQL: dict[str, _Told] = {
    "53100": (StorageError, FULL),
    "25006": (ReadOnly, READ_ONLY),
    "55P03": (StorageError, BUSY),
    "40": (StorageError, BUSY),
    "57014": (StorageError, BUSY),
    "28": (Unreachable, UNREACHABLE),
    "3D": (Unreachable, UNREACHABLE),
    "533": (Unreachable, UNREACHABLE),
    "57P": (Unreachable, LOST),
    "08": (Unreachable, LOST),
    "42501": (StorageError, NO_RIGHT),
    "42P01": (Missing, GONE),
    "54000": (StorageError, TOO_LONG),
    "XX001": (Damaged, DAMAGED),
    "XX002": (Damaged, DAMAGED),
}


_NO_CONNECTION = ("OperationalError", "ConnectionTimeout")


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn the database's errors within the block into a StorageError about the database at `place`."""
    try:
        yield
    except DBAPIError as error:
        kind, words = _told(error)
        raise kind(words.format(place=place, code=_code(error))) from error
    except SQLAlchemyError as error:
        # The pool ran out of connections, or the like: no error of the database itself.
        raise StorageError(OTHER.format(place=place, code=error.code or type(error).__name__)) from error


@contextmanager
def unfinished(place: str) -> Iterator[None]:
    """Say of a commit that fails, or that is found damaged, that nobody knows whether it stays: not that nothing did.

    Where the database itself takes the change back (a full disk, a lock) the error is left as it is.

    Raises
    ------
    StorageError
        Of the same type as the error.
    """
    try:
        yield
    except Damaged as error:
        raise Damaged(UNFINISHED.format(place=place)) from error
    except DBAPIError as error:
        kind, words = _told(error)
        if words not in (BROKEN_DISK, DAMAGED, NO_DATABASE, GONE):
            raise
        raise kind(UNFINISHED.format(place=place)) from error


def _told(error: DBAPIError) -> _Told:
    name = getattr(error.orig, "sqlite_errorname", None)
    state = getattr(error.orig, "sqlstate", None)
    if name is not None:
        # SQLite has no code of its own for a table that is gone.
        return (Missing, GONE) if "no such table" in str(error.orig) else _by_beginning(_SQLITE, name)
    if state is not None:
        return _by_beginning(_POSTGRESQL, state)
    if error.connection_invalidated:
        return Unreachable, LOST
    # Without a code the server never answered: no connection was made.
    return (Unreachable, UNREACHABLE) if type(error.orig).__name__ in _NO_CONNECTION else (StorageError, OTHER)


def _code(error: DBAPIError) -> str:
    found = getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None)
    return found or type(error.orig).__name__


def _by_beginning(told: dict[str, _Told], code: str) -> _Told:
    return next((each for beginning, each in told.items() if code.startswith(beginning)), (StorageError, OTHER))
