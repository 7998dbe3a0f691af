"""The fixed words of a document, whatever file it becomes: its parts' names, page numbers, what a table holds."""

from collections.abc import Sequence

from kronoberg.domain import swedish

TABLE, FIGURE = "Tabell", "Figur"
"""What stands before the number of a table or a chart."""
PAGE, OF = "Sida", "av"
"""The words of a page number: `Sida 3 av 12`."""
MISSING = "Saknas"
"""The word that marks in a draft what nobody has written."""


def lead(title: str) -> str:
    """The title of a point as it stands before the point's text, with an end to it."""
    return title if title.endswith((".", ":", "?", "!")) else f"{title}."


def gap(text: str) -> str:
    """The mark of what nobody has written: `Saknas`, or `Saknas: risker`."""
    return f"{MISSING}: {text}" if text else MISSING


def table_description(headings: Sequence[str], rows: int) -> str:
    """What a table is made of, for who cannot see it whole: how many rows, and the columns by name."""
    return f"{swedish.counted(rows, 'rad', 'rader')}. Kolumner: {swedish.enumeration(list(headings))}."
