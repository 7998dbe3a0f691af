"""Any text that one door takes, every other takes and the data keeps whole; what one refuses, all refuse."""

import argparse
import csv
import functools
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import IllegalCharacterError

from kronoberg.cli import written
from kronoberg.domain import texts
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME, title
from kronoberg.domain.contracts.steering import StrategyItem
from kronoberg.domain.difference import difference, raw_of, raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.raw import raw_table
from kronoberg.domain.raw_text import written_text
from kronoberg.domain.words import Certainty, StrategyPart
from kronoberg.intake import files
from kronoberg.intake.accounts import ledger, mapping, outcomes, sie
from kronoberg.intake.accounts.transactions import Transaction
from kronoberg.intake.sheets import csv_tables, reading, rows, workbook
from kronoberg.intake.sheets import own as sheets
from kronoberg.intake.sheets.said import Said
from kronoberg.store import folder
from kronoberg.store.database import Database
from kronoberg.topics.entry import template
from kronoberg.ui.entry.person import Person
from tests import any_text, books, datasets, saves, workbooks
from tests.conftest import ROOT
from tests.intake.test_outcomes import STATED

COLLABORATIONS, STRATEGY = BY_NAME["collaborations"], BY_NAME["strategy"]
FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
ITEM = {"item_id": "a", "part": "purpose", "order": "1", "text": "Text", "section": "4"}
SOURCED = {"source_id": "kalla", "certainty": "stated"}


def small() -> Book:
    return books.book([books.collaboration("alfa")])


def row(text: str) -> dict[str, str]:
    """The collaboration's row with the text as its label, of all kinds of text the one with least room."""
    return {**raw_of(small())["collaborations"].rows[0].cells, "label": text}


def csv_bytes(rows: list[dict[str, str]], headings: Callable[[str], str] = str) -> bytes:
    buffer = io.StringIO(newline="")
    writer: Any = csv.writer(buffer)
    writer.writerows([[headings(name) for name in rows[0]], *(list(each.values()) for each in rows)])
    return buffer.getvalue().encode(errors="surrogatepass")


def taken(table: Table, incoming: Incoming) -> Book:
    return candidate(small(), {table.name: incoming})


def by_csv(text: str) -> str:
    incoming = csv_tables.read_csv("collaborations.csv", csv_bytes([row(text)]), COLLABORATIONS)
    return taken(COLLABORATIONS, incoming).collaborations["alfa"].label


def by_grid(text: str) -> str:
    """Also every form: they hand in rows of text."""
    return taken(COLLABORATIONS, Incoming("Rutnät", raw_rows([row(text)]))).collaborations["alfa"].label


def by_sheet(text: str) -> str:
    """A colleague's sheet, here as text; a workbook's cells are read by the same."""
    content = csv_bytes([row(text)], title)
    columns = sheets.sheet_columns("blad.csv", content, header_row=1)
    said = Said("collaborations", {title(name): name for name in row(text)})
    found = reading.taken(small(), columns, rows.seen("blad.csv", content, columns), said)
    return candidate(small(), found.incoming).collaborations["alfa"].label


@functools.cache
def form() -> bytes:
    return workbooks.few_sheets(small())


def by_template(text: str) -> str:
    def put(opened: openpyxl.Workbook) -> None:
        sheet = opened["Samarbeten"]
        (place,) = [cell for cell in sheet[1] if str(cell.value).startswith("Kort namn")]
        sheet.cell(2, place.column).value = text
        # Whatever it looks like: a person has typed it as text.
        sheet.cell(2, place.column).data_type = "s"

    book = small()
    opened = openpyxl.load_workbook(io.BytesIO(form()))
    try:
        put(opened)
        content = workbooks.saved(opened)
    except (IllegalCharacterError, ValueError):
        # A workbook cannot hold it at all.
        raise FaultyData(()) from None
    rows = workbook.read_workbook(content, "mall.xlsx", book=book)
    return candidate(book, rows.incoming).collaborations["alfa"].label


def by_yaml(text: str) -> str:
    content = yaml.safe_dump([{**ITEM, **SOURCED, "title": text}], allow_unicode=True).encode(errors="surrogatepass")
    return taken(STRATEGY, Incoming("strategy.yaml", raw_table(STRATEGY, content))).rows("strategy")[0].title


def by_accounts(text: str) -> str:
    """Rows from the accounts: the text of a voucher line."""
    content = csv_bytes([{"Konto": "5810", "Datum": "2025-03-10", "Belopp": "10,00", "Text": text}])
    columns = sheets.sheet_columns("uttag.csv", content, header_row=1)
    found: list[Transaction] = []
    roles = {"account": "Konto", "date": "Datum", "amount": "Belopp", "text": "Text"}
    ledger.read("uttag.csv", content, columns, roles, found.append)
    # What looks like a formula is kept in quotation marks.
    if found[0].text.startswith(texts.FORMULA_STARTS):
        raise FaultyData(())
    return found[0].text


def by_command_line(text: str) -> str:
    return written.text(texts.LONGEST_LABEL)(text)


def by_who_and_why(text: str) -> str:
    lengths = (texts.LONGEST_TITLE, texts.LONGEST_TEXT, texts.LONGEST_TERM)
    person = Person(*(written_text(text, longest) for longest in lengths))
    if person.problems:
        raise FaultyData(())
    return person.why


DOORS = {
    "CSV": by_csv,
    "rutnät och formulär": by_grid,
    "kollegans blad": by_sheet,
    "mall": by_template,
    "YAML": by_yaml,
    "bokföring": by_accounts,
    "kommandorad": by_command_line,
    "vem och varför": by_who_and_why,
}


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
@FEW
@given(any_text.ENTERS)
@example("'apostrof")
@example('"citat" och ;semikolon,komma')
@example("_x0041_ x")
@example("- [ ] a: b # c")
@example("~")
def test_what_one_door_takes_every_other_takes_whole(door: Callable[[str], str], text: str) -> None:
    # All take it as a name, which stands on one line, but the reason.
    assert door(text) == (text if door is by_who_and_why else texts.one_line(text))


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
def test_what_one_door_refuses_all_refuse(door: Callable[[str], str], subtests: pytest.Subtests) -> None:
    for text in (*any_text.REFUSED, "a\ud800b"):
        with subtests.test(ascii(text)):
            if (door, text) == (by_yaml, "a\x85b"):
                # In YAML it is a line break, which a title has a space for.
                assert door(text) == "a b"
            elif door == by_accounts and text in any_text.RUNNING:
                # The text of a voucher line is a running text.
                assert door(text) == text
            else:
                with pytest.raises((FaultyData, argparse.ArgumentTypeError)):
                    door(text)


@pytest.mark.parametrize("text", ["rad1\nrad2", "rad1\trad2", "rad1\r\n\trad2"])
def test_a_name_is_on_one_line_whatever_door_it_comes_in_by(text: str) -> None:
    for name, door in DOORS.items():
        if door is not by_who_and_why:
            assert door(text) == "rad1 rad2", name


def test_a_block_of_lines_in_yaml_is_one_line_where_it_is_a_name_and_lines_where_it_is_a_text() -> None:
    written = "- {item_id: a, part: purpose, order: 1, section: '4', source_id: kalla, certainty: stated, %s}\n"
    content = (written % 'title: "rad1\\nrad2", text: "rad1\\nrad2"').encode()
    (row,) = taken(STRATEGY, Incoming("strategy.yaml", raw_table(STRATEGY, content))).rows("strategy")
    assert (row.title, row.text) == ("rad1 rad2", "rad1\nrad2")


def test_text_of_another_form_gets_the_same_form_at_every_door() -> None:
    for name, door in DOORS.items():
        assert door("Va\u0308xjo\u0308\u00a0kommun sam\u00adarbetar") == "Växjö kommun samarbetar", name


def test_a_name_is_on_one_line_and_a_reason_keeps_its_lines_on_the_page_and_the_command_line() -> None:
    for longest, expected in ((texts.LONGEST_TITLE, "Anna Berg"), (texts.LONGEST_TEXT, "Anna\n\tBerg")):
        assert written.text(longest)(" Anna\r\n\tBerg\n") == expected
        assert written_text(" Anna\r\n\tBerg\n", longest) == expected


@pytest.mark.parametrize("text", ["Anna\u202eg.csv", "kost\u200bnader.csv", "a\u2028b.csv", "M\ufffdte.csv"])
def test_a_file_name_keeps_the_same_rule(text: str) -> None:
    with pytest.raises(FaultyData) as caught:
        files.checked_name(text)
    assert caught.value.faults[0].expected.endswith("byt namn på filen")


def test_a_file_name_gets_the_one_form_of_text() -> None:
    assert files.checked_name("Va\u0308xjo\u0308.csv") == "Växjö.csv"
    assert csv_tables.table_named(files.checked_name("Mo\u0308ten.csv")) is BY_NAME["meetings"]


def with_text(text: str) -> Book:
    """A Book with the text in every kind of text, in CSV and YAML."""
    named = books.collaboration("alfa", label=texts.one_line(text), purpose=text, note=text)
    spent = books.cost("alfa", 2024, "1000", note=text)
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
    plain = books.book([named], [spent])
    return Book({table.name: rows for table, rows in plain} | {"strategy": (item,)})


@settings(FEW, max_examples=12)
@given(any_text.ENTERS)
@example("'=1+1")
@example("x\n\ty")
def test_database_export_and_template_keep_a_text_whole(database: Database, tmp_path: Path, text: str) -> None:
    saves.change_to(database, with_text(text))
    database.forget()
    book = database.read()
    assert (book.collaborations["alfa"].label, book.costs[0].note) == (texts.one_line(text), text)
    folder.write_book(book, tmp_path / "ut", replace=True)
    assert folder.read_book(tmp_path / "ut").revision == book.revision
    again = workbook.read_workbook(template.template(book), "m.xlsx", book=book)
    assert difference(book, candidate(book, again.incoming)) == ()


# Files from the accounts: figures are read though letters are wrong; no damaged letter enters.

WRONG = (ROOT / "tests/files/exempel-2025.se").read_text("cp437").replace('"Hotell"', '"M”te i V„xj”"').encode()
LOST = (ROOT / "tests/files/exempel-2025.se").read_text("cp437").replace('"Hotell"', '"M\ufffdte"').encode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            WRONG,
            "Bokstäver ser fel ut i 1 text, först på rad 61, ”M”te i V„xj””. Någon har sparat filen i fel "
            "teckenkodning. Gör om exporten ur ekonomisystemet, helst i CP437 (PC8). Beloppen påverkas inte.",
        ),
        (
            LOST,
            "Bokstäver har gått förlorade i 1 text, först på rad 61, ”M\ufffdte”. "
            "De går inte att få tillbaka ur filen. "
            "Gör om exporten ur ekonomisystemet, helst i CP437 (PC8). Beloppen påverkas inte.",
        ),
    ],
    ids=["fel", "förlorade"],
)
def test_a_sie_file_with_wrong_letters_is_read_and_says_so(content: bytes, said: str, tmp_path: Path) -> None:
    book = datasets.example()
    sorting = mapping.Sorting(book.rows("account_rules"))
    file = sie.read(content, "skadad.se", sorting.take)
    assert [notice.replace("\u00a0", " ") for notice in file.notices[1:]] == [said]
    found = outcomes.incoming(book, file, sorting.result(file), STATED)
    assert [notice.replace("\u00a0", " ") for notice in found.notices if notice.startswith("Text på")] == [
        "Text på 1 bokföringsrad tas inte med: den har skadade eller osynliga tecken, eller är för lång. "
        "Beloppen tas med."
    ]
    after = candidate(book, found.incoming, removed=found.removed)
    lines = {row.posting_id: row.text for row in after.rows("postings") if row.source_id == "bokforing-2025"}
    assert sum(text is None for text in lines.values()) == 1
    folder.write_book(after, tmp_path / "ut")
    assert folder.read_book(tmp_path / "ut").revision == after.revision


def test_a_sie_file_with_right_letters_says_nothing_of_them() -> None:
    file = sie.read((ROOT / "tests/files/exempel-2025.se").read_bytes(), "exempel-2025.se", lambda _: None)
    assert file.notices == ()


def test_a_template_with_damaged_letters_is_refused_as_a_csv_file_is() -> None:
    book = datasets.example()
    note = get_column_letter([column.name for column in BY_NAME["costs"].columns].index("note") + 1)
    content = workbooks.changed(book, workbooks.cell("Kostnader och intäkter", f"{note}2", "MÃ¶te \ufffd"))
    with pytest.raises(FaultyData) as caught:
        workbook.read_workbook(content, "mall.xlsx", book=book)
    (fault,) = caught.value.faults
    assert (fault.file, fault.row) == ("mall.xlsx, blad Kostnader och intäkter", 2)
    assert (
        fault.expected == "text där alla tecken finns kvar; ett har gått förlorat, hämta texten på nytt ur originalet"
    )
