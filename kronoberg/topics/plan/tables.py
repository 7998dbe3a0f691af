"""The tables of the action plan: goals by priority area, the draft of the next plan, what it assumes, sources."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import replace

from kronoberg.analysis.overview.overview import YearRow
from kronoberg.analysis.plan.action_plan import AreaGoals, Plan
from kronoberg.analysis.plan.draft import Draft, Method
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Activity
from kronoberg.domain.words import GoalState
from kronoberg.show import cell, export_fields, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.table import Column, Field, Table
from kronoberg.topics.overview import tables
from kronoberg.topics.plan import words as plan_words

MEASURE: Field[Activity] = Field(Column("aim", "Indikator och målvärde"), plan_words.target)


def areas_table(plan: Plan, today: dt.date) -> Table:
    """How many goals each priority area has, and how they went."""
    named = [*((plan_words.area_name(area), area) for area in plan.areas), ("Alla mål", plan.everything)]
    if plan.everything.goals:
        rows = [_counts(name, area, plan.year, today) for name, area in named]
    else:
        rows = [_unknown_counts(name) for name, _ in named]
    numbers = tuple(name for name in rows[0] if name != "Prioriterat område")
    return cell.table(
        rows, "Prioriterat område", title=f"Mål per prioriterat område {plan.year}", numbers=numbers, sums=("Alla mål",)
    )


def _counts(name: str, area: AreaGoals, year: int, today: dt.date) -> dict[str, str]:
    states = {swedish.sentence(state.word): str(area.by_state[state]) for state in GoalState}
    states[swedish.sentence(plan_words.without_state(year, today))] = str(area.by_state[None])
    return {"Prioriterat område": name, "Mål": str(len(area.goals)), **states}


def _unknown_counts(name: str) -> dict[str, str]:
    """A plan without any goal in the data is not a plan with none: nobody knows how many it has."""
    return {"Prioriterat område": name, "Mål": cell.MISSING}


def goals_table(book: Book, area: AreaGoals, year: int, today: dt.date | None = None) -> Table:
    """The goals of one priority area: what is to be reached, with which resources and by whom.

    What was reached stands there when a day is given to see it from.
    """
    columns = (
        *fields("activities", "goal"),
        _owner(book),
        MEASURE,
        *(outcome(today) if today is not None else ()),
        *fields("activities", "resources", "responsible"),
    )
    return goals_view(f"Mål {year}: {plan_words.area_name(area)}", columns, area.goals)


def plan_table(book: Book, plan: Plan, today: dt.date) -> Table:
    """Every goal of a plan: how it went first, then what was to be reached, for which area, with what and by whom."""
    area = {goal.activity_id: plan_words.area_name(found) for found in plan.areas for goal in found.goals}
    reached, state = outcome(today)
    columns = (
        *fields("activities", "goal"),
        state,
        reached,
        MEASURE,
        _owner(book),
        Field(Column("priority_area", "Prioriterat område"), lambda goal: area[goal.activity_id]),
        *fields("activities", "resources", "responsible"),
    )
    return replace(goals_view(f"Mål {plan.year}", columns, plan.everything.goals), cards=True)


def goals_to_try_table(book: Book, draft: Draft) -> Table:
    """The goals that the draft carries over."""
    columns = (
        *fields("activities", "goal"),
        _owner(book),
        MEASURE,
        *fields("activities", "responsible"),
        Field(Column("carried_over", "Varifrån"), plan_words.carried_over),
    )
    return goals_view(f"Mål att pröva för {draft.year}", columns, draft.plan.everything.goals)


def outcome(today: dt.date) -> tuple[Field[Activity], ...]:
    """What was reached of a goal and how it went, seen from a day."""
    return (
        Field(Column("outcome", "Resultat"), lambda goal: plan_words.result(goal, today)),
        Field(Column("standing", "Läge"), lambda goal: plan_words.state(goal, today)),
    )


def goals_view(title: str, columns: Iterable[Field[Activity]], goals: Iterable[Activity]) -> Table:
    """Goals with some of their columns; a reader is told what no source says."""
    made = table.made(title, columns, goals)
    return made.filled(**dict.fromkeys(made.names, cell.MISSING))


def _owner(book: Book) -> Field[Activity]:
    """Whose goal it is: the collaboration, or that it is for all work."""
    of_one: Field[Activity] = export_fields.collaboration(book)
    return Field(of_one.column, lambda goal: of_one.cell(goal) or "allt arbete")


def draft_table(draft: Draft, accepted: Collection[str]) -> Table:
    """The draft's budget per collaboration: how many calculations are accepted, and what they add up to."""
    rows = [
        {
            "Samarbete": owner.label,
            "Godtaget": _accepted(draft, accepted, owner.collaboration_id),
            "Budget": cell.amount(draft.total(accepted, owner)),
        }
        for owner in draft.collaborations
    ]
    rows += [
        {"Samarbete": owner.label, "Godtaget": cell.NOTHING, "Budget": cell.MISSING} for owner in draft.without_basis
    ]
    rows.append(
        {
            "Samarbete": "Allt",
            "Godtaget": _accepted(draft, accepted, None),
            "Budget": cell.amount(draft.total(accepted)),
        }
    )
    return cell.table(rows, "Samarbete", title=f"Utkast till budget {draft.year}", numbers=("Budget",), sums=("Allt",))


def _accepted(draft: Draft, accepted: Collection[str], owner: str | None) -> str:
    lines = [line for line in draft.lines if owner in (None, line.collaboration.collaboration_id)]
    return f"{sum(line.key in accepted for line in lines)} av {len(lines)}"


def assumptions_table(book: Book, draft: Draft) -> Table:
    """Every value that the draft's calculations use besides this year's amounts: value, unit, year and source."""
    rows = []
    for found in draft.assumptions:
        source = book.sources[found.source_id]
        rows.append(
            {
                "Antagande": swedish.sentence(found.name),
                "Värde": swedish.decimal(found.value),
                "Enhet": found.unit,
                "År": str(found.year),
                "Källa": cell.document(source),
                "Länk": cell.link(source),
            }
        )
    nothing = dict.fromkeys(("Antagande", "Värde", "Enhet", "År", "Källa", "Länk"), cell.NOTHING)
    return cell.table(
        rows or [nothing],
        "Antagande",
        title=f"Antaganden i utkastet för {draft.year}",
        numbers=("Värde",),
        links=("Länk",),
        whole=("År",),
    )


def sources_table(book: Book, plan: Plan, rows: Iterable[YearRow], draft: Draft | None = None) -> Table:
    """The source of each goal and of each part of the year's budget, and in the draft of each amount it starts from."""
    lines = [_goal_line(book, goal) for goal in plan.everything.goals]
    lines += [
        cell.source(f"{row.collaboration.label}, budget, {part.category.word}", part.figure, book.sources[source])
        for row in rows
        for part in row.cost.budget_parts
        for source in part.figure.sources
    ]
    lines += _base_lines(book, draft) if draft is not None else []
    return tables.of_sources(lines, "Handlingsplan")


def _base_lines(book: Book, draft: Draft) -> list[dict[str, str]]:
    """The source of each amount that a calculation of the draft starts from."""
    return [
        cell.source(f"{line.collaboration.label}, {line.category.word} {draft.base_year}", line.base, book.sources[key])
        for line in draft.lines
        if line.method is not Method.NONE
        for key in line.base.sources
    ]


def _goal_line(book: Book, goal: Activity) -> dict[str, str]:
    state = goal.state.word if goal.state is not None else ""
    return {"Uppgift": goal.goal, "Värde": "", "Status": state} | cell.origin(book.sources[goal.source_id])
