"""The tables of the sheet about one collaboration (samarbetsblad), narrow enough for a page of paper."""

import datetime as dt
from collections.abc import Iterable, Sequence

from kronoberg.analysis.collaboration_years import CollaborationYear
from kronoberg.analysis.expected import Expectation
from kronoberg.analysis.guidelines import GuidelineState
from kronoberg.domain.contracts.steering import Activity
from kronoberg.present import cell, guideline_tables, plan_words, tables
from kronoberg.present.tables import ReaderTable

NOT_IN = "inte med"
_NUMBERS = ("Kostnad", "Återbetalt", "Egen finansiering", "Arbetsinsats")


def years_table(years: Sequence[CollaborationYear], label: str) -> ReaderTable:
    """Cost, what was paid back, own financing and effort of each year, with their status."""
    rows = [{"År": str(each.year), **_year(each)} for each in years]
    alt = f"Kostnad och arbetsinsats {years[0].year}–{years[-1].year}, {label}"
    return ReaderTable(cell.frame(rows, "År"), numbers=_NUMBERS, alt=alt)


def checklist_table(states: Sequence[GuidelineState]) -> ReaderTable:
    """The guidelines without what each means: how each is judged, on what, when and by whom."""
    whole = guideline_tables.checklist_table(states)
    names = [name for name in whole.frame if name not in (guideline_tables.MEANS, guideline_tables.LINK)]
    return ReaderTable(whole.frame[names], numbers=(), alt=whole.alt)


def goals_table(rows: Iterable[Activity], today: dt.date) -> ReaderTable:
    """The goals of the action plans, the latest year first: what was to be reached, what was."""
    cells = [
        {
            "Mål": row.goal,
            "År": str(row.year),
            "Indikator och målvärde": plan_words.target(row),
            "Resultat": plan_words.result(row, today),
            "Läge": plan_words.state(row, today),
        }
        for row in rows
    ]
    return ReaderTable(cell.frame(cells, "Mål"), numbers=(), whole=("År",), alt="Mål i handlingsplanerna")


def _year(found: CollaborationYear) -> dict[str, str]:
    if found.cost is None or found.effort is None:
        unclear = found.expectation is Expectation.UNCLEAR
        return dict.fromkeys(_NUMBERS, cell.NOTHING) | {"Status": tables.UNCLEAR if unclear else NOT_IN}
    cost = found.cost
    figures = (cost.gross, cost.income, cost.net, found.effort)
    return dict(zip(_NUMBERS, map(cell.amount, figures), strict=True)) | {
        "Status": tables.year_status(cost, found.effort)
    }
