"""The styles of a Word file by what they are for: a template's own where it has them, ours where it has not.

A template's styles have their built-in English names inside, whatever language Word speaks (`heading 2`), but ids in
that language (`Rubrik2`); so they are found by name, and their ids used.
"""

import copy
from collections.abc import Iterator, Mapping
from importlib import resources

from kronoberg.documents.docx_xml import Element, parsed, tag

# What some programs write in place of Word's own name of a style.
_SWEDISH = {
    "rubrik 1": "heading 1",
    "rubrik 2": "heading 2",
    "rubrik 3": "heading 3",
    "rubrik 4": "heading 4",
    "underrubrik": "subtitle",
    "brödtext": "body text",
    "punktlista": "list bullet",
    "numrerad lista": "list number",
    "beskrivning": "caption",
    "innehållsförteckningsrubrik": "toc heading",
    "innehåll 2": "toc 2",
    "innehåll 3": "toc 3",
    "sidhuvud": "header",
    "sidfot": "footer",
    "stark": "strong",
    "hyperlänk": "hyperlink",
}
_REFERENCES = ("w:basedOn", "w:next", "w:link")
# How wide the letters of a font are, Arial's being 1; tables are given room by it. A font that is not here counts as 1.
_LETTERS = {
    "arial narrow": 0.82,
    "calibri": 0.92,
    "century gothic": 1.12,
    "garamond": 0.9,
    "georgia": 1.07,
    "lucida sans": 1.1,
    "times new roman": 0.93,
    "verdana": 1.19,
}
# The office's own text style is often the ordinary one, left as it is.
_BODY, _ORDINARY = "BodyText", "Normal"


def ours() -> Element:
    """Our own styles, as the element that a Word file keeps them in."""
    return parsed(resources.files("kronoberg.documents").joinpath("word", "styles.xml").read_bytes())


def complete(present: Element) -> Mapping[str, str]:
    """Add to a file's styles those of ours that it lacks.

    Parameters
    ----------
    present
        The file's styles; it is changed.

    Returns
    -------
    Mapping
        For the id of each style of ours, the id that the style has in the file.
    """
    own = list(ours().iter(tag("w:style")))
    known = {name: _id(style) for style in present.iter(tag("w:style")) for name in _names(style)}
    found = {_id(style): known[_name(style)] for style in own if _name(style) in known}
    if _BODY not in found and _ORDINARY in found:
        found[_BODY] = found[_ORDINARY]
    taken = set(map(_id, present.iter(tag("w:style"))))
    missing = [style for style in own if _id(style) not in found]
    ids = {**found, **{_id(style): _free(_id(style), taken) for style in missing}}
    present.extend(_adapted(style, ids) for style in missing)
    return ids


def letter_width(present: Element) -> float:
    """How wide the letters of a file's running text are, Arial's being 1; 1 for a font that is not known."""
    ordinary = [style for style in present.iter(tag("w:style")) if _name(style)[1] == _ORDINARY.lower()]
    for place in (*ordinary, *present.findall(tag("w:docDefaults"))):
        for fonts in place.iter(tag("w:rFonts")):
            if name := fonts.get(tag("w:ascii")):
                return _LETTERS.get(name.lower(), 1.0)
    return 1.0


def tab_stops(present: Element, style_id: str) -> set[int]:
    """Where a style has its tab stops, its own and those of the styles that it is based on."""
    styles = {_id(style): style for style in present.iter(tag("w:style"))}
    found: set[int] = set()
    seen: set[str] = set()
    while style_id in styles and style_id not in seen:
        seen.add(style_id)
        style = styles[style_id]
        found |= {int(stop.get(tag("w:pos"), 0)) for stop in style.iter(tag("w:tab")) if stop.get(tag("w:pos"))}
        bases = style.findall(tag("w:basedOn"))
        style_id = bases[0].get(tag("w:val"), "") if bases else ""
    return found


def _adapted(style: Element, ids: Mapping[str, str]) -> Element:
    """A copy of a style of ours that speaks of the file's ids, and does not claim to be the default of its kind."""
    made = copy.deepcopy(style)
    made.set(tag("w:styleId"), ids[_id(style)])
    made.attrib.pop(tag("w:default"), None)
    for reference in _REFERENCES:
        for element in made.iter(tag(reference)):
            element.set(tag("w:val"), ids[element.get(tag("w:val"))])
    return made


def _free(wanted: str, taken: set[str]) -> str:
    return wanted if wanted not in taken else _free(f"{wanted}K", taken)


def _names(style: Element) -> Iterator[tuple[str, str]]:
    yield _name(style)
    for aliases in style.iter(tag("w:aliases")):
        yield from ((_kind(style), _plain(alias)) for alias in aliases.get(tag("w:val"), "").split(","))


def _name(style: Element) -> tuple[str, str]:
    """A style's kind and name: a style for letters may be called like one for paragraphs."""
    return _kind(style), next((_plain(name.get(tag("w:val"), "")) for name in style.iter(tag("w:name"))), "")


def _kind(style: Element) -> str:
    found: str = style.get(tag("w:type"), "paragraph")
    return found


def _plain(name: str) -> str:
    lowered = name.strip().lower()
    return _SWEDISH.get(lowered, lowered)


def _id(style: Element) -> str:
    found: str = style.get(tag("w:styleId"), "")
    return found
