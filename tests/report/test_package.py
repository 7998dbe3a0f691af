"""The report package: its files and names, drafts that say so, the same again from an edition, a process of its own."""

import datetime as dt
import io
import zipfile
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from docx import Document as WordDocument

from kronoberg.domain.book import Book
from kronoberg.render import chart_files
from kronoberg.report import package, package_parts, package_words, press
from kronoberg.report.package_words import File
from kronoberg.show.blocks import Chart, Document
from kronoberg.show.chart_words import ChartWords
from kronoberg.topics.documents.imprint import Imprint, imprint
from tests import datasets

TODAY = dt.date(2026, 4, 2)
AT = dt.datetime(2026, 4, 2, 10, 15, tzinfo=ZoneInfo("Europe/Stockholm"))
EDITION = "utgåva av 2024 års siffror, låst 2025-04-15 10:30"
BEGINNINGS = {
    "docx": b"PK",
    "xlsx": b"PK",
    "pptx": b"PK",
    "pdf": b"%PDF-",
    "csv": b"\xef\xbb\xbf",
    "txt": b"\xef\xbb\xbf",
}


@pytest.fixture(scope="module")
def book() -> Book:
    return datasets.real()


@pytest.fixture(scope="module")
def draft(book: Book) -> Imprint:
    return imprint(book, made_at=AT)


def first_lines(word: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in WordDocument(io.BytesIO(word)).paragraphs[:4])


def test_a_package_is_the_matters_files_in_order_with_the_year_and_that_it_is_a_draft(
    book: Book, draft: Imprint
) -> None:
    made: list[File] = []
    found = press.files(book, 2024, TODAY, draft, done=made.append)
    assert list(found) == [
        "01-tjansteskrivelse-arsrapport-2024-utkast.docx",
        "01-tjansteskrivelse-arsrapport-2024-utkast.pdf",
        "02-bilaga-1-arsrapport-2024-utkast.docx",
        "02-bilaga-1-arsrapport-2024-utkast.pdf",
        "03-presentation-arsrapport-2024-utkast.pptx",
        "04-siffror-arsrapport-2024-utkast.xlsx",
        "handlingar.csv",
        "handlingar.txt",
    ]
    assert made == list(File)
    assert all(content.startswith(BEGINNINGS[name.rpartition(".")[2]]) for name, content in found.items())
    assert "Utkast: " in first_lines(found["02-bilaga-1-arsrapport-2024-utkast.docx"])
    assert found == package.files(book, 2024, TODAY, draft)


def test_the_files_of_an_edition_are_no_draft(book: Book) -> None:
    locked = imprint(book, edition=EDITION, made_at=AT)
    texts = package_parts.documents(book, 2024, TODAY, locked)
    assert "Utkast" not in texts.report.title + texts.report.running_head + texts.letter.title
    assert package_parts.file_name(2024, File.PDF, locked) == "02-bilaga-1-arsrapport-2024.pdf"
    assert package_parts.archive_name(2024, locked) == "handlingar-arsrapport-2024.zip"
    second = replace(locked, edition_version=2)
    assert package_parts.file_name(2024, File.LETTER, second) == "01-tjansteskrivelse-arsrapport-2024-version-2.docx"
    assert package_parts.archive_name(2024, second) == "handlingar-arsrapport-2024-version-2.zip"


def test_both_documents_of_a_draft_say_so_in_title_and_running_head(book: Book, draft: Imprint) -> None:
    texts = package_parts.documents(book, 2024, TODAY, draft)
    for whole in (texts.report, texts.letter):
        assert whole.title.startswith("Utkast: ")
        assert whole.running_head.startswith("Utkast · ")


def test_the_archive_holds_the_files_in_their_order_and_is_the_same_again() -> None:
    files = {"b.docx": b"ett", "a.pdf": b"tv\xc3\xa5"}
    made = package_parts.archive(files)
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        assert {name: opened.read(name) for name in opened.namelist()} == files
        assert opened.namelist() == ["b.docx", "a.pdf"]
    assert package_parts.archive(files) == made


def test_a_template_that_cannot_be_used_is_told_in_swedish_and_the_next_package_is_made(
    book: Book, draft: Imprint
) -> None:
    with pytest.raises(press.BadTemplateError, match="Mallen går inte att läsa"):
        press.files(book, 2024, TODAY, draft, template=b"PK\x03\x04 no archive")
    assert len(press.files(book, 2024, TODAY, draft)) == 8


def test_who_leaves_before_the_package_is_made_does_not_spoil_the_next_one(book: Book, draft: Imprint) -> None:
    def leave(_: File) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        press.files(book, 2024, TODAY, draft, done=leave)
    assert next(iter(press.files(book, 2023, TODAY, draft))) == "01-tjansteskrivelse-arsrapport-2023-utkast.docx"


def kill() -> None:
    """End the process as the system would that lacks memory."""
    process = press.CHILD.process
    assert process is not None
    process.kill()
    process.wait()


def test_a_process_that_has_died_is_told_and_a_new_one_makes_the_next_package(book: Book, draft: Imprint) -> None:
    press.start()
    kill()
    assert len(press.files(book, 2024, TODAY, draft)) == 8

    def stop(_: File) -> None:
        kill()

    with pytest.raises(press.PressError, match="stopped"):
        press.files(book, 2024, TODAY, draft, done=stop)


def test_the_progress_tells_what_is_made_now() -> None:
    assert package_words.making(1).replace("\u00a0", " ") == "1 av 8 filer är klara. Nu görs tjänsteskrivelsen som PDF."
    assert package_words.making(8).replace("\u00a0", " ") == "8 av 8 filer är klara."


def test_a_picture_is_named_after_what_it_measures() -> None:
    words = ChartWords("Rubrik", "Bruttokostnad per år 2018–2025, kronor", "Alt", "Text.", "Nyckel.", "Källa.")
    chart = Chart({"data": {"values": [{"a": 1}]}, "mark": "point", "encoding": {"x": {"field": "a"}}}, words)
    whole = Document("Titel", "", "Region", (chart,), "", ("Datamängd: A. Revision: 1.", "", ""), AT.isoformat())
    found = chart_files.of(whole)
    name = "bilder/01-bruttokostnad-per-ar-2018-2025"
    assert list(found) == [f"{name}.png", f"{name}.svg"]
    assert "Datamängd: A. Revision: 1." in found[f"{name}.svg"].decode()
