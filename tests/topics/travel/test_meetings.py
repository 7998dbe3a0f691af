"""Meetings: which took place, how they are counted, and more digital meetings beside more trips."""

import datetime as dt

import pytest

from kronoberg.analysis.overview import selection
from kronoberg.analysis.overview.selection import Selection
from kronoberg.analysis.travel import meetings, trips
from kronoberg.analysis.travel import years as travel_years
from kronoberg.analysis.travel.meetings import Division
from kronoberg.analysis.travel.years import Comparison, Direction
from kronoberg.domain.book import Book
from kronoberg.domain.words import Certainty, Kind, MeetingForm, Status, TravelMode
from kronoberg.topics.travel import meeting_words
from tests import travel_rows

TODAY = dt.date(2026, 1, 15)
YEARS = tuple(range(2021, 2026))


def test_only_meetings_that_took_place_are_counted() -> None:
    rows = (
        travel_rows.meeting("a", "2024-05-02"),
        travel_rows.meeting("b", "2024-06-02", planned=True),
        travel_rows.meeting("c", "2024-07-02", certainty=Certainty.INFERRED),
        travel_rows.meeting("d", "2026-01-16"),
    )
    found = meetings.rows(travel_rows.book(meetings=rows), TODAY)
    assert [row.meeting.meeting_id for row in found] == ["d", "c", "b", "a"]
    assert [row.meeting.meeting_id for row in meetings.held(found)] == ["a"]
    (year,) = travel_years.by_year(found, (), (2024,))
    assert (year.held, year.apart) == (1, 2)


def test_a_meeting_that_is_not_counted_says_why() -> None:
    rows = (
        travel_rows.meeting("a", "2024-06-02", planned=True),
        travel_rows.meeting("b", "2024-07-02", certainty=Certainty.INFERRED),
        travel_rows.meeting("c", "2026-01-16"),
    )
    found = meetings.rows(travel_rows.book(meetings=rows), TODAY)
    told = {row.meeting.meeting_id: meeting_words.form(row).split("; ")[1] for row in found}
    assert told == {"a": "bara planerat", "b": "slutsats, står inte i källan", "c": "ännu inte hållet"}


def test_a_meeting_dated_only_to_a_year_stays_a_year(real: Book) -> None:
    row = next(row for row in meetings.rows(real, TODAY) if row.place and row.place.name == "Binz")
    assert (str(row.meeting.starts_on), row.year) == ("2017", 2017)


def test_the_real_meetings_are_twenty_six_of_which_three_were_only_planned(real: Book) -> None:
    found = meetings.rows(real, TODAY)
    assert (len(found), len(meetings.held(found))) == (26, 23)


def test_the_real_meetings_of_2024_are_the_three_of_the_board(real: Book) -> None:
    found = meetings.in_year(meetings.rows(real, TODAY), 2024)
    assert [(str(row.meeting.starts_on), row.place.name if row.place else None) for row in found] == [
        ("2024-11-06", "Bryssel"), ("2024-05-15", "Olsztyn"), ("2024-02-14", None),
    ]  # fmt: skip


def test_who_took_part_is_told_as_far_as_sources_say(real: Book) -> None:
    found = {row.meeting.meeting_id: row for row in meetings.rows(real, TODAY)}
    assert [person.shown_name for _, person in found["erb-styrelse-2019-05-14"].participants] == [
        "Robert Olesen", "Roland Gustbée", "Slawomir Demkowicz-Dobrzanski",
    ]  # fmt: skip
    assert found["erb-styrelse-2024-05-15"].participants == ()


def test_a_removed_name_is_gone_and_the_participant_stays(real: Book) -> None:
    persons = tuple(
        person.model_copy(update={"name": None}) if person.person_id == "robert-olesen" else person
        for person in real.rows("persons")
    )
    found = meetings.rows(real.replaced(persons=persons), TODAY)
    row = next(row for row in found if row.meeting.meeting_id == "erb-styrelse-2019-05-14")
    assert meeting_words.participants(row) == "Namn borttaget, Roland Gustbée, Slawomir Demkowicz-Dobrzanski"


@pytest.mark.parametrize(
    ("division", "largest", "by_year", "other"),
    [
        # Before 2021 the board met in 2008, 2014, 2017, 2018, twice in 2019 and twice in 2020.
        (Division.BODY, "Euroregion Baltics styrelse", (3, 2, 3, 3, 0), 8),
        # Those but one of 2020, the council's three and the monitoring committee's in Binz.
        (Division.FORM, "på plats", (0, 1, 2, 3, 0), 11),
    ],
)
def test_meetings_are_counted_by_what_a_reader_chooses(
    real: Book, division: Division, largest: str, by_year: tuple[int, ...], other: int
) -> None:
    first = meetings.groups(meetings.rows(real, TODAY), division, YEARS)[0]
    assert (first.name, first.by_year, first.in_other_years) == (largest, by_year, other)


def test_a_digital_meeting_has_no_place_and_a_place_that_no_source_names_is_missing(example: Book) -> None:
    found = {group.name: group.total for group in meetings.groups(meetings.rows(example, TODAY), Division.PLACE, YEARS)}
    assert found == {
        "Bryssel": 3, "digitalt": 2, "Brzezmorze": 1, "Exempelstad": 1, "Havnsund": 1, "Karklupė": 1,
        "Port d'Ambrelle": 1, "uppgift saknas": 1,
    }  # fmt: skip


def test_a_year_without_meetings_in_the_data_is_missing_not_zero(example: Book) -> None:
    columns = {column.year: column for column in meetings.columns(meetings.rows(example, TODAY), YEARS)}
    assert (columns[2021].total.value, columns[2021].total.status) == (None, Status.MISSING)
    assert {part.label: part.figure.value for part in columns[2024].segments} == {
        "på plats": 300, "digitalt": 100, "på plats och digitalt": 100,
    }  # fmt: skip


def compared(book: Book, before: int, now: int) -> Comparison | None:
    found = trips.rows(book)
    years = travel_years.by_year(meetings.rows(book, TODAY), found, (before, now))
    return travel_years.comparison(*years)


def test_the_example_shows_the_rebound_effect_in_2024(example: Book) -> None:
    found = compared(example, 2023, 2024)
    assert found is not None
    # 2023: none digital, but the form of one meeting is not known. 2024: one digital, one partly.
    assert (found.before.partly_digital, found.now.partly_digital) == ((0, 1), (2, 2))
    assert (len(found.before.travel.rows), len(found.now.travel.rows)) == (3, 5)
    assert found.rebound


def test_an_unknown_form_can_leave_the_comparison_open() -> None:
    rows = (
        travel_rows.meeting("a", "2023-05-02", MeetingForm.UNKNOWN),
        travel_rows.meeting("b", "2024-05-02", MeetingForm.DIGITAL),
    )
    made = tuple(travel_rows.trip(key, year, TravelMode.TRAIN, "100") for key, year in (("x", "2023"), ("y", "2024")))
    found = compared(travel_rows.book(meetings=rows, trips=made), 2023, 2024)
    assert found is not None
    assert (found.digital, found.trips, found.rebound) == (Direction.UNCLEAR, Direction.SAME, False)


def test_years_are_not_compared_when_one_has_no_trip_in_the_data(example: Book, real: Book) -> None:
    assert compared(example, 2021, 2022) is None
    assert compared(real, 2023, 2024) is None


def test_the_digital_share_is_of_the_meetings_whose_form_is_known() -> None:
    forms = (MeetingForm.DIGITAL, MeetingForm.PHYSICAL, MeetingForm.HYBRID, MeetingForm.UNKNOWN)
    rows = tuple(travel_rows.meeting(form.value, "2024-05-02", form) for form in forms)
    (year,) = travel_years.by_year(meetings.rows(travel_rows.book(meetings=rows), TODAY), (), (2024,))
    assert year.digital_share == 33_33
    assert travel_years.by_year((), (), (2024,))[0].digital_share is None


def test_a_selection_keeps_the_meetings_and_trips_of_its_collaborations(example: Book) -> None:
    of_one = selection.selected(example, Selection(collaboration_id="brysselkontoret"))
    assert {row.meeting_id for row in of_one.rows("meetings")} == {
        "2023-bryssel-styrgrupp", "2024-bryssel-host", "2024-bryssel-styrgrupp",
    }  # fmt: skip
    assert {row.collaboration_id for row in of_one.rows("trips")} == {"brysselkontoret"}
    of_kind = selection.selected(example, Selection(kind=Kind.NETWORK))
    assert all(row.collaboration_id != "brysselkontoret" for row in of_kind.rows("trips"))
