"""The tests' own PostgreSQL: each test has a database to itself, and nothing is left however a run ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests import postgres

ROOT = Path(__file__).resolve().parents[2]
# As long as a run that has been killed may take to be cleaned up after.
PATIENCE = 180
FAILS = (
    "def test_it(postgres_url, postgres_server):\n    print(f'at {postgres_server} ')\n    assert not postgres_url\n"
)
WAITS = """
import pathlib, time
def test_it(postgres_url, postgres_server):
    pathlib.Path("where").write_text(str(postgres_server))
    time.sleep(60)
"""
LACKS = "from tests import postgres\npostgres.programs = lambda: None\ndef test_a_row_is_kept(postgres_url): ...\n"


def run(folder: Path, tests: str, *options: str) -> subprocess.Popen[str]:
    """A run of pytest of its own, in that folder, with these tests."""
    folder.mkdir(exist_ok=True)
    (folder / "test_sample.py").write_text(tests, "utf-8")
    plugins = ("tests.postgres_fixtures", "tests.untried", "no:cacheprovider")
    command = [sys.executable, "-m", "pytest", *(f"-p{plugin}" for plugin in plugins), *options]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=folder, env=surroundings, stdout=subprocess.PIPE, text=True)


def is_gone(folder: str) -> bool:
    """Whether neither the folder nor a process that was started with it is left."""
    orders = [_order(path) for path in Path("/proc").glob("[0-9]*/cmdline")]
    return not Path(folder).exists() and not any(folder.encode() in order for order in orders)


def _order(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        # The process has ended since, or is somebody else's.
        return b""


def test_two_databases_on_the_server_know_nothing_of_each_other(postgres_server: Path, postgres_url: str) -> None:
    with postgres.database(postgres_server) as other_url:
        one, other = (sa.create_engine(url, poolclass=sa.NullPool) for url in (postgres_url, other_url))
        with one.begin() as connection:
            connection.execute(sa.text("CREATE TABLE costs (amount bigint)"))
        assert sa.inspect(one).get_table_names() == ["costs"]
        assert sa.inspect(other).get_table_names() == []


def test_a_database_is_gone_after_its_test_even_while_somebody_still_reads_it(postgres_server: Path) -> None:
    with postgres.database(postgres_server) as url:
        engine = sa.create_engine(url)
        reader = engine.connect()
        reader.execute(sa.text("SELECT 1"))
    with pytest.raises(sa.exc.OperationalError, match="terminat"):
        reader.execute(sa.text("SELECT 1"))
    reader.invalidate()
    engine.dispose()
    with pytest.raises(sa.exc.OperationalError, match="does not exist"):
        engine.connect()


def test_what_is_written_has_reached_the_disk_and_outlives_a_power_cut(
    postgres_server: Path, postgres_url: str
) -> None:
    engine = sa.create_engine(postgres_url, poolclass=sa.NullPool)
    with engine.begin() as connection:
        assert connection.execute(sa.text("SHOW fsync")).scalar() == "on"
        connection.execute(sa.text("CREATE TABLE costs AS SELECT 171000000 AS amount"))
    postgres.stop(postgres_server)
    with pytest.raises(sa.exc.OperationalError):
        engine.connect()
    postgres.start(postgres_server)
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT amount FROM costs")).scalar() == 171000000


@pytest.mark.stress
@pytest.mark.usefixtures("postgres_server")
def test_nothing_is_left_after_runs_that_were_interrupted_ended_or_killed(tmp_path: Path) -> None:
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
    folders = [tmp_path / number.name for number in signals]
    processes = [run(folder, WAITS) for folder in folders]
    servers = [_awaited(folder / "where") for folder in folders]
    assert not any(is_gone(server) for server in servers)
    for process, number in zip(processes, signals, strict=True):
        process.send_signal(number)
        process.communicate(timeout=PATIENCE)
    deadline = time.monotonic() + PATIENCE
    while not all(is_gone(server) for server in servers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert all(is_gone(server) for server in servers)


@pytest.mark.stress
@pytest.mark.usefixtures("postgres_server")
def test_nothing_is_left_when_a_run_in_two_processes_has_ended_with_a_failure(tmp_path: Path) -> None:
    process = run(tmp_path, FAILS, "-n", "2")
    shown, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == pytest.ExitCode.TESTS_FAILED
    assert is_gone(shown.split("at ")[1].split()[0])


def test_a_run_without_a_server_says_in_words_what_was_not_tried(tmp_path: Path) -> None:
    shown, _ = run(tmp_path, LACKS).communicate(timeout=PATIENCE)
    assert "1 skipped" in shown
    assert "PostgreSQL saknas: programmen initdb, pg_ctl och postgres finns inte här." in shown
    assert "- a row is kept (test_sample.py)" in shown


def _awaited(file: Path) -> str:
    """What is in a file, as soon as there is something in it."""
    deadline = time.monotonic() + PATIENCE
    while not (file.exists() and file.read_text("utf-8")) and time.monotonic() < deadline:
        time.sleep(0.05)
    return file.read_text("utf-8")
