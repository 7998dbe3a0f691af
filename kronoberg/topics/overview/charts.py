"""Altair charts. A builder draws a frame of finished marks (`frames.marks`); nothing is added up in Vega-Lite.

What every chart keeps (design, chapter 6): each year stays on the axis, a year without a figure says so in words, the
status shows in fill and outline as well as in words, numbers are Swedish. Headline, measure and source stand beside
the chart as text, where they wrap and can be read aloud.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import swedish
from kronoberg.domain.words import Status
from kronoberg.frames import marks
from kronoberg.show import figure_text, palette
from kronoberg.topics.overview import words as describe

HEIGHT, LOW = 360, 150
LABEL_WIDTH = 90
"""Pixels. Where a year has less than this, its label stands above the column with a word on each line."""

_LOCALE = {
    "number": {
        "decimal": ",",
        "thousands": swedish.NBSP,
        "grouping": [3],
        "currency": ["", f"{swedish.NBSP}kr"],
    }
}
_FONT = '"Source Sans", "Source Sans 3", "Helvetica Neue", Arial, sans-serif'
# Pixels above the highest column for its label: two lines when there is room, a word on each line when there is not.
_ROOM_WIDE, _ROOM_NARROW = 54, 66
_UNITS = ((1_000_000, "mnkr"), (1_000, "tkr"))
_LINE, _NARROW_LINE, _NARROW_SIZE, _LINES = 15, 12, 11, 4


@dataclass(frozen=True, slots=True)
class Measure:
    """What a chart measures: its name in the words at a mark, and the form of the numbers on its axis."""

    name: str
    axis_format: str
    whole: bool = False
    """Whether it counts things, so that no half is marked on the axis."""
    short: bool = False
    """Whether it is an amount in kronor, which the axis tells as short as the labels do: in tkr or mnkr."""


COST = Measure("Kostnad", ",.0f", short=True)
EFFORT = Measure("Arbetsinsats", ",.1~f")
MEETINGS = Measure("Möten", ",.0f", whole=True)
TRIPS = Measure("Resor", ",.0f", whole=True)


def stacked_years(
    columns: Sequence[YearColumn],
    colours: Mapping[str, str],
    measure: Measure = COST,
    *,
    legend_columns: int = 2,
    height: int = HEIGHT,
) -> alt.LayerChart:
    """Draw one column a year, divided into its segments, with the total above and words where there is none.

    Parameters
    ----------
    columns
        The years in order, each with its segments and total.
    colours
        Colour by segment key; a key without a colour is grey.
    measure
        What the columns measure.
    legend_columns
        How many names stand beside each other above the chart; one where the chart is half as wide as the page.
    height
        In pixels; less where the chart shares a page of paper with much else.
    """
    years = alt.X("year:O").scale(domain=[str(column.year) for column in columns], paddingInner=0.3)
    years = years.axis(labelAngle=0, title=None, labelOverlap=False)
    narrow = f"width < {LABEL_WIDTH * len(columns)}"
    largest = max((column.total.value or 0 for column in columns), default=0) / 100
    amounts = _amounts(largest, narrow, measure, height)
    layers = [
        _bars(columns, colours, years, amounts, measure, legend_columns=legend_columns),
        *_labels(columns, years, amounts, narrow),
    ]
    return styled(alt.LayerChart(layer=layers), height=height)


def _amounts(largest: float, narrow: str, measure: Measure, height: int) -> alt.Y:
    wide, narrowed = (largest * height / (height - room) for room in (_ROOM_WIDE, _ROOM_NARROW))
    room = f"{narrow} ? {narrowed} : {wide}" if largest else "1"
    return (
        alt.Y("ends:Q", stack=None)
        .scale(domainMin=0, domainMax={"expr": room}, nice=False)
        .axis(
            title=None,
            format=measure.axis_format,
            labelExpr=_short(largest) if measure.short else alt.Undefined,
            tickCount=5,
            tickMinStep=1 if measure.whole else alt.Undefined,
        )
    )


def _short(largest: float) -> str:
    """The words of an axis of kronor, as an expression of Vega: all in the unit of the largest."""
    size, unit = next(((size, unit) for size, unit in _UNITS if largest >= size), (1, "kr"))
    return f"datum.value ? format(datum.value / {size}, ',~r') + '{swedish.NBSP}{unit}' : '0'"


def _bars(
    columns: Sequence[YearColumn],
    colours: Mapping[str, str],
    years: alt.X,
    amounts: alt.Y,
    measure: Measure,
    *,
    legend_columns: int,
) -> alt.Chart:
    frame = marks.segments(columns)
    bars = drawn(frame).assign(
        label=[swedish.sentence(label) for label in frame["label"]], amount=frame["figure"].map(figure_text.amount)
    )
    labels = dict(zip(bars["key"], bars["label"], strict=True))
    scale = alt.Scale(domain=list(labels.values()), range=[colours.get(key, palette.OTHERS) for key in labels])
    legend = alt.Legend(
        title=None, orient="top", columns=legend_columns, symbolOpacity=1, symbolDash=[1, 0], labelLimit=320
    )
    chart: alt.Chart = (
        alt.Chart(bars)
        .mark_bar(strokeWidth=1.5, aria=False)
        .encode(
            x=years,
            y=amounts,
            y2="begins:Q",
            fill=alt.Fill("label:N").scale(scale).legend(legend),
            stroke=alt.Stroke("label:N").scale(scale).legend(None),
            fillOpacity=alt.FillOpacity("opacity:Q", scale=None),
            strokeDash=outline_by_status(),
            tooltip=[
                alt.Tooltip("year:O", title="År"),
                alt.Tooltip("label:N", title="Del"),
                alt.Tooltip("amount:N", title=measure.name),
                alt.Tooltip("status:N", title="Status"),
            ],
        )
    )
    return chart


def outline_by_status() -> Any:
    """The outline by a mark's status: whole for an outcome, dashed for anything weaker."""
    words = [status.word for status in palette.OUTLINE_DASH]
    return alt.StrokeDash("status:N").scale(domain=words, range=list(palette.OUTLINE_DASH.values())).legend(None)


def drawn(frame: pd.DataFrame) -> pd.DataFrame:
    """The marks as Altair gets them: with the status as a word and as how solid the fill is, without the figures."""
    statuses = [Status(code) for code in frame["status"]]
    return frame.drop(columns="figure").assign(
        status=[status.word for status in statuses],
        opacity=[palette.FILL_OPACITY.get(status, 1.0) for status in statuses],
    )


def _labels(columns: Sequence[YearColumn], years: alt.X, amounts: alt.Y, narrow: str) -> list[alt.Chart]:
    """The total above each column, and "uppgift saknas" where there is none; a word on each line when narrow."""
    totals = marks.totals(columns)
    whole = [describe.column_label(column) for column in columns]
    lines = totals[["year"]].assign(ends=totals["amount"].fillna(0), whole=whole, **level_lines(whole))
    return level_labels(alt.Chart(lines).encode(x=years, y=amounts), narrow)


def level_lines(labels: Sequence[str]) -> dict[str, list[str]]:
    """What the lines of labels say, from the lowest: in two lines where there is room, a word in each where not."""
    lines = {"first": [label.rpartition(" ")[0] for label in labels]}
    lines["second"] = [label.rpartition(" ")[2] for label in labels]
    words = [label.split()[::-1] for label in labels]
    for place in range(_LINES):
        lines[f"word{place}"] = [each[place] if place < len(each) else "" for each in words]
    return lines


def level_labels(base: alt.Chart, narrow: str, *, size: int = 13, gap: int = 6) -> list[alt.Chart]:
    """Labels above where `base` places them, of the lines that `level_lines` makes: level whatever the width."""
    look: dict[str, Any] = {"color": palette.TEXT, "aria": False, "baseline": "bottom"}
    wide: dict[str, Any] = {"fontSize": size, "opacity": {"expr": f"{narrow} ? 0 : 1"}}
    narrowed: dict[str, Any] = {"fontSize": _NARROW_SIZE, "opacity": {"expr": f"{narrow} ? 1 : 0"}}
    return [
        base.mark_text(dy=-gap - _LINE, **wide, **look).encode(text="first:N"),
        base.mark_text(dy=-gap, **wide, **look).encode(text="second:N"),
        *(
            base.mark_text(dy=-gap + 2 - _NARROW_LINE * place, **narrowed, **look).encode(text=f"word{place}:N")
            for place in range(_LINES)
        ),
    ]


def styled(chart: alt.LayerChart, *, height: int = HEIGHT) -> alt.LayerChart:
    """A chart with what all charts share: Swedish numbers, fonts, colours of text and lines, the width of its place."""
    text = {
        "labelColor": palette.TEXT,
        "titleColor": palette.GREY_TEXT,
        "labelFontSize": 13,
        "titleFontSize": 13,
    }
    line: dict[str, Any] = {"gridColor": palette.GRID, "domainColor": palette.AXIS, "tickColor": palette.AXIS}
    styled: alt.LayerChart = (
        chart.properties(height=height, width="container")
        .configure(locale=_LOCALE, font=_FONT, background="white", padding=8)
        .configure_view(stroke=None)
        .configure_axis(**text, **line, titleFontWeight="normal")
        .configure_axisX(grid=False)
        .configure_legend(labelColor=palette.TEXT, labelFontSize=13)
    )
    return styled
