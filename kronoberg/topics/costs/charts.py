"""The charts of one year's costs: bars by size, and budget beside cost.

Name and value stand above each bar, so that a long name is never cut and a phone shows the same as a desktop. A row
without a known figure has words and no bar.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

from kronoberg.analysis.costs.budget import BudgetComparison
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Status
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
    values = [
        _mark(row.collaboration, row.cost.gross, colours)
        | {
            "text": f"{row.collaboration.label}: {figure_text.amount(row.cost.gross)}",
            "ground": GROUND if row.collaboration.label == chosen else "white",
        }
        for row in rows
    ]
    # An unseen ground over the whole row, so that a short bar and a missing one can be clicked too.
    ground = _base(values).mark_bar(size=ROW_HEIGHT, aria=False, cursor="pointer")
    ground = ground.encode(
        x=_amounts("zero"), x2="widest:Q", color=alt.Color("ground:N", scale=None), tooltip=_tooltip()
    ).add_params(alt.selection_point(name=CHOICE, fields=["label"], on="click"))
    bars, texts = _filled(values, _BAR, cursor="pointer"), _texts(values)
    return charts.styled(alt.LayerChart(layer=[ground, bars, texts]), height=_height(values))


def budgets(compared: BudgetComparison, colours: Mapping[str, str]) -> alt.LayerChart:
    """Draw each budget as a hollow bar with the cost as a filled one inside it."""
    values = [
        _mark(row.collaboration, row.cost, colours)
        | {
            "text": f"{row.collaboration.label}: {cost_words.against_budget(row)}",
            "budget": (row.budget.value or 0) / 100,
            "budgeted": figure_text.amount(row.budget),
        }
        for row in compared.rows
    ]
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


def _mark(collaboration: Collaboration, figure: Figure, colours: Mapping[str, str]) -> dict[str, Any]:
    """One row of the chart; `amount` is None when nothing is known, and then no bar is drawn."""
    value = figure.value
    return {
        "id": collaboration.collaboration_id,
        "label": collaboration.label,
        "amount": None if value is None else value / 100,
        "worded": figure_text.amount(figure),
        "status": figure.status.word,
        "colour": colours.get(collaboration.collaboration_id, palette.OTHERS),
        "opacity": 1.0 if value is None else palette.FILL_OPACITY[Status(figure.status)],
    }


def _base(values: list[dict[str, Any]]) -> alt.Chart:
    widest = max((max(row["amount"] or 0, row.get("budget", 0)) for row in values), default=0) or 1
    rows = [row | {"zero": 0, "widest": widest} for row in values]
    order = [row["id"] for row in values]
    chart: alt.Chart = alt.Chart({"values": rows}).encode(y=alt.Y("id:N", axis=None).scale(domain=order))
    return chart


def _filled(values: list[dict[str, Any]], size: int, **look: Any) -> alt.Chart:
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


def _texts(values: list[dict[str, Any]]) -> alt.Chart:
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


def _height(values: Sequence[object]) -> int:
    return ROW_HEIGHT * max(len(values), 1) + _AROUND
