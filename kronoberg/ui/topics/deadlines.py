"""The blocks of the year wheel: the choice of year, deadlines and seats, each with a link to where it is told."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby

import streamlit as st

from kronoberg.analysis.deadlines import deadlines
from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.analysis.seats.events import SeatYear
from kronoberg.domain.book import Book
from kronoberg.domain.words import DeadlineState
from kronoberg.topics.deadlines import exports as export_deadlines
from kronoberg.topics.deadlines import tables as deadline_tables
from kronoberg.topics.deadlines import words as deadline_words
from kronoberg.topics.seats import event_words as seat_event_words
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.ui import blocks, clock, downloads, exhibit, links, menu
from kronoberg.ui.downloads import Origin
from kronoberg.ui.topics import plan as plan_blocks

_TEXT_WIDTH = 640
_HERE = "plan"


def choose_year(book: Book, year: int) -> int:
    """Show the choice between the page's year, this year and the next, and give the year.

    A link may ask for any year that has a wheel: many that lie in papers do.
    """
    today, asked = clock.today(), str(st.query_params.get(deadline_words.YEAR_IN_ADDRESS, ""))
    known = {str(each): each for each in deadlines.years(book, today)}
    others = {today.year, today.year + 1, *([known[asked]] if asked in known else [])} - {year}
    words = {each: deadline_words.year(each, today) for each in (year, *sorted(others))}
    return links.choice("Årshjulets år", words, key=deadline_words.YEAR_IN_ADDRESS)


def notes(book: Book, shown: Sequence[Deadline], year: int) -> None:
    """Show which days cannot be told, and what a preliminary one is."""
    unknown = deadlines.reports_without_a_day(book, year, clock.today())
    blocks.note(deadline_words.without_a_day(len(unknown), year))
    blocks.note(deadline_words.preliminary_note(shown))


def take_home(origin: Origin, shown: Sequence[Deadline], year: int) -> None:
    """Offer the year's days as a calendar and as a table."""
    what, name = f"Årshjul {year}", f"arshjul-{year}"
    downloads.calendar(origin, shown, what=what, name=name)
    downloads.table(origin, partial(export_deadlines.wheel, origin.book, shown, year), what=what, name=name)


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
        _link("foretradare", deadline_words.changes_link(found.year), seat_event_words.change_choices(found))
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
        _row(str(row.due), words.title, words.details, address=row.page, label=words.link, choices=words.choices)


def _vacancies(book: Book, found: SeatYear) -> None:
    for row in found.vacancies:
        details = seat_event_words.vacancy_details(book, row)
        choices = seat_event_words.vacancy_choices(found)
        label = deadline_words.vacancy_link(row.body.name)
        _row("Vakant", seat_event_words.vacancy(row), details, address="foretradare", label=label, choices=choices)


def _row(first: str, title: str, details: str, *, address: str, label: str, choices: dict[str, str]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        # So wide that the link stands beside the text on a desktop and below it on a phone.
        with st.container(gap=None, width=_TEXT_WIDTH):
            st.markdown(f"**{first}** {blocks.plain(title)}")
            st.caption(blocks.plain(details))
        _link(address, label, choices)


def _link(address: str, label: str, choices: dict[str, str]) -> None:
    if address == _HERE:
        key = f"till-{'-'.join(choices.values())}"
        st.button(blocks.plain(label), on_click=plan_blocks.go, args=(choices,), key=key, type="tertiary")
    else:
        st.page_link(menu.page(address), label=blocks.plain(label), query_params=choices)
