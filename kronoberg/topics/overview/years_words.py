"""The words around charts over years and of sizes, the same for cost and effort.

A headline tells of the year that the reader has chosen, never of another.
"""

from collections.abc import Iterable, Sequence

from kronoberg.analysis.overview.overview import Change, YearRow
from kronoberg.analysis.overview.series import Segment, YearColumn
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure
from kronoberg.show import figure_text
from kronoberg.show.chart_words import ALT_LENGTH, ChartWords
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.measures import Measure


def over_time(
    measure: Measure,
    book: Book,
    columns: Sequence[YearColumn],
    year: int,
    *,
    change: Change | None = None,
    collaboration: Collaboration | None = None,
) -> ChartWords:
    """The words around a chart of a measure over years.

    Parameters
    ----------
    columns
        What the chart shows.
    year
        The year that the reader has chosen, which the headline tells of.
    change
        The year's change, to tell in the headline when it can be stated; else its total is told.
    collaboration
        The one collaboration that the chart shows; None for all, by collaboration.
    """
    span = f"{columns[0].year}–{columns[-1].year}"
    stated = "" if change is None or change.amount is None else describe.change_sentence(change, measure, short=True)
    divided = measure.division(alone=collaboration is not None)
    return ChartWords(
        headline=headline(columns, year, measure, stated=stated, collaboration=collaboration),
        measure=f"{swedish.sentence(measure.charted)} per år {span}, {measure.unit}{divided}",
        alt=f"Stapeldiagram: {measure.charted} per år {span}{divided}."[:ALT_LENGTH],
        text=describe.years_text(columns, what=swedish.sentence(measure.name)),
        key=describe.status_key(columns),
        source=describe.source_line(book, sources(column.total for column in columns)),
        lead=describe.silent_years(columns),
    )


def sizes(measure: Measure, book: Book, rows: Sequence[YearRow], year: int) -> ChartWords:
    """The words around a chart of a year's collaborations by size, from largest to smallest."""
    known = [row for row in rows if measure.of(row).value is not None]
    silent = [row.collaboration.label for row in rows if measure.of(row).value is None and measure.of(row).applicable]
    told = describe.listed("Från störst till minst", [(row.collaboration.label, measure.of(row)) for row in known])
    lead = describe.silent(silent)
    sizes_shown = [measure.of(row) for row in rows]
    return ChartWords(
        headline=_largest(measure, known, silent, year),
        measure=f"{swedish.sentence(measure.charted)} {year} per samarbete och EU-program, {measure.unit}",
        alt=f"Liggande staplar: {measure.charted} {year} per samarbete, störst först.",
        text=" ".join(filter(None, (told, lead))),
        key=status_key(sizes_shown, year),
        source=describe.source_line(book, sources(sizes_shown)),
        lead=lead,
    )


def _largest(measure: Measure, known: Sequence[YearRow], silent: Sequence[str], year: int) -> str:
    if not known:
        return f"Ingen {measure.name} är känd för {year}"
    first, *others = known
    # One that is not wholly known may be the largest.
    sure = not silent and all(measure.of(row).complete for row in others)
    verb = (measure.took_most if sure else measure.most_known) if others else measure.took
    amount = figure_text.short_amount(measure.of(first))
    return f"{first.collaboration.label} {verb} {year}: {amount}{measure.after_amount}"


def status_key(sizes_shown: Iterable[Figure], year: int) -> str:
    """How to read fill and outline of bars that show these figures."""
    segments = tuple(Segment("", "", figure) for figure in sizes_shown)
    return describe.status_key([YearColumn(year, segments, segments[0].figure)]) if segments else ""


def sources(figures: Iterable[Figure]) -> list[str]:
    """The sources behind figures, each once."""
    return list(dict.fromkeys(source for figure in figures for source in figure.sources))


def headline(
    columns: Sequence[YearColumn],
    year: int,
    measure: Measure,
    *,
    stated: str = "",
    collaboration: Collaboration | None = None,
) -> str:
    """What a chart over years says of the chosen year; `stated` is a sentence to say in place of the year's total."""
    column = chosen(columns, year)
    if column is None:
        message = f"diagrammet visar {columns[0].year}–{columns[-1].year}, inte {year}"
    elif not stated and column.total.value is None and not column.total.applicable:
        message = _nobody(column, collaboration)
    else:
        message = stated.rstrip(".") or _total(column, measure)
    if collaboration is None:
        return swedish.sentence(message)
    return f"{collaboration.label}: {message[:1].lower()}{message[1:]}"


def chosen(columns: Sequence[YearColumn], year: int) -> YearColumn | None:
    """The chosen year's column; None when the chart does not reach it."""
    return next((column for column in columns if column.year == year), None)


def _total(column: YearColumn, measure: Measure) -> str:
    if column.outside_index:
        return f"{measure.definite} {column.year} kan inte räknas om"
    if column.total.value is None:
        return f"uppgift saknas om {measure.definite} {column.year}"
    return f"{measure.definite} {column.year} var {figure_text.short_amount(column.total)}{measure.after_amount}"


def _nobody(column: YearColumn, collaboration: Collaboration | None) -> str:
    if column.unclear:
        return describe.whether_went_on(column.unclear, column.year)
    who = "inget samarbete eller EU-program var" if collaboration is None else "var inte"
    return f"{who} med {column.year}"
