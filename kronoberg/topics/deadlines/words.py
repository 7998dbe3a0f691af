"""The year wheel in Swedish: what falls due, when, whether it is done, and who answers for it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.analysis.overview import years
from kronoberg.analysis.plan import action_plan
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.words import DeadlineState, RuleKind
from kronoberg.show import cell
from kronoberg.topics.collaborations import story_words
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.topics.plan import words as plan_words
from kronoberg.topics.seats import section_words

YEAR_IN_ADDRESS = "hjul"
"""The word in the address for the wheel's year; changing it breaks saved links."""
PRELIMINARY_EXPLAINED = (
    "Preliminärt datum: dagen är inte känd, bara en månad eller ett år. Då står periodens sista vardag."
)
NOTHING = "Inget infaller {year} enligt uppgifterna."
NO_RULES = "Inga regler för årshjulet är införda. Den internationella funktionen för in dem."
RULES = (
    "Dagarna följer av reglerna nedan, av avtal, sammanträden och möten och av mandatperioderna. Om en rapport har "
    "lämnats eller strategin har följts upp antecknas inte här. När dagen har passerat står det därför att det inte "
    "framgår."
)


@dataclass(frozen=True, slots=True)
class DeadlineText:
    """A deadline as a row: what it is, the rest in small text, and the link to where it is told, with its choices."""

    title: str
    details: str
    link: str
    choices: dict[str, str] = field(default_factory=dict)


def text(book: Book, shown: Deadline) -> DeadlineText:
    """A deadline as a row for readers."""
    label = collaboration(book, shown)
    preliminary = cell.PRELIMINARY if shown.preliminary else ""
    parts = [swedish.sentence(state(shown)), preliminary, label, responsible(shown)]
    choices = ({"samarbete": str(shown.collaboration_id)} if label else {}) | _part_of_page(book, shown)
    return DeadlineText(title(shown), " · ".join(part for part in parts if part), _link(shown, label, choices), choices)


def _link(shown: Deadline, label: str, choices: Mapping[str, str]) -> str:
    """What the link beside a deadline says: where it leads, and no two the same to different places."""
    if shown.kind is RuleKind.PLAN:
        is_draft = choices.get("del") == plan_words.Part.DRAFT
        return "Visa utkastet till nästa plan" if is_draft else plan_words.plan_link(int(choices["ar"]))
    whose = f" för {label}" if label else ""
    return {
        RuleKind.REPORT: f"Visa rapporten om {shown.about_year}",
        RuleKind.TRIP_REPORT: f"Visa möten {shown.held_on.year if shown.held_on else ''}{whose}",
        RuleKind.EVALUATION: f"Visa avtal{whose}",
        RuleKind.AGREEMENT_END: f"Visa avtal{whose}",
        RuleKind.FOLLOW_UP: "Visa strategin",
        RuleKind.MANDATE_END: "Visa uppdrag som går ut",
    }[shown.kind]


def vacancy_link(body: str) -> str:
    """The way to the seats of the bodies at the time of a vacancy."""
    return f"Visa platserna i {body}"


def changes_link(year: int) -> str:
    """The way to the changes of seats in a year."""
    return f"Visa ändringar {year} under Företrädare"


def year(shown: int, today: dt.date) -> str:
    """A year to choose, and that it is this one or the next."""
    beside = {today.year: " (i år)", today.year + 1: " (nästa år)"}
    return f"{shown}{beside.get(shown, '')}"


def _part_of_page(book: Book, shown: Deadline) -> dict[str, str]:
    """The part of its page where a deadline is mended, and the year that the page should show."""
    if shown.kind is RuleKind.PLAN and shown.about_year is not None:
        return _plan_choices(book, shown.about_year)
    if shown.kind is RuleKind.REPORT and shown.about_year is not None:
        return {"ar": str(shown.about_year)}
    if shown.kind is RuleKind.TRIP_REPORT and shown.held_on is not None:
        return {"ar": str(shown.held_on.year)}
    if shown.kind in (RuleKind.EVALUATION, RuleKind.AGREEMENT_END):
        return {"kapitel": story_words.Part.STEERING}
    if shown.kind is RuleKind.FOLLOW_UP:
        return {"del": coverage_words.Part.STRATEGY}
    return section_words.ENDING.choices() if shown.kind is RuleKind.MANDATE_END else {}


def _plan_choices(book: Book, year: int) -> dict[str, str]:
    """The plan itself where the data has it, and otherwise the draft, of the year before where that can be chosen."""
    if year in action_plan.plan_years(book):
        return {"ar": str(year), "del": plan_words.Part.PLAN}
    before = {"ar": str(year - 1)} if year - 1 in years.existing(book, through=year - 2) else {}
    return before | {"del": plan_words.Part.DRAFT, plan_words.DRAFT_IN_ADDRESS: str(year)}


def title(shown: Deadline) -> str:
    """What falls due, in a few words."""
    about = shown.about_year
    if shown.kind is RuleKind.TRIP_REPORT:
        return f"Återrapport: {shown.title}, {shown.held_on}"
    if shown.kind is RuleKind.MANDATE_END:
        return f"Mandatperioden {shown.title} går ut{_appointments(shown)}"
    return {
        RuleKind.PLAN: f"Handlingsplanen {about} beslutas",
        RuleKind.REPORT: f"Rapporten om {about} lämnas till regionstyrelsen",
        RuleKind.FOLLOW_UP: f"Strategin följs upp när mandatperioden har börjat {about}",
        RuleKind.EVALUATION: f"{shown.title}: utvärdering före en förlängning",
        RuleKind.AGREEMENT_END: f"{shown.title} går ut",
    }[shown.kind]


def _appointments(shown: Deadline) -> str:
    if shown.appointments:
        return f", och med den {swedish.counted(shown.appointments, 'känt uppdrag', 'kända uppdrag')}"
    return "; inga uppdrag från den är införda"


def day(shown: Deadline) -> str:
    """The day, and that it is preliminary when it is."""
    return f"{shown.due} ({cell.PRELIMINARY})" if shown.preliminary else str(shown.due)


def state(shown: Deadline) -> str:
    """Whether it is done: `klart 2024-09-24, efter utsatt dag`, `försenat`, `det framgår inte om den är lämnad`."""
    if shown.state is DeadlineState.UNKNOWN:
        return shown.kind.facts.unknown
    if shown.state is not DeadlineState.DONE or shown.done is None:
        return shown.state.word
    return f"{shown.state.word} {shown.done}{', efter utsatt dag' if shown.done_late else ''}"


def responsible(shown: Deadline) -> str:
    """Who answers for it, or that no source says so."""
    return f"Ansvarig: {shown.responsible}" if shown.responsible else "Ansvarig framgår inte"


def collaboration(book: Book, shown: Deadline) -> str:
    """The label of the collaboration that it is about; empty when it is about all work."""
    found = book.collaborations.get(shown.collaboration_id or "")
    return found.label if found is not None else ""


def summary(rows: Sequence[Deadline], year: int) -> str:
    """How many are late, to come, done and unknown, and which comes next."""
    if not rows:
        return NOTHING.format(year=year)
    counts = {state: sum(row.state is state for row in rows) for state in DeadlineState}
    phrases = (
        (DeadlineState.LATE, "försenat", "försenade"),
        (DeadlineState.DUE, "kommande", "kommande"),
        (DeadlineState.DONE, "klart", "klara"),
        (DeadlineState.UNKNOWN, "där det inte framgår om det är gjort", "där det inte framgår om de är gjorda"),
    )
    said = [swedish.counted(counts[state], one, many) for state, one, many in phrases if counts[state]]
    following = next((row for row in rows if row.state is DeadlineState.DUE), None)
    after = "" if following is None else f" Närmast: {title(following)}, {day(following)}."
    return f"{year}: {swedish.enumeration(said)}.{after}"


def rules_sentence(book: Book) -> str:
    """Where the days come from, or who enters the rules when there are none."""
    return RULES if book.rows("deadline_rules") else NO_RULES


def without_a_day(count: int, year: int) -> str:
    """That reports are owed whose day nobody can tell; empty when there are none."""
    if not count:
        return ""
    meetings = swedish.counted(count, "möte", "möten")
    return (
        f"För {meetings} {year} går det inte att säga när återrapporten skulle lämnas: regionstyrelsens "
        "sammanträdesdagar finns inte i uppgifterna. Den internationella funktionen för in dem ur sammanträdesplanen."
    )


def preliminary_note(rows: Sequence[Deadline]) -> str:
    """What a preliminary day is, when some day is one."""
    return PRELIMINARY_EXPLAINED if any(row.preliminary for row in rows) else ""


def month(shown: Deadline) -> str:
    """The month as a heading: `November`."""
    return swedish.sentence(swedish.MONTHS[shown.due.month - 1])
