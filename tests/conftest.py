"""What every test of a page needs, the real router on a dataset; and what a test of PostgreSQL needs.

Caches are not emptied between tests: their keys hold the files' fingerprint and the revision, and tests rely on it.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.store.database import Database, open_database
from tests.postgres_fixtures import postgres_server, postgres_url, pytest_terminal_summary

__all__ = ["app", "database", "database_url", "postgres_server", "postgres_url", "pytest_terminal_summary"]

ROOT = Path(__file__).resolve().parents[1]
ROUTER = ROOT / "kronoberg" / "ui" / "router.py"

# Seconds that a visit may take on a busy machine.
PATIENCE = 60


@pytest.fixture(scope="session")
def first_visit() -> AppTest:
    """A visit to the start page, from which the others take what is the same at all of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KRONOBERG_DATA", str(ROOT / "data" / "exempel"))
        return AppTest.from_file(str(ROUTER), default_timeout=PATIENCE).run()


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch, first_visit: AppTest) -> Callable[..., AppTest]:
    """Open a page as a visitor does by its link: `app("data/exempel", page="pages/costs.py", ar="2024")`."""

    def open_page(dataset: str | Path, *, page: str | None = None, **address: str) -> AppTest:
        monkeypatch.setenv("KRONOBERG_DATA", str(ROOT / dataset))
        test = AppTest.from_file(str(ROUTER), default_timeout=PATIENCE)
        # Private, and only to save time: without the first each visit looks for components in every installed package,
        # which is two thirds of its time; without the second it has to begin at the start page.
        test._bidi_component_manager = first_visit._bidi_component_manager
        test._registered_pages = first_visit._registered_pages
        for name, value in address.items():
            test.query_params[name] = value
        if page is not None:
            test.switch_page(str(ROOT / page))
        return test.run()

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
    opened = open_database(database_url)
    yield opened
    opened.close()
