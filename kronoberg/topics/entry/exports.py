"""The history as a table to take home: one row for each cell that a change has touched."""

from collections.abc import Sequence

from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import FieldChange, RowChange
from kronoberg.show.table import Cell, CellKind, Column, Table, Term, term
from kronoberg.store import history
from kronoberg.store.database import Database
from kronoberg.store.history import Change
from kronoberg.topics.entry import change_words, history_words
from kronoberg.topics.entry.change_words import Names

_COLUMNS = (
    Column("number", "Ändring", CellKind.COUNT),
    Column("at", "När"),
    Column("who", "Vem"),
    Column("why", "Varför"),
    Column("kind", "Slag"),
    Column("dnr", "Dnr"),
    Column("file", "Fil"),
    Column("file_sha256", "Filens SHA-256"),
    Column("revision", "Revision efter"),
    Column("table", "Tabell"),
    Column("row", "Rad"),
    Column("what", "Vad som hände"),
    Column("column", "Kolumn"),
    Column("old", "Från"),
    Column("new", "Till"),
)


def whole(database: Database, book: Book) -> Table:
    """Every change in the database, the oldest first; `book` tells what keys are called now.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    return table(history.changes(database, newest_first=False), book)


def table(found: Sequence[Change], book: Book) -> Table:
    """Changes as a table, a row for each cell."""
    names = Names([book])
    rows = [
        (*_reason(change), *_row(row, names), *_cells(row, field, names))
        for change in found
        for row in change.rows
        for field in row.fields
    ]
    return Table("Historik över ändringar", _COLUMNS, tuple(rows), sheet="Historik")


def _reason(change: Change) -> tuple[Cell, ...]:
    reason = change.reason
    return (
        change.number,
        Term(reason.at.isoformat(), history_words.when(change)),
        reason.who,
        reason.why,
        term(reason.kind),
        reason.dnr,
        reason.file_name,
        reason.file_sha256,
        change.revision,
    )


def _row(row: RowChange, names: Names) -> tuple[Cell, ...]:
    name = change_words.change_name(row, names)
    return Term(row.table, BY_NAME[row.table].title), Term(" | ".join(row.key), name), term(row.kind)


def _cells(row: RowChange, field: FieldChange, names: Names) -> tuple[Cell, ...]:
    def words(text: str) -> Cell:
        return Term(text, change_words.value(BY_NAME[row.table], field.column, text, names)) if text else None

    return Term(field.column, change_words.column_title(field.column)), words(field.old), words(field.new)
