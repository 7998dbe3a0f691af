"""A table for export: typed cells instead of finished text, so that a spreadsheet or a program can go on from them.

Every column has a Swedish heading for people and an English name for machines, and says what its cells are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Dataset
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.figures import Bound, Figure, Unit
from kronoberg.domain.words import Code
from kronoberg.show import cell

FICTIONAL = "Påhittade uppgifter"
BETWEEN = " | "
"""Stands between several values in one cell; neither comma nor semicolon, which separate columns."""
BOUND_WORDS = {
    Bound.EXACT: "exakt",
    Bound.AT_LEAST: "minst",
    Bound.AT_MOST: "högst",
    Bound.UNKNOWN: "kan inte anges",
}


class CellKind(StrEnum):
    """What the cells of a column are. Money is whole öre, another measure whole hundredths of its unit.

    A number is a decimal number as it was entered, with as many decimals as it has.
    """

    TEXT = "text"
    YEAR = "year"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    NUMBER = "number"
    COUNT = "count"
    FLAG = "flag"


HUNDREDTHS = (CellKind.MONEY, CellKind.PERCENT, CellKind.MEASURE)
"""The kinds whose cells are whole hundredths."""


@dataclass(frozen=True, slots=True)
class Term:
    """A value that machines and people call differently."""

    code: str
    word: str


Cell = str | int | Decimal | Term | None
"""A value; None is an empty cell, which is never a zero."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its English name, its Swedish heading, what its cells are, and their unit in Swedish."""

    name: str
    heading: str
    kind: CellKind = CellKind.TEXT
    unit: str = ""

    @property
    def heading_with_unit(self) -> str:
        """The heading as it stands over bare numbers: `Bruttokostnad (kr)`."""
        return f"{self.heading} ({self.unit})" if self.unit else self.heading


@dataclass(frozen=True, slots=True)
class ExportTable:
    """A finished table.

    Attributes
    ----------
    sheet, title
        A short Swedish name, at most 31 characters, and what the table shows.
    source_ids
        Every source that some figure of the table names.
    """

    sheet: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    source_ids: tuple[str, ...] = ()


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
    edition_year
        The year of the edition's figures.
    """

    dataset: Dataset
    revision: str
    selection: str = ""
    edition: str = ""
    edition_year: int | None = None

    @property
    def name(self) -> str:
        """The dataset's title, after a warning when its figures are invented, and with the edition when it is one."""
        title = f"{FICTIONAL}: {self.dataset.title}" if self.dataset.fictional else self.dataset.title
        return f"{title}, {self.edition}" if self.edition else title


def provenance(book: Book, *, selection: str = "", edition: str = "", edition_year: int | None = None) -> Provenance:
    """Where an export of a whole Book comes from; `selection` says what of it the export holds."""
    return Provenance(book.dataset, book.revision, selection, edition, edition_year)


def term(code: Code) -> Term:
    """A code with its Swedish word."""
    return Term(code.value, code.word)


def source_term(book: Book, source_id: str) -> Term:
    """A source by its key, and by its document for people."""
    return Term(source_id, cell.document(book.sources[source_id]))


def date_cell(date: PartialDate | None) -> Cell:
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


def figure_cells(book: Book, figure: Figure | None) -> tuple[Cell, ...]:
    """The cells of one figure, in the order of `figure_columns`; all empty where the row has no such figure."""
    if figure is None:
        return (None,) * 7
    return (
        figure.stated_value,
        term(figure.status),
        Term(figure.bound.value, BOUND_WORDS[figure.bound]),
        figure.approximate,
        figure.known,
        figure.expected,
        _sources(book, figure.sources),
    )


def sources_in(columns: Sequence[Column], rows: Iterable[tuple[Cell, ...]]) -> tuple[str, ...]:
    """Every source that some figure of the rows names."""
    positions = [position for position, column in enumerate(columns) if column.name.endswith("_sources")]
    terms = [cell for row in rows for position in positions if isinstance(cell := row[position], Term)]
    return tuple(sorted({source for each in terms for source in each.code.split(BETWEEN) if source}))


def _sources(book: Book, source_ids: Sequence[str]) -> Term:
    titles = dict.fromkeys(cell.document(book.sources[source]) for source in source_ids)
    return Term(BETWEEN.join(source_ids), BETWEEN.join(titles))
