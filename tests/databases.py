"""Databases for tests, filled with a dataset of the repository."""

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
    target.write_bytes(_original(dataset))
    return {
        "KRONOBERG_DATA": f"sqlite:///{target}",
        "KRONOBERG_FILL": str(ROOT / dataset),
        "KRONOBERG_EDIT": "1",
    }


@cache
def _original(dataset: str) -> bytes:
    """The file of a filled database of each dataset, made once: filling takes a second."""
    with tempfile.TemporaryDirectory(prefix="kronoberg-test-") as home:
        place = Path(home) / "original.sqlite"
        filling.filled(f"sqlite:///{place}", ROOT / dataset, FILLED_AT).close()
        return place.read_bytes()
