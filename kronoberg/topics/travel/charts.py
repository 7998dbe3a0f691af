"""Meetings by form beside trips by mode, a column for each year: two panels, never two axes in one."""

from collections.abc import Sequence

from kronoberg.analysis.overview.series import YearColumn
from kronoberg.show import palette
from kronoberg.topics.effort.charts import Panel
from kronoberg.topics.overview import charts
from kronoberg.topics.overview.charts import MEETINGS, TRIPS, Measure


def panels(meetings: Sequence[YearColumn], trips: Sequence[YearColumn]) -> tuple[Panel, ...]:
    """The number of meetings and of trips in each year; the trips are left out when the data has none at all."""
    shown = [_panel(meetings, MEETINGS, "Antal möten efter form")]
    if any(column.segments for column in trips):
        shown.append(_panel(trips, TRIPS, "Antal resor efter färdsätt"))
    return tuple(shown)


def _panel(columns: Sequence[YearColumn], measure: Measure, name: str) -> Panel:
    chart = charts.stacked_years(columns, palette.travel_colours(), measure, legend_columns=1)
    alt = f"Stapeldiagram: {name.lower()}, {columns[0].year}–{columns[-1].year}."
    return Panel(chart.to_dict(), name, alt)
