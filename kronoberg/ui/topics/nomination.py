"""The form that ends and begins many appointments, for whoever may edit."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from kronoberg.analysis.seats import nominations
from kronoberg.analysis.seats.nominations import Outcome
from kronoberg.analysis.seats.representation import Ending
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.topics.seats import nomination_form
from kronoberg.topics.seats.nomination_form import Choices
from kronoberg.ui import blocks, clock, loader
from kronoberg.ui.entry import faults as entry_faults
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry import recent as entry_recent
from kronoberg.ui.entry import saving as entry_saving

_NOMINATIONS = "nya-uppdrag"


def form(endings: Sequence[Ending], found: Sequence[BodySeats]) -> None:
    """Show the form that ends and begins many appointments, what it leads to, and the way to save it."""
    # The whole dataset, also when the view is narrowed: what is saved must not lack what is not seen.
    book = loader.book()
    entry_saving.show_receipt()
    offered = nomination_form.choices(book)
    blocks.note(nomination_form.SAVED_AT_THE_END)
    blocks.note(nomination_form.HOW_TO)
    sources = list(entry_recent.first({key: name for name, key in offered.sources.items()}).values())
    last_day, first_day = nominations.suggested_days(book, clock.today())
    with st.form("uppdrag", enter_to_submit=False):
        with st.container(horizontal=True):
            ends = st.text_input("Sista dag för dem som avslutas", last_day, width=240)
            begins = st.text_input("Första dag för dem som börjar", first_day, width=240)
            until = st.text_input("Deras sista dag, om den är känd", "", width=230)
        source = st.selectbox(
            "Källa, till exempel fullmäktiges protokoll", sources, index=None, placeholder="Välj källa"
        )
        filled = _grid(nomination_form.grid(endings, found, offered), offered)
        st.form_submit_button("Granska ändringarna")
    lines = nomination_form.lines(filled, offered, last_day=ends, first_day=begins, until=until)
    not_given = loader.keys_not_to_give([line.name for line in lines])
    outcome = nominations.outcome(book, lines, offered.sources.get(source or "", ""), not_given=not_given)
    if outcome is None:
        blocks.note(nomination_form.NOTHING_CHOSEN)
    else:
        _result(outcome)


def _grid(frame: pd.DataFrame, offered: Choices) -> pd.DataFrame:
    columns = {
        nomination_form.NOW: st.column_config.TextColumn(disabled=True),
        nomination_form.BODY: st.column_config.SelectboxColumn(options=list(offered.bodies)),
        nomination_form.ROLE: st.column_config.SelectboxColumn(options=list(offered.roles)),
        nomination_form.ENDS: st.column_config.CheckboxColumn(),
        nomination_form.NEW: st.column_config.TextColumn(),
        nomination_form.PARTY: st.column_config.SelectboxColumn(options=list(offered.parties)),
    }
    return st.data_editor(
        frame,
        hide_index=True,
        column_config=columns,
        key=entry_form.key(_NOMINATIONS, "rutnat"),
        placeholder="",
        alt="Uppdrag som avslutas och börjar",
    )


def _result(outcome: Outcome) -> None:
    if outcome.book is None:
        rows = [f"rad {fault.row}" if fault.file == nominations.FORM and fault.row else "" for fault in outcome.faults]
        entry_faults.show(outcome.faults, rows)
        return
    st.success(blocks.plain(nomination_form.result(outcome)))
    for warning in outcome.crowded:
        st.warning(blocks.plain(nomination_form.crowded(warning)))
    entry_form.save(loader.book(), outcome.book, form=_NOMINATIONS)
