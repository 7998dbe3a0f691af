"""A Word file that is being written: its styles, room, lists and pictures, and how many of each there are so far."""

import io
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import docx
from docx.document import Document as WordFile
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart

from kronoberg.render.docx import colours as docx_colours
from kronoberg.render.docx import fonts as docx_fonts
from kronoberg.render.docx import numbering as docx_numbering
from kronoberg.render.docx import package as docx_package
from kronoberg.render.docx import pruning as docx_pruning
from kronoberg.render.docx import styles as docx_styles
from kronoberg.render.docx import table_look
from kronoberg.render.docx.table_look import TableLook
from kronoberg.render.docx.xml import Element, tag, w

TWIPS_PER_POINT, EMU_PER_TWIP = 20, 635
"""A twentieth of a point is what Word measures a page in; pictures are measured in English metric units."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """An open Word file.

    Attributes
    ----------
    file
        The file, without text.
    own
        Whether it is our own file, whose styles do what ours should.
    styles
        For the id of each style of ours, the id that it has in this file.
    width
        Twips between the margins.
    letters
        How wide the letters are, Arial's being 1.
    tables
        How its tables look.
    numbering
        Its lists.
    numbers
        Running numbers, by what is numbered.
    """

    file: WordFile
    own: bool
    styles: Mapping[str, str]
    width: int
    letters: float
    tables: TableLook
    numbering: Element
    numbers: dict[str, Iterator[int]] = field(default_factory=dict)

    def number(self, what: str) -> int:
        """The next number of a kind, from 1."""
        return next(self.numbers.setdefault(what, itertools.count(1)))

    def style(self, own: str) -> str:
        """The id in this file of a style of ours."""
        return self.styles[own]

    def picture(self, content: bytes) -> str:
        """Take in a picture; gives the relation that the text refers to it by."""
        relation, _ = self.file.part.get_or_add_image(io.BytesIO(content))
        return relation

    def address(self, target: str) -> str:
        """Take in a web address; gives the relation that the text refers to it by."""
        return self.file.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def list_number(self, *, numbered: bool) -> int:
        """Begin a list, which counts from 1; gives the number that its points refer to it by."""
        return docx_numbering.begun(self.numbering, numbered=numbered)


def opened(template: bytes | None) -> Manuscript:
    """A Word file to write in: our own, or a region's template emptied of its text.

    Raises
    ------
    TemplateError
        When the template cannot be used; its message is in Swedish.
    """
    content = docx_package.own() if template is None else docx_package.checked(template)
    try:
        file = docx.Document(io.BytesIO(content))
        tables = table_look.of_template(file.element.body, file.styles.element)
        _empty(file.element.body)
        if template is not None:
            docx_pruning.prune(file)
        styles = docx_styles.complete(file.styles.element)
        letters = docx_fonts.letter_width(file.styles.element, _theme(file))
        lists = _numbering(file, docx_colours.strong(file.styles.element, styles))
        docx_numbering.unlink(lists, docx_styles.unnumber(file.styles.element, styles))
        styles |= {table_look.OURS: tables.style} if tables.style else {}
        return Manuscript(file, template is None, styles, _width(file.element.body), letters, tables, lists)
    except docx_package.TemplateError:
        raise
    except (KeyError, ValueError, AttributeError, SyntaxError, TypeError):
        if template is None:
            raise
        raise docx_package.TemplateError(docx_package.DAMAGED) from None


def _empty(body: Element) -> None:
    """Take away everything but one section's properties, with the headers and footers that it would inherit.

    It is the last section that is no wide one: an annex of wide tables last in a template says nothing of the report.
    """
    sections = list(body.iter(tag("w:sectPr")))
    upright = [place for place, section in enumerate(sections) if not _is_wide(section)]
    place = upright[-1] if upright else len(sections) - 1
    chosen = sections[place] if sections else w("sectPr")
    own = {_which(reference) for reference in _references(chosen)}
    for earlier in reversed(sections[: max(place, 0)]):
        for reference in _references(earlier):
            if _which(reference) not in own:
                own.add(_which(reference))
                chosen.insert(0, reference)
    for child in list(body):
        body.remove(child)
    for kind in chosen.findall(tag("w:type")):
        chosen.remove(kind)
    body.append(chosen)


def _is_wide(section: Element) -> bool:
    page = section.find(tag("w:pgSz"))
    return page is not None and int(page.get(tag("w:w"), 0)) > int(page.get(tag("w:h"), 0))


def _references(section: Element) -> list[Element]:
    return [*section.findall(tag("w:headerReference")), *section.findall(tag("w:footerReference"))]


def _which(reference: Element) -> tuple[str, str]:
    return reference.tag, reference.get(tag("w:type"), "default")


def _width(body: Element) -> int:
    section = body.find(tag("w:sectPr"))
    page, margins = section.find(tag("w:pgSz")), section.find(tag("w:pgMar"))
    if page is None or margins is None:
        page = w("pgSz", w=11906, h=16838)
        margins = w("pgMar", top=1701, right=1247, bottom=1304, left=1247, header=680, footer=567, gutter=0)
        section.extend([page, margins])
    sides = (int(margins.get(tag(f"w:{side}"), 0)) for side in ("left", "right", "gutter"))
    return int(page.get(tag("w:w"))) - sum(sides)


def _theme(file: WordFile) -> bytes | None:
    """The file's theme; None when it has none."""
    found = (row for row in file.part.rels.values() if row.reltype == RELATIONSHIP_TYPE.THEME)
    return next((row.target_part.blob for row in found), None)


def _numbering(file: WordFile, strong: str) -> Element:
    """The file's lists, with our two kinds among them, in the file's strong colour."""
    part = file.part
    if not any(relation.reltype == RELATIONSHIP_TYPE.NUMBERING for relation in part.rels.values()):
        empty = parse_xml(docx_numbering.EMPTY)
        made = NumberingPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, empty, part.package)
        part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    lists = part.numbering_part.element
    docx_numbering.complete(lists, strong)
    return lists
