"""Who held which seat in a year or on a day, which seats are vacant, and which appointments run out.

Bodies of four groups are never counted together: political bodies of collaborations and programmes, the region's own
bodies, youth bodies, groups of officials.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kronoberg.analysis.overview.expected import Expectation
from kronoberg.analysis.overview.selection import Selection
from kronoberg.analysis.seats import chairs, expected_bodies, seats, tenure
from kronoberg.analysis.seats import days as seat_days
from kronoberg.analysis.seats.chairs import ChairYear
from kronoberg.analysis.seats.days import BodyOnDay
from kronoberg.analysis.seats.seats import BodySeats, Seat
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Appointment, Body, MandatePeriod
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, Certainty, Knowledge, SeatKind


@dataclass(frozen=True, slots=True)
class Ending:
    """An appointment that runs out: with its own end, or with the mandate period in which it was last seen."""

    seat: Seat
    body: Body
    period: MandatePeriod | None

    @property
    def ends(self) -> PartialDate | None:
        """The end that a source states for the appointment; None where only the mandate period's end is known."""
        return self.seat.appointment.valid_to


def narrowed(book: Book, selection: Selection) -> Book:
    """Make the Book with only the bodies of the collaborations that a reader has chosen."""
    if selection.collaboration_id is None and selection.kind is None:
        return book
    bodies = tuple(row for row in book.rows("bodies") if row.collaboration_id in book.collaborations)
    kept = {body.body_id for body in bodies}
    return book.replaced(
        bodies=bodies,
        appointments=tuple(row for row in book.rows("appointments") if row.body_id in kept),
        chairmanships=tuple(row for row in book.rows("chairmanships") if row.body_id in kept),
    )


def in_reading_order(book: Book) -> tuple[Body, ...]:
    """All bodies: political ones first, then the region's own, youth and officials; in each group by name."""
    groups = list(BodyGroup)
    rows: tuple[Body, ...] = book.rows("bodies")
    return tuple(sorted(rows, key=lambda body: (groups.index(seats.group_of(body)), swedish.collation_key(body.name))))


def seats_in_year(book: Book, year: int, today: dt.date) -> tuple[BodySeats, ...]:
    """The bodies of a year, with those who held a seat at any time of it, and the seats as they were at its end.

    Parameters
    ----------
    today
        The day on which the seats of the year that goes on are counted.
    """
    return seats_at(book, PartialDate(str(year)), today)


def seats_on(book: Book, day: dt.date) -> tuple[BodySeats, ...]:
    """The bodies of a day, with those who hold a seat then."""
    return seats_at(book, PartialDate(day.isoformat()), day)


def seats_at(book: Book, when: PartialDate, today: dt.date) -> tuple[BodySeats, ...]:
    """The same for a time that is a year or a day.

    A body that no source shows at that time (see `expected_bodies`) is none of it, unless somebody may sit there.

    Raises
    ------
    ValueError
        When the time is a month.
    """
    day = tenure.day_of(when, today)
    of_body = _by_body(book)
    chaired = chairs.by_body(book)
    expectation = expected_bodies.expectations(book, when.year)
    existing = (body for body in in_reading_order(book) if not tenure.rules_out(body.valid_from, body.valid_to, when))
    found = (
        _body_at(book, when, BodyOnDay(body, day, of_body[body.body_id]), chaired[body.body_id]) for body in existing
    )
    return tuple(
        each for each in found if each.held or each.unsure or expectation[each.body.body_id] is Expectation.EXPECTED
    )


def all_seats(book: Book) -> tuple[Seat, ...]:
    """Every appointment with its person and the parties that the person had before, nothing said about any time."""
    persons = {person.person_id: person for person in book.rows("persons")}
    rows = sorted(book.rows("appointments"), key=_begins)
    of_person = defaultdict(list)
    for row in rows:
        of_person[row.person_id].append(row)
    return tuple(
        Seat(persons[row.person_id], row, None, _earlier_parties(of_person[row.person_id], row)) for row in rows
    )


def _by_body(book: Book) -> Mapping[str, list[Seat]]:
    found: dict[str, list[Seat]] = defaultdict(list)
    for seat in all_seats(book):
        found[seat.appointment.body_id].append(seat)
    return found


def undated(book: Book) -> tuple[Seat, ...]:
    """The appointments that a source names without any date: they belong to no year and enter no count."""
    return tuple(seat for seat in all_seats(book) if seat.appointment.certainty is Certainty.UNDATED)


def ending_appointments(book: Book, day: dt.date) -> tuple[Ending, ...]:
    """The elected representatives' appointments that run out in the mandate period that a day lies in.

    Either the appointment has an end from that day to the period's last, or it began or was seen in the period and no
    source gives an end, in its own row or in another one of the same seat. Officials are left out unless their
    appointment has an end; what is inferred or undated is left out. Without a known period only stated ends within a
    year count.
    """
    period = period_of(book, day)
    last = period.valid_to.last_day if period else day + dt.timedelta(days=365)
    bodies = {body.body_id: body for body in in_reading_order(book)}
    order = {body_id: position for position, body_id in enumerate(bodies)}
    of_body = _by_body(book)
    found = [
        Ending(seat, bodies[body_id], period)
        for body_id, mine in of_body.items()
        for seat in mine
        if _runs_out(seat.appointment, bodies[body_id], day, last, period)
        and not seat_days.had_left(seat, mine, last + dt.timedelta(days=1))
    ]
    return tuple(sorted(found, key=lambda each: (order[each.body.body_id], *seats.reading_order(each.seat))))


def period_of(book: Book, day: dt.date) -> MandatePeriod | None:
    """The mandate period that a day lies in, if it is known."""
    return tenure.period_of(PartialDate(day.isoformat()), book.rows("mandate_periods"))


def _runs_out(row: Appointment, body: Body, day: dt.date, last: dt.date, period: MandatePeriod | None) -> bool:
    if row.certainty in (Certainty.INFERRED, Certainty.UNDATED):
        return False
    if row.valid_to is not None:
        begun = row.valid_from is None or row.valid_from.first_day <= day
        return begun and day <= row.valid_to.last_day <= last
    if period is None or seats.group_of(body) is BodyGroup.OFFICIAL:
        return False
    seen = [date for date in (row.valid_from, row.observed_on) if date is not None]
    return any(period.valid_from.first_day <= date.first_day <= day for date in seen)


def _body_at(book: Book, when: PartialDate, at: BodyOnDay, chaired: tuple[ChairYear, ...]) -> BodySeats:
    """One rule for a year and for a day of it: those whom a source shows in the year, less those who are not there."""
    counted = _counted(_known(book, PartialDate(str(when.year)), at))
    come = [seat for seat in counted if tenure.begun(seat.appointment, at.day)]
    there = seat_days.sitting(counted, at)
    held = seats.once_each(counted) if tenure.whole_year(when) else there
    return BodySeats(
        at.body,
        when,
        held,
        tuple(sorted(_unsure(_known(book, when, at), at, held), key=seats.reading_order)),
        at.day,
        there,
        seat_days.counted(SeatKind.ORDINARY, there, come, at),
        seat_days.counted(SeatKind.SUBSTITUTE, there, come, at),
        known=bool(come),
        nearest=None if held else _nearest(at.seats, when),
        chaired=chaired,
        ever_named=bool(at.seats),
    )


def _known(book: Book, when: PartialDate, at: BodyOnDay) -> list[Seat]:
    """The appointments of a body of which anything is known at a time, each with what that is."""
    periods = book.rows("mandate_periods")
    return [
        Seat(seat.person, seat.appointment, found, seat.earlier_parties)
        for seat in at.seats
        if (found := tenure.knowledge(seat.appointment, when, periods))
    ]


def _counted(known: Iterable[Seat]) -> list[Seat]:
    return [seat for seat in known if seat.knowledge in tenure.COUNTED]


def _unsure(known: Sequence[Seat], at: BodyOnDay, held: Sequence[Seat]) -> Iterator[Seat]:
    """Those who may sit there: what does not count, and on a day whom no source shows since another came."""
    yield from (seat for seat in known if seat.knowledge not in tenure.COUNTED)
    named = {(seat.person_id, seat.kind) for seat in held}
    for seat in _counted(known):
        if (seat.person_id, seat.kind) not in named and not seat_days.had_left(seat, at.seats, at.day):
            yield Seat(seat.person, seat.appointment, Knowledge.OPEN_END, seat.earlier_parties)


def _begins(row: Appointment) -> tuple[str, str]:
    return str(row.valid_from or row.observed_on or row.valid_to or ""), row.appointment_id


def _earlier_parties(rows: Sequence[Appointment], row: Appointment) -> tuple[str, ...]:
    begins = _begins(row)[0]
    earlier = [
        other.party_id
        for other in reversed(rows)
        if other.party_id not in (None, row.party_id)
        and "" < _begins(other)[0] < begins
        and other.certainty is not Certainty.INFERRED
    ]
    return tuple(dict.fromkeys(party for party in earlier if party)) if row.party_id else ()


def _nearest(mine: Iterable[Seat], when: PartialDate) -> PartialDate | None:
    dates = [date for seat in mine if seats.is_stated(seat) for date in tenure.known_dates(seat.appointment)]
    before = [date for date in dates if date.last_day < when.first_day]
    after = [date for date in dates if date.first_day > when.last_day]
    return max(before, key=lambda date: date.last_day) if before else min(after, default=None)
