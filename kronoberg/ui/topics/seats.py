"""The blocks of the page about seats: the choices of time, body and person, the counts, and the form."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import nominations
from kronoberg.analysis.seats.nominations import Outcome
from kronoberg.analysis.seats.representation import Ending
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain import dates
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.dates import PartialDate
from kronoberg.show.table import Table
from kronoberg.store import folder
from kronoberg.topics.seats import nomination_form
from kronoberg.topics.seats import words as seat_words
from kronoberg.topics.seats.nomination_form import Choices
from kronoberg.ui import access, blocks, clock, downloads, links, loader
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry import saving as entry_saving

_WIDTH = 420
_NOMINATIONS = "nya-uppdrag"


def choose_time(label: str, *, key: str, otherwise: PartialDate) -> PartialDate:
    """Let the reader write a year or a day; kept in the address under the key. `otherwise` holds while it is empty."""
    with st.container(width=_WIDTH):
        written = st.text_input(label, key=key, bind="query-params", placeholder=str(otherwise))
    text = (written or "").strip()
    if not text:
        return otherwise
    try:
        when = dates.partial_date(text)
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


def counts(book: Book, found: Sequence[BodySeats], when: PartialDate, today: dt.date) -> None:
    """Show how many ordinary seats and substitutes' are held in political bodies, and how much of it is known."""
    ordinary, substitutes = seat_words.counts(found)
    blocks.text(f"{seat_words.counted(found, when)}:")
    with st.container(horizontal=True, gap="small"):
        for label, number in (("Ordinarie", ordinary), ("Ersättare", substitutes)):
            with st.container(width=230, gap=None):
                st.metric(label, number)
    blocks.text(seat_words.how_many(found, when))
    chairs = seat_words.chairs_of_year(book, seat_history.chairmanships(book), when, today)
    for told in filter(None, (seat_words.vacancies(found), chairs)):
        blocks.text(told)


def table(shown: Table | None, *, otherwise: str) -> None:
    """Show a table, or say why there is none."""
    if shown is None:
        blocks.text(otherwise)
    else:
        blocks.table(shown)


def folded_table(title: str, *, key: str, build: Callable[[], Table | None]) -> None:
    """Show a table one click away; it is built when it is asked for."""
    if box := blocks.folded(title, key=key):
        with box:
            table(build(), otherwise="Inga.")


def nominate(endings: Sequence[Ending], found: Sequence[BodySeats]) -> None:
    """Show the form that ends and begins many appointments, what it leads to, and the files with the changes."""
    # The whole dataset: a file must not lack what a reader has chosen not to see.
    book = loader.book()
    entry_saving.show_receipt()
    offered = nomination_form.choices(book)
    blocks.note(nomination_form.SAVED_AT_THE_END if access.may_edit() else nomination_form.NOT_SAVED)
    blocks.note(nomination_form.HOW_TO)
    last_day, first_day = nominations.suggested_days(book, clock.today())
    with st.form("uppdrag", enter_to_submit=False):
        with st.container(horizontal=True):
            ends = st.text_input("Sista dag för dem som avslutas", last_day, width=240)
            begins = st.text_input("Första dag för dem som börjar", first_day, width=240)
            until = st.text_input("Deras sista dag, om den är känd", "", width=230)
        source = st.selectbox("Källa, till exempel fullmäktiges protokoll", list(offered.sources), index=None,
                              placeholder="Välj källa")  # fmt: skip
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
        st.error(blocks.plain(nomination_form.faults(outcome)))
        blocks.faults(outcome.faults)
        return
    st.success(blocks.plain(nomination_form.result(outcome)))
    for warning in outcome.crowded:
        st.warning(blocks.plain(nomination_form.crowded(warning)))
    if access.may_edit():
        entry_form.save(loader.book(), outcome.book, form=_NOMINATIONS)
        return
    blocks.note(nomination_form.NOT_SAVED)
    changed = ["appointments", *(["persons"] if outcome.new_persons else [])]
    with st.container(horizontal=True):
        for name in changed:
            downloads.dataset_file(BY_NAME[name].file, partial(_file, outcome.book, name))


def _file(book: Book, name: str) -> bytes:
    return folder.csv_text(BY_NAME[name], book.rows(name)).encode()
