"""Every place where something is written into the database: none lets a removed name in again."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kronoberg.domain.contracts.people import Redaction
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import ReasonKind
from kronoberg.store import editions, filling
from kronoberg.store.database import Database
from kronoberg.store.folder import write_book
from kronoberg.store.redaction import matches, redacting
from kronoberg.store.redaction.removed_names import NameRemoved
from tests import saves
from tests.conftest import ROOT
from tests.store.test_redacting import book, everything
from tests.store.test_removed_names import TOLD, redacted

__all__ = ["redacted"]

NAME = "Ada Lund"
STORE = ROOT / "kronoberg" / "store"

# Each function that writes rows, and what keeps a removed name out of what it writes.
WRITERS = {
    "backup._replace_all": "a number",
    "backup._copy": "restore: decisions that the backup does not have are named and refused",
    "editions.lock": "refused: the reason",
    "filling._remember": "refused: in the folder that is taken in; else by saving.write before it",
    "matches.remember": "refused: the headings",
    "migrating.made": "a number and a revision",
    "recording.record": "refused: by saving.write and redacting._record; an upgrade's words are the program's own",
    "redacting._write_editions": "only takes away",
    "redacting._write_others": "only takes away",
    "history._write_rows": "only takes away",
    "history.write": "only takes away",
    "removed_names.remember": "marks",
    "sealing.seal_all": "checksums",
    "sealing.seal_editions": "checksums",
    "rows._write_one_kind": "refused: by saving.write; of a decision by redacting._record",
}


def writers(file: Path) -> Iterator[str]:
    """The functions of a module that insert or update rows."""
    for part in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(part, ast.FunctionDef) and any(_writes(call) for call in ast.walk(part)):
            yield f"{file.stem}.{part.name}"


def _writes(call: ast.AST) -> bool:
    if not isinstance(call, ast.Call):
        return False
    if isinstance(call.func, ast.Name):
        return call.func.id in ("insert", "update")
    of_a_table = isinstance(call.func, ast.Attribute) and call.func.attr in ("insert", "update")
    # A dictionary is updated too, with what stands in the brackets; SQLAlchemy's own take nothing there.
    return of_a_table and not call.args


def test_each_place_that_writes_is_known_with_what_keeps_a_removed_name_out() -> None:
    assert {name for file in STORE.rglob("*.py") for name in writers(file)} == set(WRITERS)


def lock(database: Database, **words: str) -> None:
    editions.lock(database, 2024, saves.reason(**words), database.head().revision)


def match(database: Database) -> None:
    matches.remember(database, "kostnader", "ab", {"amount_sek": "Belopp", "note": "Kommentar av Ada Lund"})


def decide(database: Database, *, decided_by: str = "Regiondirektören", reason: str = "Skydd", **words: str) -> None:
    """Bo's name goes too; Ada's went before."""
    day = PartialDate("2026-04-02")
    decision = Redaction(person_id="bo-berg", decided_on=day, decided_by=decided_by, dnr="RK 2026-2", reason=reason)
    redacting.redact(database, decision, saves.reason(kind=ReasonKind.REDACTION, **words))


DOORS: dict[str, Callable[[Database], None]] = {
    "an edition's who": lambda database: lock(database, who=NAME),
    "an edition's why": lambda database: lock(database, why="Enligt Ada Lunds besked"),
    "an edition's number": lambda database: lock(database, dnr="Ada Lund 3"),
    "a sheet's headings": match,
    "who removes another name": lambda database: decide(database, who=NAME),
    "why another name is removed": lambda database: decide(database, why="Som för Ada Lund"),
    "the number of another removal": lambda database: decide(database, dnr="Lund, Ada"),
    "the decision's reason": lambda database: decide(database, reason="Som för Ada Lund"),
    "who decided": lambda database: decide(database, decided_by="Ada Lund"),
    "a change's number": lambda database: _change(database, dnr="ADA LUND"),
    "a change's file": lambda database: _change(database, file_name="ada-lund.xlsx", file_sha256="ab" * 32),
}


def _change(database: Database, **words: str) -> None:
    now = database.read()
    cost = now.rows("costs")[0].model_copy(update={"amount_sek": 20_000})
    saves.change_to(database, now.replaced(costs=(cost,)), **words)


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS.keys())
def test_each_door_refuses_the_name_and_nothing_is_kept(redacted: Database, door: Callable[[Database], None]) -> None:
    before = everything(redacted)
    with pytest.raises(NameRemoved, match=TOLD):
        door(redacted)
    assert everything(redacted) == before
    assert "ada lund" not in before


def test_a_removal_that_names_its_own_person_otherwise_than_it_removes_is_refused(redacted: Database) -> None:
    with pytest.raises(
        NameRemoved, match="beslut 2026-04-02, dnr RK 2026-2 står i skälet till ändringen: ”Om Berg, Bo”"
    ):
        decide(redacted, why="Om Berg, Bo")


def test_without_the_name_each_door_is_open(redacted: Database) -> None:
    decide(redacted, why="Enligt Eva Ek")
    lock(redacted, why="Enligt Eva Ek")
    matches.remember(redacted, "kostnader", "ab", {"note": "Kommentar av Eva Ek"})
    assert matches.remembered(redacted, "kostnader", "ab") == {"note": "Kommentar av Eva Ek"}


def test_a_folder_with_the_name_is_kept_without_it(redacted: Database, tmp_path: Path) -> None:
    write_book(book(NAME, kronor="150"), tmp_path / "mapp")
    filling.taken_in(redacted, tmp_path / "mapp", saves.NOON)
    assert "ada lund" not in everything(redacted)
    assert filling.news(redacted, tmp_path / "mapp") == filling.News()


def test_a_folder_with_another_form_of_the_name_is_not_kept_and_stays_news(redacted: Database, tmp_path: Path) -> None:
    old = book(NAME, kronor="150")
    noted = old.costs[0].model_copy(update={"note": "Enligt Ada Lunds besked"})
    write_book(old.replaced(costs=(noted,)), tmp_path / "mapp")
    filling.taken_in(redacted, tmp_path / "mapp", saves.NOON)
    assert "ada lund" not in everything(redacted)
    assert [row.table for row in filling.news(redacted, tmp_path / "mapp").changes] == ["costs"]
