"""Which emission factor applies to a trip: the factor belongs to the trip (design, chapter 3).

It follows from how the trip was made, from what drove the train or the car where a source says that, and from the
countries that it began and ended in. Where no source says what drove it, the factors that the data takes for granted
are meant (`assumed`): for a train the one of its countries, and diesel only where the trip says diesel
(docs/decisions/2026-11-30-the-factor-belongs-to-the-trip.md).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from fractions import Fraction

from kronoberg.analysis.overview import reference
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.reference import EMISSION_UNITS, EmissionUnit, ReferenceSeries, ReferenceValue
from kronoberg.domain.words import FactorArea, SeriesKind, Traction, TravelMode

_NORDIC = frozenset({"SE", "NO", "FI", "IS"})
_EUROPE = frozenset({
    "AD", "AL", "AT", "AX", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FO",
    "FR", "GB", "GG", "GI", "GR", "HR", "HU", "IE", "IM", "IS", "IT", "JE", "LI", "LT", "LU", "LV", "MC",
    "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "RU", "SE", "SI", "SJ", "SK", "SM", "TR",
    "UA", "VA", "XK",
})  # fmt: skip
_NARROWEST = tuple(FactorArea)


@dataclass(frozen=True, slots=True)
class Factor:
    """An emission factor for one mode of travel, with its values by period."""

    mode: TravelMode
    series: ReferenceSeries
    unit: EmissionUnit
    values: Mapping[str, ReferenceValue]

    def value_for(self, year: int) -> ReferenceValue | None:
        """The value for a year: the year's own, else the one that is for no year in particular, else none."""
        return self.values.get(str(year)) or self.values.get(reference.TIMELESS)

    def kilograms_per_km(self, year: int) -> Fraction | None:
        """How many kilograms a kilometre gives, for a person or a vehicle as the unit says; None without a value."""
        value = self.value_for(year)
        return None if value is None else Fraction(value.value) * self.unit.grams / 1000


def by_mode(book: Book) -> Mapping[TravelMode, tuple[Factor, ...]]:
    """The factors that are for each mode of travel, the one with the highest value first."""
    found: dict[TravelMode, list[Factor]] = defaultdict(list)
    for series in reference.series_of(book, SeriesKind.EMISSION_FACTOR):
        if series.mode is not None:
            values = {row.period: row for row in book.reference_values if row.series_id == series.series_id}
            found[series.mode].append(Factor(series.mode, series, EMISSION_UNITS[series.unit], values))
    return {mode: tuple(sorted(factors, key=_highest_first)) for mode, factors in found.items()}


def of_trip(factors: Sequence[Factor], traction: Traction | None, countries: Set[str]) -> Factor | None:
    """The factor of a trip among those of its mode, `factors` as `by_mode` has them; None where none fits.

    Parameters
    ----------
    traction
        What drove it, as far as a source says; None where none does.
    countries
        Where it began and ended.
    """
    there = [row for row in _driven_by(factors, traction) if _lies_in(row.series.area, countries)]
    return min(there, key=_narrowest_first, default=None)


def _driven_by(factors: Sequence[Factor], traction: Traction | None) -> Iterable[Factor]:
    """Those for what drove the trip, else those that are for no fuel in particular; else what is taken for granted."""
    if traction is not None:
        exact = [row for row in factors if row.series.traction is traction]
        return exact or [row for row in factors if row.series.traction is None]
    return [row for row in factors if row.series.assumed] or factors


def _lies_in(area: FactorArea | None, countries: Set[str]) -> bool:
    inside = {
        None: True,
        FactorArea.DOMESTIC: len(countries) == 1,
        FactorArea.NORDIC: countries <= _NORDIC,
        FactorArea.EUROPE: countries <= _EUROPE,
        FactorArea.OUTSIDE_EUROPE: not countries <= _EUROPE,
    }
    return inside[area]


def _narrowest_first(factor: Factor) -> tuple[int, bool]:
    """By area, then those that are taken for granted; what is equal keeps its order, the highest first."""
    area = factor.series.area
    return len(_NARROWEST) if area is None else _NARROWEST.index(area), not factor.series.assumed


def _highest_first(factor: Factor) -> tuple[Fraction, str]:
    largest = max((Fraction(row.value) for row in factor.values.values()), default=Fraction(0))
    return -largest * factor.unit.grams, factor.series.series_id
