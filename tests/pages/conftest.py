"""What several tests of pages need: a database that the pages show and that may be edited."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kronoberg.store.database import Database, open_database
from tests import databases


@pytest.fixture
def database(tmp_path: Path, office: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:  # noqa: ARG001
    """A database of the example region, that the pages show and that may be edited."""
    settings = databases.settings(tmp_path)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    opened = open_database(settings["KRONOBERG_DATA"])
    yield opened
    opened.close()
