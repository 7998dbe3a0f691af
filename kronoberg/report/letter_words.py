"""The Swedish words of the letters that go with the April report and the action plan (tjänsteskrivelser)."""

from kronoberg.analysis.overview.overview import YearOverview
from kronoberg.analysis.plan.coming_plan import ComingPlan
from kronoberg.domain.contracts.reporting import DocumentHead
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import TextPart
from kronoberg.show import cell, figure_text
from kronoberg.topics.overview import words as describe
from kronoberg.topics.plan import document_words as plan_document_words

LETTER = "Tjänsteskrivelse"
SIGNED_BY, SIGNATURE = "Undertecknas av", "Datum och namnteckning"
BY_HAND = "skrivs när tjänsteskrivelsen undertecknas"
PLAN_CALCULATED = "Uträkningarna med sina antaganden står i handlingsplanen. De är ingen budget."
PERSPECTIVES = (
    ("Jämställdhet", TextPart.EQUALITY),
    ("Barnrätt", TextPart.CHILDREN),
    ("Hållbarhet", TextPart.SUSTAINABILITY),
)


def report_title(year: int) -> str:
    """What the letter to the April report is about."""
    return f"Årsrapport {year} för det internationella arbetet"


def report_period(year: int) -> str:
    """Which year the report is about and when it is given."""
    return f"Rapporten gäller siffrorna för {year} och ges i april {year + 1}."


def memo(head: DocumentHead | None) -> str:
    """The letter itself as the first of what the decision rests on."""
    reference = ", ".join(
        part
        for part in (
            f"daterad {head.dated}" if head and head.dated else f"datum: {cell.MISSING}",
            f"Dnr {head.dnr}" if head and head.dnr else "",
            f"dokument-id {head.document_number}" if head and head.document_number else "",
        )
        if part
    )
    return f"Denna tjänsteskrivelse, {reference}"


def signature(head: DocumentHead | None) -> tuple[tuple[str, str], ...]:
    """The lines to sign on: who signs, and the place for the signature."""
    signed_by = head.signed_by if head else None
    return (SIGNED_BY, signed_by or cell.MISSING), (SIGNATURE, BY_HAND)


def year_totals(picture: YearOverview) -> tuple[tuple[str, str], ...]:
    """A year's totals, name and value, each with its status and how many it is made of."""
    costs, year = picture.everything.costs, picture.year
    known = figure_text.lacking
    lines = [
        (f"Bruttokostnad {year}", costs.gross, known(costs.gross)),
        ("Varav samarbeten", picture.collaborations.costs.gross, known(picture.collaborations.costs.gross)),
        ("Varav EU-program", picture.programmes.costs.gross, known(picture.programmes.costs.gross)),
        ("Återbetalt", costs.income, known(costs.income)),
        *([("Nettokostnad", costs.net, describe.net_coverage(costs))] if costs.income.applicable else []),
        ("Arbetsinsats av en heltidstjänst", picture.everything.effort, known(picture.everything.effort)),
    ]
    return tuple((name, _told(figure, coverage)) for name, figure, coverage in lines if figure.applicable)


def where_from(source: str) -> str:
    """Where the totals come from, and where each figure's own source stands."""
    return f"{source} Källan till varje siffra står i årsrapporten."


def plan_totals(found: ComingPlan) -> tuple[str, ...]:
    """What the plan costs and takes as far as the data has it, a sentence each; calculations are told apart."""
    said = [plan_document_words.budget_sentence(found), plan_document_words.effort_sentence(found)]
    if not found.has_budget:
        said.append(f"{plan_document_words.calculated_sentence(found)} {PLAN_CALCULATED}")
    return tuple(said)


def _told(figure: Figure, coverage: str) -> str:
    words = figure_text.amount_with_status(figure)
    return f"{words}, {coverage}" if figure.value is not None and coverage else words
