"""Företrädare: vem som har plats i vilket organ, genom åren, balansen mellan partier och uppdrag som går ut."""

from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import changes as seat_changes
from kronoberg.analysis.seats import representation, seats
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.seats import body_words
from kronoberg.topics.seats import charts as seat_charts
from kronoberg.topics.seats import exports as export_seats
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.seats import words as seat_words
from kronoberg.ui import blocks, clock, downloads, exhibit, links, session
from kronoberg.ui.topics import seat_histories, seat_views
from kronoberg.ui.topics import seats as seat_blocks

book = seat_views.book()
origin, today = downloads.origin(book), clock.today()
part = links.choice("Del av sidan", seat_words.Part, key="vy")

if part in seat_words.TIMED:
    year = PartialDate(str(session.year()))
    when = seat_blocks.choose_time("År eller dag (ÅÅÅÅ-MM-DD)", key="tid", otherwise=year)
    found = seat_views.seats_at(book, when, today)
    political = seats.of_group(found, BodyGroup.POLITICAL)
    sitting = [seat for body in political for seat in body.sitting]
    day = seat_words.day_counted(political, when)
    offered = {"what": f"{part.word} {when}", "name": f"{seat_words.FILES[part]}-{when}"}
    blocks.text("" if found else seat_words.NO_BODIES)

if part == seat_words.Part.PLACES:
    seat_blocks.counts(book, political, when, today)
    seat_blocks.table(seat_tables.bodies_table(political, when), otherwise=seat_words.NO_POLITICAL)
    downloads.table(origin, partial(export_seats.seats_at, book, when, today), **offered)
    blocks.note(body_words.not_of_the_time(book, found, book.rows("bodies"), when.year))
    if written := comments.on_bodies(book, [each.body for each in found], when.year):
        st.header(comment_words.HEADING, anchor=False)
        blocks.titled_points(comment_words.named_points(book, written))
    others = partial(seat_tables.others_table, found, when)
    seat_blocks.folded_table(seat_words.OTHER_BODIES, key="ovriga", build=others)
    unsure = partial(seat_tables.unsure_table, book, found, representation.undated(book))
    seat_blocks.folded_table(seat_words.UNSURE, key="osakra", build=unsure)
    blocks.sources(partial(seat_tables.sources_table, book, found))
    blocks.note(seat_words.HOW_KNOWN)

if part == seat_words.Part.BALANCE:
    shares, genders = seat_balance.by_party(book, political), seat_balance.by_gender(political)
    if shares:
        chart = seat_views.parties_chart(book, when, today)
        words = seat_charts.party_words(shares, day, seat_words.source_line(book, sitting))
        exhibit.chart(origin, (chart, words), **offered)
    blocks.text(seat_words.how_many(political, when))
    exhibit.table(
        origin,
        seat_tables.parties_table(shares, political, when),
        partial(export_seats.balance, book, when, today),
        **offered,
    )
    st.header("Mellan organen", anchor=False)
    seat_blocks.table(seat_tables.per_body_table(book, political, when), otherwise=seat_words.NO_PARTIES)
    st.header("Kvinnor och män", anchor=False)
    blocks.table(seat_tables.genders_table(genders, political, when))
    blocks.note(seat_words.HOW_COUNTED)
    blocks.sources(partial(seat_tables.sources_table, book, political))

if part == seat_words.Part.CHANGES:
    before = seat_blocks.choose_time("Jämför med", key="jamfor", otherwise=seat_changes.year_before(when))
    compared = seat_changes.between(book, before, when, today)
    blocks.text(seat_words.comparison(compared))
    seat_blocks.table(seat_tables.changes_table(compared), otherwise=seat_words.NO_CHANGES)
    pair = {"what": f"Ändringar från {before} till {when}", "name": f"andringar-{before}-{when}"}
    downloads.table(origin, partial(export_seats.changes, book, before, when, today), **pair)
    if only_named := seat_tables.only_named_table(compared):
        st.header(seat_words.ONLY_NAMED, anchor=False)
        blocks.table(only_named)
    blocks.sources(partial(seat_tables.appointment_sources_table, book, compared.seats))

if part == seat_words.Part.TIMELINE:
    seat_histories.timeline(book, origin)
if part == seat_words.Part.PERSON:
    seat_histories.person(book, origin)
if part == seat_words.Part.CHAIRS:
    seat_histories.chairs(book, origin)
if part == seat_words.Part.ENDING:
    seat_histories.endings(book, origin)

blocks.foot()
