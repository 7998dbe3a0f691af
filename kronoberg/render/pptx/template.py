"""The empty presentation that ours are made from: wide slides, our font and colours, Swedish, nothing unused.

It is made from the one that comes with python-pptx, and kept: it is the same for every presentation.
"""

import io
import re
from functools import cache
from typing import Any

import pptx
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.util import Emu, Inches, Length

from kronoberg.show import palette

FONT = "Arial"
Box = tuple[Length, Length, Length, Length]
"""From the left, from the top, width and height."""
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
LEFT, INNER = Inches(0.6), Inches(12.13)
SMALLEST = 18
"""Points: nothing on a slide is smaller, so that it is read from the back of the room."""
COVER, LIST, LISTS, TITLE = 0, 1, 2, 3
"""The layouts: the first slide, a title with one list, with two lists, and a title alone."""
_NAMES = {0: "Första sidan", 1: "Rubrik och lista", 3: "Rubrik och två listor", 5: "Endast rubrik"}
NAMES = {
    "TITLE": "Rubrik",
    "CENTER_TITLE": "Rubrik",
    "SUBTITLE": "Underrubrik",
    "BODY": "Text",
    "OBJECT": "Lista",
    "FOOTER": "Sidfot",
    "SLIDE_NUMBER": "Sidnummer",
}
"""What the places on a slide are called, for those who move between them without seeing them."""
_PROMPTS = {
    "Click to edit Master title style": "Klicka för att ändra rubriken",
    "Click to edit Master subtitle style": "Klicka för att ändra underrubriken",
    "Click to edit Master text styles": "Klicka för att ändra texten",
    "Second level": "Andra nivån",
    "Third level": "Tredje nivån",
    "Fourth level": "Fjärde nivån",
    "Fifth level": "Femte nivån",
}
_COLOURS = {"dk1": palette.TEXT, "lt1": "#ffffff", "dk2": palette.STRONG, "accent1": palette.STRONG}
_TITLE = (LEFT, Inches(0.62), INNER, Inches(0.98))
_BODY = (LEFT, Inches(1.85), INNER, Inches(4.0))
_FOOTER = (LEFT, Inches(6.72), Inches(11.2), Inches(0.62))
_NUMBER = (Inches(11.93), Inches(6.72), Inches(0.8), Inches(0.62))


def presentation() -> Presentation:
    """A new presentation without slides."""
    return pptx.Presentation(io.BytesIO(_template()))


@cache
def _template() -> bytes:
    made = pptx.Presentation()
    made.slide_width, made.slide_height = WIDTH, HEIGHT
    for position, layout in reversed(list(enumerate(made.slide_layouts))):
        if position in _NAMES:
            layout.name = _NAMES[position]
        else:
            made.slide_layouts.remove(layout)
    for page in (made.slide_master, *made.slide_layouts):
        _tidy(page)
    _set_cover(made.slide_layouts[COVER])
    half = Emu((INNER - Inches(0.4)) // 2)
    _place(made.slide_layouts[LISTS].placeholders[1], (LEFT, _BODY[1], half, _BODY[3]))
    _place(made.slide_layouts[LISTS].placeholders[2], (Emu(LEFT + half + Inches(0.4)), _BODY[1], half, _BODY[3]))
    _set_styles(made.slide_master)
    _set_theme(made)
    _forget_thumbnail(made)
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def _tidy(page: Any) -> None:
    """Place what every slide has, take away the date, which nobody fills in, and put the words in Swedish."""
    places = {"TITLE": _TITLE, "CENTER_TITLE": _TITLE, "BODY": _BODY, "OBJECT": _BODY, "SUBTITLE": _BODY}
    places |= {"FOOTER": _FOOTER, "SLIDE_NUMBER": _NUMBER}
    for shape in list(page.placeholders):
        kind = shape.placeholder_format.type.name
        if kind == "DATE":
            shape._element.getparent().remove(shape._element)
            continue
        shape.name = NAMES[kind]
        _place(shape, places[kind])
        shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if kind == "TITLE" else MSO_ANCHOR.TOP
        for text in shape._element.iter(qn("a:t")):
            text.text = _PROMPTS.get(text.text, text.text)
        for style in shape._element.iter(qn("a:defRPr")):
            _set_small(style, kind)


def _set_small(style: Any, kind: str) -> None:
    """The footer and the number are quiet, but large enough; other sizes come from the master."""
    if kind in ("FOOTER", "SLIDE_NUMBER"):
        style.set("sz", str(SMALLEST * 100))
        fill = style.find(qn("a:solidFill"))
        if fill is not None:
            style.remove(fill)
    elif "sz" in style.attrib:
        del style.attrib["sz"]


def _place(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = box
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT


def _set_cover(layout: Any) -> None:
    for shape in layout.placeholders:
        # What the original says of centring and grey letters.
        for style in shape._element.iter(qn("a:lstStyle")):
            for level in list(style) if shape.placeholder_format.type.name == "SUBTITLE" else []:
                style.remove(level)
    heading = layout.placeholders[0]._element.find(f".//{qn('a:lstStyle')}")
    level = heading.makeelement(qn("a:lvl1pPr"), {})
    level.append(level.makeelement(qn("a:defRPr"), {"sz": "4000"}))
    heading.append(level)
    layout.placeholders[0].text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    _place(layout.placeholders[0], (LEFT, Inches(2.1), INNER, Inches(1.4)))
    _place(layout.placeholders[1], (LEFT, Inches(3.7), INNER, Inches(2.2)))


def _set_styles(master: Any) -> None:
    """Sizes and colours of titles and lists, for every layout."""
    styles = master._element.find(qn("p:txStyles"))
    for level in styles.find(qn("p:titleStyle")):
        level.set("algn", "l")
        level.find(qn("a:defRPr")).set("sz", str(28 * 100))
        level.find(qn("a:defRPr")).set("b", "1")
        level.find(f".//{qn('a:schemeClr')}").set("val", "tx2")
    for level in styles.find(qn("p:bodyStyle")):
        level.find(f".//{qn('a:schemeClr')}").set("val", "tx1")
        level.find(qn("a:defRPr")).set("sz", str(20 * 100))


def _set_theme(made: Any) -> None:
    """Our font and colours under the names that every program knows."""
    relations = made.slide_master.part.rels.values()
    theme = next(each.target_part for each in relations if each.reltype.endswith("/theme"))
    text = theme.blob.decode()
    text = re.sub(r'(<a:latin typeface=")[^"]*"', rf'\g<1>{FONT}"', text)
    for name, colour in _COLOURS.items():
        filled = f'<a:{name}><a:srgbClr val="{colour.lstrip("#").upper()}"/></a:{name}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", filled, text)
    theme._blob = text.encode()


def _forget_thumbnail(made: Any) -> None:
    """The picture of an empty slide that came with the original."""
    package = made.part.package
    for key, relation in list(package._rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            package._rels.pop(key)


def in_swedish(name: str, content: bytes) -> bytes:
    """A file of a presentation with what the library leaves in English taken out; `name` is its path."""
    if not name.endswith((".xml", ".rels")):
        return content
    for english, swedish in _PROMPTS.items():
        content = content.replace(english.encode(), swedish.encode())
    content = content.replace(b'lang="en-US"', b'lang="sv-SE"')
    return content.replace(b"On-screen Show (4:3)", b"Bredbild") if name == "docProps/app.xml" else content
