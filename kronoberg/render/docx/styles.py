"""The styles of a Word file by what they are for: a template's own where it has them, ours where it has not.

A template's styles have their built-in English names inside, whatever language Word speaks (`heading 2`), but ids in
that language (`Rubrik2`); so they are found by name, and their ids used.
"""

import copy
from collections.abc import Iterator, Mapping
from importlib import resources

from kronoberg.render.docx.xml import Element, parsed, tag, w

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
# What stands before a list's number among the properties of a paragraph, by the standard's order.
_BEFORE_NUMBERS = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
_REFERENCES = ("w:basedOn", "w:next", "w:link")
# How wide the letters of a font are, Arial's being 1; tables are given room by it. Narrow letters ("initiativ") differ
# most from Arial's, and count.
_LETTERS = {
    "arial": 1.0,
    "arial black": 1.35,
    "arial narrow": 0.82,
    "bookman old style": 1.15,
    "calibri": 0.92,
    "cambria": 1.0,
    "century gothic": 1.15,
    "courier new": 1.5,
    "dejavu sans": 1.19,
    "garamond": 0.9,
    "georgia": 1.07,
    "gill sans mt": 0.95,
    "helvetica": 1.0,
    "lucida sans": 1.15,
    "lucida sans unicode": 1.15,
    "segoe ui": 1.05,
    "tahoma": 1.05,
    "times new roman": 0.93,
    "trebuchet ms": 1.05,
    "verdana": 1.19,
}
_UNKNOWN = 1.1
# Which font of the theme is meant: the one for headings, or the one for text.
_MAJOR, _MINOR = "a:majorFont", "a:minorFont"
_THEMED = {"majorHAnsi": _MAJOR, "majorAscii": _MAJOR, "minorHAnsi": _MINOR, "minorAscii": _MINOR}
_LISTS = ("ListBullet", "ListNumber")
# The office's own text style is often the ordinary one, left as it is.
_BODY, _ORDINARY = "BodyText", "Normal"


def ours() -> Element:
    """Our own styles, as the element that a Word file keeps them in."""
    return parsed(resources.files("kronoberg.render.docx").joinpath("word", "styles.xml").read_bytes())


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


def letter_width(present: Element, theme: bytes | None) -> float:
    """How wide the letters of a file's running text are, Arial's being 1; somewhat more for a font that is not known.

    Parameters
    ----------
    present
        The file's styles.
    theme
        The file's theme, which fonts may be taken from.
    """
    themed = {} if theme is None else _theme_fonts(parsed(theme))
    styles = {_id(style): style for style in present.iter(tag("w:style"))}
    ordinary = next((row for row in styles.values() if _name(row) == ("paragraph", _ORDINARY.lower())), None)
    runs = [style.find(tag("w:rPr")) for style in _chain(styles, "" if ordinary is None else _id(ordinary))]
    runs += present.findall("/".join(map(tag, ("w:docDefaults", "w:rPrDefault", "w:rPr"))))
    for fonts in (run.find(tag("w:rFonts")) for run in runs if run is not None):
        names = [] if fonts is None else [_font(fonts, kind, themed) for kind in ("ascii", "hAnsi")]
        if any(names):
            return max(_LETTERS.get(name.lower(), _UNKNOWN) for name in names if name)
    return 1.0


def _theme_fonts(theme: Element) -> dict[str, str]:
    """The names of a theme's fonts for Latin letters."""
    found = {kind: next(theme.iter(tag(kind)), None) for kind in (_MAJOR, _MINOR)}
    latin = {kind: fonts.find(tag("a:latin")) for kind, fonts in found.items() if fonts is not None}
    return {kind: font.get("typeface", "") for kind, font in latin.items() if font is not None}


def _font(fonts: Element, kind: str, themed: Mapping[str, str]) -> str:
    """The font for a kind of letters; one that is taken from the theme goes before one that is named."""
    meant = _THEMED.get(fonts.get(tag(f"w:{kind}Theme"), ""), "")
    return themed.get(meant) or fonts.get(tag(f"w:{kind}"), "")


def unnumber(present: Element, ids: Mapping[str, str]) -> frozenset[str]:
    """Take away the numbers that a template's headings, captions and texts give themselves: ours have their own.

    Parameters
    ----------
    present
        The file's styles; it is changed.
    ids
        For the id of each style of ours, the id that the style has in the file.

    Returns
    -------
    frozenset
        The ids of the styles that no list of the file may number.
    """
    styles = {_id(style): style for style in present.iter(tag("w:style"))}
    used = frozenset(there for own, there in ids.items() if own not in _LISTS and _kind(styles[there]) == "paragraph")
    for style_id in used:
        properties = [style.find(tag("w:pPr")) for style in _chain(styles, style_id)]
        numbers = [each.find(tag("w:numPr")) for each in properties if each is not None]
        if any(number is not None for number in numbers):
            _no_number(styles[style_id])
    return used


def _no_number(style: Element) -> None:
    properties = style.find(tag("w:pPr"))
    if properties is None:
        properties = w("pPr")
        later = [tag(f"w:{name}") for name in ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")]
        style.insert(sum(child.tag not in later for child in style), properties)
    for number in properties.findall(tag("w:numPr")):
        properties.remove(number)
    before = [tag(f"w:{name}") for name in _BEFORE_NUMBERS]
    # List 0 is no list: it stops the one of a style that this is based on.
    properties.insert(sum(child.tag in before for child in properties), w("numPr", w("numId", val=0)))


def tab_stops(present: Element, style_id: str) -> set[int]:
    """Where a style has its tab stops, its own and those of the styles that it is based on."""
    styles = {_id(style): style for style in present.iter(tag("w:style"))}
    stops = (stop for style in _chain(styles, style_id) for stop in style.iter(tag("w:tab")))
    return {int(stop.get(tag("w:pos"))) for stop in stops if stop.get(tag("w:pos"))}


def _chain(styles: Mapping[str, Element], style_id: str) -> Iterator[Element]:
    """A style and those that it is based on, nearest first."""
    seen: set[str] = set()
    while style_id in styles and style_id not in seen:
        seen.add(style_id)
        yield styles[style_id]
        bases = styles[style_id].findall(tag("w:basedOn"))
        style_id = bases[0].get(tag("w:val"), "") if bases else ""


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
