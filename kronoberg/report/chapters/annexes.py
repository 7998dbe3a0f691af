"""The annexes: the tables in full, the register, the sources, the method, and one list of what is missing."""

from collections.abc import Iterator
from dataclasses import replace

from kronoberg.analysis.collaborations import comments, register
from kronoberg.analysis.collaborations.register import Standing
from kronoberg.analysis.coverage import coverage
from kronoberg.analysis.deadlines import yearly as yearly_deadlines
from kronoberg.analysis.documents import fields as document_fields
from kronoberg.analysis.effort import effort
from kronoberg.domain.words import DocumentKind, StrategyPart
from kronoberg.report.chapters import material, money, people, programmes, steering, travel
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Note, Points, Text, points
from kronoberg.topics.collaborations import register_tables, register_words, story_tables
from kronoberg.topics.coverage import about_tables, about_words, gap_tables, gap_words
from kronoberg.topics.documents import form_words
from kronoberg.topics.effort import words as effort_words
from kronoberg.topics.overview import numbered_sources
from kronoberg.topics.overview import words as describe
from kronoberg.topics.plan import words as plan_words
from kronoberg.topics.seats import words as seat_words


def tables_in_full(m: Material) -> Iterator[Block]:
    """The tables that the chapters are made from."""
    if m.has_figures:
        yield register_tables.money_table(m.picture, m.political, statuses=False)
        yield Note(report_words.OWN_FINANCING)
    yield from money.tables_of_costs(m)
    yield from money.table_of_effort(m)
    yield from steering.goals_in_full(m)
    yield from programmes.in_full(m)
    yield from travel.in_full(m)


def register_in_full(m: Material) -> Iterator[Block]:
    """The collaborations with their agreements, decisions, who represented the region, what judgements rest on."""
    entries = [each for each in register.register(m.book, m.year).entries if each.standing is Standing.GOING_ON]
    if entries:
        yield register_tables.report_table(entries, m.year).without("Syfte")
    of_year = [row for row in m.book.rows("decisions") if row.decided_on is not None and row.decided_on.year == m.year]
    if (decided := story_tables.decisions_table(of_year)) is not None:
        yield replace(decided, title=f"Beslut {m.year}")
    yield from people.register(m)
    yield from steering.grounds(m)


def sources(m: Material) -> Iterator[Block]:
    """Every part of the year's costs, budgets and effort with its status and source, and the sources."""
    budgets = effort.budgets(m.book, [row.collaboration for row in m.rows], m.year)
    shown = numbered_sources.figures_table(m.rows, budgets, m.sources)
    if shown is not None and m.has_figures:
        yield shown
    documents = numbered_sources.sources_table(m.sources, m.book.sources)
    yield Text(report_words.NO_SOURCES) if documents is None else documents


def method(m: Material, told: str) -> Iterator[Block]:
    """On what the report rests: the strategy, the status of the figures, how they add up, what the words mean.

    `told` is what stands at the figures in the rest of the report.
    """
    if m.book.rows("strategy"):
        yield Text(report_words.STRATEGY_IN_SHORT)
        yield Points(about_tables.points(m.book, StrategyPart.PURPOSE))
        yield about_tables.responsibilities_table(m.book).without("Innebär")
    decision = yearly_deadlines.plan_decision(m.book, m.year)
    decided = report_words.plan_decided(plan_words.decided(decision, m.year), m.year) if decision is not None else ""
    yield Text(" ".join(filter(None, (decided, plan_words.who_decides(m.book), register_words.PROGRAMMES_APART))))
    yield Text(f"{describe.status_line(m.picture)} {effort_words.status_line(m.picture)}")
    if m.has_figures:
        yield points((*about_words.HOW_FIGURES_ADD_UP, report_words.NOT_THE_ACCOUNTS, seat_words.HOW_COUNTED))
    if words := report_words.figure_words(told):
        yield about_tables.words_table(words)
    expected = {row.collaboration.collaboration_id for row in m.rows}
    everything = coverage.issues_of(m.book, None)
    if found := [issue for issue in everything if coverage.is_about_figures(m.book, issue, expected, m.year)]:
        yield about_tables.issues_table(found)
    yield from material.comments((report_words.ON_EVERYTHING, row) for row in comments.on_dataset(m.book, m.year))


def missing(m: Material) -> Iterator[Block]:
    """One list of what is missing, with who has it, and what cannot be told."""
    written = document_fields.written(m.book, DocumentKind.REPORT, m.year)
    wanted = [field for field in written if form_words.is_needed(field) and form_words.is_in_report(field)]
    absent = [field for field in wanted if not written[field]]
    yield Text(gap_words.summary(m.gaps))
    if m.gaps.gaps or absent:
        yield gap_tables.who_has_table(m.gaps, form_words.grouped(m.book, absent))
    if unknown := gap_words.not_asked(m.gaps):
        yield Note(" ".join(unknown))
