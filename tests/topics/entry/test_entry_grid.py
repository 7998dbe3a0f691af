"""The grid of a table: what its cells show, and what typing in it makes of the draft."""

from typing import Any

import pytest

from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import difference
from kronoberg.domain.entering import drafts
from kronoberg.domain.entering.drafts import Draft
from kronoberg.topics.entry import grid as entry_grid
from kronoberg.topics.entry.grid import Narrowing, Opened
from tests import books

COSTS = BY_NAME["costs"]
BOOK = books.book(
    [books.collaboration("alfa"), books.collaboration("beta")],
    [books.cost("alfa", 2022, "1234567"), books.cost("alfa", 2023, "8,40"), books.cost("beta", 2023, "5")],
)
NEW = {
    "collaboration_id": "beta",
    "year": "2024",
    "year_basis": "stated",
    "direction": "expense",
    "category": "unallocated",
    "status": "outcome",
    "amount_sek": "1 000,50",
    "approximate": False,
    "source_id": "kalla",
    "certainty": "stated",
}


def grid(**narrowing: Any) -> Opened:
    return entry_grid.opened(Draft(BOOK), COSTS, Narrowing(**narrowing))


def typed(opened: Opened, edited: dict[int, Any] | None = None, added: Any = (), deleted: Any = ()) -> Draft:
    return entry_grid.typed(opened, edited=edited or {}, added=added, deleted=deleted)


def test_cells_show_swedish_numbers_ticks_and_nothing_where_there_is_nothing() -> None:
    frame = entry_grid.frame(grid())
    assert list(frame["amount_sek"]) == ["1\u00a0234\u00a0567", "8,40", "5"]
    assert list(frame["approximate"]) == [False, False, False]
    assert frame["note"].isna().all()
    assert list(frame["rad"]) == ["1", "2", "3"]


def test_a_grid_that_nobody_types_in_is_no_draft() -> None:
    assert not typed(grid())


def test_typing_in_one_cell_leaves_the_others_as_the_book_has_them() -> None:
    made = typed(grid(), {1: {"amount_sek": "9,40"}})
    (change,) = difference(BOOK, drafts.wanted(made))
    assert [(field.column, field.old, field.new) for field in change.fields] == [("amount_sek", "8.40", "9.40")]


def test_typing_a_cell_back_to_what_it_was_is_no_draft() -> None:
    assert not typed(grid(), {1: {"note": None}})


def test_a_cell_that_cannot_be_read_is_kept_as_it_was_typed() -> None:
    made = typed(grid(), {1: {"amount_sek": "ungefär tio", "year": "20x3"}})
    again = entry_grid.frame(entry_grid.opened(made, COSTS, Narrowing()))
    assert (again["amount_sek"][1], again["year"][1]) == ("ungefär tio", "20x3")


def test_rows_are_added_and_removed() -> None:
    made = typed(grid(), added=[NEW], deleted=[0])
    changes = difference(BOOK, drafts.wanted(made))
    assert [(change.kind.word, change.key[:2]) for change in changes] == [
        ("borttagen", ("alfa", "2022")),
        ("tillagd", ("beta", "2024")),
    ]


def test_a_new_row_with_nothing_but_unticked_boxes_is_not_there() -> None:
    assert not typed(grid(), added=[{"approximate": False, "note": None}, {}])


@pytest.mark.parametrize(
    ("narrowing", "years"),
    [
        ({"collaboration_id": "alfa"}, ["2022", "2023"]),
        ({"year": 2023}, ["2023", "2023"]),
        ({"collaboration_id": "beta", "year": 2022}, []),
        ({}, ["2022", "2023", "2023"]),
    ],
)
def test_a_grid_can_be_narrowed(narrowing: dict[str, Any], years: list[str]) -> None:
    assert [row.cells["year"] for row in grid(**narrowing).rows] == years


def test_what_is_typed_stays_when_the_grid_is_narrowed_to_other_rows() -> None:
    first = typed(grid(collaboration_id="alfa"), {0: {"note": "ett"}}, [NEW], [1])
    other = entry_grid.opened(first, COSTS, Narrowing(collaboration_id="beta"))
    assert [row.cells["collaboration_id"] for row in other.rows] == ["beta", "beta"]
    both = typed(other, {0: {"note": "två"}})
    notes = {row.key: row.cells["note"] for row in both.of("costs").rows}
    assert sorted(notes.values()) == ["", "ett", "två"]
    assert [key[:2] for key in both.of("costs").removed] == [("alfa", "2023")]


def test_the_same_grid_state_told_twice_gives_the_same_draft() -> None:
    opened = grid()
    state = ({0: {"note": "ett"}}, [NEW], [2])
    assert typed(opened, *state) == typed(opened, *state)


def test_a_link_begins_a_row_that_counts_only_when_something_is_added() -> None:
    key = ("beta", "2025", "expense", "unallocated", "outcome")
    opened = grid(key=key)
    begun = len(opened.rows) - 1
    assert opened.rows[begun].cells["year"] == "2025"
    assert opened.rows[begun].cells["amount_sek"] == ""
    assert not typed(opened)
    assert [row.cells["note"] for row in typed(opened, {begun: {"note": "nu"}}).of("costs").rows] == ["nu"]


def test_a_row_that_was_given_another_key_or_taken_away_is_not_begun_anew_by_the_link_that_led_to_it() -> None:
    key = ("beta", "2023", "expense", "unallocated", "outcome")
    opened = grid(key=key)
    for made in (typed(opened, {0: {"category": "travel"}}), typed(opened, deleted=[0])):
        again = entry_grid.opened(made, COSTS, Narrowing(key=key))
        assert again.prepared is None
        assert [row.line for row in again.rows if row.key is None] == []


WORDS = {
    "collaboration_id": {"alfa": "Alfa", "beta": "Beta"},
    "category": {"unallocated": "ej fördelat", "travel": "resor"},
    "source_id": {"kalla": "Samma", "annan": "Samma"},
}


def test_cells_of_lists_hold_the_words_that_the_screen_shows() -> None:
    frame = entry_grid.frame(entry_grid.opened(Draft(BOOK), COSTS, Narrowing(), WORDS))
    assert list(frame["collaboration_id"]) == ["Alfa", "Alfa", "Beta"]
    assert list(frame["category"]) == ["ej fördelat", "ej fördelat", "ej fördelat"]
    # Two of one word are told apart by their keys.
    assert list(frame["source_id"]) == ["Samma (kalla)", "Samma (kalla)", "Samma (kalla)"]


def test_words_and_codes_become_the_same_row_and_what_is_neither_is_kept() -> None:
    opened = entry_grid.opened(Draft(BOOK), COSTS, Narrowing(), WORDS)
    in_words = NEW | {"collaboration_id": "Beta", "category": "ej fördelat", "source_id": "Samma (kalla)"}
    assert typed(opened, added=[in_words]) == typed(opened, added=[NEW])
    edited = typed(opened, {0: {"category": "resor"}, 1: {"category": "reseer"}})
    assert [row.cells["category"] for row in edited.of("costs").rows] == ["travel", "reseer"]


def test_what_is_pasted_is_known_in_words_and_codes_whatever_its_capitals() -> None:
    opened = entry_grid.opened(Draft(BOOK), COSTS, Narrowing(), WORDS)
    known = dict(zip(["rad", *(column.name for column in COSTS.columns)], entry_grid.pasted(opened), strict=True))
    assert known["category"] == {
        "unallocated": "ej fördelat",
        "travel": "resor",
        "ej fördelat": "ej fördelat",
        "resor": "resor",
    }
    assert known["approximate"]["nej"] == "false"
    assert (known["rad"], known["amount_sek"]) == ({}, {})


def test_a_link_to_a_row_that_exists_puts_it_first() -> None:
    opened = grid(key=("beta", "2023", "expense", "unallocated", "outcome"))
    assert [row.line for row in opened.rows] == [3, 1, 2]
    assert opened.prepared is None


def test_a_large_table_shows_what_there_is_room_for_and_tells_how_many_are_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(entry_grid, "MOST_ROWS", 2)
    opened = grid()
    assert (len(opened.rows), opened.left_out) == (2, 1)
    assert not typed(opened)


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (True, "true"), (False, "false"), ("0", "0"), ("", ""), (2024, "2024")]
)
def test_a_cell_becomes_text_and_nothing_never_becomes_zero_or_no(value: object, text: str) -> None:
    assert entry_grid.text_of(value) == text
