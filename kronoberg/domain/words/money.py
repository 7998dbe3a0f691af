"""What figures are: their status, how certain they are, what they pay."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kronoberg.domain.words import drawing
from kronoberg.domain.words.code import Code
from kronoberg.domain.words.drawing import Bar, Line


class Standing(Enum):
    """What a status makes of a figure."""

    ACTUAL = auto()
    """It tells what was: such figures add up, and the strongest counts."""
    PLANNED = auto()
    """It tells what was meant: never added to the others."""
    WITHOUT_VALUE = auto()


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """What is known of a status.

    Attributes
    ----------
    word
        What readers see: `utfall`.
    participle, plural, predicate
        The word in sentences: `varav uppskattat 5 kr`, `bygger på uppskattningar`, `beloppen är uppskattade`.
    explanation
        What it means, in Swedish.
    standing
        What it makes of a figure.
    bar
        How it is drawn.
    """

    word: str
    participle: str
    plural: str
    predicate: str
    explanation: str
    standing: Standing
    bar: Bar


_NO_BAR = Bar("ingen stapel", 0, Line.WHOLE)


class Status(Code):
    """How certain a figure is (design, promise 1). Those of actual figures stand first, strongest first."""

    facts: StatusFacts

    OUTCOME = (
        "outcome",
        StatusFacts(
            word="utfall",
            participle="utfall",
            plural="utfall",
            predicate="utfall",
            explanation="Uppgiften är slutlig, till exempel ur ett bokslut eller en beslutad rapport.",
            standing=Standing.ACTUAL,
            bar=Bar("fylld stapel", 1.0, Line.WHOLE),
        ),
    )
    PRELIMINARY = (
        "preliminary",
        StatusFacts(
            word="preliminärt",
            participle="preliminärt",
            plural="preliminära uppgifter",
            predicate="preliminära",
            explanation="Uppgiften kan ändras, eller så saknas någon del av den.",
            standing=Standing.ACTUAL,
            bar=Bar("ljusare stapel med streckad kant", 0.7, Line.DASHED),
        ),
    )
    ESTIMATE = (
        "estimate",
        StatusFacts(
            word="uppskattning",
            participle="uppskattat",
            plural="uppskattningar",
            predicate="uppskattade",
            explanation="Någon har bedömt uppgiften. Den är inte hämtad ur bokföring eller tidredovisning.",
            standing=Standing.ACTUAL,
            bar=Bar("ljus stapel med streckad kant", 0.25, Line.DOTTED),
        ),
    )
    BUDGET = (
        "budget",
        StatusFacts(
            word="budget",
            participle="budgeterat",
            plural="budgetar",
            predicate="budgeterade",
            explanation="Det som planerades. Budgeten visas för sig och ersätter aldrig ett utfall.",
            standing=Standing.PLANNED,
            bar=Bar("ram utan fyllning", 0, Line.WHOLE),
        ),
    )
    MISSING = (
        "missing",
        StatusFacts(
            word="uppgift saknas",
            participle="okänt",
            plural="uppgifter som saknas",
            predicate="okända",
            explanation="Uppgiften borde finnas, men ingen källa har den. Det är inte samma sak som noll.",
            standing=Standing.WITHOUT_VALUE,
            bar=_NO_BAR,
        ),
    )
    NOT_APPLICABLE = (
        "not_applicable",
        StatusFacts(
            word="ej tillämpligt",
            participle="ej tillämpligt",
            plural="uppgifter som inte är tillämpliga",
            predicate="inte tillämpliga",
            explanation="Det finns inget att veta, till exempel ingen avgift i ett EU-program.",
            standing=Standing.WITHOUT_VALUE,
            bar=_NO_BAR,
        ),
    )


def _of_standing(standing: Standing) -> tuple[Status, ...]:
    return tuple(status for status in Status if status.facts.standing is standing)


STRENGTH = _of_standing(Standing.ACTUAL)
"""The statuses that an actual figure can have, strongest first."""
NOT_FINAL = STRENGTH[1:]
"""Those that something stronger can take the place of."""
VALUELESS = _of_standing(Standing.WITHOUT_VALUE)


@dataclass(frozen=True, slots=True)
class ShownFacts:
    """What a choice of statuses is called, and the weakest that it shows; None shows all."""

    word: str
    weakest: Status | None


class ShownStatus(Code):
    """How certain the figures must be that a reader has chosen to see."""

    facts: ShownFacts

    ALL = "all", ShownFacts("alla", None)
    OUTCOME = "outcome", ShownFacts(f"bara {Status.OUTCOME.word}", Status.OUTCOME)
    OUTCOME_AND_PRELIMINARY = (
        "preliminary",
        ShownFacts(f"{Status.OUTCOME.word} och {Status.PRELIMINARY.word}", Status.PRELIMINARY),
    )

    @property
    def hidden(self) -> Sequence[Status]:
        """The statuses of actual figures that the choice leaves out."""
        weakest = self.facts.weakest
        return () if weakest is None else STRENGTH[STRENGTH.index(weakest) + 1 :]


class Certainty(Code):
    """How a row follows from its source (facts are never stronger than what the source says)."""

    STATED = "stated", "står i källan"
    DERIVED = "derived", "uträknat ur källan"
    SECONDARY = "secondary", "återgivet av annan"
    INFERRED = "inferred", "slutsats, står inte i källan"
    UNDATED = "undated", "källan saknar datum"


class YearBasis(Code):
    """Whether the source names the year."""

    STATED = "stated", "året står i källan"
    ASSUMED = "assumed", "året är antaget"


class Direction(Code):
    """Money out or money in."""

    EXPENSE = "expense", "kostnad"
    INCOME = "income", "intäkt"


@dataclass(frozen=True, slots=True)
class CategoryFacts:
    """What is known of a category.

    Attributes
    ----------
    word
        What readers see: `medlemsavgift`.
    colour
        Its colour in charts of expenses; None for one that is only income.
    directions
        Whether it is an expense, an income, or may be either.
    is_pay
        Whether people are paid by it. A voucher line of a post that one person has is near a personal salary: to
        others than the office it is only given as the year's sum.
    """

    word: str
    colour: str | None
    directions: tuple[Direction, ...]
    is_pay: bool = False


_EXPENSE, _INCOME = (Direction.EXPENSE,), (Direction.INCOME,)
_EITHER = (*_EXPENSE, *_INCOME)


class Category(Code):
    """What the money is for."""

    facts: CategoryFacts

    MEMBERSHIP_FEE = "membership_fee", CategoryFacts("medlemsavgift", drawing.GREEN, _EXPENSE)
    STAFF_SUPPORT = "staff_support", CategoryFacts("tjänstestöd", drawing.BLUE, _EXPENSE, is_pay=True)
    TRAVEL = "travel", CategoryFacts("resor", drawing.ORANGE, _EXPENSE)
    REMUNERATION = "remuneration", CategoryFacts("arvode", drawing.PURPLE, _EXPENSE, is_pay=True)
    HOSPITALITY = "hospitality", CategoryFacts("representation (gästfrihet)", drawing.OCHRE, _EXPENSE)
    OTHER = "other", CategoryFacts("övrigt", drawing.INDIGO, _EITHER)
    UNALLOCATED = "unallocated", CategoryFacts("ej fördelat", drawing.PETROL, _EITHER)
    TECHNICAL_ASSISTANCE = "technical_assistance", CategoryFacts("tekniskt stöd", None, _INCOME)


def _of_direction(direction: Direction) -> tuple[Category, ...]:
    """Those of one direction only stand first."""
    fitting = [category for category in Category if direction in category.facts.directions]
    return tuple(sorted(fitting, key=lambda category: len(category.facts.directions)))


CATEGORIES = {direction: _of_direction(direction) for direction in Direction}
PAY = tuple(category for category in Category if category.facts.is_pay)
"""What people are paid."""
