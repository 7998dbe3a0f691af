"""The figures of every year, as JSON year by year and as one long table: the same figures that the pages show."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from kronoberg.domain.figures import Bound, Unit
from kronoberg.domain.words import Category, Direction, Status
from kronoberg.open_data.publication import Publication
from kronoberg.render import csv_files
from kronoberg.show import figure_text
from kronoberg.show.export import BETWEEN, FICTIONAL
from kronoberg.show.table import Cell, CellKind, Column, Table, Term
from kronoberg.topics.overview import as_json as figures_json

COLLABORATION = Term("collaboration", "samarbete eller EU-program")
UNCLEAR = Term("unclear", "oklart om det pågick")
"""Outside every sum: nobody knows whether the collaboration went on that year."""
SUMS = {
    "collaborations": Term("sum_collaborations", "summa samarbeten"),
    "programmes": Term("sum_programmes", "summa EU-program"),
    "all": Term("sum_all", "summa av allt"),
}
MEASURES = {
    "gross": Term("gross", "bruttokostnad"),
    "income": Term("income", "återbetalt"),
    "net": Term("net", "nettokostnad"),
    "budget": Term("budget", "budget"),
    "effort": Term("effort", "arbetsinsats"),
    "part": Term("part", "del av kostnad eller intäkt"),
}
UNITS = {Unit.SEK.value: Term("SEK", "kr"), Unit.PERCENT_FTE.value: Term("percent_fte", "procent av en heltidstjänst")}
COLUMNS = (
    Column("year", "År", CellKind.YEAR),
    Column("row", "Rad"),
    Column("collaboration_id", "Samarbetets nyckel"),
    Column("collaboration", "Samarbete"),
    Column("measure", "Mått"),
    Column("direction", "Kostnad eller intäkt"),
    Column("category", "Del"),
    Column("value", "Värde", CellKind.NUMBER),
    Column("unit", "Enhet"),
    Column("status", "Status"),
    Column("bound", "Gräns"),
    Column("approximate", "Ungefärlig", CellKind.FLAG),
    Column("known", "Kända delar", CellKind.COUNT),
    Column("partly", "Delvis kända delar", CellKind.COUNT),
    Column("expected", "Väntade delar", CellKind.COUNT),
    Column("sources", "Källor"),
)
_NOT_A_PART: tuple[Cell, Cell] = (None, None)
_NO_FIGURE: tuple[Cell, ...] = (None,) * 12


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
    labels = {key: row.label for key, row in publication.book.collaborations.items()}
    rows = [row for year in publication.years for row in _rows(figures(publication, year), labels)]
    return Table("Kostnader och arbetsinsats, alla år", COLUMNS, tuple(rows), sheet="Siffror")


def _rows(content: Mapping[str, Any], labels: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    year: int = content["year"]
    for row in content["collaborations"]:
        who: tuple[Cell, ...] = (year, COLLABORATION, row["id"], row["label"])
        for measure in ("gross", "income", "net", "budget", "effort"):
            yield (*who, MEASURES[measure], *_NOT_A_PART, *_figure(row[measure]))
        for part in row["parts"]:
            yield (*who, MEASURES["part"], *_part(part), *_figure(part))
    for key in content["unclear"]:
        yield (year, UNCLEAR, key, labels[key], *_NO_FIGURE)
    for group, sums in content["totals"].items():
        for measure, figure in sums.items():
            yield (year, SUMS[group], None, None, MEASURES[measure], *_NOT_A_PART, *_figure(figure))


def _part(part: Mapping[str, Any]) -> tuple[Cell, Cell]:
    direction, category = Direction(part["direction"]), Category(part["category"])
    return Term(direction.value, direction.word), Term(category.value, category.word)


def _figure(figure: Mapping[str, Any]) -> tuple[Cell, ...]:
    status, bound = Status(figure["status"]), Bound(figure["bound"])
    return (
        None if figure["value"] is None else Decimal(figure["value"]),
        UNITS[figure["unit"]],
        Term(status.value, status.word),
        Term(bound.value, figure_text.BOUND_WORDS[bound]),
        figure["approximate"],
        figure["known"],
        figure["partly"],
        figure["expected"],
        BETWEEN.join(figure["sources"]),
    )
