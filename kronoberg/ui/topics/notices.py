"""The parts of the overview that say what to know beside the figures, each with a link to the page that shows more."""

import streamlit as st

from kronoberg.analysis.coverage import notices
from kronoberg.analysis.coverage.notices import Notice
from kronoberg.analysis.seats import seats
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, RuleKind
from kronoberg.topics.coverage import notice_words
from kronoberg.topics.deadlines import tables as deadline_tables
from kronoberg.topics.deadlines import words as deadline_words
from kronoberg.topics.plan import words as plan_words
from kronoberg.topics.seats import words as seat_words
from kronoberg.ui import blocks, clock, menu
from kronoberg.ui.topics import seat_views, views

_NEXT = 5


def show(book: Book, year: int) -> None:
    """Show the year's notices in two lists: what to decide, and what to notice."""
    today = clock.today()
    found = views.notices_of(book, year, today)
    decisions = [notice for notice in found if notice.kind in notices.DECISIONS]
    others = [notice for notice in found if notice.kind not in notices.DECISIONS]
    _list("Att besluta", decisions)
    _list("Att notera", others)
    blocks.note(notice_words.seen_from(found, today))


def show_representation(year: int) -> None:
    """Show who speaks for the region in a year: how many seats are held and vacant, and what the region chairs."""
    book, when, today = seat_views.book(), PartialDate(str(year)), clock.today()
    political = seats.of_group(seat_views.seats_at(book, when, today), BodyGroup.POLITICAL)
    st.header(f"Företrädare {year}", anchor=False)
    words = seat_words.in_short(book, political, seat_views.chairmanships(book), when, today)
    _row(words, "foretradare", {"ar": str(year)})


def show_deadlines(book: Book) -> None:
    """Show what is late and what falls due next, whatever year the figures are of."""
    today = clock.today()
    shown = views.nearest_deadlines(book, today, _NEXT)
    if not shown:
        return
    st.header(deadline_words.nearest(today), anchor=False)
    blocks.table(deadline_tables.nearest_table(shown))
    with blocks.screen_only("arshjul"), st.container(horizontal=True):
        wheel = {"del": plan_words.Part.WHEEL.value}
        st.page_link(menu.page("plan"), label="Visa hela årshjulet", query_params=wheel)
        if report := next((row for row in shown if row.kind is RuleKind.REPORT), None):
            choices = deadline_words.text(book, report).choices
            st.page_link(menu.page(report.page), label="Visa under Aprilrapport", query_params=choices)


def _list(heading: str, found: list[Notice]) -> None:
    if not found:
        return
    st.header(heading, anchor=False)
    for notice in found:
        words = notice_words.text(notice)
        _row(words.sentence, words.page, words.choices)


def _row(sentence: str, address: str, choices: dict[str, str]) -> None:
    page = menu.page(address)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(blocks.plain(sentence), width="stretch")
        st.page_link(page, label=f"Visa under {page.title}", query_params=choices)
