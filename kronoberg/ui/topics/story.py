"""The parts of one collaboration's story, one function each."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations import register, story
from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.analysis.collaborations.story import Story
from kronoberg.analysis.costs import inhabitants
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.analysis.travel import meetings, trip_reports
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Code
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import brief_words, story_facts, story_tables, story_words
from kronoberg.topics.collaborations.story_words import Part, Points
from kronoberg.topics.costs import page_words as money_words
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
from kronoberg.ui import access, blocks, exhibit, menu
from kronoberg.ui.downloads import Origin
from kronoberg.ui.topics import programmes as programme_blocks
from kronoberg.ui.topics import views


def short(book: Book, told: Story, shown: Brief, years: tuple[int, ...], today: dt.date) -> None:
    """Answer the five questions: what it costs, what it gave, who sits there, what is due, how it is judged."""
    year = shown.year
    _costs(book, shown, years)
    _heading(story_words.GAVE)
    _points(story_words.results(told.results), "results")
    _heading(story_words.SITS)
    found = _found(book, told, year, today)
    _seats(book, told, found, year, seat_tables.narrow_table(found, PartialDate(str(year))))
    if shown.is_open or shown.due:
        _heading(story_words.DUE)
        blocks.titled_points(brief_words.due_points(shown.due))
        blocks.text("" if shown.due else brief_words.NOTHING_DUE)
    if shown.is_open:
        _heading(story_words.JUDGED)
        judged = story.judged(book, told.collaboration, today)
        blocks.text(brief_words.judged(judged) if judged else story_words.about_guidelines(judged, told.collaboration))
    if told.comments:
        _heading(story_words.COMMENTS)
        blocks.titled_points(story_words.comments(told.comments))


def _costs(book: Book, shown: Brief, years: tuple[int, ...]) -> None:
    """The year's figures beside the small chart over the years."""
    owner = shown.entry.collaboration
    figures, chart = st.columns([2, 3], gap="large")
    with figures:
        _heading(f"{story_words.COSTS} {shown.year}")
        if shown.row is None:
            blocks.text(brief_words.no_figures(shown))
        else:
            _year_figures(book, shown.row)
    with chart:
        columns = views.course(book, years, owner.collaboration_id)
        words = years_words.over_time(COST, book, columns, shown.year, collaboration=owner)
        blocks.note(brief_words.OVER_YEARS.format(first=years[0], last=years[-1]))
        blocks.small_chart(
            views.course_chart(book, years, owner.collaboration_id, views.collaboration_colours()), words
        )
        blocks.note(brief_words.chart_key(columns))


def _year_figures(book: Book, row: YearRow) -> None:
    people = inhabitants.year_per_inhabitant(book, row.cost.year, row.cost.gross)
    blocks.figures(brief_words.cost(row, people.per_inhabitant))


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
    choices = {"del": money_words.Part.COLLABORATIONS, "samarbete": key, "underlag": key, "ar": str(year)}
    st.page_link(menu.page("pengar"), label=story_words.MORE_ABOUT_COSTS, query_params=choices)


def people(book: Book, told: Story, year: int, today: dt.date) -> None:
    """Who holds the seats in the year and how that is known, and the meetings with the reports that they owe."""
    owner = told.collaboration
    when = PartialDate(str(year))
    _heading(seat_words.whose(when))
    found = _found(book, told, year, today)
    _seats(book, told, found, year, seat_tables.bodies_table(found, when))
    _more("foretradare", story_words.MORE_ABOUT_SEATS, owner, year)
    _heading("Möten")
    rows = [row for row in meetings.rows(book, today) if row.collaboration == owner]
    latest, earlier = rows[: story_words.MEETINGS_SHOWN], rows[story_words.MEETINGS_SHOWN :]
    reports = trip_reports.owed_reports(book, today)
    if latest:
        blocks.table(meeting_tables.meetings_table(latest, reports, "Möten i samarbetets organ"))
    else:
        _silence("meetings")
    if earlier and (box := blocks.folded(story_words.earlier_meetings(told), key="tidigare")):
        with box:
            blocks.table(meeting_tables.meetings_table(earlier, reports, "Tidigare möten i samarbetets organ"))
    _more("moten", story_words.MORE_ABOUT_MEETINGS, owner, year)


def goals(book: Book, told: Story, today: dt.date) -> None:
    """How people have judged the guidelines, and the goals of the action plans."""
    _heading(story_words.JUDGED)
    judged = story.judged(book, told.collaboration, today)
    if judged:
        blocks.note(cell.as_of(today))
        blocks.table(guideline_tables.checklist_table(judged))
    about = story_words.about_guidelines(judged, told.collaboration)
    blocks.note(about)
    if about == story_words.NOT_ASSESSED and access.may_edit():
        blocks.note(story_words.ENTER_ASSESSMENTS)
    _more("plan", story_words.MORE_ABOUT_GUIDELINES, told.collaboration, part=plan_words.Part.GUIDELINES)
    _heading("Mål i handlingsplanerna")
    _table(story_tables.goals_table(told.goals, today), "activities")
    _more("plan", story_words.MORE_ABOUT_GOALS, told.collaboration, part=plan_words.Part.PLAN)


def steering(book: Book, told: Story, year: int, today: dt.date) -> None:
    """The facts of the register, the agreements with their evaluations, the decisions, the members and the names."""
    owner = told.collaboration
    pairs = story_tables.facts(register.entry(book, owner, year), None)
    blocks.table(story_tables.facts_table(pairs, owner.label, year))
    if owner.website is not None:
        blocks.link(story_words.WEBSITE, owner.website)
    programme_blocks.of_assignment(book, owner, year)
    _heading("Avtal och utvärdering")
    blocks.note(cell.as_of(today))
    _table(story_tables.agreements_table(told, today), "agreements")
    _heading("Beslut")
    _table(story_tables.decisions_table(told.decisions), "decisions")
    for heading, points in story_words.lists(told):
        _heading(heading)
        blocks.note(story_words.NOTES.get(heading, ""))
        blocks.titled_points(points)
    _heading("Medlemmar över tid")
    _table(story_tables.members_table(told.members), "members")
    if told.members:
        blocks.note(story_words.OBSERVED)
    _heading("Namn")
    _points(story_words.names(told.names), "collaboration_names")
    if not access.may_edit():
        blocks.note(story_words.gaps(told))
        return
    blocks.note(story_words.unknown_facts(pairs))
    blocks.titled_points(story_words.gaps_to_staff(told))


def sources(book: Book, told: Story, part: Part, rows: Sequence[YearRow], years: Sequence[int]) -> None:
    """Where the part's statements come from; for costs and effort, where the figures of the years do."""
    if part == Part.MONEY:
        pictures = [views.year_overview(book, year) for year in years]
        key = told.collaboration.collaboration_id
        blocks.sources(partial(story_tables.figures_sources_table, book, pictures, key))
        return
    found, figures = story_facts.facts(book, told, part), rows if part == Part.SHORT else ()
    if found or figures:
        blocks.sources(partial(story_facts.sources_table, book, found, figures))


def known_issues(book: Book, told: Story) -> None:
    """Show conflicts, gaps and cautions in what is known of the collaboration, all behind one title."""
    blocks.folded_issues(coverage_words.in_words(book, told.issues))


def _found(book: Book, told: Story, year: int, today: dt.date) -> list[BodySeats]:
    return [each for each in views.seats_in_year(book, year, today) if each.body in told.bodies]


def _seats(book: Book, told: Story, found: Sequence[BodySeats], year: int, shown: Table | None) -> None:
    if shown is not None:
        blocks.table(shown)
    elif not told.bodies:
        _silence("bodies")
    blocks.note(body_words.not_of_the_time(book, found, told.bodies, year))


def _more(address: str, words: str, owner: Collaboration, year: int | None = None, part: Code | None = None) -> None:
    choices = {"samarbete": owner.collaboration_id, **({} if year is None else {"ar": str(year)})}
    choices |= {} if part is None else {"del": part.value}
    st.page_link(menu.page(address), label=words, query_params=choices)


def _heading(words: str) -> None:
    st.subheader(blocks.plain(words), anchor=False)


def _table(shown: Table | None, table: str) -> None:
    if shown is None:
        _silence(table)
    else:
        blocks.table(shown)


def _points(points: Points, table: str) -> None:
    if points:
        blocks.titled_points(points)
    else:
        _silence(table)


def _silence(table: str) -> None:
    """Say that nothing is known; who fills it in, and where, is for those who may."""
    blocks.text(story_words.silence_to_staff(table) if access.may_edit() else story_words.silence(table))
