"""The chapter on EU programmes that the region has assignments in, and on projects that the EU pays a part of."""

from collections.abc import Iterator

from kronoberg.analysis.programmes import programmes as periods
from kronoberg.analysis.programmes.programmes import Running
from kronoberg.report.chapters import each
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Points, Text
from kronoberg.topics.overview import words as describe
from kronoberg.topics.programmes import tables as programme_tables
from kronoberg.topics.programmes import words as programme_words


def programmes(m: Material) -> Iterator[Block]:
    """The assignments, which objectives the programmes of the year have, and the projects."""
    if rows := m.picture.programmes.rows:
        yield from each.of_rows(m, rows, who=report_words.ASSIGNMENTS)
    if unclear := m.picture.programmes.unclear:
        yield Text(describe.only_unclear(unclear, m.year))
    found = periods.by_period(m.book, m.year)
    if found.current:
        objectives = periods.objectives(m.book, found.current)
        yield Text(programme_words.current_sentence(found, m.year))
        if objectives.rows:
            yield programme_tables.objectives_table(objectives)
    everything = periods.projects(m.book, m.year)
    running = [row for row in everything if row.running is not Running.NO]
    if running:
        yield programme_tables.projects_table(running, m.year).without("collaboration", "running")
    else:
        yield Text(report_words.no_projects(m.year, any_=bool(everything)))


def in_full(m: Material) -> Iterator[Block]:
    """The programme periods with their budgets, and what the sources say beside them."""
    found = periods.by_period(m.book, m.year)
    if found.current:
        shown = programme_tables.programmes_table(found.current, f"Programperioder {m.year}")
        yield shown.without("website", "secretariat")
        if notes := programme_words.notes(found.current):
            yield Points(notes)
