"""The error of everything that can go wrong where data is kept."""


class StorageError(Exception):
    """A database that cannot be used as asked. `str` is a Swedish text: what is wrong, and what to do."""
