"""What the walks through both datasets share: the Books, what is made of them, and the words of each place."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import Any

from kronoberg.domain.book import Book
from kronoberg.report import chapters as report
from kronoberg.report.workbook import tables as report_tables
from kronoberg.show.blocks import Document
from kronoberg.show.table import Table, Term
from kronoberg.topics.collaborations import sheet as collaboration_sheet
from kronoberg.topics.documents import imprint
from tests import datasets, shown_tables
from tests.seatings import TODAY

NAMES = ("exempel", "kronoberg")
MISSING = "uppgift saknas"
MADE = dt.datetime(2026, 11, 22, 8, tzinfo=dt.UTC)
REPORTED = {"exempel": (2020, 2024), "kronoberg": (2024,)}
"""The years whose report is read; a report is dear to make."""


@cache
def book(name: str) -> Book:
    return datasets.read(name)


@cache
def reported(name: str, year: int) -> str:
    return words_of(report.year_report(book(name), year, TODAY, imprint.imprint(book(name), made_at=MADE)))


@cache
def workbook(name: str, year: int) -> tuple[Table, ...]:
    return tuple(report_tables.tables(book(name), year, TODAY))


@cache
def sheet(name: str, key: str, year: int) -> str:
    return words_of(collaboration_sheet.sheet(book(name), key, year, TODAY, imprint.imprint(book(name), made_at=MADE)))


def words_of(document: Document) -> str:
    return " ".join(_texts(document.blocks)).replace("\u00a0", " ")


def _texts(found: Any) -> Iterator[str]:
    """Every text in a document's blocks, however deep."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for each in found.values():
            yield from _texts(each)
    elif isinstance(found, list | tuple):
        for each in found:
            yield from _texts(each)
    elif hasattr(found, "__dataclass_fields__"):
        for name in found.__dataclass_fields__:
            yield from _texts(getattr(found, name))


def lines(shown: Table | None) -> dict[str, str]:
    """Each row of a table as one text, by its row header; rows of the same header together."""
    found: dict[str, str] = {}
    for header, row in shown_tables.words(shown).iterrows() if shown is not None else ():
        text = " | ".join([str(header), *map(str, row)]).replace("\u00a0", " ")
        found[str(header)] = f"{found.get(str(header), '')} {text}"
    return found


def whole(*shown: Table | None) -> str:
    return " ".join(text for each in shown for text in lines(each).values())


def file_rows(table: Table) -> list[dict[str, str]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, map(_cell, row), strict=True)) for row in table.rows]


def _cell(cell: object) -> str:
    return cell.word if isinstance(cell, Term) else str(cell)
