"""Costs per inhabitant."""

from kronoberg.analysis.costs import inhabitants
from kronoberg.analysis.overview import series
from kronoberg.domain import figures
from kronoberg.domain.figures import Bound, Unit
from kronoberg.domain.words import SeriesKind, Status
from kronoberg.show import figure_text
from tests import books, references

A = books.collaboration("alfa")
COST = books.cost("alfa", 2024, "1710000", Status.ESTIMATE, approximate=True)
PEOPLE = references.series("folk", SeriesKind.POPULATION, {"2024": "203351"}, sources={"2024": "scb"})
BOOK = references.book([A], [COST], PEOPLE)


def test_a_cost_is_divided_by_the_population_of_its_year_and_rounded_to_whole_ore() -> None:
    (row,) = inhabitants.by_year(BOOK, series.by_collaboration(BOOK, (2024,)))
    # 1 710 000 / 203 351 = 8,4090…
    assert (row.inhabitants, row.per_inhabitant.value) == (203_351, 841)
    assert (row.per_inhabitant.status, row.per_inhabitant.approximate) == (Status.ESTIMATE, True)
    assert row.per_inhabitant.sources == ("kalla", "scb")


def test_it_is_counted_in_a_unit_of_its_own_so_that_it_never_joins_a_sum_of_kronor() -> None:
    (row,) = inhabitants.by_year(BOOK, series.by_collaboration(BOOK, (2024,)))
    assert row.per_inhabitant.unit is Unit.SEK_PER_INHABITANT


def test_a_year_without_a_population_is_missing() -> None:
    book = references.book([A], [books.cost("alfa", 2023, "5")], PEOPLE)
    (row,) = inhabitants.by_year(book, series.by_collaboration(book, (2023,)))
    assert (row.inhabitants, row.per_inhabitant.status) == (None, Status.MISSING)


def test_a_missing_cost_stays_missing_and_a_minimum_stays_a_minimum() -> None:
    people = inhabitants.population(BOOK)[2024]
    assert inhabitants.per_inhabitant(figures.missing(unit=Unit.SEK), people).value is None
    part = figures.known(203_351_00, unit=Unit.SEK, status=Status.OUTCOME)
    least = figures.total([part, figures.missing(unit=Unit.SEK)], unit=Unit.SEK)
    shared = inhabitants.per_inhabitant(least, people)
    assert (shared.value, shared.bound) == (100, Bound.AT_LEAST)


def test_amounts_per_inhabitant_are_written_with_ore_also_when_there_are_none() -> None:
    figure = figures.known(800, unit=Unit.SEK_PER_INHABITANT, status=Status.OUTCOME)
    assert figure_text.amount(figure).replace("\u00a0", " ") == "8,00 kr"
    assert figure_text.short_amount(figure).replace("\u00a0", " ") == "8,00 kr"


def test_the_population_is_the_countys_when_there_are_several_series() -> None:
    country = references.series("a-land", SeriesKind.POPULATION, {"2024": "10"}, name="Folkmängd i landet")
    county = references.series("lan", SeriesKind.POPULATION, {"2024": "7"}, name="Folkmängd i provlän den 31 december")
    assert inhabitants.population(references.book([A], [COST], country, county))[2024].value == 7


def test_no_population_is_guessed_when_none_of_several_series_names_the_county() -> None:
    one = references.series("ena", SeriesKind.POPULATION, {"2024": "10"})
    other = references.series("andra", SeriesKind.POPULATION, {"2024": "7"})
    assert inhabitants.population(references.book([A], [COST], one, other)) == {}
