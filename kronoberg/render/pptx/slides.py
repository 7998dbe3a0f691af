"""What stands on a slide: a title, texts, lists, tables, what every slide says, and notes; all of it in Swedish."""

import copy
from collections.abc import Iterable, Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from kronoberg.render.pptx import template as slide_template
from kronoberg.render.pptx.template import INNER, LEFT, SMALLEST, Box
from kronoberg.show import palette

LANGUAGE = "sv-SE"
HEAD_FILL, LINE = "#E6F0EB", palette.GRID
WARNING: Box = (LEFT, Inches(0.18), INNER, Inches(0.36))
ROW_HEIGHT = Inches(0.42)
# A title of so many letters fits on two lines; a longer one gets smaller letters.
_TITLE_FITS, _SMALLER_TITLE = 110, 22
_KEY_FIGURE, _WIDTH_OF_A_LETTER = 26, 0.58


def slide(made: Presentation, layout: int, title: str, *, warning: str) -> Slide:
    """A new slide with its title, the warning that the figures are invented, the footer and its number.

    What is read aloud comes in that order: title, warning, then what is added, and last the foot (`finish`).
    """
    added = made.slides.add_slide(made.slide_layouts[layout])
    for shape in added.placeholders:
        shape.name = slide_template.NAMES[shape.placeholder_format.type.name]
    frame = added.shapes.title.text_frame
    write(frame.paragraphs[0], title, points=_SMALLER_TITLE if len(title) > _TITLE_FITS else None)
    if warning:
        shown = text(added, WARNING, [warning], name="Varning", colour=palette.TEXT)
        added.shapes.title._element.addnext(shown._element)
    return added


def finish(added: Slide, *, footer: str, notes: Iterable[str]) -> None:
    """Put the foot on a slide, after everything else, and write its notes."""
    for shape in added.slide_layout.placeholders:
        kind = shape.placeholder_format.type.name
        if kind not in ("FOOTER", "SLIDE_NUMBER"):
            continue
        element = copy.deepcopy(shape._element)
        element.nvSpPr.cNvPr.set("id", str(max(each.shape_id for each in added.shapes) + 1))
        added.shapes._spTree.append(element)
        if kind == "FOOTER":
            frame = added.shapes[-1].text_frame
            frame.clear()
            write(frame.paragraphs[0], footer)
    frame = added.notes_slide.notes_text_frame
    for line, told in enumerate(filter(None, notes)):
        write(frame.paragraphs[0] if line == 0 else frame.add_paragraph(), told)


def write(paragraph: Any, told: str, *, points: int | None = None, bold: bool = False, colour: str = "") -> None:
    """Write a text in Swedish; what is not given comes from the layout."""
    run = paragraph.add_run()
    run.text = told
    properties = run._r.get_or_add_rPr()
    properties.set("lang", LANGUAGE)
    if points is not None:
        run.font.size = Pt(max(points, SMALLEST))
    if bold:
        run.font.bold = True
    if colour:
        run.font.color.rgb = rgb(colour)


def text(
    added: Slide,
    box: Box,
    told: Sequence[str],
    *,
    name: str,
    points: int = SMALLEST,
    bold: bool = False,
    colour: str = palette.TEXT,
) -> Any:
    """Add a box of text, a paragraph each."""
    shape = added.shapes.add_textbox(*box)
    shape.name = name
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.TOP
    for line, each in enumerate(told):
        paragraph = frame.paragraphs[0] if line == 0 else frame.add_paragraph()
        write(paragraph, each, points=points, bold=bold, colour=colour)
    return shape


def key_figure_points(figures: Sequence[str], width: int) -> int:
    """The size of letters at which the longest of the figures stands on one line of a box so wide."""
    longest = max(map(len, figures), default=1)
    return min(_KEY_FIGURE, int(Emu(width).pt / (_WIDTH_OF_A_LETTER * longest)))


def key_figure(added: Slide, box: Box, label: str, figure: str, note: str, *, points: int) -> None:
    """Add a figure that stands large between its label and a few words on it, in one box."""
    shape = text(added, box, [label], name=label)
    frame = shape.text_frame
    write(frame.add_paragraph(), figure, points=points, bold=True, colour=palette.STRONG)
    write(frame.add_paragraph(), note, points=SMALLEST, colour=palette.TEXT)


def fill(placeholder: Any, items: Sequence[str], *, heading: str = "", bullets: bool = True) -> None:
    """Write a list into its place, below a heading, which has no bullet."""
    frame = placeholder.text_frame
    told = [*([heading] if heading else []), *items]
    for line, each in enumerate(told):
        paragraph = frame.paragraphs[0] if line == 0 else frame.add_paragraph()
        is_heading = bool(heading) and line == 0
        if is_heading or not bullets:
            _without_bullet(paragraph)
        write(paragraph, each, points=SMALLEST, bold=is_heading)
        paragraph.space_after = Pt(4)


def table(added: Slide, box: Box, rows: Sequence[Sequence[str]], *, alt: str, numbers: Iterable[int] = ()) -> None:
    """Add a table whose first row is its heading; `numbers` are the columns that stand to the right."""
    left, top, width, _ = box
    frame = added.shapes.add_table(len(rows), len(rows[0]), left, top, width, ROW_HEIGHT * len(rows))
    describe(frame, "Tabell", alt)
    grid, right = frame.table, frozenset(numbers)
    grid.first_row, grid.horz_banding = True, False
    first = width * (34 if len(rows[0]) > 2 else 50) // 100
    for position, column in enumerate(grid.columns):
        column.width = first if position == 0 else (width - first) // (len(rows[0]) - 1)
    for line, cells in enumerate(rows):
        grid.rows[line].height = ROW_HEIGHT
        for position, told in enumerate(cells):
            _cell(grid.cell(line, position), told, head=line == 0, right=position in right)


def describe(frame: Any, name: str, alt: str) -> None:
    """Give a chart or a table its name and its alternative text."""
    frame.name = name
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)


def rgb(colour: str) -> RGBColor:
    """A colour as the library wants it."""
    return RGBColor.from_string(colour.lstrip("#").upper())


def _cell(cell: Any, told: str, *, head: bool, right: bool) -> None:
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(HEAD_FILL if head else "#ffffff")
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_top = cell.margin_bottom = Inches(0.03)
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    write(paragraph, told, points=SMALLEST, bold=head, colour=palette.TEXT)
    properties = cell._tc.get_or_add_tcPr()
    line = properties.makeelement(qn("a:lnB"), {"w": "9525"})
    filled = line.makeelement(qn("a:solidFill"), {})
    filled.append(filled.makeelement(qn("a:srgbClr"), {"val": LINE.lstrip("#").upper()}))
    line.append(filled)
    # The lines of a cell stand before its fill.
    properties.insert(0, line)


def _without_bullet(paragraph: Any) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.append(properties.makeelement(qn("a:buNone"), {}))
