"""Plan och uppföljning: vad som beslutades för året och vad det blev, riktlinjerna, vad som infaller, nästa plan."""

from functools import partial

from kronoberg.analysis.deadlines import deadlines
from kronoberg.analysis.deadlines import yearly as yearly_deadlines
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.plan import action_plan
from kronoberg.analysis.plan import draft as plan_draft
from kronoberg.topics.deadlines import tables as deadline_tables
from kronoberg.topics.deadlines import words as deadline_words
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.plan import words as plan_words
from kronoberg.ui import blocks, clock, downloads, session
from kronoberg.ui.topics import cost_views, plan_saving_form, seat_views
from kronoberg.ui.topics import deadlines as deadline_blocks
from kronoberg.ui.topics import guidelines as guideline_blocks
from kronoberg.ui.topics import plan as plan_blocks
from kronoberg.ui.topics import plan_draft as draft_blocks

book, year, today = session.book(), session.year(), clock.today()
origin = downloads.origin(book)
part = plan_blocks.choose_part()

if part == plan_words.Part.PLAN:
    plan = action_plan.plan(book, year)
    plan_blocks.answer(book, plan, yearly_deadlines.plan_decision(book, year), today)
    plan_blocks.goals(origin, plan, today)
    plan_blocks.resources(book, year)
    plan_blocks.other_years(book, year)
    plan_blocks.report(year)
    plan_blocks.documents(year, today)
    blocks.sources(partial(plan_tables.sources_table, book, plan, cost_views.rows_by_size(book, year)))

if part == plan_words.Part.GUIDELINES:
    on = guideline_blocks.choose_day(year)
    states = guidelines.guideline_states(book, on)
    blocks.text(guideline_words.summary(book, states, on))
    guideline_blocks.states(origin, states, on)
    guideline_blocks.not_met(states)
    blocks.note(guideline_words.outside(book, guidelines.scope(book, on)))
    guideline_blocks.checklist(origin, states, on, year)
    guideline_blocks.history(origin, on)
    blocks.sources(partial(guideline_tables.sources_table, book, guidelines.history(book, on)))

if part == plan_words.Part.WHEEL:
    wheel_year = deadline_blocks.choose_year(book, year)
    shown = deadlines.deadlines(book, wheel_year, today)
    found = seat_views.events(seat_views.book(), wheel_year, today)
    blocks.text(deadline_words.summary(shown, wheel_year))
    deadline_blocks.wheel(book, shown, found, wheel_year)
    deadline_blocks.notes(book, shown, wheel_year)
    deadline_blocks.take_home(origin, shown, wheel_year)
    deadline_blocks.seats(book, origin, found)
    deadline_blocks.rules(book, origin)
    blocks.sources(partial(deadline_tables.sources_table, book, shown))

if part == plan_words.Part.DRAFT:
    before = draft_blocks.choose_year(year)
    index = draft_blocks.choose_index(book)
    draft = plan_draft.draft(book, before, index)
    accepted = draft_blocks.accept(draft)
    draft_blocks.budget(origin, draft, accepted)
    draft_blocks.goals(origin, draft)
    plan_blocks.documents(draft.year, today, index=index, accepted=accepted)
    plan_saving_form.show(draft, accepted)
    rows = cost_views.rows_by_size(book, draft.base_year)
    blocks.sources(partial(plan_tables.sources_table, book, draft.plan, rows, draft))

blocks.foot()
