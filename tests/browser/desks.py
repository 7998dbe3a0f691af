"""A server at the office for the tests that change the data: one for a whole run, its data as it was for each test."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kronoberg.store import backup
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
        """Restore the data, as an administrator does while the service runs; nothing when nobody has changed it."""
        if self.file.read_bytes() != self.left:
            backup.restore(self.filled, f"sqlite:///{self.file}", replace=True, undo_decisions=True)
            self.left = self.file.read_bytes()


@contextmanager
def opened(place: Path) -> Iterator[Desk]:
    """A desk with the example region, in a folder of its own."""
    settings = databases.settings(place)
    file, filled = place / "uppgifter.sqlite", place / "ifylld.sqlite"
    filled.write_bytes(file.read_bytes())
    with live.serve(options=["--server.address", "localhost"], settings=settings) as running:
        yield Desk(running, file, filled, file.read_bytes())
