"""The figures of the years as DataFrames: every one is made by `kronoberg.analysis`, nothing is added up here."""

from collections.abc import Iterable, Sequence

import pandas as pd

from kronoberg.analysis.costs import costs
from kronoberg.analysis.costs.costs import Part, YearCost
from kronoberg.analysis.effort import effort
from kronoberg.analysis.overview import expected, overview
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Unit
from kronoberg.domain.words import Category, Certainty, Direction, Kind
from kronoberg.frames import columns
from kronoberg.frames.columns import Columns

_Place = tuple[Collaboration, Expectation, int]


def by_year(book: Book, years: Sequence[int]) -> pd.DataFrame:
    """One row a collaboration and year: gross, income, net, budget and effort, each with status, bound and coverage.

    `expectation` is `expected` where the row is in the year's totals, `unclear` where nobody knows whether the
    collaboration went on.
    """
    places = _places(book, years)
    paid = [costs.year_cost(book, collaboration, year) for collaboration, _, year in places]
    work = [effort.year_effort(book, collaboration, year) for collaboration, _, year in places]
    return pd.DataFrame(
        {
            "collaboration_id": columns.texts(collaboration.collaboration_id for collaboration, _, _ in places),
            "label": columns.texts(collaboration.label for collaboration, _, _ in places),
            "kind": columns.codes(Kind, [collaboration.kind for collaboration, _, _ in places]),
            "year": columns.wholes(year for _, _, year in places),
            "expectation": columns.codes(Expectation, [expectation for _, expectation, _ in places]),
            "year_assumed": columns.flags(cost.year_is_assumed for cost in paid),
            **columns.of_figures("gross", [cost.gross for cost in paid], Unit.SEK),
            **columns.of_figures("income", [cost.income for cost in paid], Unit.SEK),
            **columns.of_figures("net", [cost.net for cost in paid], Unit.SEK),
            **columns.of_figures("budget", [cost.budget for cost in paid], Unit.SEK),
            **columns.of_figures("effort", work, Unit.PERCENT_FTE),
        }
    )


def parts(book: Book, years: Sequence[int]) -> pd.DataFrame:
    """One row a part of a collaboration's year: what the money went to, as it enters the year's figures.

    Unlike the table of costs it has only the strongest status of each year; budgets stand in rows of their own.
    """
    paid = [costs.year_cost(book, collaboration, year) for collaboration, _, year in _places(book, years)]
    rows = [(cost, part) for cost in paid for part in (*cost.parts, *cost.budget_parts)]
    return pd.DataFrame({**_owner(rows), **columns.of_figures("amount", [part.figure for _, part in rows], Unit.SEK)})


def totals(book: Book, years: Sequence[int]) -> pd.DataFrame:
    """One row a year: what all collaborations and programmes cost together, and the work that they took."""
    groups = [overview.year_overview(book, year).everything for year in years]
    return pd.DataFrame(
        {
            "year": columns.wholes(years),
            **columns.of_figures("gross", [group.costs.gross for group in groups], Unit.SEK),
            **columns.of_figures("income", [group.costs.income for group in groups], Unit.SEK),
            **columns.of_figures("net", [group.costs.net for group in groups], Unit.SEK),
            **columns.of_figures("effort", [group.effort for group in groups], Unit.PERCENT_FTE),
        }
    )


def _places(book: Book, years: Iterable[int]) -> list[_Place]:
    """Each collaboration with the years in which it went on or may have gone on."""
    return [
        (collaboration, state, year)
        for year in years
        for collaboration in expected.in_reading_order(book)
        if (state := expected.expectation(collaboration, year)) is not Expectation.NOT_EXPECTED
    ]


def _owner(rows: Sequence[tuple[YearCost, Part]]) -> Columns:
    return {
        "collaboration_id": columns.texts(cost.collaboration.collaboration_id for cost, _ in rows),
        "label": columns.texts(cost.collaboration.label for cost, _ in rows),
        "year": columns.wholes(cost.year for cost, _ in rows),
        "direction": columns.codes(Direction, [part.direction for _, part in rows]),
        "category": columns.codes(Category, [part.category for _, part in rows]),
        "certainty": columns.codes(Certainty, [part.row.certainty for _, part in rows]),
        "note": columns.texts(part.row.note for _, part in rows),
    }
