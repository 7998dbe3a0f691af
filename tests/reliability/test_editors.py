"""Many editors at once: no change is lost, and whoever was not first is told."""

from pathlib import Path

import pytest

from kronoberg.store import history
from kronoberg.store.database import open_database
from tests import databases
from tests.reliability import processes, results, writers


@pytest.fixture(params=("SQLite", "PostgreSQL"))
def place(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """The name of a database system and the address of a database in it, filled from the example."""
    system: str = request.param
    if system == "SQLite":
        return system, databases.settings(tmp_path)["KRONOBERG_DATA"]
    url: str = request.getfixturevalue("postgres_filled")
    return system, url


def edit_at_once(url: str, folder: Path, *, editors: int, times: int) -> int:
    """Let so many editors save so many times each; gives the number of conflicts that they were told of."""
    before = open_database(url)
    at_first, first_number = before.read(), before.head().number
    running = [
        processes.started(writers.edit_many_times, url, editor, times, str(folder / f"{editor}.txt"))
        for editor in range(editors)
    ]
    for process in running:
        process.join(900)
        assert process.exitcode == 0
    done, refused = 0, 0
    for editor in range(editors):
        mine, theirs = (folder / f"{editor}.txt").read_text(encoding="utf-8").split()
        done, refused = done + int(mine), refused + int(theirs)

    now = before.read()
    assert done == editors * times
    assert before.head().number == first_number + done
    shared, _ = writers.shared_and_own(at_first, 0)
    assert writers.shared_and_own(now, 0)[0].amount_sek == shared.amount_sek + 100 * done
    for editor in range(editors):
        own_before, own_now = writers.shared_and_own(at_first, editor)[1], writers.shared_and_own(now, editor)[1]
        assert own_now.amount_sek == own_before.amount_sek + 100 * times
    made = history.changes(before, limit=done)
    assert {len(change.rows) for change in made} == {2}
    assert {change.reason.who for change in made} == {f"Redaktör {editor}" for editor in range(editors)}
    before.close()
    return refused


def test_four_editors_at_once_lose_nothing(place: tuple[str, str], tmp_path: Path) -> None:
    edit_at_once(place[1], tmp_path, editors=4, times=3)


@pytest.mark.stress
def test_twenty_editors_at_once_lose_nothing(place: tuple[str, str], tmp_path: Path) -> None:
    refused = edit_at_once(place[1], tmp_path, editors=20, times=10)
    assert refused > 0
    results.keep(
        "20 editors, 10 changes each, all to the same figure and one of their own",
        place[0],
        f"200 of 200 changes kept, {refused} conflicts told to the one who was not first",
    )
