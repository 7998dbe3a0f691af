"""Tables for readers: text in every cell, finished, with the columns that hold numbers named for right alignment."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from kronoberg.analysis.costs import YearCost
from kronoberg.analysis.overview import Group, YearOverview, YearRow
from kronoberg.analysis.series import YearColumn
from kronoberg.domain import figures, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Source
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Direction
from kronoberg.present import describe, figure_text

COST, EFFORT, STATUS = "Kostnad", "Arbetsinsats", "Status"
UNCLEAR = "oklart om det pågick"


@dataclass(frozen=True, slots=True)
class ReaderTable:
    """A finished table.

    Attributes
    ----------
    frame
        Text cells; the index holds the row headers and its name is their heading.
    numbers
        Columns to align right.
    links
        Columns whose cells are web addresses or empty.
    sums
        Row headers of the rows that are sums.
    alt
        What the table shows, for a screen reader.
    """

    frame: pd.DataFrame
    numbers: tuple[str, ...]
    alt: str
    links: tuple[str, ...] = ()
    sums: tuple[str, ...] = ()


def year_table(picture: YearOverview) -> ReaderTable:
    """One row per collaboration, then programmes, each group with its sum, and everything last."""
    rows = [_year_row(row) for row in picture.collaborations.rows]
    rows.append(_sum_row("Summa samarbeten", picture.collaborations))
    rows += [_year_row(row) for row in picture.programmes.rows]
    rows.append(_sum_row("Summa EU-program", picture.programmes))
    rows.append(_sum_row("Allt", picture.everything))
    return ReaderTable(
        frame=_frame(rows, "Samarbete"),
        numbers=(COST, EFFORT),
        sums=("Summa samarbeten", "Summa EU-program", "Allt"),
        alt=f"Kostnad och arbetsinsats per samarbete {picture.year}",
    )


def years_table(columns: Sequence[YearColumn]) -> ReaderTable:
    """The numbers of a chart over years: one row a year, one column for each part, and the total."""
    labels = list(dict.fromkeys(segment.label for column in columns for segment in column.segments if segment.label))
    rows = []
    for column in columns:
        by_label = {segment.label: segment.figure for segment in column.segments}
        cells = {
            swedish.sentence(label): UNCLEAR if label in column.unclear else _cell(by_label.get(label))
            for label in labels
        }
        rows.append(
            {
                "År": str(column.year),
                **cells,
                "Totalt": _cell(column.total),
                STATUS: _status_cell(column.total),
            }
        )
    alt = f"Kostnad per år {columns[0].year}–{columns[-1].year}"
    return ReaderTable(frame=_frame(rows, "År"), numbers=(*map(swedish.sentence, labels), "Totalt"), alt=alt)


def net_table(rows: Iterable[YearRow], year: int) -> ReaderTable:
    """Gross, what comes back, net and budget per collaboration."""
    cells = [
        {
            "Samarbete": row.collaboration.label,
            "Bruttokostnad": _cell(row.cost.gross),
            "Återbetalt": _cell(row.cost.income),
            "Nettokostnad": _cell(row.cost.net),
            "Budget": _cell(row.cost.budget),
            STATUS: _cost_status(row.cost),
        }
        for row in rows
    ]
    numbers = ("Bruttokostnad", "Återbetalt", "Nettokostnad", "Budget")
    return ReaderTable(frame=_frame(cells, "Samarbete"), numbers=numbers, alt=f"Från brutto till netto {year}")


def parts_table(rows: Iterable[YearRow], year: int) -> ReaderTable:
    """What each collaboration's cost and income are made of."""
    cells = [
        {
            "Samarbete": row.collaboration.label,
            "Del": swedish.sentence(part.category.word),
            "Slag": part.direction.word,
            "Belopp": _cell(part.figure),
            STATUS: part.figure.status.word,
            "Anmärkning": part.row.note or "",
        }
        for row in rows
        for part in row.cost.parts
    ]
    frame = _frame(cells or [_no_parts()], "Samarbete")
    return ReaderTable(frame=frame, numbers=("Belopp",), alt=f"Kostnadernas och intäkternas delar {year}")


def sources_table(book: Book, rows: Iterable[YearRow]) -> ReaderTable:
    """Every figure of the year with its source: document, section, date, link or why there is none, who entered it."""
    cells = [line for row in rows for line in _source_lines(book, row)]
    return ReaderTable(
        frame=_frame(cells or [_source_cells("Kostnad", figures.not_applicable(unit=Unit.SEK), None)], "Uppgift"),
        numbers=("Värde",),
        links=("Länk",),
        alt="Källan till varje uppgift",
    )


def _year_row(row: YearRow) -> dict[str, str]:
    return {
        "Samarbete": row.collaboration.label,
        COST: _cell(row.cost.gross),
        f"{STATUS}, kostnad": _cost_status(row.cost),
        EFFORT: _cell(row.effort),
        f"{STATUS}, arbetsinsats": _status_cell(row.effort),
    }


def _sum_row(name: str, group: Group) -> dict[str, str]:
    return {
        "Samarbete": name,
        COST: _cell(group.costs.gross),
        f"{STATUS}, kostnad": _sum_status(group.costs.gross),
        EFFORT: _cell(group.effort),
        f"{STATUS}, arbetsinsats": _sum_status(group.effort),
    }


def _cell(figure: Figure | None) -> str:
    return "–" if figure is None or not figure.applicable else figure_text.amount(figure)


def _status_cell(figure: Figure) -> str:
    return "–" if figure.value is None else figure.status.word


def _sum_status(figure: Figure) -> str:
    return f"{_status_cell(figure)}, {figure_text.coverage(figure)}" if figure.applicable else "–"


def _cost_status(cost: YearCost) -> str:
    assumed = ", året är antaget" if cost.year_is_assumed else ""
    return f"{_status_cell(cost.gross)}{assumed}"


def _no_parts() -> dict[str, str]:
    return {"Samarbete": "–", "Del": "Uppgift saknas", "Slag": "", "Belopp": "", STATUS: "", "Anmärkning": ""}


def _source_lines(book: Book, row: YearRow) -> list[dict[str, str]]:
    """A line for each part of the cost and for the effort; one that no source mentions says so."""
    label, cost = row.collaboration.label, row.cost
    lines = [
        _source_cells(f"{label}, {part.category.word}", part.figure, book.sources[part.row.source_id])
        for part in cost.parts
    ]
    directions = {part.direction for part in cost.parts}
    for direction, figure in ((Direction.EXPENSE, cost.gross), (Direction.INCOME, cost.income)):
        if direction not in directions and figure.applicable:
            lines.append(_source_cells(f"{label}, {direction.word}", figure, None))
    of_effort: list[Source | None] = [book.sources[source] for source in row.effort.sources]
    return lines + [_source_cells(f"{label}, arbetsinsats", row.effort, source) for source in of_effort or [None]]


def _source_cells(what: str, figure: Figure, source: Source | None) -> dict[str, str]:
    cells = {"Uppgift": what, "Värde": _cell(figure), STATUS: figure.status.word}
    if source is None:
        return cells | {"Källa": "Ingen källa har någon uppgift", "Datum": "", "Länk": "", "Infört av": ""}
    return cells | {
        "Källa": ", ".join(filter(None, (source.title, source.section))),
        "Datum": str(source.published or "odaterad"),
        "Länk": source.url or source.no_url_reason or "",
        "Infört av": source.entered_by,
    }


def _frame(rows: list[dict[str, str]], row_header: str) -> pd.DataFrame:
    return pd.DataFrame(rows, dtype="str").set_index(row_header)
