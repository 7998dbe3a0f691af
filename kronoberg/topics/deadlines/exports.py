"""The year wheel as a table to take home."""

from collections.abc import Iterable

from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.domain.book import Book
from kronoberg.show.export import date_cell, source_term
from kronoberg.show.table import Cell, CellKind, Column, Table, term
from kronoberg.topics.deadlines import words as deadline_words

_COLUMNS = (
    Column("due", "Dag"),
    Column("preliminary", "Preliminärt datum", CellKind.FLAG),
    Column("kind", "Slag"),
    Column("what", "Vad"),
    Column("state", "Läge"),
    Column("done", "Klart"),
    Column("done_late", "Klart efter utsatt dag", CellKind.FLAG),
    Column("collaboration_id", "Samarbetets nyckel"),
    Column("collaboration", "Samarbete"),
    Column("responsible", "Ansvarig"),
    Column("rule", "Regel"),
    Column("section", "Strategins avsnitt"),
    Column("source", "Källa"),
    Column("uid", "Kalendernyckel"),
)


def wheel(book: Book, shown: Iterable[Deadline], year: int) -> Table:
    """What falls due in a year, in the order of the page."""
    rows = list(shown)
    named = sorted({row.source_id for row in rows})
    return Table(
        f"Årshjul {year}", _COLUMNS, tuple(_row(book, row) for row in rows), sheet="Årshjul", source_ids=tuple(named)
    )


def _row(book: Book, shown: Deadline) -> tuple[Cell, ...]:
    return (
        str(shown.due),
        shown.preliminary,
        term(shown.kind),
        deadline_words.title(shown),
        term(shown.state),
        date_cell(shown.done),
        shown.done_late,
        shown.collaboration_id,
        deadline_words.collaboration(book, shown) or None,
        shown.responsible,
        shown.rule.title if shown.rule is not None else None,
        shown.rule.section if shown.rule is not None else None,
        source_term(book, shown.source_id),
        shown.uid,
    )
