"""The first page: the year in a paragraph made of its figures, the key figures, one chart, and what to decide."""

from collections.abc import Iterator

from kronoberg.analysis.costs import budget
from kronoberg.analysis.coverage import notices
from kronoberg.domain.words import TextPart
from kronoberg.report.chapters import money
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show import cell
from kronoberg.show.blocks import Block, Gap, Heading, Points, Text
from kronoberg.topics.coverage import notice_words


def first_page(m: Material) -> Iterator[Block]:
    """What the board needs when it reads no more than this."""
    yield Text(f"{report_words.head_line(m.head)} {cell.as_of(m.day)}".strip())
    yield Text(f"{m.answer.headline}. {m.answer.how_sure}")
    yield m.answer.block(report_words.KEY_FIGURES)
    yield from m.written(TextPart.SUMMARY) or (Gap(report_words.SUMMARY),)
    yield from money.beside_budget(m, budget.comparison(m.rows, m.year))
    yield from _to_decide(m)


def _to_decide(m: Material) -> Iterator[Block]:
    """The proposals as they are written, and what agreements ask the board to decide."""
    proposals = tuple(("", proposal.text) for proposal in m.written(TextPart.PROPOSAL))
    found = [row for row in notices.notices(m.book, m.picture, today=m.day) if row.kind in notices.DECISIONS]
    due = tuple(("", notice_words.text(row).sentence) for row in found)
    yield Heading(report_words.TO_DECIDE)
    yield Points(proposals, numbered=True) if proposals else Gap(report_words.PROPOSAL)
    if due:
        yield Text(report_words.DUE)
        yield Points(due)
