"""The command `report`: what it writes and prints, and what it refuses."""

from pathlib import Path

import pytest

from kronoberg import cli
from kronoberg.store import editions
from kronoberg.store.database import open_database
from tests import databases, saves


def output(capsys: pytest.CaptureFixture[str], *arguments: str | Path, exit_code: int = 0) -> str:
    assert cli.main(["report", *(str(argument) for argument in arguments)]) == exit_code
    return capsys.readouterr().out.replace("\u00a0", " ")


def test_the_package_and_its_pictures_are_written_and_what_is_missing_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "rapport"
    printed = output(capsys, "--year", "2024", "--out", folder, "--data", "data/kronoberg", "--pictures").splitlines()
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        "01-tjansteskrivelse-arsrapport-2024-utkast.docx",
        "01-tjansteskrivelse-arsrapport-2024-utkast.pdf",
        "02-bilaga-1-arsrapport-2024-utkast.docx",
        "02-bilaga-1-arsrapport-2024-utkast.pdf",
        "03-presentation-arsrapport-2024-utkast.pptx",
        "04-siffror-arsrapport-2024-utkast.xlsx",
        "bilder",
        "handlingar.csv",
        "handlingar.txt",
    ]
    pictures = sorted(path.name for path in (folder / "bilder").iterdir())
    assert {name.rpartition(".")[2] for name in pictures} == {"png", "svg"}
    assert printed[0].startswith(f"Skrev {folder}/01-tjansteskrivelse-arsrapport-2024-utkast.docx, ")
    assert printed[-2] == (
        "Diarienumret är inte ifyllt och lämnas tomt i listan över handlingar. "
        "Fyll i det på sidan Aprilrapport, steget Texter."
    )
    assert printed[-3].startswith("Utkast av de aktuella uppgifterna: ingen utgåva. Revision ")
    assert printed[-1].startswith("Aprilrapporten 2025, om 2024 års siffror: ")


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "annat.txt").write_text("kvar", "utf-8")
    printed = output(capsys, "--year", "2024", "--out", tmp_path, "--data", "data/kronoberg", exit_code=1)
    assert printed == f"{tmp_path} finns redan. Ange en ny mapp med --out; ingenting är ändrat.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["annat.txt"]


def test_a_template_that_cannot_be_used_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template, folder = tmp_path / "mall.dotx", tmp_path / "rapport"
    template.write_bytes(b"ingen mall")
    given = ("--year", "2024", "--out", folder, "--data", "data/kronoberg", "--template", template)
    assert "Mallen går inte att läsa" in output(capsys, *given, exit_code=1)
    assert not folder.exists()


def test_a_locked_edition_gives_the_same_content_after_the_figures_have_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = databases.settings(tmp_path)["KRONOBERG_DATA"]
    given = ("--year", "2025", "--data", place, "--edition", "--out")
    assert "Det finns ingen låst utgåva av 2025 års siffror." in output(capsys, *given, tmp_path / "a", exit_code=1)
    database = open_database(place)
    editions.lock(database, 2025, saves.reason(), database.head().revision)
    locked = database.head().revision
    output(capsys, *given, tmp_path / "b")
    saves.change_to(database, database.read().replaced(document_texts=(), results=()))
    editions.lock(database, 2025, saves.reason(), database.head().revision)
    database.close()
    assert "Utgåva av 2025 års siffror, version 2, låst" in output(capsys, *given, tmp_path / "d")
    assert (tmp_path / "d" / "02-bilaga-1-arsrapport-2025-version-2.docx").exists()
    given = (*given[:-2], "--edition", "2025-1", "--out")
    printed = output(capsys, *given, tmp_path / "c")
    assert f"Utgåva av 2025 års siffror, version 1, låst 2026-03-02 13:00. Revision {locked}." in printed
    again = {path.name: path.read_bytes() for path in (tmp_path / "c").iterdir()}
    assert again == {path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()}
    assert "Diarienumret" not in printed
