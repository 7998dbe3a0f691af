"""Whether a SQLite file is still the one that was opened: what is saved must be in the file that is opened next."""

from pathlib import Path

from kronoberg.store.errors import Missing, StorageError, Vanished

MISSING = (
    "Databasen {place} finns inte. Lägg tillbaka filen eller återställ en säkerhetskopia. Ska det vara en ny databas: "
    "gör den med kommandot init."
)
MOVED = (
    "Databasen {place} är flyttad eller borttagen. Ingenting är ändrat. Lägg tillbaka filen, eller återställ en "
    "säkerhetskopia, och starta om tjänsten."
)
EXCHANGED = (
    "Databasen {place} är utbytt mot en annan sedan tjänsten startade. Ingenting är ändrat. Starta om tjänsten om den "
    "nya är rätt; lägg annars tillbaka den förra."
)
NOT_READ = "Databasen {place} går inte att komma åt ({error}). Kontrollera att tjänsten får läsa mappen."
UNCERTAIN = (
    "Databasen {place} försvann medan ändringen sparades. Den kan vara förlorad: titta i historiken när databasen är "
    "tillbaka, och spara igen om ändringen inte står där."
)


class SameFile:
    """A SQLite file, known by its device and inode from when it was first opened.

    Parameters
    ----------
    path
        The file.
    place
        The database as a person may see it.
    """

    def __init__(self, path: Path, place: str) -> None:
        self._path, self._place = path, place
        self._known: tuple[int, int] | None = None

    def require(self) -> None:
        """Refuse a file that is not the one that was opened; a file that is not opened yet has to exist.

        Raises
        ------
        Vanished
            When it has been removed, moved or exchanged.
        Missing
            When it has never been there.
        """
        found = self._found()
        if found is None:
            raise Missing(MISSING.format(place=self._place)) if self._known is None else self._error(MOVED)
        if self._known not in (None, found):
            raise self._error(EXCHANGED)

    def require_after_commit(self) -> None:
        """As `require`, when a change has just been written: it may be in a file that nobody will open again.

        Raises
        ------
        Vanished
            When the file is not the one that was opened.
        """
        if self._found() != self._known:
            raise self._error(UNCERTAIN)

    def opened(self) -> None:
        """Remember the file, when the first connection to it has been made; refuse another one from then on."""
        if self._known is None:
            self._known = self._found()
        self.require()

    def _found(self) -> tuple[int, int] | None:
        try:
            status = self._path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise StorageError(NOT_READ.format(place=self._place, error=error.strerror)) from error
        return status.st_dev, status.st_ino

    def _error(self, words: str) -> Vanished:
        return Vanished(words.format(place=self._place))
