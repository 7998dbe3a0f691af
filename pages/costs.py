"""Kostnader: vad varje samarbete kostar, del för del, mot budget, per invånare, och vad som står bakom siffrorna."""

from functools import partial

import streamlit as st

from kronoberg.analysis.costs import committees, inhabitants, parts
from kronoberg.topics.costs import exports as export_costs
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.entry import link_words
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.overview import tables, year_costs
from kronoberg.topics.overview import words as describe
from kronoberg.ui import blocks, downloads, exhibit, session
from kronoberg.ui.topics import cost_views, views
from kronoberg.ui.topics import costs as cost_blocks

book, year, years = session.book(), session.year(), session.years()
collaboration_id = session.collaboration_id()
origin = downloads.origin(book)
picture, rows = views.year_overview(book, year), cost_views.rows_by_size(book, year)
totals = picture.everything.costs
per_inhabitant = inhabitants.year_per_inhabitant(book, year, totals.gross)

series_id = cost_blocks.choose_prices(book)
shown = cost_views.over_time(book, years, collaboration_id, series_id)
st.header(cost_words.over_time_heading(shown.index), anchor=False)
if shown.note:
    blocks.text(shown.note)
chart = cost_views.over_time_chart(book, years, collaboration_id, series_id, views.collaboration_colours())
owner, change = book.collaborations.get(collaboration_id or ""), picture.cost_change
words = cost_words.over_time_words(book, shown.columns, year, shown.index, change=change, collaboration=owner)
exhibit.chart_with_table(
    origin,
    (chart, words),
    cost_tables.years_table(shown.current, shown.columns),
    partial(export_tables.costs_over_years, book, collaboration_id, years),
    what="Kostnad över tid",
    name=f"kostnad-over-tid-{years[0]}-{years[-1]}",
    note=link_words.outside_axis(year, years),
)

st.header(f"Per samarbete {year}", anchor=False)
sizes, sizes_words = cost_blocks.sizes(book, rows, year)
downloads.picture(origin, sizes, sizes_words, what=f"Per samarbete {year}", name=f"kostnader-{year}")
blocks.table(cost_tables.sizes_table(rows, cost_views.per_inhabitant(book, year), year))
blocks.note(cost_words.per_inhabitant_note(per_inhabitant))
blocks.note(describe.outside_totals(picture))

st.header(f"Underlag {year}", anchor=False)
if chosen := cost_blocks.choose_evidence(rows):
    cost_blocks.evidence(book, chosen, cost_views.evidence_of(book, year, chosen.collaboration.collaboration_id))
    cost_blocks.comments_on(book, chosen)

st.header(f"Från brutto till netto {year}", anchor=False)
with st.container(horizontal=True, gap="small"):
    blocks.figure("Bruttokostnad", totals.gross, describe.figure_words(totals.gross))
    blocks.figure("Återbetalt", totals.income, describe.figure_words(totals.income))
    blocks.figure("Nettokostnad", totals.net, describe.net_words(picture.everything))
exhibit.table(
    origin,
    year_costs.net_table(rows, totals, year),
    partial(export_tables.costs_by_collaboration, book, (year,)),
    what=f"Per samarbete {year}",
    name=f"kostnader-{year}",
)

if drawn := cost_blocks.budget(book, year):
    downloads.picture(origin, *drawn, what=f"Budget {year}", name=f"budget-{year}")

st.header(f"Vad pengarna gick till {year}", anchor=False)
divided = parts.by_category(row.cost for row in rows)
blocks.text(cost_words.parts_sentence(divided, year))
exhibit.table(
    origin,
    cost_tables.parts_table(divided, year),
    partial(export_tables.parts, book, year, collaboration_id),
    what=f"Kostnadernas delar {year}",
    name=f"kostnadsdelar-{year}",
)

if box := blocks.folded(f"Betalande nämnd {year}", key="namnder"):
    with box:
        payers = committees.by_committee(book, rows)
        blocks.note(cost_words.committees_sentence(payers, year))
        by_committee = partial(export_costs.by_committee, book, year)
        exhibit.table(
            origin,
            cost_tables.committees_table(payers, year),
            by_committee,
            what=f"Betalande nämnd {year}",
            name=f"namnder-{year}",
        )

if box := blocks.folded("Per invånare och i fasta priser", key="invanare"):
    with box:
        blocks.figure(f"Bruttokostnad {year}", per_inhabitant.per_inhabitant, cost_words.per_inhabitant(per_inhabitant))
        blocks.text(cost_words.per_inhabitant_sentence(per_inhabitant))
        exhibit.table(
            origin,
            cost_tables.inhabitants_table(inhabitants.by_year(book, shown.current)),
            partial(export_costs.per_inhabitant, book, years),
            what="Per invånare",
            name=f"per-invanare-{years[0]}-{years[-1]}",
        )
        in_fixed = partial(export_costs.fixed_prices, book, years)
        downloads.table(origin, in_fixed, what="Fasta priser", name=f"fasta-priser-{years[0]}-{years[-1]}")

blocks.sources(partial(tables.sources_table, book, rows, budgets=True))
every_source = partial(export_tables.sources, book, year, collaboration_id)
downloads.table(origin, every_source, what=f"Källor {year}", name=f"kallor-{year}")
cost_blocks.reference_sources(book, years, shown.index)
blocks.foot(describe.status_line(picture))
