"""What the part "Läs in" works out before it shows anything: rows outside a file, new rules, names for keys, words."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kronoberg.analysis.entry import new_rows
from kronoberg.domain.beside import absent
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import RowChange, difference, raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import Fault
from kronoberg.domain.raw import RawRow, RawTable
from kronoberg.domain.words import ReasonKind
from kronoberg.intake.accounts import sie, statements
from kronoberg.intake.sheets import own as sheets
from kronoberg.intake.sheets import reading, reference_names, rows
from kronoberg.intake.sheets.said import Said
from kronoberg.store import saving
from kronoberg.store.database import make_database
from kronoberg.store.redaction import taken
from kronoberg.store.saving import Reason
from kronoberg.topics.entry import import_account_words, import_tables, import_words
from tests import books, datasets, shown_tables
from tests.conftest import ROOT

BOOK = books.book([books.collaboration("alfa")], [books.cost("alfa", year, "100") for year in (2021, 2022, 2023)])
SIE = ROOT / "tests/files/exempel-2025.se"
RULE = {
    "account_from": "6980",
    "account_to": "",
    "cost_centre": "9131",
    "project": "",
    "text_contains": "",
    "collaboration_id": "kustnatverket",
    "category": "membership_fee",
    "direction": "expense",
}


def cost_row(year: str) -> dict[str, str]:
    cells = {"collaboration_id": "alfa", "year": year, "direction": "expense", "category": "unallocated"}
    return cells | {"status": "outcome"}


def test_rows_of_a_table_that_are_not_in_the_file_are_told_by_their_keys() -> None:
    handed_in = {"costs": Incoming("a.csv", RawTable((RawRow(2, cost_row(" 2022")), RawRow(3, cost_row("2030"))), ()))}
    assert absent(BOOK, handed_in) == {
        "costs": (
            ("alfa", "2021", "expense", "unallocated", "outcome"),
            ("alfa", "2023", "expense", "unallocated", "outcome"),
        )
    }


def test_what_is_absent_is_exactly_what_goes_when_the_file_is_the_whole_table() -> None:
    book = datasets.example()
    rows = [cells for cells in _cells("effort") if cells["year"] != "2020"]
    handed_in = {"effort": Incoming("effort.csv", raw_rows(rows))}
    gone = absent(book, handed_in)
    assert len(gone["effort"]) == sum(row.year == 2020 for row in book.rows("effort")) > 0
    kept, whole = (
        candidate(book, handed_in, removed=gone),
        candidate(book, handed_in, keep_absent=False),
    )
    assert kept.revision == whole.revision != book.revision


def _cells(table: str) -> list[dict[str, str]]:
    empty = Book({})
    return [
        dict(change.new) for change in difference(empty, datasets.example()) if change.table == table and change.new
    ]


def test_a_new_rule_is_tried_last_has_a_key_of_its_own_and_one_account_when_no_last_is_written() -> None:
    book = datasets.example()
    row = new_rows.account_rule(book, RULE)
    assert row["rule_id"] == "kustnatverket-membership-fee-6980-9131"
    assert (row["order"], row["account_from"], row["account_to"]) == ("110", "6980", "6980")
    again = candidate(book, {"account_rules": Incoming("Ny regel", raw_rows([row]))})
    assert new_rows.account_rule(again, RULE)["rule_id"] == "kustnatverket-membership-fee-6980-9131-2"


def test_the_first_rule_of_a_dataset_without_rules_is_number_ten() -> None:
    assert new_rows.account_rule(BOOK, RULE)["order"] == "10"


def test_a_name_in_a_colleagues_sheet_stands_for_its_row_and_a_shared_name_for_none() -> None:
    twins = [books.collaboration(key).model_copy(update={"name": "Samma namn"}) for key in ("alfa", "beta")]
    keys = reference_names.keys_by_name(books.book(twins), BY_NAME["effort"])
    assert keys["collaboration_id"] == {"alfa": "alfa", "beta": "beta"}
    assert set(keys) == {"collaboration_id", "source_id"}


def test_a_matched_cell_with_a_name_becomes_the_key_and_another_text_is_asked_about() -> None:
    content = "Nätverk;Procent\nInterreg  grynnehavet;25\nOkänt;10\n".encode()
    columns = sheets.sheet_columns("tider.csv", content)
    said = Said("effort", {"Nätverk": "collaboration_id", "Procent": "percent"})
    found = reading.taken(datasets.example(), columns, rows.seen("tider.csv", content, columns), said)
    assert [row.cells["collaboration_id"] for row in found.incoming["effort"].table.rows] == ["interreg-grynnehavet"]
    assert [(each.lines, each.written, each.proposal) for each in found.questions] == [((3,), "Okänt", "")]


def test_a_file_from_the_accounts_gets_a_free_key_and_keeps_it_once_it_is_taken_in() -> None:
    book = datasets.example()
    file = sie.read(SIE.read_bytes(), SIE.name, lambda _: None)
    assert statements.title(file) == "Huvudbok 2025"
    assert statements.known_source(book, file) is None
    # The example has another ledger of that name.
    assert statements.source_id(book, file, "Huvudbok 2025") == "huvudbok-2025-2"
    cells = {"source_id": "bok", "title": "Bok", "publisher": "P", "no_url_reason": "n", "entered_by": "A"}
    row = {column.name: "" for column in BY_NAME["sources"].columns} | cells | {"note": f"SHA-256 {file.sha256}."}
    then = candidate(book, {"sources": Incoming("Källa", raw_rows([row]))})
    assert statements.source_id(then, file, "Huvudbok 2025") == "bok"


def test_a_change_that_a_file_led_to_is_found_by_the_files_checksum(tmp_path: Path) -> None:
    database = make_database(f"sqlite:///{tmp_path / 'a.sqlite'}")
    at = datetime(2026, 3, 2, 12, tzinfo=UTC)
    reason = Reason("Anna", "Mall", at, ReasonKind.IMPORT, file_name="mall.xlsx", file_sha256="ab" * 32)
    saving.save(database, difference(Book({}), BOOK), reason)
    assert taken.taken_in(database, "cd" * 32) is None
    found = taken.taken_in(database, "ab" * 32)
    assert found == taken.TakenIn(1, at, "Anna")
    assert import_words.taken_before(found).replace("\u00a0", " ") == (
        "Samma fil lästes in 2026-03-02 13:00 av Anna: ändring 1 i historiken."
    )
    database.close()


def test_more_faults_than_fit_are_counted_and_said() -> None:
    assert import_words.faults(2).replace("\u00a0", " ") == (
        "2 fel måste rättas innan filen kan läsas in. Ingenting är sparat. Rätta i filen och välj den på nytt."
    )
    assert "De första 50 står här, alla i filen att ladda ner." in import_words.faults(51)
    assert "De första" not in import_words.faults(50)


def test_a_fault_names_the_table_and_column_as_a_person_knows_them() -> None:
    fault = Fault("costs.csv", 7, "amount_sek", "”x”", "ett tal")
    frame = shown_tables.words(import_tables.faults([fault]))
    assert (frame.index[0], *frame.iloc[0]) == ("Kostnader och intäkter", "7", "Belopp", "”x”", "ett tal")


def test_voucher_lines_are_summed_in_the_title_that_they_are_folded_under() -> None:
    def line(amount: str) -> dict[str, str]:
        return {column.name: "" for column in BY_NAME["postings"].columns} | {"amount_sek": amount}

    changes = [
        RowChange("postings", ("a",), None, line("100.50")),
        RowChange("postings", ("b",), line("3.00"), line("-0.25")),
        RowChange("postings", ("c",), line("9.00"), None),
        RowChange("sources", ("d",), None, {}),
    ]
    titles = import_account_words.postings_title(changes)
    assert {name: title.replace("\u00a0", " ") for name, title in titles.items()} == {
        "postings": "Bokföringsrader: 2 rader på 100,25 kr och 1 rad tas bort"
    }
    assert import_account_words.postings_title(changes[3:]) == {}


@pytest.mark.parametrize(
    ("generated", "said"),
    [
        (b"20260218", "Det är efter årets slut; om bokslutet är fastställt framgår inte av filen."),
        (b"20251101", "Det är före årets slut, så 2025 är inte avslutat i filen."),
    ],
)
def test_what_the_file_says_of_its_period_is_told(generated: bytes, said: str) -> None:
    content = SIE.read_bytes().replace(b"#GEN 20260218", b"#GEN " + generated)
    file = sie.read(content, SIE.name, lambda _: None)
    assert import_account_words.period(file).endswith(said)
