"""Whether a SQLite file is whole: looked at when it is opened and before each save; `verify` looks at more."""

from collections.abc import Iterator

from sqlalchemy import Connection

from kronoberg.store import connecting
from kronoberg.store.errors import Damaged
from kronoberg.store.explaining import DAMAGED

# A file of this size takes about a tenth of a second; what is larger is looked at by `verify`.
_BOUND = 50 * 2**20


def require(connection: Connection, place: str) -> None:
    """Refuse a SQLite file that has been damaged, as it stands on the disk; a server looks after its own files.

    Raises
    ------
    Damaged
        When it is not whole.
    """
    if connecting.is_sqlite(connection) and _size(connection) <= _BOUND and list(faults(connection, most=1)):
        raise Damaged(DAMAGED.format(place=place))


def faults(connection: Connection, *, most: int = 100) -> Iterator[str]:
    """What SQLite itself finds wrong with the file, in its own words."""
    # What stands in memory says nothing about the disk.
    connection.exec_driver_sql("PRAGMA shrink_memory")
    found = connection.exec_driver_sql(f"PRAGMA integrity_check({most})").scalars().all()
    yield from (fault for fault in found if fault != "ok")


def _size(connection: Connection) -> int:
    pages, bytes_of_each = (
        connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("page_count", "page_size")
    )
    return int(pages) * int(bytes_of_each)
