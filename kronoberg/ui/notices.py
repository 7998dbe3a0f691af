"""What to notice and what to decide, each with a link to the page that shows more."""

import streamlit as st

from kronoberg.analysis import notices
from kronoberg.analysis.notices import Notice
from kronoberg.analysis.overview import YearOverview
from kronoberg.domain.book import Book
from kronoberg.present import notice_words
from kronoberg.ui import blocks, clock, menu


def show(book: Book, picture: YearOverview) -> None:
    """Show the year's notices in two lists: what to decide, and what to notice."""
    found = notices.notices(book, picture, today=clock.today())
    decisions = [notice for notice in found if notice.kind in notices.DECISIONS]
    others = [notice for notice in found if notice.kind not in notices.DECISIONS]
    _list("Att besluta", decisions)
    _list("Att notera", others)


def _list(heading: str, found: list[Notice]) -> None:
    if not found:
        return
    st.header(heading, anchor=False)
    for notice in found:
        words, page = notice_words.text(notice), menu.page(notice_words.text(notice).page)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(blocks.plain(words.sentence), width="stretch")
            st.page_link(page, label=f"Visa under {page.title}", query_params=words.choices)
