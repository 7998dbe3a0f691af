"""The year wheel as a calendar file (iCalendar, RFC 5545) that Outlook and other calendars take in.

Each deadline is an all-day event that leaves the day free. Its UID never changes, so that a file taken in again moves
the event instead of adding another.
"""

import datetime as dt
from collections.abc import Iterable

from icalendar import Calendar, Event

from kronoberg.analysis.deadline import Deadline
from kronoberg.documents.export import FICTIONAL, Provenance
from kronoberg.domain.book import Book
from kronoberg.present import cell, deadline_words

MIME = "text/calendar"
PRODUCT = "-//Region Kronoberg//kronoberg//SV"


def calendar(
    book: Book, shown: Iterable[Deadline], provenance: Provenance, *, name: str, stamped: dt.datetime
) -> bytes:
    """The calendar file.

    Parameters
    ----------
    name
        What the calendar is called.
    stamped
        When the file is made, with its time zone: a later file replaces an earlier one's events.
    """
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    # Published, not sent as an invitation: nobody is asked to answer.
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", f"{name}, {provenance.name}")
    for row in shown:
        made.add_component(_event(book, row, provenance, stamped))
    written: bytes = made.to_ical()
    return written


def _event(book: Book, shown: Deadline, provenance: Provenance, stamped: dt.datetime) -> Event:
    event = Event()
    event.add("uid", shown.uid)
    event.add("dtstamp", stamped.astimezone(dt.UTC))
    event.add("dtstart", shown.due)
    event.add("dtend", shown.due + dt.timedelta(days=1))
    event.add("summary", _summary(shown, provenance))
    event.add("description", "\n".join(_lines(book, shown, provenance)))
    event.add("categories", ["Internationellt arbete"])
    event.add("transp", "TRANSPARENT")
    return event


def _summary(shown: Deadline, provenance: Provenance) -> str:
    warning = f"{FICTIONAL}: " if provenance.dataset.fictional else ""
    preliminary = f" ({cell.PRELIMINARY})" if shown.preliminary else ""
    return f"{warning}{deadline_words.title(shown)}{preliminary}"


def _lines(book: Book, shown: Deadline, provenance: Provenance) -> Iterable[str]:
    yield f"Läge: {deadline_words.state(shown)}"
    if label := deadline_words.collaboration(book, shown):
        yield f"Samarbete: {label}"
    yield deadline_words.responsible(shown)
    if shown.rule is not None:
        yield f"Regel: {shown.rule.title} (strategin, {shown.rule.section})"
    yield f"Källa: {cell.document(book.sources[shown.source_id])}"
    if shown.preliminary:
        yield deadline_words.PRELIMINARY_EXPLAINED
    yield f"Ur: {provenance.name}, revision {provenance.revision}"
