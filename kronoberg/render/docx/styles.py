"""The styles of a Word file by what they are for: a template's own where it has them, ours where it has not.

A template's styles have their built-in English names inside, whatever language Word speaks (`heading 2`), but ids in
that language (`Rubrik2`); so they are found by name, and their ids used.
"""

import copy
from collections.abc import Mapping
from importlib import resources

from kronoberg.render.docx import colours as docx_colours
from kronoberg.render.docx.style_names import by_id, chain, id_of, kind_of, name_of, names
from kronoberg.render.docx.xml import Element, parsed, tag, w

# What stands before a list's number among the properties of a paragraph, by the standard's order.
_BEFORE_NUMBERS = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
_REFERENCES = ("w:basedOn", "w:next", "w:link")
_LISTS = ("ListBullet", "ListNumber")
# The office's own text style is often the ordinary one, left as it is.
_BODY, _ORDINARY = "BodyText", "Normal"


def ours() -> Element:
    """Our own styles, as the element that a Word file keeps them in."""
    return parsed(resources.files("kronoberg.render.docx").joinpath("word", "styles.xml").read_bytes())


def complete(present: Element) -> dict[str, str]:
    """Add to a file's styles those of ours that it lacks.

    Parameters
    ----------
    present
        The file's styles; it is changed.

    Returns
    -------
    dict
        For the id of each style of ours, the id that the style has in the file.
    """
    own = list(ours().iter(tag("w:style")))
    known = {name: id_of(style) for style in present.iter(tag("w:style")) for name in names(style)}
    found = {id_of(style): known[name_of(style)] for style in own if name_of(style) in known}
    if _BODY not in found and _ORDINARY in found:
        found[_BODY] = found[_ORDINARY]
    taken = set(map(id_of, present.iter(tag("w:style"))))
    missing = [style for style in own if id_of(style) not in found]
    strong = docx_colours.strong(present, found)
    ids = {**found, **{id_of(style): _free(id_of(style), taken) for style in missing}}
    present.extend(docx_colours.recoloured(_adapted(style, ids), strong) for style in missing)
    return ids


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
    styles = by_id(present)
    used = frozenset(there for own, there in ids.items() if own not in _LISTS and kind_of(styles[there]) == "paragraph")
    for style_id in used:
        properties = [style.find(tag("w:pPr")) for style in chain(styles, style_id)]
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


def room_above(present: Element, style_id: str) -> int:
    """How many twips a style leaves above a paragraph; that of the nearest style that says so."""
    found = (style.find("/".join(map(tag, ("w:pPr", "w:spacing")))) for style in chain(by_id(present), style_id))
    told = (spacing.get(tag("w:before")) for spacing in found if spacing is not None)
    return next((int(before) for before in told if before), 0)


def tab_stops(present: Element, style_id: str) -> set[int]:
    """Where a style has its tab stops, its own and those of the styles that it is based on."""
    styles = by_id(present)
    stops = (stop for style in chain(styles, style_id) for stop in style.iter(tag("w:tab")))
    return {int(stop.get(tag("w:pos"))) for stop in stops if stop.get(tag("w:pos"))}


def _adapted(style: Element, ids: Mapping[str, str]) -> Element:
    """A copy of a style of ours that speaks of the file's ids, and does not claim to be the default of its kind."""
    made = copy.deepcopy(style)
    made.set(tag("w:styleId"), ids[id_of(style)])
    made.attrib.pop(tag("w:default"), None)
    for reference in _REFERENCES:
        for element in made.iter(tag(reference)):
            element.set(tag("w:val"), ids[element.get(tag("w:val"))])
    return made


def _free(wanted: str, taken: set[str]) -> str:
    return wanted if wanted not in taken else _free(f"{wanted}K", taken)
