"""Faulty datasets: every planted fault is found at its place, explained in Swedish, and nothing else is said.

`tests/faulty/_valid/` is the smallest dataset with rows in every table. A case in `tests/faulty/cases.py` is what is
changed in a copy of it, and the faults to be found; there too is what people write in other ways, which must give the
same Book.
"""

import functools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

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
from tests.faulty import patches
from tests.faulty.cases import CASES, SURVIVES, Planted
from tests.faulty.patches import VALID
from tests.shown_tables import key_figures, tables_on

ROOT = Path(__file__).parents[2]


def _faults(dataset: Path) -> tuple[Fault, ...]:
    with pytest.raises(FaultyData) as caught:
        folder.read_book(dataset)
    return caught.value.faults


def _place(fault: Fault | Planted) -> tuple[str, str, str]:
    return fault.file, str(fault.row), str(fault.column)


def test_git_leaves_every_byte_as_it_is() -> None:
    assert "_valid/* -text" in (VALID.parent / ".gitattributes").read_text(encoding="utf-8").splitlines()


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
    faults = _faults(patches.dataset(CASES[case].patches, tmp_path))

    assert sorted(_place(fault) for fault in faults) == sorted(map(_place, CASES[case].planted))
    for fault, planted in zip(sorted(faults, key=_place), sorted(CASES[case].planted, key=_place), strict=True):
        assert planted.found in fault.found
        assert planted.expected in fault.expected


@pytest.mark.parametrize("case", sorted(SURVIVES))
def test_a_file_written_in_another_way_gives_the_same_book(case: str, tmp_path: Path) -> None:
    book = folder.read_book(patches.dataset(SURVIVES[case], tmp_path))

    assert book.revision == folder.read_book(VALID).revision


@pytest.mark.parametrize("case", ["several-faults", "utf-16", "yaml-billion-laughs", "yaml-deep-nesting"])
def test_the_command_prints_the_faults_and_gives_exit_code_one(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(patches.dataset(CASES[case].patches, tmp_path))]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    assert all(planted.found in printed.out for planted in CASES[case].planted)


@pytest.mark.parametrize("case", sorted(CASES))
def test_the_faults_are_readable_by_machines(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code = cli.main(["check", str(patches.dataset(CASES[case].patches, tmp_path)), "--format", "json"])

    answer = json.loads(capsys.readouterr().out)
    assert exit_code == 1
    assert answer["ok"] is False
    assert len(answer["faults"]) == len(CASES[case].planted)
    assert {tuple(fault) for fault in answer["faults"]} == {("file", "row", "column", "found", "expected")}


def test_the_command_accepts_the_valid_dataset(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(VALID), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["faults"] == []


def test_a_console_without_swedish_letters_gives_no_traceback(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "kronoberg", "check", str(patches.dataset(CASES["text-in-amount"].patches, tmp_path))],
        cwd=ROOT, env={**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}, capture_output=True,
        encoding="utf-8", errors="replace", check=False, timeout=60,
    )  # fmt: skip

    assert (result.returncode, result.stderr) == (1, "")
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
    raw = dict(_valid())
    raw[table.name] = raw_table(table, content[:at] + planted + content[at + cut :])

    explained = _explained(raw)

    assert explained is None or all(str(fault) for fault in explained)


@functools.cache
def _valid() -> dict[str, RawTable]:
    """The rows of the valid dataset, as text."""
    return {each.name: raw_table(each, (VALID / each.file).read_bytes()) for each in TABLES}


def _explained(raw: dict[str, RawTable]) -> tuple[Fault, ...] | None:
    """The faults of a dataset's rows; None when they make a Book."""
    try:
        checked_book(raw)
    except FaultyData as error:
        return error.faults
    return None


# A fault in each kind of file, in several, in the letters and in the rules between tables; make stress shows them all.
ON_PAGES = {
    "dataset-twice",
    "duplicate-key",
    "file-missing",
    "header-misspelt",
    "mojibake",
    "reference-to-nothing",
    "several-faults",
    "text-in-amount",
    "unknown-file",
    "utf-16",
    "yaml-billion-laughs",
    "yaml-deep-nesting",
}


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    "case", [case if case in ON_PAGES else pytest.param(case, marks=pytest.mark.stress) for case in sorted(CASES)]
)
def test_a_page_explains_the_faults_to_the_office_instead_of_showing_figures(
    case: str, tmp_path: Path, app: Callable[..., AppTest]
) -> None:
    page = app(patches.dataset(CASES[case].patches, tmp_path))

    assert not page.exception
    assert page.title[0].value == "Siffrorna kan inte visas just nu"
    assert len(tables_on(page)[0].value) == len(CASES[case].planted)
    assert not key_figures(page)
