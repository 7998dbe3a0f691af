"""The Book: all tables of a dataset, checked, immutable, with a revision that names its content."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any

from kronoberg.domain.contract import Row, Table
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.money import Cost, Effort
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.contracts.reference import KnownIssue, ReferenceSeries, ReferenceValue
from kronoberg.domain.contracts.register import Collaboration, CollaborationName, Committee
from kronoberg.domain.contracts.sources import Dataset, Source

_ByYear = Mapping[tuple[str, int], tuple[Any, ...]]


class Book:
    """An immutable set of tables. Make one with `checking.checked_book` so that its rows keep the contracts.

    Parameters
    ----------
    tables
        Rows by table name; a table that is absent is empty. Rows are kept in key order, whatever order they come in.
    """

    def __init__(self, tables: Mapping[str, tuple[Any, ...]]) -> None:
        ordered = {table.name: _in_key_order(table, tables.get(table.name, ())) for table in TABLES}
        self._tables: Mapping[str, tuple[Any, ...]] = MappingProxyType(ordered)
        self._by_year: dict[str, _ByYear] = {}
        self._base: Book | None = None
        self._others: tuple[str, ...] = ()

    def rows(self, name: str) -> tuple[Any, ...]:
        """The rows of the table with that name, in key order.

        Raises
        ------
        KeyError
            When no contract has that name.
        """
        return self._tables[name]

    def __iter__(self) -> Iterator[tuple[Table, tuple[Row, ...]]]:
        """Every table's contract with its rows."""
        for table in TABLES:
            yield table, self._tables[table.name]

    def replaced(self, **tables: tuple[Any, ...]) -> "Book":
        """Make a Book like this one, with other rows in the tables that are named.

        What is known of the other tables is shared, so this costs no more than the tables that are named.
        """
        made = Book({})
        others = {table.name: _in_key_order(table, tables[table.name]) for table in TABLES if table.name in tables}
        made._tables = MappingProxyType({**self._tables, **others})
        made._base, made._others = self, tuple(others)
        return made

    @cached_property
    def revision(self) -> str:
        """A short name for exactly this content: equal content has an equal revision, wherever it is stored."""
        return revision_of(table_text(table, (written(table, row) for row in rows)) for table, rows in self)

    @cached_property
    def identity(self) -> str:
        """A name for exactly this content in this process, from the revision of what it was made of by `replaced`.

        Equal identity is equal content. Unlike a revision it does not read the tables that were not replaced again.
        """
        if self._base is None:
            return self.revision
        others = (BY_NAME[name] for name in self._others)
        changed = revision_of(
            table_text(table, (written(table, row) for row in self.rows(table.name))) for table in others
        )
        return f"{self._base.identity} {changed}"

    @cached_property
    def dataset(self) -> Dataset:
        """What the dataset is."""
        dataset: Dataset = self.rows("dataset")[0]
        return dataset

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by id."""
        return MappingProxyType({source.source_id: source for source in self.rows("sources")})

    @cached_property
    def collaborations(self) -> Mapping[str, Collaboration]:
        """Collaborations and programmes by id."""
        return MappingProxyType({row.collaboration_id: row for row in self.rows("collaborations")})

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """Bodies by id."""
        return MappingProxyType({row.body_id: row for row in self.rows("bodies")})

    @cached_property
    def committees(self) -> Mapping[str, Committee]:
        """Committees by id."""
        return MappingProxyType({row.committee_id: row for row in self.rows("committees")})

    @property
    def collaboration_names(self) -> tuple[CollaborationName, ...]:
        """Names that the collaborations have had."""
        return self.rows("collaboration_names")

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """Periods of agreement."""
        return self.rows("agreements")

    @property
    def costs(self) -> tuple[Cost, ...]:
        """Costs and income."""
        return self.rows("costs")

    @property
    def effort(self) -> tuple[Effort, ...]:
        """Percent of a full-time post."""
        return self.rows("effort")

    @property
    def costs_by_year(self) -> Mapping[tuple[str, int], tuple[Cost, ...]]:
        """Costs and income by collaboration and year."""
        return self.by_year("costs")

    @property
    def effort_by_year(self) -> Mapping[tuple[str, int], tuple[Effort, ...]]:
        """Effort by collaboration and year."""
        return self.by_year("effort")

    def by_year(self, name: str) -> _ByYear:
        """The rows of a table whose rows belong to a collaboration and a year, by these; the table is read once.

        Raises
        ------
        KeyError
            When no contract has that name.
        """
        if self._base is not None and name not in self._others:
            return self._base.by_year(name)
        if name not in self._by_year:
            self._by_year[name] = _grouped_by_year(self.rows(name))
        return self._by_year[name]

    @property
    def reference_series(self) -> tuple[ReferenceSeries, ...]:
        """What the reference series are."""
        return self.rows("reference_series")

    @property
    def reference_values(self) -> tuple[ReferenceValue, ...]:
        """The values of the reference series."""
        return self.rows("reference_values")

    @property
    def known_issues(self) -> tuple[KnownIssue, ...]:
        """Conflicts, gaps and cautions that a reader should know of."""
        return self.rows("known_issues")


def revision_of(tables: Iterable[bytes]) -> str:
    """The revision of tables that are given as `table_text`, every contract's, in the contracts' order."""
    digest = hashlib.sha256()
    for content in tables:
        digest.update(content)
    return digest.hexdigest()[:12]


def table_text(table: Table, rows: Iterable[Sequence[str]]) -> bytes:
    """What the revision is made of: a table's rows as canonical text, in key order."""
    return json.dumps([table.name, [list(row) for row in rows]]).encode()


def written(table: Table, row: Row) -> tuple[str, ...]:
    """A row's cells in their canonical text, in the contract's column order; an absent value is an empty text."""
    return tuple(
        "" if (value := getattr(row, column.name)) is None else column.cell.write(value) for column in table.columns
    )


def _grouped_by_year(rows: Iterable[Any]) -> _ByYear:
    groups: dict[tuple[str, int], list[Any]] = defaultdict(list)
    for row in rows:
        groups[row.collaboration_id, row.year].append(row)
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})


def _in_key_order(table: Table, rows: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(rows, key=_key_order(table)))


def _key_order(table: Table) -> Any:
    def key(row: Row) -> tuple[str, ...]:
        return tuple("" if (value := getattr(row, name)) is None else str(value) for name in table.key)

    return key
