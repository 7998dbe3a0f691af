"""Cost and effort of a year as two panels of bars, aligned by collaboration: never two axes in one panel.

The panels are two charts with the same rows in the same order and of the same height, so that they stand beside each
other on a wide screen and below each other on a narrow one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from kronoberg.analysis.overview.overview import YearOverview, YearRow
from kronoberg.domain.figures import Figure
from kronoberg.frames import marks
from kronoberg.show import figure_text, palette
from kronoberg.topics.overview import charts
from kronoberg.topics.overview.charts import COST, EFFORT, Measure

ROW_HEIGHT = 56
_BAR_HEIGHT = 18
# Pixels to the right of the longest bar, where its amount is written.
_LABEL_ROOM = 150


@dataclass(frozen=True, slots=True)
class Panel:
    """One of several charts that belong together: its specification, what it measures, its alternative text."""

    specification: dict[str, Any]
    measure: str
    alt: str


def panels(picture: YearOverview, colours: Mapping[str, str]) -> tuple[Panel, ...]:
    """Cost and effort of a year, aligned by collaboration."""
    rows = by_cost(picture.everything.rows)
    return (
        Panel(
            cost_panel(rows, colours).to_dict(),
            "Kostnad, kronor",
            f"Stapeldiagram: kostnad per samarbete {picture.year}, kronor.",
        ),
        Panel(
            effort_panel(rows, colours).to_dict(),
            "Arbetsinsats, procent av en heltidstjänst",
            f"Stapeldiagram: arbetsinsats per samarbete {picture.year}, procent av en heltidstjänst.",
        ),
    )


def by_cost(rows: Iterable[YearRow]) -> tuple[YearRow, ...]:
    """The rows of both panels, the highest known cost first; those without a known cost last."""
    return tuple(sorted(rows, key=lambda row: -1 if (value := row.cost.gross.value) is None else value, reverse=True))


def cost_panel(rows: Sequence[YearRow], colours: Mapping[str, str]) -> alt.LayerChart:
    """Draw each collaboration's gross cost as a bar, in the order of the rows."""
    return _panel(rows, colours, COST, lambda row: row.cost.gross)


def effort_panel(rows: Sequence[YearRow], colours: Mapping[str, str]) -> alt.LayerChart:
    """Draw each collaboration's effort as a bar, in the order of the rows."""
    return _panel(rows, colours, EFFORT, lambda row: row.effort)


def _panel(
    rows: Sequence[YearRow], colours: Mapping[str, str], measure: Measure, figure_of: Callable[[YearRow], Figure]
) -> alt.LayerChart:
    labels = [row.collaboration.label for row in rows]
    frame = marks.of_collaborations((row.collaboration, figure_of(row)) for row in rows)
    largest = max(frame["amount"].dropna(), default=0)
    room = f"{largest} * width / max(width - {_LABEL_ROOM}, 60)" if largest else "1"
    names = alt.Y("label:N").scale(domain=labels, paddingInner=0.3).axis(None)
    amounts = alt.X("amount:Q").scale(domainMin=0, domainMax={"expr": room}, nice=False).axis(None)
    bars = charts.drawn(frame).assign(
        words=frame["figure"].map(figure_text.amount),
        colour=[colours.get(key, palette.OTHERS) for key in frame["id"]],
    )
    words = frame[["label"]].assign(amount=frame["amount"].fillna(0), words=frame["figure"].map(_short))
    known = bars[bars["amount"].notna()].drop(columns="id")
    layers = [_marks(known, names, amounts, measure), *_texts(words, names, amounts)]
    return charts.styled(alt.LayerChart(layer=layers), height=ROW_HEIGHT * max(len(rows), 1))


def _short(figure: Figure) -> str:
    return figure_text.short_amount(figure) if figure.applicable else figure.status.word


def _marks(bars: pd.DataFrame, names: alt.Y, amounts: alt.X, measure: Measure) -> alt.Chart:
    chart: alt.Chart = (
        alt.Chart(bars)
        .mark_bar(strokeWidth=1.5, aria=False, height=_BAR_HEIGHT, yOffset=9)
        .encode(
            x=amounts,
            y=names,
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
