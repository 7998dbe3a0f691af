"""The Book: all tables of a dataset, checked, immutable, with a revision that names its content."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any

from kronoberg.domain.contract import Row, Table
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.money import Cost, Effort
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.contracts.reference import KnownIssue, ReferenceSeries, ReferenceValue
from kronoberg.domain.contracts.register import Collaboration, CollaborationName, Committee
from kronoberg.domain.contracts.sources import Dataset, Source


class Book:
    """An immutable set of tables. Make one with `checking.checked_book` so that its rows keep the contracts.

    Parameters
    ----------
    tables
        Rows by table name; a table that is absent is empty. Rows are kept in key order, whatever order they come in.
    """

    def __init__(self, tables: Mapping[str, tuple[Any, ...]]) -> None:
        ordered = {table.name: tuple(sorted(tables.get(table.name, ()), key=_key_order(table))) for table in TABLES}
        self._tables: Mapping[str, tuple[Any, ...]] = MappingProxyType(ordered)

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
        """Make a Book like this one, with other rows in the tables that are named."""
        return Book({**self._tables, **tables})

    @cached_property
    def revision(self) -> str:
        """A short name for exactly this content: equal content has an equal revision, wherever it is stored."""
        return revision_of(table_text(table, (written(table, row) for row in rows)) for table, rows in self)

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

    @cached_property
    def costs_by_year(self) -> Mapping[tuple[str, int], tuple[Cost, ...]]:
        """Costs and income by collaboration and year."""
        return _grouped_by_year(self.costs)

    @cached_property
    def effort_by_year(self) -> Mapping[tuple[str, int], tuple[Effort, ...]]:
        """Effort by collaboration and year."""
        return _grouped_by_year(self.effort)

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


def _grouped_by_year(rows: Iterable[Any]) -> Mapping[tuple[str, int], tuple[Any, ...]]:
    groups: dict[tuple[str, int], list[Any]] = defaultdict(list)
    for row in rows:
        groups[row.collaboration_id, row.year].append(row)
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})


def _key_order(table: Table) -> Any:
    def key(row: Row) -> tuple[str, ...]:
        return tuple("" if (value := getattr(row, name)) is None else str(value) for name in table.key)

    return key
