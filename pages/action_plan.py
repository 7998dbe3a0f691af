"""Handlingsplan: årets aktivitetsmål och vad de blev, planens budget, och ett utkast till nästa års plan."""

from functools import partial

import streamlit as st

from kronoberg.analysis.deadlines import yearly as yearly_deadlines
from kronoberg.analysis.plan import action_plan
from kronoberg.analysis.plan import draft as plan_draft
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.plan import exports as export_plan
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.plan import words as plan_words
from kronoberg.ui import blocks, clock, downloads, session
from kronoberg.ui.topics import cost_views, plan_saving_form, views
from kronoberg.ui.topics import costs as cost_blocks
from kronoberg.ui.topics import plan as plan_blocks

book, year, today = session.book(), session.year(), clock.today()
plan, rows = action_plan.plan(book, year), cost_views.rows_by_size(book, year)
origin = downloads.origin(book)
part = plan_blocks.choose_part()

if part == plan_words.Part.PLAN:
    st.header(f"Mål {year}", anchor=False)
    blocks.text(plan_words.summary(book, plan, today))
    blocks.note(plan_words.decided(yearly_deadlines.plan_decision(book, year), year))
    blocks.table(plan_tables.areas_table(plan, today))
    plan_blocks.goals(book, plan, today)
    if plan.everything.goals:
        downloads.table(origin, partial(export_plan.goals, book, year), what=f"Mål {year}", name=f"mal-{year}")
    if drawn := cost_blocks.budget(book, year):
        downloads.picture(origin, *drawn, what=f"Budget {year}", name=f"budget-{year}")
    blocks.text(plan_words.effort_sentence(action_plan.resources(book, views.year_overview(book, year))))
    by_collaboration = {"what": f"Budget och kostnad {year}", "name": f"budget-och-kostnad-{year}"}
    downloads.table(origin, partial(export_tables.costs_by_collaboration, book, (year,)), **by_collaboration)
    plan_blocks.documents(year, today)
    blocks.sources(partial(plan_tables.sources_table, book, plan, rows))

if part == plan_words.Part.DRAFT:
    index = plan_blocks.choose_index(book)
    draft = plan_draft.draft(book, year, index)
    st.header(f"Utkast till budget {draft.year}", anchor=False)
    blocks.text(plan_words.draft_summary(draft))
    blocks.note(plan_words.NOTHING_IS_SAVED)
    accepted = plan_blocks.accept(draft)
    st.header(f"Budget {draft.year} enligt utkastet", anchor=False)
    blocks.text(plan_words.draft_result(draft, len(accepted)))
    blocks.table(plan_tables.draft_table(draft, accepted))
    lines = {"what": f"Utkast till budget {draft.year}", "name": f"utkast-budget-{draft.year}"}
    downloads.table(origin, partial(export_plan.draft_budget, book, draft, accepted), **lines)
    as_costs = {"what": f"Godtagna rader i utkastet {draft.year}", "name": f"utkast-costs-{draft.year}"}
    downloads.table(origin, partial(export_plan.budget_rows, draft, accepted), **as_costs)
    st.header("Antaganden", anchor=False)
    blocks.table(plan_tables.assumptions_table(book, draft))
    st.header(f"Mål att pröva för {draft.year}", anchor=False)
    blocks.text(plan_words.goals_to_try(draft))
    if draft.plan.everything.goals:
        blocks.table(plan_tables.goals_to_try_table(book, draft))
        to_try = {"what": f"Mål att pröva för {draft.year}", "name": f"utkast-mal-{draft.year}"}
        downloads.table(origin, partial(export_plan.goals_to_try, book, draft), **to_try)
    plan_blocks.documents(draft.year, today, index=index, accepted=accepted)
    plan_saving_form.show(draft, accepted)
    blocks.sources(partial(plan_tables.sources_table, book, plan, rows, draft))

blocks.foot(plan_words.status_line(plan))
