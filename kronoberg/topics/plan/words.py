"""The action plan in Swedish: what it holds, how its goals went, who decides it, and the draft of the next one."""

import datetime as dt
from collections.abc import Mapping

from kronoberg.analysis.costs.budget import BudgetComparison
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.plan.action_plan import AreaGoals, Plan, Resources
from kronoberg.analysis.plan.draft import Draft, Line, Method
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Activity, Decision
from kronoberg.domain.words import Code, GoalState, RuleKind
from kronoberg.show import cell, figure_text
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.documents import written_words
from kronoberg.topics.plan import decision_words


class Part(Code):
    """The parts of the page Plan och uppföljning."""

    PLAN = "plan", "Årets plan"
    GUIDELINES = "guidelines", "Riktlinjer"
    WHEEL = "wheel", "Årshjul"
    DRAFT = "draft", "Utkast till nästa"


DRAFT_IN_ADDRESS = "utkast"
"""The word in the address for the year that the draft is for."""
NO_INDEX = "Ingen uppräkning"
NOT_OVER, NOT_FILLED_IN = "året är inte slut", "läget är inte ifyllt"
NO_AREA = "Utan prioriterat område"
RESOURCES = "Pengar och tid"
NOTHING_IS_SAVED = (
    "Inget sparas av att du godtar. Det som du godtar finns i sidans adress och i filerna som du hämtar. Det som ingen "
    "har godtagit står som uppgift saknas, aldrig som noll. Utkastet gäller kostnader; återbetalningar räknas inte med."
)


def summary(book: Book, plan: Plan, today: dt.date) -> str:
    """How many goals the year has and how they went; without any, who decides them and when."""
    goals = plan.everything
    if not goals.goals:
        return f"{no_goals(plan.year)} {who_decides(book)}".strip()
    said = f"Handlingsplanen {plan.year} har {swedish.counted(len(goals.goals), 'mål', 'mål')}"
    parts = [swedish.counted(count, *state.facts.forms) for state in GoalState if (count := goals.by_state[state])]
    open_ = goals.by_state[None]
    if not parts:
        unfilled = NOT_FILLED_IN if open_ == 1 else "för alla är läget inte ifyllt"
        return f"{said}; {NOT_OVER if _not_over(plan.year, today) else unfilled}."
    if open_:
        unfilled = "där året inte är slut" if _not_over(plan.year, today) else "där läget inte är ifyllt"
        parts.append(swedish.counted(open_, unfilled, unfilled))
    return f"{said}: {swedish.enumeration(parts)}."


def without_goals(plan: Plan) -> str:
    """The strategy's priority areas that the plan has no goal for; empty when each has one."""
    named = [area_name(area) for area in plan.areas if not area.goals]
    return f"Inget mål för {swedish.enumeration(named)}." if named else ""


def no_goals(year: int) -> str:
    """That the data has no goal for the year."""
    return f"Inga aktivitetsmål är införda för {year}."


def no_effort_budget(year: int) -> str:
    """That nothing in the data says how much effort is set aside for the year."""
    return f"Ingen budget för arbetsinsatsen {year} finns i uppgifterna."


def who_decides(book: Book) -> str:
    """The strategy's rule about the plan, with its section and who answers for it; empty when there is no rule."""
    return written_words.rule(book, RuleKind.PLAN)


def decided(decision: Decision | None, year: int) -> str:
    """When and by whom the plan was decided, or that it cannot be told."""
    if decision is None:
        return f"När handlingsplanen {year} beslutades framgår inte av uppgifterna."
    reference = decision_words.reference(decision)
    return f"Beslutad av {decision.decided_by} {decision.decided_on}{f' ({reference})' if reference else ''}."


def effort_sentence(resources: Resources) -> str:
    """The effort that was set aside beside what was used; that none was, where no source gives a budget."""
    year = resources.year
    if resources.effort_budget is None:
        return no_effort_budget(year)
    budget, used = figure_text.amount(resources.effort_budget), figure_text.amount_with_status(resources.effort)
    return f"Arbetsinsats {year}, {figure_text.OF_A_POST}: avsatt {budget} (budget), använt {used}."


def area_name(area: AreaGoals) -> str:
    """The priority area's name."""
    return area.area.title if area.area is not None else NO_AREA


def state(goal: Activity, today: dt.date) -> str:
    """How a goal went; before the year's end that it is not over, afterwards that nobody has filled it in."""
    return goal.state.word if goal.state is not None else without_state(goal.year, today)


def without_state(year: int, today: dt.date) -> str:
    """What stands for the state of a year's goal that nobody has given one."""
    return NOT_OVER if _not_over(year, today) else NOT_FILLED_IN


def result(goal: Activity, today: dt.date) -> str:
    """What was reached; before the year's end that it is not over, afterwards that it is missing."""
    return goal.result or (NOT_OVER if _not_over(goal.year, today) else cell.MISSING)


def _not_over(year: int, today: dt.date) -> bool:
    return year >= today.year


def target(goal: Activity) -> str:
    """The indicator with its target, `Antal yttranden: 3`, or what of them there is."""
    return ": ".join(part for part in (goal.indicator, goal.target) if part) or cell.MISSING


def carried_over(goal: Activity) -> str:
    """Where a goal of the draft comes from."""
    return f"från planen {goal.year}, att pröva"


def index_choices(indices: tuple[PriceIndex, ...]) -> Mapping[str, str]:
    """The words of how costs in kronor are raised: not at all, which has no key, or by a price index."""
    found = cost_words.price_choices(index for index in indices if index.base_year - 1 in index.values)
    return found | {"": NO_INDEX}


def draft_summary(draft: Draft) -> str:
    """What the draft is made from, and what it lacks."""
    if not draft.lines:
        return (
            f"Ett utkast för {draft.year} kan inte räknas: uppgift saknas om både kostnad och budget {draft.base_year}."
        )
    lacking = swedish.enumeration(owner.label for owner in draft.without_basis)
    also = f" Uppgift saknas för {lacking}." if lacking else ""
    unchanged = any(line.method is Method.UNCHANGED for line in draft.lines)
    return (
        f"Kryssa för de uträkningar som ska bli budget {draft.year}. Varje uträkning visar vad den bygger på: "
        f"kostnaden eller budgeten {draft.base_year}{_latest(draft)}, eller en avgift i utländsk valuta gånger en "
        f"växelkurs.{' Där ingen omräkning står är beloppet oförändrat.' if unchanged else ''}{also}"
    )


def _latest(draft: Draft) -> str:
    """Why the calculations do not start from the year before the plan's, when they do not."""
    return "" if draft.base_year == draft.year - 1 else ", det senaste året med någon uppgift"


def calculation(draft: Draft, line: Line, *, whole: bool = False, listed: bool = False) -> str:
    """A line's calculation in full: `Medlemsavgift: 15 600 EUR (2025) × 11,08 kr per EUR (2025) = 172 848 kr`.

    In a document its kronor are `whole`. Where many are `listed`, what is carried on as it is says no more.
    """
    name, written = swedish.sentence(line.category.word), figure_text.amount if whole else figure_text.exact_amount
    result = written(line.proposal)
    base = f"{written(line.base)} ({line.base.status.word} {draft.base_year})"
    if line.method is Method.EXCHANGE_RATE:
        fee, rate = line.assumptions
        amount = f"{swedish.decimal(fee.value)}{swedish.NBSP}{fee.unit} ({fee.year})"
        return f"{name}: {amount} × {swedish.decimal(rate.value)}{swedish.NBSP}{rate.unit} ({rate.year}) = {result}"
    if line.method is Method.INDEX:
        before, after = line.assumptions
        rise = f"{swedish.decimal(after.value)} ({after.year}) / {swedish.decimal(before.value)} ({before.year})"
        return f"{name}: {base} × {rise} = {result}"
    if line.method is Method.UNCHANGED:
        return f"{name}: {base}{'' if listed else ', oförändrat'}"
    return f"{name}: kan inte räknas, uppgift saknas för {draft.base_year}"


def draft_of(year: str) -> str:
    """A year to draft a plan for, told in words: `Plan 2027 (nästa år)`."""
    return f"Plan {year}"


def draft_result(draft: Draft, accepted: int) -> str:
    """How many of the calculations have been accepted."""
    countable = sum(line.method is not Method.NONE for line in draft.lines)
    return f"{accepted} av {swedish.counted(countable, 'uträkning', 'uträkningar')} är godtagna."


def goals_to_try(draft: Draft) -> str:
    """What the goals that are carried over are, or that there are none."""
    if not draft.plan.everything.goals:
        return f"Det finns inga mål att föra över: planen {draft.plan.year} har inga mål i uppgifterna."
    return f"Målen är hämtade ur planen {draft.plan.year} och ska prövas på nytt. Inga nya mål föreslås."


def budget_sentences(book: Book, compared: BudgetComparison) -> tuple[str, ...]:
    """How the cost came out against the budget, with its statuses, and who has no budget."""
    told = []
    if compared.rows:
        statuses = swedish.enumeration(status.word for status in compared.statuses) or cell.MISSING
        budget, cost = figure_text.amount(compared.budget), figure_text.amount(compared.cost)
        headline = cost_words.budget_words(book, compared).headline
        told.append(f"{headline}. Budget {budget}, kostnad {cost} ({statuses}).")
    return tuple(filter(None, (*told, cost_words.no_budget(compared))))


def budget_link(year: int) -> str:
    """The way to the budget and the cost of each collaboration."""
    return f"Budget och kostnad {year} för varje samarbete"


def plan_link(year: int) -> str:
    """The way to another year's plan."""
    return f"Visa handlingsplanen {year}"
