"""The blocks of the page about seats: its parts, the choice of a day, who sits where, what runs out, the balance."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import representation, seats
from kronoberg.analysis.seats.representation import Ending
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain import dates
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup
from kronoberg.show.front_html import KeyFigure
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.seats import body_words, nomination_form, section_words
from kronoberg.topics.seats import charts as seat_charts
from kronoberg.topics.seats import exports as export_seats
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.seats import words as seat_words
from kronoberg.ui import access, blocks, downloads, exhibit, links, session
from kronoberg.ui.downloads import Origin
from kronoberg.ui.topics import nomination, seat_views

_WIDTH = 420


def choose_part() -> seat_words.Part:
    """Show the choice of the page's part; a link to a former part opens the section that took it over."""
    section = section_words.FORMER.get(st.query_params.get("vy", ""))
    if section is not None:
        st.session_state[section.key] = True
    if section is section_words.CHAIRS:
        chaired = [each.body.body_id for each in seat_views.chairmanships(seat_views.book())]
        st.query_params["organ"] = st.query_params.get("ordforande", next(iter(chaired), ""))
    return links.choice("Del av sidan", seat_words.Part, key="vy")


def choose_time() -> PartialDate:
    """Let the reader see a certain day and not the year; tells which of the two is shown where a day is written."""
    year = session.year()
    when = time(
        "Visa en viss dag i stället för året, till exempel 12 mars 2026", key="tid", otherwise=PartialDate(str(year))
    )
    blocks.note(seat_words.instead_of(when, year))
    return when


def time(label: str, *, key: str, otherwise: PartialDate) -> PartialDate:
    """Let the reader write a year or a day; kept in the address under the key. `otherwise` holds while it is empty."""
    with st.container(width=_WIDTH):
        written = st.text_input(label, key=key, bind="query-params", placeholder=str(otherwise))
    text = (written or "").strip()
    if not text:
        return otherwise
    try:
        when = dates.written_date(text)
    except ValueError:
        when = None
    # A month is neither: nobody can say who sat "in March" from a source that names a day.
    if when is None or when.is_month:
        st.error(blocks.plain(seat_words.no_time(text, otherwise)))
        return otherwise
    return when


def choose(label: str, keys: Mapping[str, str], *, key: str) -> str:
    """Let the reader choose one of several names; gives the key of what was chosen."""
    with st.container(width=_WIDTH):
        return links.select(label, {code: name for name, code in keys.items()}, key=key)


def places(book: Book, origin: Origin, when: PartialDate, today: dt.date) -> None:
    """Show who sits where at a time, how many seats that is, what is counted apart, and which appointments run out."""
    found = seat_views.seats_at(book, when, today)
    political = seats.of_group(found, BodyGroup.POLITICAL)
    blocks.text("" if found else seat_words.NO_BODIES)
    _counts(book, political, when, today)
    table(seat_tables.bodies_table(political, when), otherwise=seat_words.NO_POLITICAL)
    taken = partial(export_seats.seats_at, book, when, today)
    downloads.table(origin, taken, **_files(seat_words.Part.PLACES, when))
    blocks.note(body_words.not_of_the_time(book, found, book.rows("bodies"), when.year))
    blocks.note(seat_words.HOW_KNOWN)
    if written := comments.on_bodies(book, [each.body for each in found], when.year):
        st.header(comment_words.HEADING, anchor=False)
        blocks.titled_points(comment_words.named_points(book, written))
    _folded_table(seat_words.OTHER_BODIES, key="ovriga", build=partial(seat_tables.others_table, found, when))
    unsure = partial(seat_tables.unsure_table, book, found, representation.undated(book))
    _folded_table(seat_words.UNSURE, key="osakra", build=unsure)
    endings = _endings(book, origin, today)
    blocks.sources(partial(seat_tables.sources_table, book, found, also=[each.seat for each in endings]))


def balance(book: Book, origin: Origin, when: PartialDate, today: dt.date) -> None:
    """Show how the seats at a time are divided between parties, and between women and men."""
    political = seats.of_group(seat_views.seats_at(book, when, today), BodyGroup.POLITICAL)
    shares, genders = seat_balance.by_party(book, political), seat_balance.by_gender(political)
    sitting = [seat for body in political for seat in body.sitting]
    offered = _files(seat_words.Part.BALANCE, when)
    shown = seat_tables.parties_table(shares, political, when)
    taken = partial(export_seats.balance, book, when, today)
    if shares:
        day, sources = seat_words.day_counted(political, when), seat_words.source_line(book, sitting)
        drawn = seat_views.parties_chart(book, when, today), seat_charts.party_words(shares, day, sources)
        exhibit.chart_with_table(origin, drawn, shown, taken, **offered)
    else:
        exhibit.table(origin, shown, taken, **offered)
    blocks.text(seat_words.how_many(political, when))
    st.header("Mellan organen", anchor=False)
    table(seat_tables.per_body_table(book, political, when), otherwise=seat_words.NO_PARTIES)
    st.header("Kvinnor och män", anchor=False)
    blocks.table(seat_tables.genders_table(genders, political, when))
    blocks.note(seat_words.HOW_COUNTED)
    blocks.sources(partial(seat_tables.sources_table, book, political))


def table(shown: Table | None, *, otherwise: str) -> None:
    """Show a table, or say why there is none."""
    if shown is None:
        blocks.text(otherwise)
    else:
        blocks.table(shown)


def _counts(book: Book, found: Sequence[BodySeats], when: PartialDate, today: dt.date) -> None:
    ordinary, substitutes = seat_words.counts(found)
    blocks.text(f"{seat_words.counted(found, when)}:")
    blocks.figures([KeyFigure("Ordinarie", ordinary, ""), KeyFigure("Ersättare", substitutes, "")])
    chairs = seat_words.chairs_of_year(book, seat_views.chairmanships(book), when, today)
    for told in filter(None, (chairs, seat_words.vacancies(found), seat_words.how_many(found, when))):
        blocks.text(told)


def _endings(book: Book, origin: Origin, today: dt.date) -> tuple[Ending, ...]:
    """Show the appointments that run out, one click away; gives those that are shown."""
    found = representation.ending_appointments(book, today)
    box = blocks.folded(seat_words.ending(len(found)), key=section_words.ENDING.key)
    if box is None:
        return ()
    day = PartialDate(today.isoformat())
    with box:
        blocks.text(nomination_form.period(representation.period_of(book, today)))
        table(seat_tables.endings_table(found), otherwise=seat_words.NO_ENDINGS)
        taken = partial(export_seats.nominations, book, day)
        downloads.table(origin, taken, what="Nomineringslista", name=f"nomineringslista-{today}")
        if access.may_edit():
            st.subheader("Avsluta och börja uppdrag", anchor=False)
            nomination.form(found, seat_views.seats_at(book, day, today))
    return found


def _folded_table(title: str, *, key: str, build: Callable[[], Table | None]) -> None:
    """Show a table one click away; it is built when it is asked for."""
    if box := blocks.folded(title, key=key):
        with box:
            table(build(), otherwise="Inga.")


def _files(part: seat_words.Part, when: PartialDate) -> dict[str, str]:
    return {"what": f"{part.word} {when}", "name": f"{seat_words.FILES[part]}-{when}"}
