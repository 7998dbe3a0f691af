"""The parts of one collaboration's story, one function each."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations import register, story
from kronoberg.analysis.collaborations.story import Story
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.analysis.seats import representation
from kronoberg.analysis.travel import meetings, trip_reports
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Code
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import story_facts, story_tables, story_words
from kronoberg.topics.costs.page_words import Part
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.overview import tables, years_words
from kronoberg.topics.overview.measures import COST, EFFORT
from kronoberg.topics.plan import words as plan_words
from kronoberg.topics.seats import body_words
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.seats import words as seat_words
from kronoberg.topics.travel import meeting_tables
from kronoberg.ui import blocks, exhibit, menu
from kronoberg.ui.downloads import Origin
from kronoberg.ui.topics import views


def short(book: Book, told: Story, year: int, row: YearRow | None) -> None:
    """What the collaboration is, what it is linked to, what it gave, and what is missing."""
    owner = told.collaboration
    pairs = story_tables.facts(register.entry(book, owner, year), row)
    blocks.table(story_tables.facts_table(pairs, owner.label, year))
    blocks.note(story_words.unknown_facts(pairs))
    if owner.website is not None:
        blocks.link(story_words.WEBSITE, owner.website)
    for heading, points in story_words.lists(told):
        _heading(heading)
        blocks.note(story_words.NOTES.get(heading, ""))
        blocks.titled_points(points)
    if missing := story_words.gaps(told):
        _heading(story_words.GAPS)
        blocks.titled_points(missing)


def known_issues(book: Book, told: Story) -> None:
    """Show conflicts, gaps and cautions in what is known of the collaboration, each behind its title."""
    if told.issues:
        _heading(story_words.KNOWN_ISSUES)
        blocks.issues(coverage_words.in_words(book, told.issues))


def money(origin: Origin, told: Story, year: int, years: tuple[int, ...], rows: Sequence[YearRow]) -> None:
    """What the collaboration has cost and taken over the years, and the sources of the year's figures."""
    book, owner = origin.book, told.collaboration
    key = owner.collaboration_id
    span = f"{years[0]}-{years[-1]}"
    columns = views.columns(book, years, key)
    words = years_words.over_time(COST, book, columns, year, collaboration=owner)
    colours = views.collaboration_colours()
    exhibit.chart_with_table(
        origin,
        (views.years_chart(book, years, key, colours), words),
        tables.years_table(columns),
        partial(export_tables.costs_over_years, book, key, years),
        what="Kostnad över tid",
        name=f"kostnad-over-tid-{span}",
    )

    work = views.effort_columns(book, years)
    words = years_words.over_time(EFFORT, book, work, year, collaboration=owner)
    exhibit.chart_with_table(
        origin,
        (views.effort_chart(book, years, colours), words),
        tables.years_table(work, measure=tables.EFFORT),
        partial(export_tables.years_overview, book, years),
        what="Arbetsinsats över tid",
        name=f"arbetsinsats-over-tid-{span}",
    )
    if not rows:
        blocks.note(story_words.NO_FIGURES)


def steering(told: Story, today: dt.date) -> None:
    """The agreements with their evaluations, and the decisions."""
    _heading("Avtal och utvärdering")
    blocks.note(cell.as_of(today))
    _table(story_tables.agreements_table(told, today), "agreements")
    _heading("Beslut")
    _table(story_tables.decisions_table(told.decisions), "decisions")


def goals(book: Book, told: Story, today: dt.date) -> None:
    """How people have judged the guidelines, and the goals of the action plans."""
    _heading("Strategins riktlinjer")
    judged = story.judged(book, told.collaboration, today)
    if judged:
        blocks.note(cell.as_of(today))
        blocks.table(guideline_tables.checklist_table(judged))
    blocks.note(story_words.about_guidelines(judged, told.collaboration))
    _more("plan", story_words.MORE_ABOUT_GUIDELINES, told.collaboration, part=plan_words.Part.GUIDELINES)
    _heading("Mål i handlingsplanerna")
    _table(story_tables.goals_table(told.goals, today), "activities")
    _more("plan", story_words.MORE_ABOUT_GOALS, told.collaboration, part=plan_words.Part.PLAN)


def people(book: Book, told: Story, year: int, today: dt.date) -> None:
    """Who holds the seats in the year, and the meetings with the reports that they owe."""
    owner = told.collaboration
    when = PartialDate(str(year))
    _heading(seat_words.whose(when))
    found = [each for each in representation.seats_in_year(book, year, today) if each.body in told.bodies]
    if found or not told.bodies:
        _table(seat_tables.bodies_table(found, when), "bodies")
    blocks.note(body_words.not_of_the_time(book, found, told.bodies, year))
    _more("foretradare", story_words.MORE_ABOUT_SEATS, owner, year)
    _heading("Möten")
    rows = [row for row in meetings.rows(book, today) if row.collaboration == owner]
    latest, earlier = rows[: story_words.MEETINGS_SHOWN], rows[story_words.MEETINGS_SHOWN :]
    reports = trip_reports.owed_reports(book, today)
    if latest:
        blocks.table(meeting_tables.meetings_table(latest, reports, "Möten i samarbetets organ"))
    else:
        blocks.text(story_words.silence("meetings"))
    if earlier and (box := blocks.folded(story_words.earlier_meetings(told), key="tidigare")):
        with box:
            blocks.table(meeting_tables.meetings_table(earlier, reports, "Tidigare möten i samarbetets organ"))
    _more("moten", story_words.MORE_ABOUT_MEETINGS, owner, year)


def members(told: Story) -> None:
    """The members over time, and the names that the collaboration has had."""
    _heading("Medlemmar över tid")
    _table(story_tables.members_table(told.members), "members")
    if told.members:
        blocks.note(story_words.OBSERVED)
    _heading("Namn")
    _points(story_words.names(told.names), "collaboration_names")


def sources(book: Book, told: Story, part: story_words.Part, years: Sequence[int]) -> None:
    """Where the part's statements come from; for costs and effort, where the figures of the years do."""
    if part == story_words.Part.MONEY:
        pictures = [views.year_overview(book, year) for year in years]
        key = told.collaboration.collaboration_id
        blocks.sources(partial(story_tables.figures_sources_table, book, pictures, key))
    elif found := story_facts.facts(book, told, part):
        blocks.sources(partial(story_facts.sources_table, book, found))


def more_about_money(key: str, year: int) -> None:
    """Show the way to the page about costs, with what stands behind each figure."""
    choices = {"del": Part.COLLABORATIONS, "samarbete": key, "underlag": key, "ar": str(year)}
    st.page_link(menu.page("pengar"), label=story_words.MORE_ABOUT_COSTS, query_params=choices)


def _more(address: str, words: str, owner: Collaboration, year: int | None = None, part: Code | None = None) -> None:
    choices = {"samarbete": owner.collaboration_id, **({} if year is None else {"ar": str(year)})}
    choices |= {} if part is None else {"del": part.value}
    st.page_link(menu.page(address), label=words, query_params=choices)


def _heading(words: str) -> None:
    st.subheader(blocks.plain(words), anchor=False)


def _table(shown: Table | None, table: str) -> None:
    if shown is None:
        blocks.text(story_words.silence(table))
    else:
        blocks.table(shown)


def _points(points: Sequence[tuple[str, str]], table: str) -> None:
    if points:
        blocks.titled_points(points)
    else:
        blocks.text(story_words.silence(table))
