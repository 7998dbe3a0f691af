"""What every test of a page needs, the real router on a dataset; and what a test of PostgreSQL needs.

Caches are not emptied between tests: their keys hold the files' fingerprint and the revision, and tests rely on it.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from streamlit import config
from streamlit.testing.v1 import AppTest

from kronoberg.domain.book import Book
from kronoberg.store.database import Database, make_database
from tests import datasets, retries, visits
from tests.postgres_fixtures import postgres_server, postgres_url
from tests.untried import pytest_terminal_summary

__all__ = ["app", "database", "database_url", "postgres_server", "postgres_url", "pytest_terminal_summary"]

ROOT = datasets.ROOT


def pytest_configure(config: pytest.Config) -> None:
    """Write down each second try in the browser, and tell of them where the results are gathered."""
    retries.make_place(config)
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(retries.Notes())


# How long an example takes says how busy the machine is, not whether the code is right.
settings.register_profile("kronoberg", deadline=None)
settings.load_profile("kronoberg")


@pytest.fixture(autouse=True)
def _browser_at_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Visits come from the machine itself, unless a test says otherwise."""
    visits.come_by(monkeypatch, visits.HERE)


@pytest.fixture(scope="session")
def real() -> Book:
    """What is known of Region Kronoberg."""
    return datasets.real()


@pytest.fixture(scope="session")
def example() -> Book:
    """The fictional region."""
    return datasets.example()


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Visits are by one who edits: at the machine itself, where editing is switched on."""
    monkeypatch.setenv("KRONOBERG_EDIT", "1")
    before = config.get_option("server.address")
    config.set_option("server.address", "localhost")
    yield
    config.set_option("server.address", before)


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Open a page as a visitor does by its link: `app("data/exempel", page="pages/costs.py", ar="2024")`."""

    def open_page(dataset: str | Path, *, page: str | None = None, **address: str) -> AppTest:
        monkeypatch.setenv("KRONOBERG_DATA", str(ROOT / dataset))
        return visits.visit(page, **address)

    return open_page


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind; a test that asks for it runs on both."""
    if request.param == "postgresql":
        url: str = request.getfixturevalue("postgres_url")
        return url
    return f"sqlite:///{tmp_path}/var/prov.sqlite"


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An open, empty database of each kind."""
    opened = make_database(database_url)
    yield opened
    opened.close()
