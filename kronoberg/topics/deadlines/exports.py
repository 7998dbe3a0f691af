"""The year wheel as a table to take home."""

from collections.abc import Iterable
from dataclasses import replace

from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.domain.book import Book
from kronoberg.show import export_fields, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.export import date_cell
from kronoberg.show.table import CellKind, Column, Field, Table, term, within
from kronoberg.topics.deadlines import tables as deadline_tables


def wheel(book: Book, shown: Iterable[Deadline], year: int) -> Table:
    """What falls due in a year, in the order of the page."""
    rows = list(shown)
    named = tuple(sorted({row.source_id for row in rows}))
    return replace(table.made(f"Årshjul {year}", _fields(book), rows), sheet="Årshjul", source_ids=named)


def _fields(book: Book) -> tuple[Field[Deadline], ...]:
    return (
        deadline_tables.DUE,
        Field(Column("preliminary", "Preliminärt datum", CellKind.FLAG), lambda row: row.preliminary),
        *fields("deadline_rules", "kind"),
        deadline_tables.WHAT,
        Field(Column("state", "Läge"), lambda row: term(row.state)),
        Field(Column("done", "Klart"), lambda row: date_cell(row.done)),
        Field(Column("done_late", "Klart efter utsatt dag", CellKind.FLAG), lambda row: row.done_late),
        *fields("collaborations", "collaboration_id"),
        export_fields.collaboration(book),
        *fields("deadline_rules", "responsible"),
        *within(lambda row: row.rule, (deadline_tables.RULE, *fields("deadline_rules", "section"))),
        export_fields.source(book, "source"),
        Field(Column("uid", "Kalendernyckel"), lambda row: row.uid),
    )
