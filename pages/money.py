"""Pengar och tid: vad det internationella arbetet kostar och tar, över åren, per samarbete, del för del."""

from kronoberg.analysis.costs import inhabitants
from kronoberg.topics.costs import page_words
from kronoberg.topics.costs.page_words import Part
from kronoberg.ui import blocks, downloads, links, session
from kronoberg.ui.topics import cost_years, views
from kronoberg.ui.topics import costs as cost_blocks
from kronoberg.ui.topics import effort as effort_blocks

book, year, years = session.book(), session.year(), session.years()
collaboration_id = session.collaboration_id()
origin, picture = downloads.origin(book), views.year_overview(book, year)
gross, effort = picture.everything.costs.gross, picture.everything.effort
people = inhabitants.year_per_inhabitant(book, year, gross)

blocks.figures(page_words.key_figures(year, gross, effort, people))
part = links.choice("Del av sidan", Part, key="del")

if part == Part.TIME:
    cost_years.over_time(origin, year, years, collaboration_id)

if part == Part.COLLABORATIONS:
    cost_blocks.sizes(origin, picture, people, collaboration_id)

if part == Part.INHABITANTS:
    cost_years.per_inhabitant(origin, year, years, people)

if part == Part.BUDGET:
    cost_blocks.against_budget(origin, year)

if part == Part.NET:
    cost_blocks.net(origin, picture)

if part == Part.USED:
    cost_blocks.used(origin, year, collaboration_id)

if part == Part.EFFORT:
    effort_blocks.of_year(origin, picture)
    effort_blocks.over_time(origin, year, years)

if part == Part.POST:
    effort_blocks.beside_cost(origin, picture)

blocks.foot()
