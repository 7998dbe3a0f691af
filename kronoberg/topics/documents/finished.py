"""A document put in its last order: what is not there is left out, and the chapters are numbered without holes.

A draft marks what nobody has written with a short word. A finished document has only what is written or known: no
mark, no field without a value, no heading with nothing below it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kronoberg.show import cell
from kronoberg.show.blocks import Block, Document, Facts, Gap, Heading

_ANNEX = "Bilaga"


def document(made: Document, *, is_draft: bool) -> Document:
    """The document with its chapters numbered; one that is no draft without what is missing."""
    if is_draft:
        return replace(made, blocks=tuple(_numbered(made.blocks)))
    head = tuple((name, value) for name, value in made.head if value != cell.MISSING)
    return replace(made, head=head, blocks=tuple(_numbered(_without_empty_chapters(list(_known(made.blocks))))))


def _known(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Facts) and block.form:
            if rows := tuple((name, value) for name, value in block.rows if value != cell.MISSING):
                yield replace(block, rows=rows)
        elif not isinstance(block, Gap):
            yield block


def _without_empty_chapters(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without the headings that have nothing below them, from the last to the first."""
    kept: list[Block] = []
    for block in reversed(blocks):
        if not (isinstance(block, Heading) and _ends(block, kept[-1] if kept else None)):
            kept.append(block)
    return kept[::-1]


def _ends(heading: Heading, after: Block | None) -> bool:
    """Whether nothing stands below a heading."""
    return after is None or (isinstance(after, Heading) and after.level <= heading.level)


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    numbers = {"chapter": 0, "annex": 0}
    for block in blocks:
        if isinstance(block, Heading) and block.series:
            numbers[block.series] += 1
            number = numbers[block.series]
            before = f"{_ANNEX} {number}." if block.series == "annex" else f"{number}."
            yield replace(block, text=f"{before} {block.text}")
        else:
            yield block
