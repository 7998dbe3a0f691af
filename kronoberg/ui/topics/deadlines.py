"""The blocks of the year wheel: the choice of year, deadlines and seats, each with a link to where it is mended."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import streamlit as st

from kronoberg.analysis.deadlines import deadlines
from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.analysis.seats.events import SeatYear
from kronoberg.domain.book import Book
from kronoberg.domain.words import DeadlineState
from kronoberg.topics.deadlines import tables as deadline_tables
from kronoberg.topics.deadlines import words as deadline_words
from kronoberg.topics.seats import event_words as seat_event_words
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.ui import blocks, clock, exhibit, links, menu
from kronoberg.ui.downloads import Origin

YEAR = "hjul"
"""The word in the address for the wheel's year; changing it breaks saved links."""
_TEXT_WIDTH = 640


def choose_year(book: Book) -> int:
    """Show the choice of the wheel's year; it starts at this year."""
    today = clock.today()
    options = list(reversed(deadlines.years(book, today)))
    with st.container(width=180):
        chosen: int = links.select("Årshjulets år", options, first=today.year, key=YEAR)
    return chosen


def wheel(book: Book, shown: Sequence[Deadline], found: SeatYear | None, year: int) -> None:
    """Show what is late, then the seats that are vacant today, then the rest of the year month by month."""
    late = [row for row in shown if row.state is DeadlineState.LATE]
    others = [row for row in shown if row.state is not DeadlineState.LATE]
    if late:
        st.header("Försenat", anchor=False)
        _rows(book, late)
    if found is not None and found.is_now and found.vacancies:
        st.header(seat_event_words.TO_FILL, anchor=False)
        _vacancies(book, found)
    if others:
        st.header(f"Året {year}", anchor=False)
    for month, rows in groupby(others, key=deadline_words.month):
        st.subheader(month, anchor=False)
        _rows(book, rows)


def seats(book: Book, origin: Origin, found: SeatYear | None) -> None:
    """Show what happened with seats in the year and what was vacant at its end; nothing for a year to come."""
    if found is None:
        return
    title = seat_event_words.HEADING.format(year=found.year)
    st.header(title, anchor=False)
    blocks.text(seat_event_words.summary(found))
    if not found.is_now:
        _vacancies(book, found)
    if changes := seat_tables.changes_table(found.compared):
        exhibit.words(origin, changes, name=f"platser-{found.year}")
        _link("foretradare", seat_event_words.change_choices(found))
    blocks.note(seat_event_words.scope_note(found))
    if found.seats and (box := blocks.folded(seat_event_words.SOURCES, key="platskalla")):
        with box:
            blocks.table(seat_tables.appointment_sources_table(book, found.seats))


def rules(book: Book, origin: Origin) -> None:
    """Show the rules that the wheel is computed from, or say that there are none and who enters them."""
    st.header("Reglerna bakom årshjulet", anchor=False)
    blocks.text(deadline_words.rules_sentence(book))
    exhibit.words(origin, deadline_tables.rules_table(book), name="arshjulets-regler")


def _rows(book: Book, shown: Iterable[Deadline]) -> None:
    for row in shown:
        words = deadline_words.text(book, row)
        _row(str(row.due), words.title, words.details, row.page, words.choices)


def _vacancies(book: Book, found: SeatYear) -> None:
    for row in found.vacancies:
        details = seat_event_words.vacancy_details(book, row)
        _row("Vakant", seat_event_words.vacancy(row), details, "foretradare", seat_event_words.vacancy_choices(found))


def _row(first: str, title: str, details: str, address: str, choices: dict[str, str]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        # So wide that the link stands beside the text on a desktop and below it on a phone.
        with st.container(gap=None, width=_TEXT_WIDTH):
            st.markdown(f"**{first}** {blocks.plain(title)}")
            st.caption(blocks.plain(details))
        _link(address, choices)


def _link(address: str, choices: dict[str, str]) -> None:
    page = menu.page(address)
    st.page_link(page, label=f"Visa under {page.title}", query_params=choices)
