"""Dates as exact as their source."""

import datetime as dt

import pytest

from kronoberg.domain import dates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2012", dt.date(2012, 1, 1), dt.date(2012, 12, 31)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2024-04-15", dt.date(2024, 4, 15), dt.date(2024, 4, 15)),
    ],
)
def test_a_date_covers_what_its_source_leaves_open(text: str, first: dt.date, last: dt.date) -> None:
    date = dates.partial_date(text)
    assert (date.first_day, date.last_day) == (first, last)


@pytest.mark.parametrize(
    "text", ["04/15/2024", "15.4.2024", "2024-02-30", "2024-13", "240415", "2024-4-5", "", "\uff12\uff10\uff12\uff14"]
)
def test_other_forms_and_days_that_do_not_exist_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        dates.partial_date(text)


@pytest.mark.parametrize(
    ("text", "day", "preliminary"),
    [
        ("2024-06-29", dt.date(2024, 6, 29), False),
        # 30 June 2024 was a Sunday, 31 August 2024 a Saturday, 31 December 2024 a Tuesday.
        ("2024-06", dt.date(2024, 6, 28), True),
        ("2024-08", dt.date(2024, 8, 30), True),
        ("2024", dt.date(2024, 12, 31), True),
    ],
)
def test_a_month_or_a_year_counts_as_its_last_weekday_which_is_preliminary(
    text: str, day: dt.date, preliminary: bool
) -> None:
    assert dates.as_day(dates.partial_date(text)) == (day, preliminary)


@pytest.mark.parametrize(("text", "is_month", "is_day"), [("2024", False, False), ("2024-04", True, False)])
def test_a_date_tells_how_exact_it_is(text: str, is_month: bool, is_day: bool) -> None:
    date = dates.partial_date(text)
    assert (date.is_month, date.is_day) == (is_month, is_day)
    assert dates.partial_date("2024-04-15").is_day
