"""The parts of the page about money and time that are about time: the year's effort, over time, and beside the cost."""

from functools import partial

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.effort import effort
from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import YearOverview
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.effort import tables as effort_tables
from kronoberg.topics.effort import words as effort_words
from kronoberg.topics.entry import link_words
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.overview import tables, years_words
from kronoberg.topics.overview.measures import EFFORT
from kronoberg.ui import blocks, exhibit
from kronoberg.ui.downloads import Origin
from kronoberg.ui.topics import views


def of_year(origin: Origin, picture: YearOverview) -> None:
    """Show what each collaboration takes of a full-time post, in hours too, and what people have written about it."""
    book, year = origin.book, picture.year
    full_time, total = effort.full_time_year(book, year), picture.everything.effort
    hours = (effort_words.hours_sentence(total, full_time), effort_words.hours_source(book, total, full_time))
    what = f"Arbetsinsats per samarbete {year}"
    exhibit.block(
        origin,
        what=what,
        name=f"arbetsinsats-{year}",
        heading=what,
        shown=effort_tables.year_table(book, picture, full_time),
        build=partial(export_tables.year_overview, book, year),
        sources=partial(effort_tables.sources_table, book, picture, full_time),
        note=" ".join(filter(None, hours)),
    )
    if written := comments.on_effort(book, year):
        blocks.heading(comment_words.HEADING, level=3)
        blocks.titled_points(comment_words.named_points(book, written))


def over_time(origin: Origin, year: int, years: tuple[int, ...]) -> None:
    """Show the effort of each year."""
    book = origin.book
    columns, change = views.effort_columns(book, years), overview.effort_change(book, year)
    chart = views.effort_chart(book, years, views.collaboration_colours())
    exhibit.block(
        origin,
        what="Arbetsinsats över tid",
        name=f"arbetsinsats-over-tid-{years[0]}-{years[-1]}",
        drawn=(chart, years_words.over_time(EFFORT, book, columns, year, change=change)),
        shown=tables.years_table(columns, measure=tables.EFFORT),
        build=partial(export_tables.years_overview, book, years),
        note=" ".join(filter(None, (effort_words.about_change(change), link_words.outside_axis(year, years)))),
    )


def beside_cost(origin: Origin, picture: YearOverview) -> None:
    """Show each collaboration's cost and effort on the same line."""
    book, year = origin.book, picture.year
    chart = views.beside_cost_chart(book, year, views.collaboration_colours())
    exhibit.block(
        origin,
        what=f"Kostnad bredvid arbetsinsats {year}",
        name=f"kostnad-bredvid-arbetsinsats-{year}",
        drawn=(chart, effort_words.panels_words(book, picture)),
        shown=effort_tables.beside_cost_table(picture),
        build=partial(export_tables.year_overview, book, year),
        sources=partial(tables.sources_table, book, picture.everything.rows),
    )
