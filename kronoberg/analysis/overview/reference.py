"""The reference series by kind and year: what figures are converted or compared with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.reference import ReferenceSeries
from kronoberg.domain.words import SeriesKind

TIMELESS = "all"
"""The period of a value that is for no year in particular."""


@dataclass(frozen=True, slots=True)
class YearValue:
    """A series' value for a year, and the source of it."""

    value: Decimal
    source_id: str


def series_of(book: Book, kind: SeriesKind) -> tuple[ReferenceSeries, ...]:
    """The series of one kind, in key order."""
    return tuple(series for series in book.reference_series if series.kind is kind)


def year_values(book: Book, series_id: str) -> Mapping[int, YearValue]:
    """A series' values by year; the values of single months are not among them."""
    return MappingProxyType(
        {
            int(row.period): YearValue(row.value, row.source_id)
            for row in book.reference_values
            if row.series_id == series_id and re.fullmatch(r"\d{4}", row.period, re.ASCII)
        }
    )
