"""A person's name removed from a database by decision: gone from tables, history and editions; the figures stay."""

import json
import re
import subprocess
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Chairmanship, Person, Redaction
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.difference import FieldChange
from kronoberg.domain.words import ReasonKind
from kronoberg.store import editions, filling, history, saving, schema
from kronoberg.store.database import Database, open_database
from kronoberg.store.errors import StorageError
from kronoberg.store.folder import write_book
from kronoberg.store.redaction import matches, redacting
from tests import books, databases, datasets, saves, seatings
from tests.store.test_database import sql

REFUSAL = "historik och utgåvor kan inte ändras eller tas bort"
DECISION = Redaction(
    person_id="ada-lund",
    decided_on=PartialDate("2026-03-02"),
    decided_by="Regiondirektören",
    dnr="RK 2026-1",
    reason="Skyddade uppgifter",
)


def book(name: str = "Ada Lund", kronor: str = "100", chair: str | None = None, key: str = "ada-lund") -> Book:
    """Ada and Bo have seats; Ada is told of in a note; a cost and an effort in 2024, perhaps a chair."""
    made = seatings.book(
        seatings.appointment(key, valid_from="2023-01-01"), seatings.appointment("bo-berg", valid_from="2023-01-01")
    )
    chairs = (
        Chairmanship(body_id="organ", year=2024, organisation="Regionen", person=chair, **seatings.SOURCED)
        if chair
        else None
    )
    return made.replaced(
        persons=(
            Person(person_id=key, name=name, **seatings.SOURCED),
            Person(person_id="bo-berg", name="Bo Berg", **seatings.SOURCED),
        ),
        collaborations=(books.collaboration("samarbete", note="Ada Lund tog initiativet."),),
        costs=(books.cost("samarbete", 2024, kronor),),
        effort=(books.effort("samarbete", 2024, "50"),),
        chairmanships=() if chairs is None else (chairs,),
    )


def work(database: Database) -> None:
    """Four changes with the name in them: spelled otherwise, corrected by Ada herself, as the chair, and no more so."""
    with tempfile.TemporaryDirectory(prefix="kronoberg-test-") as place:
        write_book(book("Ada Lunnd"), Path(place) / "mapp")
        saves.change_to(database, book("Ada Lunnd"), kind=ReasonKind.FILL)
        filling.taken_in(database, Path(place) / "mapp", saves.NOON)
    editions.lock(database, 2023, saves.reason(who="Ada Lund"), database.head().revision)
    saves.change_to(database, book(kronor="150"), who="Ada Lund", why="Ada Lund rättade")
    saves.change_to(database, book(kronor="150", chair="Ada Lund"), file_name="ada-lund.xlsx", file_sha256="ab" * 32)
    editions.lock(database, 2024, saves.reason(), database.head().revision)
    saves.change_to(database, book(kronor="150", chair="Bo Berg"))
    matches.remember(database, "sheet", "f1", {"amount_sek": "Belopp", "note": "Enligt Ada Lund"})


@pytest.fixture
def worked_url(copy_of: Callable[[databases.Fill], str]) -> str:
    """The address of a database of each kind in which that work has been done."""
    return copy_of(work)


@pytest.fixture
def worked(worked_url: str) -> Iterator[Database]:
    """That database, open."""
    with closing(open_database(worked_url)) as opened:
        yield opened


def remove(database: Database, *names: str) -> redacting.Removed:
    reason = saves.reason(why="Beslut om Ada Lund", kind=ReasonKind.REDACTION, dnr="RK 2026-1")
    return redacting.redact(database, DECISION, reason, names)


def everything(database: Database) -> str:
    """Every cell of every table as text, what is compressed too, in small letters."""
    found: list[Any] = []
    with database.reading() as connection:
        for table in schema.METADATA.sorted_tables:
            for row in connection.execute(select(table)):
                found += [zlib.decompress(cell).decode() if isinstance(cell, bytes) else cell for cell in row]
    return "\n".join(str(cell) for cell in found).casefold()


def kept(database: Database) -> list[tuple[Any, ...]]:
    """The history and the editions as they stand."""
    with database.reading() as connection:
        return [tuple(row) for table in schema.APPEND_ONLY for row in connection.execute(select(table))]


def seats(found: Book) -> Counter[tuple[str, str, str | None]]:
    return Counter((row.body_id, row.role, row.party_id) for row in found.rows("appointments"))


def test_neither_the_name_nor_an_earlier_spelling_nor_a_key_stands_anywhere(worked: Database) -> None:
    assert all(text in everything(worked) for text in ("ada lund", "ada lunnd", "ada-lund"))
    remove(worked)
    left = everything(worked)
    # A checksum may hold "ada" too: it is made of the letters a to f.
    assert [text for text in (r"(?<![0-9a-f])ada(?![0-9a-f])", "lund", "lunnd") if re.search(text, left)] == []


def test_the_tables_have_the_person_without_a_name_and_the_decision(worked: Database) -> None:
    done = remove(worked)
    found = worked.read()
    assert (done.number, done.made.person_id) == (5, "borttaget-namn-1")
    assert {row.person_id: row.name for row in found.rows("persons")} == {
        "borttaget-namn-1": None,
        "bo-berg": "Bo Berg",
    }
    assert [(row.person_id, row.dnr) for row in found.rows("redactions")] == [("borttaget-namn-1", "RK 2026-1")]
    assert {row.appointment_id for row in found.rows("appointments")} == {
        "borttaget-namn-1-2023-01-01",
        "bo-berg-2023-01-01",
    }


def test_the_removal_is_a_change_with_its_reason_and_without_the_name(worked: Database) -> None:
    remove(worked)
    change = history.changes(worked)[0]
    assert (change.number, change.reason.kind, change.reason.dnr) == (5, ReasonKind.REDACTION, "RK 2026-1")
    assert change.reason.why == "Beslut om Namn borttaget"
    assert [(row.table, row.key) for row in change.rows] == [("redactions", ("borttaget-namn-1",))]


def test_earlier_changes_keep_their_number_moment_and_figures(worked: Database) -> None:
    before = history.changes(worked)
    remove(worked)
    after = history.changes(worked)[1:]
    assert [(change.number, change.reason.at, change.reason.kind) for change in after] == [
        (change.number, change.reason.at, change.reason.kind) for change in before
    ]
    assert [[row.table for row in change.rows] for change in after] == [
        [row.table for row in change.rows] for change in before
    ]
    second = after[2]
    assert (second.reason.who, second.reason.why) == ("Namn borttaget", "Namn borttaget rättade")
    assert [
        (cell.column, cell.old, cell.new) for row in second.rows if row.table == "costs" for cell in row.fields
    ] == [("amount_sek", "100.00", "150.00")]
    assert after[1].reason.file_name == "borttaget-namn-1.xlsx"


def test_every_number_has_a_book_with_the_revision_that_the_history_says(worked: Database) -> None:
    remove(worked)
    changes = history.changes(worked, newest_first=False)
    assert [history.book_at(worked, change.number).revision for change in changes] == [
        change.revision for change in changes
    ]
    with worked.reading() as connection:
        chain = connection.execute(
            select(schema.CHANGE.c.revision_before, schema.CHANGE.c.revision_after).order_by(schema.CHANGE.c.number)
        ).all()
    assert chain[0].revision_before == Book({}).revision
    assert [row.revision_before for row in chain[1:]] == [row.revision_after for row in chain[:-1]]
    assert chain[-1].revision_after == worked.head().revision == worked.read().revision


def test_an_edition_keeps_its_figures_and_is_whole(worked: Database) -> None:
    years = (2023, 2024)
    before = {year: editions.edition_book(worked, year) for year in years}
    revisions = {edition.year: edition.revision for edition in editions.editions(worked)}
    remove(worked)
    for edition in editions.editions(worked):
        found = editions.edition_book(worked, edition.year)
        assert edition.revision == found.revision != revisions[edition.year]
        assert (found.costs, found.effort) == (before[edition.year].costs, before[edition.year].effort)
        assert seats(found) == seats(before[edition.year])
        assert edition.revision == history.book_at(worked, edition.number).revision
    assert [edition.locked_by for edition in editions.editions(worked)] == ["Anna", "Namn borttaget"]
    assert [row.person for row in editions.edition_book(worked, 2024).rows("chairmanships")] == ["Namn borttaget"]


@pytest.mark.parametrize("number", [2, 4])
def test_undoing_a_change_that_had_the_name_works_and_does_not_bring_it_back(number: int, worked: Database) -> None:
    remove(worked)
    saving.save(worked, history.undoing(worked, number), saves.reason(kind=ReasonKind.UNDO))
    assert "lund" not in everything(worked)
    assert worked.head().number == 6


@pytest.mark.parametrize("number", [1, 3])
def test_going_back_does_not_bring_the_name_back_and_leaves_the_decision(number: int, worked: Database) -> None:
    remove(worked)
    saving.save(worked, history.back_to(worked, number), saves.reason(kind=ReasonKind.UNDO))
    found = worked.read()
    assert "lund" not in everything(worked)
    assert [row.person_id for row in found.rows("redactions")] == ["borttaget-namn-1"]
    assert [row.person for row in found.rows("chairmanships")] == ([] if number == 1 else ["Namn borttaget"])


def test_going_back_to_before_the_person_leaves_the_decision(worked: Database) -> None:
    remove(worked)
    saving.save(worked, history.back_to(worked, 0), saves.reason(kind=ReasonKind.UNDO))
    found = worked.read()
    assert {table.name: len(rows) for table, rows in found if rows} == {"sources": 1, "persons": 1, "redactions": 1}
    assert [(row.person_id, row.dnr) for row in found.rows("redactions")] == [("borttaget-namn-1", "RK 2026-1")]


def test_the_removal_itself_cannot_be_taken_back(worked: Database) -> None:
    remove(worked)
    with pytest.raises(StorageError, match=r"Ändring 5 tog bort ett namn genom beslut\. Den kan inte tas tillbaka"):
        history.undoing(worked, 5)


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
def test_history_and_editions_can_only_grow_again_afterwards(statement: str, worked: Database, worked_url: str) -> None:
    remove(worked)
    with pytest.raises(DBAPIError, match=REFUSAL):
        sql(worked_url, statement)
    assert saves.change_to(worked, worked.read().replaced(effort=())).number == 6


def test_a_removal_that_fails_half_way_changes_nothing(worked: Database, worked_url: str) -> None:
    sql(worked_url, *refusing_the_last_step(worked_url))
    before, head = kept(worked), worked.head()
    with pytest.raises(StorageError, match="Ingenting är ändrat"):
        remove(worked)
    assert (kept(worked), worked.head()) == (before, head)
    with pytest.raises(DBAPIError, match=REFUSAL):
        sql(worked_url, "DELETE FROM change_row")


def refusing_the_last_step(url: str) -> list[str]:
    """A trigger of somebody else, which refuses what is written after the history and the editions."""
    if url.startswith("sqlite"):
        return ["CREATE TRIGGER stop BEFORE UPDATE ON column_match BEGIN SELECT RAISE(ABORT, 'stopp'); END"]
    return [
        "CREATE TRIGGER stop BEFORE UPDATE ON column_match FOR EACH ROW EXECUTE FUNCTION refuse_append_only()",
    ]


LIFTED = """
import sys, time
from sqlalchemy import text
from kronoberg.store.proof import append_only
from kronoberg.store.database import open_database
with open_database(sys.argv[1]).writing() as (connection, _), append_only.lifted(connection):
    connection.execute(text("UPDATE change SET who = 'Ingen'"))
    connection.execute(text("DELETE FROM edition"))
    print("lyft", flush=True)
    time.sleep(60)
"""


def test_a_process_that_is_killed_with_the_triggers_lifted_leaves_all_as_it_was(
    worked: Database, worked_url: str
) -> None:
    before = kept(worked)
    with subprocess.Popen([sys.executable, "-c", LIFTED, worked_url], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "lyft\n"
        process.kill()
    assert kept(worked) == before
    with pytest.raises(DBAPIError, match=REFUSAL):
        sql(worked_url, "DELETE FROM change_row")


def test_the_folder_that_still_has_the_name_is_not_read_in_by_itself(
    worked: Database, worked_url: str, tmp_path: Path
) -> None:
    remove(worked)
    old = book("Ada Lund").replaced(effort=(books.effort("samarbete", 2024, "60"),))
    write_book(old, tmp_path / "mapp")
    again = filling.filled(worked_url, tmp_path / "mapp", saves.NOON)
    assert "lund" not in everything(again)
    found = filling.news(again, tmp_path / "mapp")
    assert [(row.table, row.fields) for row in found.changes] == [("effort", (FieldChange("percent", "50", "60"),))]
    assert found.left_out == ("beslut 2026-03-02, dnr RK 2026-1",)
    saving.save(again, found.changes, saves.reason(kind=ReasonKind.IMPORT))
    assert "lund" not in everything(again)
    assert [row.dnr for row in again.read().rows("redactions")] == ["RK 2026-1"]
    again.close()


def test_a_folder_without_the_name_is_no_news(worked: Database, tmp_path: Path) -> None:
    remove(worked)
    with worked.reading() as connection:
        base = connection.execute(select(schema.FILLED_FROM.c.content)).scalar()
    assert base is not None
    names = json.loads(zlib.decompress(base))["persons"]
    assert [row[:2] for row in names["rows"]] == [["borttaget-namn-1", ""], ["bo-berg", "Bo Berg"]]
    write_book(history.book_at(worked, 1), tmp_path / "utan")
    assert filling.news(worked, tmp_path / "utan").changes == ()


def test_an_earlier_key_of_the_person_goes_too(database: Database) -> None:
    saves.change_to(database, book(key="a-lund"))
    saves.change_to(database, book())
    remove(database)
    assert "lund" not in everything(database)
    assert [history.book_at(database, number).rows("persons")[1].person_id for number in (1, 2)] == [
        "borttaget-namn-1",
        "borttaget-namn-1",
    ]
    assert {row.table for row in history.changes(database, newest_first=False)[1].rows} >= {"persons", "appointments"}


def test_rows_that_get_the_same_key_in_one_change_become_one(database: Database) -> None:
    saves.change_to(database, book(chair="Namn borttaget"))
    saves.change_to(database, book(chair="Ada Lund"))
    saves.change_to(database, book(chair="Bo Berg"))
    remove(database)
    second = history.changes(database, newest_first=False)[1]
    assert [(row.key[-1], row.kind.value) for row in second.rows] == [("Namn borttaget", "changed")]
    assert [history.book_at(database, number).rows("chairmanships")[0].person for number in (1, 2, 3)] == [
        "Namn borttaget",
        "Namn borttaget",
        "Bo Berg",
    ]


def test_two_rows_at_once_that_get_the_same_key_are_refused(database: Database) -> None:
    (chair,) = book(chair="Ada Lund").rows("chairmanships")
    nameless = chair.model_copy(update={"person": "Namn borttaget"})
    saves.change_to(database, book().replaced(chairmanships=(nameless,)))
    saves.change_to(database, book().replaced(chairmanships=(nameless, chair)))
    saves.change_to(database, book().replaced(chairmanships=(nameless,)))
    before = kept(database)
    with pytest.raises(StorageError, match="Utan namnet får två rader i Ordförandeskap samma nyckel"):
        remove(database)
    assert kept(database) == before


def test_an_earlier_name_of_one_word_is_not_taken_out_of_every_text(database: Database) -> None:
    saves.change_to(database, book("Vakant"), why="Platsen är vakant")
    saves.change_to(database, book())
    remove(database)
    assert history.changes(database)[-1].reason.why == "Platsen är vakant"
    assert [row.name for row in history.book_at(database, 1).rows("persons")] == ["Bo Berg", None]


def test_a_text_that_is_named_goes_too(database: Database) -> None:
    saves.change_to(database, book(), why="Ada Lunds uppdrag")
    found = redacting.looked_at(database, DECISION, ["Ada Lunds"])
    assert found.made.removal.names == ("Ada Lunds", "Ada Lund")
    remove(database, "Ada Lunds")
    assert history.changes(database)[-1].reason.why == "Namn borttaget uppdrag"


def test_a_look_counts_the_places_and_changes_nothing(worked: Database) -> None:
    before, head = kept(worked), worked.head()
    found = redacting.looked_at(worked, DECISION)
    assert (found.rows, found.editions, found.folder, found.number) == (3, (2023, 2024), True, None)
    # The person, the seat and the note; the person again; the chair; the chair away; two changes' own texts.
    assert found.history == 8
    assert (kept(worked), worked.head()) == (before, head)


def test_a_damaged_edition_is_not_given_a_new_checksum(database: Database) -> None:
    saves.change_to(database, book())
    with database.writing() as (connection, _):
        values = {"year": 2022, "version": 1, "number": 1, "revision": "a", "locked_at": "2026-03-02T12:00:00+00:00"}
        text = {"locked_by": "Eva", "why": "Prov", "content": b"skadat", "sha256": "0" * 64}
        connection.execute(schema.EDITION.insert().values(**values, **text))
    with pytest.raises(StorageError, match="Utgåvan av 2022 års siffror är skadad"):
        remove(database)


def test_a_name_is_not_removed_twice(worked: Database) -> None:
    remove(worked)
    with pytest.raises(KeyError):
        remove(worked)


def test_a_name_leaves_every_version_of_an_edition_and_each_keeps_its_own_figures(database: Database) -> None:
    first = datasets.example()
    for book_ in (first, first.replaced(costs=first.costs[1:])):
        saves.change_to(database, book_)
        editions.lock(database, 2024, saves.reason(), database.head().revision)
    reason = saves.reason(kind=ReasonKind.REDACTION)
    redacting.redact(database, DECISION.model_copy(update={"person_id": "emina-hadzelic"}), reason)
    assert "hadz" not in everything(database)
    kept = [len(editions.edition_book(database, 2024, version).costs) for version in (1, 2)]
    assert kept == [len(first.costs), len(first.costs) - 1]


def test_a_whole_dataset_is_consistent_afterwards(database: Database) -> None:
    first = datasets.example()
    saves.change_to(database, first, kind=ReasonKind.FILL)
    saves.change_to(database, first.replaced(costs=first.costs[1:]))
    editions.lock(database, 2024, saves.reason(), database.head().revision)
    reason = saves.reason(kind=ReasonKind.REDACTION)
    done = redacting.redact(database, DECISION.model_copy(update={"person_id": "emina-hadzelic"}), reason)
    assert (done.made.person_id, done.made.remaining) == ("borttaget-namn-2", ())
    assert "hadz" not in everything(database)
    assert "hadž" not in everything(database)
    changes = history.changes(database)
    assert [change.revision for change in changes] == [history.book_at(database, n).revision for n in (3, 2, 1)]
    edition = editions.edition_book(database, 2024)
    assert (edition.costs, edition.effort) == (first.costs[1:], first.effort)
    assert seats(edition) == seats(first)


def test_no_byte_of_the_name_is_left_in_a_sqlite_file_or_its_log(tmp_path: Path) -> None:
    opened = open_database(databases.laid(f"sqlite:///{tmp_path}/var/prov.sqlite"))
    saves.change_to(opened, book())
    editions.lock(opened, 2024, saves.reason(), opened.head().revision)
    saves.change_to(opened, book(kronor="150"))

    def holding() -> list[str]:
        files = (tmp_path / "var").iterdir()
        # A revision is written in hexadecimal digits, of which "ada" is three.
        return [
            file.name for file in files if re.search(rb"(?<![0-9a-f])ada(?![0-9a-f])|lund", file.read_bytes().lower())
        ]

    assert holding()
    remove(opened)
    opened.rewrite_file()
    assert holding() == []
    opened.close()
    assert holding() == []
