"""The command line: what it prints, in which form, and with which exit code. Figures are typed from the sources."""

import datetime as dt
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from kronoberg import cli
from kronoberg.domain.dates import SWEDEN
from tests import datasets

ROOT = Path(__file__).parents[2]
REAL, EXAMPLE = ROOT / "data" / "kronoberg", ROOT / "data" / "exempel"
FIGURE_KEYS = {"value", "unit", "status", "bound", "approximate", "known", "partly", "expected", "sources"}
Json = dict[str, Any]


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """The real dataset with two faults."""
    folder = Path(shutil.copytree(REAL, tmp_path / "fel"))
    path = folder / "effort.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",estimate,15,", ",estimat,-15,", 1), encoding="utf-8")
    return folder


def output(capsys: pytest.CaptureFixture[str], *arguments: str | Path, exit_code: int = 0) -> str:
    assert cli.main([str(argument) for argument in arguments]) == exit_code
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def each_figure(content: Json) -> Iterator[Json]:
    """Every figure of the answer, the parts without what says which part they are."""
    for total in content["totals"].values():
        yield from total.values()
    for row in content["collaborations"]:
        yield from (row[name] for name in ("gross", "income", "net", "budget", "effort"))
        for part in row["parts"]:
            yield {key: value for key, value in part.items() if key not in ("direction", "category")}


# check


def test_a_dataset_without_faults_is_said_to_have_none() -> None:
    text = datasets.printed("check", "data/kronoberg")
    assert text.startswith("Region Kronobergs internationella arbete: inga fel. ")
    assert "rader i " in text
    assert text.count("\n") == 1


def test_a_dataset_without_faults_is_ok_for_machines() -> None:
    answer = json.loads(datasets.printed("check", "data/kronoberg", "--format", "json"))
    assert set(answer) == {"ok", "revision", "faults"}
    assert (answer["ok"], answer["faults"]) == (True, [])
    assert answer["revision"] in datasets.printed("check", "data/kronoberg")


def test_the_size_of_a_dataset_counts_the_tables_that_have_rows(capsys: pytest.CaptureFixture[str]) -> None:
    assert "i 42\u00a0tabeller, revision " in output(capsys, "check", ROOT / "tests" / "faulty" / "_valid")


def test_every_fault_is_a_line_and_the_last_line_counts_them(capsys: pytest.CaptureFixture[str], faulty: Path) -> None:
    lines = output(capsys, "check", faulty, exit_code=1).splitlines()
    assert lines == [
        "effort.csv, rad 3, kolumn status: hittade ”estimat”. Väntade en av koderna outcome, preliminary, estimate, "
        "budget, missing, not_applicable (menade du estimate?).",
        "effort.csv, rad 3, kolumn percent: hittade ”-15”. Väntade ett procenttal från 0 till 10000, till exempel 2,5.",
        f"2\u00a0fel i {faulty}. Rätta och granska igen.",
    ]


def test_faults_are_the_same_for_machines(capsys: pytest.CaptureFixture[str], faulty: Path) -> None:
    answer = json.loads(output(capsys, "check", faulty, "--format", "json", exit_code=1))
    assert set(answer) == {"ok", "faults"}
    assert answer["ok"] is False
    assert [(fault["file"], fault["row"], fault["column"], fault["found"]) for fault in answer["faults"]] == [
        ("effort.csv", 3, "status", "”estimat”"),
        ("effort.csv", 3, "percent", "”-15”"),
    ]
    assert {tuple(fault) for fault in answer["faults"]} == {("file", "row", "column", "found", "expected")}


def test_a_folder_that_does_not_exist_is_a_fault(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = output(capsys, "check", tmp_path / "ingen", exit_code=1)
    assert "ingen mapp med det namnet" in text
    assert text.splitlines()[-1].startswith("1\u00a0fel i ")


# figures, for machines


def test_the_total_of_2024_is_the_strategys_estimates() -> None:
    content = datasets.figures("kronoberg", 2024)
    assert content["year"] == 2024
    assert content["totals"]["all"]["gross"] == {
        "value": "1710000.00",
        "unit": "SEK",
        "status": "estimate",
        "bound": "exact",
        "approximate": True,
        "known": 4,
        "partly": 0,
        "expected": 4,
        "sources": [
            "strategi-bilaga-3-energy-cities",
            "strategi-bilaga-3-erb",
            "strategi-bilaga-3-eu-program",
            "strategi-bilaga-3-sbhss",
        ],
    }


@pytest.mark.parametrize(
    ("group", "gross", "count", "effort"),
    [
        ("collaborations", "1410000.00", 3, "32.50"),
        ("programmes", "300000.00", 1, "25.00"),
        ("all", "1710000.00", 4, "57.50"),
    ],
)
def test_collaborations_and_programmes_are_totalled_apart(group: str, gross: str, count: int, effort: str) -> None:
    total = datasets.figures("kronoberg", 2024)["totals"][group]
    assert (total["gross"]["value"], total["gross"]["known"], total["gross"]["expected"]) == (gross, count, count)
    assert (total["effort"]["value"], total["effort"]["unit"]) == (effort, "percent_fte")
    assert (total["effort"]["status"], total["effort"]["approximate"]) == ("estimate", True)


@pytest.mark.parametrize(
    ("collaboration", "gross", "approximate", "effort"),
    [
        ("energy-cities", "60000.00", False, "2.50"),
        ("erb", "350000.00", False, "15.00"),
        ("interreg", "300000.00", False, "25.00"),
        ("sbhss", "1000000.00", True, "15.00"),
    ],
)
def test_each_collaboration_has_its_own_figures(collaboration: str, gross: str, approximate: bool, effort: str) -> None:
    (row,) = [row for row in datasets.figures("kronoberg", 2024)["collaborations"] if row["id"] == collaboration]
    assert (row["gross"]["value"], row["gross"]["approximate"]) == (gross, approximate)
    assert (row["effort"]["value"], row["effort"]["approximate"]) == (effort, True)
    assert {part["category"] for part in row["parts"] if part["value"]} == {"unallocated"}


def test_the_net_of_interreg_is_at_most_because_its_income_is_missing() -> None:
    (row,) = [row for row in datasets.figures("kronoberg", 2024)["collaborations"] if row["id"] == "interreg"]
    assert (row["net"]["value"], row["net"]["bound"], row["net"]["status"]) == ("300000.00", "at_most", "estimate")
    assert (row["income"]["value"], row["income"]["bound"], row["income"]["status"]) == (None, "unknown", "missing")
    (income,) = [part for part in row["parts"] if part["direction"] == "income"]
    assert (income["category"], income["value"], income["status"]) == ("technical_assistance", None, "missing")


@pytest.mark.parametrize(("dataset", "known", "partly", "expected"), [("kronoberg", 3, 1, 4), ("exempel", 6, 0, 6)])
def test_at_net_as_at_gross_each_collaboration_is_counted_once(
    dataset: str, known: int, partly: int, expected: int
) -> None:
    totals = datasets.figures(dataset, 2024)["totals"]["all"]
    assert (totals["gross"]["known"], totals["gross"]["expected"]) == (expected, expected)
    assert (totals["net"]["known"], totals["net"]["partly"], totals["net"]["expected"]) == (known, partly, expected)


def test_no_budget_is_known() -> None:
    assert {row["budget"]["value"] for row in datasets.figures("kronoberg", 2024)["collaborations"]} == {None}


@pytest.mark.parametrize("year", [2008, 2023, 2025])
def test_a_year_without_figures_is_missing_and_never_zero(year: int) -> None:
    content = datasets.figures("kronoberg", year)
    found = list(each_figure(content))
    assert {figure["value"] for figure in found} == {None}
    assert {figure["status"] for figure in found} <= {"missing", "not_applicable"}
    assert {figure["known"] for figure in found} == {0}
    for row in content["collaborations"]:
        assert (row["gross"]["status"], row["gross"]["bound"]) == ("missing", "unknown")
        assert (row["effort"]["status"], row["effort"]["bound"]) == ("missing", "unknown")
    assert (content["totals"]["all"]["gross"]["status"], content["totals"]["all"]["gross"]["bound"]) == (
        "missing",
        "unknown",
    )


def test_what_is_unclear_stands_outside_the_totals() -> None:
    content = datasets.figures("kronoberg", 2024)
    assert content["unclear"] == ["suzhou"]
    assert "suzhou" not in [row["id"] for row in content["collaborations"]]


@pytest.mark.parametrize(
    ("dataset", "year"), [("kronoberg", 2024), ("kronoberg", 2023), ("exempel", 2024), ("exempel", 2020)]
)
def test_every_figure_has_the_same_keys_and_sources_that_exist(dataset: str, year: int) -> None:
    content = datasets.figures(dataset, year)
    assert set(content) == {"dataset", "year", "totals", "collaborations", "unclear", "sources"}
    found = list(each_figure(content))
    assert len(found) > 15
    for figure in found:
        assert set(figure) == FIGURE_KEYS
        assert set(figure["sources"]) <= set(content["sources"])
    for source in content["sources"].values():
        assert set(source) == {"title", "section", "publisher", "published", "url", "no_url_reason"}
        assert (source["url"] is None) != (source["no_url_reason"] is None)


def test_no_source_is_listed_that_no_figure_names() -> None:
    content = datasets.figures("kronoberg", 2024)
    assert set(content["sources"]) == {name for figure in each_figure(content) for name in figure["sources"]}


@pytest.mark.parametrize(("dataset", "fictional"), [("kronoberg", False), ("exempel", True)])
def test_an_example_says_that_it_is_fictional(dataset: str, fictional: bool) -> None:
    said = datasets.figures(dataset, 2024)["dataset"]
    assert set(said) == {"id", "title", "region", "fictional", "revision"}
    assert said["fictional"] is fictional


def test_swedish_letters_stand_as_themselves_in_json() -> None:
    text = datasets.printed("figures", "--year", "2024", "--data", "data/kronoberg", "--format", "json")
    assert "\\u00" not in text
    assert "å" in text


# figures, for people


def test_a_year_is_told_a_collaboration_a_line_with_the_totals_last(capsys: pytest.CaptureFixture[str]) -> None:
    text = output(capsys, "figures", "--year", "2024", "--data", REAL).replace("\u00a0", " ")
    lines = text.splitlines()
    assert lines[0].startswith("Region Kronobergs internationella arbete, 2024. Revision ")
    assert lines[2] == (
        "Energy Cities: kostnad 60 000 kr (uppskattning), netto 60 000 kr, arbetsinsats ca 2,5 % (uppskattning)"
    )
    assert "Interreg: kostnad 300 000 kr (uppskattning), netto högst 300 000 kr" in text
    assert lines[-4].startswith("Samarbeten: ca 1 410 000 kr (uppskattning)")
    assert lines[-3].startswith("EU-program: 300 000 kr (uppskattning)")
    assert lines[-2].startswith("Allt: ca 1 710 000 kr (uppskattning)")
    assert lines[-2].endswith("arbetsinsats ca 57,5 %")
    assert lines[-1] == "Suzhou ingår inte: det är oklart om det pågick."


def test_a_year_without_figures_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    text = output(capsys, "figures", "--year", "2023", "--data", REAL)
    assert "Allt: uppgift saknas (0 av 4 har uppgift), arbetsinsats uppgift saknas" in text
    assert "kr" not in text.split("\n", 1)[1].replace("Samarbeten", "")


def test_figures_of_faulty_data_are_faults_not_figures(capsys: pytest.CaptureFixture[str], faulty: Path) -> None:
    text = output(capsys, "figures", "--year", "2024", "--data", faulty, exit_code=1)
    assert "effort.csv, rad 3, kolumn percent: hittade ”-15”" in text
    assert "Allt:" not in text


def test_figures_of_faulty_data_are_faults_for_machines_too(capsys: pytest.CaptureFixture[str], faulty: Path) -> None:
    arguments = ("figures", "--year", "2024", "--data", faulty, "--format", "json")
    answer = json.loads(output(capsys, *arguments, exit_code=1))
    assert set(answer) == {"ok", "faults"}
    assert answer["ok"] is False


# What the command does not understand


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["granska"],
        ["check", "--fmt", "json"],
        ["check", "--format", "xml"],
        ["check", "a", "b"],
        ["figures"],
        ["figures", "--year"],
        ["figures", "--year", "tjugo"],
    ],
)
def test_a_command_that_is_not_understood_ends_with_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 2
    assert "usage: python -m kronoberg" in capsys.readouterr().err


@pytest.mark.parametrize(
    "year", ["-5", "0", "24", "1899", "2101", "99999", "2024.0", "20 24", "\uff12\uff10\uff12\uff14"]
)
def test_a_year_that_no_table_could_hold_is_not_understood(year: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["figures", "--year", year, "--data", str(REAL)])
    assert caught.value.code == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "väntade ett årtal med fyra siffror mellan 1900 och 2100" in captured.err


@pytest.mark.parametrize(
    ("year", "command"),
    [
        ("1905", ("figures",)),
        ("2003", ("figures",)),
        ("2090", ("figures",)),
        ("2003", ("figures", "--format", "json")),
        ("1905", ("report", "--out", "ut")),
        ("2003", ("plan", "--out", "ut")),
        ("2090", ("sheet", "--collaboration", "sbhss", "--out", "ut")),
    ],
)
def test_a_year_that_does_not_exist_is_refused_with_those_that_do(
    command: tuple[str, ...],
    year: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    said = output(capsys, *command, "--year", year, "--data", ROOT / "data/kronoberg", exit_code=1)
    assert said.startswith(f"Det finns inga uppgifter om {year}. År som finns: 1998, 2002 och 2006–20")
    assert said.count("\n") == 1
    assert not (tmp_path / "ut").exists()


def test_the_coming_year_has_a_plan_and_no_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    coming = dt.datetime.now(SWEDEN).year + 1
    given = ("--year", str(coming), "--data", ROOT / "data/kronoberg")
    output(capsys, "plan", *given, "--out", tmp_path / "ut")
    assert sorted(path.suffix for path in (tmp_path / "ut").iterdir()) == [".docx", ".docx", ".pdf", ".pdf"]
    assert output(capsys, "figures", *given, exit_code=1).startswith(f"Det finns inga uppgifter om {coming}.")


# As a process of its own


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    surroundings = {key: value for key, value in os.environ.items() if key not in ("KRONOBERG_DATA", "PYTHONUTF8")}
    return subprocess.run(
        [sys.executable, "-m", "kronoberg", *arguments],
        cwd=cwd,
        env=surroundings | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_it_runs_from_another_folder_on_the_data_that_the_environment_names(tmp_path: Path) -> None:
    result = run("figures", "--year", "2024", "--format", "json", cwd=tmp_path, KRONOBERG_DATA=str(REAL))
    assert (result.returncode, result.stderr) == (0, b"")
    assert json.loads(result.stdout.decode("utf-8"))["totals"]["all"]["gross"]["value"] == "1710000.00"


def test_a_folder_on_the_command_line_goes_before_the_environment(tmp_path: Path) -> None:
    result = run("check", str(EXAMPLE), "--format", "json", cwd=tmp_path, KRONOBERG_DATA=str(tmp_path))
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize("environment", [None, ""])
def test_without_a_folder_it_is_the_real_data(
    environment: str | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("KRONOBERG_DATA", raising=False)
    if environment is not None:
        monkeypatch.setenv("KRONOBERG_DATA", environment)
    answer = json.loads(output(capsys, "check", "--format", "json"))
    assert (answer["ok"], answer["revision"]) == (True, datasets.real().revision)


def test_faults_end_the_process_with_one(faulty: Path, tmp_path: Path) -> None:
    result = run("check", cwd=tmp_path, KRONOBERG_DATA=str(faulty), PYTHONIOENCODING="utf-8")
    assert (result.returncode, result.stderr) == (1, b"")
    assert "2\u00a0fel i" in result.stdout.decode("utf-8")


def test_json_is_utf_8_whatever_the_consoles_letters_are(faulty: Path) -> None:
    result = run("check", str(faulty), "--format", "json", cwd=ROOT, PYTHONIOENCODING="ascii")
    assert (result.returncode, result.stderr) == (1, b"")
    assert json.loads(result.stdout.decode("utf-8"))["faults"][0]["found"] == "”estimat”"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_json_is_utf_8_on_a_console_of_any_letters(faulty: Path, encoding: str) -> None:
    taken = io.BytesIO()
    console = io.TextIOWrapper(taken, encoding=encoding)
    with redirect_stdout(console):
        assert cli.main(["check", str(faulty), "--format", "json"]) == 1
    console.flush()
    assert json.loads(taken.getvalue().decode("utf-8"))["faults"][0]["found"] == "”estimat”"


def test_a_folder_whose_name_is_no_text_is_still_told_as_json(tmp_path: Path) -> None:
    result = run("check", os.fsdecode(b"\xff"), "--format", "json", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (1, b"")
    assert json.loads(result.stdout.decode("utf-8"))["faults"][0]["found"] == "ingen mapp med det namnet"


def test_a_reader_that_has_had_enough_ends_a_command_without_a_traceback() -> None:
    command = [sys.executable, "-m", "kronoberg", "figures", "--year", "2024", "--data", str(EXAMPLE)]
    reading, writing = os.pipe()
    # As `| head -0`: nobody reads from the beginning.
    os.close(reading)
    done = subprocess.run(command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
