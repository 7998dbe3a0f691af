"""What changed in the bodies' seats between two times, and who is only named at one of them.

A change is an appointment that ended or began according to a source. Silence is not leaving: who is not named at the
other time is listed apart and never counted.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kronoberg.analysis.seats import representation, seats, tenure
from kronoberg.analysis.seats.seats import BodySeats, Seat
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Role, SeatEvent, SeatKind

_DAY = dt.timedelta(days=1)


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
    only_named
        Those who are named at one of the times and not at the other, or otherwise at each, without any source that an
        appointment ended or began between them.
    compared
        The bodies whose seats are known at both times, or of which a source tells a change between them.
    unknown
        The bodies that cannot be compared, because no source shows anybody at one of the times.
    """

    first: PartialDate
    second: PartialDate
    changes: tuple[SeatChange, ...]
    only_named: tuple[SeatChange, ...]
    compared: tuple[Body, ...]
    unknown: tuple[Body, ...]

    @property
    def named_once(self) -> tuple[SeatChange, ...]:
        """Those of `only_named` who are named at one of the times only."""
        return tuple(each for each in self.only_named if each.before is None or each.after is None)

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Every seat that a change is about, or somebody only named."""
        told = (*self.changes, *self.only_named)
        return tuple(seat for change in told for seat in (change.before, change.after) if seat is not None)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A body at both times.

    Attributes
    ----------
    first, second
        None where the body did not exist then, or where nobody expects it to have existed.
    stated
        Every appointment of the body that a source states with a date.
    begins, ends
        The days of the two times.
    """

    body: Body
    first: BodySeats | None
    second: BodySeats | None
    stated: Sequence[Seat]
    begins: dt.date
    ends: dt.date

    @property
    def before(self) -> dict[str, Seat]:
        """Who sat there at the first time, by person."""
        return {} if self.first is None else {seat.person_id: seat for seat in reversed(self.first.sitting)}

    @property
    def after(self) -> dict[str, Seat]:
        """Who sits there at the second time, by person."""
        return {} if self.second is None else {seat.person_id: seat for seat in reversed(self.second.sitting)}

    @property
    def known(self) -> tuple[bool, bool]:
        """Whether it is known who sat there at each time; nobody did where the body did not exist."""
        return self._known(self.first, self.begins), self._known(self.second, self.ends)

    def existed(self, day: dt.date) -> bool:
        """Whether the body may have existed on a day."""
        return not tenure.rules_out(self.body.valid_from, self.body.valid_to, PartialDate(day.isoformat()))

    def _known(self, found: BodySeats | None, day: dt.date) -> bool:
        return not self.existed(day) if found is None else found.known


def between(book: Book, first: PartialDate, second: PartialDate, today: dt.date) -> Comparison:
    """Compare the seats at two times, each a day or the end of a year, as far as sources tell.

    A body that did not exist at one of the times had no seats then.

    Parameters
    ----------
    today
        The day that stands for the year that goes on.

    Raises
    ------
    ValueError
        When one of the times is a month.
    """
    changes: list[SeatChange] = []
    only_named: list[SeatChange] = []
    compared: list[Body] = []
    unknown: list[Body] = []
    for pair in _pairs(book, first, second, today):
        told = tuple(_changes(pair))
        changes += told
        if all(pair.known):
            only_named += _only_named(pair, told)
        (compared if told or all(pair.known) else unknown).append(pair.body)
    return Comparison(first, second, tuple(changes), tuple(only_named), tuple(compared), tuple(unknown))


def year_before(when: PartialDate) -> PartialDate:
    """The time a year earlier: the last day of the year before a year, or the same day the year before."""
    if tenure.whole_year(when):
        return PartialDate(str(when.year - 1))
    day = when.first_day
    return PartialDate(dt.date(day.year - 1, day.month, min(day.day, 28) if day.month == 2 else day.day).isoformat())


def _pairs(book: Book, first: PartialDate, second: PartialDate, today: dt.date) -> Iterator[_Pair]:
    """Each body that is known or expected at one of the times at least."""
    befores = {found.body.body_id: found for found in representation.seats_at(book, first, today)}
    afters = {found.body.body_id: found for found in representation.seats_at(book, second, today)}
    stated = defaultdict(list)
    for seat in representation.all_seats(book):
        if seats.is_stated(seat):
            stated[seat.appointment.body_id].append(seat)
    begins, ends = (tenure.day_of(when, today) for when in (first, second))
    for body in representation.in_reading_order(book):
        before, after = befores.get(body.body_id), afters.get(body.body_id)
        if before is not None or after is not None:
            yield _Pair(body, before, after, stated[body.body_id], begins, ends)


def _changes(pair: _Pair) -> Iterator[SeatChange]:
    left, came = _left(pair), _came(pair)
    for kind in SeatKind:
        yield from _comings_and_goings(pair, _of_kind(left, kind), _of_kind(came, kind))
    for was, became in _who_stayed(pair):
        if _is_divided(was, became, pair):
            yield from _differences(pair, was, became, SeatEvent.PARTY, SeatEvent.ROLE)


def _who_stayed(pair: _Pair) -> Iterator[tuple[Seat, Seat]]:
    before, after = pair.before, pair.after
    return ((seat, after[person]) for person, seat in before.items() if person in after)


def _is_divided(was: Seat, became: Seat, pair: _Pair) -> bool:
    """Whether a source says that the one appointment ended or the other began between the times."""
    return _ended_between(was, pair) or _began_between(became, pair)


def _differences(pair: _Pair, was: Seat, became: Seat, of_party: SeatEvent, of_role: SeatEvent) -> Iterator[SeatChange]:
    if was.party_id and became.party_id and was.party_id != became.party_id:
        yield SeatChange(of_party, pair.body, was, became)
    if was.role is not became.role and Role.UNSPECIFIED not in (was.role, became.role):
        yield SeatChange(of_role, pair.body, was, became)


def _left(pair: _Pair) -> list[Seat]:
    """Those whose appointment ended between the times: by its own end, or with the body."""
    ended = [seat for seat in pair.stated if _ended_between(seat, pair) and not _goes_on(seat, pair)]
    if not pair.existed(pair.ends):
        ended += pair.before.values()
    return _once_each(ended)


def _came(pair: _Pair) -> list[Seat]:
    """Those whose appointment began between the times: by its own beginning, or with the body."""
    begun = [seat for seat in pair.stated if _began_between(seat, pair) and not _went_on(seat, pair)]
    if not pair.existed(pair.begins):
        begun += pair.after.values()
    return _once_each(begun)


def _ended_between(seat: Seat, pair: _Pair) -> bool:
    end = seat.appointment.valid_to
    return end is not None and pair.begins <= end.last_day < pair.ends


def _began_between(seat: Seat, pair: _Pair) -> bool:
    begin = seat.appointment.valid_from
    return begin is not None and pair.begins < begin.first_day <= pair.ends


def _goes_on(seat: Seat, pair: _Pair) -> bool:
    """Whether the person sits on in the body after the end, by another appointment."""
    end = seat.appointment.valid_to
    return end is not None and any(
        (other.appointment.valid_from is None or other.appointment.valid_from.first_day <= end.last_day + _DAY)
        and max(date.first_day for date in tenure.known_dates(other.appointment)) > end.last_day
        for other in pair.stated
        if other.person_id == seat.person_id
    )


def _went_on(seat: Seat, pair: _Pair) -> bool:
    """Whether the person may have sat in the body before the beginning already, by another appointment."""
    begin = seat.appointment.valid_from
    return begin is not None and any(
        (other.appointment.valid_to is None or other.appointment.valid_to.last_day >= begin.first_day - _DAY)
        and min(date.first_day for date in tenure.known_dates(other.appointment)) < begin.first_day
        for other in pair.stated
        if other.person_id == seat.person_id
    )


def _once_each(found: Iterable[Seat]) -> list[Seat]:
    return list({(seat.person_id, seat.kind): seat for seat in found}.values())


def _only_named(pair: _Pair, told: Iterable[SeatChange]) -> Iterator[SeatChange]:
    """Those who are named at one of the times only, or otherwise at each, and of whom no change tells."""
    changed = {seat.person_id for change in told for seat in (change.before, change.after) if seat is not None}
    before, after = pair.before, pair.after
    for person, seat in before.items():
        if person not in after and person not in changed:
            yield SeatChange(SeatEvent.NAMED_BEFORE, pair.body, seat, None)
    for person, seat in after.items():
        if person not in before and person not in changed:
            yield SeatChange(SeatEvent.NAMED_AFTER, pair.body, None, seat)
    for was, became in _who_stayed(pair):
        if not _is_divided(was, became, pair):
            yield from _differences(pair, was, became, SeatEvent.NAMED_PARTIES, SeatEvent.NAMED_ROLES)


def _of_kind(found: Iterable[Seat], kind: SeatKind) -> list[Seat]:
    return [seat for seat in found if seat.kind is kind]


def _comings_and_goings(pair: _Pair, left: list[Seat], came: list[Seat]) -> Iterator[SeatChange]:
    replaced = {one: other for one in left if (other := _successor(one, left, came)) is not None}
    for seat in left:
        event = SeatEvent.REPLACED if seat in replaced else SeatEvent.LEFT
        yield SeatChange(event, pair.body, seat, replaced.get(seat))
    # Of a body in which nobody was known before, those who came may have sat there already.
    for seat in came if pair.known[0] else ():
        if seat not in replaced.values():
            yield SeatChange(SeatEvent.CAME, pair.body, None, seat)


def _successor(seat: Seat, left: list[Seat], came: list[Seat]) -> Seat | None:
    """The one who came the day after; None where several left or came then, and nobody can say who took which seat."""
    end = seat.appointment.valid_to
    if end is None or not end.is_day:
        return None
    begins = PartialDate((end.last_day + _DAY).isoformat())
    candidates = [other for other in came if other.appointment.valid_from == begins]
    leavers = [other for other in left if other.appointment.valid_to == end]
    return candidates[0] if len(candidates) == len(leavers) == 1 else None
