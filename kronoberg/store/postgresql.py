"""Connections to PostgreSQL that give up on a server that says nothing, and wait for others all the same."""

import time
from typing import Any

import psycopg
from psycopg.abc import RV, PQGen
from sqlalchemy import URL, Connection, Engine, Row, Select, create_engine, event
from sqlalchemy.exc import OperationalError

from kronoberg.store import waiting

_LOCK_NOT_AVAILABLE = "55P03"
_PATIENCE = "kronoberg_patience"


class _ImpatientConnection(psycopg.Connection[Any]):
    """A connection that gives up on a server that says nothing: a frozen one keeps no limit of its own."""

    silence = waiting.HELLO

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        try:
            return super().wait(gen, interval, self.silence if timeout is None else timeout)
        except psycopg.OperationalError as error:
            if error.sqlstate is None:
                # Nobody waits any more for what the server may still answer.
                self.pgconn.finish()
            raise


def engine(url: URL, patience: float) -> Engine:
    """An engine whose transactions wait `patience` seconds for others, and `waiting.SILENCE` for a silent server."""
    made = create_engine(
        url,
        pool_pre_ping=True,
        # Values are people's names and figures: they do not belong in a log.
        hide_parameters=True,
        pool_timeout=patience,
        execution_options={_PATIENCE: patience},
        # Milliseconds until a server that has gone silent on the network counts as lost.
        connect_args={"connect_timeout": int(waiting.HELLO), "tcp_user_timeout": int(waiting.SILENCE * 1000)},
    )

    @event.listens_for(made, "do_connect")
    def connect(_: Any, __: Any, cargs: list[Any], cparams: dict[str, Any]) -> psycopg.Connection[Any]:
        return _ImpatientConnection.connect(*cargs, **cparams)

    @event.listens_for(made, "begin")
    def limit_waiting(connection: Connection) -> None:
        is_long = connection.get_execution_options().get(waiting.LONG)
        lock = patience if is_long else min(patience, waiting.ROUND)
        _be_silent_at_most(connection.connection.driver_connection, waiting.SILENCE + (lock if is_long else 0))
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(lock * 1000)}")

    @event.listens_for(made, "checkin")
    def rest(connection: Any, _: Any) -> None:
        _be_silent_at_most(connection, waiting.HELLO)

    return made


def locked(connection: Connection, query: Select[Any]) -> Row[Any]:
    """The one row that the query locks, when whoever has it locked is done: asked for in rounds.

    Raises
    ------
    sqlalchemy.exc.OperationalError
        When it is still locked after the patience of the engine, or the server says nothing.
    """
    end = time.monotonic() + connection.get_execution_options()[_PATIENCE]
    while True:
        try:
            with connection.begin_nested():
                return connection.execute(query).one()
        except OperationalError as error:
            if getattr(error.orig, "sqlstate", None) != _LOCK_NOT_AVAILABLE or time.monotonic() >= end:
                raise


def _be_silent_at_most(driver: Any, seconds: float) -> None:
    if isinstance(driver, _ImpatientConnection):
        driver.silence = seconds
