"""What a test of PostgreSQL needs, for `tests/conftest.py`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import postgres


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Path]:
    """The folder of a PostgreSQL server, started the first time it is asked for; see `tests/postgres.py`."""
    if postgres.programs() is None:
        pytest.skip(postgres.MISSING)
    with postgres.server() as folder:
        yield folder


@pytest.fixture
def postgres_url(postgres_server: Path) -> Iterator[str]:
    """The address of a PostgreSQL database for SQLAlchemy: new, empty, and gone after the test."""
    with postgres.database(postgres_server) as url:
        yield url
