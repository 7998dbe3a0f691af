"""The tables of the April report that no page has: few enough columns for a page of A4 that stands upright."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kronoberg.analysis.collaborations.register import Entry
from kronoberg.analysis.costs.budget import BudgetComparison, BudgetRow
from kronoberg.analysis.costs.costs import YearCost
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.analysis.overview.overview import YearOverview, YearRow
from kronoberg.analysis.seats.chairs import ChairYear
from kronoberg.analysis.seats.seats import BodySeats, Seat
from kronoberg.domain.contracts.reference import KnownIssue
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Direction
from kronoberg.show import cell, symbols
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import register_words
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.overview import tables
from kronoberg.topics.seats import body_words
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.seats import words as seat_words

WHO, SOURCE, STATUS, BUDGET_SOURCE = "Samarbete", "Källa nr", "Status", "Budgetens källa nr"
CHANGE, BUDGET, DIFFERENCE, WITH_BUDGET = "Ändring", "Budget", "Mot budget", "Alla med budget"
COLUMNS = 6
"""So many columns with amounts stand beside each other on the page, besides the row headers."""


def divided(shown: Table, *, most: int = COLUMNS, repeated: Sequence[str] = ()) -> tuple[Table, ...]:
    """The same table as several of about the same width, each with at most so many columns.

    The columns that are `repeated` stand first in each of them and are not counted.
    """
    header, *others = shown.names
    names = [name for name in others if name not in repeated]
    count = max(-(-len(names) // most), 1)
    wide = -(-len(names) // count)
    groups = [names[place : place + wide] for place in range(0, len(names), wide)]
    if count == 1:
        return (shown,)
    return tuple(
        replace(shown.choose(header, *repeated, *group), title=f"{shown.title}, del {part} av {len(groups)}")
        for part, group in enumerate(groups, start=1)
    )


def register_table(entries: Iterable[Entry], year: int) -> Table:
    """What each is for, since when the region takes part, by which agreement, and who answers for it."""
    rows = [
        {
            WHO: entry.collaboration.label,
            "Syfte": entry.collaboration.purpose or cell.MISSING,
            "Slag": entry.collaboration.kind.word,
            "Med sedan": register_words.since(entry.collaboration),
            "Avtal": register_words.agreement(entry),
            "Ansvarig": register_words.responsible(entry),
        }
        for entry in entries
    ]
    return cell.table(rows, WHO, title=f"Samarbeten och EU-program {year}")


def costs_table(picture: YearOverview, earlier: YearOverview, compared: BudgetComparison) -> Table:
    """Each one's cost beside that of the year before and beside its budget, with the sums of both years.

    A budget that is not added up in a row of sums is an empty cell: a dash would say that there is nothing to add. The
    columns of the budget stand there only when the year has one; without a budget for all, its sum has a row of its
    own, so that like stands beside like.
    """
    before, now = str(picture.year - 1), str(picture.year)
    budgets = {row.collaboration.collaboration_id: row for row in compared.rows}
    rows = []
    groups = ((picture.collaborations, earlier.collaborations), (picture.programmes, earlier.programmes))
    for (group, then), name in zip(groups, tables.SUMS, strict=False):
        rows += [_cost_row(row, before, budgets.get(row.collaboration.collaboration_id)) for row in group.rows]
        if group.rows:
            sums = {before: tables.group_amount(then, then.costs.gross), now: cell.amount(group.costs.gross)}
            status = cell.sum_status(group.costs.gross)
            rows.append({WHO: name, CHANGE: tables.group_change(group), STATUS: status} | sums)
    everything = picture.everything.costs.gross
    total = {
        WHO: tables.SUMS[-1],
        before: cell.amount(picture.cost_change.previous),
        now: cell.amount(everything),
        CHANGE: tables.group_change(picture.everything),
        STATUS: cell.sum_status(everything),
    }
    rows.append(total | (_against(compared) if compared.rows and not compared.without_budget else {}))
    if compared.rows and compared.without_budget:
        sums = {now: cell.amount(compared.cost), STATUS: cell.sum_status(compared.cost)}
        rows.append({WHO: WITH_BUDGET} | sums | _against(compared))
    columns = [before, now, CHANGE, *((BUDGET, DIFFERENCE) if compared.rows else ()), STATUS]
    of_sums = (*tables.SUMS, WITH_BUDGET)
    rows = [dict.fromkeys(columns, "" if row[WHO] in of_sums else cell.NOTHING) | row for row in rows]
    title = f"Bruttokostnad {now}, året före och budget" if compared.rows else f"Bruttokostnad {now} och året före"
    numbers = tuple(name for name in columns if name not in (DIFFERENCE, STATUS))
    return cell.table(rows, WHO, title=title, numbers=numbers, sums=of_sums).choose(WHO, *columns)


def _cost_row(row: YearRow, before: str, budget: BudgetRow | None) -> dict[str, str]:
    cells = {
        WHO: row.collaboration.label,
        before: tables.previous_amount(row),
        str(row.cost.year): cell.amount(row.cost.gross),
        CHANGE: tables.row_change(row),
        STATUS: tables.cost_status(row.cost),
    }
    return cells if budget is None else cells | _against(budget)


def _against(budget: BudgetRow | BudgetComparison) -> dict[str, str]:
    return {BUDGET: cell.amount(budget.budget), DIFFERENCE: cost_tables.difference(budget.difference)}


def chairs_table(found: Iterable[ChairYear], year: int) -> Table | None:
    """Who chaired which body in a year; None when no source names anybody."""
    rows = [
        {
            "Organ": each.body.name,
            "Ordförandeskap": each.row.organisation,
            "Ordförande": seat_words.chair(each.row) if each.row.person else cell.MISSING,
            "Anmärkning": seat_tables.chair_note(each),
        }
        for each in found
        if each.row.year == year
    ]
    return cell.table(rows, "Organ", title=f"Ordförandeskap {year}") if rows else None


def grounds_table(states: Iterable[GuidelineState]) -> Table:
    """What each judgement rests on and who made it; the guideline by its number."""
    rows = [
        {
            WHO: row.collaboration.label,
            "Nr": str(row.item.order),
            "Bedömning": symbols.marked(row.state),
            "Underlag": row.assessment.evidence or row.assessment.note or cell.MISSING,
            "Bedömt av": row.assessment.assessed_by,
        }
        for row in states
        if row.assessment is not None
    ]
    return cell.table(rows, WHO, title="Vad bedömningarna bygger på", whole=("Bedömning", "Bedömt av"))


def words_table(words: Iterable[tuple[str, str]]) -> Table:
    """Words with what they mean."""
    rows = [{"Ord": word, "Betydelse": meaning} for word, meaning in words]
    return cell.table(rows, "Ord", title="Orden vid siffrorna")


def issues_table(issues: Iterable[KnownIssue]) -> Table:
    """Known issues: what each is about, and how the figures are shown because of it."""
    rows = [{"Vad": issue.title, "Så visas det": issue.treatment} for issue in issues]
    return cell.table(rows, "Vad", title="Att känna till om siffrorna")


def sources_table(numbered: Mapping[str, int], sources: Mapping[str, Source]) -> Table | None:
    """The sources by number: document, publisher, date, and the link or why there is none; None without any."""
    rows = [
        {
            "Nr": str(number),
            "Dokument": cell.document(sources[source_id]),
            "Utgivare": sources[source_id].publisher,
            "Datum": cell.published(sources[source_id]),
            "Länk": cell.link(sources[source_id]),
        }
        for source_id, number in numbered.items()
    ]
    if not rows:
        return None
    shown = cell.table(rows, "Nr", title="Rapportens källor", links=("Länk",), whole=("Datum",))
    return _said_once(shown, "Utgivare", "alla utgivna av {}")


def _said_once(shown: Table, column: str, words: str) -> Table:
    """The same table; a column that says the same in every row is said in the caption instead."""
    values = set(shown.cells(column))
    if len(values) > 1 or len(shown.rows) == 1:
        return shown
    return replace(shown.without(column), title=f"{shown.title}, {words.format(values.pop())}")


def figures_table(rows: Iterable[YearRow], budgets: Mapping[str, Figure], numbered: Mapping[str, int]) -> Table | None:
    """Every part of the year's costs and effort with its status, the budget for it, and the number of each source.

    `budgets` are the budgeted efforts by collaboration.
    """
    lines = []
    for row in rows:
        label = row.collaboration.label
        for what, (figure, budget) in _parts(row.cost).items():
            lines.append(_line(f"{label}, {what}", figure, budget, numbered))
        budget = budgets.get(row.collaboration.collaboration_id)
        if row.effort.applicable or budget is not None:
            lines.append(_line(f"{label}, arbetsinsats", row.effort, budget, numbered))
    if not lines:
        return None
    shown = cell.table(lines, "Uppgift", title="Källan till varje siffra", numbers=("Värde", BUDGET))
    return shown if any(line[BUDGET] != cell.NOTHING for line in lines) else shown.without(BUDGET, BUDGET_SOURCE)


def _parts(cost: YearCost) -> dict[str, tuple[Figure | None, Figure | None]]:
    """Each part's figure and the budget for it, by its name; one of them is None where there is only the other."""
    figures = {part.category.word: part.figure for part in cost.parts}
    given = {part.direction for part in cost.parts}
    for direction, figure in ((Direction.EXPENSE, cost.gross), (Direction.INCOME, cost.income)):
        if direction not in given and figure.applicable:
            figures[direction.word] = figure
    budgets = {part.category.word: part.figure for part in cost.budget_parts}
    return {name: (figures.get(name), budgets.get(name)) for name in dict.fromkeys((*figures, *budgets))}


def _line(what: str, figure: Figure | None, budget: Figure | None, numbered: Mapping[str, int]) -> dict[str, str]:
    return {
        "Uppgift": what,
        "Värde": cell.amount(figure),
        "Status": cell.NOTHING if figure is None else figure.status.word,
        SOURCE: _numbers(figure, numbered),
        BUDGET: cell.amount(budget),
        BUDGET_SOURCE: _numbers(budget, numbered),
    }


def _numbers(figure: Figure | None, numbered: Mapping[str, int]) -> str:
    """The numbers of a figure's sources; a dash where nothing is expected, words where no source tells."""
    if figure is None:
        return cell.NOTHING
    return ", ".join(str(numbered[source_id]) for source_id in figure.sources) or "ingen"


def representatives_table(found: Sequence[BodySeats], numbered: Mapping[str, int], year: int) -> Table | None:
    """Everybody who held a seat in a body: role, time as far as it is known, the source's number."""
    held = [(seat, each) for each in found for seat in each.held]
    return _persons(held, numbered, f"De som har haft plats i ett organ {year}")


def unsure_table(found: Sequence[BodySeats], numbered: Mapping[str, int], year: int) -> Table | None:
    """The same for those who are only concluded to have held a seat, or may have gone on in it."""
    unsure = [(seat, each) for each in found for seat in each.unsure]
    return _persons(unsure, numbered, f"De som kan ha haft plats i ett organ {year}")


def _persons(named: Iterable[tuple[Seat, BodySeats]], numbered: Mapping[str, int], alt: str) -> Table | None:
    rows = [
        {
            "Företrädare": seat_words.with_party(seat),
            "Organ": each.body.name,
            "Uppdrag": body_words.role(seat, each),
            "Tid": seat_words.how_sure(seat),
            SOURCE: str(numbered[seat.appointment.source_id]),
        }
        for seat, each in named
    ]
    if not rows:
        return None
    shown = cell.table(rows, "Företrädare", title=alt, whole=("Tid", SOURCE))
    return _said_once(shown, SOURCE, "källa nr {}")
