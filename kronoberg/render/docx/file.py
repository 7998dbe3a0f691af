"""A document as a Word file, for the office to edit and file: its looks in named styles, its parts marked for everyone.

Headings, lists, tables, captions and page numbers are Word's own, so that a screen reader, Word's outline and a PDF
made from it find them. The same document gives the same bytes.
"""

import io
import itertools

from kronoberg.render.docx import blocks as docx_blocks
from kronoberg.render.docx import frame as docx_frame
from kronoberg.render.docx import manuscript as docx_manuscript
from kronoberg.render.docx import package as docx_package
from kronoberg.render.docx import styles as docx_styles
from kronoberg.render.docx import tight as docx_tight
from kronoberg.render.docx.manuscript import Manuscript
from kronoberg.render.docx.xml import Element, paragraph, runs, tag, w
from kronoberg.show.blocks import Document, KeyFigures

# Twips of room before key figures, and after a table in a template.
_ROOM = 200


def docx(document: Document, *, template: bytes | None = None) -> bytes:
    """The document as a Word file.

    Parameters
    ----------
    document
        What it holds; words and numbers are finished.
    template
        The region's own template (`.dotx` or `.docx`): its styles, page, headers, footers and logo are used, its text
        is not. None for a plain look of ours.

    Raises
    ------
    docx_package.TemplateError
        When the template cannot be used; its message is in Swedish.
    kronoberg.show.drawing.engine.DrawingError
        When a chart cannot be drawn.
    """
    manuscript = _framed(document, template)
    body = manuscript.file.element.body
    last = body[-1]
    for element in _elements(document, manuscript):
        last.addprevious(element)
    made = io.BytesIO()
    manuscript.file.save(made)
    return docx_package.fixed(made.getvalue())


def check_template(template: bytes) -> None:
    """Try a template with a document that has only a title.

    Raises
    ------
    docx_package.TemplateError
        When the template cannot be used; its message is in Swedish.
    """
    docx(Document("Prov", "", "", (), "", (), "2000-01-01T00:00:00"), template=template)


def _framed(document: Document, template: bytes | None) -> Manuscript:
    manuscript = docx_manuscript.opened(template)
    if document.tight and template is None:
        docx_tight.tighten(manuscript)
    try:
        docx_frame.write_properties(document, manuscript)
        docx_frame.write_settings(manuscript)
        docx_frame.write_headers(document, manuscript)
    except (KeyError, ValueError, AttributeError, TypeError):
        if template is None:
            raise
        # What is wrong in it shows only when something is written there.
        raise docx_package.TemplateError(docx_package.DAMAGED) from None
    return manuscript


def _elements(document: Document, manuscript: Manuscript) -> list[Element]:
    made = _first(document, manuscript)
    for block in document.blocks:
        if isinstance(block, KeyFigures) and made[-1].tag == tag("w:p"):
            # They have no caption above them to give them room.
            made[-1][0].append(w("spacing", after=_ROOM))
        made += docx_blocks.elements(block, manuscript)
    made += [paragraph(manuscript.style("KronobergUtgivning"), *runs(line)) for line in document.imprint]
    if not manuscript.own:
        _give_room(made, manuscript)
    return made


def _give_room(elements: list[Element], manuscript: Manuscript) -> None:
    """Put room between a table, or facts, and what follows in a template's style, which may have room only below."""
    present = manuscript.file.styles.element
    foreign = {manuscript.style(name) for name in ("BodyText", "Caption", "ListBullet", "ListNumber")}
    headings = {manuscript.style(f"Heading{level}") for level in (1, 2, 3)}
    foreign |= {style for style in headings if docx_styles.room_above(present, style) < _ROOM}
    tight = {manuscript.style(name) for name in ("KronobergUppgift", "KronobergBrevhuvud", "KronobergNot")}
    for before, element in itertools.pairwise(elements):
        after_table = before.tag == tag("w:tbl") or _style(before) in tight
        if after_table and _style(element) in foreign:
            element[0].append(w("spacing", before=_ROOM))


def _style(element: Element) -> str:
    """The style of a paragraph; empty for anything else."""
    found = element.find(f"{tag('w:pPr')}/{tag('w:pStyle')}")
    return "" if found is None else found.get(tag("w:val"), "")


def _first(document: Document, manuscript: Manuscript) -> list[Element]:
    """What stands before the first chapter: a warning, the head of a letter, title and the line below it."""
    made = []
    if document.warning:
        made.append(paragraph(manuscript.style("KronobergVarning"), *runs(document.warning)))
    made += [docx_blocks.fact(name, value, manuscript, head=True) for name, value in document.head]
    made.append(paragraph(manuscript.style("Heading1"), *runs(document.title)))
    if document.subtitle:
        made.append(paragraph(manuscript.style("Subtitle"), *runs(document.subtitle)))
    return made
