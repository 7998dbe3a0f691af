"""Seats in bodies: who holds one, which kind it is, how many are held together.

A chair or vice chair sits in one of the ordinary seats: in the example region only that fills the number of seats, and
the strategy names the chair of Euroregion Baltic 2024 as an ordinary member.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.analysis.seats import chairs, tenure
from kronoberg.analysis.seats.chairs import ChairYear
from kronoberg.domain import figures, swedish
from kronoberg.domain.contracts.people import Appointment, Body, Chairmanship, Person
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import BodyGroup, BodyKind, Certainty, Knowledge, Role, SeatKind, Status

_ROLES, _KINDS = list(Role), list(SeatKind)


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's seat in a body as it is known at a certain time.

    Attributes
    ----------
    knowledge
        How it is known; None for an appointment without any date.
    earlier_parties
        Other parties that the person sat for before, the latest first.
    """

    person: Person
    appointment: Appointment
    knowledge: Knowledge | None
    earlier_parties: tuple[str, ...] = ()

    @property
    def person_id(self) -> str:
        """The person's key."""
        return self.person.person_id

    @property
    def name(self) -> str:
        """The person's name."""
        return self.person.shown_name

    @property
    def role(self) -> Role:
        """The role."""
        return self.appointment.role

    @property
    def party_id(self) -> str | None:
        """The party at the time; None where no source says."""
        return self.appointment.party_id

    @property
    def kind(self) -> SeatKind:
        """Which kind of seat it takes."""
        return self.appointment.role.facts.seat


@dataclass(frozen=True, slots=True)
class SeatCount:
    """The seats of one kind in a body: how many there are, how many are held, how many are known to be vacant.

    `seats` is None where no source gives the number. `vacant` is None where nothing can be said: a seat that no source
    names is not a vacant one. `left` holds those who left the vacant seats, the first one first, where it is known who
    did: nobody has come to a seat of the kind since. Otherwise it is empty.
    """

    seats: int | None
    held: int
    vacant: int | None
    left: "tuple[Seat, ...]" = ()

    @property
    def unnamed(self) -> int:
        """Seats that are neither held nor known to be vacant."""
        return 0 if self.seats is None else max(self.seats - self.held - (self.vacant or 0), 0)


@dataclass(frozen=True, slots=True)
class BodySeats:
    """A body at a time: who is known to have sat there, who may have, and how many seats are held on one day.

    Attributes
    ----------
    held
        Everybody who is known to have held a seat at some time of it: persons, not seats. Of a day those who sit then.
    day
        The day on which the seats are counted.
    sitting
        Those of `held` who hold a seat on that day.
    known
        Whether a source shows anybody in the year of that day who had come by then. If not, the seats are unknown, not
        empty.
    ordinary, substitute
        The seats on that day; without a number where the body does not exist then.
    nearest
        The date nearest before the time (else nearest after it) for which a source shows somebody, where nobody is
        known at the time itself.
    chaired
        Who chaired the body each year, also before and after the time.
    ever_named
        Whether any source names anybody in the body, at whatever time.
    """

    body: Body
    when: PartialDate
    held: tuple[Seat, ...]
    unsure: tuple[Seat, ...]
    day: dt.date
    sitting: tuple[Seat, ...]
    ordinary: SeatCount
    substitute: SeatCount
    known: bool
    nearest: PartialDate | None = None
    chaired: tuple[ChairYear, ...] = ()
    ever_named: bool = True

    @property
    def exists(self) -> bool:
        """Whether the body exists on the day that the seats are counted."""
        return not tenure.rules_out(self.body.valid_from, self.body.valid_to, PartialDate(self.day.isoformat()))

    @property
    def group(self) -> BodyGroup:
        """Which group the body is counted in."""
        return group_of(self.body)

    @property
    def counts(self) -> tuple[tuple[SeatKind, SeatCount], ...]:
        """The kinds of seats that have a number, each with its count."""
        return (SeatKind.ORDINARY, self.ordinary), (SeatKind.SUBSTITUTE, self.substitute)

    def is_chair(self, seat: Seat) -> bool:
        """Whether somebody in the body is its chair at the time.

        One who may have gone on as its chair is not where another is known, or concluded, to have followed.
        """
        if seat.kind is SeatKind.ORDINARY and any(each.counts for each in self._of(seat, self.chairs)):
            return True
        may_be = seat.role is Role.CHAIR and seat.knowledge not in tenure.COUNTED
        return may_be and not set(chairs.names(self.chairs)) - {seat.name} and self.chairmanship(seat) is None

    @property
    def chairs(self) -> tuple[ChairYear, ...]:
        """Those who chair the body at the time, each whom a source states or who is only concluded to."""
        return chairs.at(self.chaired, self.when)

    def chairmanship(self, seat: Seat) -> Chairmanship | None:
        """What is stated of somebody's chairmanship: at the time, else the one that ended before it or began after."""
        mine = [each for each in self._of(seat, self.chaired) if each.counts and not each.appointed]
        now = self._of(seat, chairs.at(mine, self.when))
        ended = [each for each in mine if each.row.valid_to and each.row.valid_to.last_day < self.when.first_day]
        later = [each for each in mine if each.row.valid_from and each.row.valid_from.first_day > self.when.last_day]
        return next((each.row for each in (*now, *reversed(ended), *later)), None)

    @staticmethod
    def _of(seat: Seat, found: Iterable[ChairYear]) -> list[ChairYear]:
        return [each for each in found if each.row.person == seat.name]

    @property
    def by_kind(self) -> dict[SeatKind, tuple[Seat, ...]]:
        """Everybody in the body by the kind of seat, whatever the role; those who may have sat there come last."""
        return {kind: tuple(seat for seat in self.everybody if seat.kind is kind) for kind in SeatKind}

    @property
    def everybody(self) -> tuple[Seat, ...]:
        """Everybody in the body, its chair first; those who may have sat there come last."""
        by_role = (sorted(seats, key=lambda seat: not self.is_chair(seat)) for seats in (self.held, self.unsure))
        return tuple(seat for seats in by_role for seat in seats)


def group_of(body: Body) -> BodyGroup:
    """Which group a body is counted in."""
    if body.kind is BodyKind.YOUTH:
        return BodyGroup.YOUTH
    if body.kind is BodyKind.OFFICIAL:
        return BodyGroup.OFFICIAL
    return BodyGroup.OWN if body.collaboration_id is None else BodyGroup.POLITICAL


def of_group(found: Iterable[BodySeats], group: BodyGroup) -> tuple[BodySeats, ...]:
    """The bodies of one group."""
    return tuple(body for body in found if body.group is group)


def total(found: Iterable[BodySeats], kind: SeatKind) -> Figure:
    """How many seats of a kind are held in some bodies together on the day that they are counted.

    At least so many where a source says that there are more seats and none says who holds them.
    """
    return figures.total((_of_body(body, kind) for body in found), unit=Unit.COUNT)


def _of_body(found: BodySeats, kind: SeatKind) -> Figure:
    count = dict(found.counts)[kind]
    if not found.exists:
        return figures.not_applicable(unit=Unit.COUNT)
    unknown = figures.missing(unit=Unit.COUNT, sources=(found.body.source_id,))
    if not found.known:
        return unknown if count.seats else figures.not_applicable(unit=Unit.COUNT)
    mine = [seat for seat in found.sitting if seat.kind is kind]
    if not mine and count.unnamed:
        return unknown
    sources = [seat.appointment.source_id for seat in mine]
    held = figures.known(100 * len(mine), unit=Unit.COUNT, status=Status.OUTCOME, sources=sources)
    return figures.total([held, *[unknown] * count.unnamed], unit=Unit.COUNT).as_one_part()


def is_stated(seat: Seat) -> bool:
    """Whether a source states the appointment with a date, so that it can say something of a time."""
    return seat.appointment.certainty not in (Certainty.INFERRED, Certainty.UNDATED)


def once_each(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """Each person once in each kind of seat and party, with the highest role: a chair is not an ordinary member too."""
    found: dict[tuple[str, SeatKind, str | None], Seat] = {}
    for seat in sorted(seats, key=reading_order):
        found.setdefault((seat.person_id, seat.kind, seat.party_id), seat)
    return tuple(found.values())


def reading_order(seat: Seat) -> tuple[int, int, str, tuple[str, str]]:
    """Sort key: ordinary seats first, the chair first among them, then those who came first, then by name."""
    begins = str(seat.appointment.valid_from or "")
    return _KINDS.index(seat.kind), _ROLES.index(seat.role), begins, swedish.collation_key(seat.name)
