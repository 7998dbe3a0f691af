"""The parts of the page about money and time that are about one year's money."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.costs import committees, parts
from kronoberg.analysis.costs.evidence import Evidence
from kronoberg.analysis.costs.inhabitants import YearPerInhabitant
from kronoberg.analysis.overview.overview import YearOverview, YearRow
from kronoberg.domain.book import Book
from kronoberg.domain.words import SubjectKind
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.costs import charts as cost_charts
from kronoberg.topics.costs import evidence_tables, evidence_words, page_words
from kronoberg.topics.costs import exports as export_costs
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview import years_words
from kronoberg.topics.overview.measures import COST
from kronoberg.ui import access, blocks, exhibit, links
from kronoberg.ui.downloads import Origin, Taken
from kronoberg.ui.entry import comment as entry_comment
from kronoberg.ui.exhibit import Click
from kronoberg.ui.topics import cost_views, views

EVIDENCE = "underlag"
"""The word in the address for the collaboration whose rows are shown; changing it breaks saved links."""
_SIZES = "kostnad-per-samarbete"


def sizes(origin: Origin, picture: YearOverview, people: YearPerInhabitant, collaboration_id: str | None) -> None:
    """Show the year's costs by size, and below them what stands behind the one that is clicked or chosen."""
    book, year = origin.book, picture.year
    rows = cost_views.rows_by_size(book, year)
    drawn = cost_views.sizes_chart(book, year, None, views.collaboration_colours())
    every_source = partial(export_tables.sources, book, year, collaboration_id)
    exhibit.block(
        origin,
        what=f"Kostnad per samarbete {year}",
        name=f"kostnader-{year}",
        drawn=(drawn, years_words.sizes(COST, book, rows, year)),
        click=_click(book, rows, year),
        shown=cost_tables.sizes_table(rows, cost_views.per_inhabitant(book, year), year),
        build=partial(export_tables.costs_by_collaboration, book, (year,)),
        sources=partial(cost_tables.sources_table, book, rows, budgets=True),
        more=(Taken(f"Källor {year}", f"kallor-{year}", build=every_source),),
        note=" ".join(filter(None, (describe.outside_totals(picture), cost_words.per_inhabitant_note(people)))),
    )
    if chosen := _choose_evidence(rows):
        found = cost_views.evidence_of(book, year, chosen.collaboration.collaboration_id)
        blocks.heading(f"Underlag för {chosen.collaboration.label} {year}", level=3)
        _evidence(book, chosen, found)
        _comments_on(book, chosen)


def _click(book: Book, rows: Sequence[YearRow], year: int) -> Click:
    """A click on a row shows what stands behind it, as the choice below does."""
    # With the choice in its key the chart forgets the click once it has been followed: the same row can be clicked
    # again after another has been chosen in the list.
    labels = _labels(rows)
    chosen = labels.get(st.session_state.get(EVIDENCE) or "")
    key = f"{_SIZES}-{chosen}"
    chart = cost_views.sizes_chart(book, year, chosen, views.collaboration_colours())
    return Click(chart, key, partial(_follow_the_click, key, labels))


def _choose_evidence(rows: Sequence[YearRow]) -> YearRow | None:
    """Show the choice of whose rows to see, and give the year's row of that collaboration."""
    if not rows:
        blocks.note(cost_words.NOBODY)
        return None
    chosen = links.collaboration("Visa underlag för", _labels(rows), key=EVIDENCE)
    return next((row for row in rows if row.collaboration.collaboration_id == chosen), None)


def _evidence(book: Book, row: YearRow, found: Sequence[Evidence]) -> None:
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


def _comments_on(book: Book, row: YearRow) -> None:
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


def against_budget(origin: Origin, year: int) -> None:
    """Show the year's budget beside its cost as one block; or say that the year has no budget."""
    book = origin.book
    compared = cost_views.budget_comparison(book, year)
    if not compared.rows:
        blocks.heading(cost_words.budget_heading(compared), level=2)
        blocks.text(cost_words.no_budget(compared))
        return
    chart = cost_views.budget_chart(book, year, views.collaboration_colours())
    exhibit.block(
        origin,
        what=f"Budget {year}",
        name=f"budget-{year}",
        drawn=(chart, cost_words.budget_words(book, compared)),
        shown=cost_tables.budget_table(compared),
        build=partial(export_tables.costs_by_collaboration, book, (year,)),
        sources=partial(cost_tables.sources_table, book, cost_views.rows_by_size(book, year), budgets=True),
        note=cost_words.no_budget(compared),
    )


def net(origin: Origin, picture: YearOverview) -> None:
    """Show gross, what came back with its share of the cost, and net."""
    book, year = origin.book, picture.year
    rows, totals = cost_views.rows_by_size(book, year), picture.everything.costs
    exhibit.block(
        origin,
        what=f"Från brutto till netto {year}",
        name=f"brutto-netto-{year}",
        heading=page_words.net_heading(totals, year),
        shown=cost_tables.net_table(rows, totals, year),
        build=partial(export_tables.costs_by_collaboration, book, (year,)),
        sources=partial(cost_tables.sources_table, book, rows),
        note=describe.net_words(picture.everything),
    )


def used(origin: Origin, year: int, collaboration_id: str | None) -> None:
    """Show what the money went to, and which committee paid."""
    book = origin.book
    rows = cost_views.rows_by_size(book, year)
    divided, payers = parts.by_category(row.cost for row in rows), committees.by_committee(book, rows)
    exhibit.block(
        origin,
        what=f"Kostnadernas delar {year}",
        name=f"kostnadsdelar-{year}",
        heading=f"Vad pengarna gick till {year}",
        shown=cost_tables.parts_table(divided, year),
        build=partial(export_tables.parts, book, year, collaboration_id),
        sources=partial(cost_tables.sources_table, book, rows),
        note=cost_words.parts_sentence(divided, year),
    )
    exhibit.block(
        origin,
        what=f"Betalande nämnd {year}",
        name=f"namnder-{year}",
        heading=f"Betalande nämnd {year}",
        shown=cost_tables.committees_table(payers, year),
        build=partial(export_costs.by_committee, book, year),
        note=cost_words.committees_sentence(payers, year),
    )


def _labels(rows: Sequence[YearRow]) -> dict[str, str]:
    return {row.collaboration.collaboration_id: row.collaboration.label for row in rows}


def _follow_the_click(key: str, labels: Mapping[str, str]) -> None:
    clicked = st.session_state[key].selection.get(cost_charts.CHOICE, [])
    if clicked:
        st.session_state[EVIDENCE] = next(each for each, label in labels.items() if label == clicked[0]["label"])
