"""The table of the first page: each collaboration with its course, cost, change, effort, seats and what it gave."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kronoberg.analysis.overview.collaboration_years import CollaborationYear
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.analysis.overview.front import Front, FrontRow
from kronoberg.analysis.overview.overview import YearOverview
from kronoberg.domain.contracts.steering import Result
from kronoberg.domain.words import Status
from kronoberg.show import cell, figure_text, inside, palette, spark, table
from kronoberg.show.export_fields import COLLABORATION
from kronoberg.show.spark import Bar
from kronoberg.show.table import Cell, CellKind, Column, Drawn, Field, Linked, Table, Worded
from kronoberg.topics.overview import tables, year_costs

HOW_TO_READ = (
    "Kostnaden år för år, varje rad i sin egen skala: fylld stapel utfall, ljusare preliminärt, ljusast uppskattning, "
    "? uppgift saknas, – inte med eller oklart."
)
_LONGEST = 52
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
        Field(COLLABORATION, lambda each: _name(each, year)),
        Field(Column("course", f"{years[0]}–{years[-1]}"), lambda each: _course(each, year, colours)),
        Field(
            replace(year_costs.GROSS, heading=tables.COST),
            lambda each: Worded(each.row.cost.gross, figure_text.short_amount(each.row.cost.gross)),
        ),
        Field(Column("change", f"Mot {year - 1}", CellKind.FIGURE, "kr"), _change),
        Field(replace(year_costs.EFFORT, heading="Tjänst"), _effort),
        Field(Column("seats", "Platser", CellKind.NUMBER), _seats),
        Field(Column("gave", "Gav senast"), lambda each: gave(each.brief.result, year)),
    )


_LACKING = "saknas"
"""Shorter than elsewhere: the row has much beside it, and the heading says of what."""


def _name(each: FrontRow, year: int) -> Cell:
    owner = each.row.collaboration
    return Linked(owner.label, inside.address("samarbeten", {"samarbete": owner.collaboration_id, "ar": str(year)}))


def _course(each: FrontRow, year: int, colours: Mapping[str, str]) -> Drawn:
    return course_drawn(each.brief.course, year, colours.get(each.row.collaboration.collaboration_id, palette.OTHERS))


def course_drawn(course: Sequence[CollaborationYear], year: int, colour: str) -> Drawn:
    """A collaboration's course as small bars in its colour, with the year that the page is about marked."""
    bars = [_bar(found, chosen=found.year == year) for found in course]
    return spark.drawn(bars, colour, course_words(course))


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


def gave(found: Result | None, year: int) -> str:
    """What a collaboration gave in a few words, and of which year where that is another than the page's."""
    if found is None:
        return cell.MISSING
    text = _short(found.text)
    return text if found.year == year else f"{found.year}: {text}"


def _short(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST].rsplit(' ', 1)[0].rstrip(',.;:')} …"
