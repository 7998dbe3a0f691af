"""The action plan and the draft of the next one as tables to take home.

The rows of goals and of budgets have the columns of the tables activities and costs, so that they can be put there.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from kronoberg.analysis.plan import action_plan
from kronoberg.analysis.plan.draft import Draft, Line
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.money import Cost
from kronoberg.domain.contracts.steering import Activity
from kronoberg.domain.words import Direction, Status, YearBasis
from kronoberg.show import contract_fields, export, export_fields, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.table import CellKind, Column, Field, Table, term
from kronoberg.topics.plan import words as plan_words

COSTS = BY_NAME["costs"]
_UNSOURCED: dict[str, Any] = {"source_id": None, "certainty": None}


def goals(book: Book, year: int) -> Table:
    """A year's goals."""
    found = action_plan.plan(book, year).everything.goals
    named = tuple(sorted({goal.source_id for goal in found}))
    made = table.made(f"Handlingsplanens mål {year}", _goal_fields(book), found)
    return replace(made, sheet="Mål", source_ids=named)


def goals_to_try(book: Book, draft: Draft) -> Table:
    """The goals that the draft carries over: result and state are empty, and where they come from is noted."""
    tried = [
        goal.model_copy(
            update={
                "activity_id": None,
                "year": draft.year,
                "result": None,
                "state": None,
                "source_id": None,
                "note": plan_words.carried_over(goal),
            }
        )
        for goal in draft.plan.everything.goals
    ]
    return replace(table.made(f"Mål att pröva för {draft.year}", _goal_fields(book), tried), sheet="Mål att pröva")


def draft_budget(book: Book, draft: Draft, accepted: Collection[str]) -> Table:
    """Every line of the draft with its calculation; one that nobody has accepted has no budget."""
    made = table.made(f"Utkast till budget {draft.year}", _draft_fields(draft, accepted), draft.lines)
    named = {source for line in draft.lines for source in (*line.base.sources, *line.proposal.sources)}
    return replace(export.with_figures(book, made), sheet="Utkast", source_ids=tuple(sorted(named)))


def budget_rows(draft: Draft, accepted: Collection[str]) -> Table:
    """What has been accepted, as rows of the table costs. The source is empty until the plan has been decided."""
    rows = [_cost(draft, line) for line in draft.lines if line.key in accepted and line.proposal.value is not None]
    columns: tuple[Field[Cost], ...] = fields(COSTS.name, *(column.name for column in COSTS.columns))
    return replace(table.made(f"Budgetrader {draft.year}", columns, rows), sheet="Budgetrader")


def _goal_fields(book: Book) -> tuple[Field[Activity], ...]:
    return (
        *fields("activities", "activity_id", "year", "collaboration_id"),
        export_fields.collaboration(book),
        *fields("activities", "item_id", "goal", "indicator", "target", "result", "state", "resources", "responsible"),
        export_fields.source(book, "source_id"),
        *fields("activities", "note"),
    )


def _draft_fields(draft: Draft, accepted: Collection[str]) -> tuple[Field[Line], ...]:
    return (
        Field(export_fields.YEAR, lambda _: draft.year),
        *fields("collaborations", "collaboration_id", of=lambda line: line.collaboration),
        Field(export_fields.COLLABORATION, lambda line: line.collaboration.label),
        Field(contract_fields.column(COSTS, "category"), lambda line: term(line.category)),
        Field(Column("accepted", "Godtagen", CellKind.FLAG), lambda line: line.key in accepted),
        Field(Column("budget", "Budget i utkastet", CellKind.FIGURE, "kr"), lambda line: line.budget(accepted)),
        Field(Column("calculation", "Uträkning"), lambda line: plan_words.calculation(draft, line)),
        Field(Column("base", "Årets belopp", CellKind.FIGURE, "kr"), lambda line: line.base),
    )


def _cost(draft: Draft, line: Line) -> Cost:
    """A budget row before it has a source, which no contract would let in."""
    return Cost.model_construct(
        collaboration_id=line.collaboration.collaboration_id,
        year=draft.year,
        year_basis=YearBasis.STATED,
        direction=Direction.EXPENSE,
        category=line.category,
        status=Status.BUDGET,
        amount_sek=line.proposal.value,
        approximate=line.proposal.approximate,
        note=plan_words.calculation(draft, line),
        **_UNSOURCED,
    )
