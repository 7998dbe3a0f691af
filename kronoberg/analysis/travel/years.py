"""Meetings and travel year by year, with the rebound effect: more digital meetings and yet more trips.

The strategy warns of it (Resor vid internationellt arbete).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kronoberg.analysis.travel import meetings, trips
from kronoberg.analysis.travel.meetings import MeetingRow
from kronoberg.analysis.travel.trips import TravelSum, TripRow
from kronoberg.domain.words import MeetingForm


class Direction(StrEnum):
    """How a number of one year compares with the year before."""

    MORE = "more"
    FEWER = "fewer"
    SAME = "same"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class TravelYear:
    """A year's meetings by form, and its trips added up.

    Attributes
    ----------
    held
        How many meetings took place, according to the data.
    apart
        How many others it has that are not counted: planned, still to come, or only inferred.
    physical, digital, hybrid, unknown
        How many of them were held in each form; `unknown` is how many no source tells the form of.
    """

    year: int
    held: int
    apart: int
    physical: int
    digital: int
    hybrid: int
    unknown: int
    travel: TravelSum

    @property
    def partly_digital(self) -> tuple[int, int]:
        """The lowest and the highest number of meetings that were digital, wholly or in part."""
        known = self.digital + self.hybrid
        return known, known + self.unknown

    @property
    def digital_share(self) -> int | None:
        """The wholly digital part of the meetings whose form is known, in hundredths of a percent; None without any."""
        of = self.held - self.unknown
        return None if of == 0 else (20_000 * self.digital + of) // (2 * of)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A year beside the year before. `rebound` is true when both have certainly become more."""

    before: TravelYear
    now: TravelYear
    digital: Direction
    trips: Direction

    @property
    def rebound(self) -> bool:
        """Whether more meetings were digital and yet more trips were made."""
        return self.digital is Direction.MORE and self.trips is Direction.MORE


def by_year(
    found_meetings: Sequence[MeetingRow], found_trips: Sequence[TripRow], years: Sequence[int]
) -> tuple[TravelYear, ...]:
    """Each year's meetings and travel."""
    return tuple(_year(year, found_meetings, trips.in_year(found_trips, year)) for year in years)


def comparison(before: TravelYear, now: TravelYear) -> Comparison | None:
    """Compare two years; None when one of them has no meeting or no trip in the data."""
    if not all(year.held and year.travel.rows for year in (before, now)):
        return None
    made = [(len(year.travel.rows),) * 2 for year in (before, now)]
    return Comparison(before, now, _direction(before.partly_digital, now.partly_digital), _direction(*made))


def _direction(before: tuple[int, int], now: tuple[int, int]) -> Direction:
    """Compare two numbers that are known to lie between a lowest and a highest."""
    if now[0] > before[1]:
        return Direction.MORE
    if now[1] < before[0]:
        return Direction.FEWER
    return Direction.SAME if now == before and now[0] == now[1] else Direction.UNCLEAR


def _year(year: int, found: Sequence[MeetingRow], made: Sequence[TripRow]) -> TravelYear:
    of_year = meetings.in_year(found, year)
    forms = [row.meeting.form for row in meetings.held(of_year)]
    return TravelYear(
        year=year,
        held=len(forms),
        apart=len(of_year) - len(forms),
        physical=forms.count(MeetingForm.PHYSICAL),
        digital=forms.count(MeetingForm.DIGITAL),
        hybrid=forms.count(MeetingForm.HYBRID),
        unknown=forms.count(MeetingForm.UNKNOWN),
        travel=trips.together(made),
    )
