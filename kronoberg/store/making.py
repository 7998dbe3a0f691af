"""A database is made by an explicit act, and it is remembered that there is one: a vanished file is not made again."""

from datetime import datetime
from pathlib import Path

from kronoberg.domain.dates import SWEDEN
from kronoberg.store import connecting, filling
from kronoberg.store.database import open_database
from kronoberg.store.errors import Missing, StorageError, Vanished

_ENDING = ".gjord"
_NOTE = (
    "Databasen {name} gjordes {day}. Den här filen finns för att en databas som har försvunnit inte ska ersättas av en "
    "ny utan att någon märker det. Låt den ligga kvar.\n"
)
_VANISHED = (
    "Databasen {place} är borta eller tom. Den fanns här förut: {note}\nIngenting är gjort. Lägg tillbaka filen, eller "
    "återställ en säkerhetskopia med kommandot restore. Ska det verkligen vara en ny databas, utan det som har "
    "skrivits in: kör init en gång till med --anew."
)


def make(url: str, folder: Path, at: datetime, *, anew: bool = False) -> bool:
    """Make a database with the folder's content, where there is none.

    Parameters
    ----------
    anew
        Whether it may be made also where one has been before and has vanished.

    Returns
    -------
    bool
        False when the database is there already; it is left as it is.

    Raises
    ------
    Vanished
        When there has been a database at this place, and it is gone.
    NotOurs
        When something else is there. It is left untouched.
    FaultyData
        When the folder has faults.
    StorageError
        When it cannot be reached or made.
    """
    there = _is_there(url)
    if not there:
        if not anew:
            _refuse_vanished(url)
        filling.filled(url, folder, at).close()
    _note(url, at, anew=not there)
    return not there


def _is_there(url: str) -> bool:
    try:
        database = open_database(url)
    except Missing:
        return False
    try:
        return database.head().number > 0
    finally:
        database.close()


def _refuse_vanished(url: str) -> None:
    if connecting.is_file(url) and (note := _note_of(url)).exists():
        msg = _VANISHED.format(place=connecting.place_shown(url), note=note.read_text("utf-8").partition(". ")[0] + ".")
        raise Vanished(msg)


def _note(url: str, at: datetime, *, anew: bool) -> None:
    """Put a note beside the file; on a server nothing can be put beside a database."""
    if not connecting.is_file(url) or (_note_of(url).exists() and not anew):
        return
    words = _NOTE.format(name=connecting.file_of(url).name, day=at.astimezone(SWEDEN).date().isoformat())
    try:
        _note_of(url).write_text(words, "utf-8")
    except OSError as error:
        if anew:
            msg = f"Filen {_note_of(url)} går inte att skriva ({error.strerror}). Databasen är gjord."
            raise StorageError(msg) from error


def _note_of(url: str) -> Path:
    file = connecting.file_of(url)
    return file.with_name(f"{file.name}{_ENDING}")
