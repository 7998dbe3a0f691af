"""A year's figures as JSON, for machines: the same figures that the pages show."""

from typing import Any

from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import Group, YearRow
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Figure


def year_figures(book: Book, year: int) -> dict[str, Any]:
    """A year's figures as plain values that `json` can write.

    Keys: `dataset` (id, title, region, fictional, revision), `year`, `totals` (collaborations, programmes, all; each
    with gross, income, net, effort), `collaborations` (each with gross, income, net, budget, parts, effort), `unclear`
    (ids outside the totals) and `sources` (every source that a figure names, by id).
    """
    picture = overview.year_overview(book, year)
    collaborations = [_row(row) for row in picture.everything.rows]
    used = {source for row in picture.everything.rows for source in _sources(row)}
    return {
        "dataset": _dataset(book),
        "year": year,
        "totals": {
            "collaborations": _totals(picture.collaborations),
            "programmes": _totals(picture.programmes),
            "all": _totals(picture.everything),
        },
        "collaborations": collaborations,
        "unclear": [collaboration.collaboration_id for collaboration in picture.unclear],
        "sources": {source: _source(book, source) for source in sorted(used)},
    }


def figure_fields(figure: Figure) -> dict[str, Any]:
    """One figure as plain values; `value` is decimal text, and null when it is missing or cannot be stated."""
    value = figure.stated_value
    return {
        "value": None if value is None else figures.decimal_text(value),
        "unit": figure.unit.value,
        "status": figure.status.value,
        "bound": figure.bound.value,
        "approximate": figure.approximate,
        "known": figure.known,
        "partly": figure.partly,
        "expected": figure.expected,
        "sources": list(figure.sources),
    }


def _dataset(book: Book) -> dict[str, Any]:
    return {
        "id": book.dataset.dataset_id,
        "title": book.dataset.title,
        "region": book.dataset.region,
        "fictional": book.dataset.fictional,
        "revision": book.revision,
    }


def _totals(group: Group) -> dict[str, Any]:
    return {
        "gross": figure_fields(group.costs.gross),
        "income": figure_fields(group.costs.income),
        "net": figure_fields(group.costs.net),
        "effort": figure_fields(group.effort),
    }


def _row(row: YearRow) -> dict[str, Any]:
    return {
        "id": row.collaboration.collaboration_id,
        "label": row.collaboration.label,
        "kind": row.collaboration.kind.value,
        "gross": figure_fields(row.cost.gross),
        "income": figure_fields(row.cost.income),
        "net": figure_fields(row.cost.net),
        "budget": figure_fields(row.cost.budget),
        "parts": [
            {"direction": part.direction.value, "category": part.category.value, **figure_fields(part.figure)}
            for part in row.cost.parts
        ],
        "effort": figure_fields(row.effort),
    }


def _sources(row: YearRow) -> tuple[str, ...]:
    return (*row.cost.gross.sources, *row.cost.income.sources, *row.cost.budget.sources, *row.effort.sources)


def _source(book: Book, source_id: str) -> dict[str, str | None]:
    source = book.sources[source_id]
    return {
        "title": source.title,
        "section": source.section,
        "publisher": source.publisher,
        "published": str(source.published) if source.published else None,
        "url": source.url,
        "no_url_reason": source.no_url_reason,
    }
