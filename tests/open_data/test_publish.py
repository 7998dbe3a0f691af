"""The command `publish`: the folder it writes, what it says, and what it refuses."""

import json
from pathlib import Path

import pytest
import rdflib

from kronoberg import cli
from kronoberg.ui import open_data
from tests.faulty.patches import VALID

EXAMPLE = "data/exempel"
DECIDED = ("--url", "https://data.exempel.se/x", "--licence", "CC0-1.0", "--contact", "oppna@exempel.se")


@pytest.fixture(autouse=True)
def undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    """No decision of the publisher's in the surroundings."""
    for name in ("KRONOBERG_LICENCE", "KRONOBERG_CONTACT"):
        monkeypatch.delenv(name, raising=False)


def publish(folder: Path, *options: str, data: str = EXAMPLE) -> int:
    return cli.main(["publish", "--out", str(folder), "--data", data, *options])


def written(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_holds_every_file_of_its_index(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "ut"

    assert publish(folder, *DECIDED) == 0
    index = json.loads((folder / "index.json").read_text("utf-8"))
    assert written(folder) == {file["path"] for file in index["files"]}
    assert {"data.xlsx", "dcat.rdf", "figures/2018.json", "tables/costs.csv"} < written(folder)
    assert index["licence"] == "http://creativecommons.org/publicdomain/zero/1.0/"
    assert "https://data.exempel.se/x/tables/costs.csv" in (folder / "dcat.rdf").read_text("utf-8")
    assert capsys.readouterr().out == f"Skrev 67\u00a0filer i {folder}, revision {index['revision']}.\n"


def test_what_is_not_decided_is_said_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert publish(tmp_path / "ut") == 0
    said = capsys.readouterr().out

    assert "Ingen licens är angiven" in said
    assert "Ange den med --url." in said
    assert not (tmp_path / "ut" / "dcat.rdf").exists()


@pytest.mark.parametrize(
    ("option", "value"),
    [("--contact", "a\u202e@b.se"), ("--contact", "https://b.se/\u200b"), ("--url", "https://b.se/\ufffe")],
)
def test_an_address_with_what_cannot_be_seen_is_refused(
    option: str, value: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        publish(tmp_path / "ut", option, value)
    assert "väntade text utan" in capsys.readouterr().err
    assert not (tmp_path / "ut").exists()


def test_publishing_again_takes_away_files_that_are_no_more(tmp_path: Path) -> None:
    folder = tmp_path / "ut"
    publish(folder)
    publish(folder, data="data/kronoberg")

    assert not (folder / "collaborations" / "brysselkontoret.html").exists()
    assert (folder / "collaborations" / "sbhss.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["ut"]


def test_a_folder_with_anything_else_in_it_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "ut"
    publish(folder)
    (folder / "eget.txt").write_text("mitt", "utf-8")
    before = written(folder)
    capsys.readouterr()

    assert publish(folder, data="data/kronoberg") == 1
    assert "har filer som inte kommer från en tidigare publicering, till exempel eget.txt." in capsys.readouterr().out
    assert written(folder) == before
    assert publish(Path(EXAMPLE)) == 1


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "fil").write_text("mitt", "utf-8")

    assert publish(tmp_path / "fil" / "ut") == 1
    assert "går inte att skriva" in capsys.readouterr().out
    assert publish(tmp_path / "fil") == 1
    assert "är ingen mapp" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["fil"]


@pytest.mark.parametrize("address", ["data.exempel.se", "ftp://data.exempel.se", "https://x.se/?a=1"])
def test_an_address_that_is_none_is_refused(tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        publish(tmp_path / "ut", "--url", address)

    assert "väntade en webbadress" in capsys.readouterr().err


def test_a_licence_that_is_not_open_cannot_be_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert publish(tmp_path / "ut", "--licence", "egen") == 1
    assert "Ange CC0-1.0, CC-BY-4.0 eller CC-BY-SA-4.0." in capsys.readouterr().out
    assert not (tmp_path / "ut").exists()


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("a@b.se", "mailto:a@b.se"),
        ("mailto:a@b.se", "mailto:a@b.se"),
        ("  MailTo: a@b.se ", "mailto:a@b.se"),
        ("mailto:mailto:Anna.Berg+data@region.exempel.se", "mailto:Anna.Berg+data@region.exempel.se"),
        ("<a@b.se>", "mailto:a@b.se"),
        ("<mailto:a@b.se>", "mailto:a@b.se"),
        ("mailto:a@b.se?subject=%C3%96ppna%20data", "mailto:a@b.se"),
        ("å.ö@b.se", "mailto:%C3%A5.%C3%B6@b.se"),
        ("HTTPS://exempel.se/Kontakt?a=1", "https://exempel.se/Kontakt?a=1"),
    ],
)
def test_the_contact_stands_once_however_its_address_is_written(tmp_path: Path, given: str, written: str) -> None:
    given_to = ("--url", "https://data.exempel.se/x", "--contact", given)
    # The smallest dataset: what the address becomes has nothing to do with the data.
    assert publish(tmp_path / "ut", *given_to, data=str(VALID)) == 0
    graph = rdflib.Graph().parse(tmp_path / "ut" / "dcat.rdf")
    names = (rdflib.URIRef(f"http://www.w3.org/2006/vcard/ns#{name}") for name in ("hasEmail", "hasURL"))
    assert [str(value) for name in names for value in graph.objects(None, name)] == [written]


@pytest.mark.parametrize(
    "given",
    ["a@b.se, c@d.se", "a@b.se;c@d.se", "a@b.se c@d.se", "a@@b.se", "a@b", "@b.se", "a@", "ingen adress", "mailto:",
     "javascript:alert(1)", "https://", "https://a b.se", "ftp://exempel.se", "a@b.se\nc@d.se", "tel:0470"],
)  # fmt: skip
def test_what_is_no_single_address_is_refused_as_a_contact(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: str
) -> None:
    with pytest.raises(SystemExit):
        publish(tmp_path / "ut", "--url", "https://data.exempel.se/x", "--contact", given)
    assert "väntade en e-postadress (namn@exempel.se) eller en webbadress" in capsys.readouterr().err
    assert not (tmp_path / "ut").exists()


def test_a_contact_in_the_surroundings_is_read_in_the_same_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KRONOBERG_CONTACT", "mailto:a@b.se")
    assert publish(tmp_path / "ut") == 0
    assert "Frågor: a@b.se" in (tmp_path / "ut" / "las-mig.txt").read_text("utf-8")
    assert open_data.publisher().contact == "a@b.se"
    monkeypatch.setenv("KRONOBERG_CONTACT", "ring Anna")
    assert open_data.publisher().contact is None
