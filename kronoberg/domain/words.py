"""The codes that tables use, each with the Swedish word a reader sees.

Every enumeration of the product stands here, spelled once. A member's value is the code in files and links; `.word`
is the Swedish word.
"""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """A code with its Swedish word: `Status.OUTCOME.value` is "outcome", `.word` is "utfall"."""

    word: str

    def __new__(cls, value: str, word: str = "") -> Self:
        """Create the member from its code and its Swedish word (which is left out where a code is looked up)."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.word = word
        return member


class Status(Code):
    """How certain a figure is (design, promise 1)."""

    OUTCOME = "outcome", "utfall"
    PRELIMINARY = "preliminary", "preliminärt"
    ESTIMATE = "estimate", "uppskattning"
    BUDGET = "budget", "budget"
    MISSING = "missing", "uppgift saknas"
    NOT_APPLICABLE = "not_applicable", "ej tillämpligt"


class ShownStatus(Code):
    """How certain the figures must be that a reader has chosen to see."""

    ALL = "all", "alla"
    OUTCOME = "outcome", "bara utfall"
    OUTCOME_AND_PRELIMINARY = "preliminary", "utfall och preliminärt"


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


class Category(Code):
    """What the money is for. The first group is expenses, the second income."""

    MEMBERSHIP_FEE = "membership_fee", "medlemsavgift"
    STAFF_SUPPORT = "staff_support", "tjänstestöd"
    TRAVEL = "travel", "resor"
    REMUNERATION = "remuneration", "arvode"
    HOSPITALITY = "hospitality", "representation (gästfrihet)"
    OTHER = "other", "övrigt"
    UNALLOCATED = "unallocated", "ej fördelat"
    TECHNICAL_ASSISTANCE = "technical_assistance", "tekniskt stöd"


class Kind(Code):
    """What kind of collaboration it is. A programme is an assignment, not a collaboration (strategy, appendix 3)."""

    OFFICE = "office", "kontor"
    EUROREGION = "euroregion", "euroregion"
    NETWORK = "network", "nätverk"
    AGREEMENT = "agreement", "samarbetsavtal"
    PROGRAMME = "programme", "EU-program"


class EndStatus(Code):
    """Whether a collaboration goes on."""

    ONGOING = "ongoing", "pågår"
    ENDED = "ended", "avslutat"
    UNKNOWN = "unknown", "oklart"


class NameKind(Code):
    """What a name is used for."""

    OFFICIAL = "official", "officiellt namn"
    FORMER = "former", "tidigare namn"
    SHORT = "short", "kortnamn"
    ALIAS = "alias", "annan benämning"


class BodyKind(Code):
    """Who sits in a body."""

    POLITICAL = "political", "politiskt organ"
    OFFICIAL = "official", "tjänstepersoner"
    YOUTH = "youth", "ungdomsorgan"


class Role(Code):
    """A person's seat in a body."""

    CHAIR = "chair", "ordförande"
    VICE_CHAIR = "vice_chair", "vice ordförande"
    ORDINARY = "ordinary", "ordinarie"
    SUBSTITUTE = "substitute", "ersättare"
    CONTACT = "contact", "kontaktperson"
    UNSPECIFIED = "unspecified", "rollen står inte i källan"


class Knowledge(Code):
    """What is known of an appointment at a certain time. Only the first two enter a count."""

    PERIOD = "period", "tid från och till är känd"
    OBSERVED = "observed", "observerat"
    OPEN_END = "open_end", "början eller slut är okänt"
    YEAR_ONLY = "year_only", "bara året är känt"
    CONCLUDED = "concluded", "slutsats, räknas inte"


class SeatKind(Code):
    """Which seat an appointment takes. A chair and a vice chair sit in one of the ordinary seats."""

    ORDINARY = "ordinary", "ordinarie"
    SUBSTITUTE = "substitute", "ersättare"
    OTHER = "other", "annan roll"


class BodyGroup(Code):
    """Bodies that are counted together, never with each other."""

    POLITICAL = "political", "politiska organ"
    OWN = "own", "regionens egna organ"
    YOUTH = "youth", "ungdomsorgan"
    OFFICIAL = "official", "tjänstepersoner"


class SeatEvent(Code):
    """What happened to a person's seat between two times."""

    CAME = "came", "tillkom"
    LEFT = "left", "lämnade"
    REPLACED = "replaced", "efterträddes"
    NAMED_AFTER = "named_after", "nämns bara efter"
    NAMED_BEFORE = "named_before", "nämns bara före"
    ROLE = "role", "fick ny roll"
    PARTY = "party", "bytte parti"


class Gender(Code):
    """A person's legal gender, where a source states it."""

    WOMAN = "woman", "kvinna"
    MAN = "man", "man"


class ProgrammeType(Code):
    """The strand of Interreg."""

    TRANSNATIONAL = "transnational", "transnationellt"
    CROSS_BORDER = "cross_border", "gränsöverskridande"


class BudgetScope(Code):
    """What a programme's budget covers."""

    EU = "eu", "EU-medel"
    TOTAL = "total", "EU-medel och medfinansiering"
    UNCLEAR = "unclear", "framgår inte"


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


class MeetingForm(Code):
    """How a meeting is held."""

    PHYSICAL = "physical", "på plats"
    DIGITAL = "digital", "digitalt"
    HYBRID = "hybrid", "på plats och digitalt"
    UNKNOWN = "unknown", "uppgift saknas"


class TravelMode(Code):
    """How a trip is made."""

    TRAIN = "train", "tåg"
    CAR = "car", "bil"
    COACH = "coach", "buss"
    FERRY = "ferry", "färja"
    FLIGHT = "flight", "flyg"


class ReportState(Code):
    """Whether the report owed from a meeting has been given to the board."""

    DONE = "done", "lämnad"
    LATE_DONE = "late_done", "lämnad för sent"
    LATE = "late", "inte lämnad, sen"
    DUE = "due", "ska lämnas"
    UNKNOWN = "unknown", "framgår inte"


class Gas(Code):
    """What an emission factor counts."""

    CO2 = "co2", "CO2"
    CO2E = "co2e", "CO2e"


class EmissionBasis(Code):
    """What an emission factor is counted for a kilometre of."""

    PERSON_KM = "person_km", "personkilometer"
    VEHICLE_KM = "vehicle_km", "fordonskilometer"


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


class SeriesKind(Code):
    """What a reference series measures."""

    POPULATION = "population", "folkmängd"
    PRICE_INDEX = "price_index", "prisindex"
    EXCHANGE_RATE = "exchange_rate", "växelkurs"
    EMISSION_FACTOR = "emission_factor", "utsläppsfaktor"
    ON_COSTS = "on_costs", "arbetsgivaravgifter och pensioner"
    HOURS = "hours", "arbetstid"


class SubjectKind(Code):
    """What a comment or a known issue is about."""

    COLLABORATION = "collaboration", "samarbete"
    COST = "cost", "kostnad"
    EFFORT = "effort", "arbetsinsats"
    GOAL = "goal", "aktivitetsmål"
    BODY = "body", "organ"
    DATASET = "dataset", "hela datamängden"


class IssueKind(Code):
    """What kind of trouble a known issue is."""

    CONFLICT = "conflict", "källor säger olika"
    GAP = "gap", "uppgift saknas"
    CAUTION = "caution", "att tänka på"
