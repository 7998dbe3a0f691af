"""The part "Att fylla i" of the page Uppgifter: what is missing for the April report, each thing a link to its cell."""

import streamlit as st

from kronoberg.analysis.coverage import report_gaps
from kronoberg.analysis.coverage.gap_places import Gap
from kronoberg.domain.book import Book
from kronoberg.topics.coverage import gap_tables, gap_words
from kronoberg.ui import blocks, clock, downloads, exhibit, loader, menu, session


def show() -> None:
    """Show what is missing for the report on the chosen year, counted by kind, with what cannot be told."""
    # The whole dataset: a figure that a reader has chosen not to see is not missing.
    book, year = loader.book(), session.year()
    found = report_gaps.of_collaboration(report_gaps.report_gaps(book, year, clock.today()), session.collaboration_id())
    st.header(gap_words.heading(year), anchor=False)
    blocks.text(gap_words.summary(found))
    blocks.note(gap_words.hands_in(found))
    if found.gaps:
        blocks.note(gap_words.HOW_TO)
    for kind, gaps in found.by_kind.items():
        if box := blocks.folded(gap_words.kind(kind, len(gaps)), key=f"saknas-{kind.name.lower()}"):
            with box, st.container(gap="small"):
                for gap in gaps:
                    _link(book, gap, year)
    if found.not_asked:
        st.subheader(gap_words.CANNOT_TELL, anchor=False)
        blocks.points(gap_words.not_asked(found))
    if found.gaps:
        listed = gap_tables.gaps_table(found)
        if box := blocks.folded("Hela listan som tabell", key="saknas-lista"):
            with box:
                exhibit.words(downloads.origin(book), listed, name=f"saknas-{year}")


def _link(book: Book, gap: Gap, year: int) -> None:
    words = f"{gap_words.gap(gap)}. {gap_words.fills(gap)}"
    st.page_link(menu.page("uppgifter"), label=blocks.plain(words), query_params=gap_words.address(book, gap, year))
