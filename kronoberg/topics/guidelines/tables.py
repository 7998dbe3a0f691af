"""Tables for readers about the guidelines: every state, one collaboration's checklist, the history, the sources."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kronoberg.analysis.guidelines import guidelines, strategy
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import GuidelineAssessment, StrategyItem
from kronoberg.domain.words import Assessment, StrategyPart
from kronoberg.show import cell, symbols, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.export_fields import COLLABORATION
from kronoberg.show.table import Column, Field, Table, within
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.overview import tables

GUIDELINE, BINDING = "Riktlinje", "Krav"
JUDGED = Column("judged", "Bedömt")
_GROUNDS: tuple[Field[GuidelineAssessment], ...] = (
    Field(Column("grounds", "Underlag"), lambda judged: judged.evidence or judged.note),
    *fields("guideline_assessments", "evidence_url"),
    Field(JUDGED, lambda judged: f"{judged.assessed_on} av {judged.assessed_by}"),
)


def states_table(states: Sequence[GuidelineState]) -> Table:
    """One row a guideline, one column a collaboration: the state in symbol and word, and the day it was judged."""
    rows: dict[str, dict[str, str]] = {}
    for row in states:
        title = guideline_words.name(row.item)
        cells = rows.setdefault(title, {GUIDELINE: title, BINDING: guideline_words.binding(row.item)})
        cells[row.collaboration.label] = _state(row)
    return cell.table(
        list(rows.values()), GUIDELINE, title="Bedömning av varje riktlinje per samarbete", whole=(BINDING,)
    )


def by_state_table(states: Sequence[GuidelineState]) -> Table:
    """One row a guideline: which collaborations are judged how, with the day, and which nobody has judged."""
    headings = {state: swedish.sentence(symbols.marked(state)) for state in Assessment}
    used = [state for state in Assessment if any(row.state is state for row in states)]
    rows: dict[str, dict[str, str]] = {}
    for row in states:
        title = guideline_words.name(row.item)
        first = {GUIDELINE: title, BINDING: guideline_words.binding(row.item)}
        cells = rows.setdefault(title, first | dict.fromkeys((headings[state] for state in used), cell.NOTHING))
        said, heading = _whose(row), headings[row.state]
        cells[heading] = said if cells[heading] == cell.NOTHING else f"{cells[heading]}, {said}"
    made = cell.table(list(rows.values()), GUIDELINE, title="Bedömning av varje riktlinje", whole=(BINDING,))
    return replace(made, cards=True)


def _whose(row: GuidelineState) -> str:
    """The collaboration, and the day that it was judged: `Brysselkontoret (2025-10-07)`."""
    label = row.collaboration.label
    return label if row.assessment is None else f"{label} ({row.assessment.assessed_on})"


def counts_table(states: Sequence[GuidelineState]) -> Table:
    """One row a collaboration: how many guidelines are in each state."""
    headings = {state: swedish.sentence(state.word) for state in Assessment}
    rows = [
        {"Samarbete": label} | {headings[state]: swedish.decimal(count) for state, count in found.items()}
        for label, found in guidelines.by_collaboration(states).items()
    ]
    return cell.table(
        rows, "Samarbete", title="Antal riktlinjer i varje läge per samarbete", numbers=tuple(headings.values())
    )


def checklist_table(states: Sequence[GuidelineState]) -> Table:
    """One collaboration's guidelines: what each demands and how binding it is, how it is judged, on what, by whom."""
    named: tuple[Field[GuidelineState], ...] = (
        Field(
            Column("guideline", GUIDELINE),
            lambda row: f"{guideline_words.name(row.item)} ({guideline_words.binding(row.item)})",
        ),
        Field(Column("means", "Innebär"), lambda row: row.item.text),
    )
    return _judged(f"Checklista för {states[0].collaboration.label}", named, states)


def history_table(book: Book, judged: Sequence[GuidelineAssessment]) -> Table:
    """Every judgement, the latest first."""
    named: tuple[Field[GuidelineState], ...] = (
        Field(COLLABORATION, lambda row: row.collaboration.label),
        Field(Column("guideline", GUIDELINE), lambda row: guideline_words.name(row.item)),
    )
    return _judged("Alla bedömningar, senaste först", named, of_judgements(book, judged))


def of_judgements(book: Book, judged: Iterable[GuidelineAssessment]) -> tuple[GuidelineState, ...]:
    """What each judgement says of its collaboration and its guideline."""
    items = _items(book)
    return tuple(
        GuidelineState(items[row.item_id], book.collaborations[row.collaboration_id], row.state, row, ())
        for row in judged
    )


def _judged(title: str, named: Iterable[Field[GuidelineState]], states: Iterable[GuidelineState]) -> Table:
    """What the rows are about, and how each is judged: on what, by whom and when."""
    state: Field[GuidelineState] = Field(Column("judgement", "Bedömning"), lambda row: symbols.marked(row.state))
    made = table.made(title, (*named, state, *within(lambda row: row.assessment, _GROUNDS)), states)
    shown = made.headed(evidence_url="Länk").without_empty("evidence_url")
    return replace(shown.filled(grounds=cell.NOTHING, judged=cell.NOTHING), cards=True)


def sources_table(book: Book, judged: Sequence[GuidelineAssessment]) -> Table:
    """The source of the guidelines and of each judgement."""
    items = _items(book)
    lines = [
        {"Uppgift": f"Riktlinje {guideline_words.name(item)}"} | cell.origin(book.sources[item.source_id])
        for item in items.values()
    ]
    lines += [
        {
            "Uppgift": f"{book.collaborations[row.collaboration_id].label}, riktlinje {items[row.item_id].order}, "
            f"bedömd {row.assessed_on}"
        }
        | cell.origin(book.sources[row.source_id])
        for row in judged
    ]
    return tables.of_sources(lines, "Riktlinjer")


def _items(book: Book) -> dict[str, StrategyItem]:
    return {row.item_id: row for row in strategy.items(book, StrategyPart.GUIDELINE)}


def _state(row: GuidelineState) -> str:
    day = "" if row.assessment is None else f", {row.assessment.assessed_on}"
    return f"{symbols.marked(row.state)}{day}"


def grounds_table(states: Iterable[GuidelineState]) -> Table:
    """What each judgement rests on and who made it; the guideline by its number."""
    rows = [
        {
            "Samarbete": row.collaboration.label,
            "Nr": str(row.item.order),
            "Bedömning": symbols.marked(row.state),
            "Underlag": row.assessment.evidence or row.assessment.note or cell.MISSING,
            "Bedömt av": row.assessment.assessed_by,
        }
        for row in states
        if row.assessment is not None
    ]
    return cell.table(rows, "Samarbete", title="Vad bedömningarna bygger på", whole=("Bedömning", "Bedömt av"))
