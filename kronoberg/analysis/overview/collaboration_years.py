"""One collaboration over some years: what each year is expected to have, and the years' figures."""

from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.analysis.costs import costs
from kronoberg.analysis.costs.costs import YearCost
from kronoberg.analysis.effort import effort
from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure


@dataclass(frozen=True, slots=True)
class CollaborationYear:
    """A year of a collaboration; `cost` and `effort` are None where nothing is expected or nobody knows whether."""

    year: int
    expectation: Expectation
    cost: YearCost | None
    effort: Figure | None


def years_of(book: Book, collaboration: Collaboration, years: Iterable[int]) -> tuple[CollaborationYear, ...]:
    """The years in the order that they are given."""
    return tuple(_year(book, collaboration, year) for year in years)


def _year(book: Book, collaboration: Collaboration, year: int) -> CollaborationYear:
    expectation = expected.expectation(collaboration, year)
    if expectation is not Expectation.EXPECTED:
        return CollaborationYear(year, expectation, None, None)
    return CollaborationYear(
        year, expectation, costs.year_cost(book, collaboration, year), effort.year_effort(book, collaboration, year)
    )
