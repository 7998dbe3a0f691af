"""The folder store: what is written is read back the same, and what is missing or unknown is told."""

import errno
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

from kronoberg.domain import texts
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.contracts.steering import StrategyItem
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.domain.words import Certainty, StrategyPart
from kronoberg.store.errors import StorageError
from kronoberg.store.folder import read_book, write_book
from tests import any_text, books

DATA = Path(__file__).parents[2] / "data"
DATASETS = ("exempel", "kronoberg")


def faults(folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(FaultyData) as caught:
        read_book(folder)
    return caught.value.faults


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the example, for a test to spoil."""
    return Path(shutil.copytree(DATA / "exempel", tmp_path / "exempel"))


# There and back


@pytest.mark.parametrize("name", DATASETS)
def test_a_dataset_that_is_read_and_written_is_the_same_to_the_byte(name: str, tmp_path: Path) -> None:
    book = read_book(DATA / name)
    write_book(book, tmp_path / "ny" / "mapp")
    files = sorted(path.name for path in (tmp_path / "ny" / "mapp").iterdir())
    assert files == sorted(table.file for table in TABLES)
    for file in files:
        assert (tmp_path / "ny" / "mapp" / file).read_bytes() == (DATA / name / file).read_bytes(), file
    assert read_book(tmp_path / "ny" / "mapp").revision == book.revision


def test_the_two_datasets_have_different_revisions() -> None:
    assert read_book(DATA / "exempel").revision != read_book(DATA / "kronoberg").revision


def test_the_order_of_rows_in_a_file_means_nothing(copy: Path) -> None:
    before = read_book(copy).revision
    header, *rows = (copy / "costs.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (copy / "costs.csv").write_text("".join([header, *reversed(rows)]), encoding="utf-8")
    assert read_book(copy).revision == before


def test_one_changed_cell_makes_another_revision(copy: Path) -> None:
    before = read_book(copy).revision
    path = copy / "persons.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",stated,", ",derived,", 1), encoding="utf-8")
    assert read_book(copy).revision != before


def test_windows_line_breaks_make_the_same_book(copy: Path) -> None:
    before = read_book(copy).revision
    for path in copy.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_book(copy).revision == before


def test_writing_twice_leaves_the_last_book(tmp_path: Path) -> None:
    write_book(books.book([books.collaboration("alfa"), books.collaboration("beta")]), tmp_path)
    write_book(books.book([books.collaboration("beta")]), tmp_path, replace=True)
    assert list(read_book(tmp_path).collaborations) == ["beta"]


def test_a_written_file_is_utf_8_with_plain_line_breaks(tmp_path: Path) -> None:
    write_book(books.book([books.collaboration("alfa", label="Öresund")]), tmp_path)
    content = (tmp_path / "collaborations.csv").read_bytes()
    assert "Öresund".encode() in content
    assert b"\r" not in content
    assert (tmp_path / "strategy.yaml").read_bytes() == b"[]\n"


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("Hej")
    with pytest.raises(StorageError, match="finns redan och är inte tom"):
        write_book(books.book([]), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["brev.txt"]


def test_replacing_a_folder_keeps_what_is_no_table(tmp_path: Path) -> None:
    target = tmp_path / "data"
    write_book(books.book([books.collaboration("alfa")]), target)
    (target / "README.md").write_text("Om uppgifterna")
    (target / "bilder").mkdir()
    write_book(books.book([books.collaboration("beta")]), target, replace=True)
    assert list(read_book(target).collaborations) == ["beta"]
    assert (target / "README.md").read_text() == "Om uppgifterna"
    assert (target / "bilder").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_disk_that_is_full_leaves_the_folder_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "data"
    write_book(books.book([books.collaboration("alfa")]), target)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StorageError, match="går inte att skriva"):
        write_book(books.book([books.collaboration("beta")]), target, replace=True)
    assert list(read_book(target).collaborations) == ["alfa"]
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def text_in_every_format(text: str) -> Book:
    """A Book with a text in a CSV table and in a YAML table."""
    item = StrategyItem(
        item_id="a",
        part=StrategyPart.PURPOSE,
        order=1,
        title=texts.one_line(text),
        text=text,
        section="4",
        source_id="kalla",
        certainty=Certainty.STATED,
    )
    plain = books.book([books.collaboration("alfa", label=texts.one_line(text), purpose=text)])
    return Book({table.name: rows for table, rows in plain} | {"strategy": (item,)})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(any_text.ENTERS)
@example("null")
@example("~")
@example("no")
@example("- a")
@example("a: b # c")
@example("'\"")
@example("&a *a !a")
@example("---")
@example("{[%|>?`")
@example("a,b;c")
@example("två  mellanslag " * 3 + "och slut")
@example("å" * 58 + " b")
@example("två\nrader")
def test_whatever_a_text_holds_it_is_read_back_from_both_formats(tmp_path: Path, text: str) -> None:
    book = text_in_every_format(text)
    write_book(book, tmp_path, replace=True)
    again = read_book(tmp_path)
    line = texts.one_line(text)
    assert (again.collaborations["alfa"].label, again.collaborations["alfa"].purpose) == (line, text)
    assert [(row.title, row.text) for row in again.rows("strategy")] == [(line, text)]
    assert again.revision == book.revision


def test_line_breaks_in_a_csv_cell_are_kept(tmp_path: Path) -> None:
    book = books.book([books.collaboration("alfa", purpose='Ett\n\n"två"\ntre')])
    write_book(book, tmp_path)
    assert read_book(tmp_path).revision == book.revision


# What is missing or unknown


def test_a_folder_that_does_not_exist_is_one_fault(tmp_path: Path) -> None:
    missing = tmp_path / "ingen"
    assert faults(missing) == (
        Fault(str(missing), None, None, "ingen mapp med det namnet", "en mapp med en datamängd"),
    )


def test_a_file_where_a_folder_should_be_is_one_fault(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    assert [fault.found for fault in faults(tmp_path / "fil")] == ["ingen mapp med det namnet"]


def test_a_missing_file_is_one_fault_and_its_rows_are_not_missed_elsewhere(copy: Path) -> None:
    (copy / "collaborations.csv").unlink()
    assert faults(copy) == (
        Fault("collaborations.csv", None, None, "ingen sådan fil", "filen, minst med en rubrikrad"),
    )


def test_a_folder_with_a_files_name_is_a_fault(copy: Path) -> None:
    (copy / "comments.csv").unlink()
    (copy / "comments.csv").mkdir()
    (fault,) = faults(copy)
    assert (fault.file, fault.found) == ("comments.csv", "en mapp med filens namn")


@pytest.mark.parametrize(
    ("name", "hint"),
    [("cost.csv", " (menade du costs.csv?)"), ("STRATEGY.YML", " (menade du strategy.yaml?)"), ("xyz.yaml", "")],
)
def test_a_stranger_among_the_files_is_a_fault(copy: Path, name: str, hint: str) -> None:
    (copy / name).write_text("", encoding="utf-8")
    assert faults(copy) == (
        Fault(name, None, None, f"filen ”{name}”, som ingen tabell heter", f"någon av tabellernas filer{hint}"),
    )


@pytest.mark.parametrize("name", ["README.md", "datapackage.json", ".gitkeep", "costs.csv.bak"])
def test_a_file_that_is_no_table_is_left_alone(copy: Path, name: str) -> None:
    (copy / name).write_text("hej", encoding="utf-8")
    assert read_book(copy).dataset.fictional


def test_a_dataset_without_a_description_is_a_fault(copy: Path) -> None:
    (copy / "dataset.yaml").write_text("[]\n", encoding="utf-8")
    assert faults(copy) == (Fault("dataset.yaml", None, None, "ingen beskrivning av datamängden", "en post"),)


def test_a_broken_description_is_not_said_to_be_missing_too(copy: Path) -> None:
    (copy / "dataset.yaml").write_text("dataset_id: a\n", encoding="utf-8")
    assert [fault.found for fault in faults(copy)] == ["något annat än en lista"]


def test_every_fault_is_found_at_once_in_the_order_of_tables_and_rows(copy: Path) -> None:
    (copy / "trips.csv").unlink()
    (copy / "okand.csv").write_text("", encoding="utf-8")
    with (copy / "persons.csv").open("a", encoding="utf-8") as file:
        file.write("Fel Id,Namn,okänt,ingen-kalla,stated,\n=1+1,x\n")
    (copy / "costs.csv").write_bytes(b"\x00")
    rows = len((DATA / "exempel" / "persons.csv").read_text(encoding="utf-8").splitlines())
    assert [(fault.file, fault.row, fault.column) for fault in faults(copy)] == [
        ("okand.csv", None, None),
        ("costs.csv", None, None),
        ("persons.csv", rows + 1, "person_id"),
        ("persons.csv", rows + 1, "gender"),
        ("persons.csv", rows + 2, None),
        ("trips.csv", None, None),
    ]
