"""A document as the plain data that its PDF is set from: texts as they stand, drawn charts, widths in points.

Nothing here is markup: what sets the PDF gets it as JSON and prints every text letter by letter.
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from kronoberg.show import cell, column_widths, document_words, font_letters
from kronoberg.show.blocks import Chart, Document, Facts, Gap, Heading, KeyFigures, Note, Points, Text, Written
from kronoberg.show.drawing import report_pictures
from kronoberg.show.table import NUMERIC, CellKind, Column, Table

# Points: an A4 page's width and the height that a chart may have, without the margins that report.typ has.
ROOM, _HIGHEST = 464.0, 560.0
# Points to the left and right of the text in a cell.
_INSET = (3.0, 6.0)
# The sizes of a table's letters in points; the first in which no word has to be broken is taken.
_SIZES = (9.0, 8.2, 7.5)
# How wide our font is beside Arial, which widths are measured by.
_NARROWNESS = 0.95
# From this many columns on, the letters are smaller also where there is room.
_MANY = 6
# A table of so many rows and lines at most stays on one page.
_KEPT_ROWS, _KEPT_LINES = 16, 32
# So many facts at most stay on one page.
_KEPT_FACTS = 14
# A row higher than this many lines may be divided between two pages; otherwise it might find no page to stand on.
_MOST_LINES = 40
# A last paragraph of at most so many letters stays whole, with its writer's name below it.
_LONG_PARAGRAPH = 900
# Letters: the least room of a figure that stands large.
_LEAST_FIGURE = 10
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)" height="([\d.]+)"')


def content(document: Document) -> dict[str, Any]:
    """The document as data for `typst/report.typ`; letters that cannot be printed are squares.

    Raises
    ------
    kronoberg.show.drawing.engine.DrawingError
        When a chart cannot be drawn.
    """
    made: dict[str, Any] = _printable(
        {
            "title": document.title,
            "subtitle": document.subtitle,
            "region": document.region,
            "keywords": document.keywords,
            "running_head": document.running_head,
            "warning": document.warning,
            "head": [[name, [value]] for name, value in document.head],
            "imprint": document.imprint,
            "tight": document.tight,
            "trace": document.trace,
            "words": {
                "table": document_words.TABLE,
                "figure": document_words.FIGURE,
                "page": document_words.PAGE,
                "of": document_words.OF,
            },
            "blocks": [_MAKERS[block.kind](block) | {"kind": block.kind} for block in document.blocks],
        }
    )
    return made


def _printable(part: Any) -> Any:
    if isinstance(part, str):
        return font_letters.printable(part)
    if isinstance(part, dict):
        return {name: _printable(inner) for name, inner in part.items()}
    if isinstance(part, list | tuple):
        return [_printable(inner) for inner in part]
    return part


def _heading(block: Heading) -> dict[str, Any]:
    return {"text": block.text, "level": block.level, "new_page": block.new_page}


def _text(block: Text) -> dict[str, Any]:
    return {"lines": block.text.splitlines(), "leads": block.leads}


def _note(block: Note) -> dict[str, Any]:
    return {"lines": block.text.splitlines()}


def _written(block: Written) -> dict[str, Any]:
    paragraphs = _PARAGRAPHS.split(block.text.replace("\r\n", "\n").strip())
    lines = [paragraph.splitlines() for paragraph in paragraphs]
    return {"paragraphs": lines, "long": len(paragraphs[-1]) > _LONG_PARAGRAPH}


def _gap(block: Gap) -> dict[str, Any]:
    return {"text": document_words.gap(block.text)}


def _points(block: Points) -> dict[str, Any]:
    items = [{"title": document_words.lead(title) if title else "", "text": text} for title, text in block.items]
    return {"items": items, "numbered": block.numbered}


def _facts(block: Facts) -> dict[str, Any]:
    rows = [[name, value.splitlines()] for name, value in block.rows]
    return {"caption": block.caption, "rows": rows, "long": len(rows) > _KEPT_FACTS}


def _key_figures(block: KeyFigures) -> dict[str, Any]:
    # A longer figure gets more room, so that it stays on its line.
    widths = [max(len(label) * 0.75, len(value), _LEAST_FIGURE) for label, value, _ in block.figures]
    return {"caption": block.caption, "figures": block.figures, "widths": widths}


def _table(block: Table) -> dict[str, Any]:
    between = sum(_INSET)
    sizes = _SIZES[1:] if len(block.columns) >= _MANY else _SIZES
    # When not even the smallest letters let every number stand on one line, "minst" may stand above its number.
    loose = replace(block, columns=tuple(map(_loose, block.columns)))
    ways = [*((block, size) for size in sizes), (loose, sizes[-1])]
    fitting = [way for way in ways if column_widths.fits(way[0], ROOM, way[1] * _NARROWNESS, between=between)]
    measured, size = fitting[0] if fitting else ways[-1]
    widths = column_widths.widths(measured, ROOM, size * _NARROWNESS, between=between)
    rows = cell.texts(block)
    heights = [_line_count(row, [width - between for width in widths], size) for row in rows]
    return {
        "caption": block.caption,
        "headings": block.headings,
        "rows": [
            {"cells": row, "sum": line in block.sums, "breakable": height > _MOST_LINES}
            for line, (row, height) in enumerate(zip(rows, heights, strict=True))
        ],
        "breakable": len(heights) > _KEPT_ROWS or sum(heights) > _KEPT_LINES,
        "numbers": sorted(block.numbers),
        # A number or a word that is broken is better than one that hides the next.
        "unbroken": sorted(measured.numbers | measured.dates) if fitting else [],
        "hyphenate": not fitting,
        "links": sorted(block.links),
        "widths": widths,
        "size": size,
        "inset": _INSET,
    }


def _loose(column: Column) -> Column:
    return replace(column, kind=CellKind.TEXT) if column.kind in NUMERIC else column


def _line_count(row: Sequence[str], rooms: Sequence[float], size: float) -> int:
    """About how many lines the highest cell of a row has, rather too many than too few."""
    return max(math.ceil(column_widths.text_width(text, size) / room) for text, room in zip(row, rooms, strict=True))


def _chart(block: Chart) -> dict[str, Any]:
    words = block.words
    drawn = report_pictures.bare_svg(block.specification)
    width, height = map(float, _SIZE.findall(drawn)[0])
    scale = ROOM / max(width, report_pictures.WIDTH)
    return {
        "svg": drawn,
        "width": min(width * scale, _HIGHEST * width / height),
        "alt": words.alt,
        "headline": words.headline,
        "measure": words.measure,
        "note": words.below,
    }


_MAKERS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "heading": _heading,
    "text": _text,
    "written": _written,
    "gap": _gap,
    "note": _note,
    "points": _points,
    "facts": _facts,
    "key_figures": _key_figures,
    "table": _table,
    "chart": _chart,
}
