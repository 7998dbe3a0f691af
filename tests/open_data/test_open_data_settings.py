"""The open data of the running server: the current Book or a locked edition, and what the publisher has set."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kronoberg.domain.words import ReasonKind
from kronoberg.store import editions
from kronoberg.store.database import open_database
from kronoberg.store.recording import Reason
from kronoberg.ui import open_data
from tests import databases, datasets

REASON = Reason("Ada Provsson", "Aprilrapporten 2026", datetime(2026, 4, 15, 8, 30, tzinfo=UTC), ReasonKind.EDIT)
SETTINGS = ("KRONOBERG_LICENCE", "KRONOBERG_CONTACT", "KRONOBERG_ADDRESS")


@pytest.fixture(autouse=True)
def undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    """No decision of the publisher's in the surroundings."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A database of the example region with the edition of 2025 locked."""
    for name, value in databases.settings(tmp_path).items():
        monkeypatch.setenv(name, value)
    database = open_database(databases.settings(tmp_path)["KRONOBERG_DATA"])
    editions.lock(database, 2025, REASON, database.head().revision)
    yield
    database.close()


def test_the_current_files_are_of_the_dataset_that_the_server_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KRONOBERG_DATA", "data/exempel")
    files = open_data.files(None)

    assert files is not None
    assert files.publication.revision == datasets.example().revision
    assert open_data.files(None) is files
    assert open_data.files("2025") is None


@pytest.mark.usefixtures("locked")
def test_a_locked_edition_has_files_that_say_so() -> None:
    files, current = open_data.files("2025"), open_data.files(None)

    assert files is not None
    assert current is not None
    assert files.key != current.key
    assert "utgåva av 2025 års siffror, version 1, låst 2026-04-15" in files.content("las-mig.txt").decode()
    assert open_data.files("2024") is None


def test_what_the_publisher_has_set_is_in_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in zip(SETTINGS, ("CC-BY-4.0", "oppna@exempel.se", "https://x.exempel.se/"), strict=True):
        monkeypatch.setenv(name, value)
    found = open_data.publisher()

    assert found.licence is not None
    assert found.licence.address == "http://creativecommons.org/licenses/by/4.0/"
    assert (found.contact, found.address) == ("oppna@exempel.se", "https://x.exempel.se/api/")


def test_nothing_is_set_by_itself_and_a_licence_must_be_known(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = open_data.publisher()
    monkeypatch.setenv("KRONOBERG_LICENCE", "egen")

    assert (nothing.licence, nothing.contact, nothing.address) == (None, None, None)
    with pytest.raises(ValueError, match=r"CC0-1\.0, CC-BY-4\.0, CC-BY-SA-4\.0"):
        open_data.publisher()
