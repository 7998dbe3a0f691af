"""The blocks of the action plan: goals by area, the draft's calculations to accept, the choice of index, documents."""

import datetime as dt
from collections.abc import Collection
from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.costs import prices
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.plan.action_plan import Plan
from kronoberg.analysis.plan.draft import Draft, Method
from kronoberg.domain.book import Book
from kronoberg.domain.words import SubjectKind
from kronoberg.report import letters
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.plan import document as plan_document
from kronoberg.topics.plan import document_words as plan_document_words
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.plan import words as plan_words
from kronoberg.ui import blocks, downloads, links
from kronoberg.ui.entry import comment as entry_comment

PART, INDEX, ACCEPTED = "del", "index", "budget"
"""The words in the address for the part of the page, the index, and (before a line's key) what is accepted."""


def choose_part() -> plan_words.Part:
    """Show the choice between the year's plan and the draft of the next one."""
    return links.choice("Del av sidan", plan_words.Part, key=PART)


def goals(book: Book, plan: Plan, today: dt.date) -> None:
    """Show the goals of each priority area that has some, with what people have written about them."""
    for area in plan.areas:
        if area.goals:
            st.subheader(blocks.plain(plan_words.area_name(area)), anchor=False)
            blocks.table(plan_tables.goals_table(book, area, plan.year, today))
    on_goals = [row for goal in plan.everything.goals for row in comments.on(book, SubjectKind.GOAL, goal.activity_id)]
    if on_goals:
        st.subheader(comment_words.HEADING, anchor=False)
        blocks.titled_points(comment_words.named_points(book, on_goals))
    for goal in plan.everything.goals:
        name = entry_comment.goal_name(book, goal.activity_id)
        entry_comment.link(SubjectKind.GOAL, goal.activity_id, plan.year, what=f"målet {name}")


def choose_index(book: Book) -> PriceIndex | None:
    """Show the choice of how costs in kronor are raised."""
    choices = plan_words.index_choices(prices.price_indices(book))
    with st.container(width=420):
        chosen = links.select("Räkna upp belopp i kronor med", choices, key=INDEX)
    return prices.price_index(book, chosen or None)


def accept(draft: Draft) -> frozenset[str]:
    """Show each calculation to accept, and give the keys of the lines that have been."""
    accepted = set()
    for owner in draft.collaborations:
        st.subheader(blocks.plain(owner.label), anchor=False)
        with st.container(gap="small"):
            for line in draft.of(owner):
                words = blocks.plain(plan_words.calculation(draft, line))
                if line.method is Method.NONE:
                    st.markdown(words)
                elif st.checkbox(words, key=f"{ACCEPTED}-{line.key}", bind="query-params"):
                    accepted.add(line.key)
    return frozenset(accepted)


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
