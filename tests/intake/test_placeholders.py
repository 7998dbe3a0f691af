"""A row that says that nothing is known of a year gives way to any known part of it, whatever door the part came by."""

from pathlib import Path

import openpyxl
import pytest

from kronoberg import cli
from kronoberg.analysis.costs import costs
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.accounting import AccountRule
from kronoberg.domain.difference import RowChange, cells_of, difference, raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate, completed, gave_way
from kronoberg.domain.entering.drafts import Draft, DraftRow, TableDraft, wanted
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import Category, Direction, Status
from kronoberg.intake.accounts import mapping, outcomes, sie
from kronoberg.intake.accounts.outcomes import Statement
from kronoberg.intake.sheets import csv_tables, workbook
from kronoberg.store import filling
from kronoberg.store.database import open_database
from kronoberg.store.folder import write_book
from kronoberg.topics.entry import change_words
from tests import books, saves, workbooks

COSTS = BY_NAME["costs"]
MISSING = books.cost("alfa", 2025, None, Status.MISSING, note="Uppgiften för 2025 har inte kommit in än.")
BOOK = books.book([books.collaboration("alfa"), books.collaboration("beta")], [MISSING])
PARTS = {
    Category.MEMBERSHIP_FEE: "182000",
    Category.STAFF_SUPPORT: "150000",
    Category.TRAVEL: "42650.50",
    Category.REMUNERATION: "25500",
}
PLACEHOLDER = ("alfa", "2025", "expense", "unallocated", "missing")
TOLD = "Raden om att uppgiften saknas ersätts: Alfa, 2025, kostnad, ej fördelat, uppgift saknas."
CSV = (
    "Samarbete;År;Årets grund;Kostnad eller intäkt;Kostnadsslag;Status;Belopp;Ungefärlig;Källa;Säkerhet;Anmärkning\r\n"
    "alfa;2025;året står i källan;kostnad;medlemsavgift;preliminärt;182 000,00;nej;kalla;står i källan;\r\n"
    "alfa;2025;året står i källan;kostnad;tjänstestöd;preliminärt;150 000;nej;kalla;står i källan;Lön för två\r\n"
    "alfa;2025;året står i källan;kostnad;resor;preliminärt;42650,50;nej;kalla;står i källan;\r\n"
    "alfa;2025;året står i källan;kostnad;arvode;preliminärt;25500;nej;kalla;står i källan;\r\n"
)


def parts(status: Status = Status.OUTCOME) -> list[dict[str, str]]:
    rows = [books.cost("alfa", 2025, amount, status, category=category) for category, amount in PARTS.items()]
    return [cells_of(COSTS, row) for row in rows]


def assert_whole(after: Book, *, before: Book = BOOK) -> None:
    """The four parts together are 400 150,50 kr and no bound, and the difference says that the placeholder goes."""
    gross = costs.year_cost(after, after.collaborations["alfa"], 2025).gross
    assert (gross.value, gross.may_be_higher, gross.may_be_lower) == (40_015_050, False, False)
    (gone,) = gave_way(difference(before, after))
    assert gone.key == PLACEHOLDER
    assert change_words.gave_way(gone, change_words.Names([after, before])) == TOLD


def test_four_parts_in_a_csv_file_of_windows_take_the_place_of_nothing_known() -> None:
    read = csv_tables.read_csv("kostnader.csv", CSV.encode("cp1252"), COSTS)
    assert_whole(candidate(BOOK, {"costs": read}))


def test_parts_typed_in_the_grid_take_the_place_of_nothing_known() -> None:
    rows = tuple(DraftRow(line, None, cells) for line, cells in enumerate(parts(), start=2))
    assert_whole(wanted(Draft(BOOK, {"costs": TableDraft(rows)})))


def test_parts_in_a_template_that_still_has_the_placeholder_take_its_place() -> None:
    def filled(opened: openpyxl.Workbook) -> None:
        sheet = opened[workbooks.COSTS]
        for amount, word in (
            (182000, "medlemsavgift"),
            (150000, "tjänstestöd"),
            (42650.5, "resor"),
            (25500, "arvode"),
        ):
            sheet.append(["alfa", 2025, "året står i källan", "kostnad", word, "utfall", amount, "nej", "kalla",
                          "står i källan", None])  # fmt: skip

    read = workbook.read_workbook(workbooks.changed(BOOK, filled), "mall.xlsx", book=BOOK)
    assert_whole(candidate(BOOK, read.incoming))


@pytest.mark.parametrize("status", outcomes.STATUSES)
def test_the_accounts_are_taken_as_closed_beside_a_placeholder_of_our_own(status: Status) -> None:
    rule = AccountRule(
        rule_id="resor", order=10, account_from="5800", account_to="5899", collaboration_id="alfa",
        category=Category.TRAVEL, direction=Direction.EXPENSE,
    )  # fmt: skip
    sorting = mapping.Sorting((rule,))
    accounts = (
        '#SIETYP 4\n#FORMAT PC8\n#RAR 0 20250101 20251231\n#VER A 1 20250303\n{\n#TRANS 5810 {} "900.00"\n'
        '#TRANS 1930 {} "-900.00"\n}\n'
    )
    file = sie.read(accounts.encode(), "bok.se", sorting.take)
    stated = Statement(status, "bok", "Bok", "Prov", "2026-02-01", "Prov", "påhittad")
    found = outcomes.incoming(BOOK, file, sorting.result(file), stated)
    assert found.notices == ()
    after = candidate(BOOK, found.incoming, removed=found.removed)
    assert [(row.status, row.category, row.amount_sek) for row in after.costs] == [(status, Category.TRAVEL, 90_000)]


def test_the_command_line_takes_the_placeholder_away_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_book(BOOK, tmp_path / "data")
    place = f"sqlite:///{tmp_path}/a.sqlite"
    filling.filled(place, tmp_path / "data", saves.NOON).close()
    monkeypatch.setenv("KRONOBERG_DATA", place)
    monkeypatch.setenv("KRONOBERG_FILL", str(tmp_path / "data"))
    (tmp_path / "kostnader.csv").write_text(CSV, "cp1252")
    asked = ["import", str(tmp_path / "kostnader.csv"), "--table", "costs"]
    assert cli.main([*asked, "--apply", "--who", "A", "--reason", "Bokslut"]) == 0
    told = capsys.readouterr().out.replace("\u00a0", " ").splitlines()
    assert told[0] == "Raden om att uppgiften saknas ersätts: Alfa, 2025, kostnad, ej fördelat, uppgift saknas."
    assert told[1] == "Kostnader och intäkter: 4 tillagda, 1 borttagen"
    assert_whole(open_database(place).read())


def test_a_placeholder_that_came_after_the_file_was_made_goes_when_the_file_is_saved() -> None:
    before = books.book([books.collaboration("alfa"), books.collaboration("beta")])
    changes = difference(before, candidate(before, {"costs": Incoming("a.csv", raw_rows(parts()))}))
    added = completed(BOOK, changes)
    assert [change.key for change in gave_way(added)] == [PLACEHOLDER]
    assert completed(before, changes) == changes


def test_what_is_no_known_part_of_that_year_and_direction_leaves_the_placeholder() -> None:
    others = [
        books.cost("alfa", 2025, "5", Status.BUDGET, category=Category.TRAVEL),
        books.cost("alfa", 2024, "5", category=Category.TRAVEL),
        books.cost("beta", 2025, "5", category=Category.TRAVEL),
        books.cost("alfa", 2025, "5", direction=Direction.INCOME, category=Category.OTHER),
        books.cost("alfa", 2025, None, Status.NOT_APPLICABLE, category=Category.TRAVEL),
    ]
    after = candidate(BOOK, {"costs": Incoming("a.csv", raw_rows(cells_of(COSTS, row) for row in others))})
    assert MISSING in after.costs
    assert gave_way(difference(BOOK, after)) == ()


def test_the_same_part_as_missing_gives_way_and_another_missing_part_stays() -> None:
    travel, fee = (
        books.cost("alfa", 2025, None, Status.MISSING, category=category, note="Inte bokfört")
        for category in (Category.TRAVEL, Category.MEMBERSHIP_FEE)
    )
    book = books.book([books.collaboration("alfa")], [travel, fee])
    row = cells_of(COSTS, books.cost("alfa", 2025, "5", Status.PRELIMINARY, category=Category.TRAVEL))
    after = candidate(book, {"costs": Incoming("a.csv", raw_rows([row]))})
    assert {(row.category, row.status) for row in after.costs} == {
        (Category.TRAVEL, Status.PRELIMINARY),
        (Category.MEMBERSHIP_FEE, Status.MISSING),
    }
    # A file that has the same part both as known and as missing is at fault, and is told so.
    both = [row, cells_of(COSTS, travel)]
    with pytest.raises(FaultyData):
        candidate(book, {"costs": Incoming("a.csv", raw_rows(both))})


def test_effort_that_is_known_takes_the_place_of_effort_that_is_missing() -> None:
    missing = books.effort("alfa", 2025, None, Status.MISSING, note="Inte räknat")
    book = books.book([books.collaboration("alfa")], effort=[missing])
    row = cells_of(BY_NAME["effort"], books.effort("alfa", 2025, "20"))
    after = candidate(book, {"effort": Incoming("a.csv", raw_rows([row]))})
    assert [(each.status, each.percent) for each in after.effort] == [(Status.OUTCOME, 2_000)]


def test_taking_an_import_back_brings_the_placeholder_back() -> None:
    after = candidate(BOOK, {"costs": Incoming("a.csv", raw_rows(parts()))})
    back = tuple(RowChange(each.table, each.key, each.new, each.old) for each in difference(BOOK, after))
    assert completed(after, back) == back
    assert gave_way(back) == ()
