"""A colleague's sheet as it is: a column for each kind of cost, headings of two rows, sums, footnotes, "ca"."""

from decimal import Decimal
from typing import Any

import pytest

from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.entering.candidate import candidate
from kronoberg.intake.sheets import defaults, own, reading, roles, rows, sums
from kronoberg.intake.sheets import said as sheet_said
from kronoberg.intake.sheets.asking import Kind
from kronoberg.intake.sheets.own import SeenColumn, SheetColumns
from kronoberg.intake.sheets.reading import Taken
from kronoberg.intake.sheets.said import MISSING, NOT_APPLICABLE, SKIP, Said
from tests import books
from tests.workbooks import sheet_of

BOOK = books.book([books.collaboration("alfa"), books.collaboration("beta"), books.collaboration("gamma")])
COSTS = BY_NAME["costs"]
NAME = "sammanställning 2025.xlsx"
WIDE: list[list[Any]] = [
    ["Kostnader 2025 (utkast)"],
    [],
    ["Samarbete", "Kostnader (kr)", None, None, None, "Summa", "Tjänst %", "Senast uppdaterad"],
    [None, "Medlemsavgift", "Tjänstestöd", "Resor", "Arvoden", None, None, None],
    ["Alfa (kontoret)", "620 000", "95 000", "48 350,50", "31 200", "=SUM(B5:E5)", "15 %", "12 mars 2026"],
    ["Beta", "ca 182 tkr", 110000, "64 900 kr", 42750, None, "ca 15", "2026-03-12"],
    ["Gamma", "-", 205000, 71400, "25,6 tkr", 302000, 25, "12/3 -26"],
    ["Summa", "ca 802 tkr", "410 000", "ca 0,2 Mkr", "99 550", "1,2 Mkr", None, None],
    [],
    ["* arvode för Beta är preliminärt"],
]
AREAS = ["A1:H1", "B3:E3", "A3:A4", "F3:F4", "G3:G4", "H3:H4"]
FEES = "Kostnader (kr) Medlemsavgift"
FEE, NOTED = "amount_sek/membership_fee", ("*uppdaterad", "12/3 -26")
FIXED = {
    "year": "2025",
    "year_basis": "stated",
    "direction": "expense",
    "status": "preliminärt",
    "approximate": "false",
    "source_id": "kalla",
    "certainty": "stated",
}
ANSWERS = {("collaboration_id", "Alfa (kontoret)"): "alfa", (FEE, "-"): NOT_APPLICABLE, NOTED: "2026-03-12"}


CONTENT = sheet_of(WIDE, AREAS)
COLUMNS = own.sheet_columns(NAME, CONTENT)
SEEN = rows.seen(NAME, CONTENT, COLUMNS)
LEFT_OUT = frozenset(row.line for row in rows.probably_none(SEEN))


def taken(**changes: Any) -> Taken:
    said = {"roles": roles.proposed(COSTS, COLUMNS.columns), "fixed": FIXED, "answers": ANSWERS, "left_out": LEFT_OUT}
    return reading.taken(BOOK, COLUMNS, SEEN, Said("costs", **(said | changes)))


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("Vad", "Resor", "Arvode"), ("collaboration_id", "amount_sek/travel", "amount_sek/remuneration")),
        (("Samarbete", "Slag", "Resor"), ("collaboration_id", roles.NOTHING, "amount_sek/travel")),
        (("Samarbete", "Vad", "Kronor"), ("collaboration_id", "category", "amount_sek")),
    ],
)
def test_a_sheet_with_a_column_for_each_kind_of_cost_has_no_kind_in_its_rows(
    headings: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    columns = [SeenColumn(heading, heading, place, ()) for place, heading in enumerate(headings)]
    assert tuple(roles.proposed(COSTS, columns).values()) == expected


def test_what_each_column_of_a_wide_sheet_is_is_proposed_by_its_heading() -> None:
    assert COLUMNS.title == "Kostnader 2025 (utkast)"
    assert COLUMNS.header_row == 4
    assert roles.proposed_table(COLUMNS.columns) is COSTS
    assert roles.proposed(COSTS, COLUMNS.columns) == {
        "Samarbete": "collaboration_id",
        FEES: FEE,
        "Kostnader (kr) Tjänstestöd": "amount_sek/staff_support",
        "Kostnader (kr) Resor": "amount_sek/travel",
        "Kostnader (kr) Arvoden": "amount_sek/remuneration",
        "Summa": roles.SUM,
        "Tjänst %": roles.EFFORT,
        "Senast uppdaterad": roles.DATED,
    }


def test_a_wide_sheet_is_read_in_one_go_and_its_sums_and_footnotes_are_no_rows() -> None:
    assert {8, 10} == LEFT_OUT
    found = taken()
    assert found.questions == ()
    book = candidate(BOOK, found.incoming)
    amounts = {(row.collaboration_id, row.category.value): (row.amount_sek, row.approximate) for row in book.costs}
    assert amounts == {
        ("alfa", "membership_fee"): (62_000_000, False),
        ("alfa", "staff_support"): (9_500_000, False),
        ("alfa", "travel"): (4_835_050, False),
        ("alfa", "remuneration"): (3_120_000, False),
        ("beta", "membership_fee"): (18_200_000, True),
        ("beta", "staff_support"): (11_000_000, False),
        ("beta", "travel"): (6_490_000, False),
        ("beta", "remuneration"): (4_275_000, False),
        ("gamma", "membership_fee"): (None, False),
        ("gamma", "staff_support"): (20_500_000, False),
        ("gamma", "travel"): (7_140_000, False),
        ("gamma", "remuneration"): (2_560_000, False),
    }
    fee = next(row for row in book.costs if row.amount_sek is None)
    assert (fee.status.value, fee.note) == (
        "not_applicable",
        "I arket står ”-” i stället för ett tal. Senast uppdaterad: 12 mars 2026.",
    )
    shares = {row.collaboration_id: (row.percent, row.approximate, row.year) for row in book.effort}
    assert shares == {"alfa": (1500, False, 2025), "beta": (1500, True, 2025), "gamma": (2500, False, 2025)}


def test_what_was_read_as_something_else_stands_beside_what_was_written() -> None:
    assert [(each.line, each.written, each.became) for each in taken().read] == [
        (6, "ca 182 tkr", "ca 182\u00a0000\u00a0kr"),
        (6, "ca 15", "ca 15\u00a0%"),
        (7, "-", "ej tillämpligt"),
        (7, "25,6 tkr", "25\u00a0600\u00a0kr"),
        (7, "12/3 -26", "12 mars 2026"),
    ]


def test_a_name_a_dash_and_a_year_of_two_figures_are_asked_about_and_their_rows_wait() -> None:
    found = taken(answers={})
    asked = {(each.role, each.written): each for each in found.questions}
    assert set(asked) == set(ANSWERS)
    name = asked["collaboration_id", "Alfa (kontoret)"]
    assert (name.kind, name.proposal, name.lines) == (Kind.NAME, "alfa", (5,))
    dash = asked[FEE, "-"]
    assert (dash.options, dash.proposal, dash.lines) == (("0", MISSING, NOT_APPLICABLE, SKIP), "", (7,))
    assert asked[NOTED].options == ("2026-03-12", SKIP)
    assert {row.cells["collaboration_id"] for row in found.incoming["costs"].table.rows} == {"beta"}


@pytest.mark.parametrize(
    ("answer", "amount", "status"),
    [("0", 0, "preliminary"), ("ca 5 tkr", 500_000, "preliminary"), (MISSING, None, "missing")],
)
def test_an_answer_is_what_stands_there(answer: str, amount: int | None, status: str) -> None:
    book = candidate(BOOK, taken(answers=ANSWERS | {(FEE, "-"): answer}).incoming)
    fee = next(row for row in book.costs if (row.collaboration_id, row.category) == ("gamma", "membership_fee"))
    assert (fee.amount_sek, fee.status.value) == (amount, status)


def test_a_cell_may_be_passed_over_and_a_row_left_out() -> None:
    book = candidate(BOOK, taken(answers=ANSWERS | {(FEE, "-"): SKIP}, left_out=LEFT_OUT | {6}).incoming)
    assert sorted(
        (row.collaboration_id, row.category.value) for row in book.costs if row.category == "membership_fee"
    ) == [("alfa", "membership_fee")]
    assert {row.collaboration_id for row in book.effort} == {"alfa", "gamma"}


def test_sums_are_compared_with_what_they_sum_as_exactly_as_both_are_written() -> None:
    said = Said("costs", roles.proposed(COSTS, COLUMNS.columns), answers=ANSWERS)
    found = {(check.line, check.label): check for check in sums.checked(SEEN, said)}
    assert [(key, check.parts, check.difference, check.unknown) for key, check in found.items()] == [
        ((5, "Summa"), Decimal("794550.50"), None, 0),
        ((7, "Summa"), Decimal("302000.0"), Decimal(0), 1),
        # 620 000 + about 182 000.
        ((8, FEES), Decimal(802000), Decimal(0), 1),
        ((8, "Kostnader (kr) Tjänstestöd"), Decimal(410000), Decimal(0), 0),
        ((8, "Kostnader (kr) Resor"), Decimal("184650.50"), Decimal(0), 0),
        ((8, "Kostnader (kr) Arvoden"), Decimal("99550.0"), Decimal(0), 0),
        ((8, "Summa"), Decimal("1496200.5"), Decimal("-296200.5"), 1),
    ]


LONG: list[list[Any]] = [
    ["Kostnader internationellt"],
    [],
    ["Samarbete", "Slag", "År", "Belopp", "Status", "Ungefärlig", "Kommentar"],
    ["Alfa", "medlemsavgift", 2025, "620 000 kr", "preliminärt", "nej", "faktura jan"],
    ["Alfa", "tjänstestöd", 2025, "95 tkr", "preliminärt", "ja", None],
    ["Alfa", "resor", 2025, "48 350,50", "preliminärt", "nej", None],
    ["Alfa", "arvode", 2025, 31200, "preliminärt", "nej", None],
    ["Summa Alfa", None, 2025, "ca 0,8 Mkr", None, None, None],
]


def test_a_sheet_of_one_row_a_part_leaves_out_its_sum_row_and_takes_the_others() -> None:
    content = sheet_of(LONG, [])
    columns = own.sheet_columns("blad.xlsx", content)
    seen = rows.seen("blad.xlsx", content, columns)
    assert roles.proposed_table(columns.columns) is COSTS
    matched = roles.proposed(COSTS, columns.columns)
    assert list(matched.values()) == [
        "collaboration_id",
        "category",
        "year",
        "amount_sek",
        "status",
        "approximate",
        "note",
    ]
    out = frozenset(row.line for row in rows.probably_none(seen))
    assert out == {8}
    said = Said("costs", matched, FIXED, left_out=out)
    (check,) = sums.checked(seen, said)
    assert (check.line, check.parts, check.difference) == (8, Decimal("794550.50"), Decimal(0))
    book = candidate(BOOK, reading.taken(BOOK, columns, seen, said).incoming)
    assert sum(row.amount_sek or 0 for row in book.costs) == 79_455_050
    assert {row.category.value: row.approximate for row in book.costs} == {
        "membership_fee": False,
        "staff_support": True,
        "travel": False,
        "remuneration": False,
    }


def test_headings_of_two_rows_that_nothing_binds_are_read_together() -> None:
    content = sheet_of([["Samarbete", "Kostnader"], [None, "Avgift", "Resor"], ["Alfa", 1, 2]], [])
    columns = own.sheet_columns("blad.xlsx", content, header_row=2)
    assert [column.label for column in columns.columns] == ["Samarbete", "Avgift", "Resor"]


def test_numbers_below_a_heading_in_thousands_are_multiplied_and_those_with_a_unit_are_not() -> None:
    content = sheet_of([["Samarbete", "Resor (tkr)"], ["Alfa", 48.4], ["Beta", "64 900 kr"], ["Gamma", "71"]], [])
    columns = own.sheet_columns("blad.xlsx", content)
    assert defaults.scale(columns) == 1_000
    said = Said("costs", roles.proposed(COSTS, columns.columns), FIXED, scale=1_000)
    found = reading.taken(BOOK, columns, rows.seen("blad.xlsx", content, columns), said)
    assert [row.amount_sek for row in candidate(BOOK, found.incoming).costs] == [4_840_000, 6_490_000, 7_100_000]
    assert [each.became for each in found.read] == ["48\u00a0400\u00a0kr", "64\u00a0900\u00a0kr", "71\u00a0000\u00a0kr"]


@pytest.mark.parametrize(
    ("name", "sheet", "title", "year"),
    [
        ("kostnader 2025.xlsx", "Blad1", "", "2025"),
        ("kostnader.xlsx", "Internationellt 2023", "Kostnader 2022", "2023"),
        ("kostnader.xlsx", "Blad1", "Kostnader 2022", "2022"),
        ("kostnader 2024-2025.xlsx", "Blad1", "", "2026"),
        ("kostnader.xlsx", "Blad1", "", "2026"),
    ],
)
def test_the_year_is_the_files_or_the_sheets_else_the_chosen_one(name: str, sheet: str, title: str, year: str) -> None:
    columns = SheetColumns(name, sheet, title, 1, (1,), (), COLUMNS.not_shown)
    assert defaults.fixed(COSTS, name, columns, year=2026, last={"year": "1999"})["year"] == year


def test_only_what_no_column_gives_is_needed_for_all_rows() -> None:
    needed = defaults.needed(COSTS, roles.proposed(COSTS, COLUMNS.columns).values())
    assert [column.name for column in needed] == [
        "year",
        "year_basis",
        "direction",
        "status",
        "approximate",
        "source_id",
        "certainty",
    ]
    last = {"status": "outcome", "source_id": "kalla"}
    start = defaults.fixed(COSTS, NAME, COLUMNS, year=None, last=last)
    assert {column.name: start[column.name] for column in needed} == {
        "year": "2025",
        "year_basis": "stated",
        "direction": "expense",
        "status": "outcome",
        "approximate": "false",
        "source_id": "kalla",
        "certainty": "stated",
    }


def test_what_was_said_is_known_again_for_next_years_sheet_without_its_year_and_rows() -> None:
    said = Said(
        "costs", {"Samarbete": "collaboration_id", "Utfall 2025": "amount_sek"}, FIXED, ANSWERS, LEFT_OUT, 1_000
    )
    this = _columns("Samarbete", "Utfall 2025")
    following = _columns("Utfall 2026", "Samarbete")
    assert own.fingerprint(["Samarbete", "Utfall 2025"]) == own.fingerprint(["Utfall 2026", "Samarbete"])
    again = sheet_said.recalled(sheet_said.kept(said, this), following)
    assert again is not None
    assert again.roles == {"Utfall 2026": "amount_sek", "Samarbete": "collaboration_id"}
    assert again.fixed == {name: text for name, text in FIXED.items() if name != "year"}
    assert (again.answers, again.left_out, again.scale) == (ANSWERS, frozenset(), 1_000)
    assert sheet_said.recalled({"*tabell": "costs", "amount_sek": "Belopp"}, this) is None


def _columns(*headings: str) -> SheetColumns:
    seen = tuple(SeenColumn(heading, heading, place, ()) for place, heading in enumerate(headings))
    return SheetColumns("blad.xlsx", None, "", 1, (1,), seen, COLUMNS.not_shown)
