"""Chapters 4 and 5: what the work costs, and how much of a full-time post it takes."""

from collections.abc import Iterator, Sequence
from typing import Any

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.costs import budget, committees, inhabitants, parts, prices
from kronoberg.analysis.costs.budget import BudgetComparison
from kronoberg.analysis.coverage.gap_places import GapKind
from kronoberg.analysis.effort import effort
from kronoberg.analysis.effort import series as effort_series
from kronoberg.analysis.overview import overview, series
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain.words import SubjectKind
from kronoberg.report.chapters import material
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show import table
from kronoberg.show.blocks import Block, Chart, Gap, Heading, Note, Text
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.costs import charts as cost_charts
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.effort import charts as effort_charts
from kronoberg.topics.effort import tables as effort_tables
from kronoberg.topics.effort import words as effort_words
from kronoberg.topics.overview import charts, tables, years_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.measures import COST, EFFORT

_YEARS_HEIGHT, _ROW_HEIGHT = 280, 43
"""Pixels. Charts are lower on paper, where a page holds a table below them, than on a screen."""


def costs(m: Material) -> Iterator[Block]:
    """The year's costs beside the year before and the budget, their parts, what comes back, and the years."""
    yield from m.missing(GapKind.COST, GapKind.INCOME)
    compared = budget.comparison(m.rows, m.year)
    if m.picture.everything.costs.gross.value is not None:
        yield cost_tables.costs_table(m.picture, overview.year_overview(m.book, m.year - 1), compared)
        yield Text(report_words.net(m.picture.everything))
    yield from _beside_budget(m, compared)
    yield from _comments(m)
    if m.picture.everything.costs.gross.value is not None:
        yield from _parts(m)
        yield from _committees(m)
    yield from _over_time(m)


def _comments(m: Material) -> Iterator[Block]:
    titled = [
        (row.collaboration.label, comment)
        for row in m.rows
        for comment in comments.on(m.book, SubjectKind.COST, row.collaboration.collaboration_id, m.year)
    ]
    if titled:
        yield Heading(report_words.COMMENTS, level=2)
        yield from material.comments(titled)
    yield from m.missing(GapKind.CHANGE_COMMENT)


def _parts(m: Material) -> Iterator[Block]:
    divided = parts.by_category(row.cost for row in m.rows)
    if divided.undivided is not None and divided.undivided.value == divided.gross.value:
        yield Gap(report_words.not_divided(divided.gross))
        return
    yield Heading(f"Vad pengarna gick till {m.year}", level=2)
    yield Text(cost_words.parts_sentence(divided, m.year))
    if divided.categories:
        # What each cost in all stands in the chapter's first table.
        whole = cost_tables.parts_table(divided, m.year).without("gross")
        yield from (shown for shown in table.divided(whole))


def _beside_budget(m: Material, compared: BudgetComparison) -> Iterator[Block]:
    """Budgets beside costs, or the costs by size where there is no budget to put beside them."""
    if compared.rows:
        drawn = _low(cost_charts.budgets(compared, m.colours).to_dict(), len(compared.rows))
        yield Chart(drawn, cost_words.budget_words(m.book, compared))
    elif m.picture.everything.costs.gross.value is not None:
        drawn = _low(cost_charts.sizes(m.rows, m.colours).to_dict(), len(m.rows))
        yield Chart(drawn, years_words.sizes(COST, m.book, m.rows, m.year))
    if words := cost_words.no_budget(compared):
        yield Gap(words)


def _over_time(m: Material) -> Iterator[Block]:
    columns = series.by_collaboration(m.book, m.years)
    if report_words.none_known(columns):
        yield from _silent_years("kostnad", columns)
        return
    yield Heading("Kostnad över tid", level=2)
    words = years_words.over_time(COST, m.book, columns, m.year, change=m.picture.cost_change)
    yield Chart(charts.stacked_years(columns, m.colours).to_dict() | {"height": _YEARS_HEIGHT}, words)
    yield tables.years_table(columns)
    shown = inhabitants.year_per_inhabitant(m.book, m.year, m.picture.everything.costs.gross)
    yield Note(report_words.per_inhabitant(shown))
    if (index := prices.widest(m.book, m.years)) is not None:
        fixed = prices.columns_in_fixed_prices(columns, index)
        in_fixed = cost_words.over_time_words(m.book, fixed, m.year, index)
        lost = cost_words.not_converted(fixed, index, shown_instead=False)
        yield Note(report_words.fixed_prices(fixed, in_fixed, index, lost))


def _committees(m: Material) -> Iterator[Block]:
    payers = committees.by_committee(m.book, m.rows)
    if nobody := cost_words.committees_sentence(payers, m.year):
        yield Gap(nobody)
    elif payers:
        yield cost_tables.committees_table(payers, m.year)


def work(m: Material) -> Iterator[Block]:
    """The effort of each with its change, its conversion to hours, bars, comments and the years."""
    yield from m.missing(GapKind.EFFORT)
    change, full_time = overview.effort_change(m.book, m.year), effort.full_time_year(m.book, m.year)
    total = m.picture.everything.effort
    if total.value is not None:
        yield Text(report_words.effort_change(total, describe.change_sentence(change, EFFORT)))
        yield effort_tables.year_table(m.book, m.picture, full_time).without("note")
        hours = effort_words.hours_sentence(total, full_time)
        yield Note(f"{hours} {effort_words.hours_source(m.book, total, full_time)}".strip())
        drawn = effort_charts.effort_panel(effort_charts.by_cost(m.rows), m.colours).to_dict()
        yield Chart(_low(drawn, len(m.rows)), effort_words.bars_words(m.book, m.picture))
    written = [(comment_words.about(m.book, row), row) for row in comments.on_effort(m.book, m.year)]
    if written:
        yield Heading(report_words.COMMENTS, level=2)
        yield from material.comments(written)
    columns = effort_series.by_collaboration(m.book, m.years)
    if report_words.none_known(columns):
        yield from _silent_years("arbetsinsats", columns)
        return
    yield Text(describe.years_text(columns, what="Arbetsinsats"))


def _silent_years(what: str, columns: Sequence[YearColumn]) -> Iterator[Block]:
    if said := report_words.years_missing(what, columns):
        yield Gap(said)


def _low(specification: dict[str, Any], rows: int) -> dict[str, Any]:
    """The same bars, closer to each other."""
    return specification | {"height": _ROW_HEIGHT * rows}
