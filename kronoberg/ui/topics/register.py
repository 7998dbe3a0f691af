"""The blocks of the register: each collaboration with its course over the years, and the way to its own story."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.domain.book import Book
from kronoberg.domain.words import Status
from kronoberg.topics.collaborations import brief_words, register_tables, register_words
from kronoberg.topics.collaborations import exports as export_register
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview import years_words
from kronoberg.topics.overview.measures import COST
from kronoberg.ui import blocks, clock, downloads, links
from kronoberg.ui.downloads import Origin
from kronoberg.ui.topics import views

_KEPT = ("ar", "slag", "status", "fran", "till", "utgava")
"""The words of the address that a link to a story takes along."""


def choose_part() -> register_words.Part:
    """Show the choice between all collaborations and the EU programmes' own tables."""
    return links.choice("Del av sidan", register_words.Part, key="del")


def rows(book: Book, shown: Sequence[Brief], year: int, years: tuple[int, ...]) -> None:
    """Show each that goes on in the year, the largest first, and last the others."""
    current = [each for each in shown if each.is_open]
    others = [each for each in shown if not each.is_open]
    common = brief_words.common_status(current)
    if not shown:
        blocks.note(register_words.nobody("samarbeten"))
    blocks.note(brief_words.status_note(common, year))
    for each in current:
        _row(book, each, common, year, years)
    drawn = [
        column for each in current for column in views.course(book, years, each.entry.collaboration.collaboration_id)
    ]
    if drawn:
        blocks.note(f"{brief_words.GAPS_KEY} {describe.status_key(drawn)}")
    if others:
        st.header(brief_words.OTHERS.format(year=year), anchor=False)
    for each in others:
        with st.container(border=True):
            _words(each, None)
    blocks.note(describe.outside_totals(views.year_overview(book, year)))
    blocks.note(brief_words.silent(current))


def facts(origin: Origin, book: Book, shown: Sequence[Brief], year: int) -> None:
    """Show since when the region takes part in each, by which agreement and who answers for it, one click away."""
    everything = {"what": f"Registret {year}", "name": f"samarbeten-{year}"}
    taken = partial(export_register.of_year, book, year, clock.today())
    if box := blocks.folded(register_words.FACTS, key="registret"):
        with box:
            entries = [each.entry for each in shown]
            blocks.table(register_tables.participation_table(entries, year, what="samarbeten"))
            blocks.note(register_words.PROGRAMMES_APART)
    downloads.table(origin, taken, **everything)
    blocks.sources(partial(register_tables.sources_table, book, shown, views.year_overview(book, year)))


def _row(book: Book, shown: Brief, common: Status | None, year: int, years: tuple[int, ...]) -> None:
    owner = shown.entry.collaboration
    columns = views.course(book, years, owner.collaboration_id)
    words = years_words.over_time(COST, book, columns, year, collaboration=owner)
    with st.container(border=True):
        told, chart = st.columns([3, 2], gap="medium", vertical_alignment="center")
        with told:
            _words(shown, common)
        with chart:
            colours = views.collaboration_colours()
            blocks.small_chart(views.course_chart(book, years, owner.collaboration_id, colours), words)


def _words(shown: Brief, common: Status | None) -> None:
    owner = shown.entry.collaboration
    kept = {key: value for key in _KEPT if (value := st.query_params.get(key))}
    with st.container(gap="xxsmall"):
        blocks.heading_link(owner.label, kept | {"samarbete": owner.collaboration_id}, level=2 if shown.is_open else 3)
        blocks.note(brief_words.about(shown))
        told = (brief_words.figures(shown, common), brief_words.gave(shown), brief_words.due(shown))
        blocks.lines("\n".join(filter(None, told)))
