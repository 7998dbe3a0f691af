"""Which emission factor applies to a trip.

The data says how a trip was made (`car`), not with what (petrol, electric). Where several factors are for the same
mode, the highest is taken until a reader chooses another, so that emissions are rather too high than too low
(docs/decisions/2026-11-22-the-highest-factor-until-chosen.md).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from kronoberg.analysis import reference
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.reference import EMISSION_UNITS, EmissionUnit, ReferenceSeries, ReferenceValue
from kronoberg.domain.words import SeriesKind, TravelMode


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


def in_use(book: Book, chosen: Mapping[TravelMode, str]) -> Mapping[TravelMode, Factor]:
    """The factor of each mode: the one whose key is chosen, else the highest."""
    return {
        mode: next((factor for factor in factors if factor.series.series_id == chosen.get(mode)), factors[0])
        for mode, factors in by_mode(book).items()
    }


def _highest_first(factor: Factor) -> tuple[Fraction, str]:
    largest = max((Fraction(row.value) for row in factor.values.values()), default=Fraction(0))
    return -largest * factor.unit.grams, factor.series.series_id
