"""The blocks about what is known: of costs and effort each year, and of every table of the data."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.coverage import coverage
from kronoberg.analysis.coverage import table_coverage as by_table
from kronoberg.analysis.coverage.coverage import Line
from kronoberg.domain.book import Book
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.coverage import room_tables as table_coverage
from kronoberg.topics.coverage import tables as coverage_tables
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.ui import blocks, clock, exhibit, links
from kronoberg.ui.downloads import Origin


def states(origin: Origin, years: Sequence[int]) -> None:
    """Show what is known of each collaboration's cost, reimbursement and effort in each year."""
    book = origin.book
    _states(origin, "Kostnader", coverage.cost_states(book, years))
    if incomes := coverage.income_states(book, years):
        _states(origin, "Återbetalningar", incomes)
    _states(origin, "Arbetsinsats", coverage.effort_states(book, years))


def _states(origin: Origin, heading: str, lines: Sequence[Line]) -> None:
    st.header(heading, anchor=False)
    name = heading.casefold()
    exhibit.words(origin, coverage_tables.states_table(lines, name), name=f"tackning-{name.replace('å', 'a')}")


def comments_on_all(book: Book) -> None:
    """Show what people have written about the whole dataset."""
    if found := comments.on_dataset(book):
        st.header(comment_words.HEADING, anchor=False)
        blocks.titled_points(comment_words.points(found))


def tables(book: Book, origin: Origin, year: int, years: Sequence[int]) -> None:
    """Show what each table knows and lacks in a year; the other years are built when they are opened."""
    st.header(f"{coverage_words.TABLES_HEADING} {year}", anchor=False)
    blocks.titled_points(coverage_words.HOW_TO_READ_TABLES)
    blocks.text(coverage_words.ABOUT_FRESHNESS)
    of_year = by_table.tables(book, (year,), clock.today())
    exhibit.words(origin, table_coverage.year_table(of_year, year), name=f"tackning-{year}")
    found = partial(by_table.tables, book, years, clock.today())
    if box := blocks.folded(coverage_words.ALL_YEARS, key="alla-ar"):
        with box:
            shown = table_coverage.all_years_table(found(), years)
            exhibit.words(origin, shown, name="tackning-per-tabell")
    if box := blocks.folded(coverage_words.ALL_MISSING, key="saknas"):
        with box:
            exhibit.words(origin, table_coverage.missing_table(found()), name="tackning-saknas")
    if box := blocks.folded(coverage_words.ONE_TABLE, key="en-tabell"):
        with box:
            _one_table(origin, found())
    if box := blocks.folded(coverage_words.COUNTED_ROWS, key="rader"):
        with box:
            blocks.text(coverage_words.HOW_TO_READ_COUNTS)
            counted = coverage_tables.years_table(coverage.tables_with_years(book, years), years)
            exhibit.words(origin, counted, name="tackning-tabeller")


def _one_table(origin: Origin, found: Sequence[by_table.TableCoverage]) -> None:
    titles = {each.key: table_coverage.title(each) for each in found}
    key = links.select("Tabell att visa", titles, key="visa")
    chosen = next(each for each in found if each.key == key)
    name = f"tackning-{chosen.key.replace('_', '-')}"
    exhibit.words(origin, table_coverage.years_table(chosen), name=name)
