"""The table of contents of a Word file: filled in from the start, with a link to each heading.

It has no page numbers until a person lets Word update it: only the program that sets the pages knows them, and none
is better than a wrong one (docs/decisions/2026-11-22-contents-of-a-word-file.md).
"""

from collections.abc import Sequence

from kronoberg.render.docx import blocks as docx_blocks
from kronoberg.render.docx.manuscript import Manuscript
from kronoberg.render.docx.xml import Element, field, paragraph, runs, w
from kronoberg.show import document_words
from kronoberg.show.blocks import Block, Heading

# More lines than this do not fit beside the title on the first page; then only the chapters are there.
_MOST_LINES = 30


def contents(blocks: Sequence[Block], manuscript: Manuscript) -> list[Element]:
    """The table of contents; nothing for a document without chapters."""
    headings = [
        (number, block) for number, block in enumerate((row for row in blocks if isinstance(row, Heading)), start=1)
    ]
    deepest = 2 if sum(block.level <= 2 for _, block in headings) <= _MOST_LINES else 1
    shown = [(number, block) for number, block in headings if block.level <= deepest]
    if not shown:
        return []
    lines = [_line(number, block, manuscript) for number, block in shown]
    # The document's title is the first level, so a chapter is the second.
    begin, told, separate, end = field(f'TOC \\o "2-{deepest + 1}" \\h \\z')
    for position, part in enumerate((begin, told, separate)):
        lines[0].insert(1 + position, part)
    lines[-1].append(end)
    heading = paragraph(manuscript.style("TOCHeading"), *runs(document_words.CONTENTS))
    gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    return [w("sdt", w("sdtPr", gallery), w("sdtContent", heading, *lines))]


def _line(number: int, heading: Heading, manuscript: Manuscript) -> Element:
    target = docx_blocks.bookmark(number)
    lead = w("hyperlink", *runs(heading.text), anchor=target, history=1)
    return paragraph(manuscript.style(f"TOC{heading.level + 1}"), lead)
