"""Tables for readers about the data itself: what is known of which year, sources, definitions, reference series."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kronoberg.analysis.coverage.coverage import Line, SeriesSpan, SourceUse, State, TableYears
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.domain import contract, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Status
from kronoberg.show import cell
from kronoberg.show.table import Table

COUNTS = "Antal"
UNCLEAR, NOT_IN = "oklart", "inte med"
OTHER_YEARS, NO_YEAR, ALL = "Andra år", "Utan år", "Alla rader"
_TABLES_NAMED = 3


def states_table(lines: Sequence[Line], what: str) -> Table:
    """One row per collaboration and a column per year, the state as a word; last how many there are of each."""
    rows = [
        {"Samarbete": line.collaboration.label, **{str(state.year): state_word(state) for state in line.states}}
        for line in lines
    ]
    years = [state.year for state in lines[0].states] if lines else []
    rows.append({"Samarbete": COUNTS, **{str(year): _counts(lines, place) for place, year in enumerate(years)}})
    span = f" {years[0]}–{years[-1]}" if years else ""
    return cell.table(rows, "Samarbete", title=f"Vad som är känt: {what}{span}", sums=(COUNTS,))


def state_word(state: State) -> str:
    """What is known of a year as a word: `utfall`, `preliminärt (delvis)`, `uppgift saknas`, `oklart`, `inte med`."""
    if state.expectation is Expectation.EXPECTED:
        return _figure_word(state.figure)
    if state.figure.value is not None:
        return f"{state.figure.status.word}, utanför summan"
    return UNCLEAR if state.expectation is Expectation.UNCLEAR else NOT_IN


def years_table(tables: Iterable[TableYears], years: Sequence[int]) -> Table:
    """How many rows each table has in each year; a dash where it has none."""
    rows = [
        {
            "Tabell": shown.table.title,
            **{str(year): _count(count) for year, count in zip(years, shown.by_year, strict=True)},
            OTHER_YEARS: _count(shown.in_other_years),
            NO_YEAR: _count(shown.without_year),
            ALL: _count(shown.rows),
        }
        for shown in tables
    ]
    numbers = (*map(str, years), OTHER_YEARS, NO_YEAR, ALL)
    return cell.table(rows, "Tabell", title=f"Rader per tabell {years[0]}–{years[-1]}", numbers=numbers)


def sources_table(uses: Iterable[SourceUse]) -> Table:
    """Every source with what it carries, its link or why there is none, its date and who entered it."""
    rows = [
        {
            "Källa": cell.document(use.source),
            "Utgivare": use.source.publisher,
            "Datum": cell.published(use.source),
            "Uppgifter därifrån": _carried(use),
            "Länk": cell.link(use.source),
            "Läst och infört": ", ".join(filter(None, (str(use.source.accessed or ""), use.source.entered_by))),
        }
        for use in uses
    ]
    nothing = {"Källa": "Ingen källa passar sökningen", "Länk": ""}
    made = cell.table(rows or [nothing], "Källa", title="Källor", links=("Länk",), whole=("Datum",))
    return replace(made, cards=True)


def contracts_table(book: Book) -> Table:
    """Every table of the dataset, what it holds and how many rows it has."""
    rows = [
        {"Tabell": table.title, "Innehåll": table.description, "Rader": _count(len(found)), "Fil": table.file}
        for table, found in book
    ]
    return cell.table(rows, "Tabell", title="Datamängdens tabeller", numbers=("Rader",))


def columns_table(table: contract.Table) -> Table:
    """A table's columns as its contract describes them."""
    rows = [
        {
            "Kolumn": column.name,
            "Betydelse": column.description,
            "Enhet": column.unit or cell.NOTHING,
            "Måste fyllas i": "ja" if column.required else "nej",
            "Tillåtet innehåll": _allowed(column),
        }
        for column in table.columns
    ]
    return cell.table(rows, "Kolumn", title=f"Kolumnerna i tabellen {table.title}")


def table_titles() -> dict[str, str]:
    """The Swedish titles of the tables by their names."""
    return {table.name: table.title for table in TABLES}


def series_table(book: Book, spans: Iterable[SeriesSpan], kind: str) -> Table:
    """Reference series of one kind with their years, the years missing between them, and their sources."""
    return cell.table(
        [_series_row(book, span) for span in spans], "Serie", title=f"Referensserier: {kind}", links=("Länk",)
    )


def _figure_word(figure: Figure) -> str:
    if figure.value is None:
        return figure.status.word
    return figure.status.word if figure.complete else f"{figure.status.word} (delvis)"


def _counts(lines: Sequence[Line], place: int) -> str:
    """How many collaborations have which state: `6 utfall, 1 uppgift saknas`; those not in that year do not count."""
    words = Counter(state_word(line.states[place]) for line in lines)
    ranked = sorted((word for word in words if word != NOT_IN), key=_rank)
    return ", ".join(f"{words[word]}{swedish.NBSP}{word}" for word in ranked) or cell.NOTHING


def _rank(word: str) -> tuple[int, str]:
    order = [status.word for status in Status]
    first = word.partition(" (")[0].partition(",")[0]
    return (order.index(first) if first in order else len(order), word)


def _count(count: int) -> str:
    return swedish.decimal(count) if count else cell.NOTHING


def _carried(use: SourceUse) -> str:
    if not use.by_table:
        return "ingen rad i tabellerna"
    named = [f"{table.title} {swedish.decimal(count)}" for table, count in use.by_table[:_TABLES_NAMED]]
    more = len(use.by_table) - _TABLES_NAMED
    rest = f" och {swedish.counted(more, 'tabell', 'tabeller')} till" if more > 0 else ""
    return f"{swedish.counted(use.rows, 'rad', 'rader')}: {', '.join(named)}{rest}"


def _allowed(column: contract.Column) -> str:
    if column.codes is not None:
        return ", ".join(f"{code.word} ({code.value})" for code in column.codes)
    return column.cell.expected


def _series_row(book: Book, span: SeriesSpan) -> dict[str, str]:
    series, source = span.series, book.sources[span.series.source_id]
    return {
        "Serie": series.name,
        "Enhet": series.unit,
        "År": _years(span),
        "Saknas däremellan": swedish.enumeration(year_ranges(span.gaps)) or cell.NOTHING,
        "Anmärkning": ". ".join(part.rstrip(".") for part in (series.scope, series.note) if part),
        "Källa": cell.document(source),
        "Länk": source.url or "saknas",
    }


def _years(span: SeriesSpan) -> str:
    parts = []
    if span.first is not None:
        parts.append(f"{span.first}–{span.last}" if span.first != span.last else str(span.first))
    if span.months:
        parts.append(swedish.counted(span.months, "månad", "månader"))
    if span.timeless:
        parts.append("gäller alla år")
    return " och ".join(parts) or "inget värde"


def year_ranges(years: Sequence[int]) -> list[str]:
    """Years with whole stretches written short: 2013, 2014, 2015 and 2021 are `2013–2015` and `2021`."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
