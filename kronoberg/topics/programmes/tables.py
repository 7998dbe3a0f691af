"""Tables for readers about EU programmes: periods, objectives, costs, projects, and the source of each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kronoberg.analysis.overview.overview import Group
from kronoberg.analysis.programmes.programmes import Objectives, Periods, ProjectRow, YearOfProgrammes
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.contracts.programmes import Objective, Programme, Project
from kronoberg.show import cell, table
from kronoberg.show.common_words import most_say
from kronoberg.show.contract_fields import fields
from kronoberg.show.export_fields import COLLABORATION
from kronoberg.show.table import CellKind, Column, Field, Table
from kronoberg.topics.overview import tables, year_costs
from kronoberg.topics.programmes import words as programme_words


def project(row: ProjectRow) -> Project:
    """The row of the table projects that a row is about."""
    return row.project


PROGRAMME: tuple[Field[Programme], ...] = (
    Field(Column("programme", "Program"), programme_words.name),
    Field(Column("years", "Period", CellKind.DATE), programme_words.period),
    *fields("programmes", "secretariat"),
    Field(Column("budget", "Budget", CellKind.NUMBER), programme_words.budget),
    *fields("programmes", "budget_scope", "support_percent", "website"),
)
PROJECT: tuple[Field[ProjectRow], ...] = (
    Field(Column("project", "Projekt"), lambda row: row.project.name),
    Field(Column("committee", "Nämnd"), lambda row: row.committee.name),
    Field(Column("programme", "Program"), lambda row: row.programme.name if row.programme else None),
    Field(COLLABORATION, lambda row: row.collaboration.label if row.collaboration else None),
)
"""Which project a row is about, on the screen and in what is taken home."""


def programmes_table(programmes: Iterable[Programme], alt: str) -> Table:
    """Programme periods with secretariat, budget, what it covers, and the highest support."""
    made = table.made(alt, PROGRAMME, programmes).headed(secretariat="Sekretariat")
    return replace(made.filled(**dict.fromkeys(made.names, cell.MISSING)), cards=True)


def objectives_table(found: Objectives) -> Table:
    """One row an objective, one column a programme."""
    labels = programme_words.labels(found.stated)
    cells = [
        {
            "Politiskt mål": f"{row.number}. {row.name}",
            **{
                label: programme_words.COVERED if programme_id in row.programme_ids else programme_words.NOT_STATED
                for programme_id, label in labels.items()
            },
        }
        for row in found.rows
    ]
    return cell.table(cells, "Politiskt mål", title="EU:s politiska mål per program")


_MONEY = ("gross", "income", "net", "effort", "cost_status")


def years_table(years: Sequence[YearOfProgrammes]) -> Table:
    """The assignments' gross cost, what came back, net cost and effort, year by year."""
    lines = [year_costs.of_group(each.year, year_costs.PROGRAMMES, each.group) for each in years]
    title = f"EU-programmens kostnad per år {years[0].year}–{years[-1].year}"
    view = year_costs.made(title, lines, "year", *_MONEY).headed(effort=tables.EFFORT)
    return replace(most_say(view, "cost_status"), sums=())


def projects_table(projects: Iterable[ProjectRow], year: int) -> Table:
    """EU-funded projects by committee, with budget, the EU's share and time."""
    columns: tuple[Field[ProjectRow], ...] = (
        *PROJECT,
        Field(Column("years", "Period"), lambda row: programme_words.period(row.project)),
        Field(Column("running", f"Pågick {year}"), lambda row: programme_words.RUNNING[row.running]),
        *fields("projects", "budget_sek", "eu_share_percent", of=project),
    )
    made = table.made("EU-finansierade projekt per nämnd", columns, projects).filled(collaboration=cell.NOTHING)
    return replace(made.filled(**dict.fromkeys(made.names, cell.MISSING)), cards=True)


def sources_table(book: Book, group: Group, periods: Periods, projects: Sequence[ProjectRow]) -> Table:
    """The source of each figure and fact: costs, effort, programmes, objectives, projects."""
    lines = [
        line
        for row in group.rows
        for line in (*tables.cost_source_lines(book, row), *tables.effort_source_lines(book, row))
    ]
    shown = (*periods.current, *periods.earlier, *periods.later)
    for programme in shown:
        what = programme_words.name_with_period(programme)
        lines += [_line(book, what, programme), *_objective_lines(book, programme, what)]
    lines += [_line(book, f"Projektet {row.project.name}", row.project) for row in projects]
    return tables.of_sources(lines, "EU-program")


def _objective_lines(book: Book, programme: Programme, what: str) -> list[dict[str, str]]:
    rows: list[Objective] = [row for row in book.rows("objectives") if row.programme_id == programme.programme_id]
    by_source = {row.source_id: row for row in rows}
    return [_line(book, f"{what}, politiska mål", row) for row in by_source.values()]


def _line(book: Book, what: str, row: SourcedRow) -> dict[str, str]:
    return cell.statement(what, book.sources[row.source_id], row.certainty)
