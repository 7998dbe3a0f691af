"""The commands `redact` and `clean` on a database: what they print, what they change, and with which exit code."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kronoberg import cli
from kronoberg.domain.words import ReasonKind
from kronoberg.store import editions, filling, history
from kronoberg.store.database import open_database
from kronoberg.store.folder import read_book, write_book
from tests import databases, saves
from tests.store.test_redacting import book

DECISION = ("--decided-on", "2026-03-02", "--decided-by", "Regiondirektören", "--dnr", "RK 2026-1", "--reason", "Skydd")
APPLY = (*DECISION, "--apply", "--who", "Eva")
REWRITTEN = "Databasfilen är omskriven: det borttagna står inte kvar i den."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the database is filled from."""
    write_book(book(), tmp_path / "data")
    monkeypatch.setenv("KRONOBERG_FILL", str(tmp_path / "data"))
    monkeypatch.delenv("KRONOBERG_EDITOR", raising=False)
    return tmp_path / "data"


def filled(url: str, folder: Path) -> str:
    """Fill a database from the folder, and lock an edition of 2024."""
    database = filling.filled(url, folder, saves.NOON)
    editions.lock(database, 2024, saves.reason(), database.head().revision)
    database.close()
    return url


@pytest.fixture
def url(folder: Path, tmp_path: Path) -> str:
    """A SQLite database filled from the folder, with an edition."""
    return filled(databases.laid(f"sqlite:///{tmp_path}/var/prov.sqlite"), folder)


def output(capsys: pytest.CaptureFixture[str], *arguments: str | Path, exit_code: int = 0) -> list[str]:
    assert cli.main([str(argument) for argument in arguments]) == exit_code
    return capsys.readouterr().out.splitlines()


def revision(url: str) -> str:
    database = open_database(url)
    found = database.read().revision
    database.close()
    return found


@pytest.mark.parametrize("option", ["--also", "--decided-by", "--dnr"])
def test_an_empty_argument_is_told_by_its_name(url: str, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["redact", "ada-lund", "--data", url, *DECISION, option, " "])
    assert f"argument {option}: väntade text; den är tom" in capsys.readouterr().err


def test_who_changes_stands_on_one_line(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    output(capsys, "redact", "ada-lund", "--data", url, *DECISION, "--apply", "--who", "Eva\nEk")
    database = open_database(url)
    assert history.changes(database, limit=1)[0].reason.who == "Eva Ek"
    database.close()


def test_without_apply_it_says_how_many_places_would_change(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = revision(url)
    lines = output(capsys, "redact", "ada-lund", "--data", url, *DECISION)
    assert lines[:2] == [
        "Namn som tas bort: Ada Lund. Nyckel: ada-lund, blir borttaget-namn-1.",
        "Skulle ändras: 3\u00a0rader i tabellerna, 3\u00a0rader i historiken, utgåvorna av 2024 års siffror, "
        "minnet av mappen som databasen fylldes från.",
    ]
    assert lines[-1].startswith("Ingenting är ändrat.")
    assert lines[-1].endswith("Det kan inte ångras.")
    assert revision(url) == before


def test_with_apply_the_name_is_gone_and_it_says_where_it_may_still_stand(
    url: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = output(capsys, "redact", "ada-lund", "--data", url, *APPLY)
    assert lines[:2] == [
        "Namnet är borttaget i var/prov.sqlite, som ändring 2.",
        "Personens nyckel är nu borttaget-namn-1.",
    ]
    assert lines[3] == REWRITTEN
    assert lines[4].startswith("Säkerhetskopior, exporter och rapporter som redan är gjorda har namnet kvar.")
    assert lines[5].startswith(f"Mappen {folder}, som databasen fylls från, har namnet kvar")
    assert f"redact ada-lund --data {folder} --out NY_MAPP" in lines[5]
    assert not any(b"Lund" in file.read_bytes() for file in (tmp_path / "var").iterdir())
    database = open_database(url)
    (change, _) = history.changes(database)
    assert (change.reason.who, change.reason.why, change.reason.dnr) == ("Eva", "Skydd", "RK 2026-1")
    assert change.reason.kind is ReasonKind.REDACTION
    database.close()


def test_the_folder_redacted_as_it_says_is_the_same_as_the_database(
    url: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output(capsys, "redact", "ada-lund", "--data", url, *APPLY)
    output(capsys, "redact", "ada-lund", "--data", folder, "--out", tmp_path / "ny", *DECISION)
    assert read_book(tmp_path / "ny").revision == revision(url)


def test_a_part_of_the_name_is_pointed_out_and_can_be_taken_along(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    database = open_database(url)
    (sam,) = database.read().collaborations.values()
    noted = sam.model_copy(update={"note": "Ada Lunds uppdrag"})
    saves.change_to(database, database.read().replaced(collaborations=(noted,)))
    database.close()
    told = "collaborations.csv, samarbete, note: en del av namnet kan stå kvar: Ada Lunds uppdrag"
    lines = output(capsys, "redact", "ada-lund", "--data", url, *DECISION)
    assert told in lines
    assert "I historiken kan en del av namnet stå kvar i 1\u00a0rad." in lines
    lines = output(capsys, "redact", "ada-lund", "--data", url, *APPLY, "--also", "Ada Lunds")
    assert not any("en del av namnet" in line for line in lines)


def test_what_is_wrong_is_told_and_nothing_changes(
    url: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = revision(url)
    cases = {
        ("ada-lund", "--data", url, *DECISION, "--apply"): "Ange vem som ändrar med --who",
        ("ingen", "--data", url, *APPLY): "Ingen person med namn har nyckeln ingen i var/prov.sqlite.",
        ("ada-lund", "--data", str(folder), *APPLY): "är en mapp, som bara läses.",
        ("ada-lund", "--data", url, *APPLY, "--out", str(tmp_path / "ut")): "Ange det ena.",
    }
    for arguments, told in cases.items():
        (line,) = output(capsys, "redact", *arguments, exit_code=1)
        assert told in line
    assert revision(url) == before
    assert not (tmp_path / "ut").exists()


def test_a_file_that_somebody_reads_is_not_said_to_be_rewritten(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Half a minute is what a person may wait for others, not a test.
    monkeypatch.setattr("kronoberg.store.database.open_database.__kwdefaults__", {"patience": 0.2})
    with closing(sqlite3.connect(tmp_path / "var" / "prov.sqlite", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM change").fetchone()
        lines = output(capsys, "redact", "ada-lund", "--data", url, *APPLY, exit_code=1)
        assert lines == [
            "Databasen var/prov.sqlite har varit upptagen för länge. Ingenting är ändrat. Försök igen om en stund."
        ]
        reader.execute("COMMIT")
        output(capsys, "redact", "ada-lund", "--data", url, *APPLY)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM change").fetchone()
        lines = output(capsys, "clean", "--data", url, exit_code=1)
        assert lines[1].startswith("Databasfilen är inte färdigt omskriven")
        reader.execute("COMMIT")
    assert output(capsys, "clean", "--data", url) == [REWRITTEN]
    assert not any(b"Lund" in file.read_bytes() for file in (tmp_path / "var").iterdir())


def test_on_a_server_it_says_what_the_administrator_has_to_do(
    postgres_laid: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(postgres_laid, folder)
    lines = output(capsys, "redact", "ada-lund", "--data", postgres_laid, *APPLY)
    assert lines[3].startswith(
        "PostgreSQL: borttagna rader står kvar på disken tills databasens administratör har kört"
    )
    assert "VACUUM FULL" in lines[3]
    database = open_database(postgres_laid)
    assert database.head().number == 2
    assert database.read().rows("persons")[1].name is None
    database.close()


def test_the_old_folder_does_not_bring_the_name_back_without_a_word(
    url: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output(capsys, "redact", "ada-lund", "--data", url, *APPLY)
    reading = ("import", folder / "persons.csv", "--data", url)
    told = output(capsys, *reading, exit_code=1)[-1]
    assert told.startswith("Ett namn som togs bort genom beslut 2026-03-02, dnr RK 2026-1 står i Personer")
    assert told.endswith("På kommandoraden: --namesake SKÄL.")
    # The name may be another person's too; the key is nobody else's.
    saving = ("--apply", "--who", "Anna", "--reason", "Ny ledamot", "--namesake", "Född 1990")
    assert output(capsys, *reading, *saving, exit_code=1)[-1] == (
        "Nyckeln ”ada-lund” i Personer tillhörde en person vars namn togs bort genom beslut 2026-03-02, dnr RK 2026-1. "
        "Ingenting är sparat. Ge den andra personen en egen nyckel, till exempel ada-lund-2."
    )
    old = (folder / "persons.csv").read_text("utf-8")
    (folder / "persons.csv").write_text(old.replace("ada-lund,", "ada-lund-2,"), "utf-8")
    assert output(capsys, *reading, *saving)[-1].startswith("Sparat som ändring 3")
    # Once a namesake is there, the old row is still refused, and another one of that name asked about.
    for key in ("ada-lund", "ada-lund-3"):
        (folder / "persons.csv").write_text(old.replace("ada-lund,", f"{key},"), "utf-8")
        assert output(capsys, *reading, *saving[:5], exit_code=1)[-1].startswith("Ett namn som togs bort genom beslut")


def test_the_whole_old_folder_leaves_the_decision_and_gives_the_rest(
    url: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    output(capsys, "redact", "ada-lund", "--data", url, *APPLY)
    write_book(book(kronor="250"), tmp_path / "gammal")
    lines = output(capsys, "import", tmp_path / "gammal", "--data", url, "--apply", "--who", "Anna", "--reason", "Nytt")
    assert lines[0] == (
        "Det som är borttaget genom beslut 2026-03-02, dnr RK 2026-1 tas inte in. Mappen har kvar det: ta bort det där "
        "också."
    )
    assert lines[-1].startswith("Sparat som ändring 3")
    database = open_database(url)
    now = database.read()
    database.close()
    assert [(row.person_id, row.dnr) for row in now.rows("redactions")] == [("borttaget-namn-1", "RK 2026-1")]
    assert [(row.person_id, row.name) for row in now.rows("persons")] == [
        ("bo-berg", "Bo Berg"),
        ("borttaget-namn-1", None),
    ]
    assert [row.amount_sek for row in now.costs] == [25_000]


def test_a_file_without_the_decision_does_not_take_it_away(
    url: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output(capsys, "redact", "ada-lund", "--data", url, *APPLY)
    reading = ("import", folder / "redactions.csv", "--data", url, "--remove-absent")
    for saving in ((), ("--apply", "--who", "Anna", "--reason", "Nytt", "--namesake", "Nej")):
        told = output(capsys, *reading, *saving, exit_code=1)[-1]
        assert told.startswith("Ett namn är borttaget genom beslut 2026-03-02, dnr RK 2026-1. Beslutet kan inte ändras")


def test_a_restored_backup_says_from_when_it_is_and_what_it_cannot_know(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output(capsys, "backup", tmp_path / "kopia.sqlite", "--data", url)
    other = f"sqlite:///{tmp_path}/annan.sqlite"
    assert output(capsys, "restore", tmp_path / "kopia.sqlite", "--data", other)[1] == (
        "Den sista ändringen i säkerhetskopian är från 2026-03-02 13:00. Beslut om att ta bort namn som har fattats "
        "efter den finns inte i den: ta bort de namnen igen."
    )
