"""What the dataset knows and what it lacks: states per collaboration and year, rows per table, source and series."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from kronoberg.analysis.costs import costs
from kronoberg.analysis.effort import effort
from kronoberg.analysis.overview import expected, reference
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Row, Table
from kronoberg.domain.contracts.reference import KnownIssue, ReferenceSeries
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import IssueKind, SeriesKind, SubjectKind

# The column that places a row in one year. A table of periods, such as agreements, has none.
YEAR_COLUMNS = ("year", "starts_on", "travelled_on", "held_on", "decided_on", "written_on", "assessed_on")
# Columns that name a source.
SOURCE_COLUMNS = ("source_id", "other_source_id")

_FigureOf = Callable[[Collaboration, int], Figure]


@dataclass(frozen=True, slots=True)
class State:
    """What is known of one collaboration in one year. The figure says it where one is expected."""

    year: int
    expectation: Expectation
    figure: Figure


@dataclass(frozen=True, slots=True)
class Line:
    """One collaboration's states, a year each."""

    collaboration: Collaboration
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class TableYears:
    """How many rows a table has in each of the years, in other years, and without a year."""

    table: Table
    rows: int
    by_year: tuple[int, ...]
    in_other_years: int
    without_year: int


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source with the number of rows that it carries, by table; the tables with most rows first."""

    source: Source
    by_table: tuple[tuple[Table, int], ...]

    @property
    def rows(self) -> int:
        """How many rows it carries in all."""
        return sum(count for _, count in self.by_table)


@dataclass(frozen=True, slots=True)
class SeriesSpan:
    """A reference series with its years, the years missing between the first and the last, and single months."""

    series: ReferenceSeries
    first: int | None
    last: int | None
    gaps: tuple[int, ...]
    months: int
    timeless: bool


def cost_states(book: Book, years: Sequence[int]) -> tuple[Line, ...]:
    """What is known of each collaboration's gross cost in each year."""
    return _lines(book, years, lambda row, year: costs.year_cost(book, row, year).gross)


def effort_states(book: Book, years: Sequence[int]) -> tuple[Line, ...]:
    """What is known of each collaboration's effort in each year."""
    return _lines(book, years, lambda row, year: effort.year_effort(book, row, year))


def income_states(book: Book, years: Sequence[int]) -> tuple[Line, ...]:
    """What is known of what comes back each year, for the collaborations where something should."""
    lines = _lines(book, years, lambda row, year: costs.year_cost(book, row, year).income)
    return tuple(line for line in lines if any(state.figure.applicable for state in line.states))


def tables_with_years(book: Book, years: Sequence[int]) -> tuple[TableYears, ...]:
    """The rows per year of each table whose rows belong to one year, except costs and effort, which have states."""
    return tuple(
        _table_years(table, rows, years, column)
        for table, rows in book
        if table.name not in ("costs", "effort") and (column := year_column(table)) is not None
    )


def year_column(table: Table) -> str | None:
    """The column that places a table's rows in a year; None when its rows are not of one year."""
    names = {column.name for column in table.columns}
    return next((name for name in YEAR_COLUMNS if name in names), None)


def year_of(value: int | PartialDate | None) -> int | None:
    """The year of what stands in such a column."""
    return value.year if isinstance(value, PartialDate) else value


def source_uses(book: Book) -> tuple[SourceUse, ...]:
    """Every source with what it carries, the one that carries most first, then in Swedish alphabetical order."""
    counts: dict[str, Counter[str]] = {source_id: Counter() for source_id in book.sources}
    tables = {table.name: table for table, _ in book}
    for table, rows in book:
        for row in rows if table.name != "sources" else ():
            for source_id in {getattr(row, name, None) for name in SOURCE_COLUMNS} - {None}:
                counts[str(source_id)][table.name] += 1
    uses = [
        SourceUse(book.sources[key], tuple((tables[name], count) for name, count in found.most_common()))
        for key, found in counts.items()
    ]
    return tuple(sorted(uses, key=lambda use: (-use.rows, swedish.collation_key(use.source.title))))


def matching(uses: Iterable[SourceUse], text: str) -> tuple[SourceUse, ...]:
    """The sources in which every word of the text occurs: in title, publisher, section, date, note, key or table."""
    words = text.casefold().split()
    return tuple(use for use in uses if all(word in _searched(use) for word in words))


def series_by_kind(book: Book) -> dict[SeriesKind, tuple[SeriesSpan, ...]]:
    """The reference series of each kind there is, with their first and last year and the years missing between."""
    ordered = sorted(book.reference_series, key=lambda series: swedish.collation_key(series.name))
    spans = [_span(book, series) for series in ordered]
    by_kind = {kind: tuple(span for span in spans if span.series.kind is kind) for kind in SeriesKind}
    return {kind: found for kind, found in by_kind.items() if found}


def issues_of(book: Book, kind: IssueKind | None) -> tuple[KnownIssue, ...]:
    """The known issues of a kind, or all, in Swedish alphabetical order of their titles."""
    chosen = (issue for issue in book.known_issues if kind in (None, issue.kind))
    return tuple(sorted(chosen, key=lambda issue: swedish.collation_key(issue.title)))


def collaboration_of(book: Book, issue: KnownIssue) -> Collaboration | None:
    """The collaboration that an issue is about, where its key names one: `erb` or `erb/2024`."""
    about_one = issue.subject in (SubjectKind.COLLABORATION, SubjectKind.COST, SubjectKind.EFFORT)
    return book.collaborations.get((issue.subject_key or "").partition("/")[0]) if about_one else None


def is_about_figures(book: Book, issue: KnownIssue, collaboration_ids: Collection[str], year: int) -> bool:
    """Whether an issue is about the costs or the effort of a year: of all, or of one of those collaborations."""
    if issue.subject not in (SubjectKind.COST, SubjectKind.EFFORT):
        return False
    owner, of_year = collaboration_of(book, issue), (issue.subject_key or "").partition("/")[2]
    is_theirs = not issue.subject_key or (owner is not None and owner.collaboration_id in collaboration_ids)
    return is_theirs and of_year in ("", str(year))


def _lines(book: Book, years: Sequence[int], figure_of: _FigureOf) -> tuple[Line, ...]:
    return tuple(
        Line(row, tuple(State(year, expected.expectation(row, year), figure_of(row, year)) for year in years))
        for row in expected.in_reading_order(book)
    )


def _table_years(table: Table, rows: Iterable[Row], years: Sequence[int], column: str) -> TableYears:
    found = [year_of(getattr(row, column)) for row in rows]
    counts = Counter(found)
    return TableYears(
        table=table,
        rows=len(found),
        by_year=tuple(counts[year] for year in years),
        in_other_years=sum(count for year, count in counts.items() if year is not None and year not in years),
        without_year=counts[None],
    )


def _searched(use: SourceUse) -> str:
    source = use.source
    named = (source.title, source.publisher, source.section, source.published, source.note, source.source_id)
    return " ".join(str(part) for part in (*named, *(table.title for table, _ in use.by_table)) if part).casefold()


def _span(book: Book, series: ReferenceSeries) -> SeriesSpan:
    periods = [row.period for row in book.reference_values if row.series_id == series.series_id]
    years = sorted(int(period) for period in periods if re.fullmatch(r"\d{4}", period))
    return SeriesSpan(
        series=series,
        first=years[0] if years else None,
        last=years[-1] if years else None,
        gaps=tuple(year for year in range(years[0], years[-1]) if year not in years) if years else (),
        months=sum("-" in period for period in periods),
        timeless=reference.TIMELESS in periods,
    )
