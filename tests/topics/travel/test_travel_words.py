"""The words about meetings and trips where the two datasets do not show every case."""

import datetime as dt

import pytest

from kronoberg.analysis.travel import meetings, trip_reports, trips
from kronoberg.analysis.travel import years as travel_years
from kronoberg.analysis.travel.trips import TripRow
from kronoberg.domain.book import Book
from kronoberg.domain.words import MeetingForm, TravelMode
from kronoberg.topics.travel import checklist_words, meeting_words
from kronoberg.topics.travel import words as travel_words
from tests import datasets, travel_rows
from tests.topics.travel.test_trip_reports import board

TODAY = dt.date(2026, 1, 15)


def rows_of(book: Book) -> tuple[TripRow, ...]:
    return trips.rows(book)


@pytest.mark.parametrize(
    ("starts", "ends", "text"),
    [
        ("2024-05-15", "2024-05-16", "2024-05-15–16"),
        ("2024-04-30", "2024-05-01", "2024-04-30 – 2024-05-01"),
        ("2024-05", "2024-06", "2024-05 – 2024-06"),
        ("2017", None, "2017"),
    ],
)
def test_the_days_of_a_meeting_are_as_exact_as_the_source(starts: str, ends: str | None, text: str) -> None:
    found = travel_rows.meeting("a", starts)
    found = found.model_copy(update={"ends_on": None if ends is None else type(found.starts_on)(ends)})
    assert meeting_words.when(found) == text


def test_a_preliminary_board_meeting_is_said_to_be_one() -> None:
    row = travel_rows.meeting("a", "2025-05-20")
    book = travel_rows.book(meetings=(row,), board_meetings=(board("2025-06"),))
    (report,) = trip_reports.owed_reports(book, dt.date(2025, 6, 1))
    assert meeting_words.due(report) == "2025-06-30, preliminärt datum"
    assert meeting_words.reports_sentence((report,)).replace("\u00a0", " ") == "1 återrapport ska lämnas framöver."


def test_a_report_to_another_committee_is_said_to_be_no_report() -> None:
    row = travel_rows.meeting("a", "2025-05-20", board_meeting_id="kulturnamnden-2025-06-01")
    held = (board("2025-06-10"), board("2025-06-01", "kulturnamnden"))
    reports = trip_reports.owed_reports(travel_rows.book(meetings=(row,), board_meetings=held), TODAY)
    assert "en annan nämnd än regionstyrelsen" in meeting_words.reports_unknown(reports)
    assert "sammanträdesdagar finns inte" not in meeting_words.reports_unknown(reports)


def test_why_a_trip_has_no_emission_is_told_with_the_note_of_the_source() -> None:
    car = travel_rows.factor("bil", TravelMode.CAR, "kg CO2 per fordonskilometer", {"all": "0.2"})
    made = travel_rows.trip("a", "2024", TravelMode.CAR, "600", travellers=6, note="Två dagar.")
    (row,) = rows_of(travel_rows.book(car, trips=(made,)))
    assert travel_words.remarks(row) == "Inget utsläpp: antalet bilar framgår inte. Två dagar"


def test_years_are_compared_in_words_whatever_the_direction() -> None:
    held = (
        travel_rows.meeting("a", "2023", MeetingForm.DIGITAL),
        travel_rows.meeting("b", "2024", MeetingForm.PHYSICAL),
        travel_rows.meeting("c", "2025", MeetingForm.UNKNOWN),
    )
    made = tuple(travel_rows.trip(year, year, TravelMode.TRAIN, "100") for year in ("2023", "2024", "2025"))
    book = travel_rows.book(meetings=held, trips=made)
    years = travel_years.by_year(meetings.rows(book, TODAY), rows_of(book), (2023, 2024, 2025))
    fewer, unclear = (travel_years.comparison(*pair) for pair in (years[:2], years[1:]))
    assert travel_words.headline(fewer, years[:2]) == "2024 jämfört med 2023: färre digitala möten, lika många resor"
    assert travel_words.headline(unclear, years[1:]) == (
        "2025 jämfört med 2024: digitala möten kan inte jämföras, lika många resor"
    )


def test_the_delegate_is_told_when_the_board_meets_next() -> None:
    book = datasets.example()
    *_, after = checklist_words.sections(book, dt.date(2025, 5, 1))
    assert after.points[0][1] == "Regionstyrelsens nästa sammanträde är 2025-06-30, preliminärt datum."
    *_, after = checklist_words.sections(book, TODAY)
    assert after.points[0][1] == "När regionstyrelsen sammanträder härnäst finns inte i uppgifterna."
