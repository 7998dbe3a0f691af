"""The first page's parts, remembered by the Book and the day, and what shows them."""

import datetime as dt

import streamlit as st

from kronoberg.analysis.costs import inhabitants
from kronoberg.analysis.deadlines import agenda
from kronoberg.analysis.deadlines.agenda import Agenda
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.overview import front
from kronoberg.analysis.overview.front import Front
from kronoberg.analysis.overview.overview import Change
from kronoberg.domain.book import Book
from kronoberg.show import cell, front_html
from kronoberg.show.table import Table
from kronoberg.topics.overview import agenda_words, front_table, front_words
from kronoberg.ui import blocks, clock, session
from kronoberg.ui.remembering import remembered
from kronoberg.ui.topics import views


def headline() -> str:
    """The chosen year in one sentence."""
    book, year = session.book(), session.year()
    return front_words.headline(views.year_overview(book, year), _front(book, year, session.years(), clock.today()))


def how_sure(book: Book, year: int) -> None:
    """Show how sure the year's figures are, how they changed, and what they leave out."""
    blocks.text(front_words.how_sure(views.year_overview(book, year), _pair(book, year)))


def key_figures(book: Book, year: int) -> None:
    """Show the figures that stand large, each a link to where it is explained."""
    today = clock.today()
    picture = views.year_overview(book, year)
    people = inhabitants.year_per_inhabitant(book, year, picture.everything.costs.gross)
    states = guidelines.guideline_states(book, min(today, dt.date(year, 12, 31)))
    shown = _front(book, year, session.years(), today)
    st.html(front_html.key_figures(front_words.key_figures(picture, shown, people, states)))


def rows(book: Book, year: int) -> Table:
    """The table of the year's collaborations."""
    picture, years = views.year_overview(book, year), session.years()
    shown = _front(book, year, years, clock.today())
    return front_table.rows_table(picture, shown, years, views.collaboration_colours())


def to_decide(book: Book) -> None:
    """Show what to decide and what is late, whatever year is chosen."""
    today = clock.today()
    found = agenda_words.items(book, _agenda(book, today))
    if found:
        st.html(front_html.agenda(found))
    else:
        blocks.text(agenda_words.NOTHING)
    st.html(front_html.way(agenda_words.WHEEL, agenda_words.wheel(today.year), before=cell.as_of(today)))


def gave(book: Book, year: int) -> None:
    """Show what each collaboration gave in the year, or that nothing is told of it."""
    found = front_words.results(book, year)
    if found:
        blocks.titled_points(found)
    else:
        blocks.text(front_words.NO_RESULTS.format(year=year))


def to_know(book: Book, year: int) -> None:
    """Show what else to know of the year's figures, each a link to where it is seen; nothing where there is nothing."""
    found = agenda_words.to_know(views.notices_of(book, year, clock.today()))
    if found:
        st.header(agenda_words.TO_KNOW, anchor=False)
        st.html(front_html.agenda(found))


@remembered()
def _front(book: Book, year: int, years: tuple[int, ...], today: dt.date) -> Front:
    return front.front(book, year, views.briefs_of(book, year, years, today))


@remembered()
def _pair(book: Book, year: int) -> Change | None:
    return front.latest_comparable(book, year)


@remembered()
def _agenda(book: Book, today: dt.date) -> Agenda:
    return agenda.agenda(book, today)
