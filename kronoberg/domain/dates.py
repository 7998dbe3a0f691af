"""Dates as exact as their source: a year, a month or a day.

A `PartialDate` keeps the precision it was written with. "2012" is not the first of January: it covers the whole year,
and questions about it are answered with the first or the last day it can mean.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

SWEDEN = ZoneInfo("Europe/Stockholm")
"""The zone of every day and time of day that a person reads."""

_SATURDAY = 5
_PATTERN = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the year, the month or the day; `text` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""

    text: str

    @property
    def year(self) -> int:
        """The year."""
        return int(self.text[:4])

    @property
    def first_day(self) -> dt.date:
        """The earliest day this date can mean."""
        year, month, day = [*(int(part) for part in self.text.split("-")), 1, 1][:3]
        return dt.date(year, month, day)

    @property
    def last_day(self) -> dt.date:
        """The latest day this date can mean."""
        parts = [int(part) for part in self.text.split("-")]
        if len(parts) == 3:
            return dt.date(*parts)
        month = parts[1] if len(parts) == 2 else 12
        return dt.date(parts[0], month, calendar.monthrange(parts[0], month)[1])

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return self.first_day == self.last_day

    @property
    def is_month(self) -> bool:
        """Whether it is known to the month and no further."""
        return len(self.text) == len("2024-04")

    def __str__(self) -> str:
        return self.text


def partial_date(text: str) -> PartialDate:
    """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

    Raises
    ------
    ValueError
        For any other form (`04/15/2024`, `15.4.2024`, `240415`) and for days that do not exist.
    """
    match = _PATTERN.match(text)
    if match is None:
        raise ValueError(text)
    year, month, day = match.groups()
    dt.date(int(year), int(month or 1), int(day or 1))
    return PartialDate(text)


def as_day(date: PartialDate) -> tuple[dt.date, bool]:
    """The day that a date counts as where one day is needed, and whether it is preliminary.

    A month or a year counts as its last weekday (design, chapter 3). A public holiday is a weekday here: the day is
    preliminary anyway.
    """
    if date.is_day:
        return date.last_day, False
    after_friday = max(date.last_day.weekday() - _SATURDAY + 1, 0)
    return date.last_day - dt.timedelta(days=after_friday), True
