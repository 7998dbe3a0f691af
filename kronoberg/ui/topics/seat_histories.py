"""The parts of the page about seats that go through the years: a body's timeline, a person, chairs, what runs out."""

from functools import partial

import streamlit as st

from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import representation
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.topics.seats import charts as seat_charts
from kronoberg.topics.seats import exports as export_seats
from kronoberg.topics.seats import nomination_form
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.seats import words as seat_words
from kronoberg.ui import blocks, clock, downloads, exhibit
from kronoberg.ui.downloads import Origin
from kronoberg.ui.topics import seat_views
from kronoberg.ui.topics import seats as seat_blocks


def timeline(book: Book, origin: Origin) -> None:
    """Show who has sat in a body and when, as a drawing and as a table."""
    bodies = {body.body_id: body for body in seat_history.with_appointments(book)}
    if not bodies:
        blocks.text(seat_words.NO_APPOINTMENTS)
        return
    names = seat_words.by_name((body.name, key) for key, body in bodies.items())
    body = bodies[seat_blocks.choose("Organ", names, key="organ")]
    seats = seat_history.of_body(book, body.body_id)
    words = seat_charts.timeline_words(seats, body.name, seat_words.source_line(book, seats))
    chart = seat_views.timeline_chart(book, body.body_id)
    exhibit.chart_with_table(
        origin,
        (chart, words),
        seat_tables.history_table(seats, body),
        partial(export_seats.history, book, body_id=body.body_id),
        what=f"Tidslinje för {body.name}",
        name=f"tidslinje-{body.body_id}",
    )
    blocks.sources(partial(seat_tables.appointment_sources_table, book, seats))


def person(book: Book, origin: Origin) -> None:
    """Show a person's appointments through the years, with the party at each time."""
    names = seat_words.by_name((row.shown_name, row.person_id) for row in seat_history.persons(book))
    if not names:
        blocks.text(seat_words.NO_APPOINTMENTS)
        return
    person_id = seat_blocks.choose("Person", names, key="person")
    appointments = seat_history.of_person(book, person_id)
    name = appointments[0][1].name
    blocks.text(seat_words.person_sentence(appointments))
    everything = partial(export_seats.history, book, person_id=person_id)
    shown = seat_tables.person_table(appointments, name)
    exhibit.table(origin, shown, everything, what=f"Uppdrag för {name}", name=f"uppdrag-{person_id}")
    blocks.sources(partial(seat_tables.appointment_sources_table, book, [seat for _, seat in appointments]))


def chairs(book: Book, origin: Origin) -> None:
    """Show who chaired a body each year."""
    everything = seat_history.chairmanships(book)
    bodies = {each.body.body_id: each.body for each in everything}
    if not bodies:
        blocks.text(seat_words.NO_CHAIRS)
        return
    names = seat_words.by_name((body.name, key) for key, body in bodies.items())
    body = bodies[seat_blocks.choose("Organ", names, key="ordforande")]
    found = [each for each in everything if each.body is body]
    blocks.text(seat_words.own_chairs(book, found))
    exhibit.table(
        origin,
        seat_tables.chairs_table(found, body),
        partial(export_seats.chairs, book, body.body_id),
        what=f"Ordförandeskap i {body.name}",
        name=f"ordforandeskap-{body.body_id}",
    )
    blocks.sources(partial(seat_tables.chair_sources_table, book, found))


def endings(book: Book, origin: Origin) -> None:
    """Show the appointments that run out, the nomination list, and the form that ends and begins many."""
    today = clock.today()
    when = PartialDate(today.isoformat())
    found = representation.ending_appointments(book, today)
    blocks.text(nomination_form.period(representation.period_of(book, today)))
    seat_blocks.table(seat_tables.endings_table(found), otherwise=seat_words.NO_ENDINGS)
    listed = {"what": "Nomineringslista", "name": f"nomineringslista-{today}"}
    downloads.table(origin, partial(export_seats.nominations, book, when), **listed)
    blocks.sources(partial(seat_tables.appointment_sources_table, book, [each.seat for each in found]))
    st.header("Avsluta och börja uppdrag", anchor=False)
    seat_blocks.nominate(found, seat_views.seats_at(book, when, today))
