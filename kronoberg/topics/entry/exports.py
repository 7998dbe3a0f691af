"""The history as a table to take home: one row for each cell that a change has touched."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import FieldChange, RowChange
from kronoberg.show import table
from kronoberg.show.table import Cell, CellKind, Column, Field, Table, Term, term, within
from kronoberg.store import history
from kronoberg.store.database import Database
from kronoberg.store.history import Change
from kronoberg.topics.entry import change_words, history_words
from kronoberg.topics.entry.change_words import Names


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell that a change has touched, with its row."""

    change: Change
    row: RowChange
    field: FieldChange


def whole(database: Database, book: Book) -> Table:
    """Every change in the database, the oldest first; `book` tells what keys are called now.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    return of_changes(history.changes(database, newest_first=False), book)


def of_changes(found: Sequence[Change], book: Book) -> Table:
    """Changes as a table, a row for each cell."""
    cells = [_Cell(change, row, field) for change in found for row in change.rows for field in row.fields]
    return replace(table.made("Historik över ändringar", _fields(Names([book])), cells), sheet="Historik")


def _fields(names: Names) -> tuple[Field[_Cell], ...]:
    def words(cell: _Cell, text: str) -> Cell:
        return Term(text, change_words.value(BY_NAME[cell.row.table], cell.field.column, text, names)) if text else None

    def row_term(cell: _Cell) -> Term:
        return Term(" | ".join(cell.row.key), change_words.change_name(cell.row, names))

    return (
        Field(Column("number", "Ändring", CellKind.COUNT), lambda cell: cell.change.number),
        *within(lambda cell: cell.change, history_words.REASON),
        Field(Column("file_sha256", "Filens SHA-256"), lambda cell: cell.change.reason.file_sha256),
        Field(Column("revision", "Revision efter"), lambda cell: cell.change.revision),
        Field(Column("table", "Tabell"), lambda cell: Term(cell.row.table, BY_NAME[cell.row.table].title)),
        Field(Column("row", "Rad"), row_term),
        Field(Column("what", "Vad som hände"), lambda cell: term(cell.row.kind)),
        Field(
            Column("column", "Kolumn"),
            lambda cell: Term(cell.field.column, change_words.column_title(cell.field.column)),
        ),
        Field(Column("old", "Från"), lambda cell: words(cell, cell.field.old)),
        Field(Column("new", "Till"), lambda cell: words(cell, cell.field.new)),
    )
