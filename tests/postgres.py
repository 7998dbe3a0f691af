"""A PostgreSQL server of the tests' own: in a temporary folder, reached through a socket there, and gone afterwards.

This file is also the program that starts the server, waits until the one who wants it has ended, however it ended, and
then stops the server and removes the folder. So nothing is left behind by a run that was interrupted or killed.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import quote

import psycopg
from psycopg import sql

USER = "kronoberg"
# Debian keeps the server's programs outside the path.
DEBIAN = Path("/usr/lib/postgresql")
PROGRAMS = ("initdb", "pg_ctl", "postgres")
READY = "ready "
MISSING = "PostgreSQL saknas: programmen initdb, pg_ctl och postgres finns inte här"

# What is written has reached the disk when the server says so (fsync), as it does by itself: tests kill processes.
SETTINGS = "-c listen_addresses='' -c unix_socket_directories='{folder}' -c shared_buffers=32MB"

_numbers = count(1)


def programs() -> Path | None:
    """The folder of the server's programs, the newest that there is; None without a server."""
    debian = sorted(DEBIAN.glob("*/bin"), key=lambda folder: float(folder.parent.name), reverse=True)
    folders = [*map(Path, os.get_exec_path()), *debian]
    return next((folder for folder in folders if all(os.access(folder / name, os.X_OK) for name in PROGRAMS)), None)


@contextmanager
def server() -> Iterator[Path]:
    """A running server with nothing in it, as the folder that it lives in.

    Raises
    ------
    RuntimeError
        With what its programs said, when it does not come up.
    """
    # In a session of its own it hears no Ctrl+C; it ends when its input does.
    keeper = subprocess.Popen(
        [sys.executable, "-P", __file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    with keeper:
        line = keeper.stdout.readline() if keeper.stdout else ""
        if not line.startswith(READY):
            raise RuntimeError(f"PostgreSQL did not come up: {line}{keeper.communicate()[0]}")
        yield Path(line.removeprefix(READY).rstrip("\n"))


@contextmanager
def database(folder: Path, *, like: str = "template1") -> Iterator[str]:
    """A new database on the server of that folder, as an address for SQLAlchemy: empty, or a copy of another there."""
    name = f"test_{os.getpid()}_{next(_numbers)}"
    _order(folder, "CREATE DATABASE {} TEMPLATE {}", name, like)
    try:
        yield address(folder, name)
    finally:
        _order(folder, "DROP DATABASE {} WITH (FORCE)", name)


def address(folder: Path, name: str) -> str:
    """The address for SQLAlchemy of a database on the server of that folder."""
    return f"postgresql+psycopg://{USER}@/{name}?host={quote(str(folder), safe='')}"


def start(folder: Path) -> None:
    """Start the server of that folder, and wait until it answers."""
    settings = SETTINGS.format(folder=folder)
    _run("pg_ctl", "start", "-w", "-s", "-D", folder / "data", "-l", folder / "log", "-o", settings, folder=folder)


def stop(folder: Path) -> None:
    """Stop the server of that folder at once, as when its machine loses power."""
    _run("pg_ctl", "stop", "-w", "-s", "-m", "immediate", "-D", folder / "data", folder=folder)


def _order(folder: Path, order: str, *names: str) -> None:
    with psycopg.connect(host=str(folder), user=USER, dbname="postgres", autocommit=True) as connection:
        connection.execute(sql.SQL(order).format(*map(sql.Identifier, names)))


def _run(program: str, *arguments: str | Path, folder: Path) -> None:
    found = programs()
    if found is None:
        raise RuntimeError(MISSING)
    owner = folder.stat()
    # PostgreSQL refuses to run as root.
    user: dict[str, Any] = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []} if _is_root() else {}
    order = [found / program, *arguments]
    done = subprocess.run(order, check=False, cwd=folder, capture_output=True, text=True, **user)
    if done.returncode != 0:
        raise RuntimeError(f"{program} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


def _is_root() -> bool:
    return os.geteuid() == 0


def _owner() -> pwd.struct_passwd:
    """The one that the server runs as: whoever runs the tests, or in root's place somebody with fewer rights."""
    if not _is_root():
        return pwd.getpwuid(os.geteuid())
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def _keep() -> None:
    """Run a server until the input ends; write where it is when it answers."""
    folder = Path(tempfile.mkdtemp(prefix="kronoberg-postgres-"))
    try:
        owner = _owner()
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        choices = ("--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C", f"--username={USER}")
        _run("initdb", *choices, "-D", folder / "data", folder=folder)
        start(folder)
        sys.stdout.write(f"{READY}{folder}\n")
        sys.stdout.flush()
        sys.stdin.read()
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            stop(folder)
        shutil.rmtree(folder)


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _end)
    _keep()
