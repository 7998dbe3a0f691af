"""The form that saves the draft of next year's plan: the accepted budget, and the goals to try again."""

from collections.abc import Collection

import streamlit as st

from kronoberg.analysis.plan.draft import Draft
from kronoberg.domain.contracts.steering import Activity
from kronoberg.topics.entry import add_words
from kronoberg.topics.plan import saving as plan_saving
from kronoberg.ui import access, blocks, loader
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry import saving as entry_saving
from kronoberg.ui.entry import source as entry_source
from kronoberg.ui.entry.form import Needed

_FORM = "spara-plan"


def show(draft: Draft, accepted: Collection[str]) -> None:
    """Show the form and what it leads to; nothing when editing is off."""
    if not access.may_edit():
        return
    st.header(add_words.SAVE_PLAN, anchor=False)
    entry_saving.show_receipt()
    blocks.note(add_words.SAVE_PLAN_NOTE)
    # The whole dataset: what a reader has chosen not to see stays as it is.
    base = loader.book()
    kind = entry_source.choose_kind(_FORM)
    with st.form(_FORM, enter_to_submit=False):
        goals = [goal for goal in draft.plan.everything.goals if _chosen(goal)]
        source = entry_source.fields(base, kind, _FORM)
        entry_form.submit(_FORM)
    if not entry_form.reviewed(_FORM):
        return
    rows = plan_saving.rows(base, draft, accepted, goals, source.source_id)
    needed = (source.needed, Needed("".join(rows), add_words.NOTHING_CHOSEN))
    if not entry_form.problems(needed, form=_FORM):
        entry_form.put_in(base, {**source.rows, **rows}, form=_FORM)


def _chosen(goal: Activity) -> bool:
    words = blocks.plain(f"Mål att pröva igen: {goal.goal}")
    return bool(st.checkbox(words, key=entry_form.key(_FORM, goal.activity_id)))
