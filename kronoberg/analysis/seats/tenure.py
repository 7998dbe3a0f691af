"""What is known of one appointment on a day or in a year: certain, observed, possible, or nothing at all.

A source shows the years that its dates name, and those between them. Whom it shows in a year counts on each day of
that year, whether the year or the day is asked for, unless a source says that the person had left it or had not come
yet. After that there are appointments that may have gone on: they are shown, and they never enter a count (design,
promise 6).
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kronoberg.domain.contracts.people import Appointment, MandatePeriod
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, Knowledge

COUNTED = (Knowledge.PERIOD, Knowledge.ONE_END, Knowledge.OBSERVED)
"""What enters a count."""
TERM_YEARS = 4
"""Years between ordinary elections (vallagen 1 kap. 3 §): how long an appointment without an end may have gone on."""


class Dated(Protocol):
    """Anything with the dates of an appointment: a period, a day on which a source shows it, or both."""

    @property
    def valid_from(self) -> PartialDate | None:
        """When it began."""

    @property
    def valid_to(self) -> PartialDate | None:
        """When it ended."""

    @property
    def observed_on(self) -> PartialDate | None:
        """When a source shows it."""


def whole_year(when: PartialDate) -> bool:
    """Whether a time is a year and not a day.

    Raises
    ------
    ValueError
        When it is a month, about which no question is asked.
    """
    if when.is_month:
        raise ValueError(when.text)
    return not when.is_day


def day_of(when: PartialDate, today: dt.date) -> dt.date:
    """The day on which seats are counted at a time: the day itself, a year's last, or today in the year that goes on.

    Raises
    ------
    ValueError
        When the time is a month.
    """
    return today if whole_year(when) and when.year == today.year else when.last_day


def knowledge(row: Appointment, when: PartialDate, periods: Sequence[MandatePeriod] = ()) -> Knowledge | None:
    """What is known of an appointment at a time, a year or a day; None when nothing says that it was held then.

    Parameters
    ----------
    row
        The appointment. One without any date is never held at any time.
    periods
        The known mandate periods, for how long an appointment without an end may have gone on.
    """
    if rules_out(row.valid_from, row.valid_to, when):
        return None
    found = shown_by_dates(row, when) or _possible(row, when, periods)
    if found is not None and row.certainty is Certainty.INFERRED:
        return Knowledge.CONCLUDED
    return found


def rules_out(begins: PartialDate | None, ends: PartialDate | None, when: PartialDate) -> bool:
    """Whether a beginning or an end, as far as they are known, rules a time out."""
    begins_later = begins is not None and begins.first_day > when.last_day
    ended_before = ends is not None and ends.last_day < when.first_day
    return begins_later or ended_before


def known_dates(row: Dated) -> list[PartialDate]:
    """The dates on or between which it was held, as far as they are known."""
    return [date for date in (row.valid_from, row.observed_on, row.valid_to) if date is not None]


def shown_by_dates(row: Dated, when: PartialDate) -> Knowledge | None:
    """What the known dates show of the year of a time: a period, one end, an observation, or nothing."""
    years = [date.year for date in known_dates(row)]
    if not years or not min(years) <= when.year <= max(years):
        return None
    ends = (row.valid_from, row.valid_to)
    if all(ends):
        return Knowledge.PERIOD
    return Knowledge.ONE_END if any(ends) else Knowledge.OBSERVED


def _possible(row: Appointment, when: PartialDate, periods: Sequence[MandatePeriod]) -> Knowledge | None:
    """What may have been: the time lies past a beginning, and no source says when it ended."""
    if row.valid_from is not None and row.valid_to is None and when.first_day <= latest_end(row.valid_from, periods):
        return Knowledge.OPEN_END
    return None


def period_of(when: PartialDate, periods: Sequence[MandatePeriod]) -> MandatePeriod | None:
    """The mandate period that a time begins in, if the data has it."""
    return next((row for row in periods if row.valid_from.first_day <= when.first_day <= row.valid_to.last_day), None)


def latest_end(begins: PartialDate, periods: Sequence[MandatePeriod]) -> dt.date:
    """How long an appointment without an end may have gone on: its mandate period, or four years."""
    if (period := period_of(begins, periods)) is not None:
        return period.valid_to.last_day
    last = begins.last_day
    return dt.date(last.year + TERM_YEARS, last.month, min(last.day, 28))


def begun(row: Appointment, day: dt.date) -> bool:
    """Whether nothing says that the appointment had not begun by that day."""
    return row.valid_from is None or row.valid_from.first_day <= day


def held_through(row: Appointment, day: dt.date) -> bool:
    """Whether nothing says that the appointment had ended by that day."""
    return row.valid_to is None or row.valid_to.last_day >= day


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days, both included, that an appointment is proved to have lasted, or may have lasted."""

    begins: dt.date
    ends: dt.date
    proved: bool


def spans(row: Appointment, periods: Sequence[MandatePeriod] = ()) -> tuple[Span, ...]:
    """The stretches of an appointment in order of time, for a drawing; none for one without a date.

    A drawing has room for what a count has not: that within a month or a year only its middle is certain.

    What is inferred has no proved stretch. An appointment without an end goes on, unproved, for as long as
    `knowledge` says that it may have.
    """
    known = known_dates(row)
    if not known:
        return ()
    first, last = min(date.first_day for date in known), max(date.last_day for date in known)
    if row.valid_from is not None and row.valid_to is None:
        last = max(last, latest_end(row.valid_from, periods))
    from_day, to_day = min(date.last_day for date in known), max(date.first_day for date in known)
    if from_day > to_day or row.certainty is Certainty.INFERRED:
        return (Span(first, last, proved=False),)
    one_day = dt.timedelta(days=1)
    found = [Span(from_day, to_day, proved=True)]
    if first < from_day:
        found.insert(0, Span(first, from_day - one_day, proved=False))
    if to_day < last:
        found.append(Span(to_day + one_day, last, proved=False))
    return tuple(found)
