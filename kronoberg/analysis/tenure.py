"""What is known of one appointment on a day or in a year: certain, observed, possible, or nothing at all.

A source proves what it says and no more. A snapshot proves its own day, or its own year when it names only that; a
period proves every day between two known dates. Between what is proved and what is excluded there are appointments that
may have gone on: they are shown, and they never enter a count (design, promise 6).
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kronoberg.domain.contracts.people import Appointment, MandatePeriod
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, Knowledge

COUNTED = (Knowledge.PERIOD, Knowledge.OBSERVED)
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
    """What the known dates prove of a time: a period, an observation, or nothing; not what may have been."""
    known = known_dates(row)
    if not known:
        return None
    snapshot = row.valid_from is None and row.valid_to is None
    proved = Knowledge.OBSERVED if snapshot else Knowledge.PERIOD
    if whole_year(when):
        # Each date that is known, however exact, lies in one year, and the appointment was held then.
        return proved if min(date.year for date in known) <= when.year <= max(date.year for date in known) else None
    day = when.first_day
    if row.observed_on is not None and row.observed_on.is_day and row.observed_on.first_day == day:
        return proved
    # Held at the latest from the end of the first date, and at least until the beginning of the last one.
    from_day, to_day = min(date.last_day for date in known), max(date.first_day for date in known)
    return proved if from_day <= day <= to_day else None


def _possible(row: Appointment, when: PartialDate, periods: Sequence[MandatePeriod]) -> Knowledge | None:
    """What may have been: the day lies within a date known only to its year or month, or past a beginning or an end."""
    known = known_dates(row)
    if any(date.first_day <= when.first_day and when.last_day <= date.last_day for date in known):
        return Knowledge.YEAR_ONLY
    if row.valid_from is not None and row.valid_to is None and when.first_day <= latest_end(row.valid_from, periods):
        return Knowledge.OPEN_END
    return None


def latest_end(begins: PartialDate, periods: Sequence[MandatePeriod]) -> dt.date:
    """How long an appointment or a body without an end may have gone on: its mandate period, or four years."""
    for period in periods:
        if period.valid_from.first_day <= begins.first_day <= period.valid_to.last_day:
            return period.valid_to.last_day
    last = begins.last_day
    return dt.date(last.year + TERM_YEARS, last.month, min(last.day, 28))


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
