"""Databases for tests, filled with a dataset of the repository."""

import shutil
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from kronoberg.domain.book import Book
from kronoberg.domain.difference import difference
from kronoberg.domain.words import ReasonKind
from kronoberg.store import folder, saving
from kronoberg.store.database import open_database
from kronoberg.store.saving import Reason
from tests.conftest import ROOT


def filled(place: Path, dataset: str = "data/exempel") -> str:
    """Make an SQLite database in a folder, filled with a dataset; gives its address."""
    target = place / "uppgifter.sqlite"
    shutil.copy(_original(dataset), target)
    return f"sqlite:///{target}"


@cache
def _original(dataset: str) -> Path:
    """One filled database of each dataset, to copy from."""
    place = Path(tempfile.mkdtemp(prefix="kronoberg-test-")) / "original.sqlite"
    database = open_database(f"sqlite:///{place}")
    reason = Reason("Test", "Ifyllnad", datetime(2026, 11, 1, 12, tzinfo=UTC), ReasonKind.FILL)
    saving.save(database, difference(Book({}), folder.read_book(ROOT / dataset)), reason)
    database.close()
    return place
