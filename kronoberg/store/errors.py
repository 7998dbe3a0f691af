"""The errors of what can go wrong where data is kept; whoever shows one to a reader tells them apart by type."""


class StorageError(Exception):
    """A database that cannot be used as asked. `str` is a Swedish text: what is wrong, and what to do."""


class Unreachable(StorageError):
    """The database does not answer, or the connection to it broke."""


class Damaged(StorageError):
    """It is our database, but its content is not whole."""


class NotOurs(StorageError):
    """Something else stands where our database should; it is left untouched."""


class Newer(NotOurs):
    """A newer version of the program has made the database."""


class Older(NotOurs):
    """A version of the program that was never installed anywhere has made the database."""


class Vanished(StorageError):
    """The database is not the one that was opened: it has been removed, moved, emptied or exchanged."""


class Missing(Vanished):
    """There is no database, or nothing in it: it has to be made by an act of its own."""


class ReadOnly(StorageError):
    """The database may be read, not written."""


class Existing(StorageError):
    """Something is already there, and it is left as it is."""

    def __init__(self, place: object, *, instead: str) -> None:
        super().__init__(f"{place} finns redan. Ange {instead}; ingenting är ändrat.")
