"""The year that a command is asked for: it must exist, by the same rule as on the pages and in the open data."""

import datetime as dt

from kronoberg.analysis.overview import years
from kronoberg.domain.book import Book
from kronoberg.store.errors import StorageError
from kronoberg.topics.entry import link_words


def refuse_unknown(book: Book, year: int, today: dt.date, *, planned: bool = False) -> None:
    """Refuse a year that does not exist; `planned` lets the running and the coming year through, for a plan.

    Raises
    ------
    StorageError
        When the year does not exist, with those that do.
    """
    known = set(years.existing(book, through=today.year - 1))
    if planned:
        known |= {today.year, today.year + 1}
    if year not in known:
        raise StorageError(link_words.no_year(year, sorted(known)))
