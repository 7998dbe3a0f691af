"""Who holds the seats of a body on the day that they are counted, and how many of them are vacant.

A seat is not a person: somebody who left and the one who came after have sat in one seat. So seats are counted on one
day: the day asked for, the last day of a year, or today in the year that goes on. Whom a source names in a year holds
the seat on that day, unless a source says that the person had left it or had not come yet. Silence is not leaving.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kronoberg.analysis.seats import seats, tenure
from kronoberg.analysis.seats.seats import Seat, SeatCount
from kronoberg.domain.contracts.people import Appointment, Body
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Role, SeatKind


@dataclass(frozen=True, slots=True)
class BodyOnDay:
    """A body on the day that its seats are counted, with every appointment that it ever had."""

    body: Body
    day: dt.date
    seats: Sequence[Seat]

    @property
    def exists(self) -> bool:
        """Whether the body may exist on the day."""
        return not tenure.rules_out(self.body.valid_from, self.body.valid_to, PartialDate(self.day.isoformat()))

    def number(self, kind: SeatKind) -> int | None:
        """How many seats of a kind the body has; None where no source says."""
        numbers = {SeatKind.ORDINARY: self.body.seats_ordinary, SeatKind.SUBSTITUTE: self.body.seats_substitute}
        return numbers.get(kind) if self.exists else None


def sitting(known: Sequence[Seat], at: BodyOnDay) -> tuple[Seat, ...]:
    """Those who hold a seat on a day, each person once in each kind of seat.

    `known` are the appointments that count in the year of the day. The end that one row states holds for an earlier
    sight of the same person.
    """
    if not at.exists:
        return ()
    there = [seat for seat in known if _is_there(seat.appointment, at.day) and not had_left(seat, at.seats, at.day)]
    latest_first = sorted(there, key=lambda seat: str(seat.appointment.valid_from or ""), reverse=True)
    once: dict[tuple[str, SeatKind], Seat] = {}
    for seat in sorted(latest_first, key=lambda seat: list(Role).index(seat.role)):
        once.setdefault((seat.person_id, seat.kind), seat)
    of_kinds = ([seat for seat in once.values() if seat.kind is kind] for kind in SeatKind)
    found = (seat for kind, mine in zip(SeatKind, of_kinds, strict=True) for seat in _that_fit(mine, at.number(kind)))
    return tuple(sorted(found, key=seats.reading_order))


def _is_there(row: Appointment, day: dt.date) -> bool:
    return tenure.held_through(row, day) and tenure.begun(row, day)


def had_left(seat: Seat, of_body: Iterable[Seat], day: dt.date) -> bool:
    """Whether another row of the body says that the person left the same kind of seat after this row, before a day."""
    ends = (
        other.appointment.valid_to.last_day
        for other in of_body
        if (other.person_id, other.kind) == (seat.person_id, seat.kind)
        and other.appointment.valid_to is not None
        and seats.is_stated(other)
    )
    return seat.appointment.valid_to is None and any(_last_seen(seat) <= end < day for end in ends)


def _that_fit(found: list[Seat], number: int | None) -> list[Seat]:
    """Those who fit in the seats: whom no source shows since somebody else came has left the place to that one."""
    begins = [seat.appointment.valid_from.first_day for seat in found if seat.appointment.valid_from is not None]
    last_came = max(begins, default=dt.date.min)
    superfluous = 0 if number is None else max(len(found) - number, 0)
    silent = [seat for seat in found if seat.appointment.valid_to is None and _last_seen(seat) < last_came]
    dropped = sorted(silent, key=_last_seen)[:superfluous]
    return [seat for seat in found if seat not in dropped]


def _last_seen(seat: Seat) -> dt.date:
    """The last day that the appointment's dates certainly reach; of a year or a month its first."""
    return max(date.first_day for date in tenure.known_dates(seat.appointment))


def counted(kind: SeatKind, there: Sequence[Seat], held: Sequence[Seat], at: BodyOnDay) -> SeatCount:
    """How many seats of a kind are held and vacant on a day.

    `there` are those who sit there on the day, `held` those known in its year who had come by then.
    """
    count_, number = sum(seat.kind is kind for seat in there), at.number(kind)
    if number is None or not held:
        return SeatCount(number, count_, None)
    missing = max(number - count_, 0)
    left, came = _left_and_came(kind, held, at)
    empty = max(len(left) - came, 0)
    vacant = min(missing, empty) if empty or not missing else None
    return SeatCount(number, count_, vacant, left if vacant == len(left) else ())


def _left_and_came(kind: SeatKind, held: Sequence[Seat], at: BodyOnDay) -> tuple[tuple[Seat, ...], int]:
    """Who left a seat of a kind since the body's seats were filled, and how many came to one after that."""
    filled = [seat.appointment.valid_from.first_day for seat in held if seat.appointment.valid_from is not None]
    if not filled:
        return (), 0
    mine = [seat for seat in at.seats if seat.kind is kind and seats.is_stated(seat)]
    ends = [(seat.appointment.valid_to.last_day, seat) for seat in mine if seat.appointment.valid_to is not None]
    left = [(end, seat) for end, seat in ends if min(filled) <= end < at.day]
    begins = [seat.appointment.valid_from.first_day for seat in mine if seat.appointment.valid_from is not None]
    came = sum(min(filled) < begin <= at.day for begin in begins)
    return tuple(seat for _, seat in sorted(left, key=lambda pair: pair[0])), came
