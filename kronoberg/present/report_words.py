"""The Swedish words of the April report that no page has: its chapters, fixed sentences, what a part of it is about."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kronoberg.analysis.action_plan import AreaGoals
from kronoberg.analysis.guidelines import GuidelineState
from kronoberg.analysis.inhabitants import YearPerInhabitant
from kronoberg.analysis.overview import YearOverview
from kronoberg.analysis.series import YearColumn
from kronoberg.analysis.story import Linked
from kronoberg.domain import swedish
from kronoberg.domain.contracts.register import Agreement, Collaboration
from kronoberg.domain.contracts.reporting import DocumentHead, DocumentText
from kronoberg.domain.contracts.steering import Activity, Comment, Result
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Assessment
from kronoberg.present import cell, cost_words, figure_text, plan_words, register_words
from kronoberg.present.describe import ChartWords
from kronoberg.present.effort_charts import Panel

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
SUMMARY, CONDUCT = 1, 13
ANNEXES = ("Företrädare", "Siffrornas källor", "Index över reserapporter")

NO_CHAPTER = "Uppgifter saknas för det här avsnittet."
HEAD = "Uppgifter om dokumentet"
KEY_FIGURES = "Nyckeltal"
TO_DECIDE, TO_NOTICE, MISSING = "Att besluta", "Att notera", "Vad som saknas"
NO_SUMMARY = "Ingen har skrivit någon sammanfattning."
NO_OUTLOOK = "Ingen har skrivit någon framåtblick."
STRATEGY_IN_SHORT = "Strategin återges här i korthet, med våra ord. Det är strategin själv som gäller."
NET_EXPLAINED = "Tabellen visar dem som väntas få en del av kostnaden återbetald, och allt tillsammans."
FIXED_PRICES = "Fasta priser"
PROGRAMMES_ELSEWHERE = (
    "Deras kostnad, återbetalning och arbetsinsats står i avsnitt 3, 4 och 5, platserna i kommittéerna i avsnitt 6."
)
HOW_KNOWN = (
    "En källa bevisar bara sin egen tid. En plats som ingen källa nämner är okänd, inte vakant. Ordförande och vice "
    "ordförande räknas som ordinarie."
)
SOURCE_NUMBERS = "Numret i kolumnen Källa nr leder till tabellen över källor i avsnitt 15."
FOR_MACHINES = "Rapportens siffror finns också i arbetsboken som hör till rapporten."
NO_SOURCES = "Ingen källa finns bland uppgifterna."
NOT_THE_ACCOUNTS = "Resornas kostnad kommer från resorna själva. I avsnitt 4 räknas resor ur redovisningen; de två ska inte läggas ihop."
NO_MEETINGS_LISTED = "Inga återrapporter från möten {year} finns i uppgifterna."
NO_REPRESENTATIVES = "Ingen källa visar någon företrädare {year}."
NO_FIGURES = "Inget samarbete väntas ha siffror {year}."
TRAVEL_RULE = "Strategin om resor"
RESULT, RISK, RECOMMENDATION, COMMENTS = "Vad samarbetet gav", "Risker", "Rekommendation", "Kommentarer"
OWN_FINANCING = (
    "Egen finansiering är kostnaden minus det som betalas tillbaka. Platser är de förtroendevaldas platser i "
    "politiska organ."
)
KEYWORDS = ("internationellt arbete", "årsrapport", "regionstyrelsen")
_COUNTED = {
    Assessment.MET: ("uppfylld", "uppfyllda"),
    Assessment.PARTLY: ("delvis uppfylld", "delvis uppfyllda"),
    Assessment.NOT_MET: ("ej uppfylld", "ej uppfyllda"),
    Assessment.NOT_ASSESSED: ("ej bedömd", "ej bedömda"),
}


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


def head(row: DocumentHead | None, year: int, responsible: str | None) -> tuple[tuple[str, str], ...]:
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
    return (("Siffrornas år", str(year)), *((name, str(value or cell.MISSING)) for name, value in fields))


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
        rows += [("Återbetalt", figure(costs.income)), ("Nettokostnad", figure(costs.net))]
    return (*rows, (f"Arbetsinsats {year}, av en heltidstjänst", figure(picture.everything.effort)))


def figure(shown: Figure) -> str:
    """A figure for a list of facts: `minst 1 200 000 kr (preliminärt), 6 av 6 har uppgift, 1 delvis`."""
    if not shown.applicable:
        return cell.NOTHING
    return f"{figure_text.amount_with_status(shown)}, {figure_text.coverage(shown)}"


def signed(row: DocumentText | Comment) -> str:
    """Who wrote a text and when, as far as it says."""
    return ", ".join(str(part) for part in (row.author, row.written_on) if part)


def written_parts(year: int) -> tuple[str, ...]:
    """What people write about a collaboration, as it is called in a sentence about what is missing."""
    return ("syftet", f"vad det gav {year}", "risker", "rekommendation")


def missing(what: Sequence[str]) -> str:
    """What is missing in a part of the report, in one sentence."""
    return f"Uppgift saknas om {swedish.enumeration(what)}."


def missing_for_all(what: Sequence[str]) -> str:
    """What is missing for every collaboration, said once instead of for each."""
    return f"För samtliga samarbeten saknas uppgift om {swedish.enumeration(what)}."


def other_issues(count: int) -> str:
    """How many other known issues the dataset has."""
    told = swedish.counted(count, "annan sak", "andra saker")
    return f"Datamängden har {told} att känna till, som inte gäller årets kostnader och arbetsinsats."


def nearest(today: dt.date) -> str:
    """The heading over what is late and falls due next."""
    return f"Försenat och närmast, sett från {today}"


def no_projects(year: int, *, any_: bool) -> str:
    """That no EU-funded project went on in the year, or that the data has none at all."""
    if any_:
        return f"Inget EU-finansierat projekt i uppgifterna pågick {year}."
    return "Inga EU-finansierade projekt är införda. Varje nämnd beslutar om sina projekt."


def area(found: AreaGoals, linked_: Sequence[Collaboration], year: int, today: dt.date) -> str:
    """One priority area: its goals with how they went, and the collaborations that belong to it."""
    goals_ = goals(found.goals, year, today)
    told = [f"{fact.title}: {fact.text}" for fact in (goals_,) if fact.text] or [f"Mål {year}: inga i uppgifterna."]
    labels = swedish.enumeration(row.label for row in linked_)
    return " ".join([*told, f"Samarbeten som hör hit: {labels or cell.MISSING}."])


def results_told(told: int, expected: int, year: int) -> str:
    """For how many collaborations somebody has written what they gave."""
    return f"Vad det gav {year} är beskrivet för {told} av {swedish.counted(expected, 'samarbete', 'samarbeten')}."


def evidence(row: Result) -> str:
    """What a result rests on and whom it reached."""
    return f"Underlag: {row.evidence or cell.MISSING}. Nådde: {row.reached or cell.MISSING}."


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of one collaboration under a title; the text is empty where nobody has told.

    `lacking` is what it is called in a sentence about what is missing.
    """

    title: str
    text: str
    lacking: str


AREAS, STRATEGIES = ("Prioriterade områden", "prioriterade områden"), ("Kopplade strategier", "kopplade strategier")


def linked(name: tuple[str, str], items: Iterable[Linked]) -> Fact:
    """The parts of the strategy that a collaboration is linked to; `name` is the title, and what may be missing."""
    text = swedish.enumeration(f"{each.item.title}{register_words.conclusion(each.row.certainty)}" for each in items)
    return Fact(name[0], f"{text}." if text else "", name[1])


def agreement(row: Agreement | None, today: dt.date) -> Fact:
    """An agreement with its period and how its evaluation stands."""
    text = ""
    if row is not None:
        period, stands = register_words.agreement_period(row), register_words.evaluation(row, today)
        text = f"{row.title}. Gäller: {period}. Utvärdering: {stands}."
    return Fact("Avtal", text, "avtal")


def goals(found: Iterable[Activity], year: int, today: dt.date) -> Fact:
    """Goals with how they went: `Utvärdera kontoret (uppfyllt); Fler unga (läget är inte ifyllt).`."""
    text = "; ".join(f"{goal.goal} ({plan_words.state(goal, today)})" for goal in found)
    return Fact(f"Mål {year}", f"{text}." if text else "", f"mål {year}")


def judged(states: Sequence[GuidelineState], on: dt.date) -> Fact:
    """How many guidelines one collaboration meets: `5 uppfyllda, 1 ej uppfylld och 1 ej bedömd (2025-12-31).`."""
    counted = {state: sum(row.state is state for row in states) for state in Assessment}
    told = [swedish.counted(count, *_COUNTED[state]) for state, count in counted.items() if count]
    known = any(row.assessment is not None for row in states)
    text = f"{swedish.enumeration(told)} ({on})." if known else ""
    return Fact("Riktlinjer", text, "bedömning av riktlinjerna")


def subject(row: Comment) -> str:
    """What a comment is about."""
    return swedish.sentence(row.subject.word)


def fixed_prices(words: ChartWords) -> str:
    """The years' costs in fixed prices, with the index they were converted with."""
    return f"{words.measure}. {words.text}"


def per_inhabitant(shown: YearPerInhabitant) -> str:
    """The cost per inhabitant with what it is divided by; or why it cannot be told."""
    told = cost_words.per_inhabitant_sentence(shown)
    if shown.per_inhabitant.value is None:
        return told
    return f"Per invånare: {figure_text.amount(shown.per_inhabitant)}. {told}"


def none_known(columns: Sequence[YearColumn]) -> bool:
    """Whether a chart over years would show nothing."""
    return all(column.total.value is None for column in columns)


def of_panels(panels: Sequence[Panel], words: ChartWords) -> tuple[ChartWords, ...]:
    """The words of charts that belong together: the message stands with the first, what they show with the last."""
    last = len(panels) - 1
    return tuple(
        replace(
            words,
            headline=words.headline if place == 0 else panel.measure,
            measure=f"{panel.measure}. {words.measure}" if place == 0 else words.measure,
            alt=panel.alt,
            text=words.text if place == last else "",
            key=words.key if place == last else "",
        )
        for place, panel in enumerate(panels)
    )
