"""Today, asked for in one place. Everything below the user interface gets the date as an argument."""

import datetime as dt

from kronoberg.domain.dates import SWEDEN
from kronoberg.ui import loader


def now() -> dt.datetime:
    """The time in Sweden, with its time zone."""
    return dt.datetime.now(SWEDEN)


def seen_at() -> dt.datetime:
    """When the data is seen: now, or when the edition shown was locked, so that it says the same for ever."""
    edition = loader.edition()
    return now() if edition is None else edition.locked_at.astimezone(SWEDEN)


def today() -> dt.date:
    """The date of that moment in Sweden."""
    return seen_at().date()


def last_finished_year() -> int:
    """The latest year that is over, and whose figures could be known."""
    return today().year - 1
