"""The blocks of the page about costs: the choice of prices, budget beside cost, and what stands behind a figure."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.costs import inhabitants, prices
from kronoberg.analysis.costs.evidence import Evidence
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain.book import Book
from kronoberg.domain.words import SubjectKind
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.costs import charts as cost_charts
from kronoberg.topics.costs import evidence_tables, evidence_words
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import years_words
from kronoberg.topics.overview.measures import COST
from kronoberg.ui import access, blocks, links
from kronoberg.ui.entry import comment as entry_comment
from kronoberg.ui.exhibit import Drawn
from kronoberg.ui.topics import cost_views, views

EVIDENCE = "underlag"
"""The word in the address for the collaboration whose rows are shown; changing it breaks saved links."""
_SIZES = "kostnad-per-samarbete"


def choose_prices(book: Book) -> str | None:
    """Show the choice between current prices and each price index, and give the index's key or None."""
    choices = cost_words.price_choices(prices.price_indices(book))
    with st.container(width=420):
        return links.select("Priser", choices, key="priser") or None


def sizes(book: Book, rows: Sequence[YearRow], year: int) -> Drawn:
    """Show the year's costs by size; a click on a row shows what stands behind it, as the choice below does."""
    # With the choice in its key the chart forgets the click once it has been followed: the same row can be clicked
    # again after another has been chosen in the list.
    labels = _labels(rows)
    chosen = labels.get(st.session_state.get(EVIDENCE) or "")
    key = f"{_SIZES}-{chosen}"
    colours = views.collaboration_colours()
    chart, words = cost_views.sizes_chart(book, year, chosen, colours), years_words.sizes(COST, book, rows, year)
    blocks.chart(chart, words, key=key, on_select=partial(_follow_the_click, key, labels))
    return cost_views.sizes_chart(book, year, None, colours), words


def choose_evidence(rows: Sequence[YearRow]) -> YearRow | None:
    """Show the choice of whose rows to see, and give the year's row of that collaboration."""
    if not rows:
        blocks.note(cost_words.NOBODY)
        return None
    chosen = links.collaboration("Visa underlag för", _labels(rows), key=EVIDENCE)
    if chosen is None:
        blocks.note(cost_words.HOW_TO_CHOOSE)
    return next((row for row in rows if row.collaboration.collaboration_id == chosen), None)


def evidence(book: Book, row: YearRow, found: Sequence[Evidence]) -> None:
    """Show the rows behind a collaboration's year with notes and sources, its budget, and the voucher lines."""
    blocks.table(evidence_tables.rows_table(row.cost, found))
    for item in found:
        if words := evidence_words.note(item):
            blocks.text(f"{evidence_words.name(item)}: {words}")
    _titled("Budget", evidence_tables.budget_table(row.cost, found))
    _titled("Källor", evidence_tables.sources_table(book, found))
    numbers, booked = evidence_tables.source_numbers(found), [item for item in found if item.postings]
    for item in booked:
        if (hidden := evidence_words.pay_note(item)) and not access.is_office():
            blocks.text(f"{evidence_words.postings_sentence(item)} {hidden}")
            continue
        _titled(evidence_words.postings_sentence(item), evidence_tables.postings_table(item, numbers))
        if words := evidence_words.postings_note(item, evidence_tables.LINES_SHOWN):
            blocks.note(words)
    if not booked:
        blocks.note("Inga bokföringsrader finns för det här samarbetet och året.")


def comments_on(book: Book, row: YearRow) -> None:
    """Show what people have written about the collaboration's cost of the year, and the way to write more."""
    owner = row.collaboration
    if found := comments.on(book, SubjectKind.COST, owner.collaboration_id, row.cost.year):
        st.markdown(f"**{comment_words.HEADING}**")
        blocks.titled_points(comment_words.points(found))
    entry_comment.link(
        SubjectKind.COST, owner.collaboration_id, row.cost.year, what=f"kostnaden för {owner.label} {row.cost.year}"
    )


def _titled(title: str, shown: Table | None) -> None:
    if shown is not None:
        st.markdown(f"**{blocks.plain(title)}**")
        blocks.table(shown)


def budget(book: Book, year: int) -> Drawn | None:
    """Show budget beside cost, and give the chart with its words; or say that the year has no budget, and give None."""
    compared = cost_views.budget_comparison(book, year)
    st.header(blocks.plain(cost_words.budget_heading(compared)), anchor=False)
    drawn = None
    if compared.rows:
        chart = cost_views.budget_chart(book, year, views.collaboration_colours())
        drawn = chart, cost_words.budget_words(book, compared)
        blocks.chart(*drawn)
        blocks.table(cost_tables.budget_table(compared))
    if words := cost_words.no_budget(compared):
        blocks.text(words)
    return drawn


def reference_sources(book: Book, years: Sequence[int], index: PriceIndex | None) -> None:
    """Show where the population and the price index come from, one click away."""
    shown = evidence_tables.reference_table(book, inhabitants.population(book), index, years)
    if shown is not None:
        with st.expander("Källa till folkmängd och prisindex"):
            blocks.table(shown)


def _labels(rows: Sequence[YearRow]) -> dict[str, str]:
    return {row.collaboration.collaboration_id: row.collaboration.label for row in rows}


def _follow_the_click(key: str, labels: Mapping[str, str]) -> None:
    clicked = st.session_state[key].selection.get(cost_charts.CHOICE, [])
    if clicked:
        st.session_state[EVIDENCE] = next(each for each, label in labels.items() if label == clicked[0]["label"])
