"""The blocks of the page about EU programmes: periods, objectives, seats, projects; words where one is empty."""

from collections.abc import Sequence

import streamlit as st

from kronoberg.analysis.overview.overview import Group
from kronoberg.analysis.programmes import programmes
from kronoberg.analysis.programmes.programmes import Periods
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.programmes import Programme
from kronoberg.domain.dates import PartialDate
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.programmes import tables as programme_tables
from kronoberg.topics.programmes import words as programme_words
from kronoberg.topics.seats import body_words
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.ui import blocks, exhibit, loader
from kronoberg.ui.downloads import Origin
from kronoberg.ui.remembering import remembered

EARLIER, LATER = "perioder", "kommande"
"""The words in the address for the open programme periods of another time."""
# Three beside each other on a desktop; an assignment's cost is shorter than the total of everything.
_WIDTH = 270


@remembered(most=16)
def book_of_programmes(book: Book) -> Book:
    """The Book with the assignments alone."""
    return programmes.only_programmes(book)


def costs(group: Group, year: int) -> None:
    """Show what the assignments cost, got back and took in the year."""
    if group.unclear:
        blocks.text(describe.only_unclear(group.unclear, year))
    if group.only_unclear:
        return
    totals = group.costs
    with st.container(horizontal=True, gap="small"):
        blocks.figure("Bruttokostnad", totals.gross, describe.figure_words(totals.gross), width=_WIDTH)
        blocks.figure("Återbetalt", totals.income, describe.figure_words(totals.income), width=_WIDTH)
        blocks.figure("Nettokostnad", totals.net, describe.net_words(group), width=_WIDTH)
    blocks.table(programme_tables.costs_table(group, year))
    blocks.note(programme_words.ONE_AMOUNT)


def periods(found: Periods, year: int) -> None:
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


def objectives(book: Book, found: Periods, year: int) -> None:
    """Show which programmes of the year cover which policy objectives."""
    covered = programmes.objectives(book, found.current)
    if covered.rows:
        blocks.table(programme_tables.objectives_table(covered))
    blocks.note(programme_words.objectives_sentence(covered, year))


def seats(origin: Origin, book: Book, found: Sequence[BodySeats], year: int) -> None:
    """Show the bodies in which the region has seats, who held them, and which bodies are not counted in the year."""
    shown = seat_tables.bodies_table(found, PartialDate(str(year)))
    if shown is not None:
        exhibit.words(origin, shown, name=f"eu-programmens-organ-{year}")
    known = programmes.bodies(book)
    blocks.text(body_words.not_of_the_time(book, found, known, year) if known else programme_words.NO_BODIES)


def projects(book: Book, year: int) -> None:
    """Show the EU-funded projects by committee."""
    if shown := programmes.projects(book, year):
        blocks.table(programme_tables.projects_table(shown, year))
    else:
        blocks.text(f"{programme_words.NO_PROJECTS} {programme_words.ENTER_PROJECTS}")


def issues(group: Group) -> None:
    """Show what a reader should know of the assignments' figures, each issue behind its title."""
    if found := coverage_words.issues_about(loader.book(), [row.collaboration for row in group.rows]):
        st.header("Att tänka på", anchor=False)
        blocks.issues(found)
