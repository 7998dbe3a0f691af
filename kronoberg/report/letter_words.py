"""The Swedish words of the letters that go with the April report and the action plan (tjänsteskrivelser)."""

from kronoberg.analysis.plan.coming_plan import ComingPlan
from kronoberg.domain.contracts.reporting import DocumentHead
from kronoberg.domain.words import TextPart
from kronoberg.show import cell
from kronoberg.topics.plan import document_words as plan_document_words

LETTER = "Tjänsteskrivelse"
SIGNED_BY, SIGNATURE = "Undertecknas av", "Datum och namnteckning"
LINE = "_" * 40
"""Where it is signed by hand."""
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


def key_figures(year: int) -> str:
    """The caption of the key figures."""
    return f"Nyckeltal {year}"


def memo(head: DocumentHead | None) -> str:
    """The letter itself as the first of what the decision rests on, with what is filled in of its head."""
    reference = (
        f"daterad {head.dated}" if head and head.dated else "",
        f"Dnr {head.dnr}" if head and head.dnr else "",
        f"dokument-id {head.document_number}" if head and head.document_number else "",
    )
    return ", ".join(filter(None, ("Denna tjänsteskrivelse", *reference)))


def signature(head: DocumentHead | None) -> tuple[tuple[str, str], ...]:
    """The lines to sign on: who signs, and the place for the signature."""
    signed_by = head.signed_by if head else None
    return (SIGNED_BY, signed_by or cell.MISSING), (SIGNATURE, LINE)


def plan_totals(found: ComingPlan) -> tuple[str, ...]:
    """What the plan costs and takes as far as the data has it, a sentence each; calculations are told apart."""
    said = [plan_document_words.budget_sentence(found), plan_document_words.effort_sentence(found)]
    if not found.has_budget:
        said.append(f"{plan_document_words.calculated_sentence(found)} {PLAN_CALCULATED}")
    return tuple(said)
