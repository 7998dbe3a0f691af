"""A chart, a table, or both, with what can be taken home of them: one call each, so that a page reads as its outline.

Of every call, `what` is what is shown, as in its heading; no two of a page may show the same. `name` is the name of the
files after the dataset's and before the ending, with its year: small letters a–z, digits, hyphens. `build` makes the
table to take home; it is called when a file is asked for, outside the session.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from kronoberg.show import export_shown
from kronoberg.show.chart_words import ChartWords
from kronoberg.show.table import Table
from kronoberg.ui import blocks, downloads
from kronoberg.ui.downloads import Origin

Drawn = tuple[dict[str, Any], ChartWords]
"""A chart's specification with the words around it."""


def chart(origin: Origin, drawn: Drawn, *, what: str, name: str, note: str = "") -> None:
    """Show a chart with a note below it, and offer it as a picture."""
    blocks.chart(*drawn)
    blocks.note(note)
    downloads.picture(origin, *drawn, what=what, name=name)


def table(origin: Origin, shown: Table, build: Callable[[], Table], *, what: str, name: str) -> None:
    """Show a table for readers, and offer the one with the figures behind it."""
    blocks.table(shown)
    downloads.table(origin, build, what=what, name=name)


def chart_with_table(
    origin: Origin, drawn: Drawn, shown: Table, build: Callable[[], Table], *, what: str, name: str, note: str = ""
) -> None:
    """Show a chart and its numbers in a table below it, and offer both."""
    chart(origin, drawn, what=what, name=name, note=note)
    table(origin, shown, build, what=what, name=name)


def words(origin: Origin, shown: Table, *, name: str) -> None:
    """Show a table of words, and offer it to be taken home as it is read."""
    table(origin, shown, partial(export_shown.as_shown, shown), what=shown.title, name=name)
