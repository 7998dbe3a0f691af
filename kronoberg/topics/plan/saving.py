"""The draft of a plan as rows of the dataset: the accepted budget, and the goals to try again."""

from collections.abc import Collection, Iterable

from kronoberg.analysis.entry.new_rows import Rows
from kronoberg.analysis.plan.draft import Draft
from kronoberg.domain import slugs, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.steering import Activity
from kronoberg.domain.difference import Cells, cells_of
from kronoberg.domain.words import Certainty, Direction, Status, YearBasis
from kronoberg.topics.plan import words as plan_words


def rows(book: Book, draft: Draft, accepted: Collection[str], goals: Iterable[Activity], source_id: str) -> Rows:
    """The rows that a draft leads to.

    Parameters
    ----------
    accepted
        The keys of the draft's lines that somebody has accepted: each becomes a budget, with its calculation as note.
    goals
        The goals of the plan before that are to be tried again: without result and state, with a new key.
    source_id
        The source of every row, such as the decision on the plan.
    """
    budget = _budget(draft, accepted, source_id)
    tried = _goals(book, draft, goals, source_id)
    return {name: found for name, found in (("costs", budget), ("activities", tried)) if found}


def _budget(draft: Draft, accepted: Collection[str], source_id: str) -> tuple[Cells, ...]:
    return tuple(
        BY_NAME["costs"].cells(
            collaboration_id=line.collaboration.collaboration_id,
            year=str(draft.year),
            year_basis=YearBasis.STATED.value,
            direction=Direction.EXPENSE.value,
            category=line.category.value,
            status=Status.BUDGET.value,
            amount_sek=_amount(line.proposal.value),
            approximate="true" if line.proposal.approximate else "false",
            source_id=source_id,
            certainty=Certainty.DERIVED.value,
            note=plan_words.calculation(draft, line).replace(swedish.NBSP, " "),
        )
        for line in draft.lines
        if line.key in accepted and line.proposal.value is not None
    )


def _amount(ore: int) -> str:
    column = BY_NAME["costs"].column("amount_sek")
    return column.cell.write(ore)


def _goals(book: Book, draft: Draft, goals: Iterable[Activity], source_id: str) -> tuple[Cells, ...]:
    taken = {row.activity_id for row in book.rows("activities")}
    found: list[Cells] = []
    for number, goal in enumerate(goals, start=1):
        key = slugs.free(f"{draft.year}-{number}", taken)
        taken.add(key)
        cells = cells_of(BY_NAME["activities"], goal)
        carried = {"activity_id": key, "year": str(draft.year), "result": "", "state": "", "source_id": source_id}
        found.append(cells | carried | {"note": swedish.sentence(f"{plan_words.carried_over(goal)}.")})
    return tuple(found)
