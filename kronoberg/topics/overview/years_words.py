"""The words around a chart over years: its headline tells of the year that the reader has chosen, never of another."""

from collections.abc import Sequence

from kronoberg.analysis.overview.overview import Change
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.show import figure_text
from kronoberg.show.chart_words import ALT_LENGTH, ChartWords
from kronoberg.topics.overview import words as describe


def of_costs(
    book: Book,
    columns: Sequence[YearColumn],
    year: int,
    *,
    change: Change | None = None,
    collaboration: Collaboration | None = None,
) -> ChartWords:
    """The words around a chart of costs over years.

    Parameters
    ----------
    columns
        What the chart shows.
    year
        The year that the reader has chosen, which the headline tells of.
    change
        The year's change, to tell in the headline when it can be stated; else its total is told.
    collaboration
        The one collaboration that the chart shows by what the money went to; None for all, by collaboration.
    """
    span = f"{columns[0].year}–{columns[-1].year}"
    told = "" if change is None or change.amount is None else describe.change_sentence(change)
    divided_by = "samarbete" if collaboration is None else "kostnadsslag"
    return ChartWords(
        headline=headline(columns, year, "kostnaden", told=told, collaboration=collaboration),
        measure=f"Bruttokostnad per år {span}, kronor i löpande priser, fördelad på {divided_by}",
        alt=f"Stapeldiagram: bruttokostnad per år {span}, fördelad på {divided_by}."[:ALT_LENGTH],
        text=describe.years_text(columns),
        key=describe.status_key(columns),
        source=describe.source_line(book, sources(columns)),
    )


def sources(columns: Sequence[YearColumn]) -> list[str]:
    """The sources behind the years' totals, each once."""
    return list(dict.fromkeys(source for column in columns for source in column.total.sources))


def headline(
    columns: Sequence[YearColumn],
    year: int,
    measure: str,
    *,
    told: str = "",
    unit: str = "",
    collaboration: Collaboration | None = None,
) -> str:
    """What a chart over years says of the chosen year.

    Parameters
    ----------
    measure, unit
        What is measured, in its definite form, and what stands after its amount.
    told
        The sentence to say in place of the year's total; empty for none.
    """
    column = chosen(columns, year)
    if column is None:
        message = f"diagrammet visar {columns[0].year}–{columns[-1].year}, inte {year}"
    elif not told and column.total.value is None and not column.total.applicable:
        message = _nobody(column, collaboration)
    else:
        message = told.rstrip(".") or _total(column, measure, unit)
    if collaboration is None:
        return swedish.sentence(message)
    return f"{collaboration.label}: {message[:1].lower()}{message[1:]}"


def chosen(columns: Sequence[YearColumn], year: int) -> YearColumn | None:
    """The chosen year's column; None when the chart does not reach it."""
    return next((column for column in columns if column.year == year), None)


def _total(column: YearColumn, measure: str, unit: str) -> str:
    if column.outside_index:
        return f"{measure} {column.year} kan inte räknas om"
    if column.total.value is None:
        return f"uppgift saknas om {measure} {column.year}"
    return f"{measure} {column.year} var {figure_text.amount(column.total)}{unit}"


def _nobody(column: YearColumn, collaboration: Collaboration | None) -> str:
    if column.unclear:
        return describe.whether_went_on(column.unclear, column.year)
    who = "inget samarbete eller EU-program var" if collaboration is None else "var inte"
    return f"{who} med {column.year}"
