"""Tables for readers about EU programmes: periods, objectives, bodies, costs, projects, and the source of each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kronoberg.analysis.overview.overview import Group
from kronoberg.analysis.programmes.programmes import Objectives, Periods, ProjectRow, YearOfProgrammes
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.contracts.programmes import Objective, Programme
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.overview import tables, year_costs
from kronoberg.topics.programmes import words as programme_words
from kronoberg.topics.seats import words as seat_words

PROGRAMME, BUDGET, LINK = "Program", "Budget", "Webbplats"


def programmes_table(programmes: Iterable[Programme], alt: str) -> Table:
    """Programme periods with secretariat, budget, what it covers, and the highest support."""
    cells = [
        {
            PROGRAMME: programme_words.name(row),
            "Period": programme_words.period(row),
            "Sekretariat": row.secretariat or cell.MISSING,
            BUDGET: programme_words.budget(row),
            "Budgeten omfattar": programme_words.budget_scope(row),
            "Högsta stöd": programme_words.support(row),
            LINK: row.website or cell.MISSING,
        }
        for row in programmes
    ]
    return cell.table(
        cells, PROGRAMME, title=alt, numbers=(BUDGET, "Högsta stöd"), links=(LINK,), whole=("Period",), cards=True
    )


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


def costs_table(group: Group, year: int) -> Table:
    """Each assignment's gross cost, what came back, net cost and effort, and the sum."""
    lines = (*map(year_costs.of_row, group.rows), year_costs.of_group(year, year_costs.PROGRAMMES, group))
    title = f"EU-programmens kostnad, återbetalning och arbetsinsats {year}"
    return year_costs.made(title, lines, "collaboration", *_MONEY).headed(collaboration="Uppdrag", effort=tables.EFFORT)


def years_table(years: Sequence[YearOfProgrammes]) -> Table:
    """The assignments' gross cost, what came back, net cost and effort, year by year."""
    lines = [year_costs.of_group(each.year, year_costs.PROGRAMMES, each.group) for each in years]
    title = f"EU-programmens kostnad per år {years[0].year}–{years[-1].year}"
    return replace(year_costs.made(title, lines, "year", *_MONEY).headed(effort=tables.EFFORT), sums=())


def projects_table(projects: Iterable[ProjectRow], year: int) -> Table:
    """EU-funded projects by committee, with budget, the EU's share and time."""
    share = "EU:s andel"
    cells = [
        {
            "Projekt": row.project.name,
            "Nämnd": row.committee.name,
            PROGRAMME: row.programme.name if row.programme else cell.MISSING,
            "Samarbete": row.collaboration.label if row.collaboration else cell.NOTHING,
            "Period": programme_words.period(row.project),
            f"Pågick {year}": programme_words.RUNNING[row.running],
            BUDGET: _money(row.project.budget_sek),
            share: _share(row.project.eu_share_percent),
        }
        for row in projects
    ]
    return cell.table(cells, "Projekt", title="EU-finansierade projekt per nämnd", numbers=(BUDGET, share), cards=True)


def sources_table(
    book: Book, group: Group, periods: Periods, seats: Sequence[BodySeats], projects: Sequence[ProjectRow]
) -> Table:
    """The source of each figure and fact: costs, effort, programmes, objectives, seats, projects."""
    lines = [
        line
        for row in group.rows
        for line in (*tables.cost_source_lines(book, row), *tables.effort_source_lines(book, row))
    ]
    shown = (*periods.current, *periods.earlier, *periods.later)
    for programme in shown:
        what = programme_words.name_with_period(programme)
        lines += [_line(book, what, programme), *_objective_lines(book, programme, what)]
    for found in seats:
        lines.append(_line(book, f"Platser i {found.body.name}", found.body))
        named = ((seat_words.with_party(seat), seat.appointment) for seat in (*found.held, *found.unsure))
        lines += [_line(book, f"{who}, {found.body.name}", row) for who, row in named]
    lines += [_line(book, f"Projektet {row.project.name}", row.project) for row in projects]
    return tables.of_sources(lines, "EU-program")


def _objective_lines(book: Book, programme: Programme, what: str) -> list[dict[str, str]]:
    rows: list[Objective] = [row for row in book.rows("objectives") if row.programme_id == programme.programme_id]
    by_source = {row.source_id: row for row in rows}
    return [_line(book, f"{what}, politiska mål", row) for row in by_source.values()]


def _line(book: Book, what: str, row: SourcedRow) -> dict[str, str]:
    return cell.statement(what, book.sources[row.source_id], row.certainty)


def _money(ore: int | None) -> str:
    return cell.MISSING if ore is None else swedish.kronor(ore)


def _share(hundredths: int | None) -> str:
    return cell.MISSING if hundredths is None else swedish.percent(hundredths)
