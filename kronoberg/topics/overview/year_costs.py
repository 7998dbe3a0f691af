"""A year's costs and effort by collaboration: each column declared once, for the screen, the report and the exports.

A view chooses among the columns; it may shorten a heading, and it never says anew what a cell is.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.analysis.costs.costs import Totals, YearCost
from kronoberg.analysis.overview.overview import Group, YearOverview, YearRow
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure
from kronoberg.show import cell, table
from kronoberg.show.table import Cell, CellKind, Column, Field, Table, Term, Worded
from kronoberg.topics.overview import tables

COLLABORATION = Term("collaboration", "samarbete")
SUM = Term("sum", "summa")
UNCLEAR = Term("unclear", tables.UNCLEAR)
"""Outside every sum: nobody knows whether the collaboration went on that year."""
_SUM_KEYS = ("collaborations", "programmes", "all")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the tables: a collaboration's year, a sum, or a collaboration that may not have gone on.

    Attributes
    ----------
    row, key, name
        Which of these it is, the collaboration's key or the sum's, and what it is called.
    cost_status, status
        The status of the cost in words, and the same with that of the effort where it is another.
    only_unclear
        Whether it is a sum of nothing but collaborations that may not have gone on.
    """

    year: int
    row: Term
    key: str
    name: str
    costs: YearCost | Totals | None = None
    kind: Term | None = None
    assumed: bool | None = None
    budget: Figure | None = None
    effort: Figure | None = None
    change: Worded | None = None
    cost_status: str = cell.NOTHING
    status: str = cell.NOTHING
    only_unclear: bool = False

    def worded(self, figure: Figure | None) -> Cell:
        """A figure, which readers of an unclear sum meet as just that."""
        return Worded(figure, tables.UNCLEAR) if self.only_unclear else figure


FIELDS: tuple[Field[Line], ...] = (
    Field(Column("year", "År", CellKind.YEAR), lambda line: line.year),
    Field(Column("row", "Rad"), lambda line: line.row),
    Field(Column("collaboration_id", "Samarbetets nyckel"), lambda line: line.key),
    Field(Column("collaboration", "Samarbete"), lambda line: line.name),
    Field(Column("kind", "Slag"), lambda line: line.kind),
    Field(Column("year_assumed", "Året är antaget", CellKind.FLAG), lambda line: line.assumed),
    Field(
        Column("gross", "Bruttokostnad", CellKind.FIGURE, "kr"),
        lambda line: line.worded(line.costs.gross) if line.costs else None,
    ),
    Field(
        Column("income", "Återbetalt", CellKind.FIGURE, "kr"), lambda line: line.costs.income if line.costs else None
    ),
    Field(Column("net", "Nettokostnad", CellKind.FIGURE, "kr"), lambda line: line.costs.net if line.costs else None),
    Field(Column("budget", "Budget", CellKind.FIGURE, "kr"), lambda line: line.budget),
    Field(
        Column("effort", "Arbetsinsats av en heltidstjänst", CellKind.FIGURE, "procent"),
        lambda line: line.worded(line.effort),
    ),
    Field(Column("change", "Bruttokostnadens ändring från året före", CellKind.FIGURE, "kr"), lambda line: line.change),
    Field(Column("cost_status", "Status"), lambda line: line.cost_status),
    Field(Column("status", "Status"), lambda line: line.status),
)
WHO = ("year", "row", "collaboration_id", "collaboration", "kind", "year_assumed")
MONEY = ("gross", "income", "net", "budget")


def made(title: str, lines: Iterable[Line], *names: str) -> Table:
    """A view: the columns of these names, with a row for each line."""
    shown = tuple(lines)
    fields = [table.field(FIELDS, name) for name in names]
    return table.made(title, fields, shown, sums=(place for place, line in enumerate(shown) if line.row is SUM))


def year_table(picture: YearOverview) -> Table:
    """One row per collaboration, then programmes, each group with its sum, and everything last."""
    title = f"Kostnad och arbetsinsats per samarbete {picture.year}"
    view = made(title, by_group(picture), "collaboration", "gross", "change", "effort", "status")
    return view.headed(gross=tables.COST, change=f"Ändring från {picture.year - 1}", effort=tables.EFFORT)


def net_table(rows: Iterable[YearRow], total: Totals, year: int) -> Table:
    """Gross, what comes back and net per collaboration, and for everything."""
    everything = Line(year, SUM, _SUM_KEYS[-1], tables.SUMS[-1], total, cost_status=cell.sum_status(total.gross))
    lines = (*map(of_row, rows), everything)
    return made(f"Från brutto till netto {year}", lines, "collaboration", "gross", "income", "net", "cost_status")


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


def for_export(picture: YearOverview) -> tuple[Line, ...]:
    """Every collaboration, then the sums, and last those that may not have gone on."""
    unclear = (_of_unclear(picture.year, each) for each in picture.unclear)
    return (*map(of_row, picture.everything.rows), *of_sums(picture), *unclear)


def of_row(row: YearRow) -> Line:
    """The line of a collaboration's year."""
    return Line(
        year=row.cost.year,
        row=COLLABORATION,
        key=row.collaboration.collaboration_id,
        name=row.collaboration.label,
        costs=row.cost,
        kind=table.term(row.collaboration.kind),
        assumed=row.cost.year_is_assumed,
        budget=row.cost.budget,
        effort=row.effort,
        change=Worded(row.change, tables.row_change(row)),
        cost_status=tables.cost_status(row.cost),
        status=tables.row_status(row),
    )


def of_sums(picture: YearOverview) -> tuple[Line, ...]:
    """The lines of the sums: of the collaborations, of the programmes, of everything."""
    groups = (picture.collaborations, picture.programmes, picture.everything)
    return tuple(
        _of_sum(picture.year, key, name, group) for key, name, group in zip(_SUM_KEYS, tables.SUMS, groups, strict=True)
    )


def _of_sum(year: int, key: str, name: str, group: Group) -> Line:
    # The sums have no budget: what was budgeted for some would stand beside the outcome of all.
    return Line(
        year=year,
        row=SUM,
        key=key,
        name=name,
        costs=group.costs,
        effort=group.effort,
        change=Worded(group.cost_change.amount, tables.group_change(group)),
        cost_status=cell.sum_status(group.costs.gross),
        status=tables.group_status(group),
        only_unclear=group.only_unclear,
    )


def _of_unclear(year: int, owner: Collaboration) -> Line:
    return Line(year, UNCLEAR, owner.collaboration_id, owner.label, kind=table.term(owner.kind))
