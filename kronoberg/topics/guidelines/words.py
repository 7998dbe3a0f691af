"""The Swedish sentences about the guidelines: how many are met, whom they are about, which are not met and why."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from kronoberg.analysis.coverage import coverage
from kronoberg.analysis.guidelines import guidelines, strategy
from kronoberg.analysis.guidelines.guidelines import GuidelineState, Scope
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.steering import GuidelineAssessment, StrategyItem
from kronoberg.domain.words import Assessment, Code, IssueKind, Modality, StrategyPart, SubjectKind
from kronoberg.show import cell


class When(Code):
    """The days to choose from."""

    NOW = "now", "I dag"
    AT_END_OF_YEAR = "end-of-year", "Vid årets slut"


NO_GUIDELINES = "Strategins riktlinjer är inte införda. Den internationella funktionen för in dem."
WHO_JUDGES = "Varje bedömning är gjord av en person, som anger dag och underlag. Ingenting bedöms automatiskt."
CHECKLIST = (
    "Punkterna prövas när regionen beslutar att gå med i ett samarbete eller förlänga det. Välj ett samarbete för att "
    "se hur det är bedömt och vad registret visar."
)
FACTS = "Det här är underlag till en bedömning, inte själva bedömningen."
NO_HISTORY = "Ingen bedömning finns fram till den här dagen."


def day_shown(choice: When, year: int, today: dt.date) -> dt.date:
    """The day that a reader has chosen: today, or the last of the year's days that have been."""
    return min(today, dt.date(year, 12, 31)) if choice is When.AT_END_OF_YEAR else today


def anything_judged(states: Iterable[GuidelineState]) -> bool:
    """Whether somebody has judged any of the guidelines."""
    return any(row.state is not Assessment.NOT_ASSESSED for row in states)


def summary(book: Book, states: Sequence[GuidelineState], on: dt.date) -> str:
    """How many guidelines are met, binding and recommended apart, or that nobody has judged or there are none."""
    if not strategy.items(book, StrategyPart.GUIDELINE):
        return NO_GUIDELINES
    names = {row.collaboration.collaboration_id for row in states}
    if not states:
        return f"Inget samarbete i urvalet pågick {on}, så det finns inget att bedöma."
    who = swedish.counted(len(names), "samarbete", "samarbeten")
    if not anything_judged(states):
        return f"Ingen har bedömt hur {who} följer strategins riktlinjer. Läget {on}."
    counted = guidelines.counts(states)
    groups = [f"{_binding(modality)}: {_counts(found)}." for modality, found in counted.items()]
    return " ".join([f"Läget {on} för {who}.", *groups])


def not_met(states: Iterable[GuidelineState]) -> tuple[tuple[str, str], ...]:
    """Each guideline that is not met, then those met in part: who and which, then why, when and by whom."""
    found = [row for row in states if row.state in (Assessment.NOT_MET, Assessment.PARTLY)]
    ordered = sorted(found, key=lambda row: row.state is Assessment.PARTLY)
    return tuple(
        (
            f"{row.collaboration.label}, riktlinje {name(row.item)} ({binding(row.item)}): {row.state.word}",
            judged(row.assessment),
        )
        for row in ordered
        if row.assessment is not None
    )


def judged(assessment: GuidelineAssessment) -> str:
    """What a judgement rests on, when it was made and by whom."""
    reason = f"{assessment.evidence}. " if assessment.evidence else ""
    return f"{reason}Bedömt {assessment.assessed_on} av {assessment.assessed_by}."


def outside(book: Book, found: Scope) -> str:
    """Whom the guidelines are not about on the day, and why; empty when nobody is left out."""
    parts = []
    if found.programmes:
        named, said = _labels(found.programmes), _what_the_sources_say(book, found.programmes)
        reason = "EU-program är uppdrag och inte samarbeten i sig. Riktlinjerna gäller samarbeten"
        parts.append(f"{reason}, så de bedöms inte för {named}. {said}".strip())
    if found.unclear:
        parts.append(f"Det är oklart om samarbetet pågick, så det bedöms inte: {_labels(found.unclear)}.")
    return " ".join(parts)


def history_heading(judged: Sequence[GuidelineAssessment]) -> str:
    """How many judgements there are."""
    return f"Alla {swedish.counted(len(judged), 'bedömning', 'bedömningar')}"


def name(item: StrategyItem) -> str:
    """A guideline with its number."""
    return f"{item.order}. {item.title}"


def binding(item: StrategyItem) -> str:
    """How binding a guideline is."""
    return item.modality.word if item.modality is not None else cell.NOTHING


def _labels(collaborations: Iterable[Collaboration]) -> str:
    return swedish.enumeration(row.label for row in collaborations)


def _what_the_sources_say(book: Book, programmes: Iterable[Collaboration]) -> str:
    """What the dataset cautions about the programmes, with the document that it stands in."""
    ids = {row.collaboration_id for row in programmes}
    return " ".join(
        f"{issue.text} Källa: {cell.document(book.sources[issue.source_id])}."
        for issue in book.known_issues
        if issue.kind is IssueKind.CAUTION and issue.subject is SubjectKind.COLLABORATION
        if (owner := coverage.collaboration_of(book, issue)) is not None and owner.collaboration_id in ids
    )


def _binding(modality: Modality | None) -> str:
    return "Övriga riktlinjer" if modality is None else f"Riktlinjer med {modality.word}"


def _counts(found: Mapping[Assessment, int]) -> str:
    return swedish.enumeration(swedish.counted(count, *state.facts.forms) for state, count in found.items() if count)
