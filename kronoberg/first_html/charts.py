"""A chart as SVG, drawn at three widths: the page's style sheet shows the one that the window has room for."""

import json
import re
from html import escape
from typing import Any

from kronoberg.show.drawing import engine

PHONE = "smal"
ROOMS = {"bred": 1200, "mellan": 788, PHONE: 358}
"""Pixels that a chart has across a page of 1280, on a tablet of 820 and on a phone of 390."""
# A text that is shown is never touched, whatever it looks like.
_TAG = re.compile(r"<[^>]+>")
# What only a program would read: the chart as a whole has its words. The fonts are in the page's style sheet.
_SPARE = re.compile(
    r' (?:aria-[a-z]+|role|class|pointer-events|font-family|xmlns:xlink|version|stroke-miterlimit)="[^"]*"'
    r'| opacity="1"'
)
# Where something stands: a tenth of a pixel is enough. How strong a colour is, is left as it is.
_PLACE = re.compile(r' (?:d|transform|[xyr][12]?|c[xy]|width|height)="[^"]*"')
_DIGITS = re.compile(r"(\d+\.\d)\d+")
# Paths without colour and without extent, labels that are not seen, and groups of nothing.
_EMPTY = re.compile(
    r'<path(?: d="(?:M0,0h0v0h0Z)?")?(?: display="none")?/>|<text[^>]* opacity="0"[^>]*>[^<]*</text>|<g[^>]*></g>'
)
# A group of marks of one kind, and what they may have from their group instead of each for itself.
_GROUP = re.compile(r"<g([^>]*)>((?:<(?:text|line|path)\b[^>]*/>|<text\b[^>]*>[^<]*</text>)+)</g>")
_MARK = re.compile(r"<(?:text|line|path)\b[^>]*>")
_HAD_IN_COMMON = re.compile(
    r' (?:text-anchor|font-(?:size|weight)|fill(?:-opacity)?|stroke(?:-(?:width|dasharray|opacity))?)="[^"]*"'
)
_SIZE = re.compile(r'<svg([^>]*?) width="([\d.]+)" height="([\d.]+)"')


def chart(specification: str, alt: str, *, share: float = 1.0, less: float = 0.0) -> str:
    """A chart of the Vega-Lite specification, with its text for who listens.

    Parameters
    ----------
    share, less
        The part of the page's width that the chart has where it stands beside others, and how many pixels less than
        that; on a phone it has it all.

    Raises
    ------
    DrawingError
        When the specification cannot be drawn.
    """
    rooms = {name: room if name == PHONE else round(room * share - less) for name, room in ROOMS.items()}
    drawings = "".join(
        f'<div class="f-{name}">{_svg(json.loads(specification), room)}</div>' for name, room in rooms.items()
    )
    return f'<div class="stVegaLiteChart" role="img" aria-label="{escape(alt)}">{drawings}</div>'


def _svg(specification: dict[str, Any], room: int) -> str:
    # The engine measures labels in a font that it does not find as if each letter were as wide as an m.
    specification.setdefault("config", {})["font"] = "sans-serif"
    if specification.get("width", "container") == "container":
        # As Streamlit's own page does with a chart that is as wide as its room.
        specification |= {"width": room, "autosize": {"type": "fit", "contains": "padding"}}
    drawn = _TAG.sub(_lighter, engine.svg(specification))
    while (less := _EMPTY.sub("", drawn)) != drawn:
        drawn = less
    drawn = _GROUP.sub(_with_what_all_have, drawn)
    return _SIZE.sub(r'<svg\1 width="\2" height="\3" aria-hidden="true"', drawn, count=1)


def _lighter(tag: re.Match[str]) -> str:
    return _PLACE.sub(lambda place: _DIGITS.sub(r"\1", place[0]), _SPARE.sub("", tag[0]))


def _with_what_all_have(group: re.Match[str]) -> str:
    """A group that says once what all its marks have in common."""
    marks = group[2]
    common = set.intersection(*(set(_HAD_IN_COMMON.findall(tag)) for tag in _MARK.findall(marks)))
    common = {said for said in common if f" {said.split('=')[0].strip()}=" not in group[1]}
    alike = _MARK.sub(lambda tag: _HAD_IN_COMMON.sub(lambda said: "" if said[0] in common else said[0], tag[0]), marks)
    return f"<g{group[1]}{''.join(sorted(common))}>{alike}</g>"
