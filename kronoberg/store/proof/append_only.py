"""The one way around the triggers that keep history and editions as they are.

Two things may: a restore that replaces the whole database, and the removal of a person's name by decision (design,
promise 10). Everything else, also SQL written by hand, is refused by the database itself.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, bindparam, text

from kronoberg.store import connecting, schema

_NAMES = [table.name for table in schema.APPEND_ONLY]


@contextmanager
def lifted(connection: Connection) -> Iterator[None]:
    """Put the triggers of the append-only tables aside within the block, and put them back after it.

    It works inside a transaction, and must: nobody else ever sees the tables without their triggers, and when the
    block fails, or the process or the server dies in it, the transaction and with it the lifting has not happened.

    Raises
    ------
    sqlalchemy.exc.DBAPIError
        When the service does not own the tables (PostgreSQL).
    """
    if not connecting.is_sqlite(connection):
        for name in _NAMES:
            connection.execute(text(f"ALTER TABLE {name} DISABLE TRIGGER USER"))
        yield
        for name in _NAMES:
            connection.execute(text(f"ALTER TABLE {name} ENABLE TRIGGER USER"))
        return
    query = text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN :tables")
    found = connection.execute(query.bindparams(bindparam("tables", _NAMES, expanding=True))).all()
    for name, _ in found:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    yield
    for _, definition in found:
        connection.exec_driver_sql(definition)
