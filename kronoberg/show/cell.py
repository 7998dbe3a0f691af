"""The cells of tables in the words that readers see: amounts, statuses, sources; and tables made of such words."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from kronoberg.domain import swedish
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Certainty, Status, YearBasis
from kronoberg.show import figure_text
from kronoberg.show.table import Cell, CellKind, Column, Drawn, Linked, Table, Term, Worded

NOTHING = "–"
"""What stands where nothing is expected, which is not the same as a missing figure."""
MISSING = Status.MISSING.word
"""What stands where something is expected that no source tells."""
AS_OF = "Läget gäller"
"""Before the day that a document or a part of a page is seen from."""
NO_SOURCE = "Ingen källa har någon uppgift"
"""What stands for the document of something that no source tells."""
PRELIMINARY = "preliminärt datum"
"""What is said of a day that was put at the end of a month or a year."""


def amount(figure: Figure | None) -> str:
    """A figure's value in words; a dash where nothing is expected."""
    return NOTHING if figure is None or not figure.applicable else figure_text.amount(figure)


def exact_amount(figure: Figure) -> str:
    """The same with its öre, to stand beside its source; a dash where nothing is expected."""
    return figure_text.exact_amount(figure) if figure.applicable else NOTHING


def as_of(day: dt.date) -> str:
    """The day that a document or a part of a page is seen from, as a sentence."""
    return f"{AS_OF} {day}."


def day(known: dt.date, *, preliminary: bool) -> str:
    """A day, and that it is preliminary when it is: `2026-11-30, preliminärt datum`."""
    return f"{known}, {PRELIMINARY}" if preliminary else str(known)


def status(figure: Figure) -> str:
    """A figure's status; a dash where there is no value to have one."""
    return NOTHING if figure.value is None else figure_text.status(figure)


def year_status(figure: Figure, *, assumed: bool) -> str:
    """The same, and that its year is assumed where no source names one."""
    return f"{status(figure)}{f', {YearBasis.ASSUMED.word}' if assumed else ''}"


def sum_status(figure: Figure) -> str:
    """A sum's status, and how many of its parts are known where something is missing."""
    if figure.value is None and figure.applicable:
        return figure_text.coverage(figure)
    return ", ".join(filter(None, (status(figure), figure_text.lacking(figure))))


def source(what: str, figure: Figure, found: Source | None) -> dict[str, str]:
    """A figure's row among the sources: value, status, document, date, link or why there is none, who entered it."""
    return {"Uppgift": what, "Värde": exact_amount(figure), "Status": figure.status.word} | origin(found)


def origin(found: Source | None) -> dict[str, str]:
    """Where a fact comes from, as `document_cells`; or that no source tells."""
    if found is None:
        return {"Källa": NO_SOURCE, "Datum": "", "Länk": "", "Infört av": ""}
    return document_cells(found)


def document_cells(found: Source) -> dict[str, str]:
    """A source's cells: document, date, link or why there is none, who entered it."""
    return {
        "Källa": document(found),
        "Datum": published(found),
        "Länk": link(found),
        "Infört av": found.entered_by,
    }


def statement(what: str, found: Source, certainty: Certainty) -> dict[str, str]:
    """A statement's row among the sources: it has no value, and its certainty stands where a figure has its status."""
    return {"Uppgift": what, "Värde": "", "Status": certainty.word} | origin(found)


def published(found: Source) -> str:
    """When a source was published, as far as it says."""
    return str(found.published or "odaterad")


def link(found: Source) -> str:
    """A source's web address, or why it has none."""
    return found.url or found.no_url_reason or ""


def document(found: Source) -> str:
    """A source's document with its section."""
    return ", ".join(filter(None, (found.title, found.section)))


def table(
    rows: Sequence[Mapping[str, str]],
    header: str,
    *,
    title: str,
    numbers: Collection[str] = (),
    links: Collection[str] = (),
    whole: Collection[str] = (),
    sums: Collection[str] = (),
    cards: bool = False,
) -> Table:
    """A table of finished words, from rows by heading; a heading that a row lacks is an empty cell there.

    Parameters
    ----------
    header
        The heading of the column that names the rows, which stands first.
    numbers, links, whole
        Headings of columns that stand to the right, are web addresses or empty, or are short and never broken.
    sums
        The names of the rows that are sums.
    """
    headings = dict.fromkeys((header, *(heading for row in rows for heading in row)))
    kinds = (
        dict.fromkeys(whole, CellKind.DATE)
        | dict.fromkeys(links, CellKind.LINK)
        | dict.fromkeys(numbers, CellKind.NUMBER)
    )
    return Table(
        title,
        tuple(Column(heading, heading, kinds.get(heading, CellKind.TEXT)) for heading in headings),
        tuple(tuple(row.get(heading, "") for heading in headings) for row in rows),
        sums=tuple(line for line, row in enumerate(rows) if row[header] in sums),
        cards=cards,
    )


def never_empty(shown: Table) -> Table:
    """The same table, with a row of dashes where it has none."""
    return shown if shown.rows else replace(shown, rows=((NOTHING,) * len(shown.columns),))


def texts(shown: Table) -> tuple[tuple[str, ...], ...]:
    """Every cell of a table in the words that readers see."""
    kinds = [column.kind for column in shown.columns]
    return tuple(tuple(map(text, kinds, row)) for row in shown.rows)


def text(kind: CellKind, value: Cell) -> str:
    """A cell in the words that readers see, on the screen as on paper.

    Where nothing is expected among figures stands a dash; any other empty cell is empty.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, Term | Worded | Linked | Drawn):
        return value.word
    if isinstance(value, Figure) or (value is None and kind is CellKind.FIGURE):
        return amount(value)
    if value is None:
        return ""
    return _plain(kind, value)


def _plain(kind: CellKind, value: int | Decimal) -> str:
    """A bare number in words, by what the cells of its column are."""
    if kind is CellKind.FLAG:
        return "ja" if value else "nej"
    if kind is CellKind.YEAR:
        return str(value)
    if kind is CellKind.MONEY and isinstance(value, int):
        return swedish.kronor_whole(value)
    if kind is CellKind.PERCENT and isinstance(value, int):
        return swedish.percent(value)
    if kind is CellKind.MEASURE:
        return swedish.decimal(Decimal(value) / 100)
    return swedish.decimal(value)
