"""Real lists in a Word file: points and numbers, each numbered list beginning again at 1."""

import copy
from collections.abc import Collection
from importlib import resources

from kronoberg.render.docx import colours as docx_colours
from kronoberg.render.docx.xml import NAMESPACES, Element, parsed, tag, w

EMPTY = f'<w:numbering xmlns:w="{NAMESPACES["w"]}"/>'.encode()
"""A file's lists when it has none."""

# How our two kinds of list are recognised among a template's own: Word keeps these eight digits as they are.
_POINTS, _NUMBERS = "4B524F31", "4B524F32"


def complete(lists: Element, strong: str) -> None:
    """Add our two kinds of list to a file's own, with points in its strong colour, unless they are there already."""
    if all(_kind(lists, known) is not None for known in (_POINTS, _NUMBERS)):
        return
    taken = [int(kind.get(tag("w:abstractNumId"), 0)) for kind in lists.iter(tag("w:abstractNum"))]
    first = max(taken, default=-1) + 1
    own = parsed(resources.files("kronoberg.render.docx").joinpath("word", "numbering.xml").read_bytes())
    for number, kind in enumerate(own.findall(tag("w:abstractNum")), start=first):
        made = docx_colours.recoloured(copy.deepcopy(kind), strong)
        made.set(tag("w:abstractNumId"), str(number))
        _insert(lists, made, before=("w:num", "w:numIdMacAtCleanup"))


def unlink(lists: Element, styles: Collection[str]) -> None:
    """Let no list of the file number what stands in these styles."""
    for link in [row for row in lists.iter(tag("w:pStyle")) if row.get(tag("w:val")) in styles]:
        link.getparent().remove(link)


def begun(lists: Element, *, numbered: bool) -> int:
    """Begin a list of one kind; gives its number."""
    kind = _kind(lists, _NUMBERS if numbered else _POINTS)
    number = max((int(row.get(tag("w:numId"), 0)) for row in lists.iter(tag("w:num"))), default=0) + 1
    again = w("lvlOverride", w("startOverride", val=1), ilvl=0) if numbered else None
    _insert(lists, w("num", w("abstractNumId", val=kind), again, numId=number), before=("w:numIdMacAtCleanup",))
    return number


def _insert(lists: Element, made: Element, *, before: tuple[str, ...]) -> None:
    """Put an element where the standard wants it: all kinds stand before all lists that are made of them."""
    later = [child for child in lists if child.tag in [tag(name) for name in before]]
    lists.insert(lists.index(later[0]) if later else len(lists), made)


def _kind(lists: Element, known: str) -> str | None:
    for kind in lists.iter(tag("w:abstractNum")):
        if any(row.get(tag("w:val")) == known for row in kind.iter(tag("w:nsid"))):
            found: str = kind.get(tag("w:abstractNumId"))
            return found
    return None
