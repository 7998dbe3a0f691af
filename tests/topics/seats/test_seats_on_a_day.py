"""A seat is not a person: seats are counted on one day, persons through a year. The numbers are typed by hand."""

import datetime as dt

import pytest

from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import representation, seats
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, Knowledge, Role, SeatKind
from kronoberg.topics.collaborations import register_words
from kronoberg.topics.seats import body_words
from kronoberg.topics.seats import charts as seat_charts
from kronoberg.topics.seats import exports as export_seats
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.seats import words as seat_words
from tests import datasets, seatings, shown_tables
from tests.seatings import TODAY, appointment, body


def political(book: Book, year: int, today: dt.date = TODAY) -> tuple[BodySeats, ...]:
    return seats.of_group(representation.seats_in_year(book, year, today), BodyGroup.POLITICAL)


def only(book: Book, year: int, today: dt.date = TODAY) -> BodySeats:
    (found,) = representation.seats_in_year(book, year, today)
    return found


def parties(book: Book, year: int) -> dict[str, tuple[int, int]]:
    shares = seat_balance.by_party(book, political(book, year))
    return {share.party.party_id: (share.ordinary, share.substitute) for share in shares if share.party}


def test_in_2020_ten_of_the_ordinary_seats_are_held_on_new_years_eve_and_not_thirteen() -> None:
    # Three left and three came in September 2020: the thirteen are persons in seats, not seats. The bodies of that day
    # have 3 + 2 + 1 + 3 + 1 + 1 ordinary seats (Energiringens årsstämma, the twelfth, came in 2022); Gunnar Tornhed's
    # in Handelskontoret stands vacant.
    book = datasets.example()
    found = political(book, 2020)
    assert sum(each.body.seats_ordinary or 0 for each in found) == 11
    assert seats.total(found, SeatKind.ORDINARY).value == 1000
    ordinary = {party: count for party, (count, _) in parties(book, 2020).items() if count}
    assert ordinary == {"M": 3, "S": 4, "C": 2, "MP": 1}
    assert [(each.body.body_id, each.ordinary.vacant) for each in found if each.ordinary.vacant] == [
        ("handelskontoret-styrelse", 1)
    ]


def test_one_who_left_in_march_2024_has_no_seat_at_the_end_of_that_year() -> None:
    # Tor Sandelöv (SD) left the only ordinary seat of his party on 31 March; he has two substitutes' seats.
    book = datasets.example()
    assert parties(book, 2024)["SD"] == (0, 2)
    names = {seat.name for each in political(book, 2024) for seat in each.held if seat.kind is SeatKind.ORDINARY}
    assert "Tor Sandelöv" in names


def test_what_is_counted_and_on_which_day_stands_with_every_number() -> None:
    book = datasets.example()
    found = political(book, 2020)
    when, day = PartialDate("2020"), seat_words.day_counted(found, PartialDate("2020"))
    assert day == "den 31 december 2020"
    # Substitutes: Astrid, Östen, Hedda, Åke and Siv; nobody is named in the two of Nordkusten.
    assert seat_words.in_short(book, found, (), when, TODAY) == (
        "Platser den 31 december 2020: 10 ordinarie och minst 5 ersättare i 6 av 6 politiska organ. "
        "Vakanta platser: 1 ordinarie i Handelskontorets styrelse."
    )
    shares = seat_balance.by_party(book, found)
    words = seat_charts.party_words(shares, day, "")
    assert (words.headline, words.measure) == (
        "Platser per parti den 31 december 2020",
        "Antal platser i politiska organ den 31 december 2020, efter partiet då",
    )
    assert words.text.startswith("Ordinarie: S 4, C 2, M 3 och MP 1.")
    shown = seat_tables.bodies_table(found, when)
    assert shown is not None
    assert shown.title == "Vem som har haft plats i vilket organ 2020"
    assert "Platser den 31 december 2020" in shown_tables.words(shown).columns
    assert seat_tables.parties_table(shares, found, when).title == "Platser per parti den 31 december 2020"


def test_the_files_say_who_sat_in_the_year_and_who_sits_on_the_day() -> None:
    book = datasets.example()
    table = export_seats.seats_at(book, PartialDate("2020"), TODAY)
    assert table.title == "Vem som har haft plats i vilket organ 2020, och platserna den 31 december 2020"
    keys = [column.name for column in table.columns]
    rows = [dict(zip(keys, row, strict=True)) for row in table.rows]
    steering = {row["person"]: row["sits"] for row in rows if row["body_id"] == "brysselkontoret-styrgrupp"}
    assert steering == {
        "Astrid Falkmyr": True,
        "Gunnar Tornhed": False,
        "Siv Åkerlinde": True,
        "Björn Otterlid": True,
    }
    balance = export_seats.balance(book, PartialDate("2020"), TODAY)
    assert balance.title == "Platser per parti och kön den 31 december 2020"
    assert {row[0] for row in balance.rows} == {"2020-12-31"}


@pytest.mark.parametrize(
    ("today", "party"),
    [(dt.date(2025, 8, 31), "M"), (dt.date(2025, 9, 1), "C"), (dt.date(2026, 11, 22), "C")],
)
def test_in_the_year_that_goes_on_seats_are_counted_today(today: dt.date, party: str) -> None:
    book = seatings.book(
        appointment("ada", valid_from="2023-01-01", valid_to="2025-08-31", party_id="M"),
        appointment("bo", valid_from="2025-09-01", valid_to="2026-12-31", party_id="C"),
        bodies=(body(seats_ordinary=1),),
    )
    found = only(book, 2025, today)
    assert [seat.party_id for seat in found.sitting] == [party]
    assert [seat.name for seat in found.held] == ["Ada", "Bo"]
    assert seat_words.day_counted([found], found.when) == {
        dt.date(2025, 8, 31): "den 31 augusti 2025",
        dt.date(2025, 9, 1): "den 1 september 2025",
    }.get(today, "den 31 december 2025")


def test_a_body_that_ended_in_the_year_has_no_seats_at_its_end_but_keeps_its_names() -> None:
    (found,) = [each for each in political(datasets.example(), 2021) if each.body.body_id == "handelskontoret-styrelse"]
    assert (found.sitting, found.ordinary.seats, found.ordinary.vacant) == ((), None, None)
    assert body_words.seats_left(found) == "upphörde 2021-06-30"
    assert body_words.members(found, SeatKind.SUBSTITUTE) == "Astrid Falkmyr (S), till 2021-06-30"


def test_one_who_is_known_by_two_rows_has_one_seat_and_leaves_it_with_the_end_that_one_of_them_states() -> None:
    seen, ended = appointment("ada", observed_on="2025"), appointment("ada", valid_from="2023", valid_to="2025-08-31")
    assert only(seatings.book(seen), 2025).ordinary.held == 1
    assert only(seatings.book(seen, ended), 2025).ordinary.held == 0
    later = appointment("ada", observed_on="2025-12-01")
    assert only(seatings.book(ended, later), 2025).ordinary.held == 1


def test_one_who_is_elected_anew_within_the_year_has_one_seat() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2023-01-01", valid_to="2025-03-31", party_id="M"),
        appointment("ada", valid_from="2025-04-01", valid_to="2026-12-31", party_id="KD"),
    )
    assert [seat.party_id for seat in only(book, 2025).sitting] == ["KD"]


def test_one_who_is_not_named_since_another_came_to_the_only_seat_does_not_hold_it_too() -> None:
    rows = (appointment("ada", observed_on="2025-03-12"), appointment("bo", valid_from="2025-09-01"))
    one = only(seatings.book(*rows, bodies=(body(seats_ordinary=1),)), 2025)
    two = only(seatings.book(*rows, bodies=(body(seats_ordinary=2),)), 2025)
    assert [seat.name for seat in one.sitting] == ["Bo"]
    assert [seat.name for seat in two.sitting] == ["Ada", "Bo"]


def test_one_whom_a_source_shows_in_the_year_sits_at_its_end_while_no_source_says_otherwise() -> None:
    assert only(seatings.book(appointment("ada", observed_on="2024-03-01")), 2024).ordinary.held == 1
    assert only(seatings.book(appointment("ada", observed_on="2024-03-01", role=Role.CHAIR)), 2024).ordinary.held == 1


# One rule for a year and for the day that its seats are counted on.


@pytest.mark.parametrize("name", ["kronoberg", "exempel"])
@pytest.mark.parametrize("year", range(2010, 2026))
def test_a_year_and_its_last_day_have_the_same_seats(name: str, year: int) -> None:
    data = datasets.read(name)
    of_year = {each.body.body_id: each for each in representation.seats_in_year(data, year, TODAY)}
    for each in representation.seats_on(data, dt.date(year, 12, 31)):
        other = of_year[each.body.body_id]
        assert [seat.appointment for seat in each.sitting] == [seat.appointment for seat in other.sitting]
        assert (each.ordinary, each.substitute, each.known) == (other.ordinary, other.substitute, other.known)
        assert each.held == each.sitting


def test_on_a_day_one_who_has_left_is_not_named_and_the_empty_seat_is_known() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2023-01-01", valid_to="2024-03-31"), bodies=(body(seats_ordinary=1),)
    )
    (found,) = representation.seats_on(book, dt.date(2024, 4, 1))
    assert (found.held, found.known, found.ordinary.held, found.ordinary.vacant) == ((), True, 0, 1)


def test_on_a_day_before_anybody_came_the_seats_are_unknown() -> None:
    (found,) = representation.seats_on(seatings.book(appointment("ada", valid_from="2024-09-01")), dt.date(2024, 3, 1))
    assert (found.held, found.known) == ((), False)
    assert seat_words.counts([found]) == ("uppgift saknas", "uppgift saknas")


def test_on_a_day_one_whom_no_source_shows_since_another_came_may_sit_there_and_is_not_counted() -> None:
    rows = (appointment("ada", observed_on="2025-03-12"), appointment("bo", valid_from="2025-09-01"))
    book = seatings.book(*rows, bodies=(body(seats_ordinary=1),))
    (found,) = representation.seats_on(book, dt.date(2025, 10, 1))
    assert [seat.name for seat in found.held] == ["Bo"]
    assert [(seat.name, seat.knowledge) for seat in found.unsure] == [("Ada", Knowledge.OPEN_END)]


def test_a_seat_in_which_nobody_is_known_is_not_told_as_held() -> None:
    (found,) = representation.seats_in_year(seatings.book(), 2024, TODAY)
    assert body_words.seats_left(found) == "2 ordinarie platser (ingen känd), 1 ersättarplats (ingen känd)"
    (half,) = representation.seats_in_year(seatings.book(appointment("ada", observed_on="2024")), 2024, TODAY)
    assert body_words.seats_left(half) == "1 av 2 ordinarie (1 okänd), 1 ersättarplats (ingen känd)"


def test_a_seat_in_which_somebody_may_sit_is_not_told_as_nobodys() -> None:
    made = seatings.book(appointment("ada", valid_from="2023-01-01"))
    (found,) = representation.seats_in_year(made, 2024, TODAY)
    assert body_words.seats_left(found) == "2 ordinarie platser (ingen säker uppgift), 1 ersättarplats (ingen känd)"


def test_a_sum_of_seats_says_that_it_counts_those_who_are_known() -> None:
    one = appointment("ada", observed_on="2024")
    contact = appointment("bo", observed_on="2024", role=Role.CONTACT)
    assert [
        register_words.seats_held(representation.seats_in_year(seatings.book(*rows), 2024, TODAY))
        for rows in ((), (one,), (one, contact))
    ] == ["uppgift saknas", "1 ordinarie känd", "1 ordinarie och 1 i annan eller okänd roll kända"]


def test_the_group_of_contacts_shows_one_seat_and_nobody_in_it() -> None:
    found = representation.seats_in_year(datasets.real(), 2024, TODAY)
    (group,) = [each for each in found if each.body.name == "SBHSS kontaktpersonsgrupp"]
    assert body_words.seats_left(group) == "1 ordinarie plats (ingen känd)"
