"""Costs per inhabitant: a year's cost divided by how many lived in the county on the last day of that year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from kronoberg.analysis.overview import reference
from kronoberg.analysis.overview.reference import YearValue
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import SeriesKind


@dataclass(frozen=True, slots=True)
class YearPerInhabitant:
    """A year's cost, how many it is divided by (None when nobody has stated it), and the cost for each of them."""

    year: int
    cost: Figure
    inhabitants: int | None
    per_inhabitant: Figure


def population(book: Book) -> Mapping[int, YearValue]:
    """The county's population by year: the series that names the county, or the only one there is."""
    found = reference.series_of(book, SeriesKind.POPULATION)
    named = [series for series in found if book.dataset.county.casefold() in series.name.casefold()]
    chosen = named or (list(found) if len(found) == 1 else [])
    return reference.year_values(book, chosen[0].series_id) if chosen else {}


def per_inhabitant(figure: Figure, people: YearValue | None) -> Figure:
    """Divide an amount by a number of people, rounded to whole öre; missing when the number is unknown."""
    if people is None:
        return figures.scaled(figure, None, unit=Unit.SEK_PER_INHABITANT)
    factor = Fraction(1) / Fraction(people.value)
    return figures.scaled(figure, factor, unit=Unit.SEK_PER_INHABITANT, sources=(people.source_id,))


def year_per_inhabitant(book: Book, year: int, cost: Figure) -> YearPerInhabitant:
    """Put a year's cost beside the county's population and the cost per inhabitant."""
    people = population(book).get(year)
    return YearPerInhabitant(
        year=year,
        cost=cost,
        inhabitants=None if people is None else int(people.value),
        per_inhabitant=per_inhabitant(cost, people),
    )


def by_year(book: Book, columns: Sequence[YearColumn]) -> tuple[YearPerInhabitant, ...]:
    """The gross cost per inhabitant of each year."""
    return tuple(year_per_inhabitant(book, column.year, column.total) for column in columns)
