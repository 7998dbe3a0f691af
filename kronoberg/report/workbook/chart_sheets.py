"""The sheets of the report's workbook that hold charts: Excel draws each from the numbers in the table below it."""

from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kronoberg.domain.figures import Unit
from kronoberg.domain.words.drawing import Line
from kronoberg.render.xlsx import sheets, table_sheets
from kronoberg.render.xlsx.sheets import Looks
from kronoberg.report.native_charts import Mark, NativeChart, NativeSeries, Place
from kronoberg.show import palette
from kronoberg.show.export import Provenance
from kronoberg.show.table import CellKind

CHART = 4
"""The first row beside which the chart stands."""
KINDS = {Unit.SEK: CellKind.MONEY, Unit.PERCENT_FTE: CellKind.PERCENT}
_PIXELS_A_ROW = 20
_NAME, _YEAR, _LABEL, _NUMBER, _IN_WORDS = 24, 12, 30, 20, 28
# Pixels: wide enough for the words below each column, high enough for the words beside each bar.
_LEAST_WIDE, _A_YEAR, _YEARS_HIGH, _A_BAR, _AROUND = 960, 128, 420, 50, 80
# So many bars or columns fit on a page together with their table.
_ON_A_PAGE = 12
# Over so many columns the texts are written, from the first.
_PROSE_COLUMNS, _LETTERS_A_LINE = 4, 88
_DASHES = {Line.WHOLE: "solid", Line.DASHED: "dash", Line.DOTTED: "square_dot"}
_TEXT = {"color": palette.TEXT, "size": 10}


def write(
    book: xlsxwriter.Workbook,
    name: str,
    chart: NativeChart,
    looks: Looks,
    provenance: Provenance,
    *,
    back: str,
) -> None:
    """Write a chart with its words and its numbers to a sheet of its own.

    Raises
    ------
    TooLongError
        When a text is longer than a cell can hold.
    """
    sheet = book.add_worksheet(name)
    words, high = chart.words, 0 if chart.empty else _height(chart)
    table_sheets.write_top(sheet, words.headline, looks, provenance, back=back)
    headline = CHART + -(-high // _PIXELS_A_ROW) + 1
    told = [text for text in (words.headline, words.measure, words.key, words.source) if text]
    for line, text in enumerate(told):
        _write_prose(sheet, headline + line, text, looks.strong if line == 0 else looks.text)
    head = headline + len(told) + 1
    if chart.places:
        _write_numbers(sheet, head, chart, looks, name)
    if not chart.empty:
        drawn = _drawn(book, chart, name, head, headline)
        drawn.set_size({"width": _width(chart), "height": high})
        sheet.insert_chart(CHART, 0, drawn, {"description": f"{words.alt} {words.text}", "object_position": 2})
    table_sheets.set_page(sheet, words.measure, provenance, handed_in=True)
    if len(chart.places) <= _ON_A_PAGE:
        sheet.fit_to_pages(1, 1)


def _write_prose(sheet: Worksheet, row: int, text: str, look: Format) -> None:
    """Write a text over several columns, in a row as high as it needs; no program sees that by itself."""
    sheet.merge_range(row, 0, row, _PROSE_COLUMNS - 1, "", look)
    sheets.write_text(sheet, (row, 0), text, look)
    sheet.set_row(row, sheets.height([(text, _LETTERS_A_LINE)]))


def _write_numbers(sheet: Worksheet, head: int, chart: NativeChart, looks: Looks, name: str) -> None:
    """Write the table that the chart is drawn from: each number, and beside it the same in words with its status."""
    _write_places(sheet, head, chart, looks)
    kind = KINDS[chart.unit]
    code = sheets.number_format(kind, [mark.value for series in chart.series for mark in series.marks])
    for position, series in enumerate(chart.series):
        column = _column(position)
        sheet.set_column(column, column, _NUMBER)
        sheet.set_column(column + 1, column + 1, _IN_WORDS)
        for line, mark in enumerate(series.marks, start=head + 1):
            number = looks.number(f'"{mark.qualifier}"{code}' if mark.qualifier else code)
            sheets.write_cell(sheet, (line, column), mark.value, kind=kind, number=number, text=looks.text)
            sheets.write_text(sheet, (line, column + 1), mark.words, looks.text)
    names = ["År" if chart.over_years else "Samarbete", "Text i diagrammet"]
    names += [text for series in chart.series for text in (series.name, f"{series.name}, i ord")]
    numbers = [_column(position) for position in range(len(chart.series))]
    # No filter: a row that is filtered away would vanish from the chart too.
    table_sheets.add_table(
        sheet,
        head,
        table_sheets.different(names),
        len(chart.places),
        name=name,
        looks=looks,
        numbers=numbers,
        filters=False,
    )
    sheet.set_row(head, sheets.height((series.name, _NUMBER) for series in chart.series))


def _write_places(sheet: Worksheet, head: int, chart: NativeChart, looks: Looks) -> None:
    sheet.set_column(0, 0, _YEAR if chart.over_years else _NAME)
    sheet.set_column(1, 1, _LABEL)
    for line, place in enumerate(chart.places, start=head + 1):
        if chart.over_years:
            sheet.write_number(line, 0, int(place.name), looks.number("0", align="left"))
        else:
            sheets.write_text(sheet, (line, 0), place.name, looks.text)
        label = _label(place, chart)
        sheets.write_text(sheet, (line, 1), label, looks.text)
        sheet.set_row(line, sheets.height([(place.name, _NAME), (label, _LABEL)]))


def _label(place: Place, chart: NativeChart) -> str:
    """The words at a column, one below the other, or beside a bar, where there is less height."""
    between = "\n" if chart.over_years else ", "
    return "\n".join((place.name, between.join(filter(None, (place.words, place.status)))))


def _drawn(book: xlsxwriter.Workbook, chart: NativeChart, name: str, head: int, headline: int) -> Any:
    """The chart; every word and number in it is read from a cell, so none can be taken for a formula."""
    first, last = head + 1, head + len(chart.places)
    kind = {"type": "column", "subtype": "stacked"} if chart.over_years else {"type": "bar"}
    drawn = book.add_chart(kind)
    for position, series in enumerate(chart.series):
        column = _column(position)
        drawn.add_series(
            {
                "name": [name, head, column],
                "categories": [name, first, 1, last, 1],
                "values": [name, first, column, last, column],
                "gap": 45 if chart.over_years else 60,
                **_look(series),
                "points": [_look_of(mark) for mark in series.marks],
            }
        )
    drawn.set_title({"name": [name, headline, 0], "name_font": {**_TEXT, "size": 13, "bold": True}, "overlay": False})
    drawn.set_legend({"position": "top", "font": _TEXT} if chart.over_years else {"none": True})
    drawn.show_blanks_as("gap")
    _set_axes(drawn, chart)
    return drawn


def _set_axes(drawn: Any, chart: NativeChart) -> None:
    line = {"color": palette.AXIS, "width": 0.75}
    places: dict[str, Any] = {"num_font": _TEXT, "line": line, "major_tick_mark": "none"}
    amounts: dict[str, Any] = {
        "num_font": _TEXT,
        "num_format": "#,##0" if chart.unit is Unit.SEK else "0 %",
        "min": 0,
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": palette.GRID, "width": 0.75}},
        "major_tick_mark": "none",
    }
    if chart.over_years:
        drawn.set_x_axis(places)
        drawn.set_y_axis(amounts)
    else:
        # The first row of the table stands at the top, as in the table, and the amounts below the last.
        drawn.set_y_axis({**places, "reverse": True, "interval_unit": 1})
        drawn.set_x_axis({**amounts, "label_position": "high"})


def _look(series: NativeSeries) -> dict[str, Any]:
    return {"fill": {"color": series.colour}, "border": {"color": series.colour, "width": 1.25}}


def _look_of(mark: Mark) -> dict[str, Any] | None:
    if mark.value is None:
        return None
    border = {"color": mark.colour, "width": 1.25, "dash_type": _DASHES[mark.status.facts.bar.outline]}
    return {"fill": {"color": mark.fill}, "border": border}


def _column(position: int) -> int:
    """The column of a series' numbers; beside it stand the same in words."""
    return 2 + 2 * position


def _width(chart: NativeChart) -> int:
    return max(_LEAST_WIDE, _A_YEAR * len(chart.places)) if chart.over_years else _LEAST_WIDE


def _height(chart: NativeChart) -> int:
    if chart.over_years:
        return _YEARS_HIGH
    return _AROUND + _A_BAR * max(len(chart.places), 2) * max(len(chart.series), 1)
