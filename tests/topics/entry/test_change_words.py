"""Words for rows, cells and changes: names instead of keys, Swedish numbers, how much is changed."""

import datetime as dt
from typing import Any

import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Clash, RowChange, cells_of, difference
from kronoberg.domain.entering import giving_way
from kronoberg.domain.entering.drafts import Draft
from kronoberg.domain.words import Category, ReasonKind, Status
from kronoberg.store.recording import Reason
from kronoberg.topics.entry import change_tables, change_words, conflict_words
from kronoberg.topics.entry.change_words import Names
from tests import books, seatings, shown_tables

COSTS, COLLABORATIONS = BY_NAME["costs"], BY_NAME["collaborations"]
BOOK = books.book(
    [books.collaboration("alfa"), books.collaboration("beta", label="Öst")],
    [books.cost("alfa", 2022, "1234,50"), books.cost("beta", 2023, "5")],
)
NAMES = Names([BOOK])
ROW = cells_of(COSTS, BOOK.costs[0])
KEY = ("alfa", "2022", "expense", "unallocated", "outcome")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("300000.00", "300\u00a0000"),
        ("8.40", "8,40"),
        ("-1234.50", "\u22121\u00a0234,50"),
        ("57.5", "57,5"),
        ("1.2340", "1,2340"),
        ("0.00", "0"),
        ("mycket", "mycket"),
        ("1 234,50", "1 234,50"),
        ("1.2.3", "1.2.3"),
        ("", ""),
    ],
)
def test_a_number_is_shown_as_swedes_write_it_and_other_text_as_it_is(text: str, shown: str) -> None:
    assert change_words.number(text) == shown


@pytest.mark.parametrize("text", ["300000.00", "8.40", "0.01", "99999999999.99", "1234.50"])
def test_an_amount_that_is_shown_is_read_back_as_the_same_amount(text: str) -> None:
    cell = COSTS.column("amount_sek").cell
    assert cell.write(cell.read(change_words.number(text))) == text


@pytest.mark.parametrize("text", ["1.2340", "11.4325", "0.005", "100", "12345.678"])
def test_a_rate_that_is_shown_is_read_back_as_the_same_rate(text: str) -> None:
    cell = BY_NAME["foreign_amounts"].column("rate").cell
    assert cell.write(cell.read(change_words.number(text))) == text


@pytest.mark.parametrize(
    ("column", "text", "shown"),
    [
        ("collaboration_id", "beta", "Öst"),
        ("collaboration_id", "gamma", "gamma"),
        ("source_id", "kalla", "Provkällan"),
        ("status", "outcome", "utfall"),
        ("approximate", "true", "ja"),
        ("amount_sek", "1234.50", "1\u00a0234,50"),
        ("amount_sek", "", "(tomt)"),
        ("year", "2022", "2022"),
    ],
)
def test_a_cell_is_said_in_words(column: str, text: str, shown: str) -> None:
    assert change_words.value(COSTS, column, text, NAMES) == shown


def test_a_row_is_called_by_its_key_in_words_or_by_its_name_and_key() -> None:
    assert change_words.row_name(COSTS, ROW, NAMES) == "Alfa, 2022, kostnad, ej fördelat, utfall"
    cells = cells_of(COLLABORATIONS, BOOK.collaborations["beta"])
    assert change_words.row_name(COLLABORATIONS, cells, NAMES) == "Öst (beta)"


def test_two_rows_of_the_same_name_are_told_apart_by_their_keys() -> None:
    persons = BOOK.replaced(committees=(_committee("a"), _committee("b")))
    assert Names([persons]).of("committees") == {"a": "Nämnden (a)", "b": "Nämnden (b)"}


def _committee(key: str) -> Any:
    model: Any = BY_NAME["committees"].model
    certainty = BOOK.costs[0].certainty
    return model(committee_id=key, name="Nämnden", source_id="kalla", certainty=certainty)


def test_the_choices_of_a_reference_are_sorted_as_swedish() -> None:
    (reference,) = [each for each in COSTS.all_references if each.column == "collaboration_id"]
    assert list(change_words.choices(Draft(BOOK), reference).items()) == [("alfa", "Alfa"), ("beta", "Öst")]


def test_changes_are_counted_in_words() -> None:
    changed = RowChange("costs", KEY, ROW, ROW | {"note": "x"})
    added = RowChange("costs", KEY, None, ROW)
    assert change_words.counts([changed, added, added]) == "2\u00a0tillagda rader och 1\u00a0ändrad rad"
    assert change_words.per_table([changed, added]) == "Kostnader och intäkter 2"


def test_a_difference_shows_each_field_before_and_after() -> None:
    after = BOOK.replaced(costs=(books.cost("alfa", 2022, "1300", note="ny"), BOOK.costs[1]))
    (found,) = change_tables.differences(difference(BOOK, after), Names([after, BOOK]))
    assert found.title == "Kostnader och intäkter"
    assert found.fields is not None
    assert shown_tables.words(found.fields)[["Kolumn", "Från", "Till"]].to_numpy().tolist() == [
        ["Belopp", "1\u00a0234,50", "1\u00a0300"],
        ["Anmärkning", "(tomt)", "ny"],
    ]


def lines(before: Book, after: Book) -> list[list[str]]:
    (found,) = change_tables.differences(difference(before, after), Names([after, before]))
    assert found.lines is not None
    return [
        [str(text).replace("\u00a0", " ") for text in line]
        for line in shown_tables.words(found.lines).reset_index().to_numpy()
    ]


def test_a_changed_row_is_one_line_with_what_became_of_what() -> None:
    after = BOOK.replaced(costs=(books.cost("alfa", 2022, "1300", note="ny"), BOOK.costs[1]))
    assert lines(BOOK, after) == [
        ["Alfa, 2022, kostnad, ej fördelat, utfall", "ändrad", "Belopp: 1 234,50 → 1 300; Anmärkning: ny"]
    ]


def test_a_figure_that_becomes_known_is_one_changed_row_though_its_key_has_another_status() -> None:
    missing = books.cost("alfa", 2025, None, Status.MISSING, note="Inte bokfört")
    before = books.book([books.collaboration("alfa")], [missing])
    after = before.replaced(costs=(books.cost("alfa", 2025, "182000", Status.PRELIMINARY),))
    (found,) = change_tables.differences(difference(before, after), Names([after, before]))
    assert found.counts == "1\u00a0ändrad rad."
    assert lines(before, after) == [
        [
            "Alfa, 2025, kostnad, ej fördelat, preliminärt",
            "ändrad",
            "Status: uppgift saknas → preliminärt; Belopp: 182 000; Anmärkning: Inte bokfört → (tomt)",
        ]
    ]


def test_a_budget_beside_a_figure_that_goes_is_no_change_of_it() -> None:
    before = books.book([books.collaboration("alfa")], [books.cost("alfa", 2025, "1", Status.ESTIMATE)])
    after = before.replaced(costs=(books.cost("alfa", 2025, "2", Status.BUDGET),))
    assert sorted(kind for _, kind, _ in lines(before, after)) == ["borttagen", "tillagd"]


def test_new_rows_are_a_line_each_and_what_they_have_in_common_stands_once() -> None:
    before = books.book([books.collaboration("alfa")])
    after = before.replaced(
        costs=(books.cost("alfa", 2025, "5", category=Category.TRAVEL), books.cost("alfa", 2025, "7", approximate=True))
    )
    (found,) = change_tables.differences(difference(before, after), Names([after, before]))
    assert found.counts == "2\u00a0tillagda rader. Gemensamt för de tillagda raderna: Källa: Provkällan."
    assert sorted(lines(before, after)) == [
        ["Alfa, 2025, kostnad, ej fördelat, utfall", "tillagd", "Belopp: 7; Ungefärlig: ja"],
        ["Alfa, 2025, kostnad, resor, utfall", "tillagd", "Belopp: 5"],
    ]


def test_what_becomes_of_all_changed_rows_alike_stands_once_and_that_they_had_not_come_in_not_at_all() -> None:
    parts = (Category.TRAVEL, Category.REMUNERATION)
    awaited = [
        books.cost("alfa", 2025, None, Status.MISSING, category=part, note=giving_way.awaited("2025")) for part in parts
    ]
    before = books.book([books.collaboration("alfa")], awaited)
    after = before.replaced(costs=tuple(books.cost("alfa", 2025, "5", category=part) for part in parts))
    (found,) = change_tables.differences(difference(before, after), Names([after, before]))
    told = "2\u00a0ändrade rader. Gemensamt för de ändrade raderna: Status: uppgift saknas → utfall; Belopp: 5."
    assert found.counts == told
    assert lines(before, after) == [
        ["Alfa, 2025, kostnad, arvode, utfall", "ändrad"],
        ["Alfa, 2025, kostnad, resor, utfall", "ändrad"],
    ]


def test_a_large_difference_shows_some_rows_and_counts_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(change_tables, "MOST_SHOWN", 1)
    changes = difference(books.book([]), BOOK)
    found = change_tables.differences(changes, NAMES)
    assert [(each.title, each.lines is None, each.left_out) for each in found] == [
        ("Samarbeten", False, 1),
        ("Kostnader och intäkter", True, 2),
    ]


def contested(mine: dict[str, str], now: dict[str, str]) -> conflict_words.ContestedRow:
    return conflict_words.contested(Clash(RowChange("costs", KEY, ROW, ROW | mine), ROW | now), NAMES)


def test_a_cell_that_both_have_changed_must_be_chosen() -> None:
    found = contested({"amount_sek": "1.00"}, {"amount_sek": "2.00"})
    assert [(each.title, each.was, each.mine, each.now, each.undecided) for each in found.choices] == [
        ("Belopp", "1\u00a0234,50", "1", "2", True)
    ]


def test_a_cell_that_only_one_has_changed_is_settled() -> None:
    found = contested({"amount_sek": "1.00"}, {"note": "andras"})
    assert [(each.title, each.undecided) for each in found.choices] == [("Belopp", False)]
    assert [each.title for each in found.rows] == ["Belopp", "Anmärkning"]


def test_a_cell_that_both_have_changed_alike_needs_no_choice() -> None:
    found = contested({"amount_sek": "1.00", "note": "x"}, {"amount_sek": "1.00"})
    assert [each.title for each in found.choices] == ["Anmärkning"]


@pytest.mark.parametrize(
    ("new", "current", "mine", "now"),
    [
        (None, ROW | {"note": "x"}, "raden tas bort", "raden finns, så som den står nu"),
        (ROW | {"note": "x"}, None, "raden finns, så som du vill ha den", "raden är borttagen"),
    ],
)
def test_where_one_wants_no_row_at_all_the_row_is_chosen_as_a_whole(
    new: dict[str, str] | None, current: dict[str, str] | None, mine: str, now: str
) -> None:
    found = conflict_words.contested(Clash(RowChange("costs", KEY, ROW, new), current), NAMES)
    assert [(each.title, each.mine, each.now, each.undecided) for each in found.choices] == [("Raden", mine, now, True)]


def test_who_changed_a_row_is_said_in_swedish_time() -> None:
    winter = dt.datetime(2026, 1, 1, 23, 30, tzinfo=dt.UTC)
    reason = Reason("Bo Berg", "Rättat", winter, ReasonKind.EDIT)
    assert conflict_words.changed_by(reason) == "Senast ändrad av Bo Berg, 2026-01-02 00:30. Skäl: Rättat."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("tomt trots status outcome", "tomt trots status utfall"),
        ("”inferred” på en siffra", "”slutsats, står inte i källan” på en siffra"),
        ("en nyckel som finns i sources.csv", "en nyckel som finns i Källor"),
        ("”missing outcome”", "”missing outcome”"),
        ("en av koderna expense, income", "en av koderna kostnad, intäkt"),
        ("amount_sek eller 1234.50", "Belopp eller 1234.50"),
    ],
)
def test_a_fault_is_told_in_the_words_of_the_screen(text: str, shown: str) -> None:
    assert change_words.in_words(COSTS, text) == shown


def test_a_changed_row_of_a_table_without_years_is_named_by_what_it_points_at() -> None:
    before = seatings.book(seatings.appointment("ada", observed_on="2024", note="Sett i en lista"))
    after = before.replaced(appointments=(seatings.appointment("ada", observed_on="2024", valid_to="2026-03-31"),))
    changed = RowChange(
        "appointments",
        ("a",),
        *(cells_of(BY_NAME["appointments"], row.rows("appointments")[0]) for row in (before, after)),
    )
    (found,) = change_tables.differences([changed], Names([after, before]))
    assert found.lines is not None
    shown = shown_tables.words(found.lines).reset_index().to_numpy().tolist()
    assert [line[:2] for line in shown] == [["Ada, Organ", "ändrad"]]
    assert "Till och med: 2026-03-31" in shown[0][2]
