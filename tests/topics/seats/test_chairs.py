"""Who chairs a body is told in the same way by both tables, wherever it stands: never missing beside a named chair."""

import datetime as dt
from typing import Any

import pytest

from kronoberg.analysis.coverage import known_rows, year_gaps
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import representation
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Chairmanship
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, Certainty, Role, SeatKind
from kronoberg.topics.seats import body_words, document_tables
from kronoberg.topics.seats import words as seat_words
from tests import seatings, shown_tables
from tests.seatings import TODAY
from tests.topics.seats.test_known_people_are_found import on_the_page
from tests.walk import NAMES, reported, sheet
from tests.walk import book as dataset

BOARD = "Euroregion Grynnans styrelse"


def chairmanship(year: int, **fields: Any) -> Chairmanship:
    dates = {key: PartialDate(fields.pop(key)) for key in ("valid_from", "valid_to") if key in fields}
    defaults: dict[str, Any] = {"body_id": "organ", "year": year, "organisation": "Provregionen"} | seatings.SOURCED
    return Chairmanship(**(defaults | dates | fields))


def appointed(*chairmanships: Chairmanship, **fields: Any) -> Book:
    """Ada, who is appointed as chair for a term, with what the chairmanships tell."""
    term = {"valid_from": "2023-01-01", "valid_to": "2026-12-31", "role": Role.CHAIR} | fields
    return seatings.book(seatings.appointment("ada", **term), chairmanships=chairmanships)


def ordinary(book: Book, when: str) -> str:
    (found,) = representation.seats_at(book, PartialDate(when), TODAY)
    return body_words.members(found, SeatKind.ORDINARY)


def told(book: Book, year: int, today: dt.date = TODAY) -> str:
    return seat_words.chairs_of_year(book, seat_history.chairmanships(book), PartialDate(str(year)), today)


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_a_chair_by_appointment_is_no_missing_chair(year: int) -> None:
    book = dataset("exempel")
    assert "Brysselkontorets styrgrupp" not in {body.name for body in year_gaps.bodies_without_a_chair(book, year)}
    assert "Brysselkontorets styrgrupp (Maja Vinterqvarn)" in told(book, year)
    shown = document_tables.chairs_table(seat_history.chairmanships(book), year)
    assert shown is not None
    assert shown_tables.words(shown).loc["Brysselkontorets styrgrupp", "Ordförande"] == "Maja Vinterqvarn"


def test_the_report_tells_a_chair_who_left_in_the_year_with_the_day_in_chapter_and_table() -> None:
    found = reported("exempel", 2025)
    assert "Emina Hadželić (S), ordförande till 2025-02-19" in found
    assert (
        "Exempelregionen hade ordförandeskapet 2025 i Brysselkontorets styrgrupp (Maja Vinterqvarn) och Euroregion "
        "Grynnans styrelse (Emina Hadželić, till 2025-02-19)."
    ) in found
    assert "Ordförandeskapet framgår inte" not in found


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (2023, "Emina Hadželić (S), ordförande från 2024-02-14; Per-Olov Ljungskär (KD)"),
        (2024, "Emina Hadželić (S), ordförande från 2024-02-14; Per-Olov Ljungskär (KD)"),
        (2025, "Emina Hadželić (S), ordförande till 2025-02-19; Per-Olov Ljungskär (KD)"),
        (2026, "Emina Hadželić (S), ordförande till 2025-02-19; Per-Olov Ljungskär (KD)"),
    ],
)
def test_the_page_and_the_sheet_tell_the_days_of_a_chairmanship(year: int, words: str) -> None:
    assert on_the_page("exempel", year, BOARD)["Ordinarie"] == words
    assert words.split(";", maxsplit=1)[0] in sheet("exempel", "euroregion-grynnan", year)


def test_after_the_chairmanship_has_ended_the_chair_is_missing_again() -> None:
    book = dataset("exempel")
    assert [body.name for body in year_gaps.bodies_without_a_chair(book, 2025)] == []
    assert [body.name for body in year_gaps.bodies_without_a_chair(book, 2026)] == [BOARD]
    assert [known_rows.chairs(book, year).certain for year in (2023, 2024, 2025, 2026)] == [2, 2, 2, 1]


def test_a_day_shows_the_chair_of_that_day() -> None:
    book = appointed(chairmanship(2024, person="Ada", valid_from="2024-02-14", valid_to="2025-02-19"))
    (before,) = representation.seats_on(book, dt.date(2024, 2, 13))
    (within,) = representation.seats_on(book, dt.date(2024, 6, 1))
    (after,) = representation.seats_on(book, dt.date(2025, 2, 20))
    assert [chairs(each) for each in (before, within, after)] == [[], ["Ada"], []]


def chairs(found: BodySeats) -> list[str]:
    return [seat.name for seat in found.held if found.is_chair(seat)]


def test_a_chairmanship_without_a_name_gets_the_name_of_the_one_appointed() -> None:
    book = appointed(chairmanship(2024, valid_to="2024-11-30"))
    assert told(book, 2024) == "Provregionen hade ordförandeskapet 2024 i Organ (Ada, till 2024-11-30)."
    assert ordinary(book, "2024") == "Ada (S), ordförande till 2024-11-30"


def test_what_is_only_concluded_of_an_appointed_chair_is_not_told_as_known() -> None:
    assert told(appointed(certainty=Certainty.INFERRED), 2024) == ""


def test_a_chair_of_the_regions_own_body_is_no_chairmanship_of_a_collaboration() -> None:
    made = appointed()
    own = made.replaced(bodies=(seatings.body(collaboration_id=None),))
    assert seat_history.chairmanships(own) == ()
    assert ordinary(own, "2024") == "Ada (S), ordförande"


def test_the_region_had_a_chairmanship_that_ended_earlier_in_the_year_that_goes_on() -> None:
    book = appointed(chairmanship(2026, person="Ada", valid_to="2026-02-19"))
    assert told(book, 2026) == "Provregionen hade ordförandeskapet 2026 i Organ (Ada, till 2026-02-19)."


def test_a_note_of_another_year_says_which_year_it_is_about() -> None:
    shown = document_tables.chairs_table(seat_history.chairmanships(dataset("kronoberg")), 2022)
    assert shown is not None
    assert shown_tables.words(shown)["Ordförande"].to_list() == [
        "Elin Petersson, till 2022-03-10",
        "Gustaw Marek Brzezin, från 2022-03-10",
    ]
    assert (
        shown_tables.words(shown)["Anmärkning"]
        .iloc[0]
        .startswith("Uträknat ur källan. Om 2021: Den andra av två ordförande")
    )


def test_a_conclusion_about_a_chair_does_not_hide_what_an_appointment_states() -> None:
    book = appointed(chairmanship(2024, person="Ada", certainty=Certainty.INFERRED))
    assert told(book, 2024) == "Provregionen hade ordförandeskapet 2024 i Organ (Ada)."


@pytest.mark.parametrize("name", NAMES)
def test_no_year_calls_a_chair_missing_or_unsaid_where_somebody_is_called_chair(name: str) -> None:
    marked = 0
    for year in range(2006, 2027):
        missing = {body.name for body in year_gaps.bodies_without_a_chair(dataset(name), year)}
        for found in representation.seats_in_year(dataset(name), year, TODAY):
            if chairs(found):
                assert found.body.name not in missing, (year, found.body.name)
            if found.group is BodyGroup.POLITICAL:
                assert all(who in told(dataset(name), year) for who in chairs(found)), (year, found.body.name)
                marked += len(chairs(found))
    # Kronoberg: Gustbée 2012 and Jaramillo 2024; the example: Vinterqvarn 2023–2026 and Hadželić 2024 and 2025.
    assert marked == {"kronoberg": 2, "exempel": 6}[name]
