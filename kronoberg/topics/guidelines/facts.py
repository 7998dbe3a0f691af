"""What the register tells beside the guidelines, in Swedish, each fact under its guideline and with its source.

A topic of which the register has nothing says so: a gap is a fact too, and never a judgement.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kronoberg.analysis.collaborations.story import Linked
from kronoberg.analysis.guidelines import strategy
from kronoberg.analysis.guidelines.evidence import RegisterFacts
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.register import CollaborationTheme
from kronoberg.domain.contracts.steering import Activity, Decision, Result
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Certainty, GuidelineTopic, Status, StrategyPart
from kronoberg.show import cell, figure_text
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import register_words
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.plan import decision_words

GUIDELINE, FACT, SOURCE, LINK = "Riktlinje", "I registret", "Källa", "Länk"
DECISIONS = "Beslut"
DECISIONS_SHOWN = 3
"""A long collaboration has many decisions; the latest are what a decision to extend is compared with."""
_NO_ANALYSES = "uppgift saknas: registret har inga analyser. De hör till ärendet inför beslutet."
_NOTHING: Mapping[GuidelineTopic, str] = {
    GuidelineTopic.GOAL: "uppgift saknas: inget mål i någon handlingsplan och inget prioriterat område är infört.",
    GuidelineTopic.STAKEHOLDERS: _NO_ANALYSES,
    GuidelineTopic.THEME: "uppgift saknas: inga ämnen och inga kopplade strategier är införda.",
    GuidelineTopic.SUSTAINABILITY: _NO_ANALYSES,
    GuidelineTopic.PERIOD: "uppgift saknas: inget avtal är infört.",
    GuidelineTopic.SPREAD: "uppgift saknas: inget resultat är infört.",
}


@dataclass(frozen=True, slots=True)
class _Fact:
    """A sentence with the sources that it rests on."""

    sentence: str
    source_ids: tuple[str, ...] = field(default=())


def facts_table(book: Book, found: RegisterFacts) -> Table:
    """What the register has on each guideline, in the strategy's order, and the latest decisions."""
    by_topic = _by_topic(found)
    cells = []
    for item in strategy.items(book, StrategyPart.GUIDELINE):
        facts = by_topic.get(item.topic) if item.topic is not None else None
        nothing = _NOTHING.get(item.topic, cell.NOTHING) if item.topic is not None else cell.NOTHING
        for fact in facts or [_Fact(nothing)]:
            cells.append({GUIDELINE: guideline_words.name(item), **_cells(book, fact)})
    cells += [
        {GUIDELINE: DECISIONS, **_cells(book, fact)} for fact in map(_decision, found.decisions[:DECISIONS_SHOWN])
    ]
    return cell.table(
        cells, GUIDELINE, title=f"Vad registret har om {found.collaboration.label}", links=(LINK,), cards=True
    )


def _by_topic(found: RegisterFacts) -> dict[GuidelineTopic, list[_Fact]]:
    return {
        GuidelineTopic.GOAL: [*map(_goal, found.goals), *_links("Prioriterade områden", found.areas)],
        GuidelineTopic.THEME: [*_themes(found.themes), *_links("Kopplade strategier", found.strategies)],
        GuidelineTopic.RESOURCES: list(_resources(found)),
        GuidelineTopic.PERIOD: [_agreement(found, row) for row in found.agreements],
        GuidelineTopic.SPREAD: [_result(row) for row in found.results],
    }


def _cells(book: Book, fact: _Fact) -> dict[str, str]:
    sources = [book.sources[source_id] for source_id in fact.source_ids]
    links = list(dict.fromkeys(cell.link(source) for source in sources))
    return {
        FACT: fact.sentence,
        SOURCE: "; ".join(f"{cell.document(source)}, {cell.published(source)}" for source in sources) or cell.NOTHING,
        LINK: links[0] if len(links) == 1 else "Se källorna på sidan Pengar och tid" if links else cell.NOTHING,
    }


def _goal(row: Activity) -> _Fact:
    state = "" if row.state is None else f" Läge: {row.state.word}."
    return _of(row, f"Mål i handlingsplanen {row.year}: {row.goal}.{state}")


def _links(what: str, links: Iterable[Linked]) -> Iterator[_Fact]:
    groups: dict[tuple[str, Certainty], list[Linked]] = {}
    for link in links:
        groups.setdefault((link.row.source_id, link.row.certainty), []).append(link)
    for group in groups.values():
        yield _of(group[0].row, f"{what}: {swedish.enumeration(link.item.title for link in group)}.")


def _themes(rows: Iterable[CollaborationTheme]) -> Iterator[_Fact]:
    groups: dict[tuple[int | None, str, Certainty], list[CollaborationTheme]] = {}
    for row in rows:
        groups.setdefault((row.year, row.source_id, row.certainty), []).append(row)
    for (year, _, _), group in groups.items():
        when = "utan angivet år" if year is None else str(year)
        themes = swedish.enumeration(sorted((row.theme for row in group), key=swedish.collation_key))
        yield _of(group[0], f"Ämnen {when}: {themes}.")


def _resources(found: RegisterFacts) -> Iterator[_Fact]:
    year = found.cost.year
    yield _figure(f"Kostnad {year}", found.cost.gross)
    if found.cost.budget.applicable:
        yield _figure(f"Budget {year}", found.cost.budget)
    yield _figure(f"Arbetsinsats {year}", found.effort, unit=f" {figure_text.OF_A_POST}")


def _figure(what: str, figure: Figure, *, unit: str = "") -> _Fact:
    if figure.stated_value is None:
        return _Fact(f"{what}: {figure_text.amount(figure)}.", figure.sources)
    status = "" if figure.status is Status.BUDGET else f" ({figure.status.word})"
    return _Fact(f"{what}: {figure_text.amount(figure)}{unit}{status}.", figure.sources)


def _agreement(found: RegisterFacts, row: Agreement) -> _Fact:
    ended = row.valid_to is not None and row.valid_to.last_day < found.on
    period = f"Tid: {register_words.period(row.valid_from, row.valid_to)}{', har gått ut' if ended else ''}."
    signed = f" Undertecknat {row.signed}." if row.signed and row.valid_from is None else ""
    note = f" {row.note}" if row.note else ""
    return _of(row, f"{row.title}. {period}{signed} Utvärdering: {register_words.evaluation(row, found.on)}.{note}")


def _result(row: Result) -> _Fact:
    reached = f"Nådde: {row.reached}." if row.reached else "Vilka som nåddes: uppgift saknas."
    return _of(row, f"Resultat {row.year}: {row.text} {reached}")


def _decision(row: Decision) -> _Fact:
    where = decision_words.reference(row)
    when = str(row.decided_on) if row.decided_on else "Utan datum"
    return _of(row, f"{when}, {row.decided_by}: {row.title}.{f' {where}.' if where else ''}")


def _of(row: SourcedRow, sentence: str) -> _Fact:
    told = "" if row.certainty is Certainty.STATED else f" ({row.certainty.word})"
    return _Fact(f"{sentence}{told}", (row.source_id,))
