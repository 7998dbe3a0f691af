"""Straight-line distances between places, calculated from their coordinates.

Nobody travels straight: such a distance is shown as a labelled calculation and never becomes part of a sum or of an
emission (docs/decisions/2026-11-22-straight-lines-carry-no-emissions.md).
"""

from kronoberg.domain.contracts.travel import Place


def there_and_back(one: Place, other: Place) -> int | None:
    """Twice the shortest way over the earth's surface (WGS 84) in whole kilometres; None without both coordinates."""
    first, second = _point(one), _point(other)
    if first is None or second is None:
        return None
    from geopy import distance

    return round(2 * float(distance.geodesic(first, second).km))


def _point(place: Place) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return float(place.latitude), float(place.longitude)
