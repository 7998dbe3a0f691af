"""The table of the first page: each collaboration with its course, cost, change, effort, seats and what it gave."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.analysis.overview.collaboration_years import CollaborationYear
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.analysis.overview.front import Front, FrontRow
from kronoberg.analysis.overview.overview import YearOverview
from kronoberg.domain.words import Status
from kronoberg.show import cell, figure_text, inside, palette, spark, table
from kronoberg.show.export_fields import COLLABORATION
from kronoberg.show.spark import Bar
from kronoberg.show.table import Cell, CellKind, Column, Drawn, Field, Linked, Table, Worded
from kronoberg.topics.collaborations import brief_words
from kronoberg.topics.overview import tables, year_costs

HOW_TO_READ = (
    "Kostnaden år för år, varje rad i sin egen skala: fylld stapel utfall, ljusare preliminärt, ljusast uppskattning, "
    "? uppgift saknas, – inte med eller oklart."
)
_LONGEST = 70
"""So many letters of what a collaboration gave stand in its row; the whole text stands on its own page and below."""


def rows_table(picture: YearOverview, shown: Front, years: Sequence[int], colours: Mapping[str, str]) -> Table:
    """One row a collaboration, the largest cost first, and everything last.

    Parameters
    ----------
    years
        Those of the course.
    colours
        Each collaboration's colour by its key.
    """
    made = table.made(f"Samarbeten {picture.year}", _fields(picture.year, years, colours), shown.rows)
    everything = picture.everything
    summed = made.summed(
        collaboration=tables.SUMS[-1],
        gross=Worded(everything.costs.gross, figure_text.short_amount(everything.costs.gross)),
        change=_total_change(picture),
        effort=everything.effort,
        seats=figure_text.amount(shown.seats),
    )
    if all(each == cell.NOTHING for each in summed.cells("change")):
        return summed.without("change")
    return summed


def _fields(year: int, years: Sequence[int], colours: Mapping[str, str]) -> tuple[Field[FrontRow], ...]:
    return (
        Field(COLLABORATION, lambda each: name(each.brief)),
        Field(Column("course", f"{years[0]}–{years[-1]}"), lambda each: course(each.brief, colours)),
        Field(replace(year_costs.GROSS, heading=tables.COST), lambda each: cost(each.brief)),
        Field(Column("change", f"Mot {year - 1}", CellKind.FIGURE, "kr"), _change),
        Field(replace(year_costs.EFFORT, heading="Tjänst"), _effort),
        Field(Column("seats", "Platser", CellKind.NUMBER), _seats),
        Field(Column("gave", "Gav senast"), lambda each: brief_words.gave(each.brief, _LONGEST)),
    )


_LACKING = "saknas"
"""Shorter than elsewhere: the row has much beside it, and the heading says of what."""


def name(shown: Brief) -> Linked:
    """A collaboration's name, which leads to its story of the year."""
    owner = shown.entry.collaboration
    choices = {"samarbete": owner.collaboration_id, "ar": str(shown.year)}
    return Linked(owner.label, inside.address("samarbeten", choices))


def course(shown: Brief, colours: Mapping[str, str]) -> Drawn:
    """A collaboration's course as small bars in its colour, with the year that the page is about marked."""
    colour = colours.get(shown.entry.collaboration.collaboration_id, palette.OTHERS)
    bars = [_bar(found, chosen=found.year == shown.year) for found in shown.course]
    return spark.drawn(bars, colour, course_words(shown.course))


def cost(shown: Brief) -> Cell:
    """A collaboration's cost of the year, short; a dash where it took no part."""
    if shown.row is None:
        return cell.NOTHING
    gross = shown.row.cost.gross
    return Worded(gross, figure_text.short_amount(gross))


def _bar(found: CollaborationYear, *, chosen: bool) -> Bar:
    if found.cost is None:
        return Bar(None, Status.NOT_APPLICABLE, missing=False, chosen=chosen)
    gross = found.cost.gross
    return Bar(gross.value, gross.status, missing=gross.applicable and gross.value is None, chosen=chosen)


def course_words(course: Iterable[CollaborationYear]) -> str:
    """A course in words, for who does not see the bars: `2023: 1,6 mnkr (utfall); 2024: uppgift saknas`."""
    told = []
    for found in course:
        if found.cost is None:
            words = tables.UNCLEAR if found.expectation is Expectation.UNCLEAR else tables.NOT_IN
        else:
            gross = found.cost.gross
            words = figure_text.short_amount(gross)
            words += f" ({gross.status.word})" if gross.value is not None else ""
        told.append(f"{found.year}: {words}")
    return "; ".join(told)


def _change(each: FrontRow) -> Cell:
    words = tables.row_change(each.row)
    if each.row.change is None:
        return cell.NOTHING if words == tables.NOT_COMPARABLE else words
    return Worded(each.row.change, figure_text.signed_short(each.row.change))


def _total_change(picture: YearOverview) -> Cell:
    amount = picture.cost_change.amount
    return cell.NOTHING if amount is None else Worded(amount, figure_text.signed_short(amount))


def _effort(each: FrontRow) -> Cell:
    effort = each.row.effort
    return Worded(effort, _LACKING) if effort.applicable and effort.value is None else effort


def _seats(each: FrontRow) -> str:
    if not each.seats.applicable:
        return cell.NOTHING
    return f"{figure_text.amount(each.seats)}, ordf." if each.chaired else figure_text.amount(each.seats)
