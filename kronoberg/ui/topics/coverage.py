"""The part of the page on coverage that goes through all tables: the summary, what is missing, one table by itself."""

from collections.abc import Sequence
from functools import partial

from kronoberg.analysis.coverage import coverage
from kronoberg.analysis.coverage import table_coverage as by_table
from kronoberg.domain.book import Book
from kronoberg.topics.coverage import room_tables as table_coverage
from kronoberg.topics.coverage import tables as coverage_tables
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.ui import blocks, clock, exhibit, links
from kronoberg.ui.downloads import Origin


def tables(book: Book, origin: Origin, year: int, years: Sequence[int]) -> None:
    """Show what each table knows and lacks in a year; the other years are built when they are opened."""
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
