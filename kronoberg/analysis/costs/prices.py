"""Costs in fixed prices: what they would have been in the prices of one year, by a price index of the dataset.

An amount is multiplied by the base year's index and divided by its own year's, exactly, and rounded once to whole öre.
A year outside the index cannot be converted: there its amount is missing, never guessed from a neighbouring year.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from kronoberg.analysis.overview import reference
from kronoberg.analysis.overview.reference import YearValue
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.reference import ReferenceSeries
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import SeriesKind


@dataclass(frozen=True, slots=True)
class PriceIndex:
    """A price index with one value a year; its base year is the latest of them."""

    series: ReferenceSeries
    values: Mapping[int, YearValue]

    @property
    def first_year(self) -> int:
        """The earliest year with a value."""
        return min(self.values)

    @property
    def base_year(self) -> int:
        """The year in whose prices amounts are given."""
        return max(self.values)


def price_indices(book: Book) -> tuple[PriceIndex, ...]:
    """The dataset's price indices, in key order. Values of months are left out, and a series with nothing else too."""
    found = (
        PriceIndex(series, reference.year_values(book, series.series_id))
        for series in reference.series_of(book, SeriesKind.PRICE_INDEX)
    )
    return tuple(index for index in found if index.values)


def price_index(book: Book, series_id: str | None) -> PriceIndex | None:
    """The price index with that key; None when there is none, or for None."""
    return next((index for index in price_indices(book) if index.series.series_id == series_id), None)


def widest(book: Book, years: Collection[int]) -> PriceIndex | None:
    """The price index that has most of the years, the first of several; None when none has any."""
    found = [(sum(year in index.values for year in years), index) for index in price_indices(book)]
    count, index = max(found, key=lambda pair: pair[0], default=(0, None))
    return index if count else None


def in_fixed_prices(figure: Figure, year: int, index: PriceIndex) -> Figure:
    """Convert a year's amount to the prices of the index's base year; missing when the year is outside the index."""
    of_year, base = index.values.get(year), index.values[index.base_year]
    if of_year is None:
        return figures.scaled(figure, None, unit=figure.unit)
    factor = Fraction(base.value) / Fraction(of_year.value)
    return figures.scaled(figure, factor, unit=figure.unit, sources=(of_year.source_id, base.source_id))


def columns_in_fixed_prices(columns: Sequence[YearColumn], index: PriceIndex) -> tuple[YearColumn, ...]:
    """Convert each year's parts and total. Each figure is rounded by itself."""
    return tuple(
        replace(
            column,
            segments=tuple(
                replace(segment, figure=in_fixed_prices(segment.figure, column.year, index))
                for segment in column.segments
            ),
            total=in_fixed_prices(column.total, column.year, index),
            outside_index=column.total.value is not None and column.year not in index.values,
        )
        for column in columns
    )


def some_converted(columns: Sequence[YearColumn]) -> bool:
    """Whether some year has an amount in fixed prices, or none has anything to convert."""
    outside = any(column.outside_index for column in columns)
    return not outside or any(column.total.value is not None for column in columns)
