"""Databases for tests, filled with a dataset of the repository."""

import atexit
import shutil
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from kronoberg.store import filling
from tests.conftest import ROOT

FILLED_AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def settings(place: Path, dataset: str = "data/exempel") -> dict[str, str]:
    """Make an SQLite database in a folder, filled with a dataset, that may be edited; gives the server's settings."""
    target = place / "uppgifter.sqlite"
    shutil.copy(_original(dataset), target)
    return {
        "KRONOBERG_DATA": f"sqlite:///{target}",
        "KRONOBERG_FILL": str(ROOT / dataset),
        "KRONOBERG_EDIT": "1",
    }


@cache
def _original(dataset: str) -> Path:
    """One filled database of each dataset, to copy from: filling takes a second."""
    home = tempfile.mkdtemp(prefix="kronoberg-test-")
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    place = Path(home) / "original.sqlite"
    filling.filled(f"sqlite:///{place}", ROOT / dataset, FILLED_AT).close()
    return place
