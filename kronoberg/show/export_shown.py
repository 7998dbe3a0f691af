"""A table of words taken home as it is read: what is known of the data, its sources and definitions, the strategy.

Tables of figures have exports of their own, with typed cells, statuses and sources.
"""

import re
import unicodedata

from kronoberg.show.export import Column, ExportTable
from kronoberg.topics.overview.tables import ReaderTable


def as_shown(shown: ReaderTable) -> ExportTable:
    """The same columns and texts as on the page; the machine's names are the headings without Swedish letters."""
    headings = [str(shown.frame.index.name), *map(str, shown.frame.columns)]
    columns = tuple(Column(_machine_name(heading), heading) for heading in headings)
    rows = tuple(tuple(str(text) or None for text in row) for row in shown.frame.itertuples(name=None))
    return ExportTable(shown.alt[:31], shown.alt, columns, rows)


def _machine_name(heading: str) -> str:
    letters = unicodedata.normalize("NFKD", heading.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", letters).strip("_")
