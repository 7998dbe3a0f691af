"""The chapters on what the work costs and how much of a full-time post it takes; their tables in full are annexed."""

from collections.abc import Iterator
from typing import Any

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.costs import budget, committees, inhabitants, parts, prices
from kronoberg.analysis.costs.budget import BudgetComparison
from kronoberg.analysis.effort import effort
from kronoberg.analysis.overview import overview, series
from kronoberg.domain.words import SubjectKind
from kronoberg.report.chapters import material
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show import table
from kronoberg.show.blocks import Block, Chart, Note, Text
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.costs import charts as cost_charts
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.effort import tables as effort_tables
from kronoberg.topics.effort import words as effort_words
from kronoberg.topics.overview import charts, tables, years_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.measures import COST, EFFORT

_YEARS_HEIGHT, _ROW_HEIGHT = 190, 43
"""Pixels. Charts are lower on paper, where a page holds a table below them, than on a screen."""
_MOST_APART = 3
"""So many costs of another status than most are told below their table, instead of in a column of it."""


def costs(m: Material) -> Iterator[Block]:
    """The year's costs beside the year before and the budget, what comes back, what explains them, and the years."""
    gross = m.picture.everything.costs.gross
    if gross.value is None:
        yield Text(report_words.nothing_known(m.year) if m.rows else describe.NONE_EXPECTED.format(year=m.year))
    else:
        compared = budget.comparison(m.rows, m.year)
        before = overview.year_overview(m.book, m.year - 1)
        shown = cost_tables.costs_table(m.picture, before, compared)
        yield from _apart(shown)
        yield Text(report_words.net(m.picture.everything))
    yield from material.comments(
        (row.collaboration.label, comment)
        for row in m.rows
        for comment in comments.on(m.book, SubjectKind.COST, row.collaboration.collaboration_id, m.year)
    )
    yield from _over_time(m)


def _apart(shown: Table) -> Iterator[Block]:
    """The table without its column of statuses, where only a few differ from the one above it: they are told."""
    if "cost_status" not in shown.names:
        yield shown
        return
    told = [
        (str(name), str(status))
        for line, (name, status) in enumerate(zip(*map(shown.cells, ("collaboration", "cost_status")), strict=True))
        if status and line not in shown.sums
    ]
    if len(told) > _MOST_APART:
        yield shown
        return
    yield shown.without("cost_status")
    if told:
        yield Note(report_words.other_statuses(told))


def parts_unknown(divided: parts.Parts) -> bool:
    """Whether no source says what any of the money went to."""
    return divided.undivided is not None and divided.undivided.value == divided.gross.value


def beside_budget(m: Material, compared: BudgetComparison) -> Iterator[Block]:
    """Budgets beside costs, or the costs by size where there is no budget to put beside them."""
    if compared.rows:
        drawn = low(cost_charts.budgets(compared, m.colours).to_dict(), len(compared.rows))
        yield Chart(drawn, cost_words.budget_words(m.book, compared))
    elif m.picture.everything.costs.gross.value is not None:
        drawn = low(cost_charts.sizes(m.rows, m.colours).to_dict(), len(m.rows))
        yield Chart(drawn, years_words.sizes(COST, m.book, m.rows, m.year))


def low(specification: dict[str, Any], rows: int) -> dict[str, Any]:
    """The same bars, closer to each other."""
    return specification | {"height": _ROW_HEIGHT * rows}


def _over_time(m: Material) -> Iterator[Block]:
    """The chart over the years, where more than the report's own year is known."""
    columns = series.by_collaboration(m.book, m.years)
    if sum(column.total.value is not None for column in columns) > 1:
        words = years_words.over_time(COST, m.book, columns, m.year, change=m.picture.cost_change)
        yield Chart(charts.stacked_years(columns, m.colours).to_dict() | {"height": _YEARS_HEIGHT}, words)


def work(m: Material) -> Iterator[Block]:
    """The effort of each beside what was set aside, its change, and what explains it."""
    change, total = overview.effort_change(m.book, m.year), m.picture.everything.effort
    if total.value is None:
        yield Text(report_words.no_effort(m.year) if m.rows else describe.NONE_EXPECTED.format(year=m.year))
    else:
        yield Text(report_words.effort_change(total, describe.change_sentence(change, EFFORT)))
        shown = effort_tables.year_table(m.book, m.picture, None)
        yield shown.without("note")
    yield from material.comments((comment_words.about(m.book, row), row) for row in comments.on_effort(m.book, m.year))


def tables_of_costs(m: Material) -> Iterator[Block]:
    """What the money went to, who paid, and the years: per inhabitant and in fixed prices too."""
    if m.picture.everything.costs.gross.value is not None:
        divided = parts.by_category(row.cost for row in m.rows)
        if parts_unknown(divided):
            yield Text(report_words.not_divided(divided.gross))
        elif divided.categories:
            # What each cost in all stands in the chapter's first table.
            yield from table.divided(cost_tables.parts_table(divided, m.year).without("gross"))
            yield Note(cost_words.parts_sentence(divided, m.year))
        payers = committees.by_committee(m.book, m.rows)
        if payers and not cost_words.committees_sentence(payers, m.year):
            yield cost_tables.committees_table(payers, m.year)
    columns = series.by_collaboration(m.book, m.years)
    if report_words.none_known(columns):
        return
    yield tables.years_table(columns)
    shown = inhabitants.year_per_inhabitant(m.book, m.year, m.picture.everything.costs.gross)
    notes = [report_words.per_inhabitant(shown)]
    if (index := prices.widest(m.book, m.years)) is not None:
        fixed = prices.columns_in_fixed_prices(columns, index)
        in_fixed = cost_words.over_time_words(m.book, fixed, m.year, index)
        lost = cost_words.not_converted(fixed, index, shown_instead=False)
        notes.append(report_words.fixed_prices(fixed, in_fixed, index, lost))
    yield Note(" ".join(notes))


def table_of_effort(m: Material) -> Iterator[Block]:
    """The effort of each as hours, where a series says what a full-time post is."""
    total, full_time = m.picture.everything.effort, effort.full_time_year(m.book, m.year)
    if total.value is not None and full_time is not None:
        yield effort_tables.year_table(m.book, m.picture, full_time)
        hours = effort_words.hours_sentence(total, full_time)
        yield Note(f"{hours} {effort_words.hours_source(m.book, total, full_time)}".strip())
