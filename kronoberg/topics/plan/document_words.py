"""The Swedish words of the document with a year's action plan, and of the letter that goes with it."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from kronoberg.analysis.plan.coming_plan import ComingPlan
from kronoberg.analysis.plan.draft import Line, Method
from kronoberg.domain import swedish
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure
from kronoberg.show import cell, figure_text
from kronoberg.topics.overview import words as describe
from kronoberg.topics.plan import words as plan_words

GROSS = "Budget och kostnader är brutto: det som betalas tillbaka är inte avdraget."
NOT_DECIDED = (
    "Uträkningarna nedan är ingen budget. De visar vad kostnaden blir om den räknas upp på det sätt som står på varje "
    "rad. Det som ingen har godtagit står som uppgift saknas i planen, aldrig som noll."
)
ACCEPTED, NOT_ACCEPTED, CANNOT = "godtagen i utkastet, inte beslutad", "ingen har godtagit den", cell.NOTHING
NOTHING_ASSUMED = "Uträkningarna bygger på beloppen {year} och på ingenting annat."
NO_SOURCES = "Ingen källa säger något om planen eller om året före."
DOCUMENTS_HOLD = (
    "Dokumenten görs av hela datamängden, också när du har gjort ett urval. Ett utkast märker ut det som saknas."
)
NOTHING_MISSING = "Ingenting av det som planen ska ha saknas i uppgifterna."


def of_resources(found: ComingPlan) -> str:
    """What the amounts in the table of resources are, and the status of the year before."""
    before = describe.status_line(found.before) if found.before.everything.costs.gross.value is not None else ""
    return " ".join(filter(None, (GROSS, before, describe.outside_totals(found.picture))))


def known(found: ComingPlan) -> tuple[str, ...]:
    """The plan in short: its goals, its budget and the effort set aside, as far as it has them."""
    told = (
        goals_sentence(found) if found.plan.everything.goals else "",
        budget_sentence(found) if found.has_budget else "",
        effort_sentence(found) if found.effort_budgets else "",
    )
    return tuple(filter(None, told))


def unwritten(what: Sequence[str]) -> str:
    """Which texts nobody has written; empty when all are."""
    return f"Inte skrivet: {swedish.enumeration(what)}." if what else ""


def title(year: int) -> str:
    """What the document is called."""
    return f"Handlingsplan {year} för det internationella arbetet"


def as_documents(year: int) -> str:
    """The heading over what can be fetched."""
    return f"Handlingsplanen {year} som dokument"


def letter(year: int) -> str:
    """What the letter that goes with the plan is called."""
    return f"Tjänsteskrivelse till handlingsplanen {year}"


def standing(found: ComingPlan) -> str:
    """Whether the plan is decided, by whom and when; else that it is a proposal."""
    if found.decision is None:
        return f"Inget beslut om handlingsplanen {found.year} finns i uppgifterna. Den är ett förslag."
    return plan_words.decided(found.decision, found.year)


def subtitle(found: ComingPlan) -> str:
    """The line below the title: decided when, or a proposal."""
    return "Förslag" if found.decision is None else f"Beslutad {found.decision.decided_on}"


def budget_sentence(found: ComingPlan) -> str:
    """The budget of everything, and of how many; that there is none when nobody has one."""
    if not found.has_budget:
        return f"Ingen budget för kostnader {found.year} finns i uppgifterna."
    total = found.budget(found.picture.everything)
    return f"Budget {found.year}: {figure_text.amount(total)}{_lacking(total)}."


def effort_sentence(found: ComingPlan) -> str:
    """The effort that is set aside, and for how many; that there is none when nobody has a budget for it."""
    if not found.effort_budgets:
        return plan_words.no_effort_budget(found.year)
    total = found.effort_budget(found.picture.everything)
    set_aside = f"{figure_text.amount(total)} {figure_text.OF_A_POST}"
    return f"Avsatt arbetsinsats {found.year}: {set_aside} (budget){_lacking(total)}."


def _lacking(total: Figure) -> str:
    lacking = figure_text.lacking(total)
    return f", {lacking}" if lacking else ""


def calculated_sentence(found: ComingPlan, accepted: int = 0) -> str:
    """What the calculations come to together, if any can be made, and how many are accepted; never as a budget."""
    if not any(line.method is not Method.NONE for line in found.draft.lines):
        return (
            f"Ingen uträkning kan göras för {found.year}: uppgift saknas om både kostnad och budget "
            f"{found.draft.base_year}."
        )
    together = figure_text.amount(found.all_calculated())
    return f"{plan_words.draft_result(found.draft, accepted)} Om alla godtas blir det {together}."


def whom_calculated(found: ComingPlan) -> str:
    """For whom there are calculations, since they have no budget, and for whom there is nothing to calculate from."""
    lacking = _labels(found.draft.without_basis)
    also = f" För {lacking} finns inget att räkna på: uppgift saknas om {found.draft.base_year}." if lacking else ""
    if not found.has_budget:
        return also.strip()
    return f"Ingen budget {found.year} finns för {_labels(found.without_budget)}.{also}"


def line_standing(line: Line, accepted: Collection[str]) -> str:
    """Whether somebody has accepted a calculation; a dash where there is none."""
    if line.method is Method.NONE:
        return CANNOT
    return ACCEPTED if line.key in accepted else NOT_ACCEPTED


def goals_sentence(found: ComingPlan) -> str:
    """How many goals the plan has, and in how many of the priority areas."""
    goals = found.plan.everything.goals
    if not goals:
        return plan_words.no_goals(found.year)
    named = [area for area in found.plan.areas if area.area is not None]
    filled = sum(bool(area.goals) for area in named)
    return (
        f"Handlingsplanen {found.year} har {_goals(len(goals))}, i {filled} av "
        f"{swedish.counted(len(named), 'prioriterat område', 'prioriterade områden')}."
    )


def goals_to_try(year: int) -> str:
    """The heading over goals of the year before."""
    return f"Mål att pröva för {year}"


def tried_from(found: ComingPlan) -> str:
    """What the sources of the draft are used for: goals to try, and the amounts that calculations start from."""
    before, base = found.year - 1, found.draft.base_year
    return f"mål och belopp {before}" if base == before else f"mål {before} och belopp {base}"


def responsible(found: ComingPlan) -> tuple[tuple[str, str], ...]:
    """Who answers for which collaborations, in the order of the collaborations; for whom nobody does is missing."""
    by_name: dict[str, list[str]] = {}
    for row in found.rows:
        if row.collaboration.responsible:
            by_name.setdefault(row.collaboration.responsible, []).append(row.collaboration.label)
    return tuple((name, f"{swedish.enumeration(labels)}.") for name, labels in by_name.items())


def no_goals_in(names: Iterable[str]) -> str:
    """Which priority areas have no goal."""
    return f"Inga mål är införda för {swedish.enumeration(names)}."


def missing(found: ComingPlan) -> tuple[str, ...]:
    """What the plan lacks, a sentence each."""
    return (*_goals_missing(found), *_resources_missing(found))


def _goals_missing(found: ComingPlan) -> Iterator[str]:
    goals = found.plan.everything.goals
    if not goals:
        yield plan_words.no_goals(found.year)
    elif found.areas_without_goals:
        yield no_goals_in(plan_words.area_name(area) for area in found.areas_without_goals)
    if untold := [goal for goal in goals if not goal.indicator or not goal.target]:
        yield f"{_goals(len(untold))} saknar indikator eller målvärde."
    if unset := [goal for goal in goals if not goal.resources]:
        yield f"{_goals(len(unset))} saknar resurser."
    if nobody := [goal for goal in goals if not goal.responsible]:
        yield f"{_goals(len(nobody))} saknar ansvarig."


def _resources_missing(found: ComingPlan) -> Iterator[str]:
    if not found.has_budget:
        yield budget_sentence(found)
    elif found.without_budget:
        yield f"Ingen budget för kostnader {found.year} finns för {_labels(found.without_budget)}."
    if not found.effort_budgets:
        yield effort_sentence(found)
    elif unset := _without_effort(found):
        yield f"Ingen budget för arbetsinsatsen {found.year} finns för {_labels(unset)}."
    if owners := [row.collaboration for row in found.rows if not row.collaboration.responsible]:
        yield f"Vem som ansvarar framgår inte för {_labels(owners)}."


def _without_effort(found: ComingPlan) -> list[Collaboration]:
    return [
        row.collaboration
        for row in found.rows
        if (budget := found.effort_budgets[row.collaboration.collaboration_id]).applicable and budget.value is None
    ]


def _goals(count: int) -> str:
    return swedish.counted(count, "mål", "mål")


def _labels(rows: Iterable[Collaboration]) -> str:
    return swedish.enumeration(row.label for row in rows)
