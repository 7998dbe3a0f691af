"""The blocks of the draft of next year's plan: calculations to accept, the budget that they make, goals to try."""

from collections.abc import Collection
from functools import partial

import streamlit as st

from kronoberg.analysis.costs import prices
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.plan.draft import Draft, Method
from kronoberg.domain.book import Book
from kronoberg.topics.deadlines import words as deadline_words
from kronoberg.topics.plan import exports as export_plan
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.plan import words as plan_words
from kronoberg.ui import blocks, clock, downloads, exhibit, links
from kronoberg.ui.downloads import Origin

INDEX, ACCEPTED = "index", "budget"
"""The words in the address for the index, and (before a line's key) for what is accepted."""


def choose_year(year: int) -> int:
    """Show the choice between the plan after the page's year, this year's and the next, and give the year before it.

    A plan is made in November of the year before, when no figures of either year can be chosen.
    """
    today = clock.today()
    offered = (year + 1, *sorted({today.year, today.year + 1} - {year + 1}))
    words = {each: plan_words.draft_of(deadline_words.year(each, today)) for each in offered}
    return links.choice("Utkastets år", words, key=plan_words.DRAFT_IN_ADDRESS) - 1


def choose_index(book: Book) -> PriceIndex | None:
    """Show the choice of how costs in kronor are raised."""
    choices = plan_words.index_choices(prices.price_indices(book))
    with st.container(width=420):
        chosen = links.select("Räkna upp belopp i kronor med", choices, key=INDEX)
    return prices.price_index(book, chosen or None)


def accept(draft: Draft) -> frozenset[str]:
    """Show each calculation to accept, and give the keys of the lines that have been."""
    st.header(f"Utkast till budget {draft.year}", anchor=False)
    blocks.text(plan_words.draft_summary(draft))
    blocks.note(plan_words.NOTHING_IS_SAVED)
    accepted = set()
    for owner in draft.collaborations:
        st.subheader(blocks.plain(owner.label), anchor=False)
        with st.container(gap="small"):
            for line in draft.of(owner):
                words = blocks.plain(plan_words.calculation(draft, line, listed=True))
                if line.method is Method.NONE:
                    st.markdown(words)
                elif st.checkbox(words, key=f"{ACCEPTED}-{line.key}", bind="query-params"):
                    accepted.add(line.key)
    return frozenset(accepted)


def budget(origin: Origin, draft: Draft, accepted: Collection[str]) -> None:
    """Show the budget that the accepted calculations make, and what they assume."""
    book = origin.book
    st.header(f"Budget {draft.year} enligt utkastet", anchor=False)
    blocks.text(plan_words.draft_result(draft, len(accepted)))
    blocks.table(plan_tables.draft_table(draft, accepted))
    lines = {"what": f"Utkast till budget {draft.year}", "name": f"utkast-budget-{draft.year}"}
    downloads.table(origin, partial(export_plan.draft_budget, book, draft, accepted), **lines)
    as_costs = {"what": f"Godtagna rader i utkastet {draft.year}", "name": f"utkast-costs-{draft.year}"}
    downloads.table(origin, partial(export_plan.budget_rows, draft, accepted), **as_costs)
    if draft.assumptions:
        st.header("Antaganden", anchor=False)
        blocks.table(plan_tables.assumptions_table(book, draft))


def goals(origin: Origin, draft: Draft) -> None:
    """Show the goals of the year's plan that may be tried again."""
    what = f"Mål att pröva för {draft.year}"
    st.header(what, anchor=False)
    blocks.text(plan_words.goals_to_try(draft))
    if draft.plan.everything.goals:
        shown, build = (
            plan_tables.goals_to_try_table(origin.book, draft),
            partial(export_plan.goals_to_try, origin.book, draft),
        )
        exhibit.table(origin, shown, build, what=what, name=f"utkast-mal-{draft.year}")
