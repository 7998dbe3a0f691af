"""What happened with seats in a year during a term of office, and which seats stand vacant.

Everything is taken from the comparison of the year's end with the end of the year before, and from the seats as they
were counted: only what sources prove of both sides. That a whole body is appointed anew with a term is no event.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kronoberg.analysis.seats import changes as seat_changes
from kronoberg.analysis.seats import representation, seats
from kronoberg.analysis.seats.changes import Comparison, SeatChange
from kronoberg.analysis.seats.seats import BodySeats, Seat
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Body, MandatePeriod
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, SeatEvent, SeatKind

_MOVES = (SeatEvent.REPLACED, SeatEvent.CAME, SeatEvent.LEFT)


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Seats of one kind that are known to be vacant in a political body.

    Attributes
    ----------
    left
        Those who left them; empty where nobody can tell who did.
    """

    body: Body
    kind: SeatKind
    count: int
    left: tuple[Seat, ...]

    @property
    def since(self) -> tuple[PartialDate, ...]:
        """The first day of each vacancy, or the month or year in which the seat was left."""
        ends = [seat.appointment.valid_to for seat in self.left]
        return tuple(_vacant_from(end) for end in ends if end is not None)


@dataclass(frozen=True, slots=True)
class SeatYear:
    """A year's events, and the vacancies at its end; of the year that goes on, those of today.

    Attributes
    ----------
    when
        The time that the vacancies stand open at: a day of the year that goes on, otherwise the whole year.
    compared
        The year before and the year, with nothing but the changes of party and what happened within a term of office.
    """

    year: int
    when: PartialDate
    compared: Comparison
    vacancies: tuple[Vacancy, ...]

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Every seat that an event or a vacancy is about, each once."""
        found = (*self.compared.seats, *(seat for vacancy in self.vacancies for seat in vacancy.left))
        return tuple({seat.appointment.appointment_id: seat for seat in found}.values())

    @property
    def is_now(self) -> bool:
        """Whether the vacancies are still to fill."""
        return self.when.first_day == self.when.last_day


def of_year(book: Book, year: int, today: dt.date) -> SeatYear | None:
    """What happened with seats in a year, the first event first; None for a year that has not begun."""
    if year > today.year:
        return None
    when = PartialDate(today.isoformat() if year == today.year else str(year))
    compared = seat_changes.between(book, PartialDate(str(year - 1)), PartialDate(str(year)), today)
    return SeatYear(
        year,
        when,
        _of_term(compared, book.rows("mandate_periods")),
        _vacancies(representation.seats_at(book, when, today)),
    )


def _of_term(compared: Comparison, periods: Sequence[MandatePeriod]) -> Comparison:
    """What happened within a term of office in political bodies, which are never counted with the others."""
    events = [each for each in compared.changes if _is_political(each.body) and _is_event(each, periods)]
    return replace(
        compared,
        changes=tuple(sorted(events, key=lambda change: str(change.day or ""))),
        only_named=(),
        compared=tuple(filter(_is_political, compared.compared)),
        unknown=tuple(filter(_is_political, compared.unknown)),
    )


def _is_political(body: Body) -> bool:
    return seats.group_of(body) is BodyGroup.POLITICAL


def _is_event(change: SeatChange, periods: Sequence[MandatePeriod]) -> bool:
    if change.event is SeatEvent.PARTY:
        return True
    return change.event in _MOVES and change.day is not None and _within_term(change.day, change.body, periods)


def _within_term(day: PartialDate, body: Body, periods: Sequence[MandatePeriod]) -> bool:
    """Whether a change is certainly neither the beginning or end of a term of office nor the body's own end."""
    ends = [date for row in periods for date in (row.valid_from.first_day, row.valid_to.last_day)]
    if body.valid_to is not None:
        ends.append(body.valid_to.last_day)
    return not any(day.first_day <= end <= day.last_day for end in ends)


def _vacancies(found: Sequence[BodySeats]) -> tuple[Vacancy, ...]:
    return tuple(
        Vacancy(each.body, kind, count.vacant, count.left)
        for each in seats.of_group(found, BodyGroup.POLITICAL)
        for kind, count in ((SeatKind.ORDINARY, each.ordinary), (SeatKind.SUBSTITUTE, each.substitute))
        if count.vacant and _outlasts(each.body, each.day)
    )


def _outlasts(body: Body, day: dt.date) -> bool:
    """Whether the body goes on after a day, so that its empty seats are still to fill."""
    return body.valid_to is None or body.valid_to.last_day > day


def _vacant_from(left: PartialDate) -> PartialDate:
    """The day after the last one; a month or a year is told as it is."""
    if left.first_day != left.last_day:
        return left
    return PartialDate((left.last_day + dt.timedelta(days=1)).isoformat())
