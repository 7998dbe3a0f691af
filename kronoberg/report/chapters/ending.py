"""Chapters 13–15: the code of conduct, what comes next, and what the report's figures rest on."""

from collections.abc import Iterator

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.coverage import coverage
from kronoberg.analysis.deadlines import deadlines
from kronoberg.domain.words import TextPart
from kronoberg.report.chapters import material
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Gap, Heading, Note, Text
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.coverage import about_tables, about_words
from kronoberg.topics.deadlines import tables as deadline_tables
from kronoberg.topics.deadlines import words as deadline_words
from kronoberg.topics.effort import words as effort_words
from kronoberg.topics.overview import numbered_sources
from kronoberg.topics.overview import words as describe

_NEXT = 5


def conduct(m: Material) -> Iterator[Block]:
    """What somebody has to report on the code of conduct."""
    yield from m.written(TextPart.CONDUCT)


def outlook(m: Material) -> Iterator[Block]:
    """What a person wrote about the time ahead, and what is late and falls due next."""
    yield from m.written(TextPart.OUTLOOK) or (Gap(report_words.NO_OUTLOOK),)
    shown = (*deadlines.late(m.book, m.day), *deadlines.upcoming(m.book, m.day, _NEXT))
    if shown:
        yield Heading(report_words.NEAREST, level=2)
        yield deadline_tables.nearest_table(shown)
        if note := deadline_words.preliminary_note(shown):
            yield Note(note)


def method(m: Material, told: str) -> Iterator[Block]:
    """What is known, what the words at the figures mean, how they add up, what to know of them, and the sources.

    `told` is what stands at the figures in the rest of the report.
    """
    yield Text(f"{describe.status_line(m.picture)} {effort_words.status_line(m.picture)}")
    if words := report_words.figure_words(told):
        yield about_tables.words_table(words)
    if m.has_figures:
        yield Note(" ".join(about_words.HOW_FIGURES_ADD_UP))
    yield from _issues(m)
    yield from _comments(m)
    shown = numbered_sources.sources_table(m.sources, m.book.sources)
    yield Gap(report_words.NO_SOURCES) if shown is None else shown


def _comments(m: Material) -> Iterator[Block]:
    """What people have written on the whole dataset."""
    if found := comments.on_dataset(m.book, m.year):
        yield Heading(report_words.COMMENTS, level=2)
        yield from material.comments((comment_words.about(m.book, row), row) for row in found)


def _issues(m: Material) -> Iterator[Block]:
    everything = coverage.issues_of(m.book, None)
    expected = {row.collaboration.collaboration_id for row in m.rows}
    found = [issue for issue in everything if coverage.is_about_figures(m.book, issue, expected, m.year)]
    if not everything:
        return
    if found:
        yield about_tables.issues_table(found)
    if others := len(everything) - len(found):
        yield Text(report_words.other_issues(others))
