"""What is known of a code stands beside it, and a code that lacks any of it cannot be declared."""

import pytest

from kronoberg.domain import swedish
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.words import (
    CATEGORIES,
    NOT_FINAL,
    PAY,
    STRENGTH,
    VALUELESS,
    Assessment,
    Category,
    ChangeKind,
    Direction,
    GoalState,
    Role,
    ShownStatus,
    Status,
    SubjectKind,
    TextPart,
    TextPlace,
    TravelMode,
)
from kronoberg.domain.words.code import Code
from kronoberg.domain.words.drawing import GREEN, Coloured
from kronoberg.show import palette


def test_the_statuses_fall_into_actual_ones_strongest_first_and_those_without_a_value() -> None:
    assert STRENGTH == (Status.OUTCOME, Status.PRELIMINARY, Status.ESTIMATE)
    assert NOT_FINAL == (Status.PRELIMINARY, Status.ESTIMATE)
    assert VALUELESS == (Status.MISSING, Status.NOT_APPLICABLE)


def test_the_weaker_the_status_the_lighter_its_bar() -> None:
    assert [palette.FILL_OPACITY[status] for status in STRENGTH] == [1.0, 0.7, 0.25]
    assert [palette.OUTLINE_DASH[status] for status in STRENGTH] == [[1, 0], [6, 3], [3, 3]]


@pytest.mark.parametrize(
    ("chosen", "word", "hidden"),
    [
        (ShownStatus.ALL, "alla", []),
        (ShownStatus.OUTCOME, "bara utfall", [Status.PRELIMINARY, Status.ESTIMATE]),
        (ShownStatus.OUTCOME_AND_PRELIMINARY, "utfall och preliminärt", [Status.ESTIMATE]),
    ],
)
def test_a_choice_of_statuses_hides_those_that_are_weaker(chosen: ShownStatus, word: str, hidden: list[Status]) -> None:
    assert chosen.word == word
    assert list(chosen.hidden) == hidden


def test_no_two_statuses_share_a_word_or_an_explanation() -> None:
    for told in ("word", "explanation"):
        assert len({getattr(status.facts, told) for status in Status}) == len(Status)


def test_each_direction_has_its_categories_those_of_it_alone_first() -> None:
    assert [category.value for category in CATEGORIES[Direction.EXPENSE]] == [
        "membership_fee",
        "staff_support",
        "travel",
        "remuneration",
        "hospitality",
        "other",
        "unallocated",
    ]
    assert [category.value for category in CATEGORIES[Direction.INCOME]] == [
        "technical_assistance",
        "other",
        "unallocated",
    ]
    assert PAY == (Category.STAFF_SUPPORT, Category.REMUNERATION)


def test_every_category_of_expense_and_every_mode_of_travel_has_a_colour_of_its_own() -> None:
    for codes in (CATEGORIES[Direction.EXPENSE], tuple(TravelMode)):
        colours = [code.facts.colour for code in codes]
        assert None not in colours
        assert len(set(colours)) == len(colours)


def test_a_chair_sits_in_an_ordinary_seat_and_a_contact_person_in_neither_kind() -> None:
    assert {role.value: role.facts.seat.value for role in Role} == {
        "chair": "ordinary",
        "vice_chair": "ordinary",
        "ordinary": "ordinary",
        "substitute": "substitute",
        "contact": "other",
        "unspecified": "other",
    }


@pytest.mark.parametrize(
    ("code", "counted"),
    [
        (Assessment.NOT_ASSESSED, ["1\u00a0ej bedömd", "2\u00a0ej bedömda"]),
        (GoalState.PARTLY, ["1\u00a0delvis uppfyllt", "2\u00a0delvis uppfyllda"]),
        (ChangeKind.REMOVED, ["1\u00a0borttagen", "2\u00a0borttagna"]),
    ],
)
def test_a_code_after_a_number_agrees_with_what_is_counted(
    code: Assessment | GoalState | ChangeKind, counted: list[str]
) -> None:
    assert [swedish.counted(number, *code.facts.forms) for number in (1, 2)] == counted


def test_the_key_of_what_a_comment_is_about_is_that_of_a_table_with_a_key_of_one_column() -> None:
    assert [len(BY_NAME[kind.facts.table].key) for kind in SubjectKind] == [1, 1, 1, 1, 1, 1]


def test_the_parts_about_one_collaboration_and_the_lists_among_a_documents_texts_are_these() -> None:
    assert [part.value for part in TextPart if part.facts.place is TextPlace.EACH] == ["risk", "recommendation"]
    assert [part.value for part in TextPart if part.facts.is_list] == ["proposal", "basis", "receiver"]


def test_a_code_that_does_not_say_all_that_is_known_of_it_cannot_be_declared() -> None:
    with pytest.raises(TypeError, match=r"Vessel 'raft' must say all that is known of it: .*Coloured"):

        class Vessel(Code):
            facts: Coloured

            SHIP = "ship", Coloured("skepp", GREEN)
            RAFT = "raft", "flotte"


def test_a_code_without_more_to_tell_has_its_word_alone() -> None:
    assert Direction.INCOME.word == "intäkt"
    assert not hasattr(Direction.INCOME, "facts")
