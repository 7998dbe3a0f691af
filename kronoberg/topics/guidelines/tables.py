"""Tables for readers about the guidelines: every state, one collaboration's checklist, the history, the sources."""

from collections.abc import Iterable, Sequence

from kronoberg.analysis.guidelines import guidelines, strategy
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import GuidelineAssessment, StrategyItem
from kronoberg.domain.words import Assessment, StrategyPart
from kronoberg.show import cell, symbols
from kronoberg.show.table import Table
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.overview import tables

GUIDELINE, BINDING, MEANS, STATE = "Riktlinje", "Krav", "Innebär", "Bedömning"
EVIDENCE, LINK, JUDGED = "Underlag", "Länk", "Bedömt"


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
    cells = [
        {
            GUIDELINE: f"{guideline_words.name(row.item)} ({guideline_words.binding(row.item)})",
            MEANS: row.item.text,
            STATE: symbols.marked(row.state),
            **_grounds(row.assessment),
        }
        for row in states
    ]
    label = states[0].collaboration.label
    whole = cell.table(cells, GUIDELINE, title=f"Checklista för {label}", links=(LINK,), cards=True)
    return whole.without_empty(LINK)


def history_table(book: Book, judged: Sequence[GuidelineAssessment]) -> Table:
    """Every judgement, the latest first."""
    items = _items(book)
    cells = [
        {
            "Samarbete": book.collaborations[row.collaboration_id].label,
            GUIDELINE: guideline_words.name(items[row.item_id]),
            STATE: symbols.marked(row.state),
            **_grounds(row),
        }
        for row in judged
    ]
    whole = cell.table(cells, "Samarbete", title="Alla bedömningar, senaste först", links=(LINK,), cards=True)
    return whole.without_empty(LINK)


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


def _grounds(row: GuidelineAssessment | None) -> dict[str, str]:
    if row is None:
        return {EVIDENCE: cell.NOTHING, LINK: "", JUDGED: cell.NOTHING}
    return {
        EVIDENCE: row.evidence or row.note or cell.NOTHING,
        LINK: row.evidence_url or "",
        JUDGED: f"{row.assessed_on} av {row.assessed_by}",
    }


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
