"""The guidelines to take home: every state on a day, and every judgement."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.contracts import BY_NAME
from kronoberg.show import contract_fields, export, export_fields, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.table import Column, Field, Table, term
from kronoberg.topics.guidelines import tables as guideline_tables

JUDGEMENTS = BY_NAME["guideline_assessments"]


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
    return _made(book, f"Riktlinjer per samarbete {on}", "Riktlinjer", found)


def history(book: Book, on: dt.date) -> Table:
    """Every judgement up to the day, the latest first."""
    found = guideline_tables.of_judgements(book, guidelines.history(book, on))
    return _made(book, f"Bedömningar av riktlinjer till och med {on}", "Bedömningar", found)


def _made(book: Book, title: str, sheet: str, rows: Iterable[GuidelineState]) -> Table:
    made = table.made(title, _fields(book), rows)
    return replace(made, sheet=sheet, source_ids=export.sources_in(made.columns, made.rows))


def _fields(book: Book) -> tuple[Field[GuidelineState], ...]:
    def judged(row: GuidelineState) -> SourcedRow | None:
        return row.assessment

    return (
        *fields("strategy", "item_id", of=lambda row: row.item),
        Field(Column("guideline", "Riktlinje"), lambda row: row.item.title),
        *fields("strategy", "modality", of=lambda row: row.item),
        *fields("collaborations", "collaboration_id", of=lambda row: row.collaboration),
        Field(export_fields.COLLABORATION, lambda row: row.collaboration.label),
        Field(contract_fields.column(JUDGEMENTS, "state"), lambda row: term(row.state)),
        *fields(JUDGEMENTS.name, "assessed_on", "evidence", "evidence_url", "assessed_by", "note", of=judged),
        export_fields.source(book, "assessment_sources", of=judged),
    )
