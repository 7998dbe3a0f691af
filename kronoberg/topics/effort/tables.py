"""Tables for readers about effort: a year's percentages with their conversion to hours, and the source of each."""

from collections.abc import Mapping

from kronoberg.analysis.effort import effort
from kronoberg.analysis.effort.effort import FullTimeYear
from kronoberg.analysis.overview.overview import YearOverview, YearRow
from kronoberg.domain import figures, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import Effort
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import YearBasis
from kronoberg.show import cell, contract_fields, figure_text
from kronoberg.show.common_words import most_say
from kronoberg.show.table import Cell, CellKind, Column, Table
from kronoberg.topics.effort.charts import by_cost
from kronoberg.topics.overview import tables, year_costs
from kronoberg.topics.overview.year_costs import Line

BUDGET = Column("effort_budget", "Budget", CellKind.FIGURE, "procent")
HOURS = Column("hours", "Omräknat till timmar", CellKind.FIGURE, "timmar")
NOTE = contract_fields.in_view("effort", "note")


def year_table(book: Book, picture: YearOverview, full_time: FullTimeYear | None) -> Table:
    """One row per collaboration, then programmes, each group with its sum, and everything last.

    Budget is a column only in a year when somebody has one, hours only when a series says what a full-time post is.
    """
    lines = year_costs.by_group(picture)
    budgets = effort.budgets(book, [row.collaboration for row in picture.everything.rows], picture.year)
    added: list[tuple[Column, list[Cell]]] = []
    if full_time is not None:
        added.append((HOURS, [line.effort and effort.in_hours(line.effort, full_time) for line in lines]))
    if budgets:
        added.append((BUDGET, [_budget(line, budgets) for line in lines]))
    used = [None if line.row is year_costs.SUM else _used(book, line) for line in lines]
    added.append((year_costs.STATUS, [_status(line, row) for line, row in zip(lines, used, strict=True)]))
    added.append((NOTE, ["" if row is None else row.note for row in used]))
    view = year_costs.made(f"Arbetsinsats per samarbete {picture.year}", lines, "collaboration", "effort")
    return most_say(view.headed(effort=f"Procent {figure_text.OF_A_POST}").joined(*added), "status")


def beside_cost_table(picture: YearOverview) -> Table:
    """Each collaboration's cost and effort, in the order of the chart that the table stands beside."""
    lines = map(year_costs.of_row, by_cost(picture.everything.rows))
    title = f"Kostnad och arbetsinsats per samarbete {picture.year}"
    view = year_costs.made(title, lines, "collaboration", "gross", "effort", "status")
    return cell.never_empty(view.headed(gross=tables.COST, effort=tables.EFFORT))


def sources_table(book: Book, picture: YearOverview, full_time: FullTimeYear | None) -> Table:
    """The source of each collaboration's effort and its budget, and of the hours that a full-time post is."""
    rows = picture.everything.rows
    budgets = effort.budgets(book, [row.collaboration for row in rows], picture.year)
    lines = [line for row in rows for line in tables.effort_source_lines(book, row)]
    lines += [_budget_line(book, row, budgets[row.collaboration.collaboration_id]) for row in rows if budgets]
    if full_time is not None:
        lines.append(_full_time_line(book, full_time))
    return tables.of_sources(lines, tables.EFFORT)


def _used(book: Book, line: Line) -> Effort | None:
    return effort.row_used(book, line.of[0].collaboration, line.year)


def _budget(line: Line, budgets: Mapping[str, Figure]) -> Figure:
    """What is set aside for those that a line is about."""
    of_each = [budgets[row.collaboration.collaboration_id] for row in line.of]
    return figures.total(of_each, unit=Unit.PERCENT_FTE) if line.row is year_costs.SUM else of_each[0]


def _status(line: Line, used: Effort | None) -> str:
    if line.effort is None:
        return cell.NOTHING
    if line.row is year_costs.SUM:
        return cell.sum_status(line.effort)
    return cell.year_status(line.effort, assumed=used is not None and used.year_basis is YearBasis.ASSUMED)


def _full_time_line(book: Book, full_time: FullTimeYear) -> dict[str, str]:
    found = book.sources[full_time.value.source_id]
    line = cell.source("Timmar per heltidsår", figures.not_applicable(unit=Unit.HOURS), found)
    return line | {"Värde": swedish.decimal(full_time.value.value), "Status": full_time.value.certainty.word}


def _budget_line(book: Book, row: YearRow, budget: Figure) -> dict[str, str]:
    found = next((book.sources[source] for source in budget.sources), None)
    return cell.source(f"{row.collaboration.label}, budget, arbetsinsats", budget, found)
