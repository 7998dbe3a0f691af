"""The part "Lägg till" of the page Uppgifter: a year, a collaboration, a change of representative, a comment."""

import streamlit as st

from kronoberg.analysis.entry import new_rows, new_year
from kronoberg.analysis.seats import remaining
from kronoberg.domain.book import Book
from kronoberg.topics.entry import add_words
from kronoberg.topics.entry.forms import representative_words
from kronoberg.ui import blocks, clock, links, loader
from kronoberg.ui.entry import comment as entry_comment
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry import remaining as entry_remaining
from kronoberg.ui.entry import source as entry_source
from kronoberg.ui.entry import split as entry_split
from kronoberg.ui.entry import succession as entry_succession
from kronoberg.ui.entry.form import Needed

_YEAR, _COLLABORATION = "nytt-ar", "nytt-samarbete"
_ASKED = (
    "label",
    "name",
    "kind",
    "purpose",
    "joined",
    "first_observed",
    "responsible",
    "committee_id",
    "reimbursement_expected",
)
"""What a person is asked of a new collaboration; the rest can be filled in afterwards."""


def show() -> None:
    """Show the choice of what to add, and its form."""
    what = links.choice("Vad som läggs till", add_words.Form, key=add_words.FORM_IN_ADDRESS)
    blocks.text(add_words.EXPLAINED[what])
    if what == add_words.Form.YEAR:
        _year()
    if what == add_words.Form.COLLABORATION:
        _collaboration()
    if what == add_words.Form.SPLIT:
        entry_split.show()
    if what == add_words.Form.REMAINING:
        entry_remaining.show()
    if what == add_words.Form.SUCCESSION:
        entry_succession.show()
    if what == add_words.Form.COMMENT:
        entry_comment.show()


def _year() -> None:
    base, form = loader.book(), _YEAR
    last = clock.last_finished_year()
    kind = entry_source.choose_kind(form)
    with st.form(form, enter_to_submit=False):
        years = list(range(last + 2, last - 8, -1))
        year = st.selectbox("Nytt verksamhetsår", years, index=years.index(last), key=entry_form.key(form, "ar"))
        source = entry_source.fields(base, kind, form)
        entry_form.submit(form)
    if not entry_form.reviewed(form):
        return
    if entry_form.problems([source.needed], form=form):
        return
    found = new_year.new_year(base, year, source.source_id)
    blocks.text(add_words.year_summary(found, year))
    _representatives(base, year)
    if found.rows:
        entry_form.put_in(base, {**source.rows, **found.rows}, form=form)


def _representatives(base: Book, year: int) -> None:
    """Lead to the question about those who sat at the end of the year before, where there are any."""
    if asked := remaining.asked(base, year, clock.today()):
        words = representative_words.lead(sum(len(each.seats) for each in asked), year)
        st.button(blocks.plain(words), on_click=_ask_who_remains, args=(year,), type="tertiary")


def _ask_who_remains(year: int) -> None:
    st.session_state[add_words.FORM_IN_ADDRESS] = add_words.Form.REMAINING
    st.session_state["ar"] = year


def _collaboration() -> None:
    base, form = loader.book(), _COLLABORATION
    source_kind = entry_source.choose_kind(form)
    with st.form(form, enter_to_submit=False):
        written = entry_form.fields(base, "collaborations", _ASKED, form=form, filled_in=("name",))
        source = entry_source.fields(base, source_kind, form)
        entry_form.submit(form)
    needed = (
        Needed(written["label"], add_words.NO_LABEL, entry_form.field(form, "collaborations", "label")),
        Needed(written["kind"], add_words.NO_KIND, entry_form.field(form, "collaborations", "kind")),
        source.needed,
    )
    if entry_form.reviewed(form) and not entry_form.problems(needed, form=form):
        row = new_rows.collaboration(base, written, source.source_id)
        entry_form.put_in(base, {**source.rows, "collaborations": (row,)}, form=form)
