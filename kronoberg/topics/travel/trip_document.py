"""The report from a meeting (reserapport), one page: what the data knows, and in a draft the places to write in."""

import datetime as dt

from kronoberg.analysis.travel import meetings, trip_reports, trips
from kronoberg.analysis.travel.meetings import MeetingRow
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.analysis.travel.trips import TravelSum
from kronoberg.domain.book import Book
from kronoberg.domain.words import MeetingForm
from kronoberg.show import shortened, source_list
from kronoberg.show.blocks import Block, Document, Facts, Gap, Heading, Note, Text
from kronoberg.topics.documents import finished
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.topics.travel import meeting_tables, trip_report_words
from kronoberg.topics.travel import tables as travel_tables

TRIPS_SHOWN, SOURCES = 6, 4
"""As many as leave room for the rest on the one page."""


def trip_report(book: Book, meeting_id: str, today: dt.date, imprint: Imprint) -> Document:
    """The report from one meeting.

    Raises
    ------
    LookupError
        When there is no meeting with that key.
    """
    row = next((each for each in meetings.rows(book, today) if each.meeting.meeting_id == meeting_id), None)
    if row is None:
        msg = f"no meeting has the key {meeting_id!r}"
        raise LookupError(msg)
    report = trip_reports.owed_report(book, row.meeting, today) if row.took_place else None
    made = trips.rows(book)
    travel = trips.together(trips.to_meeting(made, meeting_id))
    region = book.dataset.region
    made_of = Document(
        title=trip_report_words.title(row),
        subtitle=trip_report_words.subtitle(row),
        region=region,
        blocks=(
            *_meeting(row, report, today),
            *_trips(book, row, travel),
            Heading(trip_report_words.CONTENT),
            *(block for name in trip_report_words.TO_WRITE for block in (Heading(name, level=2), Gap())),
            *_sources(book, row, report, travel),
        ),
        running_head=f"{region}. Reserapport",
        imprint=imprint.lines,
        made_at=imprint.made_at.isoformat(),
        warning=imprint.warning,
        keywords=("reserapport", "internationellt arbete", str(row.year)),
        tight=True,
        trace=imprint.trace,
    )
    return finished.document(made_of, is_draft=not imprint.edition)


def _meeting(row: MeetingRow, report: OwedReport | None, day: dt.date) -> tuple[Block, ...]:
    known = Facts("Mötet", trip_report_words.facts(row, report, day))
    return (known,) if row.took_place else (Text(trip_report_words.NOT_HELD), known)


def _trips(book: Book, row: MeetingRow, travel: TravelSum) -> tuple[Block, ...]:
    if not travel.rows:
        digital = row.meeting.form is MeetingForm.DIGITAL
        return Heading("Resor"), (Text(trip_report_words.DIGITAL) if digital else Gap(trip_report_words.TRIPS))
    shown = shortened.table(travel_tables.to_meeting_table(travel), TRIPS_SHOWN)
    remarks = trip_report_words.remarks(travel.rows[:TRIPS_SHOWN])
    said = (shown.rest, *remarks, *trip_report_words.about_trips(book, travel))
    return Heading("Resor"), shown.shown, Note(" ".join(filter(None, said)))


def _sources(book: Book, row: MeetingRow, report: OwedReport | None, travel: TravelSum) -> tuple[Block, ...]:
    of_meeting = meeting_tables.sources_table(book, [row], [report] if report is not None else [])
    named = [("källor till mötet och återrapporten", of_meeting)]
    if travel.rows:
        named.append(("källor till resorna", travel_tables.sources_table(book, travel, ())))
    said = [source_list.sentence(what, table, SOURCES) for what, table in named]
    return (Heading(trip_report_words.SOURCES), Note(" ".join(filter(None, said)))) if any(said) else ()
