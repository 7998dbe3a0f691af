"""What a file that somebody hands in is taken for, by its content and its ending."""

import io

import openpyxl
import pytest

from kronoberg.domain.faults import FaultyData
from kronoberg.intake import recognising
from kronoberg.intake.recognising import Role
from kronoberg.topics.entry import template
from tests import books
from tests.conftest import ROOT

EFFORT = (ROOT / "data/exempel/effort.csv").read_bytes()
SIE = (ROOT / "tests/files/exempel-2025.se").read_bytes()


def seen(name: str, content: bytes) -> tuple[Role, str | None]:
    found = recognising.recognised(name, content)
    return found.role, found.table.name if found.table else None


def workbook(*rows: list[str]) -> bytes:
    book, made = openpyxl.Workbook(), io.BytesIO()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(made)
    return made.getvalue()


def test_a_filled_in_template_is_one_and_another_workbook_is_not() -> None:
    made = template.template(books.book([books.collaboration("alfa")]))
    assert seen("mitt namn.xlsx", made) == (Role.TEMPLATE, None)
    assert seen("mall.xlsx", workbook(["Samarbete", "Summa"], ["alfa", "1"])) == (Role.OTHER, None)


def test_a_table_is_told_by_its_name_or_by_its_headings() -> None:
    assert seen("effort.csv", EFFORT) == (Role.TABLE, "effort")
    assert seen("Arbetsinsats.csv", EFFORT) == (Role.TABLE, "effort")
    assert seen("export (3).csv", EFFORT) == (Role.TABLE, "effort")
    swedish = "Samarbete;År;Årets grund;Status;Andel av heltid;Ungefärlig;Källa;Säkerhet\nalfa;2024;;;;;;\n"
    assert seen("min.csv", swedish.encode("cp1252")) == (Role.TABLE, "effort")


def test_a_table_with_one_heading_misspelt_is_still_that_table_so_that_the_fault_is_told() -> None:
    assert seen("effort.csv", EFFORT.replace(b"certainty", b"certanity")) == (Role.TABLE, "effort")


def test_a_file_that_is_named_as_a_table_and_headed_as_something_else_is_a_colleagues() -> None:
    assert seen("effort.csv", b"Namn;Timmar\nBryssel;12\n") == (Role.OTHER, None)
    assert seen("tider.txt", b"Namn\tTimmar\nBryssel\t12\n") == (Role.OTHER, None)


def test_accounts_are_told_by_their_ending_or_by_how_they_begin() -> None:
    assert seen("bokslut.SE", SIE) == (Role.SIE, None)
    assert seen("bokslut.txt", SIE) == (Role.SIE, None)
    assert seen("bokslut.txt", b"\xef\xbb\xbf" + SIE) == (Role.SIE, None)


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("tom.csv", b"", "en tom fil"),
        ("gammal.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "en fil i Excels äldre format (.xls)"),
        ("rapport.csv", b"%PDF-1.7", "en PDF"),
        ("bokslut.se", workbook(["Konto"]), "en arbetsbok med ändelsen ”.se”"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(name: str, content: bytes, found: str) -> None:
    with pytest.raises(FaultyData) as refused:
        recognising.recognised(name, content)
    assert [(fault.file, fault.found) for fault in refused.value.faults] == [(name, found)]
