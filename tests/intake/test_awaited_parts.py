"""What "Ett år" makes never stands in the way: awaited parts give way to what comes, and what follows is said."""

import openpyxl
import pytest

from kronoberg.analysis.costs import costs
from kronoberg.analysis.entry import new_year
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.accounting import AccountRule
from kronoberg.domain.difference import cells_of, difference, raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate, completed
from kronoberg.domain.entering.drafts import Draft, DraftRow, TableDraft, rows, wanted
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import Category, Direction, Status
from kronoberg.intake.accounts import mapping, outcomes, sie
from kronoberg.intake.accounts.outcomes import Statement
from kronoberg.intake.sheets import csv_tables, workbook
from kronoberg.topics.entry.change_words import Names
from kronoberg.topics.entry.review import giving_way_words
from tests import books, workbooks

COSTS = BY_NAME["costs"]
BEFORE = books.book([books.collaboration("alfa"), books.collaboration("beta")], [books.cost("alfa", 2024, "5")])
FEE, STAFF, TRAVEL, REMUNERATION = new_year.STRATEGY_PARTS


def in_text(row: object) -> dict[str, str]:
    return cells_of(COSTS, row)  # type: ignore[arg-type]


def put_in(book: Book, *known: object) -> Book:
    return candidate(book, {"costs": Incoming("a.csv", raw_rows(in_text(row) for row in known))})


BOOK = candidate(
    BEFORE,
    {
        name: Incoming("formuläret", raw_rows(found))
        for name, found in new_year.new_year(BEFORE, 2025, "kalla").rows.items()
    },
)
"""The year 2025 as "Ett år" makes it: four parts of each collaboration that nobody has answered for."""


def statuses(book: Book, name: str = "alfa") -> dict[Category, Status]:
    return {row.category: row.status for row in book.costs if (row.collaboration_id, row.year) == (name, 2025)}


def told(after: Book) -> list[str]:
    names = Names([after, BOOK])
    return [said.replace("\u00a0", " ") for said in giving_way_words.sentences(difference(BOOK, after), names)]


def test_four_parts_in_a_csv_file_are_known_in_full_and_nothing_has_to_be_removed() -> None:
    text = (
        "Samarbete;År;Årets grund;Kostnad eller intäkt;Kostnadsslag;Status;Belopp;Ungefärlig;Källa;Säkerhet;"
        "Anmärkning\r\n"
        "alfa;2025;året står i källan;kostnad;medlemsavgift;preliminärt;182 000,00;nej;kalla;står i källan;\r\n"
        "alfa;2025;året står i källan;kostnad;tjänstestöd;preliminärt;150 000;nej;kalla;står i källan;\r\n"
        "alfa;2025;året står i källan;kostnad;resor;preliminärt;42650,50;nej;kalla;står i källan;\r\n"
        "alfa;2025;året står i källan;kostnad;arvode;preliminärt;25500;nej;kalla;står i källan;\r\n"
    )
    after = candidate(BOOK, {"costs": csv_tables.read_csv("kostnader-erb.csv", text.encode("cp1252"), COSTS)})
    gross = costs.year_cost(after, after.collaborations["alfa"], 2025).gross
    assert (gross.value, gross.may_be_higher, gross.may_be_lower) == (40_015_050, False, False)
    assert told(after) == []


def test_one_part_that_is_preliminary_takes_its_own_place_and_the_others_are_still_awaited() -> None:
    after = put_in(BOOK, books.cost("alfa", 2025, "182000", Status.PRELIMINARY, category=FEE))
    assert statuses(after) == {
        FEE: Status.PRELIMINARY,
        STAFF: Status.MISSING,
        TRAVEL: Status.MISSING,
        REMUNERATION: Status.MISSING,
    }
    assert told(after) == []


def test_an_outcome_is_the_whole_year_and_says_which_awaited_parts_it_does_not_have() -> None:
    after = put_in(BOOK, *[books.cost("alfa", 2025, "10", category=part) for part in (FEE, STAFF, TRAVEL)])
    assert set(statuses(after).values()) == {Status.OUTCOME}
    assert told(after) == [
        "Alfa, 2025, kostnad: arvode finns inte med. Ett utfall gäller hela året, och därför tas raden om att det "
        "saknas bort. Är något av det okänt: välj preliminärt i stället, så står raden kvar."
    ]
    assert set(statuses(after, "beta").values()) == {Status.MISSING}


def test_an_amount_that_nobody_has_divided_is_the_rest_of_the_year_and_says_so() -> None:
    fee = books.cost("alfa", 2025, "182000", Status.PRELIMINARY, category=FEE)
    after = put_in(BOOK, fee, books.cost("alfa", 2025, "218000", Status.PRELIMINARY))
    assert statuses(after) == {FEE: Status.PRELIMINARY, Category.UNALLOCATED: Status.PRELIMINARY}
    assert told(after) == [
        "Alfa, 2025, kostnad: 218 000 kr är inte fördelat och räknas som hela resten av året. Därför tas raderna "
        "om att de saknas bort: tjänstestöd, resor och arvode."
    ]


def test_a_part_that_a_person_has_said_is_missing_still_stands_against_an_outcome() -> None:
    said = books.cost("alfa", 2025, None, Status.MISSING, category=TRAVEL, note="Resor för december är inte bokförda.")
    book = put_in(BOOK, said)
    with pytest.raises(FaultyData):
        put_in(book, books.cost("alfa", 2025, "10", category=FEE))


def test_a_budget_takes_no_place() -> None:
    after = put_in(BOOK, books.cost("alfa", 2025, "10", Status.BUDGET), books.cost("beta", 2025, "1", Status.BUDGET))
    assert {part for part, status in statuses(after).items() if status is Status.MISSING} == set(
        new_year.STRATEGY_PARTS
    )


def test_a_row_that_is_filled_in_where_it_stands_no_longer_says_that_it_has_not_come_in() -> None:
    draft = Draft(BOOK)
    (row,) = [row for row in rows(draft, COSTS) if row.key == ("alfa", "2025", "expense", "travel", "missing")]
    typed = {**row.cells, "status": "preliminary", "amount_sek": "42 650,50"}
    after = wanted(Draft(BOOK, {"costs": TableDraft((DraftRow(row.line, row.key, typed),))}))
    (found,) = [row for row in after.costs if row.collaboration_id == "alfa" and row.category is TRAVEL]
    assert (found.amount_sek, found.note) == (4_265_050, None)


def test_a_template_with_the_awaited_rows_still_in_it_is_taken() -> None:
    def filled(opened: openpyxl.Workbook) -> None:
        sheet = opened[workbooks.COSTS]
        for word, amount in (("medlemsavgift", 182000), ("resor", 42650.5)):
            sheet.append(["alfa", 2025, "året står i källan", "kostnad", word, "utfall", amount, "nej", "kalla",
                          "står i källan", None])  # fmt: skip

    read = workbook.read_workbook(workbooks.changed(BOOK, filled), "mall.xlsx", book=BOOK)
    assert statuses(candidate(BOOK, read.incoming)) == {FEE: Status.OUTCOME, TRAVEL: Status.OUTCOME}


def test_the_accounts_are_taken_as_an_outcome_without_a_warning_of_half_a_year() -> None:
    rule = AccountRule(
        rule_id="resor", order=10, account_from="5800", account_to="5899", collaboration_id="alfa",
        category=Category.TRAVEL, direction=Direction.EXPENSE,
    )  # fmt: skip
    sorting = mapping.Sorting((rule,))
    text = (
        '#SIETYP 4\n#FORMAT PC8\n#RAR 0 20250101 20251231\n#VER A 1 20250303\n{\n#TRANS 5810 {} "900.00"\n'
        '#TRANS 1930 {} "-900.00"\n}\n'
    )
    file = sie.read(text.encode(), "bok.se", sorting.take)
    stated = Statement(Status.OUTCOME, "bok", "Bok", "Prov", "2026-02-01", "Prov", "påhittad")
    found = outcomes.incoming(BOOK, file, sorting.result(file), stated)
    assert found.notices == ()
    assert statuses(candidate(BOOK, found.incoming, removed=found.removed)) == {TRAVEL: Status.OUTCOME}


def test_rows_that_a_new_year_made_after_the_file_was_read_go_when_it_is_saved() -> None:
    changes = difference(BEFORE, put_in(BEFORE, books.cost("alfa", 2025, "10", category=FEE)))
    gone = {change.key[3] for change in completed(BOOK, changes) if change.new is None}
    assert gone == {"membership_fee", "staff_support", "travel", "remuneration"}


def test_taking_the_outcome_back_brings_the_awaited_parts_back() -> None:
    after = put_in(BOOK, books.cost("alfa", 2025, "10", category=FEE))
    back = difference(after, BOOK)
    assert completed(after, back) == back
    assert giving_way_words.sentences(back, Names([BOOK])) == []
