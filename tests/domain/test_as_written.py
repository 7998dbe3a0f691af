"""Amounts, percentages and dates as people write them: read, asked about or refused, never guessed."""

from decimal import Decimal

import pytest

from kronoberg.domain import amounts, dates
from kronoberg.domain.amounts import Unit
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import cells_of, raw_rows
from kronoberg.domain.entering.candidate import Incoming, as_written, candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.swedish import NumberError
from tests import books

MARK = "0 om det är noll; är uppgiften okänd, lämna cellen tom och välj statusen uppgift saknas"
TWO_READINGS = "ett tal som bara kan läsas på ett sätt, till exempel 1234 eller 1,23 (inte 1,234 eller 1.234)"
NO_NUMBER = "ett tal, till exempel 1234,50"


@pytest.mark.parametrize(
    ("text", "value", "approximate"),
    [
        ("620 000 kr", "620000", False),
        ("620\u00a0000\u00a0kr", "620000", False),
        ("620000", "620000", False),
        ("48 350,50", "48350.5", False),
        ("64 900 kr", "64900", False),
        ("1 200:-", "1200", False),
        ("350 kronor", "350", False),
        ("ca 350 tkr", "350000", True),
        ("c:a 350 tkr", "350000", True),
        ("Cirka 350 000", "350000", True),
        ("ca. 350 kkr", "350000", True),
        ("~350 tkr", "350000", True),
        ("ungefär 350 tkr", "350000", True),
        ("25,6 tkr", "25600", False),
        ("25.6 tkr", "25600", False),
        ("350 t kr", "350000", False),
        ("350 tusen kronor", "350000", False),
        ("1,2 Mkr", "1200000", False),
        ("1,2 mnkr", "1200000", False),
        ("1,5 miljoner kr", "1500000", False),
        ("1,5 milj. kr", "1500000", False),
        ("ca 0,2 Mkr", "200000", True),
        ("0,0005 tkr", "0.5", False),
        ("0", "0", False),
        ("-500 kr", "-500", False),
    ],
)
def test_an_amount_as_an_office_writes_it_is_read(text: str, value: str, approximate: bool) -> None:
    found = amounts.read(text, Unit.KRONOR)
    assert (found.value, found.approximate) == (Decimal(value), approximate)


@pytest.mark.parametrize(
    ("text", "value", "approximate"),
    [
        ("15 %", "15", False),
        ("15%", "15", False),
        ("2,5", "2.5", False),
        ("ca 15", "15", True),
        ("ca 15 %", "15", True),
        ("12,5 procent", "12.5", False),
    ],
)
def test_a_percentage_as_an_office_writes_it_is_read(text: str, value: str, approximate: bool) -> None:
    found = amounts.read(text, Unit.PER_CENT)
    assert (found.value, found.approximate) == (Decimal(value), approximate)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-", MARK),
        ("\u2013", MARK),
        ("...", MARK),
        ("?", MARK),
        ("x", MARK),
        ("1,234 tkr", TWO_READINGS),
        ("1.234", TWO_READINGS),
        ("620.000 kr", TWO_READINGS),
        ("300-350 tkr", NO_NUMBER),
        ("drygt 300 tkr", NO_NUMBER),
        ("saknas", NO_NUMBER),
        ("ca", NO_NUMBER),
        ("15 %", NO_NUMBER),
        ("12 kr/st", NO_NUMBER),
        ("(500)", NO_NUMBER),
        ("0,000005 tkr", "ett tal med högst 5 decimaler"),
    ],
)
def test_an_amount_that_is_none_or_has_two_readings_is_refused_with_what_to_say(text: str, expected: str) -> None:
    with pytest.raises(NumberError) as caught:
        amounts.read(text, Unit.KRONOR)
    assert str(caught.value) == expected


@pytest.mark.parametrize("text", ["15 kr", "15 tkr", "15 pct"])
def test_another_unit_than_the_columns_is_refused(text: str) -> None:
    with pytest.raises(NumberError):
        amounts.read(text, Unit.PER_CENT)


def test_a_number_without_a_unit_is_in_what_the_heading_says_and_one_with_a_unit_in_its_own() -> None:
    assert amounts.read("620", Unit.KRONOR, scale=1_000).value == Decimal("620000")
    assert amounts.read("620 000 kr", Unit.KRONOR, scale=1_000).value == Decimal("620000")
    said = [amounts.scale_said(heading) for heading in ("Kostnader (tkr)", "Belopp, Mkr", "Kostnader (kr)", "Turkr")]
    assert said == [1_000, 1_000_000, 1, 1]


def test_a_number_tells_how_exactly_it_was_written() -> None:
    written = ("1,2 Mkr", "ca 827 tkr", "99 550", "48 350,50")
    assert [amounts.read(text, Unit.KRONOR).step for text in written] == [
        Decimal("100000"),
        Decimal("1000"),
        Decimal("1"),
        Decimal("0.01"),
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-03-12", "2026-03-12"),
        ("2026-03", "2026-03"),
        ("2026", "2026"),
        ("12 mars 2026", "2026-03-12"),
        ("12 Mars 2026", "2026-03-12"),
        ("den 12 mars 2026", "2026-03-12"),
        ("12:e mars 2026", "2026-03-12"),
        ("31 augusti 2025", "2025-08-31"),
        ("3 sept. 2026", "2026-09-03"),
        ("mars 2026", "2026-03"),
        ("12/3 2026", "2026-03-12"),
        ("12/3-2026", "2026-03-12"),
        ("20260312", "2026-03-12"),
    ],
)
def test_a_date_as_an_office_writes_it_is_read(text: str, date: str) -> None:
    assert dates.written_date(text).text == date


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("12/3 -26", ("2026-03-12",)),
        ("12/3-26", ("2026-03-12",)),
        ("12/3 26", ("2026-03-12",)),
        ("12 mars -26", ("2026-03-12",)),
        ("260312", ("2026-03-12", "2012-03-26")),
        ("03/12/2026", ("2026-12-03", "2026-03-12")),
        ("12.3.2026", ("2026-03-12", "2026-12-03")),
        ("04/15/2024", ("2024-04-15",)),
        ("12/3", ()),
        ("31 februari 2026", ()),
        ("12 foo 2026", ()),
        ("1/13 2026", ()),
        ("i våras", ()),
    ],
)
def test_a_date_that_must_be_asked_about_comes_with_what_it_may_mean(text: str, readings: tuple[str, ...]) -> None:
    with pytest.raises(dates.DateError) as caught:
        dates.written_date(text)
    assert caught.value.readings == readings


def test_what_a_field_refuses_says_what_was_probably_meant() -> None:
    day = BY_NAME["trips"].column("travelled_on").cell
    assert day.read("12 mars 2026").text == "2026-03-12"
    with pytest.raises(ValueError, match="menar du 2026-03-12, skriv så"):
        day.read("12/3 -26")
    amount = BY_NAME["costs"].column("amount_sek").cell
    assert amount.read("25,6 tkr") == 2_560_000
    with pytest.raises(ValueError, match="0 om det är noll; är uppgiften okänd"):
        amount.read("-")


def test_ca_before_an_amount_is_kept_in_its_own_column_whoever_wrote_it() -> None:
    costs, cost = BY_NAME["costs"], books.cost("alfa", 2024, "100")
    cells = cells_of(costs, books.book([books.collaboration("alfa")], [cost]).costs[0])
    written = cells | {"amount_sek": "ca 350 tkr", "approximate": "false"}
    assert as_written(costs, written) == cells | {"amount_sek": "350 tkr", "approximate": "true"}
    assert as_written(costs, cells) == cells
    book = books.book([books.collaboration("alfa")])
    (row,) = candidate(book, {"costs": Incoming("formuläret", raw_rows([written]))}).costs
    assert (row.amount_sek, row.approximate) == (35_000_000, True)


def test_ca_is_never_lost_where_the_table_cannot_keep_it() -> None:
    postings = BY_NAME["postings"]
    with pytest.raises(ValueError, match="ca”"):
        postings.column("amount_sek").cell.read("ca 350 tkr")
    cells = postings.cells(amount_sek="ca 350 tkr")
    assert as_written(postings, cells) == cells
    with pytest.raises(FaultyData):
        candidate(books.book([books.collaboration("alfa")]), {"postings": Incoming("arket", raw_rows([cells]))})
