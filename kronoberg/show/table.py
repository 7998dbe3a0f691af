"""A table as it stands once: its title, its columns, its rows of typed cells, and which rows are sums.

Screen, Word, PDF and slides set its cells as words (`kronoberg.show.cell.text`); files for Excel and for programs
take them as they are. A view of a table chooses columns, it never declares any anew.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Generic, Literal, TypeVar

from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Code

Row = TypeVar("Row")
Part = TypeVar("Part")


class CellKind(StrEnum):
    """What the cells of a column are. Money is whole öre, another measure whole hundredths of its unit.

    A number is a decimal number as it was entered, with as many decimals as it has, or a number in words already. A
    figure is a value with its status, its bound and its sources, or words in place of one. A date is never broken, nor
    are other short texts of its kind. A link is a web address or empty.
    """

    TEXT = "text"
    YEAR = "year"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    NUMBER = "number"
    COUNT = "count"
    FLAG = "flag"
    FIGURE = "figure"
    DATE = "date"
    LINK = "link"


HUNDREDTHS = (CellKind.MONEY, CellKind.PERCENT, CellKind.MEASURE)
"""The kinds whose cells are whole hundredths."""
NUMERIC = frozenset((*HUNDREDTHS, CellKind.NUMBER, CellKind.COUNT, CellKind.FIGURE))
"""The kinds that stand to the right in their columns, and are never broken."""
UPRIGHT = 6
"""So many columns with amounts stand beside each other on a page that stands upright, besides the row headers."""
UNBROKEN = NUMERIC | {CellKind.DATE}
"""The kinds whose cells stay on one line."""


@dataclass(frozen=True, slots=True)
class Term:
    """A value that machines and people call differently."""

    code: str
    word: str


@dataclass(frozen=True, slots=True)
class Worded:
    """A figure that readers meet in other words than its own, such as `ej jämförbart`; None where there is none."""

    figure: Figure | None
    word: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A word that leads to another page of the product; on paper and in files it is the word alone."""

    word: str
    address: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A small drawing in a cell, as HTML of our own making; anywhere but on the screen it is the word for it."""

    word: str
    html: str


def term(code: Code) -> Term:
    """A code with its Swedish word."""
    return Term(code.value, code.word)


Cell = str | int | Decimal | Term | Figure | Worded | Linked | Drawn | None
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
        """The heading as it stands over bare numbers: `Bruttokostnad (kr)`; a year needs no unit."""
        return f"{self.heading} ({self.unit})" if self.unit and self.kind is not CellKind.YEAR else self.heading


@dataclass(frozen=True, slots=True)
class Field(Generic[Row]):
    """A column together with what its cell is in each row: how a topic declares a column, once for all its views."""

    column: Column
    cell: Callable[[Row], Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A finished table, whose first column names the rows.

    Attributes
    ----------
    title
        What the table shows: its caption, and what a screen reader is told.
    sheet
        A short Swedish name, at most 31 characters, for a table that becomes a sheet of a workbook.
    sums
        Rows, counted from 0, that are sums.
    said
        What holds for every row that does not say otherwise: a sentence above the table. Empty when there is none.
    cards
        Whether each row becomes a card of its own on a small screen: for many columns of words, which would not fit.
    source_ids
        Every source that some figure of the table names.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sheet: str = ""
    sums: tuple[int, ...] = ()
    cards: bool = False
    said: str = ""
    source_ids: tuple[str, ...] = ()

    @property
    def kind(self) -> Literal["table"]:
        """Which block of a document it is."""
        return "table"

    @property
    def caption(self) -> str:
        """The title on paper, with what holds for every row that does not say otherwise."""
        return f"{self.title}. {self.said.rstrip('.')}" if self.said else self.title

    @property
    def names(self) -> tuple[str, ...]:
        """The English names of the columns."""
        return tuple(column.name for column in self.columns)

    @property
    def headings(self) -> tuple[str, ...]:
        """The Swedish headings of the columns."""
        return tuple(column.heading for column in self.columns)

    @property
    def numbers(self) -> frozenset[int]:
        """The columns, counted from 0, that stand to the right."""
        return frozenset(place for place, column in enumerate(self.columns) if column.kind in NUMERIC)

    @property
    def dates(self) -> frozenset[int]:
        """The columns, counted from 0, whose cells are short and never broken."""
        return self._places(CellKind.DATE)

    @property
    def links(self) -> frozenset[int]:
        """The columns, counted from 0, whose cells are web addresses or empty."""
        return self._places(CellKind.LINK)

    def _places(self, kind: CellKind) -> frozenset[int]:
        return frozenset(place for place, column in enumerate(self.columns) if column.kind is kind)

    def cells(self, name: str) -> tuple[Cell, ...]:
        """The cells of one column."""
        place = self.names.index(name)
        return tuple(row[place] for row in self.rows)

    def choose(self, *names: str) -> "Table":
        """A view with some of the columns, in the order in which they are named."""
        self._must_have(names)
        places = [self.names.index(name) for name in names]
        return replace(
            self,
            columns=tuple(self.columns[place] for place in places),
            rows=tuple(tuple(row[place] for place in places) for row in self.rows),
        )

    def without(self, *names: str) -> "Table":
        """A view without some columns."""
        self._must_have(names)
        return self.choose(*(name for name in self.names if name not in names))

    def without_empty(self, *names: str) -> "Table":
        """A view without those of the named columns that have nothing in any row."""
        return self.without(*(name for name in names if not any(self.cells(name))))

    def filled(self, **words: str) -> "Table":
        """The same table with words in the empty cells of the named columns: a reader is told what an empty cell is."""
        self._must_have(words)
        empty = [words.get(name) for name in self.names]
        rows = (zip(row, empty, strict=True) for row in self.rows)
        return replace(self, rows=tuple(tuple(word if cell is None else cell for cell, word in row) for row in rows))

    def joined(self, *added: tuple[Column, Iterable[Cell]]) -> "Table":
        """The same rows with further columns last, each with a cell for every row."""
        further = zip(*(cells for _, cells in added), strict=True)
        return replace(
            self,
            columns=(*self.columns, *(column for column, _ in added)),
            rows=tuple((*row, *more) for row, more in zip(self.rows, further, strict=True)),
        )

    def summed(self, **cells: Cell) -> "Table":
        """The same table with a sum last: its cells by column, and nothing in the others."""
        self._must_have(cells)
        row = tuple(cells.get(name, "") for name in self.names)
        return replace(self, rows=(*self.rows, row), sums=(*self.sums, len(self.rows)))

    def _must_have(self, names: Iterable[str]) -> None:
        """Raise KeyError for a column that the table lacks: a view of it would change nothing without a word."""
        if unknown := set(names) - set(self.names):
            msg = ", ".join(sorted(unknown))
            raise KeyError(msg)

    def only(self, lines: Sequence[int]) -> "Table":
        """A view with some of the rows, counted from 0."""
        sums = tuple(place for place, line in enumerate(lines) if line in self.sums)
        return replace(self, rows=tuple(self.rows[line] for line in lines), sums=sums)

    def headed(self, **headings: str) -> "Table":
        """The same table with other headings for some columns, where a view has room for fewer words."""
        self._must_have(headings)
        columns = tuple(replace(each, heading=headings.get(each.name, each.heading)) for each in self.columns)
        return replace(self, columns=columns)


def field(fields: Iterable[Field[Row]], name: str) -> Field[Row]:
    """The declaration of the column of that name."""
    return next(each for each in fields if each.column.name == name)


def within(part: Callable[[Row], Part | None], fields: Iterable[Field[Part]]) -> tuple[Field[Row], ...]:
    """The columns of a part of each row, empty where a row lacks it."""
    return tuple(Field(each.column, _of_part(part, each.cell)) for each in fields)


def _of_part(part: Callable[[Row], Part | None], cell: Callable[[Part], Cell]) -> Callable[[Row], Cell]:
    def value(row: Row) -> Cell:
        found = part(row)
        return None if found is None else cell(found)

    return value


def made(title: str, fields: Iterable[Field[Row]], rows: Iterable[Row], *, sums: Iterable[int] = ()) -> Table:
    """A table of declared columns, with a row of cells for each of `rows`."""
    declared = tuple(fields)
    cells = tuple(tuple(field.cell(row) for field in declared) for row in rows)
    return Table(title, tuple(field.column for field in declared), cells, sums=tuple(sums))


def divided(shown: Table, *, most: int = UPRIGHT, repeated: Sequence[str] = ()) -> tuple[Table, ...]:
    """The same table as several of about the same width, each with at most so many columns.

    The columns that are `repeated` stand first in each of them and are not counted.
    """
    header, *others = shown.names
    names = [name for name in others if name not in repeated]
    count = max(-(-len(names) // most), 1)
    wide = -(-len(names) // count)
    groups = [names[place : place + wide] for place in range(0, len(names), wide)]
    if count == 1:
        return (shown,)
    return tuple(
        replace(shown.choose(header, *repeated, *group), title=f"{shown.title}, del {part} av {len(groups)}")
        for part, group in enumerate(groups, start=1)
    )


def said_once(shown: Table, column: str, words: str) -> Table:
    """The same table; a column that says the same in every row is said in the caption instead."""
    values = set(shown.cells(column))
    if len(values) > 1 or len(shown.rows) == 1:
        return shown
    return replace(shown.without(column), title=f"{shown.title}, {words.format(values.pop())}")
