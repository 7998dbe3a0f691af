"""Tables for readers about effort: a year's percentages with their conversion to hours, and the source of each."""

from collections.abc import Mapping

from kronoberg.analysis.effort import effort
from kronoberg.analysis.effort.effort import FullTimeYear
from kronoberg.analysis.overview.overview import Group, YearOverview, YearRow
from kronoberg.domain import figures, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import YearBasis
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.overview import tables

EFFORT, BUDGET, HOURS, STATUS = "Procent av en heltidstjänst", "Budget", "Omräknat till timmar", "Status"


def year_table(book: Book, picture: YearOverview, full_time: FullTimeYear | None) -> Table:
    """One row per collaboration, then programmes, each group with its sum, and everything last.

    Budget is a column only in a year when somebody has one, hours only when a series says what a full-time post is.
    """
    expected = [row.collaboration for row in picture.everything.rows]
    budgets = effort.budgets(book, expected, picture.year)
    groups = (picture.collaborations, picture.programmes)
    rows = []
    for group, name in zip(groups, tables.SUMS[:2], strict=True):
        rows += [_row(book, row, picture.year, budgets, full_time) for row in group.rows]
        rows.append(_sum(name, group, budgets, full_time))
    rows.append(_sum(tables.SUMS[2], picture.everything, budgets, full_time))
    alt = f"Arbetsinsats per samarbete {picture.year}"
    return cell.table(rows, "Samarbete", title=alt, numbers=(EFFORT, BUDGET, HOURS), sums=tables.SUMS)


def sources_table(book: Book, picture: YearOverview, full_time: FullTimeYear | None) -> Table:
    """The source of each collaboration's effort, its budget and its cost, and of the hours that a full-time post is."""
    rows = picture.everything.rows
    budgets = effort.budgets(book, [row.collaboration for row in rows], picture.year)
    lines = [line for row in rows for line in tables.effort_source_lines(book, row)]
    lines += [_budget_line(book, row, budgets[row.collaboration.collaboration_id]) for row in rows if budgets]
    if full_time is not None:
        lines.append(_full_time_line(book, full_time))
    lines += [line for row in rows for line in tables.cost_source_lines(book, row)]
    return tables.of_sources(lines, tables.EFFORT)


def _row(
    book: Book, row: YearRow, year: int, budgets: Mapping[str, Figure], full_time: FullTimeYear | None
) -> dict[str, str]:
    used = effort.row_used(book, row.collaboration, year)
    assumed = used is not None and used.year_basis is YearBasis.ASSUMED
    budget = budgets.get(row.collaboration.collaboration_id)
    status = cell.year_status(row.effort, assumed=assumed)
    note = used.note or "" if used is not None else ""
    return {
        "Samarbete": row.collaboration.label,
        **_figures(row.effort, budget, full_time),
        STATUS: status,
        "Anmärkning": note,
    }


def _sum(name: str, group: Group, budgets: Mapping[str, Figure], full_time: FullTimeYear | None) -> dict[str, str]:
    of_group = [budgets[row.collaboration.collaboration_id] for row in group.rows if budgets]
    budget = figures.total(of_group, unit=Unit.PERCENT_FTE) if budgets else None
    return {
        "Samarbete": name,
        **_figures(group.effort, budget, full_time),
        **({EFFORT: tables.UNCLEAR} if group.only_unclear else {}),
        STATUS: cell.sum_status(group.effort),
        "Anmärkning": "",
    }


def _figures(shown: Figure, budget: Figure | None, full_time: FullTimeYear | None) -> dict[str, str]:
    cells = {EFFORT: cell.amount(shown)}
    if full_time is not None:
        cells[HOURS] = cell.amount(effort.in_hours(shown, full_time))
    if budget is not None:
        cells[BUDGET] = cell.amount(budget)
    return cells


def _full_time_line(book: Book, full_time: FullTimeYear) -> dict[str, str]:
    found = book.sources[full_time.value.source_id]
    line = cell.source("Timmar per heltidsår", figures.not_applicable(unit=Unit.HOURS), found)
    return line | {"Värde": swedish.decimal(full_time.value.value), STATUS: full_time.value.certainty.word}


def _budget_line(book: Book, row: YearRow, budget: Figure) -> dict[str, str]:
    found = next((book.sources[source] for source in budget.sources), None)
    return cell.source(f"{row.collaboration.label}, budget, arbetsinsats", budget, found)
