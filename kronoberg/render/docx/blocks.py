"""Each block of a document as paragraphs and tables of a Word file."""

import re
from collections.abc import Callable

from kronoberg.render.docx import picture as docx_picture
from kronoberg.render.docx import table as docx_table
from kronoberg.render.docx.manuscript import TWIPS_PER_POINT, Manuscript
from kronoberg.render.docx.xml import Element, field, paragraph, runs, tab, w
from kronoberg.show import column_widths, document_words
from kronoberg.show.blocks import Block, Chart, Facts, Gap, Heading, KeyFigures, Note, Points, Text, Written
from kronoberg.show.table import Table

_PARAGRAPHS = re.compile(r"\n\s*\n")
# Twips before the value, as in the styles of facts and of a letter's head, and their letters in points.
_VALUES_AT, _HEAD_VALUES_AT, _FACT_SIZE = 2268, 2552, 9
# Longer names move the column, to half the page at most; a still longer one stands on a line of its own.
_FARTHEST, _AFTER_NAME = 4706, 120
# So many facts at most stay on one page.
_KEPT_TOGETHER = 12


def elements(block: Block, manuscript: Manuscript) -> list[Element]:
    """What a block becomes."""
    return _WRITERS[block.kind](block, manuscript)


def fact(
    name: str, value: str, manuscript: Manuscript, *, head: bool = False, kept: bool = False, column: int = 0
) -> Element:
    """A name and its value in one paragraph, the value in a column of its own, at `column` twips.

    Not a table: a screen reader would announce rows and columns, and there is no row of headings to announce. One
    that is kept stays on the page of the next.
    """
    style, usual = ("KronobergBrevhuvud", _HEAD_VALUES_AT) if head else ("KronobergUppgift", _VALUES_AT)
    at = column or usual
    # The style knows the usual column; only another needs properties here.
    moved = (w("tabs", w("tab", val="left", pos=at)), w("ind", left=at, hanging=at)) if at != usual else ()
    properties = (*((w("keepNext"),) if kept else ()), *moved)
    between = tab() if _name_width(name, manuscript) <= at + 1 else w("r", w("br"))
    return paragraph(manuscript.style(style), *runs(name, bold=True), between, *runs(value), properties=properties)


def _name_width(name: str, manuscript: Manuscript) -> float:
    """Twips that the name of a fact takes, with some room after it."""
    points = column_widths.text_width(name, _FACT_SIZE * manuscript.letters, bold=True)
    return points * TWIPS_PER_POINT + _AFTER_NAME


def _heading(block: Heading, manuscript: Manuscript) -> list[Element]:
    new_page = (w("pageBreakBefore"), w("spacing", before=0)) if block.new_page else ()
    properties = (*_with_next(manuscript), *new_page)
    return [paragraph(manuscript.style(f"Heading{block.level + 1}"), *runs(block.text), properties=properties)]


def _text(block: Text, manuscript: Manuscript) -> list[Element]:
    kept = (w("keepNext"),) if block.leads else ()
    return [paragraph(manuscript.style("BodyText"), *runs(block.text), properties=kept)]


def _written(block: Written, manuscript: Manuscript) -> list[Element]:
    pieces = [piece.strip("\r\n") for piece in _PARAGRAPHS.split(block.text) if piece.strip()]
    return [paragraph(manuscript.style("BodyText"), *runs(piece)) for piece in pieces]


def _gap(block: Gap, manuscript: Manuscript) -> list[Element]:
    return [paragraph(manuscript.style("KronobergSaknas"), *runs(document_words.gap(block.text)))]


def _note(block: Note, manuscript: Manuscript) -> list[Element]:
    return [paragraph(manuscript.style("KronobergNot"), *runs(block.text))]


def _points(block: Points, manuscript: Manuscript) -> list[Element]:
    style = manuscript.style("ListNumber" if block.numbered else "ListBullet")
    number = manuscript.list_number(numbered=block.numbered)
    made = []
    for title, text in block.items:
        before = runs(document_words.lead(title), bold=True) if title else []
        between = runs(" ") if title and text else []
        belongs = w("numPr", w("ilvl", val=0), w("numId", val=number))
        made.append(paragraph(style, *before, *between, *runs(text), properties=(belongs,)))
    return made


def _facts(block: Facts, manuscript: Manuscript) -> list[Element]:
    caption = [paragraph(manuscript.style("KronobergUppgiftsrubrik"), *runs(block.caption))] if block.caption else []
    together = len(block.rows) <= _KEPT_TOGETHER
    last = len(block.rows) - 1
    longest = max((_name_width(name, manuscript) for name, _ in block.rows), default=0)
    column = max(_VALUES_AT, min(round(longest), _FARTHEST))
    facts = [
        fact(name, value, manuscript, kept=together and line < last, column=column)
        for line, (name, value) in enumerate(block.rows)
    ]
    return [*caption, *facts]


def _key_figures(block: KeyFigures, manuscript: Manuscript) -> list[Element]:
    return [docx_table.key_figures(block, manuscript)]


def _table(block: Table, manuscript: Manuscript) -> list[Element]:
    return [_caption(document_words.TABLE, block.caption, manuscript), docx_table.table(block, manuscript)]


def _chart(block: Chart, manuscript: Manuscript) -> list[Element]:
    words = block.words
    note = words.below
    return [
        _caption(document_words.FIGURE, words.headline, manuscript),
        *([paragraph(manuscript.style("KronobergMatt"), *runs(words.measure))] if words.measure else []),
        paragraph(manuscript.style("KronobergFigur"), docx_picture.picture(block, manuscript)),
        *([paragraph(manuscript.style("KronobergNot"), *runs(note))] if note else []),
    ]


def _caption(what: str, text: str, manuscript: Manuscript) -> Element:
    """A numbered caption: Word counts on when a person adds one."""
    number = field(f"SEQ {what} \\* ARABIC", str(manuscript.number(what)))
    after = runs(f". {text}" if text else ".")
    return paragraph(manuscript.style("Caption"), *runs(f"{what} "), *number, *after, properties=_with_next(manuscript))


def _with_next(manuscript: Manuscript) -> tuple[Element, ...]:
    """Keeps a heading or a caption on the page of what follows, which a template's own style may not do."""
    return () if manuscript.own else (w("keepNext"),)


_WRITERS: dict[str, Callable[..., list[Element]]] = {
    "heading": _heading,
    "text": _text,
    "written": _written,
    "gap": _gap,
    "note": _note,
    "points": _points,
    "facts": _facts,
    "key_figures": _key_figures,
    "table": _table,
    "chart": _chart,
}
