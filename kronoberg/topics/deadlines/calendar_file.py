"""The year wheel as a calendar file (iCalendar, RFC 5545) that Outlook and other calendars take in.

Each deadline is an all-day event that leaves the day free. Its UID never changes, so that a file taken in again moves
the event instead of adding another. Its SEQUENCE says which file is the later one: the seconds up to the moment that
the data is seen at, so that a day which has moved since has a higher number than before without anybody remembering
the last one. In a locked edition that moment is the locking: its file never undoes what a later one has moved.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from icalendar import Calendar, Event, vCalAddress

from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.domain import contact
from kronoberg.domain.book import Book
from kronoberg.show import cell
from kronoberg.show.export import FICTIONAL, Provenance
from kronoberg.topics.deadlines import words as deadline_words

MIME = "text/calendar"
NO_CONTACT = "invalid:nomail"
"""Who publishes the calendar, where nobody has said how to reach them; calendars take it for nobody to write to."""
_BEGINNING = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
"""Where the seconds of SEQUENCE begin: a number of 31 bits lasts until 2088."""


@dataclass(frozen=True, slots=True)
class Publishing:
    """Who publishes a calendar file and when.

    Attributes
    ----------
    contact
        The address of whom to ask, as `domain.contact` gives it; None when nobody has given one.
    stamped
        When the file is made, with its time zone.
    seen_at
        The moment that the data is seen at: the same, or when the locked edition was locked.
    """

    contact: str | None
    stamped: dt.datetime
    seen_at: dt.datetime


def calendar(
    book: Book, shown: Iterable[Deadline], provenance: Provenance, *, name: str, published: Publishing
) -> bytes:
    """The calendar file.

    Parameters
    ----------
    name
        What the calendar is called.
    """
    made = Calendar()
    made.add("prodid", f"-//{book.dataset.region}//kronoberg//SV")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    # Published, not sent as an invitation: nobody is asked to answer.
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", f"{name}, {provenance.name}")
    for row in shown:
        made.add_component(_event(book, row, provenance, published))
    written: bytes = made.to_ical()
    return written


def _event(book: Book, shown: Deadline, provenance: Provenance, published: Publishing) -> Event:
    event = Event()
    event.add("uid", shown.uid)
    event.add("dtstamp", published.stamped.astimezone(dt.UTC))
    event.add("organizer", _organizer(book, published.contact))
    event.add("sequence", int((published.seen_at - _BEGINNING).total_seconds()))
    event.add("dtstart", shown.due)
    event.add("dtend", shown.due + dt.timedelta(days=1))
    event.add("summary", _summary(shown, provenance))
    event.add("description", "\n".join(_lines(book, shown, provenance)))
    event.add("categories", ["Internationellt arbete"])
    event.add("transp", "TRANSPARENT")
    return event


def _organizer(book: Book, address: str | None) -> vCalAddress:
    """The region by name, and how to reach it: required in what is published (RFC 5546, 3.2.1)."""
    organizer = vCalAddress(contact.uri(address) if address else NO_CONTACT)
    organizer.params["cn"] = book.dataset.region
    return organizer


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
