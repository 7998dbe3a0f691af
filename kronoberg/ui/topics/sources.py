"""The blocks about where the data comes from: sources, known issues, reference series, what the tables hold."""

import streamlit as st

from kronoberg.analysis.coverage import coverage
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.topics.coverage import tables as coverage_tables
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.ui import blocks, exhibit, links
from kronoberg.ui.downloads import Origin


def found(origin: Origin) -> None:
    """Show the sources that a search finds; the first ones until the reader asks for all."""
    wanted = st.text_input("Sök bland källorna", key="sok", bind="query-params", type="search")
    everything = st.toggle("Visa alla träffar", key="alla", bind="query-params")
    matching = coverage.matching(coverage.source_uses(origin.book), wanted or "")
    shown = matching if everything else matching[: coverage_words.SHOWN_FIRST]
    blocks.note(coverage_words.source_count(shown, matching, origin.book))
    exhibit.words(origin, coverage_tables.sources_table(shown), name="kallor")


def issues(book: Book) -> None:
    """Show the known issues of a kind, or all."""
    kind = links.choice("Slag av brist", coverage_words.issue_kinds(book), key="brist")
    shown = coverage_words.issues(book, kind)
    blocks.note(coverage_words.issue_count(shown))
    blocks.issues(shown)


def series(origin: Origin) -> None:
    """Show the reference series by kind, with their years and sources."""
    st.header(coverage_words.SERIES, anchor=False)
    blocks.text(coverage_words.ABOUT_SERIES)
    spans = coverage.series_by_kind(origin.book)
    blocks.note("" if spans else coverage_words.NO_SERIES)
    for kind, of_kind in spans.items():
        st.subheader(coverage_words.kind_heading(kind), anchor=False)
        shown = coverage_tables.series_table(origin.book, of_kind, kind.word)
        exhibit.words(origin, shown, name=f"serier-{kind.value.replace('_', '-')}")


def definitions(origin: Origin) -> None:
    """Show what the columns of a chosen table mean, and which tables there are."""
    st.header(coverage_words.DEFINITIONS, anchor=False)
    blocks.text(coverage_words.ABOUT_DEFINITIONS)
    titles = coverage_tables.table_titles()
    table = BY_NAME[links.select("Tabell", titles, first=coverage_words.FIRST_TABLE, key="tabell")]
    blocks.text(table.description)
    exhibit.words(origin, coverage_tables.columns_table(table), name=f"kolumner-{table.name.replace('_', '-')}")
    st.subheader("Alla tabeller", anchor=False)
    exhibit.words(origin, coverage_tables.contracts_table(origin.book), name="tabeller")
