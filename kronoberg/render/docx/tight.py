"""A Word file of ours set tightly, for a document that is to fit on one or two pages: smaller headings, less room.

Only our own looks: a region's template is used as it is.
"""

from kronoberg.render.docx.manuscript import Manuscript
from kronoberg.render.docx.xml import tag

# How much is left of the room before and after a paragraph, of the letters of headings, and of the others'.
_ROOM, _HEADINGS, _LETTERS = 0.5, 0.8, 0.9
# Half-points: letters larger than this are headings'.
_TEXT = 21
# Twips at the top and at the bottom of a page.
_MARGINS = {"w:top": 1247, "w:bottom": 907}


def tighten(manuscript: Manuscript) -> None:
    """Set the whole file tightly."""
    for spacing in manuscript.file.styles.element.iter(tag("w:spacing")):
        for name in ("w:before", "w:after"):
            if (found := spacing.get(tag(name))) is not None:
                spacing.set(tag(name), str(round(int(found) * _ROOM)))
    for name in ("w:sz", "w:szCs"):
        for size in manuscript.file.styles.element.iter(tag(name)):
            found = int(size.get(tag("w:val")))
            size.set(tag("w:val"), str(round(found * (_HEADINGS if found > _TEXT else _LETTERS))))
    for margins in manuscript.file.element.body.iter(tag("w:pgMar")):
        for name, twips in _MARGINS.items():
            margins.set(tag(name), str(twips))
