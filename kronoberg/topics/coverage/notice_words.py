"""What to notice, in Swedish, and where in the product each thing is seen."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kronoberg.analysis.coverage.notices import Kind, Notice
from kronoberg.domain import swedish
from kronoberg.show import figure_text
from kronoberg.topics.collaborations import story_words
from kronoberg.topics.costs.page_words import Part
from kronoberg.topics.overview import words as describe
from kronoberg.topics.plan import words as plan_words

MONEY, SOURCES, REGISTER, GUIDELINES = "pengar", "kallor", "samarbeten", "plan"
_PARTS = {Kind.REIMBURSEMENT_MISSING: Part.NET, Kind.EFFORT_MISSING: Part.EFFORT}
"""The part of the page about money and time; what is not named here is about each collaboration's cost."""


@dataclass(frozen=True, slots=True)
class NoticeText:
    """A notice as a sentence, with the page that shows more and the choices to open it with."""

    sentence: str
    page: str
    choices: dict[str, str] = field(default_factory=dict)


def text(notice: Notice) -> NoticeText:
    """A notice as a sentence with its link."""
    sentence, page = _SENTENCES[notice.kind]
    choices = {"del": plan_words.Part.GUIDELINES.value} if page == GUIDELINES else {}
    if len(notice.collaborations) == 1 and page != SOURCES:
        choices["samarbete"] = notice.collaborations[0].collaboration_id
    if page == REGISTER:
        choices["kapitel"] = story_words.Part.STEERING
    if page == MONEY:
        choices["del"] = _PARTS.get(notice.kind, Part.COLLABORATIONS)
    if len(notice.years) == 1:
        choices["ar"] = str(notice.years[0])
    return NoticeText(sentence=sentence(notice), page=page, choices=choices)


def _names(notice: Notice) -> str:
    return swedish.enumeration(collaboration.label for collaboration in notice.collaborations)


def _years(notice: Notice) -> str:
    return swedish.enumeration(str(year) for year in notice.years)


def _title(notice: Notice) -> str:
    return f"{_names(notice)}: {notice.agreement.title if notice.agreement else ''}"


def _ends(notice: Notice) -> str:
    return str(notice.agreement.valid_to) if notice.agreement else ""


def _not_met(notice: Notice) -> str:
    said = swedish.counted(notice.count, "riktlinje är inte uppfylld", "riktlinjer är inte uppfyllda")
    return f"{said}: {_names(notice)}."


def _partly_met(notice: Notice) -> str:
    said = swedish.counted(notice.count, "riktlinje är bara delvis uppfylld", "riktlinjer är bara delvis uppfyllda")
    return f"{said}: {_names(notice)}."


def _not_judged(notice: Notice) -> str:
    if notice.count == notice.total:
        return "Ingen har bedömt hur samarbetena följer strategins riktlinjer."
    judgements = swedish.counted(notice.total, "bedömning", "bedömningar")
    return f"{notice.count} av {judgements} mot strategins riktlinjer är inte gjorda."


def _change(notice: Notice) -> str:
    return figure_text.signed_amount(notice.change) if notice.change else ""


_SENTENCES: dict[Kind, tuple[Callable[[Notice], str], str]] = {
    Kind.AGREEMENT_ENDED: (lambda n: f"{_title(n)} gick ut {_ends(n)}; inget nytt avtal är infört.", REGISTER),
    Kind.AGREEMENT_ENDS: (lambda n: f"{_title(n)} går ut {_ends(n)}.", REGISTER),
    Kind.GUIDELINE_NOT_MET: (_not_met, GUIDELINES),
    Kind.GUIDELINE_PARTLY_MET: (_partly_met, GUIDELINES),
    Kind.GUIDELINE_NOT_ASSESSED: (_not_judged, GUIDELINES),
    Kind.YEARS_WITHOUT_FIGURES: (lambda n: f"Inga kostnader eller arbetsinsatser är införda för {_years(n)}.", SOURCES),
    Kind.COST_MISSING: (lambda n: f"Kostnaden {_years(n)} saknas för {_names(n)}.", MONEY),
    Kind.COST_PARTIAL: (lambda n: f"Kostnaden {_years(n)} är bara delvis känd för {_names(n)}.", MONEY),
    Kind.REIMBURSEMENT_MISSING: (lambda n: f"Återbetalningen {_years(n)} saknas för {_names(n)}.", MONEY),
    Kind.EFFORT_MISSING: (lambda n: f"Arbetsinsatsen {_years(n)} saknas för {_names(n)}.", MONEY),
    Kind.UNUSUAL_CHANGE: (
        lambda n: f"Ovanligt stor ändring för {_names(n)} från {n.years[0]} till {n.years[1]}: {_change(n)}.",
        MONEY,
    ),
    Kind.YEAR_ASSUMED: (lambda n: f"Källan säger inte vilket år som beloppet för {_names(n)} gäller.", MONEY),
    Kind.UNCLEAR: (lambda n: describe.only_unclear(n.collaborations, n.years[0]), SOURCES),
}
