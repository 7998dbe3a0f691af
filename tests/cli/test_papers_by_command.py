"""The year 2025 made from an office's papers by command line, locked, corrected and locked again."""

from pathlib import Path

import pytest

from kronoberg.analysis.overview import overview
from kronoberg.domain.book import Book
from kronoberg.store import datasets as stored
from kronoberg.store import editions
from tests import databases, papers
from tests.cli.test_cli_data import output

SAVED = ("--apply", "--who", "Karin Provsson", "--reason", "Årets papper")
LACKING = "55 uppgifter saknas eller är inte slutliga, av 14 slag."


def costs(book: Book) -> dict[str, tuple[int | None, str]]:
    """What each collaboration cost 2025 in öre, and the status."""
    picture = overview.year_overview(book, 2025)
    return {
        row.collaboration.collaboration_id: (row.cost.gross.value, row.cost.gross.status.value)
        for row in picture.everything.rows
    }


def test_the_year_is_made_from_the_papers_locked_corrected_and_locked_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = databases.settings(tmp_path, "data/kronoberg")["KRONOBERG_DATA"]
    at = ("--data", place)
    desk = papers.made(tmp_path)
    for sheet in (desk.wide, desk.long, desk.erb):
        mapping = sheet.with_suffix(".yaml")
        output(capsys, "import", sheet, "--mapping", mapping, *at, exit_code=1)
        answered = mapping.read_text("utf-8").replace("Status: ''", "Status: preliminärt")
        answered = answered.replace("står: 12/3 -26\n  betyder: ''", "står: 12/3 -26\n  betyder: 12 mars 2026")
        answered = answered.replace("står: '-'\n  betyder: ''", "står: '-'\n  betyder: ej tillämpligt")
        mapping.write_text(answered, "utf-8")
        assert "Sparat som ändring" in output(capsys, "import", sheet, "--mapping", mapping, *at, *SAVED)
    taken = output(capsys, "import", desk.accounts, "--rules", desk.rules, "--status", "utfall", *at, *SAVED)
    assert "Sparat som ändring 5" in taken
    book = stored.read(place)
    assert costs(book) == {
        "energy-cities": (5_267_000, "outcome"),
        "erb": (40_015_050, "outcome"),
        "interreg": (30_200_000, "outcome"),
        "sbhss": (79_455_050, "preliminary"),
    }
    assert overview.year_overview(book, 2025).everything.effort.value == 5750

    lock = ("lock", "--year", "2025", *at)
    assert LACKING in output(capsys, *lock).replace("\u00a0", " ")
    by = ("--apply", "--who", "Karin Provsson")
    assert "lägg till --anyway" in output(capsys, *lock, *by, exit_code=1)
    locked = output(capsys, *lock, *by, "--anyway").splitlines()
    assert locked[-1] == "Utgåvan av 2025 års siffror är låst, version 1."

    desk.erb.write_bytes(desk.erb.read_bytes().replace(b"64 900,00", b"65 400,00"))
    assert "64 900 → 65 400" in output(
        capsys, "import", desk.erb, "--mapping", desk.erb.with_suffix(".yaml"), *at, *SAVED
    ).replace("\u00a0", " ")
    assert "varför med --reason" in output(capsys, *lock, *by, "--anyway", exit_code=1)
    locked = output(capsys, *lock, *by, "--anyway", "--reason", "Resorna rättades").splitlines()
    assert "Lås version 2 om rapporten ska lämnas på nytt" in locked[0]
    assert locked[-1] == "Utgåvan av 2025 års siffror är låst, version 2."
    with stored.database(place) as database:
        for version, amount in ((1, 40_015_050), (2, 40_065_050)):
            assert costs(editions.edition_book(database, 2025, version))["erb"] == (amount, "outcome")
