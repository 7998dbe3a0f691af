"""What happened with seats during a term of office, and which seats stand vacant since when."""

import datetime as dt

import pytest

from kronoberg.analysis.seats import events as seat_events
from kronoberg.analysis.seats.events import SeatYear
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import MandatePeriod
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyKind, Certainty, Role, SeatEvent, SeatKind
from kronoberg.topics.seats import event_words as seat_event_words
from tests import seatings
from tests.seatings import TERM, appointment, body

TODAY = dt.date(2026, 11, 22)
WHOLE = {"valid_from": "2023-01-01", "valid_to": "2026-12-31"}
BEFORE = MandatePeriod(
    mandate_period_id="2019-2022",
    valid_from=PartialDate("2019-01-01"),
    valid_to=PartialDate("2022-12-31"),
    **seatings.SOURCED,
)
PERIODS = {"mandate_periods": (BEFORE, TERM)}


def of_year(book: Book, year: int, today: dt.date = TODAY) -> SeatYear:
    found = seat_events.of_year(book, year, today)
    assert found is not None
    return found


def events(book: Book, year: int) -> list[tuple[SeatEvent, str]]:
    return [(change.event, str(change.day)) for change in of_year(book, year).compared.changes]


def test_the_example_has_its_three_replacements_of_2020_and_the_seat_that_nobody_took(example: Book) -> None:
    found = of_year(example, 2020)
    told = [
        (
            change.body.body_id,
            change.event,
            change.before and change.before.name,
            change.after and change.after.name,
            str(change.day),
        )
        for change in found.compared.changes
    ]
    pair = (SeatEvent.REPLACED, "Gunnar Tornhed", "Björn Otterlid", "2020-09-15")
    assert told == [
        ("handelskontoret-styrelse", SeatEvent.LEFT, "Gunnar Tornhed", None, "2020-09-14"),
        ("brysselkontoret-styrgrupp", *pair),
        ("euroregion-grynnan-styrelse", *pair),
    ]
    (vacancy,) = found.vacancies
    assert (vacancy.body.body_id, vacancy.kind, vacancy.count) == ("handelskontoret-styrelse", SeatKind.ORDINARY, 1)
    assert [str(day) for day in vacancy.since] == ["2020-09-15"]


def test_a_body_that_ended_in_the_year_has_no_vacancy_left_to_fill(example: Book) -> None:
    assert of_year(example, 2021).vacancies == ()


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_the_example_has_two_vacancies_since_spring_2024(example: Book, year: int) -> None:
    found = of_year(example, year)
    assert found.is_now == (year == 2026)
    assert [
        (row.body.body_id, row.kind, row.count, [str(day) for day in row.since], [seat.name for seat in row.left])
        for row in found.vacancies
    ] == [
        ("energiringen-arsstamma", SeatKind.SUBSTITUTE, 1, ["2024-05-01"], ["Per-Olov Ljungskär"]),
        ("interreg-nordkusten-underkommitte", SeatKind.ORDINARY, 1, ["2024-04-01"], ["Tor Sandelöv"]),
    ]


def test_the_vacancies_of_the_year_that_goes_on_are_those_of_today(example: Book) -> None:
    assert of_year(example, 2024, dt.date(2024, 3, 31)).vacancies == ()
    (only,) = of_year(example, 2024, dt.date(2024, 4, 15)).vacancies
    assert only.body.body_id == "interreg-nordkusten-underkommitte"


def test_a_year_that_has_not_begun_has_nothing_to_tell(example: Book) -> None:
    assert seat_events.of_year(example, 2027, TODAY) is None


def test_a_new_term_is_no_replacement_but_a_new_party_is_told(example: Book) -> None:
    changes = of_year(example, 2023).compared.changes
    assert [(change.body.body_id, change.event) for change in changes] == [
        ("brysselkontoret-styrgrupp", SeatEvent.PARTY),
    ]
    assert {
        (change.before and change.before.party_id, change.after and change.after.party_id) for change in changes
    } == {("M", "KD")}


@pytest.mark.parametrize("year", range(2012, 2027))
def test_the_real_sources_prove_no_replacement_party_change_or_vacancy(real: Book, year: int) -> None:
    found = of_year(real, year)
    assert found.compared.changes == found.vacancies == ()
    assert found.compared.unknown


def test_one_who_follows_when_the_term_begins_is_no_event_and_one_who_follows_later_is() -> None:
    turn = seatings.book(
        appointment("ada", valid_from="2019-01-01", valid_to="2022-12-31"), appointment("bo", **WHOLE), **PERIODS
    )
    assert events(turn, 2023) == []
    later = seatings.book(
        appointment("ada", valid_from="2019-01-01", valid_to="2021-05-31"),
        appointment("bo", valid_from="2021-06-01", valid_to="2022-12-31"),
        **PERIODS,
    )
    assert events(later, 2021) == [(SeatEvent.REPLACED, "2021-06-01")]


def test_one_elected_some_weeks_after_the_other_left_is_told_as_both() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2023-01-01", valid_to="2024-03-31"),
        appointment("bo", valid_from="2024-06-01", valid_to="2026-12-31"),
        appointment("cia", **WHOLE),
        **PERIODS,
    )
    assert events(book, 2024) == [(SeatEvent.LEFT, "2024-03-31"), (SeatEvent.CAME, "2024-06-01")]
    assert of_year(book, 2024).vacancies == ()


def test_a_coming_known_only_by_the_year_that_the_term_began_may_belong_to_the_term() -> None:
    kept = appointment("cia", valid_from="2019-01-01", valid_to="2026-12-31")
    unsure = seatings.book(kept, appointment("bo", valid_from="2023", valid_to="2026-12-31"), **PERIODS)
    assert events(unsure, 2023) == []
    sure = seatings.book(kept, appointment("bo", valid_from="2024", valid_to="2026-12-31"), **PERIODS)
    assert events(sure, 2024) == [(SeatEvent.CAME, "2024")]


def test_a_party_that_no_source_gives_is_no_change_of_party() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2019-01-01", valid_to="2022-12-31", party_id=None),
        appointment("ada", **WHOLE, party_id="KD"),
        **PERIODS,
    )
    assert events(book, 2023) == []


def test_what_is_inferred_is_neither_an_event_nor_a_vacancy() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2023-01-01", valid_to="2024-03-31", certainty=Certainty.INFERRED),
        appointment("bo", valid_from="2024-04-01", valid_to="2026-12-31", certainty=Certainty.INFERRED),
        appointment("cia", **WHOLE),
        **PERIODS,
    )
    assert events(book, 2024) == []
    assert of_year(book, 2024).vacancies == ()


def test_since_when_is_unknown_where_somebody_came_in_between() -> None:
    book = seatings.book(
        appointment("ada", valid_from="2023-01-01", valid_to="2024-03-31"),
        appointment("bo", valid_from="2023-01-01", valid_to="2024-08-31"),
        appointment("cia", valid_from="2024-06-01", valid_to="2026-12-31"),
        appointment("dan", role=Role.SUBSTITUTE, **WHOLE),
        **PERIODS,
    )
    (vacancy,) = of_year(book, 2024).vacancies
    assert (vacancy.count, vacancy.since, vacancy.left) == (1, (), ())
    assert seat_event_words.vacancy_details(book, vacancy) == "Det framgår inte sedan när · Samarbete"


def test_two_who_left_leave_two_vacancies_each_with_its_day_or_month() -> None:
    book = seatings.book(
        appointment("bo", valid_from="2023-01-01", valid_to="2024-08"),
        appointment("ada", valid_from="2023-01-01", valid_to="2024-03-31", party_id=None),
        appointment("dan", role=Role.SUBSTITUTE, **WHOLE),
        **PERIODS,
    )
    (vacancy,) = of_year(book, 2024).vacancies
    assert seat_event_words.vacancy(vacancy).replace("\u00a0", " ") == "2 ordinarie platser i Organ"
    assert (
        seat_event_words.vacancy_details(book, vacancy)
        == "Sedan 2024-04-01 och 2024-08, efter Ada och Bo (S) · Samarbete"
    )


def test_groups_of_officials_have_no_vacancies_here() -> None:
    rows = (appointment("ada", valid_from="2023-01-01", valid_to="2024-03-31"), appointment("bo", **WHOLE))
    assert len(of_year(seatings.book(*rows, **PERIODS), 2024).vacancies) == 1
    officials = seatings.book(*rows, bodies=(body(kind=BodyKind.OFFICIAL),), **PERIODS)
    assert of_year(officials, 2024).vacancies == ()


def test_the_summary_tells_what_is_known_and_of_how_many_bodies_nothing_can_be_said(example: Book, real: Book) -> None:
    def said(book: Book, year: int) -> str:
        return seat_event_words.summary(of_year(book, year)).replace("\u00a0", " ")

    assert said(example, 2024) == "2 vakanta platser den 31 december 2024 och 2 ändringar under 2024."
    assert said(example, 2026) == "2 vakanta platser i dag."
    assert said(real, 2024) == (
        "Inga ändringar eller vakanser är kända 2024. "
        "Om 5 politiska organ går det inte att säga: uppgift saknas för 2024 eller året före."
    )
    # A youth body and officials of whom nothing is known are no political bodies, and nor is the region's own.
    young, officials = body("unga", kind=BodyKind.YOUTH), body("tjanst", kind=BodyKind.OFFICIAL)
    bodies = (body(), young, officials, body("eget", collaboration_id=None))
    assert of_year(seatings.book(bodies=bodies), 2024).compared.unknown == (body(),)
