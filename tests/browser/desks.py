"""A server at the office for the tests that change the data: one for a whole run, its data as it was for each test."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import databases
from tests.browser import live


@dataclass
class Desk:
    """A server whose database may be edited, the file of the database, and a copy of it as it was filled."""

    server: live.Server
    file: Path
    filled: Path
    left: bytes

    def begin_anew(self) -> None:
        """Put the data back while the service runs, as after a restore; nothing when nobody has changed it.

        Page by page: `backup.restore` makes sure of each row first, which takes most of a second.
        """
        if self.file.read_bytes() == self.left:
            return
        with closing(sqlite3.connect(self.filled)) as filled, closing(sqlite3.connect(self.file)) as target:
            # The service has seen a higher number, and takes a lower one only from a restore.
            filled.execute("UPDATE identity SET restores = restores + 1")
            filled.commit()
            filled.backup(target)
        self.left = self.file.read_bytes()


@contextmanager
def opened(place: Path) -> Iterator[Desk]:
    """A desk with the example region, in a folder of its own."""
    settings = databases.settings(place)
    file, filled = place / "uppgifter.sqlite", place / "ifylld.sqlite"
    filled.write_bytes(file.read_bytes())
    with live.serve(options=["--server.address", "localhost"], settings=settings) as running:
        yield Desk(running, file, filled, file.read_bytes())
