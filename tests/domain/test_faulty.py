"""Faulty datasets: every planted fault is found at its place, explained in Swedish, and nothing else is said.

`tests/faulty/_valid/` is the smallest dataset with rows in every table. A case is a folder with the faulty files as
real bytes, laid over a copy of it; a text file DELETE lists files to take away. `tests/faulty/_survives/` holds files
that people write in other ways and that must give the same Book.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from kronoberg import cli
from kronoberg.domain.checking import checked_book
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.domain.raw import RawTable, raw_table
from kronoberg.store import folder
from tests.shown_tables import tables_on

ROOT = Path(__file__).parents[2]
FAULTY = ROOT / "tests" / "faulty"
VALID = FAULTY / "_valid"
SURVIVES = FAULTY / "_survives"

COSTS, STRATEGY, TRIPS, PERSONS = "costs.csv", "strategy.yaml", "trips.csv", "persons.csv"
COST_KEY = "collaboration_id + year + direction + category + status"
AMOUNT, NUMBER = "ett belopp som är noll eller större", "ett tal, till exempel 1234,50"
TWO_WAYS = "ett tal som bara kan läsas på ett sätt, till exempel 1234 eller 1,23"
DATE = "ett datum som ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ"
UTF_8, LETTERS = "UTF-8", "å, ä och ö; filen har sparats med fel teckenkodning"
HEADER = "en rubrikrad, även när tabellen saknar rader"
FIELDS = "11 fält, som i rubriken"
NO_FORMULA = "ingen formel"
PLAIN_YAML = "en lista av poster med ”kolumn: värde” på egna rader"


class Planted(NamedTuple):
    """A planted fault: its exact place, and fragments of what is said about it."""

    file: str
    row: int | None
    column: str | None
    found: str
    expected: str


CASES: dict[str, list[Planted]] = {
    # Amounts
    "text-in-amount": [Planted(COSTS, 5, "amount_sek", "”ungefär tio tusen”", NUMBER)],
    "number-readable-two-ways": [
        Planted(COSTS, 2, "amount_sek", "”1,234”", TWO_WAYS),
        Planted(COSTS, 5, "amount_sek", "”1.234”", TWO_WAYS),
        Planted(COSTS, 7, "amount_sek", "”12,345.50”", "utan punkt eller komma mellan tusental"),
    ],
    "not-available-in-amount": [
        Planted(COSTS, 5, "amount_sek", "”NA”", NUMBER),
        Planted(COSTS, 7, "amount_sek", "”None”", NUMBER),
    ],
    "negative-amount": [Planted(COSTS, 5, "amount_sek", "”-20350.00”", AMOUNT)],
    "too-many-decimals": [Planted(COSTS, 5, "amount_sek", "”20350.125”", "ett tal med högst 2 decimaler")],
    "strange-numbers": [
        Planted(COSTS, 2, "amount_sek", "”1e5”", NUMBER),
        Planted(COSTS, 4, "amount_sek", "”inf”", NUMBER),
        Planted(COSTS, 5, "amount_sek", "”(500)”", NUMBER),
        Planted(COSTS, 7, "amount_sek", "”\uff11\uff12\uff13\uff14”", NUMBER),
    ],
    "amount-missing-with-outcome": [Planted(COSTS, 5, "amount_sek", "tomt trots status outcome", "ett värde")],
    "amount-with-status-missing": [Planted(COSTS, 3, "amount_sek", "ett värde trots status missing", "en tom cell")],
    "missing-without-reason": [Planted(COSTS, 3, "note", "tomt", "skälet till att uppgiften saknas")],
    "outcome-beside-missing": [Planted(COSTS, 3, "status", "bredvid delar med status outcome", "status preliminary")],
    "known-and-missing-part": [
        Planted(COSTS, 3, "status", "både saknad och känd uppgift för membership_fee", "en av dem")
    ],
    "income-category-as-expense": [
        Planted(COSTS, 7, "category", "”technical_assistance” för expense", "en av membership_fee, staff_support")
    ],
    "rate-that-does-not-convert": [
        Planted("foreign_amounts.csv", 2, "amount + rate", "som inte ger beloppet 1000000.00", "belopp × kurs lika med")
    ],
    # Codes, keys and references
    "unknown-code": [
        Planted(COSTS, 5, "status", "”outcom”", "en av koderna outcome, preliminary, estimate, budget"),
        Planted(COSTS, 6, "status", "”Utfall”", "(menade du outcome?)"),
    ],
    "wrong-flag-and-year": [
        Planted(COSTS, 4, "approximate", "”kanske”", "true eller false"),
        Planted(COSTS, 5, "year", "”24”", "ett årtal med fyra siffror"),
    ],
    "slug-with-swedish-letters": [Planted(PERSONS, 4, "person_id", "”Örjan Ek”", "små bokstäver a–z")],
    "empty-required-cell": [Planted(COSTS, 5, "collaboration_id", "en tom cell", "en nyckel av små bokstäver")],
    "duplicate-key": [
        Planted(COSTS, 7, COST_KEY, "2024, expense, travel, outcome”, som redan står på rad 5", "bara finns en gång")
    ],
    "same-label-twice": [
        Planted("collaborations.csv", 3, "label", "”BROKONTORET”, som också står på rad 2", "ett eget kort namn")
    ],
    "person-without-name": [
        Planted(PERSONS, 2, "name", "en tom cell", "personens namn, eller ett beslut i redactions.csv")
    ],
    "name-despite-decision": [Planted(PERSONS, 3, "name", "ett namn som är borttaget genom beslut", "en tom cell")],
    "reference-to-nothing": [
        Planted(COSTS, 5, "collaboration_id", "”brokontorett”", "finns i collaborations.csv (menade du brokontoret?)")
    ],
    "reference-to-wrong-part": [
        Planted("guideline_assessments.csv", 2, "item_id", "”omrade-1”", "av slaget guideline som finns i strategy")
    ],
    "unknown-source": [
        Planted(COSTS, 5, "source_id", "”rapport-2042”", "som finns i sources.csv (menade du rapport-2024?)")
    ],
    # Dates and periods
    "american-date": [Planted(TRIPS, 2, "travelled_on", "”04/15/2024”", DATE)],
    "impossible-date": [Planted(TRIPS, 2, "travelled_on", "”2024-02-30”", DATE)],
    "end-before-start": [
        Planted("meetings.csv", 2, "ends_on", "2024-05-01, som är före starts_on 2024-05-02", "inte är före starts_on")
    ],
    "programme-years-in-reverse": [Planted("programmes.csv", 2, "last_year", "2021", "ett år som inte är före 2027")],
    "end-without-status": [
        Planted("collaborations.csv", 2, "end_status", "”ongoing” trots slutdatum 2024-12-31", "koden ended")
    ],
    "dated-and-undated": [
        Planted("appointments.csv", 3, "certainty", "undated trots datum 2023-01-01", "en annan kod")
    ],
    "source-with-address-and-reason": [
        Planted("sources.csv", 2, "url + no_url_reason", "både webbadress och skäl", "en webbadress, eller skälet")
    ],
    "mode-without-factor": [
        Planted("reference_series.csv", 2, "mode", "”train” för en serie av slaget population", "en tom cell"),
        Planted("reference_series.csv", 3, "unit", "”gram per mil”", "g CO2e per personkilometer"),
    ],
    "half-a-point": [Planted("places.csv", 3, "latitude + longitude", "bara den ena ifylld", "båda eller ingen")],
    # The form of a CSV file
    "header-misspelt": [
        Planted(COSTS, 1, "amonut_sek", "den okända kolumnen ”amonut_sek”", "(menade du amount_sek?)"),
        Planted(COSTS, 1, "amount_sek", "ingen sådan kolumn", "kolumnen i rubrikraden"),
    ],
    "column-missing": [Planted(COSTS, 1, "note", "ingen sådan kolumn", "kolumnen i rubrikraden")],
    "column-twice": [
        Planted(COSTS, 1, "amount_sek", "kolumnen 2 gånger", "varje kolumn en gång"),
        Planted(COSTS, 1, "approximate", "ingen sådan kolumn", "kolumnen i rubrikraden"),
    ],
    "other-separator": [Planted(COSTS, 1, None, "", "komma")],
    "extra-field-in-every-row": [Planted(COSTS, 2, None, "12 fält på varje rad men 11 i rubriken", "lika många fält")],
    "one-field-too-few": [Planted(COSTS, 5, None, "10\u00a0fält", FIELDS)],
    "one-field-too-many": [Planted(COSTS, 5, None, "12\u00a0fält", FIELDS)],
    "unterminated-quote": [Planted(COSTS, 3, None, "ett citattecken som inte avslutas", "citattecken i par")],
    "formula-cell": [Planted("comments.csv", 2, "text", "”=HYPERLINK(\"https://x.example\",\"Klicka\")”", NO_FORMULA)],
    "formula-in-amount": [Planted(COSTS, 5, "amount_sek", "”=20000+350”", NUMBER)],
    "at-sign-formula": [Planted("results.csv", 2, "text", "”@SUM(A1:A9)”", NO_FORMULA)],
    "line-numbers-after-a-long-cell": [Planted(COSTS, 7, "amount_sek", "”tjugo”", NUMBER)],
    # Bytes
    "empty-file": [Planted(COSTS, None, None, "en tom fil", HEADER)],
    "only-a-bom": [Planted(COSTS, None, None, "en tom fil", HEADER)],
    "utf-16": [Planted(PERSONS, None, None, "teckenkodningen UTF-16", UTF_8)],
    "utf-16-without-mark": [Planted(PERSONS, None, None, "nolltecken (NUL)", UTF_8)],
    "nul-bytes": [Planted(PERSONS, None, None, "nolltecken (NUL)", UTF_8)],
    "mojibake": [Planted(PERSONS, 2, None, "förvanskade tecken, ”Ã…”", LETTERS)],
    "mojibake-twice": [Planted("comments.csv", 2, None, "förvanskade tecken", LETTERS)],
    "mojibake-of-a-dash": [Planted("decisions.csv", 2, None, "förvanskade tecken", LETTERS)],
    "replacement-character": [Planted(PERSONS, 2, None, "förvanskade tecken", LETTERS)],
    "half-utf-8": [Planted(PERSONS, 4, None, "", UTF_8)],
    "excel-workbook-as-csv": [Planted(PERSONS, None, None, "nolltecken (NUL)", "filen verkar vara skadad")],
    # Files
    "file-missing": [Planted("effort.csv", None, None, "ingen sådan fil", "filen, minst med en rubrikrad")],
    "unknown-file": [Planted("cost.csv", None, None, "filen ”cost.csv”", "(menade du costs.csv?)")],
    # YAML
    "yaml-key-twice": [Planted(STRATEGY, 5, "title", "samma nyckel två gånger i posten", "varje nyckel en gång")],
    "yaml-alias": [Planted(STRATEGY, 4, None, "ett ankare eller alias (& eller *)", "texten utskriven")],
    "yaml-billion-laughs": [Planted(STRATEGY, 1, None, "ett ankare eller alias (& eller *)", "texten utskriven")],
    "yaml-deep-nesting": [Planted(STRATEGY, 1, None, "listor i listor i många nivåer", "en enkel lista av poster")],
    "yaml-broken-syntax": [Planted(STRATEGY, 13, None, "inte går att läsa som YAML", PLAIN_YAML)],
    "yaml-tab": [Planted(STRATEGY, 15, None, "inte går att läsa som YAML", PLAIN_YAML)],
    "yaml-not-a-list": [Planted(STRATEGY, 1, None, "något annat än en lista", "varje post börjar med ”- ”")],
    "yaml-unknown-key": [Planted(STRATEGY, 15, "sektion", "den okända nyckeln ”sektion”", "(menade du section?)")],
    "yaml-list-as-value": [Planted(STRATEGY, 13, "title", "en lista eller en post", "ett enda värde")],
    "yaml-python-object": [Planted(STRATEGY, 13, "title", "en lista eller en post", "ett enda värde")],
    "yaml-two-documents": [Planted(STRATEGY, 27, None, "inte går att läsa som YAML", PLAIN_YAML)],
    "yaml-control-characters": [Planted(STRATEGY, None, None, "otillåtna tecken", "en textfil i YAML")],
    "yaml-impossible-values": [
        Planted(STRATEGY, 1, "order", "”första”", "ett heltal som är noll eller större"),
        Planted(STRATEGY, 9, "modality", "”skal”", "(menade du shall?)"),
    ],
    "dataset-twice": [Planted("dataset.yaml", 7, "dataset_id", "en andra datamängd, ”prov-2”", "en enda beskrivning")],
    "dataset-without-description": [
        Planted("dataset.yaml", None, None, "ingen beskrivning av datamängden", "en post")
    ],
    # Everything at once
    "several-faults": [
        Planted("cost.csv", None, None, "filen ”cost.csv”", "(menade du costs.csv?)"),
        Planted(COSTS, 5, "amount_sek", "”NA”", NUMBER),
        Planted(COSTS, 6, "collaboration_id", "”brokontorett”", "(menade du brokontoret?)"),
        Planted(COSTS, 7, "status", "”estimat”", "(menade du estimate?)"),
        Planted("effort.csv", None, None, "ingen sådan fil", "filen, minst med en rubrikrad"),
        Planted(STRATEGY, 5, "title", "samma nyckel två gånger i posten", "varje nyckel en gång"),
        Planted(TRIPS, 2, "travelled_on", "”04/15/2024”", DATE),
        Planted(TRIPS, 2, "mode", "”tåg”", "(menade du train?)"),
    ],
}  # fmt: skip


def _faulty_folders() -> list[str]:
    return sorted(path.name for path in FAULTY.iterdir() if path.is_dir() and not path.name.startswith("_"))


def _laid_over(case: Path, target: Path) -> Path:
    """A copy of the valid dataset with a case's files over it, without the files that its DELETE lists."""
    shutil.copytree(VALID, target, dirs_exist_ok=True)
    for path in case.iterdir():
        if path.name != "DELETE":
            shutil.copyfile(path, target / path.name)
    for name in _to_delete(case / "DELETE"):
        (target / name).unlink()
    return target


def _to_delete(listed: Path) -> list[str]:
    return listed.read_text(encoding="utf-8").split() if listed.exists() else []


def _faults(dataset: Path) -> tuple[Fault, ...]:
    with pytest.raises(FaultyData) as caught:
        folder.read_book(dataset)
    return caught.value.faults


def _place(fault: Fault | Planted) -> tuple[str, str, str]:
    return fault.file, str(fault.row), str(fault.column)


def test_every_folder_is_a_case() -> None:
    assert _faulty_folders() == sorted(CASES)


def test_git_leaves_every_planted_byte_as_it_is() -> None:
    assert "* -text" in (FAULTY / ".gitattributes").read_text(encoding="utf-8").splitlines()


def test_the_valid_dataset_has_rows_in_every_table_and_is_canonical(tmp_path: Path) -> None:
    book = folder.read_book(VALID)
    folder.write_book(book, tmp_path)

    # A removed name in it would be one more fault wherever a case brings its own persons.
    assert [table.name for table, rows in book if not rows] == ["redactions"]
    assert [path.name for path in tmp_path.iterdir() if path.read_bytes() != (VALID / path.name).read_bytes()] == []


def test_na_and_none_in_a_text_column_are_text() -> None:
    book = folder.read_book(VALID)

    assert book.collaborations["brokontoret"].responsible == "NA"
    assert [row.text for row in book.rows("comments")] == ["NA"]
    assert [row.person for row in book.rows("chairmanships")] == ["None"]


@pytest.mark.parametrize("case", CASES)
def test_every_planted_fault_is_found_and_nothing_else(case: str, tmp_path: Path) -> None:
    faults = _faults(_laid_over(FAULTY / case, tmp_path))

    assert sorted(_place(fault) for fault in faults) == sorted(_place(planted) for planted in CASES[case])
    for fault, planted in zip(sorted(faults, key=_place), sorted(CASES[case], key=_place), strict=True):
        assert planted.found in fault.found
        assert planted.expected in fault.expected


@pytest.mark.parametrize("case", sorted(path.name for path in SURVIVES.iterdir()))
def test_a_file_written_in_another_way_gives_the_same_book(case: str, tmp_path: Path) -> None:
    book = folder.read_book(_laid_over(SURVIVES / case, tmp_path))

    assert book.revision == folder.read_book(VALID).revision


def _check(dataset: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kronoberg", "check", str(dataset), *options]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PYTHONUTF8": "1", **environment}, capture_output=True, encoding="utf-8",
        errors="replace", check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize("case", ["several-faults", "utf-16", "yaml-billion-laughs", "yaml-deep-nesting"])
def test_the_command_prints_the_faults_and_gives_exit_code_one(case: str, tmp_path: Path) -> None:
    result = _check(_laid_over(FAULTY / case, tmp_path))

    assert result.returncode == 1
    assert "Traceback" not in result.stdout + result.stderr
    assert all(planted.found in result.stdout for planted in CASES[case])


def test_the_command_prints_nothing_on_the_error_channel_for_faulty_data(tmp_path: Path) -> None:
    assert _check(_laid_over(FAULTY / "several-faults", tmp_path)).stderr == ""


@pytest.mark.parametrize("case", sorted(CASES))
def test_the_faults_are_readable_by_machines(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code = cli.main(["check", str(_laid_over(FAULTY / case, tmp_path)), "--format", "json"])

    answer = json.loads(capsys.readouterr().out)
    assert exit_code == 1
    assert answer["ok"] is False
    assert len(answer["faults"]) == len(CASES[case])
    assert {tuple(fault) for fault in answer["faults"]} == {("file", "row", "column", "found", "expected")}


def test_the_command_accepts_the_valid_dataset() -> None:
    result = _check(VALID, "--format", "json")

    assert result.returncode == 0
    assert json.loads(result.stdout)["faults"] == []


def test_a_console_without_swedish_letters_gives_no_traceback(tmp_path: Path) -> None:
    result = _check(_laid_over(FAULTY / "text-in-amount", tmp_path), PYTHONUTF8="0", PYTHONIOENCODING="ascii")

    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert "costs.csv, rad 5, kolumn amount_sek" in result.stdout


def test_a_folder_that_does_not_exist_is_said_to_be_missing(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path / "ingenstans")

    assert "ingen mapp med det namnet" in fault.found
    assert fault.file.endswith("ingenstans")


def test_a_file_in_place_of_the_folder_is_said_to_be_no_folder() -> None:
    (fault,) = _faults(VALID / "costs.csv")

    assert "ingen mapp" in fault.found


def test_a_folder_in_place_of_a_file_is_explained_in_swedish(tmp_path: Path) -> None:
    shutil.copytree(VALID, tmp_path, dirs_exist_ok=True)
    (tmp_path / "comments.csv").unlink()
    (tmp_path / "comments.csv").mkdir()

    (fault,) = _faults(tmp_path)

    assert fault.file == "comments.csv"
    assert "Is a directory" not in fault.found


def test_an_empty_folder_lacks_every_file(tmp_path: Path) -> None:
    assert sorted(fault.file for fault in _faults(tmp_path)) == sorted(table.file for table in TABLES)


def test_a_very_long_text_is_not_taken_for_a_broken_quotation_mark(tmp_path: Path) -> None:
    shutil.copytree(VALID, tmp_path, dirs_exist_ok=True)
    content = (VALID / "comments.csv").read_text(encoding="utf-8").replace(",NA,", f",{'lång ' * 40_000},")
    (tmp_path / "comments.csv").write_text(content, encoding="utf-8")

    assert not any("citattecken" in fault.found for fault in _faults_or_none(tmp_path))


def _faults_or_none(dataset: Path) -> Iterable[Fault]:
    try:
        folder.read_book(dataset)
    except FaultyData as error:
        return error.faults
    return ()


@settings(max_examples=300, deadline=None)
@given(
    table=st.sampled_from(TABLES),
    junk=st.one_of(st.binary(max_size=40), st.text(alphabet="\"',;\t\n\r:-[]{}&*!|>?#=@9~ÅÃ\u2028\ufeff", max_size=12)),
    place=st.floats(min_value=0, max_value=1),
    cut=st.integers(min_value=0, max_value=60),
)
def test_whatever_a_file_holds_it_is_read_or_explained(table: Table, junk: bytes | str, place: float, cut: int) -> None:
    planted = junk if isinstance(junk, bytes) else junk.encode()
    content = (VALID / table.file).read_bytes()
    at = int(place * len(content))
    raw = {each.name: raw_table(each, (VALID / each.file).read_bytes()) for each in TABLES}
    raw[table.name] = raw_table(table, content[:at] + planted + content[at + cut :])

    explained = _explained(raw)

    assert explained is None or all(str(fault) for fault in explained)


def _explained(raw: dict[str, RawTable]) -> tuple[Fault, ...] | None:
    """The faults of a dataset's rows; None when they make a Book."""
    try:
        checked_book(raw)
    except FaultyData as error:
        return error.faults
    return None


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("case", sorted(CASES))
def test_a_page_explains_the_faults_to_the_office_instead_of_showing_figures(
    case: str, tmp_path: Path, app: Callable[..., AppTest]
) -> None:
    page = app(_laid_over(FAULTY / case, tmp_path))

    assert not page.exception
    assert page.title[0].value == "Siffrorna kan inte visas just nu"
    assert len(tables_on(page)[0].value) == len(CASES[case])
    assert not page.metric
