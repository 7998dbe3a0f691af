"""Saving: all of a change or none of it, with its reason; nothing that somebody else has written is overwritten."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import RowChange, cells_of, difference, key_of
from kronoberg.domain.faults import FaultyData
from kronoberg.store import history, saving
from kronoberg.store.database import Database, Head, open_database
from kronoberg.store.saving import Conflict
from kronoberg.topics.entry import history_words
from kronoberg.topics.entry import words as entry_words
from tests import books, saves
from tests.reliability import processes


def example(amount: str | None = "100", label: str = "Alfa") -> Book:
    """Alfa with one cost."""
    return books.book([books.collaboration("alfa", label=label)], [books.cost("alfa", 2024, amount)])


def cost_change(old: str, new: str) -> RowChange:
    """The one cost, from one amount to another."""
    (before,), (after,) = example(old).costs, example(new).costs
    table = BY_NAME["costs"]
    cells = cells_of(table, before)
    return RowChange("costs", key_of(table, cells), cells, cells_of(table, after))


def test_the_first_change_has_number_one_and_the_books_revision(database: Database) -> None:
    saved = saves.change_to(database, example())
    assert (saved.number, saved.revision, saved.changed) == (1, example().revision, True)
    assert database.head() == Head(1, example().revision)


def test_added_changed_and_removed_rows_are_saved_at_once(database: Database) -> None:
    saves.change_to(database, example())
    wanted = books.book(
        [books.collaboration("alfa", label="Nytt namn"), books.collaboration("beta")],
        [books.cost("beta", 2023, "7.50")],
        [books.effort("alfa", 2024, "12.5")],
    )
    assert saves.change_to(database, wanted).number == 2
    again = database.read()
    assert again.revision == wanted.revision
    assert [(row.collaboration_id, row.amount_sek) for row in again.costs] == [("beta", 750)]


def test_a_key_may_move_from_one_row_to_another_in_one_change(database: Database) -> None:
    saves.change_to(database, books.book([books.collaboration("a", label="A"), books.collaboration("b", label="B")]))
    swapped = books.book([books.collaboration("a", label="B"), books.collaboration("b", label="A")])
    saves.change_to(database, swapped)
    assert database.read().collaborations["a"].label == "B"


def test_saving_the_same_twice_writes_nothing_the_second_time(database: Database) -> None:
    saves.change_to(database, example("100"))
    change = cost_change("100.00", "150.00")
    assert saving.save(database, [change], saves.reason()).changed is True
    again = saving.save(database, [change], saves.reason())
    assert (again.number, again.changed) == (2, False)
    assert len(history.changes(database)) == 2


def test_a_row_that_has_changed_since_is_a_conflict_and_nothing_of_the_change_is_saved(database: Database) -> None:
    saves.change_to(database, example("100"))
    saves.change_to(database, example("150"), who="Bo")
    mine = (*difference(example("100"), example("100", label="Ny")), cost_change("100", "120"))
    with pytest.raises(Conflict) as caught:
        saving.save(database, mine, saves.reason())
    (clash,) = caught.value.clashes
    assert clash.change.table == "costs"
    assert clash.current is not None
    assert clash.current["amount_sek"] == "150.00"
    assert database.read().collaborations["alfa"].label == "Alfa"
    assert database.head().number == 2


def test_changes_of_different_rows_do_not_disturb_each_other(database: Database, database_url: str) -> None:
    """Two processes have the same Book before them; each has its own memory of it."""
    saves.change_to(database, example("100"))
    other = open_database(database_url)
    seen = other.read()
    saving.save(database, [cost_change("100", "150")], saves.reason(who="Bo"))
    saving.save(other, difference(seen, example("100", label="Ny")), saves.reason())
    assert other.read().revision == database.read().revision == example("150", label="Ny").revision
    other.close()


def test_a_change_that_breaks_a_contract_is_refused_with_its_faults_and_nothing_is_saved(database: Database) -> None:
    saves.change_to(database, example())
    (added,) = difference(example(), example().replaced(effort=(books.effort("okand", 2024, "5"),)))
    with pytest.raises(FaultyData) as caught:
        saving.save(database, [added, *difference(example(), example(label="Ny"))], saves.reason())
    assert [(fault.file, fault.column) for fault in caught.value.faults] == [("effort.csv", "collaboration_id")]
    assert database.head() == Head(1, example().revision)
    assert database.read().revision == example().revision


def test_a_program_that_is_killed_before_the_end_has_saved_nothing(database_url: str, tmp_path: Path) -> None:
    code = """
import os, signal, sys
from kronoberg.store import recording, saving
from kronoberg.store.database import open_database
from tests import books, saves
before = recording.record
def record(*arguments, **named):
    before(*arguments, **named)
    os.kill(os.getpid(), signal.SIGKILL)
recording.record = record
saves.change_to(open_database(sys.argv[1]), books.book([books.collaboration("alfa")]))
"""
    assert processes.program(tmp_path, code, database_url).end() == (-9, "")
    database = open_database(database_url)
    assert database.head() == Head(0, Book({}).revision)
    assert database.read().revision == Book({}).revision
    assert history.changes(database) == ()
    database.close()


EDITOR = """
import sys
from kronoberg.store import saving
from kronoberg.store.database import open_database
from kronoberg.domain.difference import difference
from tests import books, saves
url, name, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
database = open_database(url)
saved = conflicts = 0
while saved < rounds:
    book = database.read()
    (cost,) = [row for row in book.costs if row.collaboration_id == "alfa"]
    wanted = book.replaced(costs=(cost.model_copy(update={"amount_sek": cost.amount_sek + 1}),))
    try:
        # Where another editor has just written the very same amount there is nothing left to change.
        saved += saving.save(database, difference(book, wanted), saves.reason(who=name)).changed
    except saving.Conflict:
        conflicts += 1
print(saved, conflicts)
"""


def test_four_editors_of_the_same_cell_lose_no_change_and_see_every_conflict(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    saves.change_to(database, example("0"))
    editors = [processes.program(tmp_path, EDITOR, database_url, f"Person {number}", "8") for number in range(4)]
    answers = [editor.end()[1].split() for editor in editors]
    assert [saved for saved, _ in answers] == ["8"] * 4
    (cost,) = database.read().costs
    assert cost.amount_sek == 32
    assert database.head().number == 33
    assert [len([c for c in history.changes(database) if c.reason.who == f"Person {n}"]) for n in range(4)] == [8] * 4


def test_a_change_without_a_name_a_reason_or_a_time_zone_is_a_mistake_in_the_program() -> None:
    broken: list[Callable[[], object]] = [
        lambda: saves.reason(who=" "),
        lambda: saves.reason(why=""),
        lambda: saves.reason(at=datetime(2026, 1, 1)),  # noqa: DTZ001  that is the mistake
    ]
    for make in broken:
        with pytest.raises(ValueError, match="a name, a reason and a moment"):
            make()


def test_a_clock_behind_the_last_change_is_told_at_the_save_and_in_the_history(database: Database) -> None:
    moments = {"alfa": datetime(2026, 11, 30, 12, tzinfo=UTC), "beta": datetime(2024, 11, 30, 12, tzinfo=UTC)}
    moments["gamma"] = datetime(2025, 1, 1, tzinfo=UTC)
    saved = [saves.change_to(database, example(label=label), at=at) for label, at in moments.items()]
    assert [each.clock_behind for each in saved] == [False, True, False]
    shown = [history_words.when(change) for change in history.changes(database)]
    assert shown == ["2025-01-01 01:00", "2024-11-30 13:00 (klockan gick efter)", "2026-11-30 13:00"]
    assert entry_words.receipt(saved[1], difference(example(), example(label="beta"))).endswith(
        " Datorns klocka går efter: ändringen före har en senare tid. Ordningen i historiken följer numren. "
        "Ställ klockan."
    )
