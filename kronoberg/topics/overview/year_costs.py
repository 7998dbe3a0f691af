"""A year's costs and effort by collaboration: each column declared once, for the screen, the report and the exports.

A view chooses among the columns; it may shorten a heading, and it never says anew what a cell is.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from kronoberg.analysis.costs.costs import Totals, YearCost
from kronoberg.analysis.overview.collaboration_years import CollaborationYear
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.analysis.overview.overview import Group, YearOverview, YearRow
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure
from kronoberg.show import cell, contract_fields, figure_text, table
from kronoberg.show.common_words import most_say
from kronoberg.show.export_fields import COLLABORATION, YEAR
from kronoberg.show.table import Cell, CellKind, Column, Field, Table, Term, Worded
from kronoberg.topics.overview import tables

Row = TypeVar("Row")
ONE = Term("collaboration", "samarbete")
SUM = Term("sum", "summa")
UNCLEAR = Term("unclear", tables.UNCLEAR)
"""Outside every sum: nobody knows whether the collaboration went on that year."""
COLLABORATIONS, PROGRAMMES, ALL = "collaborations", "programmes", "all"
_SUM_KEYS = (COLLABORATIONS, PROGRAMMES, ALL)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the tables: a collaboration's year, a sum, or a collaboration that may not have gone on.

    Attributes
    ----------
    row, key, name
        Which of these it is, the collaboration's key or the sum's, and what it is called.
    of
        The collaborations' years that it is about: one, or those that are added up.
    previous, budget, difference
        What stands for the year before, for the budget and for how the cost stands to it.
    cost_status, status
        The status of the cost in words, and the same with that of the effort where it is another.
    only_unclear
        Whether it is a sum of nothing but collaborations that may not have gone on.
    """

    year: int
    row: Term
    key: str
    name: str
    of: tuple[YearRow, ...] = ()
    kind: Term | None = None
    assumed: bool | None = None
    gross: Figure | None = None
    income: Figure | None = None
    net: Figure | None = None
    effort: Figure | None = None
    previous: Cell = None
    budget: Cell = None
    difference: str = cell.NOTHING
    change: Worded | None = None
    cost_status: str = cell.NOTHING
    status: str = cell.NOTHING
    only_unclear: bool = False

    def worded(self, figure: Figure | None) -> Cell:
        """A figure, which readers of an unclear sum meet as just that."""
        return Worded(figure, tables.UNCLEAR) if self.only_unclear else figure


ROW, ASSUMED = Column("row", "Rad"), Column("year_assumed", "Året är antaget", CellKind.FLAG)
GROSS = Column("gross", "Bruttokostnad", CellKind.FIGURE, "kr")
INCOME = Column("income", "Återbetalt", CellKind.FIGURE, "kr")
NET = Column("net", "Nettokostnad", CellKind.FIGURE, "kr")
OWN = "Egen finansiering"
"""What the net cost is called where somebody else pays the rest."""
BUDGET = Column("budget", "Budget", CellKind.FIGURE, "kr")
EFFORT = Column("effort", f"Arbetsinsats {figure_text.OF_A_POST}", CellKind.FIGURE, "procent")
STATUS = contract_fields.in_view("costs", "status")
FIELDS: tuple[Field[Line], ...] = (
    Field(YEAR, lambda line: line.year),
    Field(ROW, lambda line: line.row),
    Field(contract_fields.in_view("costs", "collaboration_id"), lambda line: line.key),
    Field(COLLABORATION, lambda line: line.name),
    Field(contract_fields.in_view("collaborations", "kind"), lambda line: line.kind),
    Field(ASSUMED, lambda line: line.assumed),
    Field(Column("previous", "Året före", CellKind.FIGURE, "kr"), lambda line: line.previous),
    Field(GROSS, lambda line: line.worded(line.gross)),
    Field(INCOME, lambda line: line.worded(line.income)),
    Field(NET, lambda line: line.worded(line.net)),
    Field(BUDGET, lambda line: line.budget),
    Field(Column("difference", "Skillnad"), lambda line: line.difference),
    Field(EFFORT, lambda line: line.worded(line.effort)),
    Field(Column("change", "Bruttokostnadens ändring från året före", CellKind.FIGURE, "kr"), lambda line: line.change),
    Field(replace(STATUS, name="cost_status"), lambda line: line.cost_status),
    Field(STATUS, lambda line: line.status),
)
WHO = ("year", "row", "collaboration_id", "collaboration", "kind", "year_assumed")
MONEY = ("gross", "income", "net", "budget")


def money(of: Callable[[Row], YearCost | Totals]) -> tuple[Field[Row], ...]:
    """Gross, what comes back and net, in rows that are not lines: `of` says which costs a row has."""
    return (
        Field(GROSS, lambda row: of(row).gross),
        Field(INCOME, lambda row: of(row).income),
        Field(NET, lambda row: of(row).net),
    )


def made(title: str, lines: Iterable[Line], *names: str) -> Table:
    """A view: the columns of these names, with a row for each line."""
    shown = tuple(lines)
    fields = [table.field(FIELDS, name) for name in names]
    return table.made(title, fields, shown, sums=(place for place, line in enumerate(shown) if line.row is SUM))


def year_table(picture: YearOverview) -> Table:
    """One row per collaboration, then programmes, each group with its sum, and everything last."""
    title = f"Kostnad och arbetsinsats per samarbete {picture.year}"
    view = made(title, by_group(picture), "collaboration", "gross", "change", "effort", "status")
    return most_say(view, "status").headed(
        gross=tables.COST, change=f"Ändring från {picture.year - 1}", effort=tables.EFFORT
    )


def net_table(rows: Iterable[YearRow], total: Totals, year: int) -> Table:
    """Gross, what comes back and net per collaboration, and for everything."""
    everything = Line(
        year,
        SUM,
        ALL,
        tables.SUMS[-1],
        gross=total.gross,
        income=total.income,
        net=total.net,
        cost_status=cell.sum_status(total.gross),
    )
    lines = (*map(of_row, rows), everything)
    view = made(f"Från brutto till netto {year}", lines, "collaboration", "gross", "income", "net", "cost_status")
    return most_say(view, "cost_status")


def by_group(picture: YearOverview) -> tuple[Line, ...]:
    """The collaborations, then the programmes, each group with its sum, and everything last."""
    collaborations, programmes, everything = of_sums(picture)
    return (
        *map(of_row, picture.collaborations.rows),
        collaborations,
        *map(of_row, picture.programmes.rows),
        programmes,
        everything,
    )


def without_empty_groups(picture: YearOverview) -> tuple[Line, ...]:
    """The same without the sum of a group that has nobody."""
    return tuple(line for line in by_group(picture) if line.of or line.key == ALL)


def for_export(picture: YearOverview) -> tuple[Line, ...]:
    """Every collaboration, then the sums, and last those that may not have gone on."""
    unclear = (_of_unclear(picture.year, each) for each in picture.unclear)
    return (*map(of_row, picture.everything.rows), *of_sums(picture), *unclear)


def of_row(row: YearRow) -> Line:
    """The line of a collaboration's year."""
    return Line(
        year=row.cost.year,
        row=ONE,
        key=row.collaboration.collaboration_id,
        name=row.collaboration.label,
        of=(row,),
        gross=row.cost.gross,
        income=row.cost.income,
        net=row.cost.net,
        kind=table.term(row.collaboration.kind),
        assumed=row.cost.year_is_assumed,
        previous=Worded(row.previous, tables.previous_amount(row)),
        budget=row.cost.budget,
        effort=row.effort,
        change=Worded(row.change, tables.row_change(row)),
        cost_status=tables.cost_status(row.cost),
        status=tables.row_status(row),
    )


def of_sums(picture: YearOverview) -> tuple[Line, ...]:
    """The lines of the sums: of the collaborations, of the programmes, of everything."""
    groups = (picture.collaborations, picture.programmes, picture.everything)
    return tuple(of_group(picture.year, key, group) for key, group in zip(_SUM_KEYS, groups, strict=True))


def of_group(year: int, key: str, group: Group) -> Line:
    """The line of a group's sums; its key is COLLABORATIONS, PROGRAMMES or ALL."""
    # The sums have no budget: what was budgeted for some would stand beside the outcome of all.
    return Line(
        year=year,
        row=SUM,
        key=key,
        name=tables.SUMS[_SUM_KEYS.index(key)],
        of=group.rows,
        gross=group.costs.gross,
        income=group.costs.income,
        net=group.costs.net,
        effort=group.effort,
        change=Worded(group.cost_change.amount, tables.group_change(group)),
        cost_status=cell.sum_status(group.costs.gross),
        status=tables.group_status(group),
        only_unclear=group.only_unclear,
    )


def of_year(found: CollaborationYear, owner: Collaboration) -> Line:
    """The line of a year in a collaboration's course, also of one in which it was not there or may not have been."""
    line = Line(found.year, ONE, owner.collaboration_id, owner.label)
    if found.cost is None or found.effort is None:
        unclear = found.expectation is Expectation.UNCLEAR
        return replace(line, status=tables.UNCLEAR if unclear else tables.NOT_IN)
    return replace(
        line,
        gross=found.cost.gross,
        income=found.cost.income,
        net=found.cost.net,
        effort=found.effort,
        status=tables.year_status(found.cost, found.effort),
    )


def _of_unclear(year: int, owner: Collaboration) -> Line:
    return Line(year, UNCLEAR, owner.collaboration_id, owner.label, kind=table.term(owner.kind))
