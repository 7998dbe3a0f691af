"""What changed between two times, as far as both are known."""

import pytest

from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import changes as seat_changes
from kronoberg.analysis.seats import representation
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Role, SeatEvent
from kronoberg.topics.seats import words as seat_words
from tests import datasets, seatings
from tests.seatings import TODAY, appointment, body

TERM = {"valid_from": "2023-01-01", "valid_to": "2026-12-31"}


def at(text: str) -> PartialDate:
    return PartialDate(text)


def test_one_who_left_and_one_who_came_the_day_after_are_a_replacement() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2019-01-01", valid_to="2020-09-14"),
        appointment("bo", valid_from="2020-09-15", valid_to="2022-12-31"),
    )
    (change,) = seat_changes.between(book, at("2020-01-01"), at("2021-01-01"), TODAY).changes
    assert change.event is SeatEvent.REPLACED
    assert change.before is not None
    assert change.after is not None
    assert (change.before.name, change.after.name, str(change.day)) == ("Ada", "Bo", "2020-09-15")


def test_where_several_came_the_same_day_nobody_is_named_as_successor() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2019-01-01", valid_to="2022-12-31"),
        appointment("bo", **TERM),
        appointment("cia", **TERM),
    )
    found = seat_changes.between(book, at("2022-12-31"), at("2023-01-01"), TODAY).changes
    assert [change.event for change in found] == [SeatEvent.LEFT, SeatEvent.CAME, SeatEvent.CAME]


def test_a_new_party_and_a_new_role_are_told_for_the_same_person() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2019-01-01", valid_to="2022-12-31", party_id="M"),
        appointment("ada", **TERM, party_id="KD", role=Role.CHAIR),
    )
    found = seat_changes.between(book, at("2022"), at("2023"), TODAY).changes
    assert [change.event for change in found] == [SeatEvent.PARTY, SeatEvent.ROLE]


def test_a_body_unknown_at_one_time_is_not_compared() -> None:
    book = seatings.book(appointment("ada", observed_on="2019-03-21"))
    found = seat_changes.between(book, at("2019-03-21"), at("2021-01-01"), TODAY)
    assert found.changes == ()
    assert [body.body_id for body in found.unknown] == ["organ"]


def test_a_body_that_has_ended_has_no_seats_after_that() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2019-01-01", valid_to="2021-06-30"), bodies=(body(valid_to="2021-06-30"),)
    )
    found = seat_changes.between(book, at("2021-01-01"), at("2022-01-01"), TODAY)
    assert [change.event for change in found.changes] == [SeatEvent.LEFT]
    assert found.unknown == ()


@pytest.mark.parametrize("seats", [1, 2])
def test_one_named_at_one_time_only_is_listed_apart_and_is_no_change_however_many_seats_there_are(seats: int) -> None:
    rows = (appointment("ada", observed_on="2019-03-21"), appointment("bo", observed_on="2022-03-21"))
    book = seatings.book(*rows, bodies=(body(seats_ordinary=seats),))
    found = seat_changes.between(book, at("2019-03-21"), at("2022-03-21"), TODAY)
    assert found.changes == ()
    assert [change.event for change in found.only_named] == [SeatEvent.NAMED_BEFORE, SeatEvent.NAMED_AFTER]


def test_another_role_or_party_at_two_lone_sights_is_listed_apart_and_is_no_change() -> None:
    book = seatings.book(
        appointment("ada", observed_on="2019-03-21", party_id="M"),
        appointment("bo", observed_on="2019-03-21"),
        appointment("ada", observed_on="2024", party_id="KD"),
        appointment("bo", observed_on="2024", role=Role.SUBSTITUTE),
    )
    found = seat_changes.between(book, at("2019"), at("2024"), TODAY)
    assert found.changes == ()
    assert {(each.event, each.before and each.before.name) for each in found.only_named} == {
        (SeatEvent.NAMED_PARTIES, "Ada"),
        (SeatEvent.NAMED_ROLES, "Bo"),
    }
    assert seat_words.comparison(found).replace("\u00a0", " ") == (
        "Inga ändringar från 2019 till 2024 i 1 organ som kan jämföras. 1 person nämns i olika roller. "
        "1 person nämns för olika partier."
    )


def test_another_role_counts_where_the_earlier_appointment_is_said_to_have_ended() -> None:
    book = seatings.book(
        appointment("ada", observed_on="2019", valid_to="2022-12-31"),
        appointment("ada", observed_on="2024", role=Role.SUBSTITUTE),
    )
    found = seat_changes.between(book, at("2019"), at("2024"), TODAY)
    assert SeatEvent.ROLE in {each.event for each in found.changes}
    assert found.only_named == ()


# The change that an officer entered: one seat passed on in September 2025, three who are not named since 2024.
PASSED_ON = seatings.book(
    appointment("rene", party_id="M", observed_on="2024", valid_to="2025-08-31"),
    appointment("emil", party_id="KD", observed_on="2024"),
    appointment("bo", party_id="L", observed_on="2024", role=Role.SUBSTITUTE),
    appointment("robert", party_id="S", observed_on="2024", role=Role.SUBSTITUTE),
    appointment("lena", party_id="M", valid_from="2025-09-01"),
    bodies=(body(seats_ordinary=2, seats_substitute=2),),
)


def test_a_seat_passed_on_is_one_change_and_those_not_named_since_have_not_left() -> None:
    found = seat_changes.between(PASSED_ON, at("2024"), at("2025"), TODAY)
    (change,) = found.changes
    assert change.event is SeatEvent.REPLACED
    assert (change.before and change.before.name, change.after and change.after.name) == ("Rene", "Lena")
    assert {each.before and each.before.name for each in found.only_named} == {"Emil", "Bo", "Robert"}
    assert (
        seat_words.comparison(found).replace("\u00a0", " ")
        == "1 ändring från 2024 till 2025 i 1 organ som kan jämföras. 3 personer nämns bara vid den ena tiden."
    )


def test_a_seat_passed_on_is_one_seat_and_not_two() -> None:
    political = representation.seats_in_year(PASSED_ON, 2025, TODAY)
    assert [(seat.name, seat.party_id) for seat in political[0].sitting] == [("Lena", "M")]
    assert [seat.name for seat in political[0].held] == ["Rene", "Lena"]
    assert seat_words.counts(political) == ("minst 1", "uppgift saknas")
    (share,) = seat_balance.by_party(PASSED_ON, political)
    assert (share.party and share.party.party_id, share.ordinary) == ("M", 1)


def test_one_who_came_and_left_between_the_times_has_passed_the_seat_on_twice() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2023-01-01", valid_to="2025-01-31"),
        appointment("bo", valid_from="2025-02-01", valid_to="2025-10-31"),
        appointment("cia", valid_from="2025-11-01", valid_to="2026-12-31"),
    )
    found = seat_changes.between(book, at("2024"), at("2025"), TODAY).changes
    assert [(each.before and each.before.name, each.after and each.after.name) for each in found] == [
        ("Ada", "Bo"),
        ("Bo", "Cia"),
    ]


def test_one_who_is_elected_anew_has_neither_left_nor_come() -> None:
    book = seatings.book(
        appointment("ada", observed_on="2022"), appointment("ada", valid_from="2023-01-01", valid_to="2026-12-31")
    )
    found = seat_changes.between(book, at("2022"), at("2023"), TODAY)
    assert (found.changes, found.only_named) == ((), ())


def test_those_who_came_to_a_body_of_which_nothing_was_known_before_may_have_sat_there_already() -> None:
    book = seatings.book(appointment("ada", valid_from="2023-01-01", valid_to="2026-12-31"))
    found = seat_changes.between(book, at("2022"), at("2023"), TODAY)
    assert found.changes == ()
    assert [each.body_id for each in found.unknown] == ["organ"]


def test_the_example_tells_replacement_vacancy_and_party_change() -> None:
    book = datasets.example()
    replaced = seat_changes.between(book, at("2019-12-31"), at("2020-12-31"), TODAY)
    told = {
        (change.body.body_id, change.event, change.before and change.before.name, change.after and change.after.name)
        for change in replaced.changes
    }
    pair = (SeatEvent.REPLACED, "Gunnar Tornhed", "Björn Otterlid")
    assert ("brysselkontoret-styrgrupp", *pair) in told
    assert ("euroregion-grynnan-styrelse", *pair) in told
    assert ("handelskontoret-styrelse", SeatEvent.LEFT, "Gunnar Tornhed", None) in told

    later = seat_changes.between(book, at("2022"), at("2023"), TODAY).changes
    party = [change for change in later if change.event is SeatEvent.PARTY]
    assert {(change.body.body_id, change.before and change.before.party_id) for change in party} == {
        ("brysselkontoret-styrgrupp", "M"),
        ("internationella-beredningen", "M"),
    }
    # Between two years their ends are compared, so that one who left in 2024 is told in 2024.
    vacated = seat_changes.between(book, at("2023"), at("2024"), TODAY).changes
    assert {(change.event, change.before and change.before.name) for change in vacated} == {
        (SeatEvent.LEFT, "Tor Sandelöv"),
        (SeatEvent.LEFT, "Per-Olov Ljungskär"),
    }


def test_the_year_before_is_compared_with_by_default() -> None:
    assert str(seat_changes.year_before(at("2024"))) == "2023"
    assert str(seat_changes.year_before(at("2024-02-29"))) == "2023-02-28"
    assert str(seat_changes.year_before(at("2024-12-31"))) == "2023-12-31"
