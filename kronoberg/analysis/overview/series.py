"""Costs per year for charts: one column a year, divided by collaboration or by what the money went to.

Every year asked for is kept, also those without a figure. A stack has at most four parts (design, chapter 6): the
smaller ones are joined, and the joined part says of how many.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from kronoberg.analysis.costs import costs
from kronoberg.analysis.overview import expected, overview
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Category, Direction

LARGEST_KEPT = 3
FEWEST_YEARS = 5
OTHERS = "others"
"""The key of the joined part."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a year's column. `key` is a collaboration's id, a category's code or `OTHERS`."""

    key: str
    label: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class YearColumn:
    """A year with its parts, in the same order in every year, and its total.

    `unclear` holds the labels of collaborations outside the total, since nobody knows whether they went on that year.
    `outside_index` says that the year's cost is known but cannot be given in fixed prices.
    """

    year: int
    segments: tuple[Segment, ...]
    total: Figure
    unclear: tuple[str, ...] = ()
    outside_index: bool = False


def years_shown(book: Book, *, through: int) -> tuple[int, ...]:
    """The years of the time axis: from the first known figure, at least five years, to `through` or the last figure.

    `through` is the last year that is over, so that a finished year without figures is seen to be missing.
    """
    known = costs.years_with_a_figure(book)
    last = max((*known, through))
    first = min((*known, last - FEWEST_YEARS + 1))
    return tuple(range(first, last + 1))


def latest_year_with_a_figure(book: Book, *, otherwise: int) -> int:
    """The year that pages open at."""
    return max(costs.years_with_a_figure(book), default=otherwise)


def by_collaboration(book: Book, years: Iterable[int]) -> tuple[YearColumn, ...]:
    """The gross cost of each year, divided by collaboration."""
    rows = {year: overview.year_rows(book, year) for year in years}
    segments = {
        year: [Segment(row.collaboration.collaboration_id, row.collaboration.label, row.cost.gross) for row in of_year]
        for year, of_year in rows.items()
    }
    order = [collaboration.collaboration_id for collaboration in expected.in_reading_order(book)]
    columns = folded(segments, order, "Övriga samarbeten", unit=Unit.SEK, counted=Figure.as_one_part)
    return with_unclear(book, columns)


def by_category(book: Book, collaboration: Collaboration, years: Iterable[int]) -> tuple[YearColumn, ...]:
    """One collaboration's gross cost of each year, divided by what the money went to."""
    segments: dict[int, list[Segment]] = {}
    for year in years:
        cost = costs.year_cost(book, collaboration, year)
        parts = [part for part in cost.parts if part.direction is Direction.EXPENSE and part.figure.applicable]
        segments[year] = [Segment(part.category.value, part.category.word, part.figure) for part in parts]
        if not parts and expected.expectation(collaboration, year) is Expectation.EXPECTED:
            segments[year] = [Segment(OTHERS, "", cost.gross)]
    order = [category.value for category in Category]
    columns = folded(segments, order, "Övriga delar", unit=Unit.SEK, counted=lambda figure: figure)
    unclear = {year for year in segments if expected.expectation(collaboration, year) is Expectation.UNCLEAR}
    return tuple(
        replace(column, unclear=(collaboration.label,) if column.year in unclear else ()) for column in columns
    )


def folded(
    segments: dict[int, list[Segment]],
    order: list[str],
    others: str,
    *,
    unit: Unit,
    counted: Callable[[Figure], Figure],
) -> tuple[YearColumn, ...]:
    """Make a column of each year's segments: at most four in the given order, the smaller ones joined as `others`.

    `counted` says how a segment counts in the total: as it is, or as one part.
    """
    kept = _largest(segments)
    return tuple(
        YearColumn(
            year=year,
            segments=_folded(of_year, kept, order, others),
            total=figures.total((counted(segment.figure) for segment in of_year), unit=unit),
        )
        for year, of_year in segments.items()
    )


def with_unclear(book: Book, columns: Iterable[YearColumn]) -> tuple[YearColumn, ...]:
    """The same columns, each with the labels of those outside its total."""
    return tuple(
        replace(column, unclear=tuple(row.label for row in expected.membership(book, column.year).unclear))
        for column in columns
    )


def _largest(segments: dict[int, list[Segment]]) -> set[str]:
    """The keys to keep apart: all when there are at most four, else the three that are largest over the years."""
    sizes: dict[str, int] = defaultdict(int)
    for of_year in segments.values():
        for segment in of_year:
            sizes[segment.key] += segment.figure.value or 0
    if len(sizes) <= LARGEST_KEPT + 1:
        return set(sizes)
    return set(sorted(sizes, key=lambda key: (-sizes[key], key))[:LARGEST_KEPT])


def _folded(of_year: list[Segment], kept: set[str], order: list[str], others: str) -> tuple[Segment, ...]:
    apart = sorted((segment for segment in of_year if segment.key in kept), key=lambda item: _rank(item.key, order))
    rest = [segment for segment in of_year if segment.key not in kept]
    if not rest:
        return tuple(apart)
    joined = figures.total((segment.figure.as_one_part() for segment in rest), unit=rest[0].figure.unit)
    return (*apart, Segment(OTHERS, others, joined))


def _rank(key: str, order: list[str]) -> int:
    return order.index(key) if key in order else len(order)
