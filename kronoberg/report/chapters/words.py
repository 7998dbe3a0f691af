"""The Swedish words of the April report that no page has: its chapters, fixed sentences, what a part of it is about."""

import datetime as dt
import re
from collections.abc import Sequence

from kronoberg.analysis.costs.costs import Totals
from kronoberg.analysis.costs.inhabitants import YearPerInhabitant
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.overview.overview import Group, YearOverview
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import swedish
from kronoberg.domain.contracts.reporting import DocumentHead, DocumentText
from kronoberg.domain.contracts.steering import Comment
from kronoberg.domain.figures import Figure
from kronoberg.show import cell, figure_text
from kronoberg.show.chart_words import ChartWords
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.coverage import about_words
from kronoberg.topics.entry import conflict_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.programmes import words as programme_words

CHAPTERS = (
    "Dokumentuppgifter",
    "Sammanfattning",
    "Uppdrag och styrning",
    "Samarbetena i korthet",
    "Ekonomi",
    "Personella resurser",
    "Politisk representation",
    "Per samarbete",
    "Handlingsplanens aktivitetsmål",
    "Strategins prioriterade områden",
    "Efterlevnad av riktlinjerna",
    "EU-program och EU-finansiering",
    "Resor och klimat",
    "Uppförandekod",
    "Framåtblick",
    "Metod, källor och datakvalitet",
)
"""The chapters; each keeps its number also when another is left out."""
CONDUCT = 13
ANNEXES = ("Representantlista", "Siffrornas källor", "Index över reserapporter")

COLLABORATIONS, ASSIGNMENTS = "samarbeten", "uppdrag"
BY_PARTY, BY_GENDER = "Efter parti.", "Efter kön."
IN_SHORT = ("Resultat", "Handlingsplan", "Riktlinjer", "Företrädare")
"""The titles of the points that tell the year in short."""
NO_CHAPTER = "Uppgifter saknas för det här avsnittet."
HEAD = "Uppgifter om dokumentet"
KEY_FIGURES = "Nyckeltal"
TO_DECIDE, TO_NOTICE, MISSING = "Att besluta", "Att notera", "Vad som saknas"
NEAREST = "Försenat och närmast"
NO_SUMMARY = "Ingen har skrivit någon sammanfattning."
NO_OUTLOOK = "Ingen har skrivit någon framåtblick."
STRATEGY_IN_SHORT = "Strategin återges här i korthet, med våra ord. Det är strategin själv som gäller."
PROGRAMMES_ELSEWHERE = (
    "Uppdragens kostnad, återbetalning och arbetsinsats står i avsnitt 3–5, platserna i kommittéerna i avsnitt 6."
)
HOW_KNOWN = (
    "Tabellen namnger alla som har haft en plats under året; platserna räknas den dag som står över dem. En plats som "
    "ingen källa nämner är okänd, inte vakant. Ordförande och vice ordförande räknas som ordinarie."
)
SOURCE_NUMBERS = "Numret i kolumnen Källa nr leder till tabellen över källor i avsnitt 15."
FOR_MACHINES = "Rapportens siffror finns också i arbetsboken som hör till rapporten."
NO_SOURCES = "Ingen källa finns bland uppgifterna."
NOT_THE_ACCOUNTS = "Kostnaden kommer från resorna själva. Resor i avsnitt 4 kommer ur redovisningen och är andra tal."
NO_MEETINGS_LISTED = "Inga återrapporter från möten {year} finns i uppgifterna."
NO_SEATS = "Uppgift saknas om vem som har plats den dagen."
ONLY_CONCLUDED = "Slutsatser och osäkra uppgifter, räknas inte"
NO_REPRESENTATIVES = "Ingen källa visar någon företrädare {year}."
TRAVEL_RULE = "Strategin om resor"
RESULT, RISK, RECOMMENDATION, COMMENTS = "Resultat och nytta", "Risker", "Rekommendation", "Kommentarer"
OWN_FINANCING = (
    "Egen finansiering är kostnaden minus det som betalas tillbaka. Platser är de förtroendevaldas platser i "
    "politiska organ."
)
KEYWORDS = ("internationellt arbete", "årsrapport", "regionstyrelsen")


def title(year: int) -> str:
    """What the report is called."""
    return f"Årsrapport {year}"


def subtitle(region: str, year: int) -> str:
    """What it is about, and when it is given."""
    return f"Internationellt arbete {year}, {region}. Rapport till regionstyrelsen i april {year + 1}."


def chapter(number: int) -> str:
    """A chapter's heading: `4. Ekonomi`."""
    return f"{number}. {CHAPTERS[number]}"


def annex(number: int) -> str:
    """An annex's heading: `Bilaga 1. Företrädare`."""
    return f"Bilaga {number}. {ANNEXES[number - 1]}"


def head(row: DocumentHead | None, responsible: str | None) -> tuple[tuple[str, str], ...]:
    """The fields of the head with their values; one that nobody has filled in says so."""
    fields = (
        ("Dnr", row and row.dnr),
        ("Dokument-id", row and row.document_number),
        ("Version", row and row.version),
        ("Datum", row and row.dated),
        ("Ansvarig avdelning", row and row.department),
        ("Handläggare", row and row.handler),
        ("Ärendet går till", row and row.matter_to),
        ("Sammanträdesdag", row and row.meeting_on),
        ("Undertecknas av", row and row.signed_by),
        ("Rapporten lämnas av", responsible),
    )
    return tuple((name, str(value or cell.MISSING)) for name, value in fields)


def origin(day: dt.date, edition: str, revision: str, made_at: dt.datetime) -> tuple[tuple[str, str], ...]:
    """The day that everything in the report is seen from, which figures it is made from, and when they were read."""
    return (
        (cell.AS_OF, str(day)),
        ("Uppgifterna hämtade", conflict_words.moment(made_at)),
        ("Utgåva", swedish.sentence(edition) if edition else "inte låst"),
        ("Uppgifternas revision", revision),
    )


def key_figures(picture: YearOverview) -> tuple[tuple[str, str], ...]:
    """The year's totals: cost with its two halves, reimbursement and net where something is paid back, and effort."""
    costs, year = picture.everything.costs, picture.year
    rows = [(f"Bruttokostnad {year}", figure(costs.gross))]
    rows += [
        (f"varav {name}", figure(group.costs.gross))
        for name, group in (("samarbeten", picture.collaborations), ("EU-program", picture.programmes))
        if group.costs.gross.applicable
    ]
    if costs.income.applicable:
        rows += [("Återbetalt", figure(costs.income)), ("Nettokostnad", net_figure(costs))]
    return (*rows, (f"Arbetsinsats {year}, av en heltidstjänst", figure(picture.everything.effort)))


def figure(shown: Figure) -> str:
    """A figure for a list of facts: `minst 1 200 000 kr (preliminärt), 6 av 6 har uppgift, 1 delvis`."""
    if not shown.applicable:
        return cell.NOTHING
    return ", ".join(filter(None, (figure_text.amount_with_status(shown), figure_text.lacking(shown))))


def net_figure(costs: Totals) -> str:
    """The net for a list of facts, with how many collaborations it is made of and whose reimbursement is unknown."""
    return ", ".join(filter(None, (figure_text.amount_with_status(costs.net), describe.net_coverage(costs))))


def signed(row: DocumentText | Comment) -> str:
    """Who wrote a text and when, as far as it says."""
    return ", ".join(str(part) for part in (row.author, row.written_on) if part)


def missing(what: Sequence[str]) -> str:
    """What is missing in a part of the report, in one sentence."""
    return f"Uppgift saknas om {swedish.enumeration(what)}."


def missing_for_all(what: Sequence[str], *, who: str) -> str:
    """What is missing for all of them, said once instead of for each; `who` says what they are."""
    return f"För samtliga {who} saknas uppgift om {swedish.enumeration(what)}."


def other_issues(count: int) -> str:
    """How many other known issues the dataset has."""
    told = swedish.counted(count, "annan sak", "andra saker")
    return f"Datamängden har {told} att känna till, som inte gäller årets kostnader och arbetsinsats."


def no_projects(year: int, *, any_: bool) -> str:
    """That no EU-funded project went on in the year, or that the data has none at all."""
    if any_:
        return f"Inget EU-finansierat projekt i uppgifterna pågick {year}."
    return programme_words.NO_PROJECTS


def results_told(told: int, expected: int, year: int) -> str:
    """For how many collaborations somebody has written what they gave."""
    return f"Vad arbetet gav {year} är beskrivet för {told} av {swedish.counted(expected, 'samarbete', 'samarbeten')}."


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


def years_missing(what: str, columns: Sequence[YearColumn]) -> str:
    """In which years nobody knows a measure; `what` is its name."""
    silent = [str(column.year) for column in columns if column.total.applicable]
    return f"Uppgift om {what} saknas för {swedish.enumeration(silent)}." if silent else ""


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
