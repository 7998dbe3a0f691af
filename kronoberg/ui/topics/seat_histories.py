"""The part of the page about seats that goes through the years: a body, its chairs, a person, what changed."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from kronoberg.analysis.seats import changes as seat_changes
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats.chairs import ChairYear
from kronoberg.analysis.seats.seats import Seat
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.dates import PartialDate
from kronoberg.topics.seats import charts as seat_charts
from kronoberg.topics.seats import exports as export_seats
from kronoberg.topics.seats import section_words
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.seats import words as seat_words
from kronoberg.ui import blocks, clock, downloads, exhibit, session
from kronoberg.ui.downloads import Origin
from kronoberg.ui.topics import seat_views
from kronoberg.ui.topics import seats as seat_blocks


def over_time(book: Book, origin: Origin) -> None:
    """Show who has sat in a body and chaired it, a person's appointments, and what changed between two times."""
    everything = seat_views.chairmanships(book)
    bodies = {body.body_id: body for body in seat_history.with_appointments(book)}
    bodies |= {each.body.body_id: each.body for each in everything}
    if not bodies:
        blocks.text(seat_words.NO_APPOINTMENTS)
        return
    names = seat_words.by_name((body.name, key) for key, body in bodies.items())
    body = bodies[seat_blocks.choose("Organ", names, key="organ")]
    shown = [*_timeline(book, origin, body)]
    chairs = _chairs(book, origin, body, [each for each in everything if each.body is body])
    shown += [*_person(book, origin), *_changes(book, origin)]
    blocks.sources(partial(seat_tables.history_sources_table, book, shown, chairs))


def _timeline(book: Book, origin: Origin, body: Body) -> Sequence[Seat]:
    """Show who has sat in the body and when; gives the appointments, as each of the functions below."""
    seats = seat_history.of_body(book, body.body_id)
    if not seats:
        return ()
    words = seat_charts.timeline_words(seats, body.name, seat_words.source_line(book, seats))
    exhibit.chart_with_table(
        origin,
        (seat_views.timeline_chart(book, body.body_id), words),
        seat_tables.history_table(seats, body),
        partial(export_seats.history, book, body_id=body.body_id),
        what=f"Tidslinje för {body.name}",
        name=f"tidslinje-{body.body_id}",
    )
    return seats


def _chairs(book: Book, origin: Origin, body: Body, found: Sequence[ChairYear]) -> Sequence[ChairYear]:
    if not found or not (box := blocks.folded(section_words.CHAIRS.title, key=section_words.CHAIRS.key)):
        return ()
    with box:
        blocks.text(seat_words.own_chairs(book, found))
        exhibit.table(
            origin,
            seat_tables.chairs_table(found, body),
            partial(export_seats.chairs, book, body.body_id),
            what=f"Ordförandeskap i {body.name}",
            name=f"ordforandeskap-{body.body_id}",
        )
    return found


def _person(book: Book, origin: Origin) -> Sequence[Seat]:
    names = seat_words.by_name((row.shown_name, row.person_id) for row in seat_history.persons(book))
    if not names or not (box := blocks.folded(section_words.PERSON.title, key=section_words.PERSON.key)):
        return ()
    with box:
        person_id = seat_blocks.choose("Person", names, key="person")
        appointments = seat_history.of_person(book, person_id)
        name = appointments[0][1].name
        blocks.text(seat_words.person_sentence(appointments))
        taken = partial(export_seats.history, book, person_id=person_id)
        shown = seat_tables.person_table(appointments, name)
        exhibit.table(origin, shown, taken, what=f"Uppdrag för {name}", name=f"uppdrag-{person_id}")
    return [seat for _, seat in appointments]


def _changes(book: Book, origin: Origin) -> Sequence[Seat]:
    box = blocks.folded(section_words.CHANGES.title, key=section_words.CHANGES.key)
    if box is None:
        return ()
    with box:
        # What is compared from depends on what is compared to, and stands before it.
        first, second = st.columns(2)
        with second:
            when = seat_blocks.time("Till år eller dag", key="tid", otherwise=PartialDate(str(session.year())))
        with first:
            before = seat_blocks.time("Från år eller dag", key="jamfor", otherwise=seat_changes.year_before(when))
        compared = seat_changes.between(book, before, when, clock.today())
        blocks.text(seat_words.comparison(compared))
        seat_blocks.table(seat_tables.changes_table(compared), otherwise=seat_words.NO_CHANGES)
        taken = partial(export_seats.changes, book, before, when, clock.today())
        downloads.table(origin, taken, what=f"Ändringar från {before} till {when}", name=f"andringar-{before}-{when}")
        if only_named := seat_tables.only_named_table(compared):
            blocks.heading(seat_words.ONLY_NAMED, level=3)
            blocks.table(only_named)
    return compared.seats
