"""How much work the international collaborations take, in percent of a full-time post."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from kronoberg.analysis.overview import reference
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import Effort
from kronoberg.domain.contracts.reference import ReferenceSeries, ReferenceValue
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import STRENGTH, SeriesKind, Status

# A series in another unit, such as hours per week, must not be taken for hours per year.
_HOURS_UNIT = "timmar per år"


@dataclass(frozen=True, slots=True)
class FullTimeYear:
    """How many hours a full-time post is in a year, by which series."""

    series: ReferenceSeries
    value: ReferenceValue


def row_used(book: Book, collaboration: Collaboration, year: int) -> Effort | None:
    """The table row that tells a collaboration's effort: the one with the strongest status; a budget never does."""
    rows = book.effort_by_year.get((collaboration.collaboration_id, year), ())
    ranked = (*STRENGTH, Status.NOT_APPLICABLE, Status.MISSING)
    return next((row for status in ranked for row in rows if row.status is status), None)


def year_effort(book: Book, collaboration: Collaboration, year: int) -> Figure:
    """One collaboration's effort in a year, at the strongest status present; missing when nobody has stated it."""
    row = row_used(book, collaboration, year)
    return figures.missing(unit=Unit.PERCENT_FTE) if row is None else _figure(row)


def budgets(book: Book, collaborations: Iterable[Collaboration], year: int) -> dict[str, Figure]:
    """The budgeted effort of each collaboration, by its id; empty when nobody has a budget that year.

    Where others have a budget, one without is missing, so that a sum becomes "minst".
    """
    ids = [collaboration.collaboration_id for collaboration in collaborations]
    rows = {key: _budget_row(book, key, year) for key in ids}
    if not any(rows.values()):
        return {}
    return {key: figures.missing(unit=Unit.PERCENT_FTE) if row is None else _figure(row) for key, row in rows.items()}


def full_time_year(book: Book, year: int) -> FullTimeYear | None:
    """How many hours a full-time post was in a year, or without regard to time; None when no series says it."""
    series = {row.series_id: row for row in book.reference_series if _counts_hours(row)}
    by_period = {row.period: row for row in reversed(book.reference_values) if row.series_id in series}
    value = by_period.get(str(year)) or by_period.get(reference.TIMELESS)
    return None if value is None else FullTimeYear(series[value.series_id], value)


def in_hours(effort: Figure, full_time: FullTimeYear) -> Figure:
    """An effort expressed in hours. It is a conversion of the percentage, not time that anybody has measured."""
    factor = Fraction(full_time.value.value) / 100
    return figures.scaled(effort, factor, unit=Unit.HOURS, sources=(full_time.value.source_id,))


def _counts_hours(series: ReferenceSeries) -> bool:
    return series.kind is SeriesKind.HOURS and series.unit == _HOURS_UNIT


def _budget_row(book: Book, collaboration_id: str, year: int) -> Effort | None:
    rows = book.effort_by_year.get((collaboration_id, year), ())
    return next((row for row in rows if row.status is Status.BUDGET), None)


def _figure(row: Effort) -> Figure:
    sources = (row.source_id,)
    if row.status is Status.NOT_APPLICABLE:
        return figures.not_applicable(unit=Unit.PERCENT_FTE, sources=sources)
    if row.percent is None:
        return figures.missing(unit=Unit.PERCENT_FTE, sources=sources)
    return figures.known(
        row.percent, unit=Unit.PERCENT_FTE, status=row.status, approximate=row.approximate, sources=sources
    )
