"""The form that changes one representative, on the page Uppgifter."""

import streamlit as st

from kronoberg.analysis.seats import nominations, representation, succession
from kronoberg.analysis.seats.nominations import Line
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import Role
from kronoberg.topics.entry.forms import representative_words as words
from kronoberg.topics.seats import nomination_form
from kronoberg.topics.seats import words as seat_words
from kronoberg.ui import blocks, clock, loader
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry import source as entry_source
from kronoberg.ui.entry.form import Needed

_FORM = "byte"


def show() -> None:
    """Show the form: in which body, who leaves, who comes, from when; then what it leads to."""
    base = loader.book()
    bodies = seat_words.by_name((body.name, body.body_id) for body in representation.in_reading_order(base))
    body = st.selectbox(words.BODY, list(bodies), index=None, placeholder="Välj organ", key="byte-organ", width=420)
    if body is None:
        blocks.note(words.NO_BODY)
        return
    kind = entry_source.choose_kind(_FORM)
    with st.form(_FORM, enter_to_submit=False):
        line, chairs, needed = _fields(base, bodies[body], body)
        source = entry_source.fields(base, kind, _FORM)
        entry_form.submit(_FORM)
    if entry_form.reviewed(_FORM) and not entry_form.problems((needed, source.needed), form=_FORM):
        _review(base, line, source, chairs=chairs)


def _fields(base: Book, body_id: str, body: str) -> tuple[Line, bool, Needed]:
    """What is written, whether the one who begins also chairs the body, and what has to be chosen."""
    seats = _seats(base, body_id, body)
    last_day, first_day = nominations.suggested_days(base, clock.today())
    field = entry_form.key(_FORM, f"lamnar-{body_id}")
    leaves = st.selectbox(words.LEAVES, list(seats), index=None, placeholder="Välj", key=field)
    ends = _text(words.LAST_DAY, f"slut-{body_id}", last_day)
    begun = _beginning(base, body_id, first_day, last_day)
    blocks.note(words.WITHOUT_AN_END)
    chairs = st.checkbox(words.CHAIRS, key=entry_form.key(_FORM, "ordforande"))
    stops = seats.get(leaves or "", "")
    ended = {"appointment_id": stops, "ends": ends} if stops else {}
    line = Line(1, stops=bool(stops), body_id=body_id, **ended, **begun)
    return line, chairs, Needed(leaves or "", words.NOBODY_LEAVES, field)


def _beginning(base: Book, body_id: str, first_day: str, last_day: str) -> dict[str, str]:
    """What a line says of the one who begins; nothing where nobody does."""
    roles = {role.word: role.value for role in Role}
    parties = sorted(row.party_id for row in base.rows("parties"))
    name = _text(words.NAME, f"namn-{body_id}")
    party = st.selectbox(words.PARTY, parties, index=None, placeholder="Välj parti", key=entry_form.key(_FORM, "parti"))
    role = st.selectbox(
        words.ROLE, list(roles), index=None, placeholder="Välj uppdrag", key=entry_form.key(_FORM, "roll")
    )
    begins = _text(words.FIRST_DAY, f"start-{body_id}", first_day)
    until = _text(words.UNTIL, f"till-{body_id}", last_day)
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


def _seats(base: Book, body_id: str, body: str) -> dict[str, str]:
    """The seats that may go on in the body, by the words for them; an empty key for a vacant one."""
    named = seat_words.by_name(
        (words.leaves(seat, body), seat.appointment.appointment_id)
        for seat in succession.may_leave(base, body_id, clock.today())
    )
    return {**named, words.VACANT: ""}


def _review(base: Book, line: Line, source: entry_source.Source, *, chairs: bool) -> None:
    try:
        # The new source first: the change rests on it.
        with_source = candidate(
            base, {name: Incoming(BY_NAME[name].title, raw_rows(found)) for name, found in source.rows.items()}
        )
    except FaultyData as error:
        entry_form.faults(error.faults, form=_FORM)
        return
    not_given = loader.keys_not_to_give([line.name])
    found = succession.outcome(with_source, line, source.source_id, chairs=chairs, not_given=not_given)
    if found is None:
        st.error(words.NO_SUCCESSION)
    elif found.book is None:
        entry_form.faults(found.faults, form=_FORM)
    else:
        for crowded in found.crowded:
            st.warning(blocks.plain(nomination_form.crowded(crowded)))
        entry_form.save(base, found.book, form=_FORM)
