"""The action plan and the draft of the next one as tables to take home."""

from collections.abc import Collection

from kronoberg.analysis.plan import action_plan
from kronoberg.analysis.plan.draft import Draft, Line
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Activity
from kronoberg.domain.figures import Unit
from kronoberg.domain.words import Direction, Status, YearBasis
from kronoberg.show.export import figure_cells, figure_columns, source_term
from kronoberg.show.table import Cell, CellKind, Column, Table, term
from kronoberg.topics.plan import words as plan_words

# The names are those of the table activities, so that the rows can be put there.
_GOALS = (
    Column("activity_id", "Målets nyckel"),
    Column("year", "År", CellKind.YEAR),
    Column("collaboration_id", "Samarbetets nyckel"),
    Column("collaboration", "Samarbete"),
    Column("item_id", "Prioriterat område"),
    Column("goal", "Mål"),
    Column("indicator", "Indikator"),
    Column("target", "Målvärde"),
    Column("result", "Resultat"),
    Column("state", "Läge"),
    Column("resources", "Resurser"),
    Column("responsible", "Ansvarig"),
    Column("source_id", "Källa"),
    Column("note", "Anmärkning"),
)
_DRAFT = (
    Column("year", "År", CellKind.YEAR),
    Column("collaboration_id", "Samarbetets nyckel"),
    Column("collaboration", "Samarbete"),
    Column("category", "Del"),
    Column("accepted", "Godtagen", CellKind.FLAG),
    *figure_columns("budget", "Budget i utkastet", Unit.SEK),
    Column("calculation", "Uträkning"),
    *figure_columns("base", "Årets belopp", Unit.SEK),
)
# The names and their order are those of the table costs.
_ROWS = (
    Column("collaboration_id", "Samarbetets nyckel"),
    Column("year", "År", CellKind.YEAR),
    Column("year_basis", "Året"),
    Column("direction", "Kostnad eller intäkt"),
    Column("category", "Del"),
    Column("status", "Status"),
    Column("amount_sek", "Belopp", CellKind.MONEY, "kr"),
    Column("approximate", "Ungefärlig", CellKind.FLAG),
    Column("source_id", "Källa"),
    Column("certainty", "Hur uppgiften följer av källan"),
    Column("note", "Anmärkning"),
)


def goals(book: Book, year: int) -> Table:
    """A year's goals."""
    found = action_plan.plan(book, year).everything.goals
    named = tuple(sorted({goal.source_id for goal in found}))
    rows = tuple(_goal(book, goal) for goal in found)
    return Table(f"Handlingsplanens mål {year}", _GOALS, rows, sheet="Mål", source_ids=named)


def goals_to_try(book: Book, draft: Draft) -> Table:
    """The goals that the draft carries over: result and state are empty, and where they come from is noted."""
    rows = tuple(_goal_to_try(book, goal, draft.year) for goal in draft.plan.everything.goals)
    return Table(f"Mål att pröva för {draft.year}", _GOALS, rows, sheet="Mål att pröva")


def draft_budget(book: Book, draft: Draft, accepted: Collection[str]) -> Table:
    """Every line of the draft with its calculation; one that nobody has accepted has no budget."""
    rows = tuple(_line(book, draft, line, accepted) for line in draft.lines)
    named = {source for line in draft.lines for source in (*line.base.sources, *line.proposal.sources)}
    return Table(f"Utkast till budget {draft.year}", _DRAFT, rows, sheet="Utkast", source_ids=tuple(sorted(named)))


def budget_rows(draft: Draft, accepted: Collection[str]) -> Table:
    """What has been accepted, as rows of the table costs. The source is empty until the plan has been decided."""
    chosen = [line for line in draft.lines if line.key in accepted and line.proposal.value is not None]
    rows = tuple(_cost_row(draft, line) for line in chosen)
    return Table(f"Budgetrader {draft.year}", _ROWS, rows, sheet="Budgetrader")


def _goal(book: Book, goal: Activity) -> tuple[Cell, ...]:
    owner = book.collaborations.get(goal.collaboration_id or "")
    return (
        goal.activity_id,
        goal.year,
        goal.collaboration_id,
        owner.label if owner is not None else None,
        goal.item_id,
        goal.goal,
        goal.indicator,
        goal.target,
        goal.result,
        term(goal.state) if goal.state is not None else None,
        goal.resources,
        goal.responsible,
        source_term(book, goal.source_id),
        goal.note,
    )


def _goal_to_try(book: Book, goal: Activity, year: int) -> tuple[Cell, ...]:
    fresh = goal.model_copy(update={"result": None, "state": None})
    _, _, *middle, _, _ = _goal(book, fresh)
    return (None, year, *middle, None, plan_words.carried_over(goal))


def _line(book: Book, draft: Draft, line: Line, accepted: Collection[str]) -> tuple[Cell, ...]:
    return (
        draft.year,
        line.collaboration.collaboration_id,
        line.collaboration.label,
        term(line.category),
        line.key in accepted,
        *figure_cells(book, line.budget(accepted)),
        plan_words.calculation(draft, line),
        *figure_cells(book, line.base),
    )


def _cost_row(draft: Draft, line: Line) -> tuple[Cell, ...]:
    return (
        line.collaboration.collaboration_id,
        draft.year,
        term(YearBasis.STATED),
        term(Direction.EXPENSE),
        term(line.category),
        term(Status.BUDGET),
        line.proposal.value,
        line.proposal.approximate,
        None,
        None,
        plan_words.calculation(draft, line),
    )
