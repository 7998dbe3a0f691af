"""Effort per year for charts: one column a year, divided by collaboration, as `series` does it for costs."""

from collections.abc import Iterable

from kronoberg.analysis.overview import expected, overview, series
from kronoberg.analysis.overview.series import Segment, YearColumn
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Figure, Unit


def by_collaboration(book: Book, years: Iterable[int]) -> tuple[YearColumn, ...]:
    """The effort of each year, divided by collaboration; every year asked for is kept."""
    segments = {
        year: [
            Segment(row.collaboration.collaboration_id, row.collaboration.label, row.effort)
            for row in overview.year_rows(book, year)
        ]
        for year in years
    }
    order = [collaboration.collaboration_id for collaboration in expected.in_reading_order(book)]
    columns = series.folded(segments, order, "Övriga samarbeten", unit=Unit.PERCENT_FTE, counted=Figure.as_one_part)
    return series.with_unclear(book, columns)
