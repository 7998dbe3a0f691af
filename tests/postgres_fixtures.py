"""What a test of PostgreSQL needs, for `tests/conftest.py`; and the words about those that could not run."""

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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says in words what was not tried for lack of PostgreSQL."""
    skipped = terminalreporter.stats.get("skipped", [])
    untried = sorted({report.nodeid for report in skipped if postgres.MISSING in str(report.longrepr)})
    if untried:
        terminalreporter.section("Inte prövat")
        terminalreporter.write_line(f"{postgres.MISSING}. Därför har det här inte prövats:")
        for test in untried:
            file, _, name = test.partition("::test_")
            terminalreporter.write_line(f"- {name.replace('_', ' ')} ({file})")
