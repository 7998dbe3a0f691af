"""A chart, a table, or both, with what can be taken home of them: one call each, so that a page reads as its outline.

A block has a headline, and below it one row: which of its parts is seen, and one menu of all that can be taken home.
Only the chosen part is drawn. The choice stands in the address, under a word made of the block's name.

Of every call, `what` is what is shown, as in its heading; no two of a page may show the same. `name` is the name of the
files after the dataset's and before the ending, with its year: small letters a–z, digits, hyphens. `build` makes the
table to take home; it is called when a file is asked for, outside the session.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from kronoberg.show import export_shown
from kronoberg.show.chart_words import ChartWords
from kronoberg.show.table import Table
from kronoberg.topics.documents.screen_words import Part
from kronoberg.ui import blocks, downloads, links
from kronoberg.ui.downloads import Origin, Taken

Drawn = tuple[dict[str, Any], ChartWords]
"""A chart's specification with the words around it."""
# The years of a file's name: the choice of part stays when another year is chosen.
_YEARS = re.compile(r"(-\d{4})+$")


@dataclass(frozen=True, slots=True)
class Click:
    """What makes a chart one that can be clicked: how it is drawn then, under which key, and what a click calls."""

    specification: dict[str, Any]
    key: str
    follow: Callable[[], None]


def block(
    origin: Origin,
    *,
    what: str,
    name: str,
    drawn: Drawn | None = None,
    shown: Table | None = None,
    build: Callable[[], Table] | None = None,
    sources: Callable[[], Table] | None = None,
    click: Click | None = None,
    heading: str = "",
    note: str = "",
    more: Sequence[Taken] = (),
    level: int = 2,
) -> None:
    """Show a block under its headline: the chart, or the table, or where its figures come from.

    Parameters
    ----------
    drawn, shown, sources
        The parts of the block; a part that it does not have is not offered. The table of sources is built when asked.
    heading
        What stands over a block without a chart; one with a chart has the chart's headline.
    note
        What is to be known whichever part is seen, below it.
    more
        What else can be taken home from the block's menu.
    level
        Of the headline: 3 where the page has a heading above the block.
    """
    blocks.heading(heading if drawn is None else drawn[1].headline, level=level)
    had = ((Part.CHART, drawn), (Part.TABLE, shown), (Part.SOURCES, sources))
    parts = [part for part, content in had if content is not None]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        part = links.choice(f"Visa {what}", parts, key=key_of(name)) if len(parts) > 1 else parts[0]
        taken = [Taken(what, name, drawn, build), *more]
        if any(each.drawn or each.build for each in taken):
            downloads.together(origin, taken, what=what)
    _show(part, drawn, shown, sources, click)
    blocks.note(note)


def _show(
    part: Part, drawn: Drawn | None, shown: Table | None, sources: Callable[[], Table] | None, click: Click | None
) -> None:
    if part == Part.CHART and drawn is not None:
        _draw(drawn, click)
    elif part == Part.TABLE and shown is not None:
        blocks.table(shown)
        blocks.note("" if drawn is None else drawn[1].source)
    elif sources is not None:
        blocks.table(sources())


def key_of(name: str) -> str:
    """The word in the address for which part of a block is seen; the block has the same in every year."""
    return f"visa-{_YEARS.sub('', name)}"


def _draw(drawn: Drawn, click: Click | None) -> None:
    if click is None:
        blocks.drawing(*drawn)
    else:
        blocks.drawing(click.specification, drawn[1], key=click.key, on_select=click.follow)


def table(origin: Origin, shown: Table, build: Callable[[], Table], *, what: str, name: str) -> None:
    """Show a table for readers, and offer the one with the figures behind it."""
    blocks.table(shown)
    downloads.table(origin, build, what=what, name=name)


def chart_with_table(
    origin: Origin, drawn: Drawn, shown: Table, build: Callable[[], Table], *, what: str, name: str, note: str = ""
) -> None:
    """Show a chart and its numbers in a table as one block, and offer both."""
    block(origin, what=what, name=name, drawn=drawn, shown=shown, build=build, note=note, level=3)


def words(origin: Origin, shown: Table, *, name: str) -> None:
    """Show a table of words, and offer it to be taken home as it is read."""
    table(origin, shown, partial(export_shown.as_shown, shown), what=shown.title, name=name)
