"""Who sat where: what a source proves of a year or a day, and what it does not."""

import datetime as dt

import pytest

from kronoberg.analysis.overview.selection import Selection
from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import representation, seats, tenure
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, BodyKind, Certainty, Gender, Knowledge, Role, SeatKind
from kronoberg.topics.seats import exports as export_seats
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.seats import words as seat_words
from tests import datasets, seatings, shown_tables
from tests.seatings import TODAY, appointment, body


def political(book: Book, when: str) -> tuple[BodySeats, ...]:
    return seats.of_group(representation.seats_at(book, PartialDate(when), TODAY), BodyGroup.POLITICAL)


def seats_of(book: Book, when: str, body_id: str = "organ") -> BodySeats:
    return next(
        found for found in representation.seats_at(book, PartialDate(when), TODAY) if found.body.body_id == body_id
    )


def names(found: BodySeats, kind: SeatKind) -> set[str]:
    return {seat.name for seat in found.held if seat.kind is kind}


def known(when: str, **dates: str) -> Knowledge | None:
    return tenure.knowledge(appointment("ada", **dates), PartialDate(when), (seatings.TERM,))


# What the acceptance list of the issue asks for, typed by hand from the strategy's appendix 3 and the web page of 2019.


def test_ten_ordinary_members_and_seven_substitutes_sat_in_political_bodies_in_2024() -> None:
    found = political(datasets.real(), "2024")
    assert seats.total(found, SeatKind.ORDINARY).value == 1000
    assert seats.total(found, SeatKind.SUBSTITUTE).value == 700
    # No source says that the region has a seat in the council of Euroregion Baltic, so none is known to be lacking.
    assert seat_words.counts(found) == ("10", "7")


def test_a_sum_of_seats_says_at_least_where_a_seat_that_a_source_counts_has_nobody_known_in_it() -> None:
    named, other = body(), body("annat")
    rows = (appointment("ada", observed_on="2024"), appointment("bo", observed_on="2024"))
    # Both ordinary seats of one body are held and its substitute's is not known; nobody is known in the other body.
    one, both = seatings.book(*rows), seatings.book(*rows, bodies=(named, other))
    assert seat_words.counts(political(one, "2024")) == ("2", "uppgift saknas")
    assert seat_words.held(political(one, "2024")) == ("2 ordinarie", "okänt antal ersättare")
    assert seat_words.counts(political(both, "2024")) == ("minst 2", "uppgift saknas")
    assert seat_words.counts(political(one, "2019")) == ("uppgift saknas", "uppgift saknas")


def test_youth_officials_own_bodies_and_undated_ones_stand_apart_from_those_seventeen() -> None:
    book = datasets.real()
    found = {each.body.body_id: each for each in representation.seats_in_year(book, 2024, TODAY)}
    assert found["erb-ungdomsstyrelse"].group is BodyGroup.YOUTH
    assert {seat.name for seat in found["erb-ungdomsstyrelse"].held} == {"Emma Falkbacken", "Gustav Caligari Berger"}
    assert found["sbhss-chefsgrupp"].group is BodyGroup.OFFICIAL
    assert found["regionstyrelsen"].group is BodyGroup.OWN
    assert [seat.name for seat in found["regionstyrelsen"].held] == ["Mikael Johansson"]
    assert len(representation.undated(book)) == 6


def test_the_parties_of_2024_are_those_of_the_strategy() -> None:
    book = datasets.real()
    shares = seat_balance.by_party(book, political(book, "2024"))
    counted = {share.party.party_id: (share.ordinary, share.substitute) for share in shares if share.party}
    assert counted == {"M": (4, 0), "S": (3, 3), "KD": (3, 1), "L": (0, 2), "C": (0, 1)}


def test_kronoberg_chaired_euroregion_baltic_in_2012_and_2024() -> None:
    chairs = [each for each in seat_history.chairmanships(datasets.real()) if each.body.body_id == "erb-styrelse"]
    assert seat_history.own_years(chairs) == (2012, 2024)


def test_the_page_of_2019_shows_four_names_on_its_own_day() -> None:
    found = seats_of(datasets.real(), "2019-03-21", "erb-styrelse")
    assert names(found, SeatKind.ORDINARY) == {"Roland Gustbée", "Robert Olesen"}
    assert names(found, SeatKind.SUBSTITUTE) == {"Britt-Louise Berndtsson", "Helen Bengtsson"}
    assert {seat.knowledge for seat in found.held} == {Knowledge.OBSERVED}


def test_in_2021_the_seats_of_euroregion_baltic_are_unknown_and_neither_empty_nor_carried_over() -> None:
    found = next(
        each
        for each in representation.seats_on(datasets.real(), dt.date(2021, 1, 1))
        if "styrelse" in each.body.body_id
    )
    assert found.body.body_id == "erb-styrelse"
    assert not found.known
    assert (found.held, found.unsure) == ((), ())
    assert (found.ordinary.vacant, found.substitute.vacant) == (None, None)
    assert found.nearest == PartialDate("2019-03-21")


def test_a_source_that_only_says_2024_counts_for_the_year_and_for_each_day_of_it() -> None:
    book = datasets.real()
    for when in ("2024", "2024-01-01", "2024-06-01", "2024-12-31"):
        found = seats_of(book, when, "erb-styrelse")
        assert names(found, SeatKind.ORDINARY) == {"Emil Torstensson", "René Jaramillo"}
        assert names(found, SeatKind.SUBSTITUTE) == {"Bo Bergsjö", "Robert Olesen"}
        assert found.unsure == ()
        assert seat_words.counts(political(book, when)) == ("10", "7")


def test_one_who_became_chair_in_february_2012_sits_on_a_day_of_june_and_on_none_of_january() -> None:
    book = datasets.real()
    assert names(seats_of(book, "2012-06-01", "erb-styrelse"), SeatKind.ORDINARY) == {"Roland Gustbée"}
    assert not seats_of(book, "2012-01-31", "erb-styrelse").known


# The rules on small made-up cases.


def test_a_period_proves_the_days_between_its_dates_and_none_outside() -> None:
    dates = {"valid_from": "2019-01-01", "valid_to": "2020-09-14"}
    assert known("2019-01-01", **dates) is Knowledge.PERIOD
    assert known("2020-09-14", **dates) is Knowledge.PERIOD
    assert known("2020-09-15", **dates) is None
    assert known("2018", **dates) is None
    assert known("2020", **dates) is Knowledge.PERIOD


def test_a_snapshot_counts_in_its_own_year_only() -> None:
    assert known("2019-03-21", observed_on="2019-03-21") is Knowledge.OBSERVED
    assert known("2019-12-31", observed_on="2019-03-21") is Knowledge.OBSERVED
    assert known("2020-01-01", observed_on="2019-03-21") is None
    assert known("2019", observed_on="2019-03-21") is Knowledge.OBSERVED
    assert known("2021", observed_on="2019-03-21") is None


def test_a_beginning_without_an_end_may_have_gone_on_until_the_mandate_period_ended() -> None:
    assert known("2023", valid_from="2023-01-01") is Knowledge.ONE_END
    assert known("2024", valid_from="2023-01-01") is Knowledge.OPEN_END
    assert known("2026-12-31", valid_from="2023-01-01") is Knowledge.OPEN_END
    assert known("2027-01-01", valid_from="2023-01-01") is None
    assert known("2016-02-28", valid_from="2012-02") is Knowledge.OPEN_END
    assert known("2016-03-01", valid_from="2012-02") is None


def test_a_beginning_and_a_later_observation_show_the_years_between_and_that_one_end_is_unknown() -> None:
    dates = {"valid_from": "2023-01-01", "observed_on": "2024-05-02"}
    assert known("2023-08-01", **dates) is Knowledge.ONE_END
    assert known("2024-05-03", **dates) is Knowledge.ONE_END
    assert known("2025-01-01", **dates) is Knowledge.OPEN_END
    assert known("2022-12-31", **dates) is None


def test_an_end_without_a_beginning_rules_out_the_days_after_it() -> None:
    dates = {"valid_to": "2025-08-31", "observed_on": "2024"}
    assert known("2024-02-01", **dates) is Knowledge.ONE_END
    assert known("2025-08-31", **dates) is Knowledge.ONE_END
    assert known("2025-09-01", **dates) is None


def test_a_year_or_a_month_that_a_source_gives_covers_all_its_days() -> None:
    for day in ("2023-06-01", "2024-06-01", "2026-06-01"):
        assert known(day, valid_from="2023", valid_to="2026") is Knowledge.PERIOD
    assert known("2012-02-01", valid_from="2012-02", valid_to="2013") is Knowledge.PERIOD
    assert known("2012-01-31", valid_from="2012-02", valid_to="2013") is None


def test_what_is_inferred_never_counts_and_what_is_undated_belongs_to_no_time() -> None:
    book = seatings.book(
        appointment("ada", observed_on="2024", certainty=Certainty.INFERRED),
        appointment("bo", certainty=Certainty.UNDATED),
    )
    found = seats_of(book, "2024")
    assert not found.known
    assert [(seat.name, seat.knowledge) for seat in found.unsure] == [("Ada", Knowledge.CONCLUDED)]
    assert [seat.name for seat in representation.undated(book)] == ["Bo"]


def test_a_chair_sits_in_one_of_the_ordinary_seats_and_is_counted_once() -> None:
    book = seatings.book(
        appointment("ada", observed_on="2024", role=Role.CHAIR),
        appointment("ada", observed_on="2024", appointment_id="igen"),
        appointment("bo", observed_on="2024"),
    )
    found = seats_of(book, "2024")
    assert [(seat.name, seat.role) for seat in found.held] == [("Ada", Role.CHAIR), ("Bo", Role.ORDINARY)]
    assert (found.ordinary.held, found.ordinary.vacant) == (2, 0)


def test_a_seat_that_no_source_names_is_not_a_vacant_one() -> None:
    found = seats_of(seatings.book(appointment("ada", observed_on="2024")), "2024")
    assert (found.ordinary.held, found.ordinary.vacant, found.ordinary.unnamed) == (1, None, 1)


def test_a_seat_that_somebody_left_without_a_successor_is_vacant() -> None:
    term = {"valid_from": "2023-01-01", "valid_to": "2026-12-31"}
    book = seatings.book(appointment("ada", **term), appointment("bo", valid_from="2023-01-01", valid_to="2024-03-31"))
    assert seats_of(book, "2024-03-31").ordinary.vacant == 0
    assert seats_of(book, "2024-04-01").ordinary.vacant == 1
    assert seats_of(book, "2024").ordinary.vacant == 1
    assert {seat.name for seat in seats_of(book, "2024").held} == {"Ada", "Bo"}


def test_a_seat_with_a_successor_is_not_vacant_also_where_another_seat_is_unnamed() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2023-01-01", valid_to="2026-12-31"),
        appointment("bo", valid_from="2023-01-01", valid_to="2024-03-31"),
        appointment("cia", valid_from="2024-04-01", valid_to="2026-12-31"),
        bodies=(body(seats_ordinary=3),),
    )
    found = seats_of(book, "2025")
    assert (found.ordinary.vacant, found.ordinary.unnamed) == (None, 1)


def test_a_body_is_asked_for_only_while_it_may_exist() -> None:
    book = seatings.book(bodies=(body(valid_from="2012-08", valid_to="2021-06-30"),))
    assert [len(representation.seats_in_year(book, year, TODAY)) for year in (2011, 2012, 2021, 2022)] == [0, 1, 1, 0]


def test_a_body_without_a_known_number_of_seats_has_no_vacancies_to_tell() -> None:
    book = seatings.book(appointment("ada", observed_on="2024"), bodies=(body(seats_ordinary=None),))
    found = seats_of(book, "2024")
    assert (found.known, found.ordinary.vacant, found.ordinary.unnamed) == (True, None, 0)


def test_a_month_is_no_time_to_ask_about() -> None:
    with pytest.raises(ValueError, match="2024-04"):
        representation.seats_at(datasets.real(), PartialDate("2024-04"), TODAY)


def test_a_chosen_collaboration_leaves_only_its_bodies() -> None:
    chosen = Selection(collaboration_id="erb")
    book = datasets.real().replaced(collaborations=(datasets.real().collaborations["erb"],))
    found = representation.seats_in_year(representation.narrowed(book, chosen), 2024, TODAY)
    assert {each.body.collaboration_id for each in found} == {"erb"}
    assert representation.narrowed(datasets.real(), Selection()) is datasets.real()


def test_an_empty_dataset_has_no_seats() -> None:
    assert representation.seats_in_year(seatings.book(bodies=()), 2024, TODAY) == ()


# The example region: what must be seen there.


def test_the_example_shows_the_replacement_of_september_2020() -> None:
    book = datasets.example()
    before = seats_of(book, "2020-09-14", "brysselkontoret-styrgrupp")
    after = seats_of(book, "2020-09-15", "brysselkontoret-styrgrupp")
    assert names(before, SeatKind.ORDINARY) == {"Astrid Falkmyr", "Gunnar Tornhed", "Siv Åkerlinde"}
    assert names(after, SeatKind.ORDINARY) == {"Astrid Falkmyr", "Björn Otterlid", "Siv Åkerlinde"}
    assert after.ordinary.vacant == 0


def test_the_example_has_a_vacancy_from_april_2024() -> None:
    book = datasets.example()
    found = seats_of(book, "2024-04-01", "interreg-nordkusten-underkommitte")
    assert (found.ordinary.held, found.ordinary.vacant) == (2, 1)
    assert seats_of(book, "2024-05-01", "energiringen-arsstamma").substitute.vacant == 1


def test_the_example_knows_that_bjorn_otterlid_has_changed_party() -> None:
    found = seats_of(datasets.example(), "2023", "brysselkontoret-styrgrupp")
    bjorn = next(seat for seat in found.held if seat.person_id == "bjorn-otterlid")
    assert (bjorn.party_id, bjorn.earlier_parties) == ("KD", ("M",))


def test_women_and_men_are_counted_where_a_source_says_and_nobody_is_guessed() -> None:
    # In political bodies on 31 December 2024. Women: Maja twice, Astrid once as ordinary and once as substitute, Hedda
    # once in each kind, Emina twice, Noor, Siv. Men: Björn and Per-Olov as ordinary, Tor and Östen twice as substitute.
    # Tor had left an ordinary seat in March, and Per-Olov a substitute's in April.
    shares = {share.gender: share for share in seat_balance.by_gender(political(datasets.example(), "2024"))}
    assert (shares[Gender.WOMAN].ordinary, shares[Gender.WOMAN].substitute) == (8, 2)
    assert (shares[Gender.MAN].ordinary, shares[Gender.MAN].substitute) == (2, 4)
    real_shares = seat_balance.by_gender(political(datasets.real(), "2024"))
    assert [(share.gender, share.ordinary, share.substitute) for share in real_shares] == [(None, 10, 7)]


def some_of_known_gender() -> Book:
    """A woman and a man without a known seat for the substitute, and one whose gender no source gives."""
    made = seatings.book(
        appointment("ada", observed_on="2024"),
        appointment("bo", observed_on="2024", role=Role.SUBSTITUTE, party_id="M"),
        appointment("cia", observed_on="2024", body_id="annat", party_id=None),
        bodies=(body(), body("annat", seats_ordinary=1, seats_substitute=0)),
    )
    genders = {"ada": Gender.WOMAN, "bo": Gender.MAN}
    persons = (person.model_copy(update={"gender": genders.get(person.person_id)}) for person in made.rows("persons"))
    return made.replaced(persons=tuple(persons))


def test_no_women_is_only_said_where_every_seat_of_the_kind_is_known() -> None:
    # One of three ordinary seats is unnamed and one is held by somebody of unknown gender; the substitute's is Bo's.
    shares = seat_balance.by_gender(political(some_of_known_gender(), "2024"))
    assert [(share.gender, share.ordinary, share.substitute) for share in shares] == [
        (Gender.WOMAN, 1, 0),
        (Gender.MAN, None, 1),
        (None, 1, 0),
    ]
    assert seat_words.genders(shares) == (
        "Kvinnor: 1 ordinarie och 0 ersättare. Män: 1 ersättare. Uppgift om kön saknas för 1 ordinarie och 0 ersättare."
    )


def test_a_party_has_no_nought_in_a_body_where_a_seat_or_a_party_is_unknown() -> None:
    found = {each.body.body_id: each for each in political(some_of_known_gender(), "2024")}
    assert [seat_balance.held_by(found["organ"], party) for party in ("S", "M", "C")] == [1, 1, None]
    assert seat_balance.held_by(found["annat"], "S") is None


@pytest.mark.parametrize("when", ["2022", "2021-01-01"])
def test_where_nobody_is_known_no_sum_and_no_gender_is_a_nought(when: str) -> None:
    book = datasets.real()
    found, asked = political(book, when), PartialDate(when)
    shares, genders = seat_balance.by_party(book, found), seat_balance.by_gender(found)
    assert shares == genders == ()
    for shown in (
        seat_tables.parties_table(shares, found, asked),
        seat_tables.genders_table(genders, found, asked),
    ):
        assert {name: list(row) for name, row in shown_tables.words(shown).iterrows()} == {
            "Summa": ["uppgift saknas", "uppgift saknas"]
        }
    assert export_seats.balance(book, asked, TODAY).rows == ()


def test_the_real_region_of_2024_says_that_no_source_gives_the_gender_of_seventeen() -> None:
    found = political(datasets.real(), "2024")
    shown = seat_tables.genders_table(seat_balance.by_gender(found), found, PartialDate("2024"))
    assert {name: list(row) for name, row in shown_tables.words(shown).iterrows()} == {
        "Uppgift om kön saknas": ["10", "7"],
        "Summa": ["10", "7"],
    }


# Appointments that run out.


def test_the_appointments_of_the_mandate_period_run_out_with_it() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2023-01-01", valid_to="2026-12-31"),
        appointment("bo", observed_on="2024"),
        appointment("cia", valid_from="2023-01-01", valid_to="2024-03-31"),
        appointment("dag", observed_on="2022"),
        appointment("eva", observed_on="2024", certainty=Certainty.INFERRED),
        mandate_periods=(seatings.TERM,),
    )
    found = representation.ending_appointments(book, dt.date(2026, 11, 22))
    assert [(ending.seat.name, str(ending.ends or "")) for ending in found] == [("Bo", ""), ("Ada", "2026-12-31")]
    assert {ending.period for ending in found} == {seatings.TERM}


def test_one_of_whom_any_row_says_that_the_appointment_ended_does_not_run_out() -> None:
    book = seatings.book(
        appointment("ada", observed_on="2023"),
        appointment("ada", valid_from="2023", valid_to="2024-05-31"),
        appointment("bo", observed_on="2023"),
        appointment("bo", valid_to="2024-05-31", role=Role.SUBSTITUTE),
        appointment("cia", observed_on="2023"),
        appointment("cia", valid_from="2023", valid_to="2026"),
        mandate_periods=(seatings.TERM,),
    )
    found = representation.ending_appointments(book, dt.date(2026, 11, 22))
    # Bo left another kind of seat; Cia is told once, by the row that gives the end.
    assert [(ending.seat.name, str(ending.ends or "")) for ending in found] == [("Bo", ""), ("Cia", "2026")]


def test_the_chair_of_the_regional_board_who_left_in_2024_does_not_run_out_in_2026() -> None:
    found = representation.ending_appointments(datasets.real(), dt.date(2026, 11, 22))
    assert "Mikael Johansson" not in {ending.seat.name for ending in found}
    # Seventeen in political bodies and two in the youth board.
    assert len(found) == 19


def test_officials_do_not_run_out_with_the_mandate_period() -> None:
    book = seatings.book(
        appointment("ada", observed_on="2024"),
        bodies=(body(kind=BodyKind.OFFICIAL),),
        mandate_periods=(seatings.TERM,),
    )
    assert representation.ending_appointments(book, dt.date(2026, 11, 22)) == ()


def test_without_a_known_period_only_ends_within_a_year_are_told() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2023-01-01", valid_to="2026-12-31"), appointment("bo", observed_on="2024")
    )
    found = representation.ending_appointments(book, dt.date(2026, 11, 22))
    assert [ending.seat.name for ending in found] == ["Ada"]
    assert representation.ending_appointments(book, dt.date(2025, 1, 1)) == ()


def test_seventeen_political_appointments_of_the_real_region_run_out_with_the_period_2023_to_2026() -> None:
    found = representation.ending_appointments(datasets.real(), dt.date(2026, 11, 22))
    of_bodies = [ending for ending in found if ending.body.collaboration_id and ending.body.kind is BodyKind.POLITICAL]
    assert len(of_bodies) == 17
