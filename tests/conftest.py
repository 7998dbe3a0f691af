"""What every test of a page needs, the real router on a dataset; and what a test of PostgreSQL needs.

Caches are not emptied between tests: their keys hold the files' fingerprint and the revision, and tests rely on it.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings
from sqlalchemy import make_url
from streamlit import config
from streamlit.testing.v1 import AppTest

from kronoberg.domain.book import Book
from kronoberg.store.database import Database, make_database, open_database
from tests import databases, datasets, postgres, retries, visits
from tests.postgres_fixtures import postgres_server, postgres_url
from tests.untried import pytest_terminal_summary

__all__ = ["postgres_server", "postgres_url", "pytest_terminal_summary"]

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
    """Open a page as a visitor does by its link: `app("data/exempel", page="pages/money.py", ar="2024")`."""

    def open_page(dataset: str | Path, *, page: str | None = None, **address: str) -> AppTest:
        monkeypatch.setenv("KRONOBERG_DATA", str(ROOT / dataset))
        return visits.visit(page, **address)

    return open_page


@pytest.fixture(scope="session")
def postgres_made(postgres_server: Path) -> Iterator[str]:
    """The name of a database with our tables and nothing saved, to be copied and not used."""
    with postgres.database(postgres_server) as url:
        make_database(url).close()
        yield str(make_url(url).database)


@pytest.fixture(scope="session")
def postgres_example(postgres_server: Path, postgres_made: str) -> Iterator[str]:
    """The name of a database that is filled with the example region, to be copied and not used."""
    with postgres.database(postgres_server, like=postgres_made) as url:
        databases.fill(url)
        yield str(make_url(url).database)


@pytest.fixture
def postgres_laid(postgres_server: Path, postgres_made: str) -> Iterator[str]:
    """The address of a PostgreSQL database with our tables, as `make_database` leaves it; see `databases.laid`."""
    with _copied(postgres_server, postgres_made) as url:
        yield url


@pytest.fixture
def postgres_filled(postgres_server: Path, postgres_example: str) -> Iterator[str]:
    """The address of a PostgreSQL database that is filled with the example region."""
    with _copied(postgres_server, postgres_example) as url:
        yield url


@pytest.fixture(scope="session")
def postgres_originals(postgres_server: Path, postgres_made: str) -> Iterator[Callable[[databases.Fill], str]]:
    """The name of a PostgreSQL database as an act leaves it, made once in a process, to be copied and not used."""
    made: dict[databases.Fill, str] = {}
    with ExitStack() as stack:

        def original(fill: databases.Fill) -> str:
            if fill not in made:
                url = stack.enter_context(postgres.database(postgres_server, like=postgres_made))
                with closing(open_database(url)) as opened:
                    fill(opened)
                made[fill] = str(make_url(url).database)
            return made[fill]

        yield original


@contextmanager
def _copied(server: Path, original: str) -> Iterator[str]:
    with postgres.database(server, like=original) as url:
        with psycopg.connect(url.replace("+psycopg", "")) as connection:
            # As if it had drawn its own lots.
            connection.execute("UPDATE identity SET database_id = %s, name_key = %s", databases.own_identity())
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An address of each kind with nothing there yet; a test that asks for it runs on both."""
    if request.param == "postgresql":
        url: str = request.getfixturevalue("postgres_url")
        return url
    return f"sqlite:///{tmp_path}/var/prov.sqlite"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_kind(request: pytest.FixtureRequest) -> str:
    """The kind of the databases of a test, which runs once with each."""
    return str(request.param)


@pytest.fixture
def database_url(request: pytest.FixtureRequest, database_kind: str, tmp_path: Path) -> str:
    """A database of each kind with our tables and nothing saved; a test that asks for it runs on both."""
    if database_kind == "postgresql":
        url: str = request.getfixturevalue("postgres_laid")
        return url
    return databases.laid(f"sqlite:///{tmp_path}/var/prov.sqlite")


@pytest.fixture
def copy_of(
    request: pytest.FixtureRequest, database_kind: str, tmp_path: Path
) -> Iterator[Callable[[databases.Fill], str]]:
    """`copy_of(fill)` is the address of a database of each kind as `fill` leaves an empty one.

    It is filled once in a process and then copied, its identity too: for what many tests begin with.
    """
    with ExitStack() as stack:

        def copied(fill: databases.Fill) -> str:
            if database_kind == "sqlite":
                return databases.copied(f"sqlite:///{tmp_path}/var/prov.sqlite", fill)
            original = request.getfixturevalue("postgres_originals")(fill)
            server = request.getfixturevalue("postgres_server")
            return stack.enter_context(postgres.database(server, like=original))

        yield copied


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An open, empty database of each kind."""
    opened = open_database(database_url)
    yield opened
    opened.close()
