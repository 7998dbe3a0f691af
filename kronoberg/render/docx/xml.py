"""The pieces that a Word file's text is written of, as XML elements.

Written directly rather than by python-docx: a report has thousands of cells, and it has no words for captions, repeated
header rows or fields.
"""

import re
from typing import Any

from lxml import etree

from kronoberg.domain import texts

Element = Any
"""An element of lxml, which has no types of its own."""

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}

_W = f"{{{NAMESPACES['w']}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LINES = re.compile(r"\r\n|[\r\n\v\u2028\u2029]")


def w(name: str, /, *children: Element | None, **attributes: object) -> Element:
    """An element of Word's language with its attributes; a child that is None is left out."""
    made = etree.Element(_W + name, {_W + key: str(value) for key, value in attributes.items()})
    made.extend([child for child in children if child is not None])
    return made


def tag(name: str) -> str:
    """The whole name of an element or attribute, from its short one: `w:val`."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def parsed(xml: bytes) -> Element:
    """XML of a file, without outside entities, comments and instructions, and without room between elements.

    Raises
    ------
    lxml.etree.XMLSyntaxError
        When it is no XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_blank_text=True, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(xml, parser)


def written(root: Element) -> bytes:
    """An element as the XML of a part."""
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content


def runs(text: str, *, style: str = "", bold: bool = False) -> list[Element]:
    """Text as runs of Word's, in a style for letters if one is given; a line break stays one, as does a tab.

    Bold is set as a person sets it: as a style for letters it would become an element of its own in a PDF, which
    checkers of the reading order take for a text out of its place.
    """
    named = w("rStyle", val=style) if style else None
    strong = (w("b"), w("bCs")) if bold else ()
    made = w("r", w("rPr", named, *strong) if style or bold else None)
    for number, line in enumerate(_LINES.split(text)):
        if number:
            made.append(w("br"))
        for place, piece in enumerate(line.split("\t")):
            if place:
                made.append(w("tab"))
            if piece:
                made.append(_text(piece))
    return [made]


def tab() -> Element:
    """A run that is a tab."""
    return w("r", w("tab"))


def field(instruction: str, shown: str = "") -> list[Element]:
    """A field, with what it shows until Word works it out."""
    told = w("instrText")
    told.set(_SPACE, "preserve")
    told.text = f" {instruction} "
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", told),
        w("r", w("fldChar", fldCharType="separate")),
        *(runs(shown) if shown else []),
        w("r", w("fldChar", fldCharType="end")),
    ]


def paragraph(style: str, *content: Element, properties: tuple[Element, ...] = ()) -> Element:
    """A paragraph in a style, with properties of its own in the order that the standard asks for."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)


def clean(text: str) -> str:
    """The text without what no XML may hold."""
    return texts.in_xml(text)


def _text(text: str) -> Element:
    made = w("t")
    made.set(_SPACE, "preserve")
    made.text = clean(text)
    return made
