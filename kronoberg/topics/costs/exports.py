"""Further tables of costs to take home: by paying committee, per inhabitant, in fixed prices.

Every figure comes from the figures; nothing is added up here.
"""

from collections.abc import Sequence
from itertools import chain

from kronoberg.analysis.costs import committees, inhabitants, prices
from kronoberg.analysis.overview import overview, series
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Unit
from kronoberg.show.export import figure_cells, figure_columns, sources_in
from kronoberg.show.table import Cell, CellKind, Column, Table

_YEAR = Column("year", "År", CellKind.YEAR)
_GROSS = figure_columns("gross", "Bruttokostnad", Unit.SEK)


def by_committee(book: Book, year: int) -> Table:
    """A year's costs summed by paying committee; the committee is empty where no source names one."""
    money = (
        *_GROSS,
        *figure_columns("income", "Återbetalt", Unit.SEK),
        *figure_columns("net", "Nettokostnad", Unit.SEK),
    )
    columns = (
        _YEAR,
        Column("committee_id", "Nämndens nyckel"),
        Column("committee", "Nämnd"),
        Column("collaborations", "Samarbeten"),
        *money,
    )
    rows = []
    for payer in committees.by_committee(book, overview.year_rows(book, year)):
        named = (payer.committee.committee_id, payer.committee.name) if payer.committee else (None, None)
        labels = " | ".join(row.collaboration.label for row in payer.rows)
        shown = (payer.costs.gross, payer.costs.income, payer.costs.net)
        cells = chain.from_iterable(figure_cells(book, figure) for figure in shown)
        rows.append((year, *named, labels, *cells))
    return _table("Nämnder", f"Kostnad per betalande nämnd {year}", columns, rows)


def per_inhabitant(book: Book, years: Sequence[int]) -> Table:
    """Each year's gross cost, the county's population that it is divided by, and the cost for each inhabitant."""
    each = figure_columns("per_inhabitant", "Bruttokostnad per invånare", Unit.SEK_PER_INHABITANT)
    columns = (_YEAR, *_GROSS, Column("inhabitants", "Invånare 31 december", CellKind.COUNT, "personer"), *each)
    shown = inhabitants.by_year(book, series.by_collaboration(book, years))
    rows = [
        (of.year, *figure_cells(book, of.cost), of.inhabitants, *figure_cells(book, of.per_inhabitant)) for of in shown
    ]
    return _table("Per invånare", f"Kostnad per invånare {years[0]}–{years[-1]}", columns, rows)


def fixed_prices(book: Book, years: Sequence[int]) -> Table:
    """Each year's gross cost in current prices and, for each price index, in the prices of its base year."""
    current = series.by_collaboration(book, years)
    indices = prices.price_indices(book)
    columns = [_YEAR, *_GROSS]
    rows: list[tuple[Cell, ...]] = [(column.year, *figure_cells(book, column.total)) for column in current]
    for index in indices:
        heading = f"Bruttokostnad i {index.base_year} års priser, {index.series.name}"
        name = f"gross_{index.series.series_id.replace('-', '_')}"
        columns += figure_columns(name, heading, Unit.SEK)
        fixed = prices.columns_in_fixed_prices(current, index)
        rows = [(*row, *figure_cells(book, column.total)) for row, column in zip(rows, fixed, strict=True)]
    return _table("Fasta priser", f"Kostnad i fasta priser {years[0]}–{years[-1]}", tuple(columns), rows)


def _table(name: str, title: str, columns: tuple[Column, ...], rows: Sequence[tuple[Cell, ...]]) -> Table:
    return Table(title, columns, tuple(rows), sheet=name, source_ids=sources_in(columns, rows))
