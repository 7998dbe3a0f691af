"""Effort of a year as bars, alone or beside the cost: two aligned panels, never two axes in one panel."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain.figures import Figure
from kronoberg.frames import marks
from kronoberg.show import figure_text, palette
from kronoberg.topics.overview import charts
from kronoberg.topics.overview.charts import COST, EFFORT, Measure

ROW_HEIGHT = 56
_BAR_HEIGHT = 18
# Pixels to the right of the longest bar, where its amount is written.
_LABEL_ROOM, _LABEL_ROOM_BESIDE = 150, 96
# Where the second panel begins and how wide each is, in parts of the width.
_SECOND, _WIDTH, _BESIDE_HEIGHT = 0.54, 0.46, 50


@dataclass(frozen=True, slots=True)
class Panel:
    """One of several charts that belong together: its specification, what it measures, its alternative text."""

    specification: dict[str, Any]
    measure: str
    alt: str


def by_cost(rows: Iterable[YearRow]) -> tuple[YearRow, ...]:
    """The rows of the bars, the highest known cost first; those without a known cost last."""
    return tuple(sorted(rows, key=lambda row: -1 if (value := row.cost.gross.value) is None else value, reverse=True))


def effort_panel(rows: Sequence[YearRow], colours: Mapping[str, str]) -> alt.LayerChart:
    """Draw each collaboration's effort as a bar, in the order of the rows."""
    return _panel(rows, colours, EFFORT, _effort)


def beside_cost(rows: Sequence[YearRow], colours: Mapping[str, str]) -> alt.LayerChart:
    """Draw each collaboration's cost and, on the same line to the right of it, its effort; in the order of the rows."""
    layers: list[alt.Chart | alt.LayerChart] = [_headings(rows)]
    for measure, figure_of, begins in ((COST, _gross, 0.0), (EFFORT, _effort, _SECOND)):
        layers.append(_half(rows, colours, measure, figure_of, begins))
    chart = alt.LayerChart(layer=layers).resolve_scale(x="independent")
    return charts.styled(chart, height=_BESIDE_HEIGHT * (len(rows) + 1))


def _gross(row: YearRow) -> Figure:
    return row.cost.gross


def _effort(row: YearRow) -> Figure:
    return row.effort


def _headings(rows: Sequence[YearRow]) -> alt.LayerChart:
    """What each panel measures, on a line of its own above the rows."""
    line = pd.DataFrame({"label": [""]})
    base = alt.Chart(line).encode(y=_names(rows))
    look: dict[str, Any] = {"align": "left", "fontSize": 13, "fontWeight": 600, "color": palette.TEXT, "aria": False}
    return alt.LayerChart(
        layer=[
            base.mark_text(text=COST.name, **look).encode(x=alt.value(0)),
            base.mark_text(text=EFFORT.name, **look).encode(x=alt.value({"expr": f"width * {_SECOND}"})),
        ]
    )


def _names(rows: Sequence[YearRow]) -> alt.Y:
    labels = ["", *(row.collaboration.label for row in rows)]
    return alt.Y("label:N").scale(domain=labels, paddingInner=0.3).axis(None)


def _half(
    rows: Sequence[YearRow],
    colours: Mapping[str, str],
    measure: Measure,
    figure_of: Callable[[YearRow], Figure],
    begins: float,
) -> alt.LayerChart:
    """One of the panels, from that part of the width on; the left one has the names above its bars."""
    bars, words = _values(rows, colours, figure_of)
    largest = max(bars["amount"].dropna(), default=0) or 1
    # The bars end where the amount after the longest one still has room.
    ends = {"expr": f"width * {begins} + max(width * {_WIDTH} - {_LABEL_ROOM_BESIDE}, 24)"}
    scale = alt.Scale(domain=[0, largest], range=[{"expr": f"width * {begins}"}, ends], nice=False)
    amounts = alt.X("amount:Q").scale(scale).axis(None)
    names = _names(rows)
    look: dict[str, Any] = {"align": "left", "baseline": "middle", "aria": False, "fontSize": 13, "color": palette.TEXT}
    layers = [
        _marks(bars[bars["amount"].notna()].drop(columns="id"), names, amounts, measure, x2=alt.datum(0)),
        alt.Chart(words).mark_text(dx=6, dy=9, **look).encode(x=amounts, y=names, text="words:N"),
    ]
    if not begins:
        layers.append(alt.Chart(words).mark_text(dy=-11, **look).encode(x=alt.value(0), y=names, text="label:N"))
    return alt.LayerChart(layer=layers)


def _values(
    rows: Sequence[YearRow], colours: Mapping[str, str], figure_of: Callable[[YearRow], Figure]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The bars, and the words at each row."""
    frame = marks.of_collaborations((row.collaboration, figure_of(row)) for row in rows)
    bars = charts.drawn(frame).assign(
        words=frame["figure"].map(figure_text.amount),
        colour=[colours.get(key, palette.OTHERS) for key in frame["id"]],
    )
    return bars, frame[["label"]].assign(amount=frame["amount"].fillna(0), words=frame["figure"].map(_short))


def _panel(
    rows: Sequence[YearRow], colours: Mapping[str, str], measure: Measure, figure_of: Callable[[YearRow], Figure]
) -> alt.LayerChart:
    labels = [row.collaboration.label for row in rows]
    bars, words = _values(rows, colours, figure_of)
    largest = max(bars["amount"].dropna(), default=0)
    room = f"{largest} * width / max(width - {_LABEL_ROOM}, 60)" if largest else "1"
    names = alt.Y("label:N").scale(domain=labels, paddingInner=0.3).axis(None)
    amounts = alt.X("amount:Q").scale(domainMin=0, domainMax={"expr": room}, nice=False).axis(None)
    known = bars[bars["amount"].notna()].drop(columns="id")
    layers = [_marks(known, names, amounts, measure), *_texts(words, names, amounts)]
    return charts.styled(alt.LayerChart(layer=layers), height=ROW_HEIGHT * max(len(rows), 1))


def _short(figure: Figure) -> str:
    return figure_text.short_amount(figure) if figure.applicable else figure.status.word


def _marks(bars: pd.DataFrame, names: alt.Y, amounts: alt.X, measure: Measure, **ends: Any) -> alt.Chart:
    chart: alt.Chart = (
        alt.Chart(bars)
        .mark_bar(strokeWidth=1.5, aria=False, height=_BAR_HEIGHT, yOffset=9)
        .encode(
            x=amounts,
            y=names,
            **ends,
            fill=alt.Fill("colour:N", scale=None),
            stroke=alt.Stroke("colour:N", scale=None),
            fillOpacity=alt.FillOpacity("opacity:Q", scale=None),
            strokeDash=charts.outline_by_status(),
            tooltip=[
                alt.Tooltip("label:N", title="Samarbete"),
                alt.Tooltip("words:N", title=measure.name),
                alt.Tooltip("status:N", title="Status"),
            ],
        )
    )
    return chart


def _texts(words: pd.DataFrame, names: alt.Y, amounts: alt.X) -> list[alt.Chart]:
    """Each name above its bar and the amount after it, so that neither is cut on a narrow screen."""
    base = alt.Chart(words)
    look: dict[str, Any] = {"align": "left", "baseline": "middle", "aria": False, "fontSize": 13}
    return [
        base.mark_text(dy=-13, color=palette.TEXT, **look).encode(x=alt.value(0), y=names, text="label:N"),
        base.mark_text(dx=6, dy=9, color=palette.TEXT, **look).encode(x=amounts, y=names, text="words:N"),
    ]
