"""What the processes of the reliability tests do: write to a database, over and over, and note what was acknowledged.

They run in processes of their own, as other servers or command lines would, and may be killed at any moment.
"""

import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kronoberg.domain.book import Book
from kronoberg.domain.difference import RowChange, difference
from kronoberg.domain.words import ReasonKind
from kronoberg.store import history
from kronoberg.store.database import Database, open_database
from kronoberg.store.saving import Conflict, Reason, save


def reason(who: str, why: str) -> Reason:
    """Why a process writes."""
    return Reason(who=who, why=why, at=datetime.now(UTC), kind=ReasonKind.EDIT)


def with_other_amounts(book: Book, rng: random.Random) -> Book:
    """The Book with another amount in every cost, another share in every effort, and a row more or less.

    One change touches a hundred rows in three tables, so that half of it would be seen.
    """
    free = free_costs(book)
    costs = tuple(
        row.model_copy(update={"amount_sek": rng.randrange(1, 10**9)}) if row in free else row for row in book.costs
    )
    effort = tuple(
        row if row.percent is None else row.model_copy(update={"percent": rng.randrange(1, 10_000)})
        for row in book.effort
    )
    themes = book.rows("collaboration_themes")
    return book.replaced(costs=costs, effort=effort, collaboration_themes=themes[rng.randrange(2) :])


def write_until_killed(url: str, log: str, seed: int) -> None:
    """Save one change after another; each that the database has acknowledged is a line of the log: number revision."""
    database = open_database(url)
    rng = random.Random(seed)
    original = database.read()
    with Path(log).open("a", buffering=1, encoding="utf-8") as acknowledged:
        head = database.head()
        acknowledged.write(f"{head.number} {head.revision}\n")
        for round_ in range(10**9):
            changes = difference(database.read(), with_other_amounts(original, rng))
            saved = save(database, changes, reason("Skrivaren", f"Varv {round_}"))
            acknowledged.write(f"{saved.number} {saved.revision}\n")


def edit_many_times(url: str, editor: int, times: int, log: str) -> None:
    """Raise the same cost by one krona so many times, with a note of one's own, and a cost that nobody else touches.

    Whoever is told that somebody else was first reads again and tries again, as a person would. The log gets one line:
    how many saves succeeded and how many were refused as conflicts.
    """
    database = open_database(url)
    done = refused = 0
    while done < times:
        book = database.read()
        try:
            save(database, _one_krona_more(book, editor, done), reason(f"Redaktör {editor}", "En krona till"))
        except Conflict:
            refused += 1
        else:
            done += 1
    Path(log).write_text(f"{done} {refused}\n", encoding="utf-8")


def free_costs(book: Book) -> list[Any]:
    """The known costs that nothing else in the tables has to agree with."""
    bound = {(row.collaboration_id, row.year) for row in book.rows("foreign_amounts")}
    return [row for row in book.costs if row.amount_sek is not None and (row.collaboration_id, row.year) not in bound]


def shared_and_own(book: Book, editor: int) -> tuple[Any, Any]:
    """The cost that every editor changes, and the one that only this editor does."""
    free = free_costs(book)
    return free[0], free[1 + editor]


def _one_krona_more(book: Book, editor: int, done: int) -> tuple[RowChange, ...]:
    touched = shared_and_own(book, editor)
    # Two who want the very same row are not in conflict, so each wants a row of its own making.
    note = f"Redaktör {editor}, varv {done}"
    costs = tuple(
        row.model_copy(update={"amount_sek": row.amount_sek + 100, "note": note}) if row in touched else row
        for row in book.costs
    )
    return difference(book, book.replaced(costs=costs))


def check_whole(database: Database, acknowledged: list[tuple[int, str]]) -> str:
    """Check that a database whose writer was killed is whole; gives "old" or "new", the state that it is in.

    Reading checks every contract and that the content has the revision that the head names.

    Raises
    ------
    AssertionError
        When an acknowledged change is gone, half of one is there, or the history says something else than the tables.
    """
    book, head = database.read(), database.head()
    number, revision = acknowledged[-1]
    assert book.revision == head.revision, (book.revision, head)
    assert head.number in (number, number + 1), (head, number)
    (newest,) = history.changes(database, limit=1)
    assert (newest.number, newest.revision) == (head.number, head.revision)
    assert history.book_at(database, number).revision == revision
    return "old" if head.number == number else "new"
