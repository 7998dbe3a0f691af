"""The guidelines to take home: every state on a day, and every judgement."""

import datetime as dt

from kronoberg.analysis.guidelines import guidelines, strategy
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.steering import GuidelineAssessment, StrategyItem
from kronoberg.domain.words import Assessment, StrategyPart
from kronoberg.show.export import source_term, sources_in
from kronoberg.show.table import Cell, Column, Table, term

_COLUMNS = (
    Column("item_id", "Riktlinjens nyckel"),
    Column("guideline", "Riktlinje"),
    Column("modality", "Krav"),
    Column("collaboration_id", "Samarbetets nyckel"),
    Column("collaboration", "Samarbete"),
    Column("state", "Bedömning"),
    Column("assessed_on", "Dag för bedömningen"),
    Column("evidence", "Underlag"),
    Column("evidence_url", "Länk till underlaget"),
    Column("assessed_by", "Bedömt av"),
    Column("note", "Anmärkning"),
    Column("assessment_sources", "Bedömningens källa"),
)


def states(book: Book, on: dt.date, *, report_on: int | None = None) -> Table:
    """Every guideline for every collaboration that goes on on the day; without a judgement it is not assessed.

    Parameters
    ----------
    report_on
        For the report on a year's figures: its collaborations, as they were judged on the day.
    """
    if report_on is None:
        found = guidelines.guideline_states(book, on)
    else:
        found = guidelines.states_in_report(book, report_on, on)
    rows = tuple(_row(book, row.item, row.collaboration, row.state, row.assessment) for row in found)
    return Table(
        f"Riktlinjer per samarbete {on}", _COLUMNS, rows, sheet="Riktlinjer", source_ids=sources_in(_COLUMNS, rows)
    )


def history(book: Book, on: dt.date) -> Table:
    """Every judgement up to the day, the latest first."""
    items = {row.item_id: row for row in strategy.items(book, StrategyPart.GUIDELINE)}
    rows = tuple(
        _row(book, items[row.item_id], book.collaborations[row.collaboration_id], row.state, row)
        for row in guidelines.history(book, on)
    )
    title = f"Bedömningar av riktlinjer till och med {on}"
    return Table(title, _COLUMNS, rows, sheet="Bedömningar", source_ids=sources_in(_COLUMNS, rows))


def _row(
    book: Book,
    item: StrategyItem,
    collaboration: Collaboration,
    state: Assessment,
    judged: GuidelineAssessment | None,
) -> tuple[Cell, ...]:
    who = (item.item_id, item.title, None if item.modality is None else term(item.modality))
    about = (*who, collaboration.collaboration_id, collaboration.label, term(state))
    if judged is None:
        return (*about, *(None,) * 6)
    source = source_term(book, judged.source_id)
    grounds = (judged.evidence, judged.evidence_url, judged.assessed_by, judged.note)
    return (*about, str(judged.assessed_on), *grounds, source)
