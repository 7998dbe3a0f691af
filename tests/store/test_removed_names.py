"""A name that a decision has removed does not come back without a word, by any way in."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from kronoberg.domain.book import Book
from kronoberg.domain.difference import FieldChange, difference
from kronoberg.domain.words import ReasonKind
from kronoberg.store import filling, history, saving, schema
from kronoberg.store.backup import backup, restore
from kronoberg.store.database import Database, open_database
from kronoberg.store.errors import StorageError
from kronoberg.store.folder import write_book
from kronoberg.store.redaction import redacting, removed_names
from kronoberg.store.redaction.decisions import DecisionStays
from kronoberg.store.redaction.removed_names import KeyRemoved, NameRemoved
from tests import databases, saves
from tests.store.test_redacting import DECISION, book

TOLD = r"beslut 2026-03-02, dnr RK 2026-1"


def remove_ada(database: Database) -> None:
    """Remove Ada Lund's name, after two changes with it."""
    saves.change_to(database, book("Ada Lund"))
    saves.change_to(database, book("Ada Lund", kronor="150"))
    redacting.redact(database, DECISION, saves.reason(kind=ReasonKind.REDACTION, dnr="RK 2026-1"))


@pytest.fixture
def redacted(copy_of: Callable[[databases.Fill], str]) -> Iterator[Database]:
    """A database of each kind that Ada Lund's name has been removed from."""
    with closing(open_database(copy_of(remove_ada))) as opened:
        yield opened


def with_person(database: Database, person_id: str, name: str) -> Book:
    """The Book with one person more."""
    now = database.read()
    one = next(row for row in now.rows("persons") if row.name)
    return now.replaced(persons=(*now.rows("persons"), one.model_copy(update={"person_id": person_id, "name": name})))


def with_note(database: Database, note: str) -> Book:
    """The Book with that note at its first source."""
    now = database.read()
    first, *rest = now.rows("sources")
    return now.replaced(sources=(first.model_copy(update={"note": note}), *rest))


@pytest.mark.parametrize(
    ("person_id", "name"),
    [
        ("ada-lund", "Ada Lund"),
        ("ada", "Ada Lund"),
        ("a-l", "Lund, Ada"),
        ("a-l", "ADA  LUND"),
        ("a-l", "Áda-Lund"),
        ("a-l", "Ada Lunds"),
        ("ada-lund", "Någon Annan"),
        # A Cyrillic small a, a capital too, a Greek capital alpha, a mathematical bold A.
        ("a-l", "Ad\u0430 Lund"),
        ("a-l", "\u0410d\u0430 Lund"),
        ("a-l", "\u0391d\u0430 Lund"),
        ("a-l", "\U0001d400da Lund"),
    ],
)
def test_the_person_is_refused_however_the_name_is_written(redacted: Database, person_id: str, name: str) -> None:
    before = redacted.head()
    with pytest.raises(NameRemoved, match=TOLD):
        saves.change_to(redacted, with_person(redacted, person_id, name))
    assert redacted.head() == before


def test_a_text_with_the_name_is_refused(redacted: Database) -> None:
    now = redacted.read()
    source = now.rows("sources")[0].model_copy(update={"note": "Uppgiften kommer från Ada Lund, per telefon"})
    wanted = now.replaced(sources=(source, *now.rows("sources")[1:]))
    with pytest.raises(NameRemoved, match=TOLD):
        saves.change_to(redacted, wanted)


def test_a_running_text_with_the_name_in_letters_that_look_alike_is_refused(redacted: Database) -> None:
    now = redacted.read()
    source = now.rows("sources")[0].model_copy(update={"note": "Enligt \u0410d\u0430 Lund, per telefon"})
    with pytest.raises(NameRemoved, match=TOLD):
        saves.change_to(redacted, now.replaced(sources=(source, *now.rows("sources")[1:])))


def test_a_removed_name_of_another_alphabet_is_known_again(database: Database) -> None:
    saves.change_to(database, book("Анна Петрова"))
    saves.change_to(database, book("Анна Петрова", kronor="150"))
    redacting.redact(database, DECISION, saves.reason(kind=ReasonKind.REDACTION, dnr="RK 2026-1"))
    with pytest.raises(NameRemoved, match=TOLD):
        saves.change_to(database, with_person(database, "ny", "Петрова, Анна"))


def test_the_reason_of_a_change_does_not_bring_the_name_back(redacted: Database) -> None:
    with pytest.raises(NameRemoved, match="skälet till ändringen"):
        saves.change_to(redacted, with_person(redacted, "eva-ek", "Eva Ek"), why="Enligt Ada Lund")


@pytest.mark.parametrize("name", ["Ada Lindberg", "Bo Lund", "Lund", "Ada"])
def test_a_part_of_the_name_is_no_hindrance(redacted: Database, name: str) -> None:
    assert saves.change_to(redacted, with_person(redacted, "ny-person", name)).changed


def test_another_person_of_the_same_name_is_possible_by_saying_so(redacted: Database) -> None:
    wanted = with_person(redacted, "ada-lund-2", "Ada Lund")
    saving.save(
        redacted, difference(redacted.read(), wanted), saves.reason(why="Ny ledamot"), namesake="Född 1990, vald 2026"
    )
    change = history.changes(redacted, limit=1)[0]
    assert change.reason.why == "Ny ledamot\nEn annan person med samma namn som ett borttaget: Född 1990, vald 2026"
    # From now on the name is that person's.
    now = redacted.read()
    source = now.rows("sources")[0].model_copy(update={"note": "Enligt Ada Lund"})
    assert saves.change_to(redacted, now.replaced(sources=(source, *now.rows("sources")[1:]))).changed
    # Of that person alone: the key stays refused, and a third one is asked about.
    for key in ("ada-lund", "ada-lund-3"):
        with pytest.raises(NameRemoved, match=TOLD):
            saves.change_to(redacted, with_person(redacted, key, "Ada Lund"))


@pytest.mark.parametrize("key", ["ada-lund", "adalund"])
def test_the_key_is_refused_for_ever(redacted: Database, key: str) -> None:
    for name in ("Ada Lund", "Eva Ek"):
        changes = difference(redacted.read(), with_person(redacted, key, name))
        with pytest.raises(KeyRemoved, match=f"Nyckeln ”{key}” i Personer tillhörde en person"):
            saving.save(redacted, changes, saves.reason(), namesake="En annan")
    assert removed_names.not_to_give(redacted, ["Ada Lund", "Bo Berg"]) == {"ada-lund"}


@pytest.mark.parametrize(
    ("person_id", "name"),
    [
        ("a-l", "AdaLund"),
        ("a-l", "Ada L und"),
        ("a-l", "LundAda"),
        ("a-l", "Lund, Ada B"),
        ("adalund", "Någon Annan"),
        ("lund-ada", "Någon Annan"),
    ],
)
def test_the_name_without_its_space_is_the_same_name(redacted: Database, person_id: str, name: str) -> None:
    with pytest.raises((NameRemoved, KeyRemoved), match="togs bort genom beslut 2026-03-02, dnr RK 2026-1"):
        saves.change_to(redacted, with_person(redacted, person_id, name))


@pytest.mark.parametrize("name", ["Ada B Lund", "Ada B. Lund", "Ada Erika Lund", "Ada Eva-Lisa Lund"])
def test_a_name_in_the_middle_is_asked_about(redacted: Database, name: str) -> None:
    wanted = with_person(redacted, "a-l", name)
    with pytest.raises(NameRemoved) as told:
        saves.change_to(redacted, wanted)
    assert str(told.value) == (
        f"”{name}” i Personer kan vara ett namn som togs bort genom beslut 2026-03-02, dnr RK 2026-1. Ingenting är "
        "sparat. Ta bort namnet. Är det en annan person: säg det uttryckligen, och varför."
    )
    changes = difference(redacted.read(), wanted)
    assert saving.save(redacted, changes, saves.reason(), namesake="Född 1990").changed
    # That person is told apart from now on.
    assert saves.change_to(redacted, with_note(redacted, f"Enligt {name}")).changed


@pytest.mark.parametrize("key", ["ada-b-lund", "ada-erika-lund"])
def test_a_key_with_a_name_in_the_middle_is_asked_about(redacted: Database, key: str) -> None:
    with pytest.raises(NameRemoved, match="kan vara ett namn som togs bort"):
        saves.change_to(redacted, with_person(redacted, key, "Någon Annan"))


@pytest.mark.parametrize(
    "text", ["Enligt Ada B. Lunds uppgift", "Frågan ställdes av AdaLund", "Svar från Ada Erika Lund."]
)
def test_a_near_form_in_a_running_text_is_known(redacted: Database, text: str) -> None:
    with pytest.raises(NameRemoved, match="beslut 2026-03-02, dnr RK 2026-1"):
        saves.change_to(redacted, with_note(redacted, text))


@pytest.mark.parametrize("text", ["Ada åkte till Lund", "Närvarande: Ada Berg, Eva Lund", "Möte i adalundens park"])
def test_other_words_between_the_names_are_no_hindrance(redacted: Database, text: str) -> None:
    assert saves.change_to(redacted, with_note(redacted, text)).changed


@pytest.mark.parametrize("changed", [(), ("RK 2026-99",)])
def test_a_decision_neither_goes_nor_changes(redacted: Database, changed: tuple[str, ...]) -> None:
    now = redacted.read()
    (row,) = now.rows("redactions")
    wanted = now.replaced(redactions=tuple(row.model_copy(update={"dnr": dnr}) for dnr in changed))
    for namesake in ("", "En annan"):
        with pytest.raises(DecisionStays, match="borttaget genom beslut 2026-03-02, dnr RK 2026-1"):
            saving.save(redacted, difference(now, wanted), saves.reason(), namesake=namesake)
    assert redacted.read().rows("redactions") == (row,)


def test_the_memory_does_not_hold_the_name(redacted: Database) -> None:
    with redacted.reading() as connection:
        found = connection.execute(select(schema.REMOVED_NAME)).all()
    # The name, written together in both orders, its first and last word, the key.
    assert [(row.words, row.person_id, len(row.mark)) for row in found] == [(2, "borttaget-namn-1", 64)] * 5


def test_two_databases_mark_the_same_name_differently(redacted: Database, tmp_path: Path) -> None:
    other = open_database(databases.laid(f"sqlite:///{tmp_path}/annan.sqlite"))
    saves.change_to(other, book("Ada Lund"))
    redacting.redact(other, DECISION, saves.reason(kind=ReasonKind.REDACTION))
    marks = []
    for each in (redacted, other):
        with each.reading() as connection:
            marks.append(set(connection.execute(select(schema.REMOVED_NAME.c.mark)).scalars()))
    assert not marks[0] & marks[1]
    other.close()


def test_the_folder_with_the_name_gives_the_rest_and_says_by_which_decision(redacted: Database, tmp_path: Path) -> None:
    write_book(book("Ada Lund", kronor="175"), tmp_path / "mapp")
    for found in (filling.whole_folder(redacted, tmp_path / "mapp"), filling.news(redacted, tmp_path / "mapp")):
        assert found.left_out == ("beslut 2026-03-02, dnr RK 2026-1",)
        assert removed_names.returning(redacted, found.changes) is None
    (change,) = filling.whole_folder(redacted, tmp_path / "mapp").changes
    assert change.fields == (FieldChange("amount_sek", "150.00", "175.00"),)


def test_an_older_backup_names_the_decisions_that_it_would_undo(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    saves.change_to(database, book("Ada Lund"))
    backup(database, tmp_path / "gammal.sqlite")
    redacting.redact(database, DECISION, saves.reason(kind=ReasonKind.REDACTION))
    backup(database, tmp_path / "ny.sqlite")
    with pytest.raises(StorageError, match="äldre än beslut om att ta bort namn: 2026-03-02, dnr RK 2026-1, av"):
        restore(tmp_path / "gammal.sqlite", database_url, replace=True)
    restore(tmp_path / "ny.sqlite", database_url, replace=True)
    with pytest.raises(NameRemoved, match=TOLD):
        saves.change_to(database, with_person(database, "ada-lund", "Ada Lund"))
    restore(tmp_path / "gammal.sqlite", database_url, replace=True, undo_decisions=True)
    assert {row.name for row in database.read().rows("persons")} >= {"Ada Lund"}
