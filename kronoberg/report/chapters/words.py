"""The Swedish words of the April report that no page has: fixed sentences, and what a part of it is about."""

import re
from collections.abc import Sequence

from kronoberg.analysis.costs.inhabitants import YearPerInhabitant
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.overview.overview import Group
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import swedish
from kronoberg.domain.contracts.reporting import DocumentHead
from kronoberg.domain.figures import Figure
from kronoberg.show import figure_text
from kronoberg.show.chart_words import ChartWords
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.coverage import about_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.programmes import words as programme_words

COLLABORATIONS, ASSIGNMENTS = "samarbeten", "uppdrag"
BY_PARTY, BY_GENDER = "Efter parti.", "Efter kön."
KEY_FIGURES = "Nyckeltal"
TO_DECIDE, DUE = "Förslag till beslut", "Avtal som kräver ställningstagande:"
SUMMARY, PROPOSAL, OUTLOOK = "sammanfattning", "förslag till beslut", "framåtblick"
"""What a draft marks where nobody has written it."""
CONDUCT = "Uppförandekod"
STRATEGY_IN_SHORT = "Strategin återges här i korthet, med våra ord. Det är strategin själv som gäller."
NO_SOURCES = "Ingen källa finns bland uppgifterna."
NOT_THE_ACCOUNTS = (
    "Resornas kostnad i bilagan kommer från resorna själva. Resor som en del av samarbetenas kostnad kommer ur "
    "redovisningen och är andra tal."
)
NO_REPRESENTATIVES = "Ingen källa visar någon företrädare {year}."
OWN_FINANCING = (
    "Egen finansiering är kostnaden minus det som betalas tillbaka. Platser är de förtroendevaldas platser i "
    "politiska organ."
)
ON_EVERYTHING = "Om alla uppgifter"
RISK, RECOMMENDATION = "Risker", "Rekommendation"
KEYWORDS = ("internationellt arbete", "årsrapport", "regionstyrelsen")


def title(year: int) -> str:
    """What the report is called."""
    return f"Årsrapport {year}"


def subtitle(region: str, year: int) -> str:
    """What it is about, and when it is given."""
    return f"Internationellt arbete {year}, {region}. Rapport till regionstyrelsen i april {year + 1}."


def head_line(row: DocumentHead | None) -> str:
    """The case in a line, as far as it is filled in: `Dnr 26EX0187. Regionstaben, 2026-03-30.`."""
    if row is None:
        return ""
    given = ", ".join(str(part) for part in (row.department, row.handler, row.dated) if part)
    meeting = f"Till {row.matter_to or 'sammanträdet'} {row.meeting_on}" if row.meeting_on else ""
    told = (f"Dnr {row.dnr}" if row.dnr else "", meeting, given)
    return " ".join(f"{part}." for part in told if part)


def missing(what: Sequence[str]) -> str:
    """What nobody has written about one collaboration."""
    return swedish.enumeration(what)


def missing_for_all(what: Sequence[str], *, who: str) -> str:
    """What nobody has written about any of them, marked once instead of for each; `who` says what they are."""
    return f"{swedish.enumeration(what)} för alla {who}"


def changes(year: int) -> str:
    """The heading over what changed among the representatives."""
    return f"Ändringar under {year}"


def evaluations(stands: Sequence[tuple[str, str]]) -> str:
    """How the evaluation of each agreement stands: `Utvärdering av avtal: Brysselkontoret: gjord 2025.`."""
    return f"Utvärdering av avtal: {'; '.join(f'{label}: {stand}' for label, stand in stands)}."


def other_statuses(told: Sequence[tuple[str, str]]) -> str:
    """Whose status is another than that of most: `Annan status: Energiringen (uppskattning).`."""
    return f"Annan status: {swedish.enumeration(f'{name} ({status})' for name, status in told)}."


def no_effort(year: int) -> str:
    """That nobody knows how much work anything took."""
    return f"Uppgift saknas om all arbetsinsats {year}."


def no_projects(year: int, *, any_: bool) -> str:
    """That no EU-funded project went on in the year, or that the data has none at all."""
    if any_:
        return f"Inget EU-finansierat projekt i uppgifterna pågick {year}."
    return programme_words.NO_PROJECTS


def net(group: Group) -> str:
    """The way from gross to net; that nothing is paid back where nothing should be."""
    told = describe.net_words(group)
    if not group.costs.income.applicable and not group.unclear:
        return f"Netto är lika med brutto: {told}."
    return f"Netto: {figure_text.amount(group.costs.net)} ({told})."


def effort_change(total: Figure, change: str) -> str:
    """How much of the effort is uncertain, and its change from the year before."""
    uncertain = figure_text.breakdown(total)
    return f"{swedish.sentence(uncertain)}. {change}" if uncertain else change


def plan_decided(told: str, year: int) -> str:
    """When and by whom the plan was decided, with the plan's name before it."""
    return f"Handlingsplanen {year}: {told[:1].lower()}{told[1:]}"


def nothing_known(year: int) -> str:
    """That neither costs nor effort are known."""
    return f"Uppgift saknas om alla kostnader och all arbetsinsats {year}."


def nobody_known(bodies: Sequence[str], year: int) -> str:
    """In which bodies nobody is known to have sat."""
    return f"Uppgift saknas om vem som satt {year} i {swedish.enumeration(bodies)}."


def no_comparison(year: int) -> str:
    """That nobody can tell who came and went."""
    return f"Vilka som kom och gick {year} kan inte sägas: uppgift saknas för {year} eller året före."


def not_divided(gross: Figure) -> str:
    """That no source says what the money went to."""
    return f"Källorna säger inte vad pengarna gick till. Hela beloppet, {figure_text.amount(gross)}, är ofördelat."


def fixed_prices(columns: Sequence[YearColumn], words: ChartWords, index: PriceIndex, not_converted: str) -> str:
    """The years' costs in fixed prices, the index they were converted with, and which years it does not have."""
    converted = "" if none_known(columns) else f"{words.text} Omräknat med {index.series.name}."
    return " ".join(filter(None, (converted, not_converted)))


def figure_words(told: str) -> tuple[tuple[str, str], ...]:
    """The words at the figures with what they mean, those that occur in a text."""
    return tuple(pair for pair in about_words.FIGURE_WORDS if re.search(_pattern(pair[0]), told, re.IGNORECASE))


def _pattern(word: str) -> str:
    """How a word is found where it stands at a figure and not in a sentence."""
    if word in ("Minst", "Högst"):
        return rf"\b{word} \d"
    if word == "Ca":
        return rf"\bca{swedish.NBSP}[+{swedish.MINUS}\d]"
    return "har uppgift" if "har uppgift" in word else re.escape(word)


def per_inhabitant(shown: YearPerInhabitant) -> str:
    """The cost per inhabitant with what it is divided by; or why it cannot be told."""
    told = cost_words.per_inhabitant_sentence(shown)
    if shown.per_inhabitant.value is None:
        return told
    return f"Per invånare: {figure_text.amount(shown.per_inhabitant)}. {told}"


def none_known(columns: Sequence[YearColumn]) -> bool:
    """Whether a chart over years would show nothing."""
    return all(column.total.value is None for column in columns)
