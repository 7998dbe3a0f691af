"""Charts that PowerPoint draws by itself and that can be edited there: the numbers lie in a workbook inside each."""

import datetime as dt
import io
import re
import textwrap
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Pt

from kronoberg.domain import swedish
from kronoberg.domain.figures import Unit
from kronoberg.domain.words import Status
from kronoberg.domain.words.drawing import Line
from kronoberg.render.pptx import slides
from kronoberg.render.pptx.template import FONT, SMALLEST, Box
from kronoberg.render.xlsx import sheets
from kronoberg.render.xlsx.sheets import Looks
from kronoberg.report.native_charts import Mark, NativeChart, Place
from kronoberg.show import palette
from kronoberg.show.table import CellKind

SHEET = "Data"
_KINDS = {Unit.SEK: CellKind.MONEY, Unit.PERCENT_FTE: CellKind.PERCENT}
_DASHES = {Line.DASHED: MSO_LINE.DASH, Line.DOTTED: MSO_LINE.SQUARE_DOT}
_SHORT = re.compile(r"[^,a-z]+(?:,(?P<decimals>\d+))?\s(?P<unit>mnkr|tkr|kr)")
_SCALES = {"mnkr": ",,", "tkr": ",", "kr": ""}
"""Each comma after the digits of a format divides by a thousand."""
_GAP = 45
_LETTERS_AT_A_YEAR = 10
# Room at the right of the longest bar for its number.
_ROOM = 1.3


def add(added: Slide, box: Box, chart: NativeChart, *, made_at: dt.datetime) -> None:
    """Draw a chart that has something to draw on a slide; `made_at` is the moment that its workbook says."""
    kind = XL_CHART_TYPE.COLUMN_STACKED if chart.over_years else XL_CHART_TYPE.BAR_CLUSTERED
    frame = added.shapes.add_chart(kind, *box, _data(chart))
    slides.describe(frame, "Diagram", f"{chart.words.alt} {chart.words.text}")
    drawn: Any = frame.chart
    drawn.has_title = False
    drawn.font.size, drawn.font.name = Pt(SMALLEST), FONT
    drawn.font.color.rgb = slides.rgb(palette.TEXT)
    drawn.has_legend = chart.over_years
    if chart.over_years:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    _set_axes(drawn, chart)
    plot = drawn.plots[0]
    plot.gap_width = _GAP
    plot.overlap = 100 if chart.over_years else 0
    for series, of_data in zip(plot.series, chart.series, strict=True):
        series.invert_if_negative = False
        _look(series.format, of_data.colour, of_data.colour, Status.OUTCOME)
        for point, mark in enumerate(of_data.marks):
            if mark.value is not None:
                _look(series.points[point].format, mark.fill, mark.colour, mark.status)
        if not chart.over_years:
            _label(series, of_data.marks, _KINDS[chart.unit])
    _tidy(drawn, _workbook(chart, made_at))


def _data(chart: NativeChart) -> CategoryChartData:
    """The numbers, with nothing at all where nothing is known."""
    data = CategoryChartData(number_format=_code(chart))
    data.categories = [_place(place, chart, position) for position, place in enumerate(chart.places)]
    kind = _KINDS[chart.unit]
    for series in chart.series:
        known = [None if mark.value is None else sheets.number_in_excel(kind, mark.value) for mark in series.marks]
        data.add_series(series.name, known)
    return data


def _place(place: Place, chart: NativeChart, position: int) -> str:
    """The words at a column, or beside a bar; a bar's number stands at its end, so here only that there is none."""
    if chart.over_years:
        broken = textwrap.wrap(place.words.replace(swedish.NBSP, " "), _LETTERS_AT_A_YEAR, break_long_words=False)
        return "\n".join((place.name, *broken))
    drawn = all(series.marks[position].value is not None for series in chart.series)
    return place.name if drawn else f"{place.name}: {place.words}"


def _set_axes(drawn: Any, chart: NativeChart) -> None:
    places, amounts = drawn.category_axis, drawn.value_axis
    places.format.line.color.rgb = slides.rgb(palette.AXIS)
    places.has_major_gridlines = False
    places.major_tick_mark = amounts.major_tick_mark = XL_TICK_MARK.NONE
    amounts.minimum_scale = 0
    # The first place stands at the top, as in a table.
    places.reverse_order = not chart.over_years
    # The words at each place say how much it is, larger than an axis could.
    amounts.visible = amounts.has_major_gridlines = False
    if not chart.over_years:
        amounts.maximum_scale = sheets.number_in_excel(_KINDS[chart.unit], chart.largest) * _ROOM or 1
    # Words stand upright, whatever their length.
    places.tick_labels.font.size = Pt(SMALLEST)
    body = places._element.find(qn("c:txPr")).find(qn("a:bodyPr"))
    body.set("rot", "0")
    body.set("vert", "horz")


def _code(chart: NativeChart) -> str:
    values = [mark.value for series in chart.series for mark in series.marks]
    return sheets.number_format(_KINDS[chart.unit], values)


def _look(form: Any, fill: str, outline: str, status: Status) -> None:
    form.fill.solid()
    form.fill.fore_color.rgb = slides.rgb(fill)
    form.line.color.rgb = slides.rgb(outline)
    form.line.width = Pt(1.5)
    if status.facts.bar.outline in _DASHES:
        form.line.dash_style = _DASHES[status.facts.bar.outline]


def _label(series: Any, marks: tuple[Mark, ...], kind: CellKind) -> None:
    """Write each number at its bar as the pages write it. It stays the cell's own number: only its format says more."""
    shown = (
        '<c:spPr/><c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr></a:p></c:txPr>'
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
    labels = ""
    for point, mark in enumerate(marks):
        code = quoteattr(_short_code(mark) if kind is CellKind.MONEY else _label_code(mark, kind))
        form = f'<c:numFmt formatCode={code} sourceLinked="0"/>'
        labels += f'<c:dLbl><c:idx val="{point}"/>{form}{shown}</c:dLbl>' if mark.value is not None else ""
    series._element.find(qn("c:cat")).addprevious(parse_xml(f"<c:dLbls {nsdecls('c', 'a')}>{labels}{shown}</c:dLbls>"))


def _label_code(mark: Mark, kind: CellKind) -> str:
    return _qualified(mark.qualifier, sheets.number_format(kind, [mark.value]))


def _short_code(mark: Mark) -> str:
    """A format that writes the exact number of an amount in its short form: in thousands or millions, rounded."""
    written = _SHORT.fullmatch(mark.short.removeprefix(mark.qualifier))
    if written is None:
        return f'"{mark.short}"'
    decimals = f".{'0' * len(written['decimals'])}" if written["decimals"] else ""
    return _qualified(mark.qualifier, f'#,##0{decimals}{_SCALES[written["unit"]]}" {written["unit"]}"')


def _qualified(qualifier: str, code: str) -> str:
    return f'"{qualifier}"{code}' if qualifier else code


def _tidy(drawn: Any, workbook: bytes) -> None:
    """Put our own workbook inside the chart, point at its sheet, and say that the texts are Swedish."""
    drawn.part.chart_workbook.update_from_xlsx_blob(workbook)
    for reference in drawn._chartSpace.iter(qn("c:f")):
        reference.text = reference.text.replace("Sheet1!", f"{SHEET}!")
    for style in drawn._chartSpace.iter(qn("a:defRPr")):
        style.set("lang", slides.LANGUAGE)


def _workbook(chart: NativeChart, made_at: dt.datetime) -> bytes:
    """The workbook that opens when the chart's data is edited; beside the numbers stand the same in words."""
    made = io.BytesIO()
    book = sheets.opened(made, {"title": chart.words.headline}, created=made_at)
    looks, sheet = Looks(book), book.add_worksheet(SHEET)
    kind, code, count = _KINDS[chart.unit], _code(chart), len(chart.series)
    for line, place in enumerate(chart.places):
        sheets.write_text(sheet, (line + 1, 0), _place(place, chart, line), looks.text)
    for position, series in enumerate(chart.series, start=1):
        sheets.write_text(sheet, (0, position), series.name, looks.number_head)
        sheets.write_text(sheet, (0, position + count), f"{series.name}, i ord", looks.head)
        for line, mark in enumerate(series.marks, start=1):
            number = looks.number(_qualified(mark.qualifier, code))
            sheets.write_cell(sheet, (line, position), mark.value, kind=kind, number=number, text=looks.text)
            sheets.write_text(sheet, (line, position + count), mark.words, looks.text)
    sheet.set_column(0, 2 * count, 26)
    book.close()
    return made.getvalue()
