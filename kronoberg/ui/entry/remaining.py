"""The form that confirms many representatives at once, on the page Uppgifter: who sits on, by a source."""

from collections.abc import Sequence

import streamlit as st

from kronoberg.analysis.seats import remaining
from kronoberg.analysis.seats.remaining import Asked
from kronoberg.analysis.seats.seats import Seat
from kronoberg.topics.entry.forms import representative_words as words
from kronoberg.ui import blocks, clock, loader, session
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry import source as entry_source
from kronoberg.ui.entry.form import Needed

_FORM = "sitter-kvar"


def show() -> None:
    """Show the question for the chosen year: those who sat at the end of the year before, to tick with a source."""
    base, year = loader.book(), session.year()
    found = remaining.asked(base, year, clock.today())
    st.subheader(words.do_they_remain(year), anchor=False)
    if not found:
        blocks.text(words.nobody_to_ask(year))
        return
    blocks.text(words.explained(year))
    everybody = st.toggle(words.TICK_ALL, key=entry_form.key(_FORM, f"alla-{year}"))
    kind = entry_source.choose_kind(_FORM)
    with st.form(_FORM, enter_to_submit=False):
        chosen = _ticked(found, year, ticked=everybody)
        seen = st.text_input(words.SEEN, str(year), key=entry_form.key(_FORM, f"dag-{year}"), width=280)
        source = entry_source.fields(base, kind, _FORM)
        entry_form.submit(_FORM)
    needed = (Needed("".join(seat.person_id for seat in chosen), words.NOBODY_TICKED), source.needed)
    if entry_form.reviewed(_FORM) and not entry_form.problems(needed, form=_FORM):
        rows = remaining.rows(base, chosen, (seen or "").strip(), source.source_id)
        entry_form.put_in(base, {**source.rows, "appointments": rows}, form=_FORM)


def _ticked(found: Sequence[Asked], year: int, *, ticked: bool) -> list[Seat]:
    """The seats that are ticked; whether all were ticked at first is a part of each box's key."""
    chosen = []
    for each in found:
        st.markdown(f"**{blocks.plain(each.body.name)}**")
        for seat in each.seats:
            key = entry_form.key(_FORM, f"{seat.appointment.appointment_id}-{year}-{ticked}")
            if st.checkbox(blocks.plain(words.with_role(seat)), ticked, key=key):
                chosen.append(seat)
    return chosen
