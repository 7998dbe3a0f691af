"""The table of the register: each collaboration with its course, cost, effort, seats, next day and what it gave."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.show import cell, common_words, table
from kronoberg.show.export_fields import COLLABORATION
from kronoberg.show.table import Column, Field, Table
from kronoberg.topics.collaborations import brief_words
from kronoberg.topics.overview import front_table, tables, year_costs


def register_table(shown: Sequence[Brief], year: int, years: Sequence[int], colours: Mapping[str, str]) -> Table:
    """One row for each, in the order given; what most of the costs are is said once.

    Parameters
    ----------
    years
        Those of the course.
    colours
        Each collaboration's colour by its key.
    """
    fields: tuple[Field[Brief], ...] = (
        Field(COLLABORATION, front_table.name),
        Field(Column("about", "Slag"), brief_words.about),
        Field(Column("course", f"{years[0]}–{years[-1]}"), lambda each: front_table.course(each, colours)),
        Field(replace(year_costs.GROSS, heading=tables.COST), front_table.cost),
        Field(replace(year_costs.STATUS, name="cost_status"), _status),
        Field(replace(year_costs.EFFORT, heading="Tjänst"), lambda each: each.row.effort if each.row else cell.NOTHING),
        Field(Column("seats", "Platser"), brief_words.seats),
        Field(Column("next_due", "Närmast att göra"), brief_words.due),
        Field(Column("gave", "Gav senast"), brief_words.gave),
    )
    made = table.made(f"Samarbeten och EU-program {year}", fields, shown)
    if all(each == cell.NOTHING for each in made.cells("next_due")):
        made = made.without("next_due")
    return replace(common_words.most_say(made, "cost_status"), cards=True)


def _status(shown: Brief) -> str:
    return cell.NOTHING if shown.row is None else cell.status(shown.row.cost.gross)
