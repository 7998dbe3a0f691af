"""Charts for documents: only the chart, at a document's width; its headline, key and source stand around it as text.

A chart is drawn once, whether it becomes a part of a Word file, of a PDF or of a page that shows the document.
"""

import functools
import json
from typing import Any

from kronoberg.show.drawing import engine, pictures

WIDTH = 720
"""Pixels across a column of text, so that a chart's letters become nearly as large as the text's."""
SCALE = 3
"""A PNG has three times the pixels: over 300 to an inch of paper."""

# Pixels around everything, so that no outline is cut in half at the picture's edge.
_EDGE = 2
# A long report has some ten charts; this holds those of a few reports, some 10 MB.
_REMEMBERED = 64


def bare_svg(specification: dict[str, Any]) -> str:
    """A chart alone as SVG, from the Vega-Lite specification that a page shows; it is not changed.

    Raises
    ------
    engine.DrawingError
        When it cannot be drawn.
    """
    return _svg(json.dumps(specification))


def bare_png(specification: dict[str, Any]) -> bytes:
    """The same picture as PNG, at `SCALE` times its size.

    Raises
    ------
    engine.DrawingError
        When it cannot be drawn.
    """
    return _png(json.dumps(specification))


@functools.lru_cache(maxsize=_REMEMBERED)
def _svg(specification: str) -> str:
    chart = json.loads(specification)
    fixed = pictures.fixed(chart, pictures.room_for(chart, WIDTH))
    fixed["config"]["padding"] = _EDGE
    return engine.svg(fixed)


@functools.lru_cache(maxsize=_REMEMBERED)
def _png(specification: str) -> bytes:
    return engine.png(_svg(specification), scale=SCALE)
