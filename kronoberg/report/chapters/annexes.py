"""The annexes: who represents the region, the source of every figure, and the reports from meetings."""

from collections.abc import Iterator

from kronoberg.analysis.effort import effort
from kronoberg.analysis.travel import meetings
from kronoberg.analysis.travel import trip_reports as owed
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Gap, Heading, Note
from kronoberg.topics.overview import numbered_sources
from kronoberg.topics.overview import words as describe
from kronoberg.topics.seats import document_tables as seat_document_tables
from kronoberg.topics.travel import meeting_tables, meeting_words


def representatives(m: Material) -> Iterator[Block]:
    """Everybody who held a seat in a body in the year; those who only may have stand apart."""
    shown = seat_document_tables.representatives_table(m.bodies, m.sources, m.year)
    yield Gap(report_words.NO_REPRESENTATIVES.format(year=m.year)) if shown is None else shown
    if (unsure := seat_document_tables.unsure_table(m.bodies, m.sources, m.year)) is not None:
        yield Heading(report_words.ONLY_CONCLUDED, level=2)
        yield unsure


def figures(m: Material) -> Iterator[Block]:
    """Every part of the year's costs, budgets and effort with its status and source."""
    budgets = effort.budgets(m.book, [row.collaboration for row in m.rows], m.year)
    shown = numbered_sources.figures_table(m.rows, budgets, m.sources)
    if shown is None or not m.has_figures:
        yield Gap(report_words.nothing_known(m.year) if m.rows else describe.NONE_EXPECTED.format(year=m.year))
        return
    yield shown
    yield Note(f"{report_words.SOURCE_NUMBERS} {report_words.FOR_MACHINES}")


def trip_reports(m: Material) -> Iterator[Block]:
    """The reports owed from the year's meetings, and those that are late whatever the year."""
    found = owed.worth_a_look(owed.owed_reports(m.book, m.day), m.year)
    if not found:
        yield Gap(report_words.NO_MEETINGS_LISTED.format(year=m.year))
        return
    names = {row.meeting.meeting_id: meeting_words.name(row) for row in meetings.rows(m.book, m.day)}
    yield meeting_tables.reports_table(found, names)
