"""The tables of the sheet about one collaboration (samarbetsblad), narrow enough for a page of paper."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kronoberg.analysis.collaborations.story import Story
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.analysis.overview.collaboration_years import CollaborationYear
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.steering import Activity
from kronoberg.show import cell
from kronoberg.show.common_words import most_say
from kronoberg.show.contract_fields import fields
from kronoberg.show.table import CellKind, Column, Table
from kronoberg.topics.collaborations import register_words, story_tables
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.overview import tables, year_costs
from kronoberg.topics.plan import tables as plan_tables


def years_table(years: Sequence[CollaborationYear], owner: Collaboration) -> Table:
    """Cost, what was paid back, own financing and effort of each year, with their status."""
    lines = [year_costs.of_year(each, owner) for each in years]
    title = f"Kostnad och arbetsinsats {years[0].year}–{years[-1].year}, {owner.label}"
    view = year_costs.made(title, lines, "year", "gross", "income", "net", "effort", "status")
    return most_say(view, "status").headed(gross=tables.COST, net=year_costs.OWN, effort=tables.EFFORT)


def checklist_table(states: Sequence[GuidelineState]) -> Table:
    """The guidelines without what each means: how each is judged, on what and when."""
    whole = guideline_tables.checklist_table(states)
    days = [cell.NOTHING if row.assessment is None else str(row.assessment.assessed_on) for row in states]
    shown = whole.choose("guideline", "judgement", "grounds")
    return replace(shown.joined((replace(guideline_tables.JUDGED, kind=CellKind.DATE), days)), cards=False)


def agreements_table(told: Story, today: dt.date) -> Table | None:
    """The agreements, the latest first: when each holds, and how its evaluation stands; None without any."""
    whole = story_tables.agreements_table(told, today)
    if whole is None:
        return None
    periods = [register_words.agreement_period(row) for row in told.agreements]
    shown = whole.without("holds").joined((Column("holds", "Gäller"), periods))
    return replace(shown.choose("title", "holds", "evaluation"), cards=False)


def goals_table(rows: Iterable[Activity], today: dt.date) -> Table:
    """The goals of the action plans, the latest year first: what was to be reached, what was."""
    columns = (*fields("activities", "goal", "year"), plan_tables.MEASURE, *plan_tables.outcome(today))
    return plan_tables.goals_view("Mål i handlingsplanerna", columns, rows)
