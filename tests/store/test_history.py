"""History: who changed what, when and why; nothing of it can be lost; any change can be taken back."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from kronoberg.domain.book import Book
from kronoberg.domain.difference import FieldChange
from kronoberg.domain.words import ChangeKind, ReasonKind
from kronoberg.store import editions, history, saving
from kronoberg.store.database import Database, open_database
from kronoberg.store.errors import StorageError
from kronoberg.store.saving import Conflict
from tests import books, databases, datasets, saves
from tests.store.test_database import sql

DATA = Path(__file__).parents[2] / "data"
ALFA_2024 = ("alfa", "2024", "expense", "unallocated", "outcome")


def example(amount: str = "100", *others: str) -> Book:
    """Alfa with a cost in 2024, and other collaborations."""
    every = [books.collaboration(name) for name in ("alfa", *others)]
    return books.book(every, [books.cost("alfa", 2024, amount)])


def change_three_times(database: Database) -> None:
    """Three changes: 100 kr; 150 kr by Bo; Beta is added by Cilla."""
    saves.change_to(database, example("100"), kind=ReasonKind.FILL, why="Första")
    saves.change_to(database, example("150"), who="Bo", why="Ny faktura", dnr="26RK1")
    saves.change_to(
        database,
        example("150", "beta"),
        who="Cilla",
        why="Nytt samarbete",
        file_name="a.xlsx",
        file_sha256="ab" * 32,
        kind=ReasonKind.IMPORT,
    )


@pytest.fixture
def three_url(copy_of: Callable[[databases.Fill], str]) -> str:
    """The address of a database of each kind with those three changes."""
    return copy_of(change_three_times)


@pytest.fixture
def three(three_url: str) -> Iterator[Database]:
    """That database, open."""
    with closing(open_database(three_url)) as opened:
        yield opened


def test_every_change_is_kept_with_its_reason_newest_first(three: Database) -> None:
    found = history.changes(three)
    assert [(change.number, change.reason.who, change.reason.why, change.reason.kind) for change in found] == [
        (3, "Cilla", "Nytt samarbete", ReasonKind.IMPORT),
        (2, "Bo", "Ny faktura", ReasonKind.EDIT),
        (1, "Anna", "Första", ReasonKind.FILL),
    ]
    assert (found[0].reason.file_name, found[0].reason.file_sha256) == ("a.xlsx", "ab" * 32)
    assert found[1].reason.dnr == "26RK1"
    assert found[1].reason.at == saves.NOON
    assert [change.revision for change in found] == [
        example("150", "beta").revision,
        example("150").revision,
        example("100").revision,
    ]


def test_a_change_says_which_cells_it_changed_from_what_to_what(three: Database) -> None:
    (row,) = history.changes(three)[1].rows
    assert (row.table, row.key, row.kind) == ("costs", ALFA_2024, ChangeKind.CHANGED)
    assert row.fields == (FieldChange("amount_sek", "100.00", "150.00"),)


def test_the_history_of_one_row_is_the_changes_that_touched_it(three: Database) -> None:
    found = history.changes(three, table="costs", key=ALFA_2024)
    assert [change.number for change in found] == [2, 1]
    assert [[row.table for row in change.rows] for change in found] == [["costs"], ["costs"]]
    assert history.changes(three, table="costs", key=("ingen",)) == ()


def test_the_history_of_one_table_leaves_other_rows_of_the_change_out(three: Database) -> None:
    found = history.changes(three, table="collaborations", newest_first=False)
    assert [(change.number, [row.key for row in change.rows]) for change in found] == [
        (1, [("alfa",)]),
        (3, [("beta",)]),
    ]


def test_the_history_can_be_limited_to_the_latest(three: Database) -> None:
    assert [change.number for change in history.changes(three, limit=2)] == [3, 2]


def test_a_moment_is_kept_in_universal_time(database: Database) -> None:
    summer = datetime(2026, 7, 1, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    saves.change_to(database, example(), at=summer)
    (change,) = history.changes(database)
    assert change.reason.at == datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert change.reason.at.tzinfo is UTC


# As it was


def test_the_book_can_be_seen_as_it_was_after_any_change(three: Database) -> None:
    assert history.book_at(three, 0).revision == Book({}).revision
    assert history.book_at(three, 1).revision == example("100").revision
    assert history.book_at(three, 2).revision == example("150").revision
    assert history.book_at(three, 3).revision == example("150", "beta").revision


def test_a_row_that_comes_and_goes_and_comes_again_is_as_it_was_each_time(database: Database) -> None:
    versions = [example("1", "beta"), example("2"), example("2", "beta"), example("3", "beta", "gamma"), example("1")]
    for version in versions:
        saves.change_to(database, version)
    assert [history.book_at(database, number).revision for number in range(1, 6)] == [v.revision for v in versions]


def test_a_real_dataset_is_found_again_after_another_has_taken_its_place(database: Database) -> None:
    # A decision to remove a name stays whatever takes its place: it is tried elsewhere.
    example_region = datasets.example().replaced(redactions=())
    real = datasets.real()
    saves.change_to(database, example_region)
    saves.change_to(database, real)
    assert history.book_at(database, 1).revision == example_region.revision
    saving.save(database, history.back_to(database, 1), saves.reason(kind=ReasonKind.UNDO))
    assert database.read().revision == example_region.revision


# Taking back


def test_undoing_a_change_is_a_change_of_its_own(three: Database) -> None:
    saved = saving.save(three, history.undoing(three, 2), saves.reason(why="Fel", kind=ReasonKind.UNDO))
    assert saved.number == 4
    assert three.read().revision == example("100", "beta").revision
    assert history.changes(three)[0].reason.kind is ReasonKind.UNDO
    assert len(history.changes(three)) == 4


def test_undoing_what_has_been_changed_again_since_is_a_conflict(three: Database) -> None:
    saves.change_to(three, example("175", "beta"), who="David")
    with pytest.raises(Conflict) as caught:
        saving.save(three, history.undoing(three, 2), saves.reason())
    (clash,) = caught.value.clashes
    assert clash.current is not None
    assert clash.current["amount_sek"] == "175.00"


def test_what_has_been_taken_back_already_is_not_taken_back_twice(three: Database) -> None:
    saving.save(three, history.undoing(three, 2), saves.reason())
    assert history.undoing(three, 2) == ()


def test_going_back_to_a_change_brings_everything_after_it_back(three: Database) -> None:
    assert [(row.table, row.kind) for row in history.back_to(three, 1)] == [
        ("collaborations", ChangeKind.REMOVED),
        ("costs", ChangeKind.CHANGED),
    ]
    saving.save(three, history.back_to(three, 1), saves.reason(kind=ReasonKind.UNDO))
    assert three.read().revision == example("100").revision


@pytest.mark.parametrize("find", [history.undoing, history.back_to, history.book_at])
def test_a_change_that_does_not_exist_is_said_so(find: object, three: Database) -> None:
    assert callable(find)
    with pytest.raises(StorageError, match="Det finns ingen ändring med nummer 17"):
        find(three, 17)


# Append-only


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET who = 'Ingen'",
        "DELETE FROM change WHERE number = 2",
        "UPDATE change_row SET old = NULL",
        "DELETE FROM change_row",
        "UPDATE edition SET locked_by = 'Ingen'",
        "DELETE FROM edition",
    ],
)
def test_the_database_refuses_to_change_or_remove_history_and_editions(
    statement: str, three: Database, three_url: str
) -> None:
    before = history.changes(three)
    editions.lock(three, 2024, saves.reason(), three.head().revision)
    with pytest.raises(DBAPIError, match="historik och utgåvor kan inte ändras eller tas bort"):
        sql(three_url, statement)
    assert history.changes(three) == before


def test_history_cannot_be_replaced_or_emptied_by_other_words(three: Database, three_url: str) -> None:
    others = (
        [
            "REPLACE INTO change SELECT * FROM change WHERE number = 1",
            "INSERT OR REPLACE INTO change_row SELECT * FROM change_row",
        ]
        if three_url.startswith("sqlite")
        else ["TRUNCATE change CASCADE", "TRUNCATE change_row"]
    )
    for statement in others:
        with pytest.raises(DBAPIError, match="historik och utgåvor kan inte ändras"):
            sql(three_url, statement)
    assert len(history.changes(three)) == 3
