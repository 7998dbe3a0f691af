"""The strategy, the judgements and goals that follow from it, and what falls due."""

from dataclasses import dataclass

from kronoberg.domain.words.code import Code
from kronoberg.domain.words.counting import Counted


@dataclass(frozen=True, slots=True)
class PartFacts:
    """The word for one item of a part of the strategy, and the heading over all of them."""

    word: str
    heading: str


class StrategyPart(Code):
    """Which part of the strategy an item is."""

    facts: PartFacts

    PURPOSE = "purpose", PartFacts("syfte", "Syfte")
    VISION = "vision", PartFacts("vision", "Vision")
    PRIORITY_AREA = "priority_area", PartFacts("prioriterat område", "Prioriterade områden")
    GUIDELINE = "guideline", PartFacts("riktlinje", "Riktlinjer för samarbeten")
    LINKED_STRATEGY = "linked_strategy", PartFacts("kopplad strategi", "Kopplade strategier")
    RESPONSIBILITY = "responsibility", PartFacts("ansvar", "Vem som ansvarar för vad")
    FOLLOW_UP = "follow_up", PartFacts("uppföljning", "Uppföljning")
    TRAVEL_RULE = "travel_rule", PartFacts("resor", "Resor")
    CODE_OF_CONDUCT = "code_of_conduct", PartFacts("uppförandekod", "Uppförandekod")


class Modality(Code):
    """How binding a rule is."""

    SHALL = "shall", "ska"
    SHOULD = "should", "bör"
    MUST_NOT = "must_not", "får inte"


class GuidelineTopic(Code):
    """What a guideline asks for."""

    GOAL = "goal", "mål"
    STAKEHOLDERS = "stakeholders", "intressentanalys"
    THEME = "theme", "tema"
    SUSTAINABILITY = "sustainability", "hållbarhetsanalys"
    RESOURCES = "resources", "resurser"
    PERIOD = "period", "tid och utvärdering"
    SPREAD = "spread", "spridning"


class Assessment(Code):
    """Whether a guideline is met; counted, it is guidelines that are."""

    facts: Counted

    MET = "met", Counted("uppfyllt", "uppfylld", "uppfyllda")
    PARTLY = "partly", Counted("delvis uppfyllt", "delvis uppfylld", "delvis uppfyllda")
    NOT_MET = "not_met", Counted("ej uppfyllt", "ej uppfylld", "ej uppfyllda")
    NOT_ASSESSED = "not_assessed", Counted("ej bedömt", "ej bedömd", "ej bedömda")


class GoalState(Code):
    """Whether an activity goal is met; counted, it is goals that are."""

    facts: Counted

    MET = "met", Counted("uppfyllt", "uppfyllt", "uppfyllda")
    PARTLY = "partly", Counted("delvis uppfyllt", "delvis uppfyllt", "delvis uppfyllda")
    NOT_MET = "not_met", Counted("ej uppfyllt", "ej uppfyllt", "ej uppfyllda")
    NOT_MEASURED = (
        "not_measured",
        Counted("mätning ej gjord", "där mätning inte är gjord", "där mätning inte är gjord"),
    )


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """What is known of a kind of deadline.

    Attributes
    ----------
    word
        What it is: `handlingsplan`.
    unknown
        How it stands when nothing says that it is done: `det framgår inte om den är beslutad`.
    when
        When it falls due where no rule names a month.
    """

    word: str
    unknown: str
    when: str = "månaden framgår inte"


class RuleKind(Code):
    """What falls due."""

    facts: RuleFacts

    PLAN = "plan", RuleFacts("handlingsplan", "det framgår inte om den är beslutad")
    REPORT = "report", RuleFacts("aprilrapport", "det framgår inte om den är lämnad")
    TRIP_REPORT = (
        "trip_report",
        RuleFacts("återrapport", "det framgår inte om den är lämnad", when="sammanträdet närmast efter mötet"),
    )
    EVALUATION = (
        "evaluation",
        RuleFacts(
            "utvärdering",
            "det framgår inte om avtalet utvärderades",
            when="avtalets dag för utvärdering, annars dess slutdag",
        ),
    )
    FOLLOW_UP = (
        "follow_up",
        RuleFacts("uppföljning av strategin", "det framgår inte om den är gjord", when="mandatperiodens första månad"),
    )
    AGREEMENT_END = (
        "agreement_end",
        RuleFacts("avtalets slut", "inget nytt avtal är infört, och det framgår inte vad som följde"),
    )
    MANDATE_END = (
        "mandate_end",
        RuleFacts("mandatperiodens slut", "det framgår inte om nya uppdrag är beslutade"),
    )


class DeadlineState(Code):
    """Whether something that falls due has been done, as far as the data tells."""

    DONE = "done", "klart"
    LATE = "late", "försenat"
    DUE = "due", "kommande"
    UNKNOWN = "unknown", "framgår inte"
