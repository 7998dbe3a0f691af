"""Trips: how many there were, how, how far, what they cost and what they emitted.

An emission is a calculation (distance x factor), so it is always an estimate. Without a distance or a factor it is
missing, and the sum is "minst". Emissions that count different things are never added: each scope has its own sum.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kronoberg.analysis.overview.series import YearColumn
from kronoberg.analysis.travel import distances, emission_factors, meetings
from kronoberg.analysis.travel.emission_factors import Factor
from kronoberg.domain import figures, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.travel import Meeting, Place, Trip
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Certainty, EmissionBasis, Gas, Status, TravelMode

SEATS_IN_A_CAR = 5
"""More travellers than this went in more than one car, and the data does not say in how many."""
_PARTS = (
    (TravelMode.TRAIN,),
    (TravelMode.CAR,),
    (TravelMode.FLIGHT,),
    (TravelMode.COACH, TravelMode.FERRY),
)
"""The parts of a chart of trips, at most four; each is named in a chart by its first mode."""
PART_LABELS = tuple(swedish.enumeration(mode.word for mode in group) for group in _PARTS)
"""What the parts are called, in the same order."""
_UNITS = {Gas.CO2: Unit.KG_CO2, Gas.CO2E: Unit.KG_CO2E}


class Lack(StrEnum):
    """Why a trip's emission cannot be calculated."""

    DISTANCE = "distance"
    FACTOR = "factor"
    VALUE = "value"
    VEHICLES = "vehicles"


@dataclass(frozen=True, slots=True)
class TripRow:
    """A trip with what its keys name, and what was calculated from it.

    Attributes
    ----------
    cost
        What it cost; missing when no source says it.
    distance
        Kilometres there and back; missing when no source says them.
    person_km
        The distance times the number of travellers.
    straight_line
        Kilometres there and back in a straight line, only where the distance is not known but the places are.
    factor, emission, lack
        The trip's own factor, what the trip emitted by it, and why that cannot be calculated, if so.
    """

    trip: Trip
    begins: Place
    ends: Place
    meeting: Meeting | None
    collaboration: Collaboration | None
    cost: Figure
    distance: Figure
    person_km: Figure
    straight_line: int | None
    factor: Factor | None
    emission: Figure
    lack: Lack | None

    @property
    def year(self) -> int:
        """The year in which the trip was made."""
        return self.trip.travelled_on.year


@dataclass(frozen=True, slots=True)
class ScopeSum:
    """The emissions of the trips whose factors count the same thing; no gas and no scope where there is no factor."""

    gas: Gas | None
    scope: str | None
    rows: tuple[TripRow, ...]
    emission: Figure


@dataclass(frozen=True, slots=True)
class TravelSum:
    """Several trips together: travellers, kilometres, cost, and the emissions, a sum for each scope."""

    rows: tuple[TripRow, ...]
    travellers: int
    person_km: Figure
    cost: Figure
    emissions: tuple[ScopeSum, ...]


def rows(book: Book, *, emissions: bool = True) -> tuple[TripRow, ...]:
    """Every trip that a source states, the latest first; those that are only inferred are left out.

    Without `emissions` no trip has a factor: a reader may have chosen to see no estimates.
    """
    factors = emission_factors.by_mode(book) if emissions else {}
    places = {row.place_id: row for row in book.rows("places")}
    held = {row.meeting_id: row for row in book.rows("meetings")}
    stated = [row for row in book.rows("trips") if row.certainty is not Certainty.INFERRED]
    ordered = sorted(stated, key=lambda row: (str(row.travelled_on), row.trip_id), reverse=True)
    return tuple(
        _row(
            row,
            (places[row.from_place_id], places[row.to_place_id]),
            held.get(row.meeting_id),
            book.collaborations.get(row.collaboration_id),
            factors.get(row.mode, ()),
        )
        for row in ordered
    )


def in_year(found: Iterable[TripRow], year: int) -> tuple[TripRow, ...]:
    """The trips of a year."""
    return tuple(row for row in found if row.year == year)


def to_meeting(found: Iterable[TripRow], meeting_id: str) -> tuple[TripRow, ...]:
    """The trips to a meeting."""
    return tuple(row for row in found if row.trip.meeting_id == meeting_id)


def together(found: Sequence[TripRow]) -> TravelSum:
    """Add up trips. Each trip is one part of the sums."""
    return TravelSum(
        rows=tuple(found),
        travellers=sum(row.trip.travellers for row in found),
        person_km=figures.total((row.person_km for row in found), unit=Unit.KM),
        cost=figures.total((row.cost for row in found), unit=Unit.SEK),
        emissions=by_scope(found),
    )


def by_scope(found: Iterable[TripRow]) -> tuple[ScopeSum, ...]:
    """The emissions by what their factors count: gas and scope. Trips without a factor come last."""
    groups: dict[tuple[Gas | None, str | None], list[TripRow]] = defaultdict(list)
    for row in found:
        key = (row.factor.unit.gas, row.factor.series.scope) if row.factor is not None else (None, None)
        groups[key].append(row)
    return tuple(
        ScopeSum(gas, scope, tuple(of), figures.total((row.emission for row in of), unit=of[0].emission.unit))
        for (gas, scope), of in sorted(groups.items(), key=_known_scopes_first)
    )


def by_factor(found: Iterable[TripRow]) -> tuple[tuple[TravelMode, TravelSum], ...]:
    """The trips that share mode and factor, in the order of the modes' codes and then of the factors' names."""
    groups: dict[tuple[TravelMode, str], list[TripRow]] = defaultdict(list)
    for row in found:
        groups[row.trip.mode, row.factor.series.name if row.factor is not None else ""].append(row)
    order = list(TravelMode)
    ordered = sorted(groups.items(), key=lambda group: (order.index(group[0][0]), group[0][1]))
    return tuple((mode, together(of)) for (mode, _), of in ordered)


def columns(found: Iterable[TripRow], years: Sequence[int]) -> tuple[YearColumn, ...]:
    """The number of trips of each year, divided by mode in four parts: coaches and ferries are joined.

    A year without any trip in the data is missing: nobody has said that there were none.
    """
    listed = tuple(found)
    sources = _sources(listed)
    return tuple(meetings.counted_column(year, _parts(in_year(listed, year)), sources) for year in years)


def _parts(found: Sequence[TripRow]) -> dict[str, tuple[str, int]]:
    modes = [row.trip.mode for row in found]
    return {
        group[0].value: (label, sum(map(modes.count, group))) for group, label in zip(_PARTS, PART_LABELS, strict=True)
    }


def _sources(found: Iterable[TripRow]) -> Mapping[tuple[int, str], set[str]]:
    sources: dict[tuple[int, str], set[str]] = defaultdict(set)
    for row in found:
        part = next(group[0] for group in _PARTS if row.trip.mode in group)
        sources[row.year, part.value].add(row.trip.source_id)
    return sources


def _row(
    trip: Trip,
    way: tuple[Place, Place],
    meeting: Meeting | None,
    collaboration: Collaboration | None,
    factors: Sequence[Factor],
) -> TripRow:
    factor = emission_factors.of_trip(factors, trip.traction, {place.country for place in way})
    emission, lack = _emission(trip, factor)
    return TripRow(
        trip=trip,
        begins=way[0],
        ends=way[1],
        meeting=meeting,
        collaboration=collaboration,
        cost=_known_or_missing(trip.cost_sek, Unit.SEK, Status.OUTCOME, trip),
        distance=_kilometres(trip, 1, Status.OUTCOME),
        person_km=_kilometres(trip, trip.travellers, Status.OUTCOME),
        straight_line=distances.there_and_back(*way) if trip.distance_km is None else None,
        factor=factor,
        emission=emission,
        lack=lack,
    )


def _emission(trip: Trip, factor: Factor | None) -> tuple[Figure, Lack | None]:
    """What a trip emitted. One vehicle is reckoned for all travellers, as far as they fit in one."""
    unit = _UNITS[factor.unit.gas] if factor is not None else Unit.KG_CO2E
    value = factor.value_for(trip.travelled_on.year) if factor is not None else None
    lack = _lack(trip, factor, has_value=value is not None)
    if factor is None or value is None or lack is not None:
        return figures.missing(unit=unit, sources=(trip.source_id,)), lack
    count = trip.travellers if factor.unit.basis is EmissionBasis.PERSON_KM else 1
    distance = _kilometres(trip, count, Status.ESTIMATE)
    each = factor.kilograms_per_km(trip.travelled_on.year)
    return figures.scaled(distance, each, unit=unit, sources=(value.source_id,)), None


def _lack(trip: Trip, factor: Factor | None, *, has_value: bool) -> Lack | None:
    if trip.distance_km is None:
        return Lack.DISTANCE
    if factor is None:
        return Lack.FACTOR
    if not has_value:
        return Lack.VALUE
    by_vehicle = factor.unit.basis is EmissionBasis.VEHICLE_KM
    crowded = trip.mode is TravelMode.CAR and trip.travellers > SEATS_IN_A_CAR
    return Lack.VEHICLES if by_vehicle and crowded else None


def _kilometres(trip: Trip, count: int, status: Status) -> Figure:
    hundredths = None if trip.distance_km is None else round(trip.distance_km * 100) * count
    return _known_or_missing(hundredths, Unit.KM, status, trip)


def _known_or_missing(hundredths: int | None, unit: Unit, status: Status, trip: Trip) -> Figure:
    if hundredths is None:
        return figures.missing(unit=unit, sources=(trip.source_id,))
    return figures.known(hundredths, unit=unit, status=status, sources=(trip.source_id,))


def _known_scopes_first(group: tuple[tuple[Gas | None, str | None], list[TripRow]]) -> tuple[bool, str, str]:
    (gas, scope), _ = group
    return gas is None, gas or "", scope or ""
