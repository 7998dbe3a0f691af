"""The tables that can be taken home, with the very figures that the pages show.

Every figure comes from the figures; nothing is added up here. Where a chart joins the smaller parts, the
export keeps each apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from kronoberg.analysis.costs import costs
from kronoberg.analysis.costs.costs import Part, YearCost
from kronoberg.analysis.overview import overview, series
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import TITLES
from kronoberg.domain.contracts.money import Cost
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Direction, YearBasis
from kronoberg.show import cell, export, table
from kronoberg.show.contract_fields import fields, in_view
from kronoberg.show.export_fields import COLLABORATION, YEAR
from kronoberg.show.table import CellKind, Column, Field, Table, Term, term
from kronoberg.topics.overview import year_costs

PART = Term("part", "del")
_EFFORT = Term("effort", "arbetsinsats")
_NO_SOURCE = Term("", cell.NO_SOURCE)


@dataclass(frozen=True, slots=True)
class _PartLine:
    """A part of a collaboration's cost or income, or the sum of its parts, which is no row of the data."""

    year: int
    row: Term
    owner: Collaboration
    direction: Direction
    figure: Figure
    part: Part | None = None

    @property
    def cost(self) -> Cost | None:
        """The row of the data behind a part."""
        return self.part.row if self.part is not None else None


@dataclass(frozen=True, slots=True)
class _Sourced:
    """A figure of a collaboration's year with one of its sources; without any it is silent."""

    year: int
    owner: Collaboration
    direction: Term
    figure: Figure
    category: Term | None = None
    source: Source | None = None

    def stated(self, unit: Unit) -> int | None:
        """The figure's value where it is of that unit and a source tells it."""
        return self.figure.stated_value if self.figure.unit is unit else None


_PARTS: tuple[Field[_PartLine], ...] = (
    Field(YEAR, lambda line: line.year),
    Field(year_costs.ROW, lambda line: line.row),
    *fields("collaborations", "collaboration_id", of=lambda line: line.owner),
    Field(COLLABORATION, lambda line: line.owner.label),
    *fields("collaborations", "kind", of=lambda line: line.owner),
    Field(year_costs.ASSUMED, lambda line: None if line.cost is None else line.cost.year_basis is YearBasis.ASSUMED),
    Field(in_view("costs", "direction"), lambda line: term(line.direction)),
    Field(in_view("costs", "category"), lambda line: term(line.part.category) if line.part is not None else None),
    Field(Column("amount", TITLES["amount_sek"], CellKind.FIGURE, "kr"), lambda line: line.figure),
    *fields("costs", "certainty", "note", of=lambda line: line.cost),
)
_TOLD: tuple[Field[Source | None], ...] = fields(
    "sources", "section", "publisher", "published", "url", "no_url_reason", "accessed", "entered_by"
)
_DOCUMENT: tuple[Field[Source | None], ...] = (
    *fields("sources", "source_id"),
    Field(Column("source_title", TITLES["source_id"]), lambda source: source.title if source else _NO_SOURCE),
    *(Field(replace(each.column, name=f"source_{each.column.name}", kind=CellKind.TEXT), each.cell) for each in _TOLD),
)


def _of_its_source(field: Field[Source | None]) -> Field[_Sourced]:
    return Field(field.column, lambda line: field.cell(line.source))


_SOURCED: tuple[Field[_Sourced], ...] = (
    Field(YEAR, lambda line: line.year),
    *fields("collaborations", "collaboration_id", of=lambda line: line.owner),
    Field(COLLABORATION, lambda line: line.owner.label),
    Field(in_view("costs", "direction"), lambda line: line.direction),
    Field(in_view("costs", "category"), lambda line: line.category),
    Field(in_view("costs", "amount_sek"), lambda line: line.stated(Unit.SEK)),
    Field(
        Column("effort_percent", year_costs.EFFORT.heading, CellKind.PERCENT, year_costs.EFFORT.unit),
        lambda line: line.stated(Unit.PERCENT_FTE),
    ),
    Field(in_view("costs", "status"), lambda line: term(line.figure.status)),
    *map(_of_its_source, _DOCUMENT),
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
    lines: list[_PartLine] = []
    for column in series.by_category(book, owner, years):
        row = year_costs.UNCLEAR if column.unclear else year_costs.SUM
        lines += _parts(costs.year_cost(book, owner, column.year))
        lines.append(_PartLine(column.year, row, owner, Direction.EXPENSE, column.total))
    shown = table.made(f"{owner.label}: kostnad per del {_span(years)}", _PARTS, lines)
    return replace(export.with_figures(book, shown), sheet="Kostnadernas delar")


def costs_over_years(book: Book, collaboration_id: str | None, years: Sequence[int]) -> Table:
    """Several years' costs, as a chart over years shows them: by collaboration, or one collaboration's by part."""
    if collaboration_id is None:
        return costs_by_collaboration(book, years)
    return costs_by_category(book, collaboration_id, years)


def parts(book: Book, year: int, collaboration_id: str | None = None) -> Table:
    """What the year's costs and income are made of, for one collaboration or for all."""
    shown = overview.year_overview(book, year).rows_of(collaboration_id)
    lines = [line for row in shown for line in (*_parts(row.cost), *_silent_parts(row.cost))]
    made = table.made(f"Kostnadernas och intäkternas delar {year}", _PARTS, lines)
    return replace(export.with_figures(book, made), sheet="Delar")


def sources(book: Book, year: int, collaboration_id: str | None = None) -> Table:
    """Every figure of the year, budgets too, with its source; one that no source mentions has a row without any."""
    shown = overview.year_overview(book, year).rows_of(collaboration_id)
    lines = [line for row in shown for line in _sourced(book, row)]
    named = {line.source.source_id for line in lines if line.source is not None}
    made = table.made(f"Källa till varje uppgift {year}", _SOURCED, lines)
    return replace(made, sheet="Källa till varje uppgift", source_ids=tuple(sorted(named)))


def documents(book: Book, source_ids: Iterable[str]) -> Table:
    """The documents behind a table's figures, one row each."""
    kept = tuple(source_ids)
    made = table.made("Källor", _DOCUMENT, [book.sources[source] for source in kept])
    return replace(made, sheet="Källor", source_ids=kept)


def _parts(cost: YearCost) -> Iterator[_PartLine]:
    for part in cost.parts:
        yield _PartLine(cost.year, PART, cost.collaboration, part.direction, part.figure, part)


def _silent_parts(cost: YearCost) -> Iterator[_PartLine]:
    """A line for each direction that should have figures and has not a single row."""
    for direction, figure in cost.silent:
        yield _PartLine(cost.year, PART, cost.collaboration, direction, figure)


def _sourced(book: Book, row: YearRow) -> Iterator[_Sourced]:
    year, owner = row.cost.year, row.collaboration
    for part in (*row.cost.parts, *row.cost.budget_parts):
        source = book.sources[part.row.source_id]
        yield _Sourced(year, owner, term(part.direction), part.figure, term(part.category), source)
    for direction, figure in row.cost.silent:
        yield _Sourced(year, owner, term(direction), figure)
    for source_id in row.effort.sources or (None,):
        found = None if source_id is None else book.sources[source_id]
        yield _Sourced(year, owner, _EFFORT, row.effort, source=found)


def _span(years: Sequence[int]) -> str:
    return swedish.sentence(f"{years[0]}–{years[-1]}" if len(years) > 1 else f"{years[0]}")
