"""The parts of the page about money and time that are about several years' money: over time, and per inhabitant."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from kronoberg.analysis.costs import inhabitants, prices
from kronoberg.analysis.costs.inhabitants import YearPerInhabitant
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.domain.book import Book
from kronoberg.show.table import Table
from kronoberg.topics.costs import evidence_tables, page_words
from kronoberg.topics.costs import exports as export_costs
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.entry import link_words
from kronoberg.topics.overview import exports as export_tables
from kronoberg.ui import blocks, exhibit, links
from kronoberg.ui.downloads import Origin, Taken
from kronoberg.ui.topics import cost_views, views

PRICES = "priser"
"""The word in the address for the price level; changing it breaks saved links."""
_PRICES_WIDTH = 340


def over_time(origin: Origin, year: int, years: tuple[int, ...], collaboration_id: str | None) -> None:
    """Show the cost of each year, in current prices or at the level of a price index."""
    book = origin.book
    series_id = _choose_prices(book)
    shown = cost_views.over_time(book, years, collaboration_id, series_id)
    if shown.note:
        blocks.text(shown.note)
    owner, change = book.collaborations.get(collaboration_id or ""), views.year_overview(book, year).cost_change
    words = cost_words.over_time_words(book, shown.columns, year, shown.index, change=change, collaboration=owner)
    span = f"{years[0]}-{years[-1]}"
    in_fixed = partial(export_costs.fixed_prices, book, years)
    exhibit.block(
        origin,
        what="Kostnad över tid",
        name=f"kostnad-over-tid-{span}",
        drawn=(cost_views.over_time_chart(book, years, collaboration_id, series_id, _colours()), words),
        shown=cost_tables.years_table(shown.current, shown.columns),
        build=partial(export_tables.costs_over_years, book, collaboration_id, years),
        sources=partial(_years_sources, book, years),
        more=(Taken("Fasta priser", f"fasta-priser-{span}", build=in_fixed),),
        note=link_words.outside_axis(year, years),
    )
    if shown.index is not None:
        _index_sources(book, years, shown.index)
    each(origin, year, years, series_id, shown.index)


def each(
    origin: Origin,
    year: int,
    years: tuple[int, ...],
    series_id: str | None = None,
    index: PriceIndex | None = None,
) -> None:
    """Show each collaboration by itself, where there is anything to follow from year to year.

    In current prices, or at the level of the price index with the key `series_id`.
    """
    book = origin.book
    courses = cost_views.courses(book, years, year, series_id)
    if not courses:
        return
    rows = views.year_overview(book, year).everything.rows
    fixed = "" if index is None else cost_words.price_level(index)
    exhibit.block(
        origin,
        what="Varje samarbete för sig",
        name=f"kostnad-per-samarbete-over-tid-{years[0]}-{years[-1]}",
        drawn=(
            cost_views.courses_chart(book, years, year, series_id, _colours()),
            page_words.followed_words(book, courses, rows, year, fixed=fixed),
        ),
        shown=cost_tables.followed_table(courses),
        build=partial(export_tables.costs_by_collaboration, book, years),
    )


def per_inhabitant(origin: Origin, year: int, years: tuple[int, ...], people: YearPerInhabitant) -> None:
    """Show what each year cost for each inhabitant, and where the population comes from."""
    book = origin.book
    by_year = inhabitants.by_year(book, views.columns(book, years, None))
    sources = evidence_tables.reference_table(book, inhabitants.population(book), None, years)
    exhibit.block(
        origin,
        what="Kostnad per invånare",
        name=f"per-invanare-{years[0]}-{years[-1]}",
        heading=page_words.inhabitants_heading(people),
        shown=cost_tables.inhabitants_table(by_year),
        build=partial(export_costs.per_inhabitant, book, years),
        sources=None if sources is None else lambda: sources,
        note=" ".join((cost_words.per_inhabitant_sentence(people), link_words.outside_axis(year, years))).strip(),
    )


def _choose_prices(book: Book) -> str | None:
    """Show the choice between current prices and each price index, and give the index's key or None."""
    choices = cost_words.price_choices(prices.price_indices(book))
    return links.select("Priser", choices, key=PRICES, width=_PRICES_WIDTH) or None


def _years_sources(book: Book, years: Sequence[int]) -> Table:
    rows = [row for year in reversed(years) for row in views.year_overview(book, year).everything.rows]
    return cost_tables.sources_table(book, rows, years=True)


def _index_sources(book: Book, years: Sequence[int], index: PriceIndex) -> None:
    """Show where the price index comes from, one click away."""
    shown = evidence_tables.reference_table(book, {}, index, years)
    if shown is not None:
        with st.expander("Källa till prisindex"):
            blocks.table(shown)


def _colours() -> views.Colours:
    return views.collaboration_colours()
