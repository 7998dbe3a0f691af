"""The blocks of the action plan: what was decided and what became of it, other years' plans, report and documents."""

import datetime as dt
from collections.abc import Collection, Mapping
from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.plan import action_plan
from kronoberg.analysis.plan.action_plan import Plan
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Decision
from kronoberg.domain.words import SubjectKind
from kronoberg.report import letters
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.costs import page_words as money_words
from kronoberg.topics.coverage import notice_words
from kronoberg.topics.plan import document as plan_document
from kronoberg.topics.plan import document_words as plan_document_words
from kronoberg.topics.plan import exports as export_plan
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.plan import words as plan_words
from kronoberg.ui import blocks, downloads, exhibit, links, menu
from kronoberg.ui.downloads import Origin
from kronoberg.ui.entry import comment as entry_comment
from kronoberg.ui.report import handed_in
from kronoberg.ui.topics import cost_views, views

PART = "del"
"""The word in the address for the part of the page."""


def choose_part() -> plan_words.Part:
    """Show the choice of part."""
    return links.choice("Del av sidan", plan_words.Part, key=PART)


def go(choices: Mapping[str, str]) -> None:
    """Choose a part of this page, and a year that can be chosen; for a callback.

    Streamlit follows no link from a page to the same page, so that it is a button.
    """
    for key, code in choices.items():
        st.session_state[key] = int(code) if code.isdecimal() else code


def answer(book: Book, plan: Plan, decision: Decision | None, today: dt.date) -> None:
    """Show how many goals the year has and how they went, and who decided the plan."""
    st.header(f"Mål {plan.year}", anchor=False)
    blocks.text(plan_words.summary(book, plan, today))
    blocks.note(plan_words.decided(decision, plan.year))


def goals(origin: Origin, plan: Plan, today: dt.date) -> None:
    """Show the goals of all areas in one table, and what people have written about them."""
    book, year, found = origin.book, plan.year, plan.everything.goals
    if found:
        exhibit.table(
            origin,
            plan_tables.plan_table(book, plan, today),
            partial(export_plan.goals, book, year),
            what=f"Mål {year}",
            name=f"mal-{year}",
        )
        blocks.note(plan_words.without_goals(plan))
    on_goals = [row for goal in found for row in comments.on(book, SubjectKind.GOAL, goal.activity_id)]
    if on_goals:
        st.subheader(comment_words.HEADING, anchor=False)
        blocks.titled_points(comment_words.named_points(book, on_goals))
    for goal in found:
        name = entry_comment.goal_name(book, goal.activity_id)
        entry_comment.link(SubjectKind.GOAL, goal.activity_id, year, what=f"målet {name}")


def resources(book: Book, year: int) -> None:
    """Show how cost and effort came out against what was set aside, and the way to the budget of each collaboration."""
    compared = cost_views.budget_comparison(book, year)
    st.header(plan_words.RESOURCES, anchor=False)
    effort = action_plan.resources(book, views.year_overview(book, year))
    blocks.points([*plan_words.budget_sentences(book, compared), plan_words.effort_sentence(effort)])
    if compared.rows:
        label = plan_words.budget_link(year)
        st.page_link(
            menu.page(notice_words.MONEY), label=label, query_params={"ar": str(year), "del": money_words.Part.BUDGET}
        )


def other_years(book: Book, year: int) -> None:
    """Offer the plans of later years, as soon as the data has one."""
    for later in action_plan.later_plans(book, year):
        label = plan_words.plan_link(later)
        st.button(label, on_click=go, args=({"ar": str(later)},), key=f"plan-{later}", type="tertiary")


def report(year: int) -> None:
    """Show the way to the report on the year, where one has been handed in."""
    handed_in.link(year)


def documents(
    year: int, today: dt.date, *, index: PriceIndex | None = None, accepted: Collection[str] = frozenset()
) -> None:
    """Offer a year's plan and the letter that goes with it as documents; `index` and `accepted` are the draft's."""
    st.header(plan_document_words.as_documents(year), anchor=False)
    blocks.note(plan_document_words.DOCUMENTS_HOLD)
    plan = partial(plan_document.plan, year=year, today=today, index=index, accepted=accepted)
    downloads.document(plan, what=f"Handlingsplan {year}", name=f"handlingsplan-{year}")
    letter = partial(letters.plan_letter, year=year, today=today, index=index)
    what = plan_document_words.letter(year)
    downloads.document(letter, what=what, name=f"handlingsplan-{year}-tjansteskrivelse")
