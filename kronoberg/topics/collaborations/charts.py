"""The small chart of one collaboration's course over the years, with which its story begins."""

from collections.abc import Sequence

import altair as alt

from kronoberg.analysis.overview.series import YearColumn
from kronoberg.frames import marks
from kronoberg.show import palette
from kronoberg.topics.overview import charts

HEIGHT = 96
MISSING, NOT_IN = "?", "–"
"""What stands in the place of a bar: where a cost is expected that nobody knows, and where none is."""


def course(columns: Sequence[YearColumn], colour: str) -> alt.LayerChart:
    """Draw one bar a year, without amounts: they stand beside it in words.

    Parameters
    ----------
    columns
        The years in order.
    colour
        The collaboration's own.
    """
    years = alt.X("year:O").scale(domain=[str(column.year) for column in columns], paddingInner=0.25)
    years = years.axis(labelAngle=0, title=None, labelOverlap="parity", ticks=False)
    amounts = alt.Y("ends:Q", stack=None, axis=None).scale(domainMin=0)
    bars = alt.Chart(charts.drawn(marks.segments(columns))).mark_bar(
        strokeWidth=1.5, color=colour, stroke=colour, aria=False
    )
    drawn = bars.encode(
        x=years,
        y=amounts,
        y2="begins:Q",
        fillOpacity=alt.FillOpacity("opacity:Q", scale=None),
        strokeDash=charts.outline_by_status(),
    )
    totals = marks.totals(columns)
    empty = totals[["year"]].assign(
        ends=0,
        mark=["" if column.total.value is not None else _mark(column) for column in columns],
    )
    text = alt.Chart(empty).mark_text(baseline="bottom", fontSize=13, color=palette.TEXT, aria=False, dy=-2)
    return charts.styled(alt.LayerChart(layer=[drawn, text.encode(x=years, y=amounts, text="mark:N")]), height=HEIGHT)


def _mark(column: YearColumn) -> str:
    return MISSING if column.total.applicable else NOT_IN
