"""The fonts of a Word file: how wide its letters are, so that its tables get the room that they need."""

from collections.abc import Mapping

from kronoberg.render.docx.style_names import by_id, chain, id_of, name_of
from kronoberg.render.docx.xml import Element, parsed, tag

# How wide the letters of a font are, Arial's being 1; tables are given room by it. Narrow letters ("initiativ") differ
# most from Arial's, and count.
_LETTERS = {
    "aptos": 1.02,
    "arial": 1.0,
    "arial black": 1.35,
    "arial narrow": 0.82,
    "bookman old style": 1.15,
    "caladea": 1.0,
    "calibri": 0.92,
    "cambria": 1.0,
    "carlito": 0.92,
    "century gothic": 1.15,
    "courier new": 1.5,
    "dejavu sans": 1.19,
    "dejavu serif": 1.19,
    "garamond": 0.9,
    "georgia": 1.17,
    "gill sans mt": 0.95,
    "helvetica": 1.0,
    "lato": 1.03,
    "liberation sans": 1.0,
    "liberation serif": 0.93,
    "lucida sans": 1.15,
    "lucida sans unicode": 1.15,
    "montserrat": 1.22,
    "noto sans": 1.09,
    "open sans": 1.09,
    "poppins": 1.2,
    "roboto": 1.02,
    "segoe ui": 1.05,
    "source sans pro": 0.95,
    "tahoma": 1.05,
    "times new roman": 0.93,
    "trebuchet ms": 1.05,
    "verdana": 1.19,
}
_UNKNOWN = 1.15
# Which font of the theme is meant: the one for headings, or the one for text.
_MAJOR, _MINOR = "a:majorFont", "a:minorFont"
_THEMED = {"majorHAnsi": _MAJOR, "majorAscii": _MAJOR, "minorHAnsi": _MINOR, "minorAscii": _MINOR}
_ORDINARY = "normal"


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
    styles = by_id(present)
    ordinary = next((row for row in styles.values() if name_of(row) == ("paragraph", _ORDINARY)), None)
    runs = [style.find(tag("w:rPr")) for style in chain(styles, "" if ordinary is None else id_of(ordinary))]
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
