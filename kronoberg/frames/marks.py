"""What charts draw, as DataFrames: one row a mark, with its number, its status and the figure that its words tell.

A mark without a number has NA, so that nothing is drawn at zero. Every figure comes finished from `kronoberg.analysis`.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate

import pandas as pd

from kronoberg.analysis.costs.budget import BudgetComparison
from kronoberg.analysis.overview.series import Segment, YearColumn
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Status
from kronoberg.frames import columns
from kronoberg.frames.columns import Columns


def of_collaborations(figures: Iterable[tuple[Collaboration, Figure]]) -> pd.DataFrame:
    """One row a collaboration, in the order given: `id`, `label`, `amount`, `status`, `figure`."""
    rows = list(figures)
    return pd.DataFrame(
        {
            "id": columns.texts(owner.collaboration_id for owner, _ in rows),
            "label": columns.texts(owner.label for owner, _ in rows),
            **_measured([figure for _, figure in rows]),
        }
    )


def budgets(compared: BudgetComparison) -> pd.DataFrame:
    """One row a collaboration with a budget: its cost, and its budget in `budget` and `budget_figure`."""
    frame = of_collaborations((row.collaboration, row.cost) for row in compared.rows)
    planned = [row.budget for row in compared.rows]
    return frame.assign(budget=_numbers(planned).fillna(0), budget_figure=pd.Series(planned, dtype=object))


def segments(years: Sequence[YearColumn]) -> pd.DataFrame:
    """One row a known segment of a year's column: `year`, `key`, `label`, where it `begins` and `ends`, `status`."""
    stacked = [(column, *place) for column in years for place in _stacked(column.segments)]
    return pd.DataFrame(
        {
            "year": columns.texts(str(column.year) for column, *_ in stacked),
            "key": columns.texts(segment.key for _, segment, *_ in stacked),
            "label": columns.texts(segment.label for _, segment, *_ in stacked),
            "begins": pd.Series([begins / 100 for *_, begins, _ in stacked], dtype=columns.NUMBER),
            "ends": pd.Series([ends / 100 for *_, ends in stacked], dtype=columns.NUMBER),
            **_measured([segment.figure for _, segment, *_ in stacked]),
        }
    )


def totals(years: Sequence[YearColumn]) -> pd.DataFrame:
    """One row a year of the axis, also one without a figure: `year`, `amount`, `status`, `figure`."""
    return pd.DataFrame(
        {"year": columns.texts(str(column.year) for column in years), **_measured([column.total for column in years])}
    )


def _stacked(parts: Iterable[Segment]) -> Iterable[tuple[Segment, int, int]]:
    """The known segments of a column, each with where it begins and ends; one that is missing takes no room."""
    known = [(part, part.figure.value) for part in parts if part.figure.value is not None]
    ends = list(accumulate(value for _, value in known))
    return ((part, end - value, end) for (part, value), end in zip(known, ends, strict=True))


def _measured(figures: Sequence[Figure]) -> Columns:
    return {
        "amount": _numbers(figures),
        "status": columns.codes(Status, [figure.status for figure in figures]),
        "figure": pd.Series(figures, dtype=object),
    }


def _numbers(figures: Iterable[Figure]) -> columns.Series:
    values = (figure.value for figure in figures)
    return pd.Series([None if value is None else value / 100 for value in values], dtype=columns.NUMBER)
