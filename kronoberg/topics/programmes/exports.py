"""EU programmes to take home: programme periods with their objectives, and EU-funded projects."""

from decimal import Decimal

from kronoberg.analysis.programmes import programmes
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.programmes import Objective, Programme
from kronoberg.show.export import BETWEEN, source_term, sources_in
from kronoberg.show.table import Cell, CellKind, Column, Table, term

_FIRST, _LAST = Column("first_year", "Första år", CellKind.YEAR), Column("last_year", "Sista år", CellKind.YEAR)
_NOTE, _SOURCE = Column("note", "Anmärkning"), Column("row_sources", "Källa")
_PROGRAMMES = (
    Column("programme_id", "Programmets nyckel"),
    Column("programme", "Program"),
    Column("programme_english", "Programmets namn på engelska"),
    Column("type", "Slag"),
    Column("assignment", "Uppdrag"),
    _FIRST,
    _LAST,
    Column("secretariat", "Sekretariatets ort"),
    Column("budget_eur", "Budget", CellKind.COUNT, "euro"),
    Column("budget_approximate", "Budgeten är ungefärlig", CellKind.FLAG),
    Column("budget_scope", "Vad budgeten omfattar"),
    Column("support_percent", "Högsta stöd", CellKind.PERCENT, "procent"),
    Column("objectives", "Politiska mål"),
    Column("website", "Webbplats"),
    _NOTE,
    _SOURCE,
)
_PROJECTS = (
    Column("project_id", "Projektets nyckel"),
    Column("project", "Projekt"),
    Column("committee", "Nämnd"),
    Column("programme", "Program"),
    Column("collaboration", "Samarbete"),
    _FIRST,
    _LAST,
    Column("budget_sek", "Budget", CellKind.MONEY, "kr"),
    Column("eu_share_percent", "EU:s andel", CellKind.PERCENT, "procent"),
    _NOTE,
    _SOURCE,
)


def periods(book: Book) -> Table:
    """Every programme period of the dataset's assignments, with the policy objectives that sources state."""
    rows = tuple(_programme(book, row) for row in programmes.ordered(book))
    return Table(
        "EU-program per programperiod", _PROGRAMMES, rows, sheet="EU-program", source_ids=sources_in(_PROGRAMMES, rows)
    )


def projects(book: Book, year: int) -> Table:
    """The EU-funded projects by committee."""
    rows = tuple(
        (
            row.project.project_id,
            row.project.name,
            row.committee.name,
            row.programme.name if row.programme else None,
            row.collaboration.label if row.collaboration else None,
            row.project.first_year,
            row.project.last_year,
            row.project.budget_sek,
            row.project.eu_share_percent,
            row.project.note,
            source_term(book, row.project.source_id),
        )
        for row in programmes.projects(book, year)
    )
    return Table(
        "EU-finansierade projekt per nämnd", _PROJECTS, rows, sheet="EU-projekt", source_ids=sources_in(_PROJECTS, rows)
    )


def _programme(book: Book, row: Programme) -> tuple[Cell, ...]:
    covered: list[Objective] = [each for each in book.rows("objectives") if each.programme_id == row.programme_id]
    return (
        row.programme_id,
        row.name,
        row.short_name,
        term(row.type),
        book.collaborations[row.collaboration_id].label,
        row.first_year,
        row.last_year,
        row.secretariat,
        _euros(row.budget_eur),
        row.approximate if row.budget_eur is not None else None,
        None if row.budget_scope is None else term(row.budget_scope),
        row.support_percent,
        BETWEEN.join(f"{each.number}. {each.name}" for each in covered) or None,
        row.website,
        row.note,
        source_term(book, row.source_id),
    )


def _euros(amount: Decimal | None) -> Cell:
    """Whole euros as a number; an amount with cents, which no known programme has, as its text."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else str(amount)
