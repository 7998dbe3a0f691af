"""What can go wrong with a database, in Swedish for the person who has to do something about it.

The messages never hold a password: they are made from the error's code, not from its text.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from kronoberg.store.errors import StorageError

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
BUSY = "Databasen {place} har varit upptagen för länge. Ingenting är ändrat. Försök igen om en stund."
NO_DATABASE = "{place} är ingen databas, eller är skadad. Återställ en säkerhetskopia eller ange en annan databas."
NOT_OPEN = (
    "Databasen {place} går inte att öppna. Kontrollera att mappen finns och att tjänsten får läsa och skriva där."
)
BROKEN_DISK = "Disken med databasen {place} gick inte att läsa eller skriva. Ingenting är ändrat. Kontrollera disken."
NO_RIGHT = "Tjänsten saknar rättigheter i databasen {place}. Ingenting är ändrat. Ge den rätt till tabellerna."
TOO_LONG = "En nyckel är för lång för databasen {place}. Ingenting är ändrat. Korta namnet i radens nyckel."
OTHER = "Databasen {place} svarade med ett fel ({code}). Ingenting är ändrat. Felet står i serverns logg."

# By the beginning of SQLite's error names (sqlite.org/rescode.html).
_SQLITE = {
    "SQLITE_FULL": FULL,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_NOTADB": NO_DATABASE,
    "SQLITE_CORRUPT": NO_DATABASE,
    "SQLITE_CANTOPEN": NOT_OPEN,
    "SQLITE_PERM": NOT_OPEN,
    "SQLITE_IOERR": BROKEN_DISK,
}
# By the beginning of the SQL state (postgresql.org/docs/current/errcodes-appendix.html).
_POSTGRESQL = {
    "53100": FULL,
    "25006": READ_ONLY,
    "55P03": BUSY,
    "40": BUSY,
    "57014": BUSY,
    "28": UNREACHABLE,
    "3D": UNREACHABLE,
    "533": UNREACHABLE,
    "57P": LOST,
    "08": LOST,
    "42501": NO_RIGHT,
    "54000": TOO_LONG,
}


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn the database's errors within the block into a StorageError about the database at `place`."""
    try:
        yield
    except DBAPIError as error:
        raise StorageError(_message(error, place)) from error
    except SQLAlchemyError as error:
        # The pool ran out of connections, or the like: no error of the database itself.
        raise StorageError(OTHER.format(place=place, code=error.code or type(error).__name__)) from error


def _message(error: DBAPIError, place: str) -> str:
    name = getattr(error.orig, "sqlite_errorname", None)
    state = getattr(error.orig, "sqlstate", None)
    if name is not None:
        return _by_beginning(_SQLITE, name, place)
    if state is not None:
        return _by_beginning(_POSTGRESQL, state, place)
    if error.connection_invalidated:
        return LOST.format(place=place)
    if type(error.orig).__name__ == "OperationalError":
        # Without a code the server never answered: no connection was made.
        return UNREACHABLE.format(place=place)
    return OTHER.format(place=place, code=type(error.orig).__name__)


def _by_beginning(messages: dict[str, str], code: str, place: str) -> str:
    template = next((text for beginning, text in messages.items() if code.startswith(beginning)), OTHER)
    return template.format(place=place, code=code)
