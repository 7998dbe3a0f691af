"""The strong colour of a Word file: ours, or in a region's template the one of its own headings."""

import re
from collections.abc import Mapping

from kronoberg.render.docx.style_names import by_id, chain
from kronoberg.render.docx.xml import Element, tag

OURS = "006633"
"""The strong colour of our own file."""
# Headings without a colour of their own are in that of the text, and so is what we add beside them.
_TEXT = "1A1A1A"
_HEADINGS = ("Heading2", "Heading1")
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
# What WCAG 2.1 asks of text on white.
_READABLE = 4.5


def strong(present: Element, ids: Mapping[str, str]) -> str:
    """The colour of a file's headings where it can be read on white; that of the text where none can.

    Parameters
    ----------
    present, ids
        The file's styles, and the ids in it of those of ours that it has. Ours is given for a file without headings.
    """
    styles = by_id(present)
    headings = [ids[own] for own in _HEADINGS if own in ids]
    if not headings:
        return OURS
    found = (_colour(styles, style_id) for style_id in headings)
    return next((colour for colour in found if _HEX.fullmatch(colour) and _contrast(colour) >= _READABLE), _TEXT)


def recoloured(element: Element, colour: str) -> Element:
    """An element of ours with another strong colour; it is changed."""
    for each in element.iter():
        for name, value in each.attrib.items():
            if value == OURS:
                each.set(name, colour)
    return element


def _colour(styles: Mapping[str, Element], style_id: str) -> str:
    found = (style.find("/".join(map(tag, ("w:rPr", "w:color")))) for style in chain(styles, style_id))
    return next((colour.get(tag("w:val"), "") for colour in found if colour is not None), "")


def _contrast(colour: str) -> float:
    """How much a colour stands out from white, as WCAG 2.1 counts it: 1 to 21."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
