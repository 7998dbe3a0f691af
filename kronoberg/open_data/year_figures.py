"""The figures of every year, as JSON year by year and as one long table: the same figures that the pages show."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from kronoberg.analysis.costs.costs import Part
from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import YearOverview
from kronoberg.domain.figures import Figure, Unit, decimal_text
from kronoberg.open_data.publication import Publication
from kronoberg.render import csv_files
from kronoberg.show import export_fields, figure_text, table
from kronoberg.show.contract_fields import in_view
from kronoberg.show.export import BETWEEN, FICTIONAL, bound_term
from kronoberg.show.table import Cell, CellKind, Column, Field, Table, Term, term
from kronoberg.topics.overview import as_json as figures_json
from kronoberg.topics.overview import year_costs

COLLABORATION = Term("collaboration", "samarbete eller EU-program")
UNCLEAR = Term("unclear", "oklart om det pågick")
"""Outside every sum: nobody knows whether the collaboration went on that year."""
SUMS = (
    Term("sum_collaborations", "summa samarbeten"),
    Term("sum_programmes", "summa EU-program"),
    Term("sum_all", "summa av allt"),
)
MEASURES = {
    "gross": Term("gross", "bruttokostnad"),
    "income": Term("income", "återbetalt"),
    "net": Term("net", "nettokostnad"),
    "budget": Term("budget", "budget"),
    "effort": Term("effort", "arbetsinsats"),
    "part": Term("part", "del av kostnad eller intäkt"),
}
UNITS = {
    Unit.SEK.value: Term("SEK", "kr"),
    Unit.PERCENT_FTE.value: Term("percent_fte", f"procent {figure_text.OF_A_POST}"),
}


@dataclass(frozen=True, slots=True)
class _Line:
    """A figure of a collaboration's year or of a sum; without a figure, that nobody knows whether it went on."""

    year: int
    row: Term
    key: str | None = None
    label: str | None = None
    measure: Term | None = None
    figure: Figure | None = None
    part: Part | None = None


def _of_figure(known: Callable[[Figure], Cell]) -> Callable[[_Line], Cell]:
    return lambda line: None if line.figure is None else known(line.figure)


def _value(figure: Figure) -> Decimal | None:
    value = figure.stated_value
    return None if value is None else Decimal(decimal_text(value))


_FIELDS: tuple[Field[_Line], ...] = (
    Field(export_fields.YEAR, lambda line: line.year),
    Field(year_costs.ROW, lambda line: line.row),
    Field(in_view("costs", "collaboration_id"), lambda line: line.key),
    Field(export_fields.COLLABORATION, lambda line: line.label),
    Field(Column("measure", "Mått"), lambda line: line.measure),
    Field(in_view("costs", "direction"), lambda line: term(line.part.direction) if line.part else None),
    Field(in_view("costs", "category"), lambda line: term(line.part.category) if line.part else None),
    Field(Column("value", "Värde", CellKind.NUMBER), _of_figure(_value)),
    Field(Column("unit", "Enhet"), _of_figure(lambda figure: UNITS[figure.unit.value])),
    Field(in_view("costs", "status"), _of_figure(lambda figure: term(figure.status))),
    Field(Column("bound", "Gräns"), _of_figure(bound_term)),
    Field(in_view("costs", "approximate"), _of_figure(lambda figure: figure.approximate)),
    Field(Column("known", "Kända delar", CellKind.COUNT), _of_figure(lambda figure: figure.known)),
    Field(Column("partly", "Delvis kända delar", CellKind.COUNT), _of_figure(lambda figure: figure.partly)),
    Field(Column("expected", "Väntade delar", CellKind.COUNT), _of_figure(lambda figure: figure.expected)),
    Field(Column("sources", "Källor"), _of_figure(lambda figure: BETWEEN.join(figure.sources))),
)
COLUMNS = tuple(field.column for field in _FIELDS)


def figures(publication: Publication, year: int) -> dict[str, Any]:
    """A year's figures as plain values; of an invented dataset they begin with a warning."""
    found = figures_json.year_figures(publication.book, year)
    dataset = found["dataset"] | {"revision": publication.revision}
    warning = {"warning": FICTIONAL} if publication.whole.dataset.fictional else {}
    edition = {"edition": publication.edition} if publication.edition else {}
    return warning | edition | found | {"dataset": dataset}


def json_file(publication: Publication, year: int) -> bytes:
    """A year's figures as JSON."""
    return json.dumps(figures(publication, year), ensure_ascii=False, indent=1).encode()


def csv_file(publication: Publication) -> bytes:
    """Every year's figures as CSV for programs, one row a figure."""
    return csv_files.open_data(export(publication), publication.provenance)


def export(publication: Publication) -> Table:
    """Every year's figures, one row a figure: year, collaboration or sum, measure, value, how certain, sources."""
    pictures = (overview.year_overview(publication.book, year) for year in publication.years)
    lines = [line for picture in pictures for line in _lines(picture)]
    return replace(table.made("Kostnader och arbetsinsats, alla år", _FIELDS, lines), sheet="Siffror")


def _lines(picture: YearOverview) -> Iterator[_Line]:
    for row in picture.everything.rows:
        about = _Line(picture.year, COLLABORATION, row.collaboration.collaboration_id, row.collaboration.label)
        cost = row.cost
        figures = {"gross": cost.gross, "income": cost.income, "net": cost.net, "budget": cost.budget}
        yield from _measured(about, figures | {"effort": row.effort})
        yield from (replace(about, measure=MEASURES["part"], figure=part.figure, part=part) for part in cost.parts)
    for owner in picture.unclear:
        yield _Line(picture.year, UNCLEAR, owner.collaboration_id, owner.label)
    groups = (picture.collaborations, picture.programmes, picture.everything)
    for row_of_sums, group in zip(SUMS, groups, strict=True):
        costs = group.costs
        figures = {"gross": costs.gross, "income": costs.income, "net": costs.net, "effort": group.effort}
        yield from _measured(_Line(picture.year, row_of_sums), figures)


def _measured(about: _Line, figures: Mapping[str, Figure]) -> Iterator[_Line]:
    return (replace(about, measure=MEASURES[name], figure=figure) for name, figure in figures.items())
