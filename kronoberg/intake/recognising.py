"""What a person has handed in, by its content and ending: a template, a table, accounts, something else.

What it is decides what a person is asked next; nothing of it is read as data yet.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kronoberg.domain import template_layout
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.faults import FaultyData
from kronoberg.intake import files
from kronoberg.intake.files import FileKind
from kronoberg.intake.sheets import csv_tables
from kronoberg.intake.sheets import own as sheets

SIE_ENDINGS = (".se", ".si", ".sie")
ENDINGS = ("xlsx", "csv", "txt", "tsv", *(ending.removeprefix(".") for ending in SIE_ENDINGS))
"""The endings that are taken."""
_BEGINNINGS = (b"#FLAGGA", b"#PROGRAM", b"#FORMAT", b"#SIETYP")


class Role(StrEnum):
    """What a file is for."""

    TEMPLATE = "template"
    TABLE = "table"
    SIE = "sie"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file is; `table` is the one that a CSV file holds."""

    role: Role
    table: Table | None = None


def recognised(name: str, content: bytes) -> Recognised:
    """What a file is.

    Raises
    ------
    FaultyData
        When it is one that cannot be read, or that would be dangerous to.
    """
    if Path(name).suffix.lower() in SIE_ENDINGS or _begins_as_sie(content):
        if files.file_kind(name, content) is FileKind.TEXT:
            return Recognised(Role.SIE)
        raise files.refused(name, "en arbetsbok", "en fil i SIE-format, typ 4")
    if files.file_kind(name, content) is FileKind.WORKBOOK:
        names = {sheet.name for sheet in sheets.sheet_names(name, content)}
        return Recognised(Role.TEMPLATE if template_layout.INSTRUCTIONS in names else Role.OTHER)
    table = _table_of(name, content)
    return Recognised(Role.OTHER if table is None else Role.TABLE, table)


def _begins_as_sie(content: bytes) -> bool:
    return content[:200].removeprefix(b"\xef\xbb\xbf").lstrip().upper().startswith(_BEGINNINGS)


def _table_of(name: str, content: bytes) -> Table | None:
    """The table that a file's name tells, or the only one that has all of its headings and whose own it has.

    A file that is named as a table and headed as something else is a colleague's.
    """
    try:
        seen = sheets.sheet_columns(name, content, header_row=1)
    except FaultyData:
        # Why will be said when it is read: as that table when the name tells one.
        return csv_tables.table_named(name)
    headings = [template_layout.plain_heading(column.heading) for column in seen.columns if column.heading]
    fitting = [table for table in TABLES if _fits(table, headings)]
    named = csv_tables.table_named(name)
    if named is not None and (named in fitting or _mostly_fits(named, headings)):
        return named
    return fitting[0] if len(fitting) == 1 else None


def _fits(table: Table, headings: list[str]) -> bool:
    ways = template_layout.columns_by_heading(table)
    found = {ways[heading].name for heading in headings if heading in ways}
    required = {column.name for column in table.columns if column.required}
    return all(heading in ways for heading in headings) and required <= found


def _mostly_fits(table: Table, headings: list[str]) -> bool:
    # One heading with a slip in it is a fault to explain, not another kind of file.
    ways = template_layout.columns_by_heading(table)
    return sum(heading in ways for heading in headings) * 2 > len(table.columns)
