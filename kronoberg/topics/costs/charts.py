"""The charts of one year's costs: bars by size, and budget beside cost.

Name and value stand above each bar, so that a long name is never cut and a phone shows the same as a desktop. A row
without a known figure has words and no bar.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from kronoberg.analysis.costs.budget import BudgetComparison
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.frames import marks
from kronoberg.show import figure_text, palette
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import charts

CHOICE = "samarbete"
"""The name of the selection that tells which collaboration's row was clicked."""

ROW_HEIGHT = 50
GROUND = "#e8eeea"
"""Behind the row that is chosen: light enough for text and for every bar to stand out from it."""
_BAR, _BUDGET_BAR = 16, 22
# The padding above and below, which is part of the chart's height.
_AROUND = 16
# From the middle of a row: the text stands above it, the bar below.
_TEXT_UP, _BAR_DOWN = -12, 9


def sizes(rows: Sequence[YearRow], colours: Mapping[str, str], *, chosen: str | None = None) -> alt.LayerChart:
    """Draw a bar for each known gross cost, in the order given.

    A click on a row chooses its collaboration; the row whose label is `chosen` already has a grey ground.
    """
    frame = marks.of_collaborations((row.collaboration, row.cost.gross) for row in rows)
    worded = frame["figure"].map(figure_text.amount)
    values = _marks(frame, worded, colours).assign(
        text=[
            f"{label}: {words}"
            for label, words in zip(frame["label"], frame["figure"].map(figure_text.short_amount), strict=True)
        ],
        ground=[GROUND if label == chosen else "white" for label in frame["label"]],
    )
    # An unseen ground over the whole row, so that a short bar and a missing one can be clicked too.
    ground = _base(values).mark_bar(size=ROW_HEIGHT, aria=False, cursor="pointer")
    ground = ground.encode(
        x=_amounts("zero"), x2="widest:Q", color=alt.Color("ground:N", scale=None), tooltip=_tooltip()
    ).add_params(alt.selection_point(name=CHOICE, fields=["label"], on="click"))
    bars, texts = _filled(values, _BAR, cursor="pointer"), _texts(values)
    return charts.styled(alt.LayerChart(layer=[ground, bars, texts]), height=_height(values))


def budgets(compared: BudgetComparison, colours: Mapping[str, str]) -> alt.LayerChart:
    """Draw each budget as a hollow bar with the cost as a filled one inside it."""
    frame = marks.budgets(compared)
    values = _marks(frame, frame["figure"].map(figure_text.amount), colours).assign(
        text=[
            f"{row.collaboration.label}: {cost_words.against_budget(row, figure_text.short_amount)}"
            for row in compared.rows
        ],
        budgeted=frame["budget_figure"].map(figure_text.amount),
    )
    values = values.drop(columns="budget_figure")
    hollow = (
        _base(values)
        .mark_bar(
            size=_BUDGET_BAR, yOffset=_BAR_DOWN, fill="white", stroke=palette.GREY_TEXT, strokeWidth=1.5, aria=False
        )
        .encode(x=_amounts("budget"), tooltip=[*_tooltip(), alt.Tooltip("budgeted:N", title="Budget")])
    )
    return charts.styled(
        alt.LayerChart(layer=[hollow, _filled(values, _BUDGET_BAR - 10), _texts(values)]), height=_height(values)
    )


def _marks(frame: pd.DataFrame, worded: pd.Series, colours: Mapping[str, str]) -> pd.DataFrame:
    """The rows of the chart; where nothing is known there is no amount, and then no bar is drawn."""
    return charts.drawn(frame).assign(worded=worded, colour=[colours.get(key, palette.OTHERS) for key in frame["id"]])


def _base(values: pd.DataFrame) -> alt.Chart:
    drawn = [values[name].max() for name in ("amount", "budget") if name in values]
    widest = max((float(length) for length in drawn if pd.notna(length)), default=0) or 1
    chart: alt.Chart = alt.Chart(values.assign(zero=0, widest=widest)).encode(
        y=alt.Y("id:N", axis=None).scale(domain=list(values["id"]))
    )
    return chart


def _filled(values: pd.DataFrame, size: int, **look: Any) -> alt.Chart:
    chart: alt.Chart = (
        _base(values)
        .mark_bar(size=size, yOffset=_BAR_DOWN, strokeWidth=1.5, aria=False, **look)
        .transform_filter("datum.amount != null")
        .encode(
            x=_amounts("amount"),
            fill=alt.Fill("colour:N", scale=None),
            stroke=alt.Stroke("colour:N", scale=None),
            fillOpacity=alt.FillOpacity("opacity:Q", scale=None),
            strokeDash=charts.outline_by_status(),
            tooltip=_tooltip(),
        )
    )
    return chart


def _texts(values: pd.DataFrame) -> alt.Chart:
    chart: alt.Chart = (
        _base(values)
        .mark_text(align="left", baseline="middle", dy=_TEXT_UP, dx=1, fontSize=14, color=palette.TEXT, aria=False)
        .encode(x=alt.value(0), text="text:N")
    )
    return chart


def _amounts(field: str) -> alt.X:
    return alt.X(f"{field}:Q", axis=None).scale(domainMin=0, nice=False)


def _tooltip() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("label:N", title="Samarbete"),
        alt.Tooltip("worded:N", title="Kostnad"),
        alt.Tooltip("status:N", title="Status"),
    ]


def _height(values: pd.DataFrame) -> int:
    return ROW_HEIGHT * max(len(values), 1) + _AROUND
