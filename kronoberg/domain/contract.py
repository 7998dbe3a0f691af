"""What a table's contract is: a row model, its key, its references and its rules.

One contract drives reading, checking, writing, the published data description and, later, the database and the edit
grid (design, chapter 3).
"""

import types
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar

import pydantic

from kronoberg.domain.columns import ColumnType, Slug, Text, code_type, type_of
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.leaving import Leaves, Stays
from kronoberg.domain.words import Certainty, Code, TableGroup


def column(title: str, description: str, *, open_data: Leaves | Stays, unit: str = "", default: Any = ...) -> Any:
    """Declare a column, with all that is known of it. Without a default the cell must be filled.

    Parameters
    ----------
    title
        The short Swedish title that heads it; the same wherever a column has this name.
    description
        What it holds in this table, in Swedish.
    open_data
        Why it may leave as open data, or why it stays inside.
    unit
        What its numbers count, in Swedish.
    """
    known: dict[str, Any] = {"unit": unit, "open_data": open_data}
    return pydantic.Field(default=default, title=title, description=description, json_schema_extra=known)


class Row(pydantic.BaseModel):
    """One row of a table. Values are of the exact types that the contract names, and never change."""

    model_config: ClassVar[pydantic.ConfigDict] = pydantic.ConfigDict(
        frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True
    )


class SourcedRow(Row):
    """A row that says where it comes from. Nearly every table is made of these."""

    source_id: Slug = column("Källa", "Källan som raden bygger på", open_data=Leaves.KEY)
    certainty: Certainty = column("Säkerhet", "Hur raden följer av källan", open_data=Leaves.VALUE)
    note: Text | None = column(
        "Anmärkning", "Anmärkning, till exempel varför en uppgift saknas", open_data=Stays.NOTE, default=None
    )


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table as its contract describes it."""

    name: str
    cell: ColumnType
    required: bool
    title: str
    description: str
    unit: str
    open_data: Leaves | Stays
    codes: type[Code] | None

    @property
    def leaves(self) -> bool:
        """Whether the column may leave as open data."""
        return isinstance(self.open_data, Leaves)

    @property
    def is_long(self) -> bool:
        """Whether its text may have several lines."""
        return self.cell is type_of(Text)


@dataclass(frozen=True, slots=True)
class Reference:
    """A column whose value must be a key in another table; `where` narrows that table to rows of one kind."""

    column: str
    table: str
    target: str
    where: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Violation:
    """What a rule found wrong in a row: the column (or columns), what was found, what is expected."""

    column: str
    found: str
    expected: str


RowRule = Callable[[Any], Violation | None]
Located = tuple[int, Any]
"""A row with its line in the file."""
TableRule = Callable[[list[Located], Mapping[str, list[Located]]], Iterable[tuple[int, Violation]]]
"""A rule over a whole table (and, where it needs them, the others): gives the line and what is wrong there."""


@dataclass(frozen=True)
class Table:
    """The contract of one table.

    Attributes
    ----------
    name
        The table's name, also its file's name without the ending.
    title, description
        What it holds, in Swedish.
    model
        The row model.
    key
        The columns that together name a row.
    group, place
        What it is about where a person chooses among all tables, and its place there: what is filled in most comes
        first.
    short_title
        The title where there is room for 31 characters (a sheet), when `title` is longer.
    leaving_rows
        Which of its rows leave as open data, in Swedish, when not all do.
    references, row_rules, table_rules
        What must hold beyond the types.
    belongs_to
        The table with the row behind each row: the one whose whole key stands in the same columns here.
    file_format
        "csv", or "yaml" for tables of long texts.
    """

    name: str
    title: str
    description: str
    model: type[Row]
    key: tuple[str, ...]
    group: TableGroup = field(kw_only=True)
    place: int = field(kw_only=True)
    short_title: str = ""
    leaving_rows: str = ""
    references: tuple[Reference, ...] = ()
    row_rules: tuple[RowRule, ...] = ()
    table_rules: tuple[TableRule, ...] = ()
    belongs_to: str | None = None
    file_format: str = "csv"

    @property
    def file(self) -> str:
        """The name of the table's file inside a dataset."""
        return f"{self.name}.{self.file_format}"

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns in file order: the table's own first, then source, certainty and note."""
        hints = typing.get_type_hints(self.model, include_extras=True)
        shared = list(SourcedRow.model_fields) if issubclass(self.model, SourcedRow) else []
        names = [name for name in self.model.model_fields if name not in shared] + shared
        return tuple(_column(name, hints[name], self.model.model_fields[name]) for name in names)

    def column(self, name: str) -> Column:
        """The column of that name.

        Raises
        ------
        KeyError
            When the table has none.
        """
        found = next((each for each in self.columns if each.name == name), None)
        if found is None:
            raise KeyError(name)
        return found

    def cells(self, **known: str) -> dict[str, str]:
        """A row as text: these texts, and an empty one in every other column.

        Raises
        ------
        KeyError
            For a column that the table does not have.
        """
        row = dict.fromkeys((each.name for each in self.columns), "")
        if strange := known.keys() - row.keys():
            raise KeyError(*strange)
        return row | known

    @cached_property
    def open_columns(self) -> tuple[Column, ...]:
        """The columns that may leave as open data; none when no column of the table's own may."""
        own = [each for each in self.columns if each.name not in SourcedRow.model_fields]
        return tuple(each for each in self.columns if each.leaves) if any(each.leaves for each in own) else ()

    @property
    def sheet_name(self) -> str:
        """What the table's sheet in a workbook is called."""
        return self.short_title or self.title

    @cached_property
    def all_references(self) -> tuple[Reference, ...]:
        """The table's references, with the one that every sourced row has."""
        if issubclass(self.model, SourcedRow):
            return (*self.references, Reference("source_id", "sources", "source_id"))
        return self.references


def _column(name: str, hint: Any, described: pydantic.fields.FieldInfo) -> Column:
    bare = _without_none(hint)
    codes = bare if isinstance(bare, type) and issubclass(bare, Code) else None
    cell = code_type(codes) if codes else next(m for m in bare.__metadata__ if isinstance(m, ColumnType))
    known: Any = described.json_schema_extra
    if not known or not described.title:
        msg = f"the column {name} must be declared by column(...), with a title"
        raise TypeError(msg)
    return Column(
        name=name,
        cell=cell,
        required=described.is_required(),
        title=described.title,
        description=described.description or "",
        unit=known["unit"],
        open_data=known["open_data"],
        codes=codes,
    )


def _without_none(hint: Any) -> Any:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return next(part for part in typing.get_args(hint) if part is not type(None))
    return hint


def stands_in_its_source(row: SourcedRow) -> Violation | None:
    """A rule for rows that are counted: what is only inferred never enters a count (design, promise 6)."""
    if row.certainty is Certainty.INFERRED:
        return Violation("certainty", "”inferred” på en rad som räknas", "en rad som följer av källan")
    return None


def ends_after_it_begins(begins: str, ends: str) -> RowRule:
    """Make the rule that a period does not end before it begins, as far as both dates are known."""

    def rule(row: Any) -> Violation | None:
        start: PartialDate | None = getattr(row, begins)
        end: PartialDate | None = getattr(row, ends)
        if start is not None and end is not None and end.last_day < start.first_day:
            return Violation(ends, f"{end}, som är före {begins} {start}", f"ett datum som inte är före {begins}")
        return None

    return rule
