"""The tables of the April report that no page has: few enough columns for a page of A4 that stands upright."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kronoberg.analysis.coverage import Line, State
from kronoberg.analysis.expected import Expectation
from kronoberg.analysis.overview import YearOverview, YearRow
from kronoberg.analysis.register import Entry
from kronoberg.analysis.seat_history import ChairYear
from kronoberg.analysis.seats import BodySeats
from kronoberg.domain.contracts.register import Source
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Direction
from kronoberg.present import (
    cell,
    cost_tables,
    coverage_tables,
    figure_text,
    register_words,
    seat_tables,
    seat_words,
    tables,
)
from kronoberg.present.tables import ReaderTable

WHO, SOURCE = "Samarbete", "Källa nr"
COLUMNS = 5
"""So many columns with amounts stand beside each other on the page, besides the row headers."""


def without(shown: ReaderTable, *columns: str) -> ReaderTable:
    """The same table without some columns, for a page that is narrower than a screen."""
    return replace(shown, frame=shown.frame.drop(columns=[name for name in columns if name in shown.frame]))


def divided(shown: ReaderTable, *, most: int = COLUMNS, repeated: Sequence[str] = ()) -> tuple[ReaderTable, ...]:
    """The same table as several, each with at most so many columns; `repeated` stand first in each of them."""
    names = [name for name in shown.frame.columns if name not in repeated]
    places = range(0, len(names), most)
    return tuple(replace(shown, frame=shown.frame[[*repeated, *names[place : place + most]]]) for place in places)


def turned(shown: ReaderTable, row_header: str) -> ReaderTable:
    """The same amounts with rows and columns in each other's place."""
    frame = shown.frame.T.rename_axis(index=row_header, columns=None)
    return replace(shown, frame=frame, numbers=tuple(frame.columns), sums=(cost_tables.GROSS,))


def register_table(entries: Iterable[Entry], year: int) -> ReaderTable:
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
    return ReaderTable(cell.frame(rows, WHO), numbers=(), alt=f"Samarbeten och EU-program {year}")


def costs_table(picture: YearOverview) -> ReaderTable:
    """Each one's cost beside that of the year before, with the sums of the year."""
    before = str(picture.year - 1)
    rows = []
    for group, name in zip((picture.collaborations, picture.programmes), _SUMS, strict=False):
        rows += [_cost_row(row, before) for row in group.rows]
        total = {tables.COST: cell.amount(group.costs.gross), tables.STATUS: cell.sum_status(group.costs.gross)}
        rows.append({WHO: name, before: cell.NOTHING, "Ändring": cell.NOTHING} | total)
    everything, change = picture.everything.costs.gross, picture.cost_change
    rows.append(
        {
            WHO: _SUMS[-1],
            before: cell.amount(change.previous),
            tables.COST: cell.amount(everything),
            "Ändring": tables.total_change(picture),
            tables.STATUS: cell.sum_status(everything),
        }
    )
    frame = cell.frame(rows, WHO)[[before, tables.COST, "Ändring", tables.STATUS]]
    frame = frame.rename(columns={tables.COST: str(picture.year)})
    numbers = (before, str(picture.year), "Ändring")
    return ReaderTable(frame, numbers=numbers, sums=_SUMS, alt=f"Bruttokostnad {picture.year} och året före")


_SUMS = ("Summa samarbeten", "Summa EU-program", "Allt")


def _cost_row(row: YearRow, before: str) -> dict[str, str]:
    return {
        WHO: row.collaboration.label,
        before: cell.amount(row.previous),
        tables.COST: cell.amount(row.cost.gross),
        "Ändring": tables.row_change(row),
        tables.STATUS: tables.cost_status(row.cost),
    }


def chairs_table(found: Iterable[ChairYear], year: int) -> ReaderTable | None:
    """Who chaired which body in a year; None when no source names anybody."""
    rows = [
        {
            "Organ": each.body.name,
            "Ordförandeskap": each.row.organisation,
            "Ordförande": each.row.person or cell.MISSING,
            "Anmärkning": seat_tables.note(each.row),
        }
        for each in found
        if each.row.year == year
    ]
    return ReaderTable(cell.frame(rows, "Organ"), numbers=(), alt=f"Ordförandeskap {year}") if rows else None


def states_table(costs: Iterable[Line], incomes: Iterable[Line], efforts: Iterable[Line]) -> ReaderTable | None:
    """What is known of each one's cost, reimbursement and effort in a year, as a word; None when nobody took part.

    The lines hold one year each.
    """
    backs = {line.collaboration.label: line.states[0] for line in incomes}
    rows = [
        {
            WHO: cost.collaboration.label,
            "Kostnad": coverage_tables.state_word(cost.states[0]),
            "Återbetalning": _state_or_nothing(backs.get(cost.collaboration.label)),
            "Arbetsinsats": coverage_tables.state_word(work.states[0]),
        }
        for cost, work in zip(costs, efforts, strict=True)
        if any(state.expectation is not Expectation.NOT_EXPECTED for state in (cost.states[0], work.states[0]))
    ]
    return ReaderTable(cell.frame(rows, WHO), numbers=(), alt="Vad som är känt om siffrorna") if rows else None


def _state_or_nothing(state: State | None) -> str:
    return cell.NOTHING if state is None or not state.figure.applicable else coverage_tables.state_word(state)


def sources_table(numbered: Mapping[str, int], sources: Mapping[str, Source]) -> ReaderTable | None:
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
    return ReaderTable(cell.frame(rows, "Nr"), numbers=(), links=("Länk",), whole=("Datum",), alt="Rapportens källor")


def figures_table(
    rows: Iterable[YearRow], budgets: Mapping[str, Figure], numbered: Mapping[str, int]
) -> ReaderTable | None:
    """Every part of the year's costs, budgets and effort with its status and the number of its source.

    `budgets` are the budgeted efforts by collaboration.
    """
    lines = [line for row in rows for line in (*_cost_lines(row, numbered), *_effort_lines(row, budgets, numbered))]
    if not lines:
        return None
    return ReaderTable(cell.frame(lines, "Uppgift"), numbers=("Värde",), alt="Källan till varje siffra")


def _cost_lines(row: YearRow, numbered: Mapping[str, int]) -> Iterator[dict[str, str]]:
    label, cost = row.collaboration.label, row.cost
    for part in cost.parts:
        yield _line(f"{label}, {part.category.word}", part.figure, numbered)
    for part in cost.budget_parts:
        yield _line(f"{label}, budget, {part.category.word}", part.figure, numbered)
    given = {part.direction for part in cost.parts}
    for direction, figure in ((Direction.EXPENSE, cost.gross), (Direction.INCOME, cost.income)):
        if direction not in given and figure.applicable:
            yield _line(f"{label}, {direction.word}", figure, numbered)


def _effort_lines(row: YearRow, budgets: Mapping[str, Figure], numbered: Mapping[str, int]) -> Iterator[dict[str, str]]:
    label, budget = row.collaboration.label, budgets.get(row.collaboration.collaboration_id)
    if row.effort.applicable:
        yield _line(f"{label}, arbetsinsats", row.effort, numbered)
    if budget is not None and budget.value is not None:
        yield _line(f"{label}, budget, arbetsinsats", budget, numbered)


def _line(what: str, figure: Figure, numbered: Mapping[str, int]) -> dict[str, str]:
    numbers = ", ".join(str(numbered[source_id]) for source_id in figure.sources)
    return {"Uppgift": what, "Värde": cell.amount(figure), "Status": figure.status.word, SOURCE: numbers or "ingen"}


def representatives_table(found: Iterable[BodySeats], numbered: Mapping[str, int], year: int) -> ReaderTable | None:
    """Everybody who held a seat in a body: role, time as far as it is known, and the number of the source."""
    rows = [
        {
            "Företrädare": seat_words.with_party(seat),
            "Organ": each.body.name,
            "Uppdrag": seat.role.word,
            "Tid": seat_words.how_known(seat),
            SOURCE: str(numbered[seat.appointment.source_id]),
        }
        for each in found
        for seat in each.held
    ]
    if not rows:
        return None
    return ReaderTable(cell.frame(rows, "Företrädare"), numbers=(), whole=(SOURCE,), alt=f"Företrädare {year}")


def figure(shown: Figure) -> str:
    """A figure for a list of facts: `minst 1 200 000 kr (preliminärt), 6 av 6 har uppgift, 1 delvis`."""
    if not shown.applicable:
        return cell.NOTHING
    return f"{figure_text.amount_with_status(shown)}, {figure_text.coverage(shown)}"
