"""Who sits on is a question to a person with a source; who may leave stands with those who sit there first."""

from kronoberg.analysis.seats import remaining, representation, succession
from kronoberg.domain.book import Book
from kronoberg.domain.difference import raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.words import Certainty
from kronoberg.topics.entry.forms import representative_words
from tests import datasets, seatings

TODAY = seatings.TODAY


def asked(book: Book, year: int = 2025) -> list[str]:
    return [seat.person_id for each in remaining.asked(book, year, TODAY) for seat in each.seats]


def test_those_of_the_end_of_the_year_before_are_asked_for_unless_a_source_names_them_or_says_that_they_left() -> None:
    book = seatings.book(
        seatings.appointment("ada", observed_on="2024"),
        seatings.appointment("bo", observed_on="2024"),
        seatings.appointment("bo", observed_on="2025"),
        seatings.appointment("cai", valid_from="2023-01-01", valid_to="2024-12-31"),
        bodies=(seatings.body(seats_ordinary=9),),
    )
    assert asked(book) == ["ada"]
    assert asked(book, 2024) == []


def test_who_is_only_concluded_is_asked_of_nobody() -> None:
    book = seatings.book(seatings.appointment("ada", observed_on="2024", certainty=Certainty.INFERRED))
    assert asked(book) == []


def test_an_answer_is_a_sight_of_its_own_with_its_source_and_the_earlier_one_stays() -> None:
    book = seatings.book(
        seatings.appointment("ada", observed_on="2024"), seatings.appointment("bo", observed_on="2024")
    )
    (found,) = remaining.asked(book, 2025, TODAY)
    chosen = [seat for seat in found.seats if seat.person_id == "ada"]
    rows = remaining.rows(book, chosen, "2025", "kalla")
    after = candidate(book, {"appointments": Incoming("formuläret", raw_rows(rows))})
    new = [row for row in after.rows("appointments") if row not in book.rows("appointments")]
    assert [(row.appointment_id, str(row.observed_on), row.party_id) for row in new] == [
        ("2025-organ-ada", "2025", "S")
    ]
    (body,) = representation.seats_in_year(after, 2025, TODAY)
    assert [seat.person_id for seat in body.held] == ["ada"]
    assert asked(after) == ["bo"]


def test_the_real_region_asks_for_everybody_of_2024() -> None:
    assert len(asked(datasets.read("kronoberg"))) == 20


def test_who_may_leave_stands_once_and_those_who_sit_there_today_first() -> None:
    book = seatings.book(
        seatings.appointment("ada", observed_on="2012"),
        seatings.appointment("bo", observed_on="2024"),
        seatings.appointment("bo", observed_on="2019"),
        seatings.appointment("cai", valid_from="2023-01-01", valid_to="2026-12-31"),
        seatings.appointment("di", valid_from="2015-01-01", valid_to="2018-12-31"),
    )
    found = succession.may_leave(book, "organ", TODAY)
    assert [(seat.person_id, str(seat.appointment.observed_on or "")) for seat in found] == [
        ("cai", ""),
        ("bo", "2024"),
        ("ada", "2012"),
    ]
    assert representative_words.leaves(found[1], "Organ") == "Bo (S), ordinarie, Organ, observerat 2024"
