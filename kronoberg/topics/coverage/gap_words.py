"""The Swedish words of what is missing for the April report, and the address of each cell to fill in."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kronoberg.analysis.coverage import gap_places
from kronoberg.analysis.coverage.gap_places import Gap, GapKind
from kronoberg.analysis.coverage.report_gaps import NotAsked, ReportGaps
from kronoberg.analysis.overview import year_change
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME, title
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.overview import words as describe


@dataclass(frozen=True, slots=True)
class KindWords:
    """The words of a kind.

    Attributes
    ----------
    heading
        As the list before the report has it.
    one, several
        As short as a cell with several of them needs, after their number; only one without a number where `several`
        is empty.
    named
        As a sentence about what is missing has it, with {about} for what it is about.
    """

    heading: str
    one: str = ""
    several: str = ""
    named: str = ""


KINDS: Mapping[GapKind, KindWords] = {
    GapKind.COST: KindWords("Kostnad saknas"),
    GapKind.INCOME: KindWords("Återbetalning saknas"),
    GapKind.UNDIVIDED: KindWords("Kostnaden är inte uppdelad"),
    GapKind.COST_BUDGET: KindWords("Årets budget saknas"),
    GapKind.EFFORT: KindWords("Arbetsinsats saknas"),
    GapKind.NOT_FINAL: KindWords("Siffran är inte slutlig"),
    GapKind.CHANGE_COMMENT: KindWords(
        f"Kommentar saknas till en kostnad som ändrats minst {year_change.LARGE_CHANGE} procent"
    ),
    GapKind.RESULT: KindWords(
        "Vad samarbetet gav är inte beskrivet", "resultat saknas", "resultat saknas", "resultat för {about}"
    ),
    GapKind.REACHED: KindWords(
        "Vilka som nåddes framgår inte", "utan nådda", "utan nådda", "vilka som nåddes av {about}"
    ),
    GapKind.PLAN: KindWords("Årets mål saknas", "planens mål saknas", "", "mål i årets handlingsplan"),
    GapKind.GOAL_STATE: KindWords("Mål utan läge", "mål utan läge", "mål utan läge", "läge för {about}"),
    GapKind.GOAL_RESULT: KindWords("Mål utan resultat"),
    GapKind.ASSESSMENT: KindWords("Riktlinje är inte bedömd", "ej bedömd", "ej bedömda", "bedömning av {about}"),
    GapKind.HOLDER: KindWords(
        "Ingen känd företrädare", "organ utan namn", "organ utan namn", "känd företrädare i {about}"
    ),
    GapKind.CHAIR: KindWords(
        "Ordförandeskapet framgår inte", "ordförande saknas", "ordförande saknas", "känd ordförande i {about}"
    ),
    GapKind.GENDER: KindWords("Kön framgår inte"),
    GapKind.AGREEMENT: KindWords("Avtal saknas", "avtal saknas", "avtal saknas", "avtal för {about}"),
    GapKind.AGREEMENT_DATE: KindWords("Avtal utan känd dag"),
    GapKind.EVALUATION: KindWords(
        "Utvärdering är inte gjord", "utvärdering saknas", "utvärderingar saknas", "utvärdering av {about}"
    ),
    GapKind.TRIP_REPORT: KindWords(
        "Återrapport saknas", "återrapport saknas", "återrapporter saknas", "återrapport från {about}"
    ),
    GapKind.BOARD_DAYS: KindWords(
        "Regionstyrelsens sammanträdesdagar saknas",
        "sammanträdesdagar saknas",
        "",
        "regionstyrelsens sammanträdesdagar",
    ),
    GapKind.DISTANCE: KindWords("Resa utan sträcka", "sträcka saknas", "sträckor saknas", "sträcka för {about}"),
    GapKind.TRIP_COST: KindWords("Resa utan kostnad", "kostnad saknas", "kostnader saknas", "kostnad för {about}"),
    GapKind.PROJECTS: KindWords("Inga EU-projekt är införda", "projekt saknas", "", "EU-projekt"),
    GapKind.BUDGET: KindWords(
        "Program eller projekt utan budget", "budget saknas", "budgetar saknas", "budget för {about}"
    ),
    GapKind.RESPONSIBLE: KindWords("Ansvarig framgår inte"),
    GapKind.COMMITTEE: KindWords("Betalande nämnd framgår inte"),
    GapKind.CONTINUES: KindWords("Oklart om samarbetet pågår"),
}
_NOT_ASKED: Mapping[NotAsked, str] = {
    NotAsked.NOBODY_EXPECTED: f"{describe.NONE_EXPECTED} Om siffror saknas kan inte sägas.",
    NotAsked.YEAR_NOT_OVER: "Året {year} är inte slut. Det som saknas kan ännu komma.",
    NotAsked.NO_COMPARISON: "Ingen kostnad {year} går att jämföra med året före. Vilka ändringar som behöver en "
    "kommentar kan inte sägas.",
    NotAsked.NO_GUIDELINES: "Strategins riktlinjer finns inte i uppgifterna. Om bedömningar saknas kan inte sägas.",
    NotAsked.NO_BODIES: "Inga organ finns i uppgifterna. Om företrädare saknas kan inte sägas.",
    NotAsked.NO_MEETINGS: "Inga hållna möten {year} finns i uppgifterna. Om möten och återrapporter saknas kan inte "
    "sägas.",
    NotAsked.NO_REPORT_RULE: "Ingen regel om återrapport finns i uppgifterna. Om återrapporter saknas kan inte sägas.",
    NotAsked.NO_TRIPS: "Inga resor {year} finns i uppgifterna. Om resor saknas kan inte sägas.",
}
_NAMED_AT_MOST = 3
CANNOT_TELL = "Det här kan inte sägas"
HOW_TO = "Varje rad leder till den cell som ska fyllas i. Ingenting sparas förrän du har granskat och sparat."
WHERE = {"row": "rad", "known": "vet", "column": "kolumn"}
"""The words in the address for a row's key, what is known of a new row, and the column to fill in."""


def heading(year: int) -> str:
    """The list's heading: the report on a year's figures is given in April of the year after."""
    return f"Vad saknas för aprilrapporten {year + 1}, om {year} års siffror?"


def summary(shown: ReportGaps) -> str:
    """How much is missing, or that nothing of what can be told is; never that nothing is when nothing is known."""
    count = len(shown.gaps)
    if count:
        things = swedish.counted(
            count, "uppgift saknas eller är inte slutlig", "uppgifter saknas eller är inte slutliga"
        )
        return f"{things}, av {swedish.counted(len(shown.by_kind), 'slag', 'slag')}."
    if shown.not_asked:
        return "Ingenting av det som går att fråga efter saknas, men allt går inte att fråga efter."
    return "Ingenting av det som väntas saknas."


def hands_in(shown: ReportGaps) -> str:
    """Who is to hand in the report."""
    return (
        f"Rapporten lämnas av: {shown.responsible}." if shown.responsible else "Vem som lämnar rapporten framgår inte."
    )


def not_asked(shown: ReportGaps) -> tuple[str, ...]:
    """What cannot be told, a sentence each."""
    return tuple(_NOT_ASKED[reason].format(year=shown.year) for reason in shown.not_asked)


def kind(found: GapKind, count: int) -> str:
    """A kind with how many there are: `Kostnad saknas (4)`."""
    return f"{KINDS[found].heading} ({swedish.decimal(count)})"


def gap(found: Gap) -> str:
    """One thing that is missing, with who owes it: `SBHSS, resor. Ansvarig: EU-strateg`."""
    label = found.collaboration.label if found.collaboration else ""
    what = ", ".join(part for part in (label, found.about) if part) or BY_NAME[found.place.table].title
    return f"{what}. {'Ansvarig framgår inte' if found.responsible is None else f'Ansvarig: {found.responsible}'}"


def whose(gaps: Iterable[Gap]) -> str:
    """What the gaps are about: `Brysselkontoret (resor) och Energiringen`; empty when they name nothing."""
    abouts: dict[str, list[str]] = {}
    for each in gaps:
        label = each.collaboration.label if each.collaboration else ""
        abouts.setdefault(label, []).extend([each.about] if each.about else [])
    named = [words for label, about in abouts.items() if (words := _named(label, about))]
    return swedish.enumeration(named)


def _named(label: str, about: list[str]) -> str:
    told = swedish.enumeration(about)
    if len(about) > _NAMED_AT_MOST:
        told = swedish.counted(len(about), "fall", "fall")
    return f"{label} ({told})" if label and told else label or told


def fills(found: Gap) -> str:
    """Where it is filled in: `Kostnader och intäkter, kolumnen Belopp`."""
    return f"{BY_NAME[found.place.table].title}, kolumnen {title(found.place.column)}"


def address(book: Book, found: Gap, year: int) -> dict[str, str]:
    """The choices that a link to the cell carries."""
    table = BY_NAME[found.place.table]
    known = {name: text for name, text in found.place.cells if name not in table.key}
    choices = {
        "del": entry_words.Part.EDIT,
        "tabell": table.name,
        "visning": entry_words.View.FORM,
        "ar": str(year),
        WHERE["row"]: json.dumps(list(gap_places.row_key(book, found.place)), ensure_ascii=False),
        WHERE["column"]: found.place.column,
    }
    return choices | ({WHERE["known"]: json.dumps(known, ensure_ascii=False)} if known else {})
