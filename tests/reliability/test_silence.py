"""A server that is there and says nothing: told within seconds to whoever reads, and all is well when it goes on."""

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from kronoberg.domain.difference import difference
from kronoberg.store import saving
from kronoberg.store.database import Database, make_database
from kronoberg.store.errors import StorageError, Unreachable
from tests import books, postgres, saves
from tests.reliability import results

WAYS = ("socket", "TCP")
pytestmark = pytest.mark.skipif(postgres.programs() is None, reason=postgres.MISSING)


@contextmanager
def frozen(folder: Path) -> Iterator[None]:
    """Every process of the server stands still, as on a machine that hangs."""
    main = int((folder / "data" / "postmaster.pid").read_text().splitlines()[0])
    # The main process first: it would make new ones in the place of those that seem to hang.
    every = [main, *map(int, Path(f"/proc/{main}/task/{main}/children").read_text().split())]
    for pid in every:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in every:
            os.kill(pid, signal.SIGCONT)


def passing_on(server: socket.socket, path: str) -> None:
    """Carry bytes between TCP and the server's socket."""

    def carry(one: socket.socket, other: socket.socket) -> None:
        try:
            while data := one.recv(65536):
                other.sendall(data)
            other.shutdown(socket.SHUT_WR)
        except OSError:
            return

    def both_ways(client: socket.socket) -> None:
        with client, socket.socket(socket.AF_UNIX) as inner:
            inner.connect(path)
            there = threading.Thread(target=carry, args=(client, inner), daemon=True)
            there.start()
            carry(inner, client)
            there.join()

    while True:
        try:
            client, _ = server.accept()
        except OSError:
            return
        threading.Thread(target=both_ways, args=(client,), daemon=True).start()


@contextmanager
def over_tcp(url: str, folder: Path) -> Iterator[str]:
    """The same database at an address of TCP."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        path = str(next(path for path in folder.glob(".s.PGSQL.*") if path.suffix != ".lock"))
        threading.Thread(target=passing_on, args=(server, path), daemon=True).start()
        named = make_url(url).set(host="127.0.0.1", port=server.getsockname()[1], query={})
        yield named.render_as_string(hide_password=False)


def assert_told_and_well_again(database: Database, folder: Path) -> None:
    before = database.head()
    with frozen(folder):
        # Without a limit of our own this would stand still for ever.
        with pytest.raises(Unreachable, match=r"bröts|går inte att nå"):
            database.head()
        with pytest.raises(StorageError):
            database.head()
        began = time.monotonic()
        with pytest.raises(StorageError, match=r"bröts|går inte att nå"):
            saving.save(database, difference(books.book([]), books.book([books.collaboration("g")])), saves.reason())
        # About eight; it was forty when the patience with others was also that with silence.
        assert time.monotonic() - began < 15
    assert database.head() == before
    assert saves.change_to(database, books.book([books.collaboration("beta")])).changed


def stand_still_once(way: str) -> None:
    with postgres.server() as folder, postgres.database(folder) as url, over_tcp(url, folder) as address:
        database = make_database(url if way == "socket" else address)
        saves.change_to(database, books.book([books.collaboration("alfa")]))
        assert_told_and_well_again(database, folder)
        database.close()


# The other way is among the long tests: each takes twenty seconds, all of them waiting.
@pytest.mark.parametrize("way", ["TCP"])
def test_a_server_that_stands_still_is_told_to_whoever_reads(way: str) -> None:
    stand_still_once(way)


def next_round(url: str, *, after: set[str]) -> set[str]:
    """When the question began that waits for a lock now, as soon as it is another one than those before."""
    query = "SELECT query_start FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as watching:
        while True:
            found = {str(start) for (start,) in watching.execute(query)}
            if found - after:
                return found
            time.sleep(0.05)


def test_whoever_waits_for_another_who_saves_waits_longer_than_for_silence(postgres_url: str) -> None:
    database = make_database(postgres_url)
    with ThreadPoolExecutor(1) as pool:
        with database.writing():
            saved = pool.submit(saves.change_to, database, books.book([books.collaboration("alfa")]))
            # The third round begins six seconds after the first: a silent server would have been given up.
            seen: set[str] = set()
            for _ in range(3):
                seen |= next_round(postgres_url, after=seen)
        assert saved.result().number == 1
    database.close()


@pytest.mark.stress
@pytest.mark.parametrize("way", WAYS)
def test_what_was_told_is_written_down(way: str) -> None:
    stand_still_once(way)
    results.keep(
        f"server stands still (SIGSTOP of every process), over {way}",
        "PostgreSQL",
        "whoever reads or saves is told within seconds; all is well when it goes on",
    )
