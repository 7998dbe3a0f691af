"""The Swedish words of one collaboration's story: its parts, its lists, and what is said where nothing is known."""

from collections.abc import Iterable, Sequence

from kronoberg.analysis.collaborations.story import Linked, Story
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.domain import swedish
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.contracts.programmes import Project
from kronoberg.domain.contracts.register import Collaboration, CollaborationFact, CollaborationName, CollaborationTheme
from kronoberg.domain.contracts.steering import Comment, Result
from kronoberg.domain.words import Code, Kind
from kronoberg.show import cell, figure_text
from kronoberg.topics.collaborations import register_words
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.programmes import words as programme_words


class Part(Code):
    """The parts of the story."""

    SHORT = "short", "I korthet"
    MONEY = "money", "Kostnad och tid"
    PEOPLE = "people", "Företrädare och möten"
    GOALS = "goals", "Riktlinjer och mål"
    STEERING = "steering", "Fakta och avtal"


COSTS, GAVE, SITS, DUE, JUDGED = (
    "Vad det kostar",
    "Vad det har gett",
    "Vem som sitter där",
    "Vad som ska göras",
    "Strategins riktlinjer",
)
"""The five answers that the story begins with."""
Points = tuple[tuple[str, str], ...]
"""A list of points, each with its title."""
MEETINGS_SHOWN = 5
"""How many of the latest meetings are shown at once; the others are one click away."""
COMMENTS = "Kommentarer"
FACTS = "Fakta"
NOTES = {FACTS: "Inom parentes står den dag eller det år som källan gäller."}
"""What is said once above a list, by the list's heading."""

_TITLES = {table.name: table.title for table in TABLES}
AGREEMENT, COST, INCOME, OWN, WORK = (
    "Avtal",
    "Kostnad",
    "Återbetalt",
    "Egen finansiering",
    f"Arbetsinsats {figure_text.OF_A_POST}",
)
"""The facts that come from other tables than the collaboration's own; the own financing follows from two of them."""
_TABLE_OF = {AGREEMENT: "agreements", COST: "costs", INCOME: "costs", WORK: "effort"}
_OFFICE = "Den internationella funktionen för in det i tabellen {table}."
_SILENCE = {
    "purpose": ("syftet", "collaborations", _OFFICE),
    "collaboration_facts": ("hur samarbetet arbetar", "collaboration_facts", _OFFICE),
    "collaboration_themes": ("vilka ämnen samarbetet arbetar med", "collaboration_themes", _OFFICE),
    "collaboration_priority_areas": (
        "vilka prioriterade områden samarbetet hör till",
        "collaboration_priority_areas",
        _OFFICE,
    ),
    "collaboration_strategies": (
        "vilka av regionens strategier samarbetet bidrar till",
        "collaboration_strategies",
        _OFFICE,
    ),
    "results": (
        "vad samarbetet har gett",
        "results",
        "Den som ansvarar för samarbetet skriver det, med underlag, i tabellen {table}.",
    ),
    "agreements": ("något avtal", "agreements", _OFFICE),
    "decisions": ("något beslut om samarbetet", "decisions", _OFFICE),
    "activities": (
        "några mål för samarbetet",
        "activities",
        "Regionstyrelsen beslutar målen i handlingsplanen i november. De förs in i tabellen {table}.",
    ),
    "bodies": ("vilka organ som regionen har plats i", "bodies", _OFFICE),
    "meetings": ("några möten", "meetings", _OFFICE),
    "members": ("vilka medlemmarna är", "members", _OFFICE),
    "collaboration_names": ("andra namn än det nuvarande", "collaboration_names", _OFFICE),
    "projects": ("EU-projekt som kommer ur samarbetet", "projects", _OFFICE),
    "comments": (
        "några kommentarer",
        "comments",
        "Den som ansvarar för samarbetet eller för siffran skriver dem i tabellen {table}.",
    ),
}
OBSERVED = (
    "Observerad betyder att en källa visar medlemmen den dagen eller det året. Det säger inget om andra dagar. "
    "Från och till står bara när en källa anger det."
)
NO_FIGURES = "Regionen var inte med det valda året. Därför finns inga siffror."
WEBSITE = "Samarbetets webbplats"
MORE_ABOUT_COSTS = "Vad som står bakom kostnaden, under Pengar och tid"
PROGRAMME_HAS_NO_GUIDELINES = (
    "EU-programmen är uppdrag och inte samarbeten i sig. Därför gäller strategins riktlinjer för samarbeten inte dem."
)
MORE_ABOUT_GUIDELINES = "Tidigare bedömningar och vad registret visar, under Plan och uppföljning"
MORE_ABOUT_GOALS = "Årets mål, under Plan och uppföljning"
MORE_ABOUT_SEATS = "Andra år, partier och uppdrag som går ut, under Företrädare"
MORE_ABOUT_MEETINGS = "Återrapporter och resor, under Möten och resor"
NOT_ASSESSED = "Ej bedömt betyder att ingen har bedömt riktlinjen."
ENTER_ASSESSMENTS = (
    "Den internationella funktionen för in bedömningar, med underlag, i tabellen Bedömningar av riktlinjer."
)


def silence(table: str) -> str:
    """That nothing is known of what a table holds about the collaboration."""
    return f"Uppgift saknas om {_SILENCE[table][0]}."


def silence_to_staff(table: str) -> str:
    """The same, with who fills it in and where."""
    _, name, who = _SILENCE[table]
    return f"{silence(table)} {who.format(table=_TITLES[name])}"


def unknown_facts(facts: Iterable[tuple[str, str]]) -> str:
    """To staff: which of the collaboration's facts are missing, and who fills them in; empty when none is."""
    absent: dict[str, list[str]] = {}
    for name, value in facts:
        if value == cell.MISSING and name != OWN:
            absent.setdefault(_TABLE_OF.get(name, "collaborations"), []).append(name[:1].lower() + name[1:])
    if not absent:
        return ""
    each = (f"{swedish.enumeration(names)} (tabellen {_TITLES[table]})" for table, names in absent.items())
    return f"Uppgift saknas om {swedish.enumeration(each)}. Den internationella funktionen för in det."


def themes(rows: Iterable[CollaborationTheme]) -> Points:
    """The themes by year, the latest first, and last those that no source dates."""
    by_year: dict[int | None, list[str]] = {}
    for row in rows:
        by_year.setdefault(row.year, []).append(f"{row.theme}{register_words.conclusion(row.certainty)}")
    ordered = sorted(by_year, key=lambda year: -(year or 0))
    return tuple(
        (
            "Utan år" if year is None else str(year),
            swedish.enumeration(sorted(by_year[year], key=swedish.collation_key)),
        )
        for year in ordered
    )


def known(rows: Iterable[CollaborationFact]) -> Points:
    """What sources say of the collaboration, and of which day or year they say it."""
    return tuple((_of_a_day(row), row.text) for row in rows)


def linked(items: Iterable[Linked]) -> Points:
    """Priority areas or strategies as titled points: what they say, and where the link is only a conclusion."""
    return tuple(
        (f"{each.item.title}{register_words.conclusion(each.row.certainty)}", each.item.text) for each in items
    )


def results(rows: Iterable[Result]) -> Points:
    """What the collaboration gave by year, with evidence, who was reached, and who wrote it."""
    return tuple((str(row.year), result(row)) for row in rows)


def comments(rows: Iterable[Comment]) -> Points:
    """Comments with who wrote them when, and what they are about."""
    return tuple((f"{row.written_on}, {row.author}", f"{_about(row)}: {row.text}") for row in rows)


def names(rows: Iterable[CollaborationName]) -> Points:
    """The names with what they are used for, and when where a source says it."""
    return tuple((row.name, _name(row)) for row in rows)


def lists(story: Story) -> tuple[tuple[str, Points], ...]:
    """The lists of facts that hold something, each under its heading."""
    return tuple((heading, points) for heading, points, _ in _lists(story) if points)


def gaps(story: Story) -> str:
    """That the lists of facts that are empty are unknown; empty when none is."""
    absent = [_SILENCE[table][0] for _, points, table in _lists(story) if not points]
    return f"Uppgift saknas om {swedish.enumeration(absent)}." if absent else ""


def gaps_to_staff(story: Story) -> Points:
    """The same, each with who fills it in and where."""
    return tuple((heading, silence_to_staff(table)) for heading, points, table in _lists(story) if not points)


def _lists(story: Story) -> tuple[tuple[str, Points, str], ...]:
    return (
        (FACTS, known(story.known), "collaboration_facts"),
        ("Ämnen", themes(story.themes), "collaboration_themes"),
        ("Prioriterade områden i strategin", linked(story.areas), "collaboration_priority_areas"),
        ("Kopplade strategier", linked(story.strategies), "collaboration_strategies"),
        ("EU-projekt", projects(story.projects), "projects"),
    )


def earlier_meetings(story: Story) -> str:
    """The words on what unfolds the meetings before the latest."""
    return f"Tidigare möten ({len(story.meetings) - MEETINGS_SHOWN})"


def projects(rows: Iterable[Project]) -> Points:
    """EU-funded projects that came out of the collaboration, with their years."""
    return tuple((row.name, programme_words.period(row)) for row in rows)


def about_guidelines(judged: Sequence[GuidelineState], collaboration: Collaboration) -> str:
    """What the guidelines are about, and what it means that nobody has judged."""
    if collaboration.kind is Kind.PROGRAMME:
        return PROGRAMME_HAS_NO_GUIDELINES
    if not judged:
        return guideline_words.NO_GUIDELINES
    return NOT_ASSESSED if any(each.assessment is None for each in judged) else ""


def gave(row: Result) -> str:
    """A result with what it rests on and whom it reached, as far as somebody has written that."""
    rests = f"Underlag: {row.evidence.rstrip('.')}." if row.evidence else ""
    reached = f"Nådde: {row.reached.rstrip('.')}." if row.reached else ""
    return " ".join(filter(None, (row.text, rests, reached)))


def result(row: Result) -> str:
    """A result with its evidence, who was reached, and who wrote it."""
    given = (
        f"Underlag: {row.evidence or cell.MISSING}. Nådde: {row.reached or cell.MISSING}. "
        f"Skrivet av: {row.author or cell.MISSING}."
    )
    note = f" {row.note}" if row.note else ""
    return f"{row.text} {given}{note}"


def _of_a_day(row: CollaborationFact) -> str:
    when = "" if row.observed_on is None else f" ({row.observed_on})"
    return f"{row.title}{when}{register_words.conclusion(row.certainty)}"


def _about(row: Comment) -> str:
    words = swedish.sentence(row.subject.word)
    return words if row.year is None else f"{words} {row.year}"


def _name(row: CollaborationName) -> str:
    dated = row.valid_from is not None or row.valid_to is not None
    when = f", {_when(row)}" if dated else ""
    note = f" {row.note}" if row.note else ""
    return f"{swedish.sentence(row.kind.word)}{when}.{note}"


def _when(row: CollaborationName) -> str:
    if row.valid_to is None:
        return f"från {row.valid_from}"
    return f"till {row.valid_to}" if row.valid_from is None else f"{row.valid_from} till {row.valid_to}"
