"""EU programmes to take home: programme periods with their objectives, and EU-funded projects."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from kronoberg.analysis.programmes import programmes
from kronoberg.analysis.programmes.programmes import ProjectRow
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.programmes import Objective, Programme
from kronoberg.show import contract_fields, export, export_fields, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.table import Cell, CellKind, Column, Field, Table
from kronoberg.topics.programmes import tables as programme_tables

Row = TypeVar("Row")


def periods(book: Book) -> Table:
    """Every programme period of the dataset's assignments, with the policy objectives that sources state."""
    columns = (*_programme_fields(book), export_fields.source(book, "row_sources"))
    return _sourced("EU-program per programperiod", columns, programmes.ordered(book), "EU-program")


def projects(book: Book, year: int) -> Table:
    """The EU-funded projects by committee."""
    project = programme_tables.project
    columns: tuple[Field[ProjectRow], ...] = (
        *fields("projects", "project_id", of=project),
        *programme_tables.PROJECT,
        *fields("projects", "first_year", "last_year", "budget_sek", "eu_share_percent", "note", of=project),
        export_fields.source(book, "row_sources", of=project),
    )
    return _sourced("EU-finansierade projekt per nämnd", columns, programmes.projects(book, year), "EU-projekt")


def _programme_fields(book: Book) -> tuple[Field[Programme], ...]:
    budget = replace(contract_fields.column(BY_NAME["programmes"], "budget_eur"), kind=CellKind.COUNT)
    return (
        *fields("programmes", "programme_id"),
        Field(Column("programme", "Program"), lambda row: row.name),
        Field(Column("programme_english", "Programmets namn på engelska"), lambda row: row.short_name),
        *fields("programmes", "type"),
        Field(Column("assignment", "Uppdrag"), lambda row: book.collaborations[row.collaboration_id].label),
        *fields("programmes", "first_year", "last_year", "secretariat"),
        Field(budget, lambda row: _euros(row.budget_eur)),
        Field(
            Column("budget_approximate", "Budgeten är ungefärlig", CellKind.FLAG),
            lambda row: row.approximate if row.budget_eur is not None else None,
        ),
        *fields("programmes", "budget_scope", "support_percent"),
        Field(Column("objectives", "Politiska mål"), lambda row: _objectives(book, row)),
        *fields("programmes", "website", "note"),
    )


def _objectives(book: Book, row: Programme) -> str | None:
    covered: list[Objective] = [each for each in book.rows("objectives") if each.programme_id == row.programme_id]
    return export.BETWEEN.join(f"{each.number}. {each.name}" for each in covered) or None


def _euros(amount: Decimal | None) -> Cell:
    """Whole euros as a number; an amount with cents, which no known programme has, as its text."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else str(amount)


def _sourced(title: str, columns: Iterable[Field[Row]], rows: Iterable[Row], sheet: str) -> Table:
    made = table.made(title, columns, rows)
    return replace(made, sheet=sheet, source_ids=export.sources_in(made.columns, made.rows))
