"""Columns that exports of many topics have: whose a row is, of which year, and where it comes from."""

from collections.abc import Callable
from typing import Any, TypeVar

from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.contracts import TITLES
from kronoberg.show import cell
from kronoberg.show.contract_fields import itself
from kronoberg.show.table import CellKind, Column, Field, Term

Row = TypeVar("Row")
YEAR = Column("year", TITLES["year"], CellKind.YEAR)
COLLABORATION = Column("collaboration", TITLES["collaboration_id"])
"""The collaboration by its short name; its key has a column of its own."""


def collaboration(book: Book, of: Callable[[Row], Any] = itself) -> Field[Row]:
    """The short name of the collaboration of a row that has its key; empty where the row is about none."""

    def label(row: Row) -> str | None:
        owner = book.collaborations.get(of(row).collaboration_id or "")
        return owner.label if owner is not None else None

    return Field(COLLABORATION, label)


def source(book: Book, name: str, of: Callable[[Row], SourcedRow | None] = itself) -> Field[Row]:  # type: ignore[assignment]
    """The source of a row: its key for programs, its document for people; empty where there is no row."""

    def term(row: Row) -> Term | None:
        behind = of(row)
        if behind is None or not behind.source_id:
            return None
        return Term(behind.source_id, cell.document(book.sources[behind.source_id]))

    return Field(Column(name, TITLES["source_id"]), term)
