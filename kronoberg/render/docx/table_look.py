"""How the tables of a Word file look: in our own style, or in the one that a region's template sets its tables in.

A template shows its own style in the first table of its text. Ours is used where it has none, and where its table is
one of Word's plain ones, which say nothing of the region.
"""

from dataclasses import dataclass

from kronoberg.render.docx.style_names import by_id, chain, kind_of, name_of
from kronoberg.render.docx.xml import Element, tag, w

OURS = "KronobergTabell"
"""The id of our own style."""
_PLAIN = ("normal table", "table grid", "normal tabell", "tabellrutnät")
_FIRST_ROW = "firstRow"
# Twips above and below what stands in a cell, as in our own style.
_ABOVE = 45


@dataclass(frozen=True, slots=True)
class TableLook:
    """The style of the tables.

    Attributes
    ----------
    style
        Its id in the file; empty for ours.
    heading_colour
        What the letters of the headings are coloured with; empty where the style does not say.
    """

    style: str = ""
    heading_colour: str = ""

    def margins(self, between: float, usual: float) -> Element | None:
        """The room within cells; None where our own style has it.

        Parameters
        ----------
        between, usual
            Twips that stay empty in each column, here and in our own style.
        """
        if self.style:
            half = round(between / 2)
            room = {"top": _ABOVE, "left": half, "bottom": _ABOVE, "right": half}
            return w("tblCellMar", *(w(side, w=twips, type="dxa") for side, twips in room.items()))
        return None if between == usual else w("tblCellMar", w("right", w=round(between), type="dxa"))


def of_template(body: Element, present: Element) -> TableLook:
    """The look of a template's own tables, by its text, which must still be there, and its styles."""
    styles = by_id(present)
    used = body.find(f".//{tag('w:tbl')}/{tag('w:tblPr')}/{tag('w:tblStyle')}")
    found = "" if used is None else used.get(tag("w:val"), "")
    if found not in styles or kind_of(styles[found]) != "table" or name_of(styles[found])[1] in _PLAIN:
        return TableLook()
    return TableLook(found, _heading_colour(styles, found))


def _heading_colour(styles: dict[str, Element], style_id: str) -> str:
    """What a style colours its first row's letters with: it would give way to a colour of the letters' own style."""
    parts = [part for style in chain(styles, style_id) for part in style.findall(tag("w:tblStylePr"))]
    first = (part for part in parts if part.get(tag("w:type")) == _FIRST_ROW)
    colours = (part.find("/".join(map(tag, ("w:rPr", "w:color")))) for part in first)
    found: str = next((colour.get(tag("w:val"), "") for colour in colours if colour is not None), "")
    return "" if found == "auto" else found
