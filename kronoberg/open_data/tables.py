"""The contracts' own tables, row by row, as CSV and as one workbook."""

import datetime as dt
from collections.abc import Iterator

from kronoberg.domain import contract
from kronoberg.domain.contracts import TABLES
from kronoberg.open_data import year_figures
from kronoberg.open_data.publication import Publication
from kronoberg.render import csv_files
from kronoberg.show import contract_fields
from kronoberg.show.table import Table

PUBLISHED: tuple[contract.Table, ...] = tuple(table for table in TABLES if table.open_columns)
"""The tables that leave, in the contracts' order."""


def export(publication: Publication, table: contract.Table) -> Table:
    """A table with the columns and rows that may leave, in key order."""
    shown = table.open_columns
    rows = tuple(
        tuple(contract_fields.cell(getattr(row, column.name)) for column in shown)
        for row in publication.book.rows(table.name)
    )
    return Table(
        table.title, tuple(contract_fields.column(table, column.name) for column in shown), rows, sheet=table.sheet_name
    )


def csv_file(publication: Publication, table: contract.Table) -> bytes:
    """A table as CSV for programs: comma, decimal point, codes, UTF-8 without a byte order mark.

    Each row ends with the dataset, its revision and "Öppna data", as in every CSV file of ours. A text that a
    spreadsheet would take for a formula has an apostrophe before the sign that begins it.
    """
    return csv_files.open_data(export(publication, table), publication.provenance)


def workbook_file(publication: Publication, *, extracted: dt.date) -> bytes:
    """The figures of every year and every table that has rows, as a workbook with a sheet that explains them.

    Raises
    ------
    TooLongError
        When a text is longer than a cell can hold.
    """
    from kronoberg.render.xlsx import workbook

    return workbook.workbook(list(_sheets(publication)), publication.provenance, extracted=extracted)


def _sheets(publication: Publication) -> Iterator[Table]:
    yield year_figures.export(publication)
    for table in PUBLISHED:
        if publication.book.rows(table.name):
            yield export(publication, table)
