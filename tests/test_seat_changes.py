"""What changed between two times, as far as both are known."""

from kronoberg.analysis import seat_changes
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Role, SeatEvent
from kronoberg.store import folder
from tests import seatings
from tests.conftest import ROOT
from tests.seatings import appointment, body

TERM = {"valid_from": "2023-01-01", "valid_to": "2026-12-31"}


def at(text: str) -> PartialDate:
    return PartialDate(text)


def test_one_who_left_and_one_who_came_the_day_after_are_a_replacement() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2019-01-01", valid_to="2020-09-14"),
        appointment("bo", valid_from="2020-09-15", valid_to="2022-12-31"),
    )
    (change,) = seat_changes.between(book, at("2020-01-01"), at("2021-01-01")).changes
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
    found = seat_changes.between(book, at("2022-12-31"), at("2023-01-01")).changes
    assert [change.event for change in found] == [SeatEvent.LEFT, SeatEvent.CAME, SeatEvent.CAME]


def test_a_new_party_and_a_new_role_are_told_for_the_same_person() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2019-01-01", valid_to="2022-12-31", party_id="M"),
        appointment("ada", **TERM, party_id="KD", role=Role.CHAIR),
    )
    found = seat_changes.between(book, at("2022"), at("2023")).changes
    assert [change.event for change in found] == [SeatEvent.PARTY, SeatEvent.ROLE]


def test_a_body_unknown_at_one_time_is_not_compared() -> None:
    book = seatings.book(appointment("ada", observed_on="2019-03-21"))
    found = seat_changes.between(book, at("2019-03-21"), at("2021-01-01"))
    assert found.changes == ()
    assert [body.body_id for body in found.unknown] == ["organ"]


def test_a_body_that_has_ended_has_no_seats_after_that() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2019-01-01", valid_to="2021-06-30"), bodies=(body(valid_to="2021-06-30"),)
    )
    found = seat_changes.between(book, at("2021-01-01"), at("2022-01-01"))
    assert [change.event for change in found.changes] == [SeatEvent.LEFT]
    assert found.unknown == ()


def test_one_named_only_later_is_not_said_to_have_come_where_the_earlier_list_may_lack_names() -> None:
    partly, whole = body(seats_ordinary=2), body(seats_ordinary=1)
    rows = (
        appointment("ada", observed_on="2019-03-21"),
        appointment("bo", observed_on="2022-03-21"),
    )
    found = seat_changes.between(seatings.book(*rows, bodies=(partly,)), at("2019-03-21"), at("2022-03-21")).changes
    assert [change.event for change in found] == [SeatEvent.NAMED_BEFORE, SeatEvent.NAMED_AFTER]
    found = seat_changes.between(seatings.book(*rows, bodies=(whole,)), at("2019-03-21"), at("2022-03-21")).changes
    assert [change.event for change in found] == [SeatEvent.LEFT, SeatEvent.CAME]


def test_the_example_tells_replacement_vacancy_and_party_change() -> None:
    book = folder.read_book(ROOT / "data/exempel")
    replaced = seat_changes.between(book, at("2019-12-31"), at("2020-12-31"))
    told = {
        (change.body.body_id, change.event, change.before and change.before.name, change.after and change.after.name)
        for change in replaced.changes
    }
    pair = (SeatEvent.REPLACED, "Gunnar Tornhed", "Björn Otterlid")
    assert ("brysselkontoret-styrgrupp", *pair) in told
    assert ("euroregion-grynnan-styrelse", *pair) in told
    assert ("handelskontoret-styrelse", SeatEvent.LEFT, "Gunnar Tornhed", None) in told

    later = seat_changes.between(book, at("2022"), at("2023")).changes
    party = [change for change in later if change.event is SeatEvent.PARTY]
    assert {(change.body.body_id, change.before and change.before.party_id) for change in party} == {
        ("brysselkontoret-styrgrupp", "M"),
        ("internationella-beredningen", "M"),
    }
    # Between two years their ends are compared, so that one who left in 2024 is told in 2024.
    vacated = seat_changes.between(book, at("2023"), at("2024")).changes
    assert {(change.event, change.before and change.before.name) for change in vacated} == {
        (SeatEvent.LEFT, "Tor Sandelöv"),
        (SeatEvent.LEFT, "Per-Olov Ljungskär"),
    }


def test_the_year_before_is_compared_with_by_default() -> None:
    assert str(seat_changes.year_before(at("2024"))) == "2023"
    assert str(seat_changes.year_before(at("2024-02-29"))) == "2023-02-28"
    assert str(seat_changes.year_before(at("2024-12-31"))) == "2023-12-31"
