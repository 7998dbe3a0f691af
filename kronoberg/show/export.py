"""What an export holds besides its table: where it comes from, and the columns and cells that each figure becomes."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.sources import Dataset
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.figures import Figure, Unit
from kronoberg.show import cell, figure_text
from kronoberg.show.table import Cell, CellKind, Column, Table, Term, Worded, term

FICTIONAL = "Påhittade uppgifter"
BETWEEN = " | "
"""Stands between several values in one cell; neither comma nor semicolon, which separate columns."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an export comes from.

    Attributes
    ----------
    dataset, revision
        The dataset and the revision of its content.
    selection
        What the reader had narrowed the view to.
    edition
        Which locked edition it is, in a few words; empty for the current figures.
    edition_name
        The edition's name, for the name of a file: `2025-2`.
    """

    dataset: Dataset
    revision: str
    selection: str = ""
    edition: str = ""
    edition_name: str = ""

    @property
    def name(self) -> str:
        """The dataset's title, after a warning when its figures are invented, and with the edition when it is one."""
        title = f"{FICTIONAL}: {self.dataset.title}" if self.dataset.fictional else self.dataset.title
        return f"{title}, {self.edition}" if self.edition else title


def provenance(book: Book, *, selection: str = "", edition: str = "", edition_name: str = "") -> Provenance:
    """Where an export of a whole Book comes from; `selection` says what of it the export holds."""
    return Provenance(book.dataset, book.revision, selection, edition, edition_name)


def date_cell(date: PartialDate | dt.date | None) -> Cell:
    """A date as exact as it is known; empty when it is not."""
    return None if date is None else str(date)


_UNITS = {
    Unit.SEK: (CellKind.MONEY, "sek", "kr"),
    Unit.SEK_PER_INHABITANT: (CellKind.MONEY, "sek", "kr"),
    Unit.PERCENT_FTE: (CellKind.PERCENT, "percent", "procent"),
    Unit.KM: (CellKind.MEASURE, "km", "km"),
    Unit.KG_CO2: (CellKind.MEASURE, "kg_co2", "kg CO2"),
    Unit.KG_CO2E: (CellKind.MEASURE, "kg_co2e", "kg CO2e"),
}
"""What the cells of a unit's figures are, how the column's English name ends, and the unit in Swedish."""


def figure_columns(name: str, heading: str, unit: Unit) -> tuple[Column, ...]:
    """The columns of one figure: value, status, bound, whether it is approximate, how many parts, sources."""
    kind, suffix, swedish_unit = _UNITS[unit]
    value = Column(f"{name}_{suffix}", heading, kind, swedish_unit)
    return (
        value,
        Column(f"{name}_status", f"{heading}, status"),
        Column(f"{name}_bound", f"{heading}, gräns"),
        Column(f"{name}_approximate", f"{heading}, ungefärlig", CellKind.FLAG),
        Column(f"{name}_known", f"{heading}, kända delar", CellKind.COUNT),
        Column(f"{name}_expected", f"{heading}, väntade delar", CellKind.COUNT),
        Column(f"{name}_sources", f"{heading}, källor"),
    )


def with_figures(book: Book, table: Table) -> Table:
    """The table where each column of figures has become the seven of `figure_columns`, and with their sources."""
    columns = tuple(chain.from_iterable(map(_columns, table.columns)))
    kinds = [column.kind for column in table.columns]
    rows = tuple(
        tuple(chain.from_iterable(_cells(book, kind, each) for kind, each in zip(kinds, row, strict=True)))
        for row in table.rows
    )
    return replace(table, columns=columns, rows=rows, source_ids=sources_in(columns, rows))


def _columns(column: Column) -> tuple[Column, ...]:
    if column.kind is not CellKind.FIGURE:
        return (column,)
    unit = next(unit for unit, (_, _, word) in _UNITS.items() if word == column.unit)
    return figure_columns(column.name, column.heading, unit)


def _cells(book: Book, kind: CellKind, value: Cell) -> tuple[Cell, ...]:
    """What stands in words instead of a figure leaves the figure's cells empty."""
    if kind is not CellKind.FIGURE:
        return (value,)
    figure = value.figure if isinstance(value, Worded) else value
    return figure_cells(book, figure if isinstance(figure, Figure) else None)


def figure_cells(book: Book, figure: Figure | None) -> tuple[Cell, ...]:
    """The cells of one figure, in the order of `figure_columns`; all empty where the row has no such figure."""
    if figure is None:
        return (None,) * 7
    return (
        figure.stated_value,
        term(figure.status),
        bound_term(figure),
        figure.approximate,
        figure.known,
        figure.expected,
        _sources(book, figure.sources),
    )


def bound_term(figure: Figure) -> Term:
    """How a figure stands to the true one: exactly, at least, at most, or that it cannot be stated."""
    return Term(figure.bound.value, figure_text.BOUND_WORDS[figure.bound])


def sources_in(columns: Sequence[Column], rows: Iterable[tuple[Cell, ...]]) -> tuple[str, ...]:
    """Every source that some figure of the rows names."""
    positions = [position for position, column in enumerate(columns) if column.name.endswith("_sources")]
    terms = [cell for row in rows for position in positions if isinstance(cell := row[position], Term)]
    return tuple(sorted({source for each in terms for source in each.code.split(BETWEEN) if source}))


def _sources(book: Book, source_ids: Sequence[str]) -> Term:
    titles = dict.fromkeys(cell.document(book.sources[source]) for source in source_ids)
    return Term(BETWEEN.join(source_ids), BETWEEN.join(titles))
