"""Pictures of charts to take home: SVG and PNG with headline, measure, key, source and dataset inside.

A picture is always drawn wide enough for its labels, whatever screen it was asked for from. It is put together as SVG
around the very specification that the page shows, and a PNG is made from that, so the two are the same picture.
"""

import copy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from kronoberg.domain import texts
from kronoberg.show import palette
from kronoberg.show.chart_words import ChartWords
from kronoberg.show.drawing import engine

WIDTH, MARGIN = 900, 28
"""Pixels. A time axis that needs more room than this gets it."""
SCALE = 2
"""A PNG has twice the pixels, so that it is sharp in print and on a projector."""
FONT = '"Source Sans 3", Arial, Helvetica, sans-serif'
"""For specifications that name no font of their own."""

# Amounts beside an axis, with what Vega leaves around them.
_AXIS_ROOM = 112
# A label such as "ca 29,35 mnkr" upright above its column.
_YEAR_ROOM = 90
# A layer that shows only in a narrow chart: invisible here, it would still take its room.
_ONLY_WHEN_NARROW = re.compile(r"width < [\d.]+ \? 1 : 0")
_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)" height="([\d.]+)"')
# Widths in parts of the font's size, on the wide side of common sans-serif fonts, so that no line runs out.
_NARROW, _WIDE, _CAPITAL, _OTHER = 0.32, 0.93, 0.71, 0.57


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Text in one look, to be broken into lines."""

    text: str
    size: int
    colour: str
    weight: str = "normal"
    space_before: int = 0


def svg(specification: dict[str, Any], words: ChartWords, *, notes: Sequence[str] = ()) -> bytes:
    """A chart with its words as SVG.

    Parameters
    ----------
    specification
        The Vega-Lite specification that the page shows; it is not changed.
    words
        What stands around the chart on the page.
    notes
        Further lines below it: the dataset with its revision, a warning that it is invented, the reader's selection.
    """
    return _composed(specification, words, notes).encode()


def png(specification: dict[str, Any], words: ChartWords, *, notes: Sequence[str] = ()) -> bytes:
    """The same picture as PNG, at `SCALE` times its size."""
    return engine.png(_composed(specification, words, notes), scale=SCALE)


def warm() -> None:
    """Have the drawing engine ready, so that the first picture does not wait for it to start."""
    engine.start()


def _composed(specification: dict[str, Any], words: ChartWords, notes: Sequence[str]) -> str:
    room = room_for(specification, WIDTH - 2 * MARGIN)
    width = room + 2 * MARGIN
    font = specification.get("config", {}).get("font", FONT)
    head, y = _text_lines(_head(words), room, MARGIN)
    chart, height = _chart(specification, room, top=y + 14)
    foot, bottom = _text_lines(_foot(words, notes), room, y + 14 + height + 14)
    total = round(bottom + MARGIN)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{total}" '
            f'viewBox="0 0 {width} {total}" xml:lang="sv" role="img" aria-labelledby="rubrik beskrivning">',
            f'<title id="rubrik">{_clean(words.headline)}</title>',
            f'<desc id="beskrivning">{_clean(f"{words.measure}. {words.text} {words.key}")}</desc>',
            f'<rect width="{width}" height="{total}" fill="white"/>',
            f"<g font-family={quoteattr(font)}>",
            *head,
            *foot,
            "</g>",
            chart,
            "</svg>",
        ]
    )


def _head(words: ChartWords) -> list[_Paragraph]:
    return [
        _Paragraph(words.headline, 22, palette.TEXT, "bold"),
        _Paragraph(words.measure, 15, palette.GREY_TEXT, space_before=4),
    ]


def _foot(words: ChartWords, notes: Sequence[str]) -> list[_Paragraph]:
    lines = [words.key, words.source, *notes]
    return [_Paragraph(line, 13, palette.GREY_TEXT, space_before=3) for line in lines if line]


def _chart(specification: dict[str, Any], room: int, *, top: float) -> tuple[str, float]:
    """The chart as a drawing placed in the picture, no wider than `room`, and its height there."""
    drawn = engine.svg(fixed(specification, room))
    size = _SIZE.search(drawn)
    if size is None:
        raise engine.DrawingError("the engine gave a drawing without a size")
    width, height = float(size[1]), float(size[2])
    shrunk = min(1.0, room / width)
    placed = drawn.replace(
        f'width="{size[1]}" height="{size[2]}"',
        f'x="{MARGIN}" y="{top:.0f}" width="{width * shrunk:.0f}" height="{height * shrunk:.0f}"',
        1,
    )
    return placed, height * shrunk


def fixed(specification: dict[str, Any], room: int) -> dict[str, Any]:
    """A specification of that many pixels' width, without margins and roles of its own: what it stands in has them."""
    fixed = copy.deepcopy(specification)
    fixed["config"] = {**fixed.get("config", {}), "aria": False, "padding": 0}
    if "layer" in fixed:
        fixed["layer"] = [layer for layer in fixed["layer"] if not _is_for_narrow_charts(layer)]
    several = [view for part in ("vconcat", "hconcat", "concat") for view in fixed.get(part, ())]
    for view in several:
        if view.get("width") == "container":
            view["width"] = room - _AXIS_ROOM
    if not several and fixed.get("width", "container") == "container":
        fixed["width"] = room
        fixed["autosize"] = {"type": "fit-x", "contains": "padding"}
    return fixed


def _is_for_narrow_charts(layer: dict[str, Any]) -> bool:
    mark = layer.get("mark")
    opacity = mark.get("opacity") if isinstance(mark, dict) else None
    return isinstance(opacity, dict) and _ONLY_WHEN_NARROW.fullmatch(opacity.get("expr", "")) is not None


def room_for(specification: dict[str, Any], least: int) -> int:
    """The pixels that a chart needs across, at least so many, for its longest axis of years to have upright labels."""
    longest = max((len(domain) for domain in _year_domains(specification)), default=0)
    return max(least, longest * _YEAR_ROOM + _AXIS_ROOM)


def _year_domains(part: Any) -> Iterator[list[Any]]:
    if isinstance(part, dict):
        across = part.get("x")
        domain = across.get("scale", {}).get("domain") if isinstance(across, dict) else None
        if isinstance(domain, list):
            yield domain
        for name, inner in part.items():
            if name not in ("data", "datasets"):
                yield from _year_domains(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _year_domains(inner)


def _text_lines(paragraphs: Sequence[_Paragraph], room: int, top: float) -> tuple[list[str], float]:
    """The lines of some paragraphs as SVG, and where the last one ends."""
    lines = []
    y = float(top)
    for paragraph in paragraphs:
        y += paragraph.space_before
        for line in wrapped(paragraph.text, paragraph.size, room, bold=paragraph.weight == "bold"):
            y += paragraph.size * 1.32
            lines.append(
                f'<text x="{MARGIN}" y="{y - paragraph.size * 0.32:.1f}" font-size="{paragraph.size}" '
                f'font-weight="{paragraph.weight}" fill="{paragraph.colour}">{_clean(line)}</text>'
            )
    return lines, y


def wrapped(text: str, size: int, room: float, *, bold: bool = False) -> list[str]:
    """A text in lines that fit in `room` pixels, broken at ordinary spaces; a word too long for a line is cut."""
    lines = [""]
    for word in re.split(r"[ \t\r\n]+", text.strip()):
        candidate = f"{lines[-1]} {word}".strip(" ")
        if text_width(candidate, size, bold=bold) <= room:
            lines[-1] = candidate
            continue
        pieces = list(_pieces(word, size, room, bold=bold))
        lines = [*filter(None, lines), *pieces]
    return lines


def _pieces(word: str, size: int, room: float, *, bold: bool) -> Iterator[str]:
    piece = ""
    for letter in word:
        if piece and text_width(piece + letter, size, bold=bold) > room:
            yield piece
            piece = ""
        piece += letter
    yield piece


def text_width(text: str, size: int, *, bold: bool = False) -> float:
    """About how many pixels wide a text is; rather too many than too few."""
    return sum(map(_letter_width, text)) * size * (1.06 if bold else 1)


def _letter_width(letter: str) -> float:
    if letter in "iljtfr.,:;!|'()[] \u00a0/":
        return _NARROW
    if letter in "mwMW@%—":
        return _WIDE
    return _CAPITAL if letter.isupper() else _OTHER


def _clean(text: str) -> str:
    return escape(texts.in_xml(text))
