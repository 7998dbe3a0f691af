"""A table in a Word file: a header row on every page, rows that stay whole, widths by content, its looks in styles."""

from dataclasses import dataclass

from kronoberg.domain import swedish
from kronoberg.render.docx.manuscript import TWIPS_PER_POINT, Manuscript
from kronoberg.render.docx.xml import Element, clean, paragraph, runs, tag, w
from kronoberg.show import cell, column_widths, document_words
from kronoberg.show.blocks import KeyFigures
from kronoberg.show.table import Table

# A table of so many rows at most stays on one page; of a longer one, so many stand together on each side of a break.
_KEPT_TOGETHER, _BESIDE_BREAK = 14, 4
# From this many columns on, the letters are smaller also where there is room.
_MANY = 6
# Letters: the least room of a figure that stands large.
_LEAST_FIGURE = 10
# Points to the right of each cell, as in the style of the table.
_BETWEEN = 8.5
_CLOSER = 5.0


@dataclass(frozen=True, slots=True)
class _Size:
    """The styles of a table's cells, and their letters in points."""

    text: str
    number: str
    points: float


_SIZES = (
    _Size("KronobergTabelltext", "KronobergTabelltal", 9),
    _Size("KronobergTabelltextTat", "KronobergTabelltalTat", 8),
    _Size("KronobergTabelltextTatast", "KronobergTabelltalTatast", 7.5),
)
# Only where a word would be broken otherwise, as in a template of wide letters on a narrow page.
_LEAST = _Size("KronobergTabelltextMinst", "KronobergTabelltalMinst", 6.5)


def table(shown: Table, manuscript: Manuscript) -> Element:
    """A table, without its caption."""
    size, between = _size(shown, manuscript)
    room = manuscript.width / TWIPS_PER_POINT
    points = column_widths.widths(shown, room, size.points * manuscript.letters, between=between)
    wide = [int(width * TWIPS_PER_POINT) for width in points]
    properties = _properties(shown, manuscript, sum(wide), between)
    made = w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in wide)))
    headings = [_heading(heading, manuscript) for heading in shown.headings]
    made.append(_row(headings, wide, _styles(shown, manuscript, size), heading=True, kept=bool(shown.rows)))
    last = len(shown.rows) - 1
    for line, row in enumerate(cell.texts(shown)):
        near_an_end = line < _BESIDE_BREAK - 1 or line > last - _BESIDE_BREAK
        kept = line < last and (near_an_end or len(shown.rows) <= _KEPT_TOGETHER)
        total = line in shown.sums
        contents = [_content(text, column, shown, manuscript, bold=total) for column, text in enumerate(row)]
        made.append(_row(contents, wide, _styles(shown, manuscript, size), total=total, kept=kept))
    return made


def key_figures(shown: KeyFigures, manuscript: Manuscript) -> Element:
    """Figures that stand large: a row of labels, one of the figures, and one of a few words on each."""
    count = len(shown.figures)
    # A longer figure gets more room, so that it stays on its line.
    lengths = [max(len(label) * 0.75, len(value), _LEAST_FIGURE) for label, value, _ in shown.figures]
    wide = [int(manuscript.width * length / sum(lengths)) for length in lengths]
    properties = w(
        "tblPr",
        w("tblStyle", val=manuscript.style("KronobergTabell")),
        w("tblW", w=sum(wide), type="dxa"),
        w("tblBorders", w("bottom", val="nil"), w("insideH", val="nil")),
        w("tblLayout", type="fixed"),
        manuscript.tables.margins(_BETWEEN * TWIPS_PER_POINT, _BETWEEN * TWIPS_PER_POINT),
        w("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1),
        w("tblCaption", val=clean(shown.caption)),
    )
    made = w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in wide)))
    small, large = manuscript.style("KronobergTabelltextTat"), manuscript.style("KronobergNyckeltal")
    for line, texts in enumerate(zip(*shown.figures, strict=True)):
        styles = [large if line == 1 else small] * count
        contents = [runs(text or swedish.NBSP) if line else _heading(text, manuscript) for text in texts]
        made.append(_row(contents, wide, styles, heading=line == 0, kept=line < len(shown.figures[0]) - 1))
    return made


def _size(shown: Table, manuscript: Manuscript) -> tuple[_Size, float]:
    """The largest letters in which no word and no number is broken, and how much in each column stays empty.

    A table of many columns never has the largest of all. One that is too wide also in the smallest stands closer, and
    if that is not enough its letters are smaller still.
    """
    sizes = _SIZES[1:] if len(shown.columns) >= _MANY else _SIZES
    room = manuscript.width / TWIPS_PER_POINT
    for size in sizes:
        if column_widths.fits(shown, room, size.points * manuscript.letters, between=_BETWEEN):
            return size, _BETWEEN
    closest = column_widths.fits(shown, room, _SIZES[-1].points * manuscript.letters, between=_CLOSER)
    return (_SIZES[-1] if closest else _LEAST), _CLOSER


def _properties(shown: Table, manuscript: Manuscript, width: int, between: float) -> Element:
    return w(
        "tblPr",
        w("tblStyle", val=manuscript.style("KronobergTabell")),
        w("tblW", w=width, type="dxa"),
        w("tblLayout", type="fixed"),
        manuscript.tables.margins(between * TWIPS_PER_POINT, _BETWEEN * TWIPS_PER_POINT),
        w("tblLook", val="00A0", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=0, noVBand=1),
        w("tblCaption", val=clean(shown.title)),
        w("tblDescription", val=clean(document_words.table_description(shown.headings, len(shown.rows)))),
    )


def _styles(shown: Table, manuscript: Manuscript, size: _Size) -> list[str]:
    """The style of the paragraph in each column."""
    columns = range(len(shown.columns))
    return [manuscript.style(size.number if column in shown.numbers else size.text) for column in columns]


def _heading(text: str, manuscript: Manuscript) -> list[Element]:
    """What stands in a cell of the header row, in the colour that the style means it to have."""
    made = runs(text)
    for run in made if manuscript.tables.heading_colour else ():
        properties = run.find(tag("w:rPr"))
        if properties is None:
            properties = w("rPr")
            run.insert(0, properties)
        properties.append(w("color", val=manuscript.tables.heading_colour))
    return made


def _content(text: str, column: int, shown: Table, manuscript: Manuscript, *, bold: bool) -> list[Element]:
    if column in shown.links and text.startswith(("https://", "http://")):
        return [link(text, manuscript)]
    unbroken = text.replace(" ", swedish.NBSP) if column in shown.numbers else text
    # A cell with nothing at all becomes, in a PDF, a paragraph with nothing in it, which readers stumble on.
    return runs(unbroken or swedish.NBSP, bold=bold)


def _row(
    contents: list[list[Element]],
    wide: list[int],
    styles: list[str],
    *,
    heading: bool = False,
    total: bool = False,
    kept: bool = False,
) -> Element:
    """A row; one that is kept stays on the page of the next."""
    made = w("tr", w("trPr", w("cantSplit"), w("tblHeader") if heading else None))
    for width, style, content in zip(wide, styles, contents, strict=True):
        rule = w("tcBorders", w("top", val="single", sz=8, space=0, color="1A1A1A")) if total else None
        properties = (w("keepNext"),) if kept else ()
        filled = paragraph(style, *content, properties=properties)
        made.append(w("tc", w("tcPr", w("tcW", w=width, type="dxa"), rule), filled))
    return made


def link(address: str, manuscript: Manuscript) -> Element:
    """A web address that leads there."""
    made = w("hyperlink", *runs(address, style=manuscript.style("Hyperlink")), history=1)
    made.set(tag("r:id"), manuscript.address(clean(address)))
    return made
