"""How much work the international collaborations take, in percent of a full-time post."""

from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import Effort
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Status


def year_effort(book: Book, collaboration: Collaboration, year: int) -> Figure:
    """One collaboration's effort in a year, at the strongest status present; missing when nobody has stated it."""
    rows = book.effort_by_year.get((collaboration.collaboration_id, year), ())
    for status in (*figures.STRENGTH, Status.NOT_APPLICABLE, Status.MISSING):
        chosen = next((row for row in rows if row.status is status), None)
        if chosen is not None:
            return _figure(chosen)
    return figures.missing(unit=Unit.PERCENT_FTE)


def _figure(row: Effort) -> Figure:
    sources = (row.source_id,)
    if row.status is Status.NOT_APPLICABLE:
        return figures.not_applicable(unit=Unit.PERCENT_FTE, sources=sources)
    if row.percent is None:
        return figures.missing(unit=Unit.PERCENT_FTE, sources=sources)
    return figures.known(
        row.percent, unit=Unit.PERCENT_FTE, status=row.status, approximate=row.approximate, sources=sources
    )
