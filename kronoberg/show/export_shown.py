"""A table of words taken home as it is read: what is known of the data, its sources and definitions, the strategy.

Tables of figures have exports of their own, with typed cells, statuses and sources.
"""

import re
import unicodedata

from kronoberg.show import cell
from kronoberg.show.table import Column, Table


def as_shown(shown: Table) -> Table:
    """The same columns and texts as on the page; the machine's names are the headings without Swedish letters."""
    columns = tuple(Column(_machine_name(heading), heading) for heading in shown.headings)
    rows = tuple(tuple(text or None for text in row) for row in cell.texts(shown))
    return Table(shown.title, columns, rows, sheet=shown.title[:31])


def _machine_name(heading: str) -> str:
    letters = unicodedata.normalize("NFKD", heading.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", letters).strip("_")
