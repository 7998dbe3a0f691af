"""Small columns of each collaboration's years, one row a collaboration, all on the same scale and the same years.

In a stack only the lowest part can be followed from year to year; here each can. The rows are one drawing, so that a
screen, a picture and a document show the same, whatever the width.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from kronoberg.analysis.overview.series import YearColumn
from kronoberg.frames import marks
from kronoberg.show import figure_text, palette
from kronoberg.topics.overview import charts
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.charts import COST, LABEL_WIDTH, Measure

MOST = 20
"""Rows of the drawing: some screens of it. A picture of a thousand is higher than a browser can draw."""
ROW_HEIGHT = 104
# Parts of a row's height: what is above the highest column (name and label), and what is below the columns.
_ABOVE, _BELOW = 0.48, 0.07
_NAME = 0.12
_AROUND = 40


@dataclass(frozen=True, slots=True)
class Course:
    """A collaboration's years: its id, what it is called, and a column for each year."""

    key: str
    label: str
    columns: tuple[YearColumn, ...]


def followed(courses: Sequence[Course]) -> tuple[Course, ...]:
    """Those that have any figure; nobody when there is nothing to follow: one course, or one year with figures."""
    known = tuple(each for each in courses if any(column.total.value is not None for column in each.columns))
    years = {column.year for each in known for column in each.columns if column.total.value is not None}
    return known if len(known) > 1 and len(years) > 1 else ()


def rows(courses: Sequence[Course], colours: Mapping[str, str], measure: Measure = COST) -> alt.LayerChart:
    """Draw a row of columns for each of the first `MOST` courses, with words where a year has no figure."""
    courses = courses[:MOST]
    years = [str(column.year) for column in courses[0].columns]
    narrow = f"width < {LABEL_WIDTH * len(years)}"
    values = _values(courses, colours)
    across = alt.X("year:O").scale(domain=years, paddingInner=0.3)
    across = across.axis(labelAngle=0, title=None, labelOverlap=False, domain=False, ticks=False)
    down = alt.Y("top:Q").scale(domain=[0, len(courses)], reverse=True, nice=False).axis(None)
    base = alt.Chart(values.drop(columns="figure")).encode(x=across, y=down)
    names = pd.DataFrame(
        {"name": [each.label for each in courses], "top": [place + _NAME for place in range(len(courses))]}
    )
    lines = names.assign(top=[place + 1 - _BELOW for place in range(len(courses))])
    layers = [
        alt.Chart(lines).mark_rule(color=palette.AXIS, aria=False).encode(y=down),
        _columns(base, measure),
        *charts.level_labels(base, narrow, size=12, gap=3),
        alt.Chart(names)
        .mark_text(align="left", baseline="middle", fontSize=13, fontWeight=600, color=palette.TEXT, aria=False)
        .encode(x=alt.value(0), y=down, text="name:N"),
    ]
    return charts.styled(alt.LayerChart(layer=layers), height=ROW_HEIGHT * len(courses) + _AROUND)


def _values(courses: Sequence[Course], colours: Mapping[str, str]) -> pd.DataFrame:
    """One row a course and year: where its column begins and ends in rows, and the words at it."""
    frames = []
    largest = max(column.total.value or 0 for each in courses for column in each.columns) / 100 or 1
    for place, each in enumerate(courses):
        frame = marks.totals(each.columns)
        labels = [describe.column_label(column) for column in each.columns]
        floor = place + 1 - _BELOW
        heights = frame["amount"].fillna(0).astype(float) / largest * (1 - _ABOVE - _BELOW)
        frames.append(
            charts.drawn(frame).assign(
                figure=frame["figure"],
                label=each.label,
                colour=colours.get(each.key, palette.OTHERS),
                floor=floor,
                top=floor - heights,
                said=frame["figure"].map(figure_text.amount),
                **_one_line(charts.level_lines(labels), labels),
            )
        )
    return pd.concat(frames, ignore_index=True)


def _one_line(lines: dict[str, list[str]], labels: Sequence[str]) -> dict[str, list[str]]:
    """Where there is room, the whole label stands in the lower line: a row is lower than a chart."""
    return lines | {"first": [""] * len(labels), "second": list(labels)}


def _columns(base: alt.Chart, measure: Measure) -> alt.Chart:
    chart: alt.Chart = (
        base.mark_bar(strokeWidth=1.5, aria=False)
        .transform_filter("datum.amount != null")
        .encode(
            y2="floor:Q",
            fill=alt.Fill("colour:N", scale=None),
            stroke=alt.Stroke("colour:N", scale=None),
            fillOpacity=alt.FillOpacity("opacity:Q", scale=None),
            strokeDash=charts.outline_by_status(),
            tooltip=[
                alt.Tooltip("label:N", title="Samarbete"),
                alt.Tooltip("year:O", title="År"),
                alt.Tooltip("said:N", title=measure.name),
                alt.Tooltip("status:N", title="Status"),
            ],
        )
    )
    return chart
