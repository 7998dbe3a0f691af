"""The blocks about EU programmes: what comes back, periods, objectives, projects; words where one is empty."""

from functools import partial

import streamlit as st

from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import Group
from kronoberg.analysis.programmes import programmes
from kronoberg.analysis.programmes.programmes import Periods
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.programmes import Programme
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.words import Kind
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.overview import words as describe
from kronoberg.topics.programmes import exports as export_programmes
from kronoberg.topics.programmes import tables as programme_tables
from kronoberg.topics.programmes import words as programme_words
from kronoberg.ui import access, blocks, downloads, exhibit, loader, menu
from kronoberg.ui.downloads import Origin
from kronoberg.ui.remembering import remembered
from kronoberg.ui.topics import views

EARLIER, LATER = "perioder", "kommande"
"""The words in the address for the open programme periods of another time."""


@remembered(most=16)
def book_of_programmes(book: Book) -> Book:
    """The Book with the assignments alone."""
    return programmes.only_programmes(book)


def whole(origin: Origin, book: Book, year: int, years: tuple[int, ...]) -> None:
    """Show what the assignments cost and get back, the programmes with their objectives, and the projects."""
    group, found = views.year_overview(book, year).programmes, programmes.by_period(book, year)
    st.header(f"Kostnad och återbetalning {year}", anchor=False)
    _costs(group, year)
    _over_time(origin, book, year, years)
    st.header(f"Programmen {year}", anchor=False)
    _periods(found, year)
    downloads.table(origin, partial(export_programmes.periods, book), what="Programperioder", name="programperioder")
    st.header("EU:s politiska mål", anchor=False)
    _objectives(book, found, year)
    st.header("EU-finansierade projekt per nämnd", anchor=False)
    _projects(book, year)
    downloads.table(origin, partial(export_programmes.projects, book, year), what="EU-projekt", name="eu-projekt")
    for owner in book_of_programmes(book).collaborations.values():
        choices = {"samarbete": owner.collaboration_id, "ar": str(year)}
        words = blocks.plain(programme_words.SEATS.format(label=owner.label))
        st.page_link(menu.page("foretradare"), label=words, query_params=choices)
    blocks.folded_issues(coverage_words.issues_about(loader.book(), [row.collaboration for row in group.rows]))
    projects = programmes.projects(book, year)
    blocks.sources(partial(programme_tables.sources_table, book, group, found, projects))


def of_assignment(book: Book, owner: Collaboration, year: int) -> None:
    """Show the programmes of one assignment with their objectives; nothing for any other collaboration."""
    if owner.kind is not Kind.PROGRAMME:
        return
    found = programmes.by_period(book, year)
    st.subheader(f"Programmen {year}", anchor=False)
    _periods(found, year)
    st.subheader("EU:s politiska mål", anchor=False)
    _objectives(book, found, year)


def _costs(group: Group, year: int) -> None:
    if group.unclear:
        blocks.text(describe.only_unclear(group.unclear, year))
    if group.only_unclear:
        return
    blocks.figures(programme_words.key_figures(group))
    blocks.note(programme_words.ONE_AMOUNT)


def _over_time(origin: Origin, book: Book, year: int, years: tuple[int, ...]) -> None:
    alone = book_of_programmes(book)
    columns = views.columns(alone, years, None)
    words = programme_words.over_time_words(alone, columns, year, overview.cost_change(alone, year))
    exhibit.chart_with_table(
        origin,
        (views.years_chart(alone, years, None, views.collaboration_colours()), words),
        programme_tables.years_table(programmes.by_year(book, years)),
        partial(export_tables.years_overview, alone, years),
        what="EU-programmens kostnad över tid",
        name=f"eu-program-over-tid-{years[0]}-{years[-1]}",
    )


def _periods(found: Periods, year: int) -> None:
    """Show the programme periods of the year, and those of other times one click away each."""
    blocks.text(programme_words.current_sentence(found, year))
    if found.current:
        _programmes(found.current, f"Programperioder {year}")
    _folded(found.earlier, programme_words.others_heading(found.earlier, earlier=True), EARLIER)
    _folded(found.later, programme_words.others_heading(found.later, earlier=False), LATER)


def _folded(shown: tuple[Programme, ...], heading: str, key: str) -> None:
    if shown and (box := blocks.folded(heading, key=key)):
        with box:
            _programmes(shown, heading)


def _programmes(shown: tuple[Programme, ...], alt: str) -> None:
    blocks.table(programme_tables.programmes_table(shown, alt))
    if notes := programme_words.notes(shown):
        blocks.titled_points(notes)


def _objectives(book: Book, found: Periods, year: int) -> None:
    """Show which programmes of the year cover which policy objectives."""
    covered = programmes.objectives(book, found.current)
    if covered.rows:
        blocks.table(programme_tables.objectives_table(covered))
    blocks.note(programme_words.objectives_sentence(covered, year))


def _projects(book: Book, year: int) -> None:
    if shown := programmes.projects(book, year):
        blocks.table(programme_tables.projects_table(shown, year))
        return
    blocks.text(programme_words.NO_PROJECTS)
    if access.may_edit():
        blocks.note(programme_words.ENTER_PROJECTS)
