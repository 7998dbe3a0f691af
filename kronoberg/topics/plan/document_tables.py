"""The tables of the document with a year's action plan, narrow enough for a page of paper."""

from collections.abc import Collection

from kronoberg.analysis.overview.overview import Group, YearRow
from kronoberg.analysis.plan.coming_plan import ComingPlan
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Figure
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.overview import tables
from kronoberg.topics.plan import document_words as plan_document_words
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.plan import words as plan_words

ALL_CALCULATED, ALL_ACCEPTED = "Alla uträkningar", "De godtagna"


def goals_to_try_table(book: Book, found: ComingPlan) -> Table:
    """The goals of the year before, to be tried again; the text above says where they come from."""
    return plan_tables.goals_to_try_table(book, found.draft).without("carried_over")


def resources_table(found: ComingPlan) -> Table:
    """Each collaboration's budget and effort beside the year before, each group with its sum, everything last."""
    groups = (found.picture.collaborations, found.picture.programmes, found.picture.everything)
    before = (found.before.collaborations, found.before.programmes, found.before.everything)
    rows = []
    for group, earlier, name in zip(groups, before, tables.SUMS, strict=True):
        if name != tables.SUMS[-1]:
            rows += [_resources(found, row) for row in group.rows]
        rows.append(_sum(found, name, group, earlier))
    numbers = tuple(name for name in rows[0] if name != "Samarbete")
    title = f"Resurser per samarbete {found.year}"
    shown = cell.table(rows, "Samarbete", title=title, numbers=numbers, sums=tables.SUMS)
    # What nobody has is told under what is missing.
    return shown.without(
        *([] if found.has_budget else [f"Budget {found.year}"]),
        *([] if found.effort_budgets else [f"Avsatt {found.year}"]),
    )


def calculations_table(found: ComingPlan, accepted: Collection[str]) -> Table:
    """Each calculation in full, and what they come to; whether somebody has accepted each, where somebody has any."""
    rows = [
        {
            "Samarbete": line.collaboration.label,
            "Uträkning": plan_words.calculation(found.draft, line, whole=True, listed=True),
            "Läge": plan_document_words.line_standing(line, accepted),
            "Resultat": cell.amount(line.proposal),
        }
        for line in found.draft.lines
    ]
    sums = [(ALL_CALCULATED, found.all_calculated())]
    if accepted:
        sums.append((ALL_ACCEPTED, found.draft.total(accepted)))
    rows += [
        {"Samarbete": name, "Uträkning": "inte beslutade", "Läge": "", "Resultat": cell.amount(total)}
        for name, total in sums
    ]
    whole = cell.table(
        rows,
        "Samarbete",
        title=f"Uträkningar för {found.year}, inte beslutade",
        numbers=("Resultat",),
        sums=[name for name, _ in sums],
    )
    return whole if accepted else whole.without("Läge")


def effort_sources_table(book: Book, found: ComingPlan) -> Table:
    """The source of each effort that is set aside."""
    lines = [
        cell.source(f"{row.collaboration.label}, avsatt arbetsinsats", budget, book.sources[source])
        for row in found.rows
        for budget in (found.effort_budgets[row.collaboration.collaboration_id],)
        for source in budget.sources
    ]
    return tables.of_sources(lines, "Avsatt arbetsinsats")


def _resources(found: ComingPlan, row: YearRow) -> dict[str, str]:
    earlier = found.before_of(row.collaboration)
    budget = cell.amount(row.cost.budget) if row.cost.budget.applicable else cell.MISSING
    return {
        "Samarbete": row.collaboration.label,
        **_cells(
            found,
            cost=None if earlier is None else earlier.cost.gross,
            budget=budget,
            effort=None if earlier is None else earlier.effort,
            set_aside=found.effort_budgets.get(row.collaboration.collaboration_id),
        ),
    }


def _sum(found: ComingPlan, name: str, group: Group, earlier: Group) -> dict[str, str]:
    return {
        "Samarbete": name,
        **_cells(
            found,
            cost=earlier.costs.gross,
            budget=cell.amount(found.budget(group)),
            effort=earlier.effort,
            set_aside=found.effort_budget(group) if found.effort_budgets else None,
        ),
    }


def _cells(
    found: ComingPlan, *, cost: Figure | None, budget: str, effort: Figure | None, set_aside: Figure | None
) -> dict[str, str]:
    return {
        f"Kostnad {found.year - 1}": cell.NOTHING if cost is None else cell.amount(cost),
        f"Budget {found.year}": budget,
        f"Arbetsinsats {found.year - 1}": cell.NOTHING if effort is None else cell.amount(effort),
        f"Avsatt {found.year}": cell.MISSING if set_aside is None else cell.amount(set_aside),
    }
