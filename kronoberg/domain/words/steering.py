"""The strategy, the judgements and goals that follow from it, and what falls due."""

from kronoberg.domain.words.code import Code


class StrategyPart(Code):
    """Which part of the strategy an item is."""

    PURPOSE = "purpose", "syfte"
    VISION = "vision", "vision"
    PRIORITY_AREA = "priority_area", "prioriterat område"
    GUIDELINE = "guideline", "riktlinje"
    LINKED_STRATEGY = "linked_strategy", "kopplad strategi"
    RESPONSIBILITY = "responsibility", "ansvar"
    FOLLOW_UP = "follow_up", "uppföljning"
    TRAVEL_RULE = "travel_rule", "resor"
    CODE_OF_CONDUCT = "code_of_conduct", "uppförandekod"


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
    """Whether a guideline is met."""

    MET = "met", "uppfyllt"
    PARTLY = "partly", "delvis uppfyllt"
    NOT_MET = "not_met", "ej uppfyllt"
    NOT_ASSESSED = "not_assessed", "ej bedömt"


class GoalState(Code):
    """Whether an activity goal is met."""

    MET = "met", "uppfyllt"
    PARTLY = "partly", "delvis uppfyllt"
    NOT_MET = "not_met", "ej uppfyllt"
    NOT_MEASURED = "not_measured", "mätning ej gjord"


class RuleKind(Code):
    """What falls due."""

    PLAN = "plan", "handlingsplan"
    REPORT = "report", "aprilrapport"
    TRIP_REPORT = "trip_report", "återrapport"
    EVALUATION = "evaluation", "utvärdering"
    FOLLOW_UP = "follow_up", "uppföljning av strategin"
    AGREEMENT_END = "agreement_end", "avtalets slut"
    MANDATE_END = "mandate_end", "mandatperiodens slut"


class DeadlineState(Code):
    """Whether something that falls due has been done, as far as the data tells."""

    DONE = "done", "klart"
    LATE = "late", "försenat"
    DUE = "due", "kommande"
    UNKNOWN = "unknown", "framgår inte"
