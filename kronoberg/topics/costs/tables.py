"""The tables of the page about costs: finished text, in the order of the chart that each stands beside."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from kronoberg.analysis.costs.budget import BudgetComparison, BudgetRow
from kronoberg.analysis.costs.committees import CommitteeCost
from kronoberg.analysis.costs.costs import Totals
from kronoberg.analysis.costs.inhabitants import YearPerInhabitant
from kronoberg.analysis.costs.parts import Parts
from kronoberg.analysis.overview.overview import YearOverview, YearRow
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import TITLES
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Category
from kronoberg.show import cell, contract_fields, export, figure_text, table
from kronoberg.show.common_words import most_say
from kronoberg.show.export_fields import COLLABORATION, YEAR
from kronoberg.show.table import Cell, CellKind, Column, Field, Table, Term, Worded
from kronoberg.topics.costs import page_words
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import tables, year_costs
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.multiples import Course
from kronoberg.topics.overview.year_costs import Line

PER_INHABITANT = Column("per_inhabitant", "Bruttokostnad per invånare", CellKind.FIGURE, "kr")
PER_YEAR: tuple[Field[YearPerInhabitant], ...] = (
    Field(YEAR, lambda row: row.year),
    Field(year_costs.GROSS, lambda row: row.cost),
    Field(Column("inhabitants", "Invånare 31 december", CellKind.COUNT, "personer"), lambda row: row.inhabitants),
    Field(PER_INHABITANT, lambda row: row.per_inhabitant),
)
"""Each year's gross cost, how many it is divided by, and what each of them stands for."""
PER_COMMITTEE: tuple[Field[CommitteeCost], ...] = (
    Field(
        contract_fields.in_view("committees", "committee_id"),
        lambda row: row.committee.committee_id if row.committee else None,
    ),
    Field(Column("committee", TITLES["committee_id"]), lambda row: row.committee.name if row.committee else None),
    Field(Column("collaborations", "Samarbeten"), lambda row: _labels(row.rows)),
    *year_costs.money(lambda row: row.costs),
    Field(year_costs.STATUS, lambda row: cell.sum_status(row.costs.gross)),
)
"""What each paying committee stands for; its name is empty where no source names one."""
_Divided = tuple[str, Mapping[Category, Cell], Figure]
"""Whose cost it is, its parts, and all of it."""


def years_table(current: Sequence[YearColumn], shown: Sequence[YearColumn]) -> Table:
    """The numbers of the chart over years; what is known but cannot be converted says so instead of missing.

    `current` are the columns in current prices, `shown` the ones of the chart, which may be in fixed prices.
    """
    table, before = tables.years_and_statuses(shown), tables.years_and_statuses(current)
    rows = tuple(
        _outside_index(row, known, table.numbers) if column.outside_index else row
        for column, row, known in zip(shown, table.rows, before.rows, strict=True)
    )
    return most_say(replace(table, rows=rows), tables.STATUS)


def _outside_index(row: tuple[Cell, ...], known: tuple[Cell, ...], numbers: Collection[int]) -> tuple[Cell, ...]:
    """A year's row where each number that is known in current prices says that it cannot be converted."""
    return tuple(
        describe.OUTSIDE_INDEX if place in numbers and value != before else value
        for place, (value, before) in enumerate(zip(row, known, strict=True))
    )


def sizes_table(rows: Iterable[YearRow], per_inhabitant: Mapping[str, Figure], year: int) -> Table:
    """The year's costs, largest first, with the cost per inhabitant of each."""
    lines = tuple(map(year_costs.of_row, rows))
    view = year_costs.made(f"Bruttokostnad per samarbete {year}", lines, "collaboration", "gross", "cost_status")
    view = most_say(view, "cost_status")
    each = replace(PER_INHABITANT, heading="Per invånare")
    return cell.never_empty(view.joined((each, [per_inhabitant[line.key] for line in lines])))


def inhabitants_table(years: Iterable[YearPerInhabitant]) -> Table:
    """Each year's cost, how many it is divided by, and the cost per inhabitant."""
    shown = table.made("Bruttokostnad per invånare och år", PER_YEAR, years).filled(inhabitants=cell.MISSING)
    return shown.headed(inhabitants="Invånare 31 dec", per_inhabitant="Kronor per invånare")


def costs_table(picture: YearOverview, earlier: YearOverview, compared: BudgetComparison) -> Table:
    """Each one's cost beside that of the year before and beside its budget, with the sums of both years.

    A budget that is not added up in a row of sums is an empty cell: a dash would say that there is nothing to add. The
    columns of the budget stand there only when the year has one; without a budget for all, its sum has a row of its
    own, so that like stands beside like. The year before has columns only when something is known of it.
    """
    before, now = str(picture.year - 1), str(picture.year)
    previous = {line.key: line.worded(line.gross) for line in year_costs.of_sums(earlier)}
    previous[year_costs.ALL] = picture.cost_change.previous
    budgets = {row.collaboration.collaboration_id: row for row in compared.rows}
    lines = [
        replace(line, previous=previous[line.key], budget="", difference="")
        if line.row is year_costs.SUM
        else _beside(line, budgets.get(line.key))
        for line in year_costs.without_empty_groups(picture)
    ]
    if compared.rows and compared.without_budget:
        lines.append(_beside(replace(_with_budget(compared), previous="", change=Worded(None, "")), compared))
    elif compared.rows:
        lines[-1] = _beside(lines[-1], compared)
    known = earlier.everything.costs.gross.value is not None
    beside = ("året före" if known else "", "budget" if compared.rows else "")
    title = swedish.enumeration(filter(None, (f"Bruttokostnad {now}", *beside)))
    names = ("collaboration", "previous", "gross", "change", "budget", "difference", "cost_status")
    view = most_say(year_costs.made(title, lines, *names), "cost_status")
    view = view.headed(previous=before, gross=now, change="Ändring", difference="Mot budget")
    left_out = (*(() if known else ("previous", "change")), *(() if compared.rows else ("budget", "difference")))
    return view.without(*left_out)


def net_table(rows: Iterable[YearRow], total: Totals, year: int) -> Table:
    """Gross, what comes back, the share of the cost that it is, and net: of each collaboration, and of everything."""
    listed = tuple(rows)
    shares = [*(page_words.share(row.cost) for row in listed), page_words.share(total)]
    view = year_costs.net_table(listed, total, year)
    share = (Column("share", "Andel tillbaka", CellKind.NUMBER), shares)
    # The column of the status is left out where all have the same, which then stands above the table.
    names = ("collaboration", "gross", "income", "share", "net", "cost_status")
    return view.joined(share).choose(*(name for name in names if name in (*view.names, "share")))


def sources_table(book: Book, rows: Iterable[YearRow], *, budgets: bool = False, years: bool = False) -> Table:
    """Where each part of the rows' costs comes from; `budgets` adds the budgets', `years` tells of which year."""
    lines = [
        line | ({"Uppgift": f"{row.cost.year}: {line['Uppgift']}"} if years else {})
        for row in rows
        for line in tables.cost_source_lines(book, row, budgets=budgets)
    ]
    return tables.of_sources(lines, tables.COST)


def followed_table(courses: Sequence[Course]) -> Table:
    """The numbers of the small columns: one row a year, one column for each collaboration."""
    rows = [
        {"År": str(columns[0].year)}
        | {each.label: _of_year(column) for each, column in zip(courses, columns, strict=True)}
        for columns in zip(*(each.columns for each in courses), strict=True)
    ]
    span = f"{courses[0].columns[0].year}–{courses[0].columns[-1].year}"
    title = f"Kostnad per samarbete och år {span}"
    return cell.table(rows, "År", title=title, numbers=tuple(each.label for each in courses), cards=True)


def _of_year(column: YearColumn) -> str:
    if column.outside_index:
        return describe.OUTSIDE_INDEX
    return figure_text.amount(column.total) if column.total.applicable else describe.nobody(column)


def budget_table(compared: BudgetComparison) -> Table:
    """Budget, cost with its status, and how much more the cost was; the sum is over those that have a budget."""
    lines = [
        _beside(
            Line(
                compared.year,
                year_costs.ONE,
                row.collaboration.collaboration_id,
                row.collaboration.label,
                gross=row.cost,
                cost_status=cell.status(row.cost),
            ),
            row,
        )
        for row in compared.rows
    ]
    lines.append(_beside(_with_budget(compared), compared))
    view = year_costs.made(
        f"Budget och kostnad {compared.year}", lines, "collaboration", "budget", "gross", "cost_status", "difference"
    )
    return most_say(view.headed(gross=tables.COST, cost_status="Kostnadens status"), "cost_status")


def _with_budget(compared: BudgetComparison) -> Line:
    """The line of the sum over those that have a budget."""
    status = cell.sum_status(compared.cost)
    return Line(
        compared.year, year_costs.SUM, "with_budget", "Alla med budget", gross=compared.cost, cost_status=status
    )


def _beside(line: Line, budget: BudgetRow | BudgetComparison | None) -> Line:
    """The line with the budget and how the cost stands to it; without a budget both are dashes."""
    if budget is None:
        return replace(line, budget=None)
    return replace(line, budget=budget.budget, difference=difference(budget.difference))


def parts_table(parts: Parts, year: int) -> Table:
    """What each collaboration's cost went to, with a sum for each category."""
    rows: list[_Divided] = [
        (row.collaboration.label, {key: _told(figure) for key, figure in row.by_category.items()}, row.gross)
        for row in parts.rows
    ]
    rows.append((tables.SUMS[-1], parts.sums, parts.gross))
    fields: list[Field[_Divided]] = [Field(COLLABORATION, lambda row: row[0])]
    fields += [
        Field(Column(each.value, swedish.sentence(each.word), CellKind.FIGURE, "kr"), _part(each))
        for each in parts.categories
    ]
    fields.append(Field(year_costs.GROSS, lambda row: row[2]))
    return table.made(f"Vad pengarna gick till {year}", fields, rows, sums=[len(parts.rows)])


def _part(category: Category) -> Callable[[_Divided], Cell]:
    return lambda row: row[1].get(category)


def _told(figure: Figure) -> Worded:
    """A part that is there: one that does not apply says so, where a dash says that there is no such part."""
    return Worded(figure, figure_text.amount(figure))


def committees_table(payers: Iterable[CommitteeCost], year: int) -> Table:
    """What each paying committee stands for, and for which collaborations."""
    shown = table.made(f"Kostnad per betalande nämnd {year}", PER_COMMITTEE, payers)
    shown = shown.without("committee_id").filled(committee=cost_words.NO_COMMITTEE)
    return cell.never_empty(most_say(shown, "status"))


def _labels(rows: Iterable[YearRow]) -> Term:
    labels = [row.collaboration.label for row in rows]
    return Term(export.BETWEEN.join(labels), swedish.enumeration(labels))


def difference(figure: Figure) -> str:
    """How a cost stands to its budget, in the words of the chart: `högst 73 500 kr under budget`."""
    return cost_words.over_or_under(figure) if figure.applicable else cell.NOTHING
