"""The tables that can be taken home, with the very figures that the pages show.

Every figure comes from the figures; nothing is added up here. Where a chart joins the smaller parts, the
export keeps each apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from kronoberg.analysis.costs import costs
from kronoberg.analysis.costs.costs import YearCost
from kronoberg.analysis.overview import overview, series
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Direction
from kronoberg.show import cell, export, table
from kronoberg.show.export import figure_cells, figure_columns, sources_in
from kronoberg.show.table import Cell, CellKind, Column, Table, Term, term
from kronoberg.topics.overview import year_costs

PART = Term("part", "del")

_WHO = tuple(table.field(year_costs.FIELDS, name).column for name in year_costs.WHO)
_WHAT = (Column("direction", "Kostnad eller intäkt"), Column("category", "Del"))
_PARTS = (
    *_WHO,
    *_WHAT,
    *figure_columns("amount", "Belopp", Unit.SEK),
    Column("certainty", "Hur uppgiften följer av källan"),
    Column("note", "Anmärkning"),
)
_DOCUMENT = (
    Column("source_id", "Källans nyckel"),
    Column("source_title", "Källa"),
    Column("source_section", "Avsnitt"),
    Column("source_publisher", "Utgivare"),
    Column("source_published", "Källans datum"),
    Column("source_url", "Webbadress"),
    Column("source_no_url_reason", "Varför webbadress saknas"),
    Column("source_accessed", "Läst"),
    Column("source_entered_by", "Infört av"),
)


def year_overview(book: Book, year: int) -> Table:
    """A year's cost, effort and change: one row per collaboration, the sums, and what stands outside them."""
    return years_overview(book, (year,))


def years_overview(book: Book, years: Sequence[int]) -> Table:
    """Several years' cost, effort and change, each year as in `year_overview`."""
    title = f"Kostnad och arbetsinsats per samarbete {_span(years)}"
    return _by_collaboration(book, years, title, "effort", "change", sheet="Översikt")


def costs_by_collaboration(book: Book, years: Sequence[int]) -> Table:
    """Several years' costs: for each year one row per collaboration, the sums, and what stands outside them."""
    return _by_collaboration(book, years, f"Kostnad per samarbete {_span(years)}", sheet="Kostnader")


def _by_collaboration(book: Book, years: Sequence[int], title: str, *further: str, sheet: str) -> Table:
    """What each line is about, its money, and the columns that are named further."""
    pictures = (overview.year_overview(book, year) for year in years)
    lines = chain.from_iterable(map(year_costs.for_export, pictures))
    view = year_costs.made(title, lines, *year_costs.WHO, *year_costs.MONEY, *further)
    return replace(export.with_figures(book, view), sheet=sheet)


def costs_by_category(book: Book, collaboration_id: str, years: Sequence[int]) -> Table:
    """One collaboration's costs over several years: for each year one row per part, and the sum of the expenses."""
    owner = book.collaborations[collaboration_id]
    columns = series.by_category(book, owner, years)
    yearly = [costs.year_cost(book, owner, year) for year in years]
    rows = [
        row
        for column, cost in zip(columns, yearly, strict=True)
        for row in (
            *_part_rows(book, cost),
            _part_row(
                book,
                cost,
                year_costs.UNCLEAR if column.unclear else year_costs.SUM,
                Direction.EXPENSE,
                figure=column.total,
            ),
        )
    ]
    title = f"{owner.label}: kostnad per del {_span(years)}"
    return Table(title, _PARTS, tuple(rows), sheet="Kostnadernas delar", source_ids=sources_in(_PARTS, rows))


def costs_over_years(book: Book, collaboration_id: str | None, years: Sequence[int]) -> Table:
    """Several years' costs, as a chart over years shows them: by collaboration, or one collaboration's by part."""
    if collaboration_id is None:
        return costs_by_collaboration(book, years)
    return costs_by_category(book, collaboration_id, years)


def parts(book: Book, year: int, collaboration_id: str | None = None) -> Table:
    """What the year's costs and income are made of, for one collaboration or for all."""
    shown = overview.year_overview(book, year).rows_of(collaboration_id)
    rows = [
        row for shown_row in shown for row in (*_part_rows(book, shown_row.cost), *_silent_rows(book, shown_row.cost))
    ]
    title = f"Kostnadernas och intäkternas delar {year}"
    return Table(title, _PARTS, tuple(rows), sheet="Delar", source_ids=sources_in(_PARTS, rows))


def sources(book: Book, year: int, collaboration_id: str | None = None) -> Table:
    """Every figure of the year, budgets too, with its source; one that no source mentions has a row without any."""
    shown = overview.year_overview(book, year).rows_of(collaboration_id)
    columns = (
        *_WHO[:1],
        *_WHO[2:4],
        *_WHAT,
        Column("amount_sek", "Belopp", CellKind.MONEY, "kr"),
        Column("effort_percent", "Arbetsinsats av en heltidstjänst", CellKind.PERCENT, "procent"),
        Column("status", "Status"),
        *_DOCUMENT,
    )
    rows = tuple(line for row in shown for line in _source_rows(book, row))
    named = sorted({cell for row in rows for cell in row[-len(_DOCUMENT) :][:1] if isinstance(cell, str)})
    return Table(
        f"Källa till varje uppgift {year}", columns, rows, sheet="Källa till varje uppgift", source_ids=tuple(named)
    )


def documents(book: Book, source_ids: Iterable[str]) -> Table:
    """The documents behind a table's figures, one row each."""
    kept = tuple(source_ids)
    return Table(
        "Källor", _DOCUMENT, tuple(_document(book, source) for source in kept), sheet="Källor", source_ids=kept
    )


def _who(year: int, row: Term, collaboration: Collaboration) -> tuple[Cell, ...]:
    return (year, row, collaboration.collaboration_id, collaboration.label, term(collaboration.kind))


def _part_rows(book: Book, cost: YearCost) -> Iterator[tuple[Cell, ...]]:
    for part in cost.parts:
        who = (*_who(cost.year, PART, cost.collaboration), part.row.year_basis == "assumed")
        what = (term(part.direction), term(part.category))
        yield (*who, *what, *figure_cells(book, part.figure), term(part.row.certainty), part.row.note)


def _part_row(book: Book, cost: YearCost, row: Term, direction: Direction, *, figure: Figure) -> tuple[Cell, ...]:
    who = (*_who(cost.year, row, cost.collaboration), None)
    return (*who, term(direction), None, *figure_cells(book, figure), None, None)


def _silent_rows(book: Book, cost: YearCost) -> Iterator[tuple[Cell, ...]]:
    """A row for each direction that should have figures and has not a single row."""
    for direction, figure in _silent(cost):
        yield _part_row(book, cost, PART, direction, figure=figure)


def _silent(cost: YearCost) -> Iterator[tuple[Direction, Figure]]:
    present = {part.direction for part in cost.parts}
    for direction, figure in ((Direction.EXPENSE, cost.gross), (Direction.INCOME, cost.income)):
        if direction not in present and figure.applicable:
            yield direction, figure


def _source_rows(book: Book, row: YearRow) -> Iterator[tuple[Cell, ...]]:
    who = (row.cost.year, row.collaboration.collaboration_id, row.collaboration.label)
    for part in (*row.cost.parts, *row.cost.budget_parts):
        what = (term(part.direction), term(part.category))
        value = (part.figure.stated_value, None, term(part.figure.status))
        yield (*who, *what, *value, *_document(book, part.row.source_id))
    for direction, figure in _silent(row.cost):
        yield (*who, term(direction), None, None, None, term(figure.status), *_document(book, None))
    of_effort: tuple[str | None, ...] = row.effort.sources or (None,)
    for source in of_effort:
        of_effort_alone = (None, row.effort.stated_value, term(row.effort.status))
        yield (*who, Term("effort", "arbetsinsats"), None, *of_effort_alone, *_document(book, source))


def _document(book: Book, source_id: str | None) -> tuple[Cell, ...]:
    if source_id is None:
        return (None, Term("", cell.NO_SOURCE), *(None,) * (len(_DOCUMENT) - 2))
    source = book.sources[source_id]
    dates = (str(source.published) if source.published else None, str(source.accessed) if source.accessed else None)
    return (
        source_id,
        source.title,
        source.section,
        source.publisher,
        dates[0],
        source.url,
        source.no_url_reason,
        dates[1],
        source.entered_by,
    )


def _span(years: Sequence[int]) -> str:
    return swedish.sentence(f"{years[0]}–{years[-1]}" if len(years) > 1 else f"{years[0]}")
