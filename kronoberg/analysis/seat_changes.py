"""What changed in the bodies' seats between two times, as far as both are known."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kronoberg.analysis import representation, tenure
from kronoberg.analysis.seats import BodySeats, Seat
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Role, SeatEvent, SeatKind


@dataclass(frozen=True, slots=True)
class SeatChange:
    """What happened to a seat: who held it before and after; one of them is None for a bare coming or going."""

    event: SeatEvent
    body: Body
    before: Seat | None
    after: Seat | None

    @property
    def day(self) -> PartialDate | None:
        """When it happened, where a source says."""
        if self.after is not None and self.after.appointment.valid_from is not None:
            return self.after.appointment.valid_from
        return self.before.appointment.valid_to if self.before is not None else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The changes between two times.

    Attributes
    ----------
    changes
        In the order of the bodies.
    compared
        The bodies whose seats are known at both times.
    unknown
        The bodies that cannot be compared, because no source shows anybody at one of the times.
    """

    first: PartialDate
    second: PartialDate
    changes: tuple[SeatChange, ...]
    compared: tuple[Body, ...]
    unknown: tuple[Body, ...]

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Every seat that a change is about."""
        return tuple(seat for change in self.changes for seat in (change.before, change.after) if seat is not None)


def between(book: Book, first: PartialDate, second: PartialDate) -> Comparison:
    """Compare the seats at two times, each a day or the end of a year, as far as sources tell.

    A body that did not exist at one of the times had no seats then.

    Raises
    ------
    ValueError
        When one of the times is a month.
    """
    befores = {found.body.body_id: found for found in representation.seats_at(book, first)}
    afters = {found.body.body_id: found for found in representation.seats_at(book, second)}
    changes: list[SeatChange] = []
    compared, unknown = [], []
    for body in representation.in_reading_order(book):
        pair = befores.get(body.body_id), afters.get(body.body_id)
        if any(found is not None and not found.known for found in pair):
            unknown.append(body)
        elif any(pair):
            compared.append(body)
            changes += _changes(body, *pair)
    return Comparison(first, second, tuple(changes), tuple(compared), tuple(unknown))


def year_before(when: PartialDate) -> PartialDate:
    """The time a year earlier: the last day of the year before a year, or the same day the year before."""
    if tenure.whole_year(when):
        return PartialDate(str(when.year - 1))
    day = when.first_day
    return PartialDate(dt.date(day.year - 1, day.month, min(day.day, 28) if day.month == 2 else day.day).isoformat())


def _by_person(found: BodySeats | None) -> dict[str, Seat]:
    """Each person's seat; of a year those who stayed to its end, and of several seats the one that began last."""
    if found is None:
        return {}
    stayed = [seat for seat in found.held if tenure.held_through(seat.appointment, found.when.last_day)]
    stayed.sort(key=lambda seat: str(seat.appointment.valid_from or ""))
    return {seat.person_id: seat for seat in stayed}


def _changes(body: Body, first: BodySeats | None, second: BodySeats | None) -> Iterator[SeatChange]:
    before, after = _by_person(first), _by_person(second)
    left = [seat for person, seat in before.items() if person not in after]
    came = [seat for person, seat in after.items() if person not in before]
    for kind in SeatKind:
        changes = _comings_and_goings(body, _of_kind(left, kind), _of_kind(came, kind))
        yield from (_as_sure_as_known(change, kind, first, second) for change in changes)
    for person in (person for person in before if person in after):
        was, became = before[person], after[person]
        if was.party_id and became.party_id and was.party_id != became.party_id:
            yield SeatChange(SeatEvent.PARTY, body, was, became)
        if was.role is not became.role and Role.UNSPECIFIED not in (was.role, became.role):
            yield SeatChange(SeatEvent.ROLE, body, was, became)


def _as_sure_as_known(
    change: SeatChange, kind: SeatKind, first: BodySeats | None, second: BodySeats | None
) -> SeatChange:
    """The change, or only where the person is named when the other list may lack names and no date tells."""
    if change.event is SeatEvent.CAME and change.day is None and not _all_named(first, kind):
        return replace(change, event=SeatEvent.NAMED_AFTER)
    if change.event is SeatEvent.LEFT and change.day is None and not _all_named(second, kind):
        return replace(change, event=SeatEvent.NAMED_BEFORE)
    return change


def _all_named(found: BodySeats | None, kind: SeatKind) -> bool:
    """Whether every seat of a kind is held by somebody who is named, or known to be vacant."""
    if found is None:
        return True
    count = dict(found.counts).get(kind)
    return count is not None and count.seats is not None and not count.unnamed


def _of_kind(seats: Iterable[Seat], kind: SeatKind) -> list[Seat]:
    return [seat for seat in seats if seat.kind is kind]


def _comings_and_goings(body: Body, left: list[Seat], came: list[Seat]) -> Iterator[SeatChange]:
    replaced = {one: other for one in left if (other := _successor(one, left, came)) is not None}
    for seat in left:
        event = SeatEvent.REPLACED if seat in replaced else SeatEvent.LEFT
        yield SeatChange(event, body, seat, replaced.get(seat))
    for seat in came:
        if seat not in replaced.values():
            yield SeatChange(SeatEvent.CAME, body, None, seat)


def _successor(seat: Seat, left: list[Seat], came: list[Seat]) -> Seat | None:
    """The one who came the day after; None where several left or came then, and nobody can say who took which seat."""
    end = seat.appointment.valid_to
    if end is None or not end.is_day:
        return None
    begins = PartialDate((end.last_day + dt.timedelta(days=1)).isoformat())
    candidates = [other for other in came if other.appointment.valid_from == begins]
    leavers = [other for other in left if other.appointment.valid_to == end]
    return candidates[0] if len(candidates) == len(leavers) == 1 else None
