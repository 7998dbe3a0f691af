"""What a style of a Word file is: its id, its kind, the names that it goes by, and the styles that it is based on."""

from collections.abc import Iterator, Mapping

from kronoberg.render.docx.xml import Element, tag

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
    "sidhuvud": "header",
    "sidfot": "footer",
    "stark": "strong",
    "hyperlänk": "hyperlink",
}


def by_id(present: Element) -> dict[str, Element]:
    """A file's styles by their ids."""
    return {id_of(style): style for style in present.iter(tag("w:style"))}


def chain(styles: Mapping[str, Element], style_id: str) -> Iterator[Element]:
    """A style and those that it is based on, nearest first."""
    seen: set[str] = set()
    while style_id in styles and style_id not in seen:
        seen.add(style_id)
        yield styles[style_id]
        bases = styles[style_id].findall(tag("w:basedOn"))
        style_id = bases[0].get(tag("w:val"), "") if bases else ""


def names(style: Element) -> Iterator[tuple[str, str]]:
    """A style's kind and each name that it goes by."""
    yield name_of(style)
    for aliases in style.iter(tag("w:aliases")):
        yield from ((kind_of(style), _plain(alias)) for alias in aliases.get(tag("w:val"), "").split(","))


def name_of(style: Element) -> tuple[str, str]:
    """A style's kind and name: a style for letters may be called like one for paragraphs."""
    return kind_of(style), next((_plain(name.get(tag("w:val"), "")) for name in style.iter(tag("w:name"))), "")


def kind_of(style: Element) -> str:
    """Whether a style is for paragraphs, letters, tables or lists, in Word's words."""
    found: str = style.get(tag("w:type"), "paragraph")
    return found


def _plain(name: str) -> str:
    lowered = name.strip().lower()
    return _SWEDISH.get(lowered, lowered)


def id_of(style: Element) -> str:
    """What the text refers to a style by."""
    found: str = style.get(tag("w:styleId"), "")
    return found
