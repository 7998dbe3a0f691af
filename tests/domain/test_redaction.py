"""A person's name removed by decision: gone from the tables, the pages and the files; seats, party and counts stay."""

from collections import Counter
from pathlib import Path

import pytest

from kronoberg import cli
from kronoberg.domain import redaction
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Redaction
from kronoberg.domain.dates import partial_date
from kronoberg.store import folder
from tests import datasets
from tests.conftest import ROOT
from tests.visits import OPEN

EXAMPLE = ROOT / "data" / "exempel"
PAGES = [f"pages/{path.name}" for path in sorted((ROOT / "pages").glob("*.py"))]
DECISION = ("--decided-on", "2025-06-01", "--decided-by", "Regiondirektören", "--dnr", "EX 2025-9", "--reason", "Skydd")


def redact(person: str, out: Path) -> int:
    return cli.main(["redact", person, "--data", str(EXAMPLE), "--out", str(out), *DECISION])


@pytest.fixture(scope="module")
def without_emina(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("redaction") / "exempel"
    assert redact("emina-hadzelic", out) == 0
    return out


def seats(book: Book) -> Counter[tuple[str, str, str | None]]:
    return Counter((row.body_id, row.role, row.party_id) for row in book.rows("appointments"))


def test_neither_the_name_nor_a_key_made_of_it_is_left_in_any_file(without_emina: Path) -> None:
    assert "Emina Hadželić" in (EXAMPLE / "persons.csv").read_text(encoding="utf-8")
    for path in without_emina.iterdir():
        content = path.read_text(encoding="utf-8").casefold()
        assert "hadželić" not in content, path.name
        assert "hadzelic" not in content, path.name


def test_every_seat_party_and_gender_is_left(without_emina: Path) -> None:
    before, after = datasets.example(), folder.read_book(without_emina)
    assert seats(after) == seats(before)
    assert Counter(row.gender for row in after.rows("persons")) == Counter(row.gender for row in before.rows("persons"))
    person = next(row for row in after.rows("persons") if row.person_id == "borttaget-namn-2")
    assert (person.name, person.shown_name) == (None, "Namn borttaget")


def test_the_chair_of_a_year_is_left_without_a_name(without_emina: Path) -> None:
    chairs = folder.read_book(without_emina).rows("chairmanships")
    assert [row.person for row in chairs if row.year == 2024 and row.body_id == "euroregion-grynnan-styrelse"] == [
        "Namn borttaget"
    ]


def test_the_decision_is_kept(without_emina: Path) -> None:
    kept = [row for row in folder.read_book(without_emina).rows("redactions") if row.person_id == "borttaget-namn-2"]
    assert [(str(row.decided_on), row.decided_by, row.dnr, row.reason) for row in kept] == [
        ("2025-06-01", "Regiondirektören", "EX 2025-9", "Skydd")
    ]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("year", ["2020", "2024"])
def test_no_page_shows_the_name(app: OPEN, without_emina: Path, page: str, year: str) -> None:
    test = app(without_emina, page=page, ar=year)
    assert not test.exception
    assert "Hadželić" not in str(test.main)


def test_a_part_of_the_name_in_running_text_is_pointed_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    book = datasets.example()
    first, *others = book.rows("decisions")
    noted = first.model_copy(update={"note": "Hadželićs uppdrag. Emina Hadželić avgick."})
    folder.write_book(book.replaced(decisions=(noted, *others)), tmp_path / "in")
    assert (
        cli.main(["redact", "emina-hadzelic", "--data", str(tmp_path / "in"), "--out", str(tmp_path / "ut"), *DECISION])
        == 0
    )
    printed = capsys.readouterr().out
    assert f"decisions.csv, {first.decision_id}, note: en del av namnet kan stå kvar: Hadželićs uppdrag." in printed
    left = {row.decision_id: row.note for row in folder.read_book(tmp_path / "ut").rows("decisions")}
    assert left[first.decision_id] == "Hadželićs uppdrag. Namn borttaget avgick."


def test_an_unknown_person_and_a_folder_that_exists_change_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert redact("ingen-alls", tmp_path / "ut") == 1
    assert "Ingen person med namn har nyckeln ingen-alls" in capsys.readouterr().out
    assert not (tmp_path / "ut").exists()
    assert redact("emina-hadzelic", tmp_path) == 1
    assert "finns redan" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_a_name_is_not_removed_twice() -> None:
    book = datasets.example()
    decision = Redaction(
        person_id="borttaget-namn-1",
        decided_on=partial_date("2025-06-01"),
        decided_by="Regiondirektören",
        dnr="EX 2025-9",
        reason="Skydd",
    )
    with pytest.raises(KeyError):
        redaction.redacted(book, decision)
