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
_MONTHS = (
    ("jan", "januari"),
    ("feb", "febr", "februari"),
    ("mar", "mars"),
    ("apr", "april"),
    ("maj",),
    ("jun", "juni"),
    ("jul", "juli"),
    ("aug", "augusti"),
    ("sep", "sept", "september"),
    ("okt", "oktober"),
    ("nov", "november"),
    ("dec", "december"),
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_YEAR = r"(?P<year>\d{4}|[-\u2013'\u2019]\s?\d{2}|\d{2})"
_IN_WORDS = re.compile(
    rf"(?:den )?(?:(?P<day>\d{{1,2}})(?::?e)? )?(?P<month>[a-z]+)\.? {_YEAR}", re.IGNORECASE | re.ASCII
)
_SLASHED = re.compile(rf"(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?: |-|, ?)?\s?{_YEAR}", re.ASCII)
_ANY_ORDER = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})", re.ASCII)
_PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_SHORT = re.compile(r"(\d\d)-?(\d\d)-?(\d\d)", re.ASCII)
_PATTERN = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$", re.ASCII)


class DateError(ValueError):
    """A text that is not one clear date; `readings` are the dates that it may mean, as YYYY-MM-DD."""

    def __init__(self, text: str, readings: tuple[str, ...] = ()) -> None:
        super().__init__(text)
        self.readings = readings


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


def is_canonical(text: str) -> bool:
    """Whether a text is a date in the one form that is kept."""
    return _PATTERN.match(text) is not None


def written_date(text: str) -> PartialDate:
    """Read a date as a Swedish office writes it: `2026-03-12`, `12 mars 2026`, `12/3 2026`, `mars 2026`, `20260312`.

    Raises
    ------
    DateError
        When it is no date, or has two readings: a year of two figures (`12/3 -26`), or a day and a month that another
        country writes the other way round (`03/12/2026`).
    """
    bare = " ".join(text.split())
    if found := _PACKED.fullmatch(bare):
        return _read("-".join(found.groups()))
    if found := _IN_WORDS.fullmatch(bare):
        month = _NUMBER_OF.get(found["month"].casefold())
        return _with_year(bare, found["year"], month, found["day"])
    if found := _SLASHED.fullmatch(bare):
        return _with_year(bare, found["year"], int(found["month"]), found["day"])
    return _read(bare)


def _with_year(text: str, year: str, month: int | None, day: str | None) -> PartialDate:
    """The date, whose year a person must say where only its last two figures stand."""
    if month is None:
        raise DateError(text)
    rest = f"-{month:02}" if day is None else f"-{month:02}-{int(day):02}"
    if len(year) == len("2026") and year.isdigit():
        return _read(f"{year}{rest}")
    raise DateError(text, _that_are_dates([f"20{year[-2:]}{rest}"]))


def _read(text: str) -> PartialDate:
    try:
        return partial_date(text)
    except ValueError:
        raise DateError(text, _readings(text)) from None


def _readings(text: str) -> tuple[str, ...]:
    """What a date may mean whose parts stand in no order that is ours."""
    if found := _ANY_ORDER.fullmatch(text):
        first, second, year = found.groups()
        year = year if len(year) == len("2026") else f"20{year}"
        return _that_are_dates([f"{year}-{second:0>2}-{first:0>2}", f"{year}-{first:0>2}-{second:0>2}"])
    if found := _SHORT.fullmatch(text):
        first, second, third = found.groups()
        return _that_are_dates([f"20{first}-{second}-{third}", f"20{third}-{second}-{first}"])
    return ()


def _that_are_dates(texts: list[str]) -> tuple[str, ...]:
    found = []
    for text in texts:
        try:
            found.append(partial_date(text).text)
        except ValueError:
            continue
    return tuple(dict.fromkeys(found))


def as_day(date: PartialDate) -> tuple[dt.date, bool]:
    """The day that a date counts as where one day is needed, and whether it is preliminary.

    A month or a year counts as its last weekday (design, chapter 3). A public holiday is a weekday here: the day is
    preliminary anyway.
    """
    if date.is_day:
        return date.last_day, False
    after_friday = max(date.last_day.weekday() - _SATURDAY + 1, 0)
    return date.last_day - dt.timedelta(days=after_friday), True
