"""The tables of the sheet about one collaboration (samarbetsblad), narrow enough for a page of paper."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kronoberg.analysis.collaborations.story import Story
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.analysis.overview.collaboration_years import CollaborationYear
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.domain.contracts.steering import Activity
from kronoberg.show import cell
from kronoberg.show.contract_fields import fields
from kronoberg.show.table import CellKind, Column, Table
from kronoberg.topics.collaborations import register_words, story_tables
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.overview import tables
from kronoberg.topics.plan import tables as plan_tables

NOT_IN = "inte med"
_NUMBERS = ("Kostnad", "Återbetalt", "Egen finansiering", "Arbetsinsats")


def years_table(years: Sequence[CollaborationYear], label: str) -> Table:
    """Cost, what was paid back, own financing and effort of each year, with their status."""
    rows = [{"År": str(each.year), **_year(each)} for each in years]
    alt = f"Kostnad och arbetsinsats {years[0].year}–{years[-1].year}, {label}"
    return cell.table(rows, "År", title=alt, numbers=_NUMBERS)


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


def _year(found: CollaborationYear) -> dict[str, str]:
    if found.cost is None or found.effort is None:
        unclear = found.expectation is Expectation.UNCLEAR
        return dict.fromkeys(_NUMBERS, cell.NOTHING) | {"Status": tables.UNCLEAR if unclear else NOT_IN}
    cost = found.cost
    figures = (cost.gross, cost.income, cost.net, found.effort)
    return dict(zip(_NUMBERS, map(cell.amount, figures), strict=True)) | {
        "Status": tables.year_status(cost, found.effort)
    }
