"""Hand-made meetings, trips, places and factors: only what a test is about has to be said."""

from decimal import Decimal
from typing import Any

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.reference import ReferenceSeries, ReferenceValue
from kronoberg.domain.contracts.travel import Meeting, Place, Trip
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, MeetingForm, SeriesKind, TravelMode
from tests import books

_SOURCED: dict[str, Any] = {"source_id": "kalla", "certainty": Certainty.STATED}
PLACES = (
    Place(place_id="hemma", name="Hemma", country="SE", latitude=Decimal(57), longitude=Decimal(15), **_SOURCED),
    Place(place_id="borta", name="Borta", country="DK", latitude=Decimal(56), longitude=Decimal(15), **_SOURCED),
    Place(place_id="okand", name="Okänd", country="NL", **_SOURCED),
)


def meeting(key: str, starts: str, form: MeetingForm = MeetingForm.PHYSICAL, **fields: Any) -> Meeting:
    """A meeting that took place."""
    plain: dict[str, Any] = {"planned": False, **_SOURCED}
    return Meeting(meeting_id=key, starts_on=PartialDate(starts), form=form, **(plain | fields))


def trip(key: str, day: str, mode: TravelMode, km: str | None, **fields: Any) -> Trip:
    """One person's trip of so many kilometres from home."""
    plain: dict[str, Any] = {"travellers": 1, "from_place_id": "hemma", "to_place_id": "borta", **_SOURCED}
    distance = None if km is None else Decimal(km)
    return Trip(trip_id=key, travelled_on=PartialDate(day), mode=mode, distance_km=distance, **(plain | fields))


def factor(
    key: str, mode: TravelMode, unit: str, values: dict[str, str], scope: str = "allt"
) -> tuple[ReferenceSeries, tuple[ReferenceValue, ...]]:
    """An emission factor with its values by period."""
    series = ReferenceSeries(
        series_id=key, kind=SeriesKind.EMISSION_FACTOR, name=key, unit=unit, scope=scope, mode=mode, **_SOURCED
    )
    rows = (ReferenceValue(series_id=key, period=at, value=Decimal(worth), **_SOURCED) for at, worth in values.items())
    return series, tuple(rows)


def book(*factors: tuple[ReferenceSeries, tuple[ReferenceValue, ...]], **tables: Any) -> Book:
    """Put rows together with the three places."""
    return books.book([]).replaced(
        places=PLACES,
        reference_series=tuple(series for series, _ in factors),
        reference_values=tuple(value for _, values in factors for value in values),
        **tables,
    )
