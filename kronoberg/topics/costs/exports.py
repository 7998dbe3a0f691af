"""Further tables of costs to take home: by paying committee, per inhabitant, in fixed prices.

Every figure comes from the figures; nothing is added up here.
"""

from collections.abc import Sequence
from dataclasses import replace

from kronoberg.analysis.costs import committees, inhabitants, prices
from kronoberg.analysis.overview import overview, series
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain.book import Book
from kronoberg.show import export, table
from kronoberg.show.export_fields import YEAR
from kronoberg.show.table import CellKind, Column, Field, Table
from kronoberg.topics.costs.tables import PER_COMMITTEE, PER_YEAR
from kronoberg.topics.overview import year_costs


def by_committee(book: Book, year: int) -> Table:
    """A year's costs summed by paying committee; the committee is empty where no source names one."""
    payers = committees.by_committee(book, overview.year_rows(book, year))
    fields = (Field(YEAR, lambda _: year), *PER_COMMITTEE)
    shown = table.made(f"Kostnad per betalande nämnd {year}", fields, payers).without(year_costs.STATUS.name)
    return replace(export.with_figures(book, shown), sheet="Nämnder")


def per_inhabitant(book: Book, years: Sequence[int]) -> Table:
    """Each year's gross cost, the county's population that it is divided by, and the cost for each inhabitant."""
    rows = inhabitants.by_year(book, series.by_collaboration(book, years))
    shown = table.made(f"Kostnad per invånare {years[0]}–{years[-1]}", PER_YEAR, rows)
    return replace(export.with_figures(book, shown), sheet="Per invånare")


def fixed_prices(book: Book, years: Sequence[int]) -> Table:
    """Each year's gross cost in current prices and, for each price index, in the prices of its base year."""
    current = series.by_collaboration(book, years)
    fields: tuple[Field[YearColumn], ...] = (
        Field(YEAR, lambda column: column.year),
        Field(year_costs.GROSS, lambda column: column.total),
    )
    shown = table.made(f"Kostnad i fasta priser {years[0]}–{years[-1]}", fields, current)
    for index in prices.price_indices(book):
        heading = f"{year_costs.GROSS.heading} i {index.base_year} års priser, {index.series.name}"
        name = f"{year_costs.GROSS.name}_{index.series.series_id.replace('-', '_')}"
        fixed = prices.columns_in_fixed_prices(current, index)
        shown = shown.joined((Column(name, heading, CellKind.FIGURE, "kr"), [column.total for column in fixed]))
    return replace(export.with_figures(book, shown), sheet="Fasta priser")
