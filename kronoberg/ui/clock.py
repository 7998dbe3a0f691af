"""Today, asked for in one place. Everything below the user interface gets the date as an argument."""

import datetime as dt
from zoneinfo import ZoneInfo


def now() -> dt.datetime:
    """The time in Sweden, with its time zone."""
    return dt.datetime.now(ZoneInfo("Europe/Stockholm"))


def today() -> dt.date:
    """The date in Sweden."""
    return now().date()


def last_finished_year() -> int:
    """The latest year that is over, and whose figures could be known."""
    return today().year - 1
