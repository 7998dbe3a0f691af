"""The blocks of the register: each collaboration with its course over the years, and the way to its own story."""

from collections.abc import Sequence
from functools import partial

from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.domain.book import Book
from kronoberg.topics.collaborations import brief_tables, register_tables, register_words
from kronoberg.topics.collaborations import exports as export_register
from kronoberg.topics.overview import front_table
from kronoberg.topics.overview import words as describe
from kronoberg.ui import blocks, clock, downloads, links
from kronoberg.ui.downloads import Origin
from kronoberg.ui.topics import views


def choose_part() -> register_words.Part:
    """Show the choice between all collaborations and the EU programmes' own tables."""
    return links.choice("Del av sidan", register_words.Part, key="del")


def rows(shown: Sequence[Brief], year: int, years: tuple[int, ...]) -> None:
    """Show each with its course over the years, the largest cost first, and last those that take no part."""
    if not shown:
        blocks.note(register_words.nobody("samarbeten"))
        return
    blocks.table(brief_tables.register_table(shown, year, years, views.collaboration_colours()))
    blocks.note(front_table.HOW_TO_READ)


def facts(origin: Origin, book: Book, shown: Sequence[Brief], year: int) -> None:
    """Show since when the region takes part in each, by which agreement and who answers for it, one click away."""
    everything = {"what": f"Registret {year}", "name": f"samarbeten-{year}"}
    taken = partial(export_register.of_year, book, year, clock.today())
    if box := blocks.folded(register_words.FACTS, key="registret"):
        with box:
            entries = [each.entry for each in shown]
            blocks.table(register_tables.participation_table(entries, year, what="samarbeten och EU-program"))
    downloads.table(origin, taken, **everything)
    blocks.note(describe.outside_totals(views.year_overview(book, year)))
    blocks.sources(partial(register_tables.sources_table, book, shown, views.year_overview(book, year)))
