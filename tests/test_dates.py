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
