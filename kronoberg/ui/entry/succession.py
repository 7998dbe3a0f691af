"""The form that changes one representative, on the page Uppgifter."""

import streamlit as st

from kronoberg.analysis.seats import nominations, representation, succession
from kronoberg.analysis.seats.nominations import Line
from kronoberg.domain.book import Book
from kronoberg.domain.candidate import Incoming, candidate
from kronoberg.domain.difference import raw_rows
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import Role
from kronoberg.topics.entry import add_words
from kronoberg.topics.seats import nomination_form
from kronoberg.topics.seats import words as seat_words
from kronoberg.ui import blocks, clock, loader
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry import source as entry_source

_FORM = "byte"


def show() -> None:
    """Show the form: in which body, who leaves, who comes, from when; then what it leads to."""
    base = loader.book()
    bodies = seat_words.by_name((body.name, body.body_id) for body in representation.in_reading_order(base))
    body = st.selectbox("Organ", list(bodies), index=None, placeholder="Välj organ", key="byte-organ", width=420)
    if body is None:
        blocks.note(add_words.NOBODY)
        return
    kind = entry_source.choose_kind(_FORM)
    with st.form(_FORM, enter_to_submit=False):
        line, chairs = _fields(base, bodies[body])
        source = entry_source.fields(base, kind, _FORM)
        entry_form.submit(_FORM)
    if entry_form.reviewed(_FORM):
        _review(base, line, source, chairs=chairs)


def _fields(base: Book, body_id: str) -> tuple[Line, bool]:
    """What is written, and whether the one who begins also chairs the body."""
    seats = _seats(base, body_id)
    last_day, first_day = nominations.suggested_days(base, clock.today())
    leaves = st.selectbox("Vem som lämnar", list(seats), key=entry_form.key(_FORM, f"lamnar-{body_id}"))
    ends = _text("Sista dag, som ÅÅÅÅ-MM-DD", f"slut-{body_id}", last_day)
    begun = _beginning(base, body_id, first_day, last_day)
    blocks.note(add_words.WITHOUT_AN_END)
    chairs = st.checkbox("Den som börjar leder också organet, för regionen", key=entry_form.key(_FORM, "ordforande"))
    stops = seats[leaves]
    ended = {"appointment_id": stops, "ends": ends} if stops else {}
    return Line(1, stops=bool(stops), body_id=body_id, **ended, **begun), chairs


def _beginning(base: Book, body_id: str, first_day: str, last_day: str) -> dict[str, str]:
    """What a line says of the one who begins; nothing where nobody does."""
    roles = {role.word: role.value for role in Role}
    parties = sorted(row.party_id for row in base.rows("parties"))
    name = _text("Vem som börjar (ett namn som redan finns används igen)", f"namn-{body_id}")
    party = st.selectbox(
        "Parti vid den tiden (valfritt)",
        parties,
        index=None,
        placeholder="Välj parti",
        key=entry_form.key(_FORM, "parti"),
    )
    role = st.selectbox(
        "Uppdrag", list(roles), index=None, placeholder="Välj uppdrag", key=entry_form.key(_FORM, "roll")
    )
    begins = _text("Första dag, som ÅÅÅÅ-MM-DD", f"start-{body_id}", first_day)
    until = _text("Sista dag för den som börjar, om den är känd", f"till-{body_id}", last_day)
    if not name:
        return {}
    return {
        "name": " ".join(name.split()),
        "party_id": party or "",
        "role": roles.get(role or "", ""),
        "begins": begins,
        "until": until,
    }


def _text(label: str, field: str, example: str = "") -> str:
    return (st.text_input(label, key=entry_form.key(_FORM, field), placeholder=example or None) or "").strip()


def _seats(base: Book, body_id: str) -> dict[str, str]:
    """The seats that may go on in the body, by the words for them; an empty key for a vacant one."""
    today = clock.today()
    held = [
        seat
        for seat in representation.all_seats(base)
        if seat.appointment.body_id == body_id
        and (seat.appointment.valid_to is None or seat.appointment.valid_to.last_day >= today)
    ]
    named = seat_words.by_name(
        (f"{seat_words.with_party(seat)}, {seat.role.word}", seat.appointment.appointment_id) for seat in held
    )
    return {**named, add_words.VACANT: ""}


def _review(base: Book, line: Line, source: entry_source.Source, *, chairs: bool) -> None:
    try:
        # The new source first: the change rests on it.
        with_source = candidate(
            base, {name: Incoming(add_words.SOURCE, raw_rows(found)) for name, found in source.rows.items()}
        )
    except FaultyData as error:
        entry_form.faults(error.faults)
        return
    if entry_form.problems([(source.source_id, add_words.NO_SOURCE)]):
        return
    not_given = loader.keys_not_to_give([line.name])
    found = succession.outcome(with_source, line, source.source_id, chairs=chairs, not_given=not_given)
    if found is None:
        st.error(add_words.NO_SUCCESSION)
    elif found.book is None:
        entry_form.faults(found.faults)
    else:
        for crowded in found.crowded:
            st.warning(blocks.plain(nomination_form.crowded(crowded)))
        entry_form.save(base, found.book, form=_FORM)
