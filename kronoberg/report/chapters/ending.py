"""The chapter on what comes next: what a person wrote about it, and what is late and falls due."""

from collections.abc import Iterator

from kronoberg.analysis.deadlines import deadlines
from kronoberg.domain.words import TextPart
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Gap, Note
from kronoberg.topics.deadlines import tables as deadline_tables
from kronoberg.topics.deadlines import words as deadline_words

_NEXT = 5


def next_year(m: Material) -> Iterator[Block]:
    """The time ahead in a person's words, and the nearest days."""
    yield from m.written(TextPart.OUTLOOK) or (Gap(report_words.OUTLOOK),)
    shown = (*deadlines.late(m.book, m.day), *deadlines.upcoming(m.book, m.day, _NEXT))
    if shown:
        yield deadline_tables.nearest_table(shown)
        if note := deadline_words.preliminary_note(shown):
            yield Note(note)
