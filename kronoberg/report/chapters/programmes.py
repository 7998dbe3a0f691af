"""Chapter 11: the EU programmes that the region has assignments in, and the projects that the EU pays a part of."""

from collections.abc import Iterator

from kronoberg.analysis.programmes import programmes as periods
from kronoberg.analysis.programmes.programmes import Running
from kronoberg.report.chapters import each
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Gap, Heading, Points, Text
from kronoberg.topics.overview import words as describe
from kronoberg.topics.programmes import tables as programme_tables
from kronoberg.topics.programmes import words as programme_words


def programmes(m: Material) -> Iterator[Block]:
    """The assignments, the programme periods, and the projects."""
    rows = m.picture.programmes.rows
    if rows:
        yield Text(report_words.PROGRAMMES_ELSEWHERE)
        yield from each.of_rows(m, rows, who=report_words.ASSIGNMENTS)
    if unclear := m.picture.programmes.unclear:
        yield Text(describe.only_unclear(unclear, m.year))
    found = periods.by_period(m.book, m.year)
    yield Heading(f"Programmen {m.year}", level=2)
    told = programme_words.current_sentence(found, m.year)
    yield Text(told) if found.current else Gap(told)
    if found.current:
        shown = programme_tables.programmes_table(found.current, f"Programperioder {m.year}")
        yield shown.without("website", "secretariat")
        if notes := programme_words.notes(found.current):
            yield Points(notes)
    yield from _projects(m)


def _projects(m: Material) -> Iterator[Block]:
    everything = periods.projects(m.book, m.year)
    running = [row for row in everything if row.running is not Running.NO]
    if running:
        shown = programme_tables.projects_table(running, m.year)
        yield shown.without("collaboration", "running")
    else:
        yield Gap(report_words.no_projects(m.year, any_=bool(everything)))
