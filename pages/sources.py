"""Täckning och källor: vad som är känt, uppskattat och saknas, varifrån det kommer och vad orden betyder."""

import streamlit as st

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.coverage import coverage
from kronoberg.domain.contracts import BY_NAME
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.coverage import tables as coverage_tables
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.ui import blocks, downloads, exhibit, links, loader, session
from kronoberg.ui.topics import coverage as coverage_blocks

book, years = loader.book(), session.years()
origin = downloads.origin(book)
if session.chosen().narrows:
    blocks.note(coverage_words.WHOLE_DATASET)
part = links.choice("Del av sidan", coverage_words.Part, key="del")

if part == coverage_words.Part.COVERAGE:
    blocks.text(coverage_words.HOW_TO_READ_STATES)
    st.header("Kostnader", anchor=False)
    exhibit.words(
        origin, coverage_tables.states_table(coverage.cost_states(book, years), "kostnader"), name="tackning-kostnader"
    )
    if incomes := coverage.income_states(book, years):
        st.header("Återbetalningar", anchor=False)
        exhibit.words(origin, coverage_tables.states_table(incomes, "återbetalningar"), name="tackning-aterbetalningar")
    st.header("Arbetsinsats", anchor=False)
    exhibit.words(
        origin,
        coverage_tables.states_table(coverage.effort_states(book, years), "arbetsinsats"),
        name="tackning-arbetsinsats",
    )
    st.header(f"{coverage_words.TABLES_HEADING} {session.year()}", anchor=False)
    coverage_blocks.tables(book, origin, session.year(), years)
    if about_all := comments.on_dataset(book):
        st.header(comment_words.HEADING, anchor=False)
        blocks.titled_points(comment_words.points(about_all))

if part == coverage_words.Part.SOURCES:
    blocks.text(coverage_words.ABOUT_SOURCES)
    wanted = st.text_input("Sök bland källorna", key="sok", bind="query-params", type="search")
    everything = st.toggle("Visa alla träffar", key="alla", bind="query-params")
    found = coverage.matching(coverage.source_uses(book), wanted or "")
    shown = found if everything else found[: coverage_words.SHOWN_FIRST]
    blocks.note(coverage_words.source_count(shown, found, book))
    exhibit.words(origin, coverage_tables.sources_table(shown), name="kallor")

if part == coverage_words.Part.DEFINITIONS:
    blocks.text(coverage_words.ABOUT_DEFINITIONS)
    titles = coverage_tables.table_titles()
    table = BY_NAME[links.select("Tabell", titles, first=coverage_words.FIRST_TABLE, key="tabell")]
    blocks.text(table.description)
    exhibit.words(origin, coverage_tables.columns_table(table), name=f"kolumner-{table.name.replace('_', '-')}")
    st.header("Alla tabeller", anchor=False)
    exhibit.words(origin, coverage_tables.contracts_table(book), name="tabeller")

if part == coverage_words.Part.SERIES:
    blocks.text(coverage_words.ABOUT_SERIES)
    spans = coverage.series_by_kind(book)
    blocks.note("" if spans else coverage_words.NO_SERIES)
    for series_kind, of_kind in spans.items():
        st.header(coverage_words.kind_heading(series_kind), anchor=False)
        of_kind_table = coverage_tables.series_table(book, of_kind, series_kind.word)
        exhibit.words(origin, of_kind_table, name=f"serier-{series_kind.value.replace('_', '-')}")

if part == coverage_words.Part.ISSUES:
    blocks.text(coverage_words.ABOUT_ISSUES)
    kind = links.choice("Slag av brist", coverage_words.issue_kinds(book), key="brist")
    issues = coverage_words.issues(book, kind)
    blocks.note(coverage_words.issue_count(issues))
    blocks.issues(issues)

blocks.foot()
