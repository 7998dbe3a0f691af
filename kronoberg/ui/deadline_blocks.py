"""The blocks of the year wheel: the choice of year, and the deadlines, each with a link to where it is mended."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import streamlit as st

from kronoberg.analysis import deadlines
from kronoberg.analysis.deadline import Deadline
from kronoberg.domain.book import Book
from kronoberg.domain.words import DeadlineState
from kronoberg.present import deadline_tables, deadline_words
from kronoberg.ui import blocks, clock, downloads, menu
from kronoberg.ui.downloads import Origin

YEAR = "hjul"
"""The word in the address for the wheel's year; changing it breaks saved links."""
_TEXT_WIDTH = 640


def choose_year(book: Book) -> int:
    """Show the choice of the wheel's year; it starts at this year."""
    today = clock.today()
    options = list(reversed(deadlines.years(book, today)))
    with st.container(width=180):
        chosen: int = st.selectbox(
            "Årshjulets år", options, index=options.index(today.year), key=YEAR, bind="query-params"
        )
    return chosen


def wheel(book: Book, shown: Sequence[Deadline], year: int) -> None:
    """Show what is late, then the rest of the year month by month."""
    late = [row for row in shown if row.state is DeadlineState.LATE]
    others = [row for row in shown if row.state is not DeadlineState.LATE]
    if late:
        st.header("Försenat", anchor=False)
        _rows(book, late)
    if others:
        st.header(f"Året {year}", anchor=False)
    for month, rows in groupby(others, key=deadline_words.month):
        st.subheader(month, anchor=False)
        _rows(book, rows)


def rules(book: Book, origin: Origin) -> None:
    """Show the rules that the wheel is computed from, or say that there are none and who enters them."""
    st.header("Reglerna bakom årshjulet", anchor=False)
    blocks.text(deadline_words.rules_sentence(book))
    downloads.read_table(origin, deadline_tables.rules_table(book), name="arshjulets-regler")


def _rows(book: Book, shown: Iterable[Deadline]) -> None:
    for row in shown:
        words = deadline_words.text(book, row)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            # So wide that the link stands beside the text on a desktop and below it on a phone.
            with st.container(gap=None, width=_TEXT_WIDTH):
                st.markdown(f"**{row.due}** {blocks.plain(words.title)}")
                st.caption(blocks.plain(words.details))
            if menu.has(row.page):
                page = menu.page(row.page)
                st.page_link(page, label=f"Visa under {page.title}", query_params=words.choices)
